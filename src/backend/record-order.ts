/** Records an order of a merchant, or what has changed about one: for the route, and for imports from another shop's export. */
import type { Order } from '../contract/index.ts';
import { act, type Done } from './act.ts';
import type { Answer } from './call.ts';
import { chargeNamed } from './case-record.ts';
import type { MerchantRecord } from './merchant-record.ts';
import type { Services } from './services.ts';
import { tellPayments } from './tell-checkout.ts';
import { tellStrays } from './tell-orders.ts';

/** An order once read: with its defaults filled in. */
export type ReadOrder = ReturnType<typeof Order.parse>;

/** The pack and the profile of this moment go with a new order for ever; for one that is known they are not looked at. */
export async function recordOrder(services: Services, { profile: merchant, policy }: MerchantRecord, order: ReadOrder, answer: (done: Done) => Answer): Promise<Answer> {
  const recorded = await act(services, { key: { merchant: merchant.id, order: order.number }, command: { by: 'merchant', type: 'record_order', order, policy, merchant }, answer });
  const charge = chargeNamed(order.charge);
  // every time, not only the first: whatever interrupted this before, sending the order again mends it
  if (charge) {
    await tellStrays(services, merchant.id, charge);
    await tellPayments(services, merchant.id, charge);
  }
  return recorded;
}
