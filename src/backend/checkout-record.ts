/** A checkout as it is now, for whoever is about to change it. */
import { Refused } from './problem.ts';
import type { Services } from './services.ts';
import type { CheckoutRecord } from './store.ts';

/** @throws Refused `not_found` */
export async function checkoutOf({ store }: Services, id: string): Promise<CheckoutRecord> {
  const record = await store.readCheckout(id);
  if (!record) throw new Refused('not_found');
  return record;
}
