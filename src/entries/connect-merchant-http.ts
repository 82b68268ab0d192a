/** Names the HTTP adapter as the way the merchant desk reaches a backend. Used by the doors that register the desk. */
import { setMerchantConnector } from '../elements/shared/connect-merchant.ts';

export const connectMerchantHttp = () => setMerchantConnector(async (connection) => (await import('../client/merchant-http.ts')).httpMerchantApi(connection));
