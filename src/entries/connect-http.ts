/** Names the HTTP adapter as the way elements reach a backend. Used by the doors that register elements. */
import { setConnector } from '../elements/shared/connect.ts';

export const connectHttp = () => setConnector(async (connection) => (await import('../client/http.ts')).httpClaimsApi(connection));
