/**
 * For each of the six grounds an order that gives reason for a claim, lived through up to the moment when the claim may be filed, and the claim
 * itself. For tests of whole stories over HTTP.
 */
import type { ClaimBody, Ground } from '../../src/contract/index.ts';
import type { OrderBody, Parties } from './parties.ts';

let count = 0;
const shift = (instant: string, days: number): string => `${new Date(Date.parse(instant) + days * 86_400_000).toISOString().slice(0, 19)}Z`;

/** Forty days old, due twenty days ago: a jacket for 159.00. */
function orderBody(number: string, now: string, more: Partial<OrderBody> = {}): OrderBody {
  const placedAt = shift(now, -40);
  return {
    number, placedAt, currency: 'EUR', lines: [{ id: '1', title: 'Regenjacke „Walchensee“', quantity: 1, total: 15_900 }], shipping: 0, total: 15_900,
    charge: { chargedAt: placedAt, authorised: 15_900, captured: 15_900, settledAt: placedAt, provider: 'sandbox', reference: `ch_${number}` },
    latestDelivery: shift(now, -20).slice(0, 10), buyer: { name: 'Jana Öztürk-Lindenberg', email: 'jana@kundin.example', locale: 'de' }, ...more,
  };
}
const parcel = (now: string, arrived?: number): NonNullable<OrderBody['shipments']> =>
  [{ id: 'P1', lines: [{ line: '1', quantity: 1 }], carrier: 'DHL', shippedAt: shift(now, -30), ...(arrived === undefined ? {} : { deliveredAt: shift(now, arrived) }) }];

/** Records the order and brings it to where the ground is open; returns its number. */
export async function grievance(ground: Ground, { merchant, buyer, advance, now: timeOf }: Parties): Promise<string> {
  const number = `S-${ground}-${String((count += 1))}`;
  const now = await timeOf();
  const put = (more: Partial<OrderBody>) => merchant(`/orders/${number}`, orderBody(number, now, more), 'PUT');
  switch (ground) {
    case 'not_received': await put({ shipments: parcel(now) }); break;
    case 'late_delivery': await put({ shipments: parcel(now, -9) }); break;
    case 'not_as_described': await put({ shipments: parcel(now, -21) }); break;
    case 'overcharged': await put({ shipments: parcel(now, -21), charge: { ...orderBody(number, now).charge, captured: 16_400 } }); break;
    default: await put({ shipments: parcel(now, -6) });
  }
  if (ground === 'refund_missing' || ground === 'return_refused') {
    const back = `back-${number}`;
    await buyer(number, '/returns', { id: back, kind: 'return', lines: [{ line: '1', quantity: 1 }] });
    if (ground === 'return_refused') {
      await merchant(`/orders/${number}/returns/${back}/refuse`, { reason: 'Die Jacke wurde getragen.' });
      return number;
    }
    await merchant(`/orders/${number}/returns/${back}/received`, { condition: 'as_sent' });
    await advance(16);
    return number;
  }
  await buyer(number, '/messages', { id: `ask-${number}`, text: 'Können Sie mir bitte helfen?' });
  await merchant(`/orders/${number}/messages`, { id: `reply-${number}`, text: 'Das tut uns leid, wir fragen nach.' });
  return number;
}

/** What the claim would bring, in cents. */
export const worthOf = (ground: Ground): number => (ground === 'overcharged' ? 500 : 15_900);

export async function claimOn(ground: Ground, order: string, { now }: Parties): Promise<ClaimBody> {
  const facts: Record<Ground, ClaimBody['facts']> = {
    not_received: { addressConfirmed: true }, late_delivery: { receivedOn: shift(await now(), -9).slice(0, 10) }, not_as_described: {}, refund_missing: {}, return_refused: {},
    overcharged: { authorised: 15_900, charged: 16_400 },
  };
  return {
    id: `claim-${order}`, ground, ...(ground === 'not_as_described' ? { defect: 'missing_parts' as const } : {}), lines: [{ line: '1', quantity: 1 }],
    amount: { amount: worthOf(ground), currency: 'EUR' }, story: 'Bitte helfen Sie mir.', outcome: ground === 'overcharged' ? 'partial_refund' : 'refund', facts: facts[ground],
  };
}
