/** The script tag's merchant desk with its way to a backend, so that both come in one go. */
import { connectMerchantHttp } from './connect-merchant-http.ts';

connectMerchantHttp();
export { MerchantDeskElement } from '../elements/merchant-desk/merchant-desk.ts';
