/** Returns in the help panel: asking for one, what it would bring, and one on its way, in each state. */
import type { MemoryShop } from '../../../mocks/memory-shop.ts';
import type { Life } from '../../../mocks/situations.ts';
import type { Hand } from '../hand.ts';
import { delivered, holding, losing, onItsWay, returned } from '../lives.ts';
import type { Group, State } from '../state.ts';

const asks = (id: string, name: string, life: Life, then: (hand: Hand, shop: MemoryShop) => Promise<unknown>): State => ({ id, name, show: async (stage) => {
  const shop = await stage.open([life]);
  const hand = await stage.mount('redress-order-help', { order: life.order, api: shop.buyerApi(), topic: 'return_or_cancel' });
  await hand.sees('.topic form');
  await then(hand, shop);
} });
const shows = (id: string, name: string, life: Life, { before, then }: { before?: (shop: MemoryShop, path: string) => Promise<unknown>; then?: (hand: Hand) => Promise<unknown> } = {}): State => ({ id, name, show: async (stage) => {
  const shop = await stage.open([life]);
  await before?.(shop, `/orders/${life.order}/returns/seed-${life.order}-return`);
  const hand = await stage.mount('redress-order-help', { order: life.order, api: shop.buyerApi() });
  await hand.presses('[part=running] .row');
  await hand.sees('.topic .line');
  await then?.(hand);
} });
const fill = async (hand: Hand): Promise<void> => {
  await hand.presses('input[name=kind]');
  await hand.presses('#line-0');
  await hand.sees('.reckoning');
  await hand.types('#reason', 'Der Kocher ist mir doch zu groß für meinen Rucksack.');
};

export const returns: Group = { element: 'returns', title: 'Returns (in order help)', states: [
  asks('ask', 'Asking for one, with what it brings', delivered('G-1401'), fill),
  asks('missing', 'Nothing chosen', delivered('G-1402'), async (hand) => { await hand.presses('.answer form .primary'); await hand.sees('.summary'); }),
  asks('busy', 'On its way', delivered('G-1403'), async (hand, shop) => { await fill(hand); shop.weather(holding(/returns$/)); await hand.presses('.answer form .primary'); await hand.sees('.primary[aria-disabled]'); }),
  asks('kept', 'Not to be reached: kept on the device', delivered('G-1404'), async (hand, shop) => { await fill(hand); shop.weather(losing(/returns$/)); await hand.presses('.answer form .primary'); await hand.sees('.answer form .note.wait'); }),
  asks('sent', 'Asked for', delivered('G-1405'), async (hand) => { await fill(hand); await hand.presses('.answer form .primary'); await hand.sees('.sent'); }),
  asks('cancel', 'Cancelling before it is sent', { order: 'G-1406', steps: [{ day: -1, step: 'order', goods: onItsWay('').steps.flatMap((step) => (step.step === 'order' ? step.goods : [])), arrives: 5 }] }, async (hand) => hand.sees('#reason')),
  shows('requested', 'The shop is to answer', returned('G-1411')),
  shows('approved', 'To be sent, with address', returned('G-1412', { day: -5, step: 'approves_return' })),
  shows('call-off', 'Calling it off: sure?', returned('G-1413', { day: -5, step: 'approves_return' }), { then: async (hand) => { await hand.presses('.contact button.quiet'); await hand.sees('#call-off'); } }),
  shows('received', 'Back at the shop, refund due', returned('G-1414', { day: -5, step: 'approves_return' }, { day: -1, step: 'receives_return' })),
  shows('deduction', 'Back at the shop, something was kept back', returned('G-1415', { day: -5, step: 'approves_return' }), { before: (shop, path) => shop.merchant('POST', `${path}/received`, { condition: 'used', deduction: { amount: 2000, currency: 'EUR' }, note: 'Die Jacke wurde getragen; der Saum ist verschmutzt.' }) }),
  shows('refunded', 'Paid back', returned('G-1416', { day: -5, step: 'approves_return' }, { day: -2, step: 'receives_return' }), { before: (shop, path) => shop.merchant('POST', `${path}/refund-confirmed`, {}) }),
  shows('refused', 'Refused', returned('G-1417', { day: -5, step: 'refuses_return', reason: 'Die Jacke wurde getragen und gewaschen.' })),
] };
