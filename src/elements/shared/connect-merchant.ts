/**
 * How the merchant desk gets to a `MerchantApi`, as `connect.ts` does it for buyers' elements. Apart from it, so that a buyer's page carries
 * nothing of the merchant's side.
 */
import type { Connection } from '../../client/claims-api.ts';
import type { MerchantApi } from '../../client/merchant-api.ts';

export type MerchantConnector = (connection: Connection) => Promise<MerchantApi>;

let connector: MerchantConnector | undefined;

/** Names the adapter that the desk uses when nobody set its `api` property. */
export function setMerchantConnector(connect: MerchantConnector): void {
  connector = connect;
}

/** Opens a connection; rejects when no adapter was named, which only happens on the pure door without an `api`. */
export async function connectMerchant(connection: Connection): Promise<MerchantApi> {
  if (!connector) throw new Error('Redress has no way to reach a claims API here: import "redress/define", or set the element\'s api property.');
  return connector(connection);
}
