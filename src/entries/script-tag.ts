/**
 * What the script tag loads: the pay button at once, everything else when its tag stands on the page (script-tag-elements.ts).
 * The tag's `data-*` are the settings of last resort. `Redress.ready` resolves to this module, through which a page registers a payment method of its own.
 */
export { registerPaymentMethod } from '../checkout/registered.ts';
import { PayButtonElement } from '../elements/pay-button/pay-button.ts';
import { define } from '../elements/shared/define.ts';
import { defaults } from '../elements/shared/settings.ts';
import { connectHttp } from './connect-http.ts';

Object.assign(defaults, (globalThis as { Redress?: { settings?: object } }).Redress?.settings);
connectHttp();
define('redress-pay-button', PayButtonElement);
void import('./script-tag-elements.ts');
