/** The door with an effect: registers the elements and lets them reach a claims API over HTTP. `import 'redress/define'`. */
export type {} from './index.ts'; // what elements and events are, for whoever imports this door only
import { ClaimFormElement } from '../elements/claim-form/claim-form.ts';
import { MerchantDeskElement } from '../elements/merchant-desk/merchant-desk.ts';
import { OrderHelpElement } from '../elements/order-help/order-help.ts';
import { PayButtonElement } from '../elements/pay-button/pay-button.ts';
import { ShopElement } from '../elements/shop/shop.ts';
import { WithdrawalElement } from '../elements/withdrawal/withdrawal.ts';
import { define } from '../elements/shared/define.ts';
import { connectHttp } from './connect-http.ts';
import { connectMerchantHttp } from './connect-merchant-http.ts';

connectHttp();
connectMerchantHttp();
define('redress-shop', ShopElement);
define('redress-pay-button', PayButtonElement);
define('redress-order-help', OrderHelpElement);
define('redress-claim-form', ClaimFormElement);
define('redress-withdrawal', WithdrawalElement);
define('redress-merchant-desk', MerchantDeskElement);
// a server that renders the page has nobody to tell
if ('document' in globalThis) void import('../locales/all-last-words.ts').then(({ learnLastWords }) => { learnLastWords(); }, () => { /* then they are said in English */ });
