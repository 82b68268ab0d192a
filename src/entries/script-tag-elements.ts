/** The script tag's other elements: where each comes from, the way to a backend, and the watch for their tags. Fetched after the pay button, which must not wait for it. */
import { docsAt } from '../elements/shared/advise.ts';
import { autoload } from '../elements/shared/autoload.ts';
import { setElementLoader } from '../elements/shared/lazy.ts';
import { connectHttp } from './connect-http.ts';

docsAt(import.meta.resolve('../warnings.html'));
connectHttp();
setElementLoader('redress-shop', async () => (await import('../elements/shop/shop.ts')).ShopElement);
setElementLoader('redress-order-help', async () => (await import('../elements/order-help/order-help.ts')).OrderHelpElement);
setElementLoader('redress-claim-form', async () => (await import('../elements/claim-form/claim-form.ts')).ClaimFormElement);
setElementLoader('redress-withdrawal', async () => (await import('../elements/withdrawal/withdrawal.ts')).WithdrawalElement);
setElementLoader('redress-merchant-desk', async () => (await import('./script-tag-desk.ts')).MerchantDeskElement);
autoload(document);
void import('../locales/all-last-words.ts').then(({ learnLastWords }) => { learnLastWords(); }, () => { /* then they are said in English */ });

export { define } from '../elements/shared/define.ts';
