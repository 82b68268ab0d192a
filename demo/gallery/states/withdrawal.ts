/** The statutory withdrawal: its button, the form for guests and with the order at hand, what is missing, what went wrong, the receipt. */
import type { MemoryShop } from '../../../mocks/memory-shop.ts';
import type { Hand } from '../hand.ts';
import { delivered, holding, losing } from '../lives.ts';
import type { Group, Stage, State } from '../state.ts';

type Then = (hand: Hand, shop: MemoryShop) => Promise<unknown>;
const guest = (id: string, name: string, then?: Then, set: object = {}): State => ({ id, name, show: async (stage: Stage) => {
  const shop = await stage.open();
  if (id === 'receipt') stage.keepId('', 'withdrawal', '6f1c2b7e-0d3a-4c55-9e1f-2b8a7d4c9e10');
  const hand = await stage.mount('redress-withdrawal', { mode: 'form', api: shop.buyerApi(), ...set });
  await then?.(hand, shop);
} });
const buyer = (id: string, name: string, order: string, then?: Then): State => ({ id, name, show: async (stage) => {
  const shop = await stage.open([delivered(order)]);
  if (id === 'receipt-items') stage.keepId(order, 'withdrawal', '1b9e4f60-7a2d-4e83-b5c1-0f6d8e2a3c47');
  const hand = await stage.mount('redress-withdrawal', { mode: 'form', order, api: shop.buyerApi() });
  await hand.sees('#name');
  await then?.(hand, shop);
} });
const fill = async (hand: Hand): Promise<void> => {
  await hand.types('#name', 'Jana Öztürk-Lindenberg');
  await hand.types('#contract', 'R-1001');
  await hand.types('#email', 'jana@example.org');
};
const next = 'form .primary';

export const withdrawal: Group = { element: 'withdrawal', title: 'Withdrawal', states: [
  { id: 'button', name: 'Its button', show: async (stage) => stage.mount('redress-withdrawal', { api: (await stage.open()).buyerApi() }) },
  { id: 'dialog', name: 'Opened from the button', show: async (stage) => {
    const shop = await stage.open();
    const hand = await stage.mount('redress-withdrawal', { api: shop.buyerApi() });
    await hand.presses('.entry');
    await hand.sees('#name');
  } },
  guest('form', 'For anybody', (hand) => hand.sees('#name')),
  guest('filled', 'Filled in, unfolded', async (hand) => { await fill(hand); await hand.unfolds(); await hand.types('#items', '1 × Gaskocher „Flämmchen“'); await hand.types('#note', 'Bitte schicken Sie mir ein Rücksendeetikett.'); }),
  guest('missing', 'Nothing filled in', async (hand) => { await hand.presses(next); await hand.sees('.summary'); }),
  guest('busy', 'On its way', async (hand, shop) => { await fill(hand); shop.weather(holding(/withdrawals$/)); await hand.presses(next); await hand.sees('.primary[aria-disabled]'); }),
  guest('kept', 'Not to be reached: kept on the device', async (hand, shop) => { await fill(hand); shop.weather(losing(/withdrawals$/)); await hand.presses(next); await hand.sees('.note.bad, .note.wait'); }),
  guest('receipt', 'Receipt', async (hand) => { await fill(hand); await hand.presses(next); await hand.sees('[part=receipt]'); }),
  buyer('with-order', 'With the order at hand', 'G-1501'),
  buyer('items', 'Only some of the items', 'G-1502', async (hand) => { await hand.unfolds(); await hand.presses('#extent-part'); await hand.presses('#line-0'); }),
  buyer('items-missing', 'Some of the items, none chosen', 'G-1503', async (hand) => { await hand.unfolds(); await hand.presses('#extent-part'); await hand.presses(next); await hand.sees('.summary'); }),
  buyer('receipt-items', 'Receipt for some of the items', 'G-1504', async (hand) => { await hand.unfolds(); await hand.presses('#extent-part'); await hand.presses('#line-1'); await hand.types('#note', 'Die Flasche behalte ich nicht.'); await hand.presses(next); await hand.sees('[part=receipt]'); }),
] };
