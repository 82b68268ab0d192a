/**
 * What the script tag loads: the pay button at once, everything else when its tag stands on the page (script-tag-elements.ts).
 * The tag's `data-*` are the settings of last resort. `Redress.ready` resolves to this module, through which a page registers a payment method of its own.
 */
export { registerPaymentMethod } from '../checkout/registered.ts';
import { PayButtonElement } from '../elements/pay-button/pay-button.ts';
import { connect, setConnector } from '../elements/shared/connect.ts';

// the rest names the adapter, which takes this one's place: a hash less in the first file
setConnector(async (connection) => { await import('./script-tag-elements.ts'); return connect(connection); });
const tag = 'redress-pay-button';
if (!customElements.get(tag)) customElements.define(tag, PayButtonElement);
/** The rest is there, and has told of another copy, whose button was first. */
export const rest = import('./script-tag-elements.ts').then(({ define }) => { define(tag, PayButtonElement); });

export { importChecked as i } from './import-checked.ts';
