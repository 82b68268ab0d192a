/**
 * Reads how the payment ended that the buyer just came back from, once per page whatever number of buttons stand on it. A provider may confirm a moment
 * after the buyer is back, so what is still open is looked at a few times more. Used by the payer.
 */
import { returnedCheckout, returnedSession, withoutReturn } from '../../checkout/returned.ts';
import type { ClaimsApi } from '../../client/claims-api.ts';
import type { Checkout } from '../../contract/index.ts';

/** Milliseconds before each further look; a test does not wait that long. */
export const looks = [500, 1000, 2000];
const told = new Set<string>();

/** The checkout in the address; nothing when there is none or it has been told. Rejects as the API does; then a reload may ask again. */
export async function readReturn(connection: () => Promise<ClaimsApi>): Promise<Checkout | undefined> {
  const id = returnedCheckout(location.href);
  if (!id || told.has(id)) return undefined;
  told.add(id);
  const session = returnedSession(location.href);
  try {
    const api = await connection();
    let checkout = await api.readCheckout(id, { session });
    for (const ms of looks) {
      if (checkout.state !== 'open') break;
      await new Promise((resolve) => { setTimeout(resolve, ms); });
      checkout = await api.readCheckout(id, { session });
    }
    if (checkout.state !== 'open') history.replaceState(history.state, '', withoutReturn(location.href));
    return checkout;
  } catch (error) {
    told.delete(id);
    throw error;
  }
}
