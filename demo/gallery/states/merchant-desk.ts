/** The merchant's desk: its lists empty, full and searched, a case in each situation, each thing a merchant does, the figures. */
import type { MemoryShop } from '../../../mocks/memory-shop.ts';
import type { Life } from '../../../mocks/situations.ts';
import type { Hand } from '../hand.ts';
import { claimed, claimOf, delivered, holding, losing, manyClaims, moves, photo, represented, returned } from '../lives.ts';
import type { Group, State } from '../state.ts';

interface More {
  readonly set?: object;
  readonly before?: (shop: MemoryShop) => unknown;
  readonly then?: (hand: Hand, shop: MemoryShop) => Promise<unknown>;
}
const desk = (id: string, name: string, lives: readonly Life[], { set = {}, before, then }: More = {}): State => ({ id, name, show: async (stage) => {
  const shop = await stage.open(lives);
  await before?.(shop);
  const hand = await stage.mount('redress-merchant-desk', { api: shop.deskApi(), ...set });
  await then?.(hand, shop);
} });
/** With one claim open. */
const opened = (id: string, name: string, life: Life, { before, then }: Omit<More, 'set'> = {}): State =>
  desk(id, name, [life], { set: { order: life.order }, ...(before ? { before } : {}), then: async (hand, shop) => { await hand.sees('#case'); await then?.(hand, shop); } });
/** With one of the buttons pressed that stand under the claim; the first is the usual one. */
const deed = (id: string, name: string, life: Life, which: number, more: Omit<More, 'set'> = {}): State => opened(id, name, life, { ...more, then: async (hand, shop) => {
  await hand.presses(`.todo button:nth-of-type(${String(which)})`);
  await hand.sees('#deed');
  await more.then?.(hand, shop);
} });
const onReturn = (id: string, name: string, life: Life, which: number, then?: (hand: Hand) => Promise<unknown>): State => opened(id, name, life, { then: async (hand) => {
  await hand.presses(`.beside button:nth-of-type(${String(which)})`);
  await hand.sees('#deed');
  await then?.(hand);
} });
const next = '.deed .primary';
const withPhoto = async (shop: MemoryShop): Promise<void> => {
  const api = shop.buyerApi();
  await api.putFile('G-1620', 'gallery-photo-1620', await photo(), 'Schaden an der linken Seite des Gehäuses.png');
  await api.sendMessage('G-1620', { id: 'gallery-message-1620', text: 'Guten Tag, der Kocher ist verbeult angekommen.', files: ['gallery-photo-1620'] });
  shop.advance(120);
  await api.fileClaim('G-1620', { id: 'gallery-claim-1620', ground: 'not_as_described', defect: 'damaged', lines: [{ line: '1', quantity: 1 }], amount: { amount: 4490, currency: 'EUR' }, story: 'Der Kocher kam verbeult an, das Ventil ist undicht.', outcome: 'refund', evidence: ['gallery-photo-1620'], facts: {} });
};
const guests: readonly Life[] = [
  { order: 'G-1651', steps: [...delivered('').steps, { day: -1, step: 'withdraws', contract: '#g-1651', as: 'guest' }] },
  { order: 'G-1652', steps: [...delivered('').steps, { day: -2, step: 'withdraws', contract: 'die Trinkflasche von letzter Woche', as: 'guest' }] },
  { order: 'G-1653', steps: [...delivered('').steps, { day: -3, step: 'withdraws', contract: 'G-1653', as: 'buyer' }] },
];

export const merchantDesk: Group = { element: 'merchant-desk', title: 'Merchant desk', states: [
  { id: 'loading', name: 'Loading', show: async (stage) => {
    const shop = await stage.open();
    shop.weather(holding(/claims$/, 'GET'));
    await stage.begin('redress-merchant-desk', { api: shop.deskApi() }).sees('.list .skeleton');
  } },
  desk('empty', 'No claims', []),
  { id: 'offline', name: 'Not to be reached', show: async (stage) => {
    const shop = await stage.open();
    shop.weather('offline');
    await stage.mount('redress-merchant-desk', { api: shop.deskApi() });
  } },
  desk('forty', 'Forty claims', manyClaims(40)),
  desk('mine', 'Forty claims: my turn', manyClaims(40), { then: async (hand) => hand.presses('.filters button:nth-child(2)') }),
  desk('closed', 'Forty claims: closed', manyClaims(40), { then: async (hand) => hand.presses('.filters button:nth-child(3)') }),
  desk('found', 'Searched and found', manyClaims(10), { then: async (hand) => { await hand.types('#search', 'Holzapfel'); await hand.presses('.search button'); await hand.sees('.search + p'); } }),
  desk('not-found', 'Searched in vain', manyClaims(3), { then: async (hand) => { await hand.types('#search', 'Kühlschrank'); await hand.presses('.search button'); await hand.sees('.nothing'); } }),
  desk('orders', 'Orders', [...manyClaims(4), delivered('G-1601'), returned('G-1602')], { set: { area: 'orders' } }),
  desk('withdrawals', 'Withdrawals', guests, { set: { area: 'withdrawals' } }),
  desk('assigning', 'A withdrawal is assigned: the order', guests, { set: { area: 'withdrawals' }, then: async (hand) => { await hand.sees('.declaration'); await hand.presses('.declaration .link'); await hand.sees('#assign'); await hand.presses(next); await hand.sees('.mend'); } }),
  desk('assigning-sure', 'A withdrawal is assigned: sure?', guests, { set: { area: 'withdrawals' }, then: async (hand) => { await hand.sees('.declaration'); await hand.presses('.declaration .beside button'); await hand.sees('#deed'); } }),
  desk('figures', 'Figures', manyClaims(12), { set: { area: 'performance' } }),
  desk('figures-empty', 'Figures of a new shop', [], { set: { area: 'performance' } }),
  opened('case', 'A claim: the shop is to answer', claimed('G-1610')),
  desk('case-photo', 'A claim with a photo', [{ order: 'G-1620', steps: [{ day: -12, step: 'order', goods: delivered('').steps.flatMap((step) => (step.step === 'order' ? step.goods : [])), arrives: -6, shippedOn: -10, deliveredOn: -7 }] }], { before: withPhoto, set: { order: 'G-1620' }, then: async (hand) => hand.sees('.evidence img') }),
  deed('accept', 'Accepting', claimed('G-1611'), 1),
  deed('accept-check', 'Accepting: what will come of it', claimed('G-1612'), 1, { then: async (hand) => { await hand.presses('#return-first'); await hand.presses(next); await hand.sees('.deed .offer'); } }),
  deed('accept-busy', 'Accepting: on its way', claimed('G-1613'), 1, { then: async (hand, shop) => { await hand.presses(next); await hand.sees('.deed .offer'); shop.weather(holding(/accept$/)); await hand.presses(next); await hand.sees('.deed .primary[aria-disabled]'); } }),
  deed('accept-failed', 'Accepting: not to be reached', claimed('G-1614'), 1, { then: async (hand, shop) => { await hand.presses(next); await hand.sees('.deed .offer'); shop.weather(losing(/accept$/)); await hand.presses(next); await hand.sees('.deed .note'); } }),
  deed('offer', 'Making an offer', claimed('G-1615'), 2, { then: async (hand) => { await hand.presses('#kind'); await hand.types('#amount', '40'); } }),
  deed('offer-check', 'Making an offer: what will come of it', claimed('G-1625'), 2, { then: async (hand) => { await hand.presses('#kind'); await hand.types('#amount', '40'); await hand.types('#note', 'Als Ausgleich für die lange Wartezeit.'); await hand.presses(next); await hand.sees('.deed .offer'); } }),
  deed('offer-missing', 'An offer without a sum', claimed('G-1616'), 2, { then: async (hand) => { await hand.presses('#kind'); await hand.presses(next); await hand.sees('.summary'); } }),
  deed('represent', 'Giving its side', claimed('G-1617'), 3),
  opened('offered', 'An offer was made', claimed('G-1618', { day: -1, step: 'offers', amount: 5000 })),
  opened('under-review', 'Under review', claimed('G-1619', represented)),
  opened('asked', 'The mediator has a question', claimed('G-1621', represented), { before: (shop) => shop.mediator(claimOf('G-1621'), 'ask', { of: 'merchant', text: 'Bitte reichen Sie den Zustellnachweis nach.' }) }),
  deed('refund', 'Confirming the refund', claimed('G-1622'), 1, { before: (shop) => moves(shop, 'G-1622', 'accept') }),
  deed('back', 'The goods are back', claimed('G-1623'), 1, { before: (shop) => moves(shop, 'G-1623', 'accept', { returnFirst: true }), then: async (hand) => { await hand.presses(next); await hand.sees('.summary'); } }),
  opened('denied', 'Denied', claimed('G-1624', represented), { before: (shop) => shop.mediator(claimOf('G-1624'), 'decide', { decision: 'denied', reason: 'Die Zustellung ist belegt.', returnFirst: false }) }),
  opened('return', 'A return is asked for', returned('G-1630')),
  onReturn('return-approve', 'Agreeing to a return', returned('G-1631'), 1),
  onReturn('return-refuse', 'Refusing a return, without a reason', returned('G-1632'), 2, async (hand) => { await hand.presses(next); await hand.sees('.summary'); }),
  opened('message', 'Writing to the buyer', claimed('G-1633'), { then: async (hand) => { await hand.unfolds(); await hand.types('#message', 'Guten Tag, wir haben das Paket gefunden.'); } }),
] };
