/**
 * What the script tag loads: the pay button at once, everything else when its tag stands on the page.
 * The tag's `data-*` are the settings of last resort.
 */
import { PayButtonElement } from '../elements/pay-button/pay-button.ts';
import { autoload } from '../elements/shared/autoload.ts';
import { define } from '../elements/shared/define.ts';
import { setElementLoader } from '../elements/shared/lazy.ts';
import { defaults } from '../elements/shared/settings.ts';
import { connectHttp } from './connect-http.ts';

Object.assign(defaults, (globalThis as { Redress?: { settings?: object } }).Redress?.settings);
connectHttp();
define('redress-pay-button', PayButtonElement);
setElementLoader('redress-shop', async () => (await import('../elements/shop/shop.ts')).ShopElement);
setElementLoader('redress-order-help', async () => (await import('../elements/order-help/order-help.ts')).OrderHelpElement);
setElementLoader('redress-claim-form', async () => (await import('../elements/claim-form/claim-form.ts')).ClaimFormElement);
autoload(document);
