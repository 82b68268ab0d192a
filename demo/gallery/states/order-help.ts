/** The help panel: while it comes, when it cannot come, its home in each situation, every topic, writing, what is new, the rating, the dialog. */
import type { MemoryShop } from '../../../mocks/memory-shop.ts';
import type { Life } from '../../../mocks/situations.ts';
import { goods } from '../../../mocks/goods.ts';
import type { Hand } from '../hand.ts';
import { claimed, delivered, holding, losing, onItsWay, photo, represented, returned, situation } from '../lives.ts';
import type { Group, Stage, State } from '../state.ts';

interface More {
  readonly set?: object;
  readonly before?: (shop: MemoryShop) => unknown;
  readonly then?: (hand: Hand, shop: MemoryShop) => Promise<unknown>;
}

/** The panel over one order, after what happened to it. */
const panel = (id: string, name: string, life: Life, { set = {}, before, then }: More = {}): State => ({ id, name, show: async (stage) => {
  const shop = await stage.open([life]);
  await before?.(shop);
  const hand = await stage.mount('redress-order-help', { order: life.order, api: shop.buyerApi(), ...set });
  await then?.(hand, shop);
} });

/** How the panel begins when the claims API answers like this. */
const begins = (id: string, name: string, weather: Parameters<MemoryShop['weather']>[0], seen: string): State => ({ id, name, show: async (stage) => {
  const shop = await stage.open([onItsWay('G-1101')]);
  shop.weather(weather);
  await stage.begin('redress-order-help', { order: 'G-1101', api: shop.buyerApi() }).sees(seen);
} });

const topic = (id: string, name: string, of: string, life: Life, more: More = {}): State => panel(id, name, life, { ...more, set: { topic: of }, then: async (hand, shop) => {
  await hand.sees('.topic');
  await more.then?.(hand, shop);
} });
const writes = async (hand: Hand): Promise<void> => {
  await hand.unfolds();
  await hand.types('#message', 'Guten Tag,\nder Karton war eingedrückt und das Gehäuse ist an der linken Seite verbeult.\nKönnen Sie mir bitte einen neuen schicken?');
};

const elsewhere = (order: string): Life => ({ order, steps: [{ day: -9, step: 'order', goods: [goods.jacket], arrives: -3, shippedOn: -7, deliveredOn: -4, elsewhere: true }] });

async function leftOver(stage: Stage): Promise<void> {
  const order = 'G-1140';
  const shop = await stage.open([onItsWay(order)]);
  const set = { order, api: shop.buyerApi(), topic: 'other' };
  const hand = await stage.mount('redress-order-help', set);
  await hand.sees('.topic');
  shop.weather(losing(/messages$/));
  await writes(hand);
  await hand.presses('form .primary');
  await hand.sees('.note.wait');
  stage.leave();
  for (const [place, kept] of Object.entries<string>(localStorage)) if (place.includes(`${order}:out-`)) localStorage.setItem(place, kept.replace(/"at":\d+/, `"at":${Date.parse('2026-11-20T18:05:00Z')}`));
  await (await stage.mount('redress-order-help', { ...set, topic: null })).sees('.stale button');
}

export const orderHelp: Group = { element: 'order-help', title: 'Order help', states: [
  begins('loading', 'Loading', holding(/orders\/[^/]+$/, 'GET'), '.skeleton'),
  { id: 'no-order', name: 'The page named no order', show: async (stage) => stage.mount('redress-order-help', { api: (await stage.open()).buyerApi() }) },
  begins('offline', 'Not to be reached', 'offline', '.note.bad'),
  begins('unreadable', 'An answer nobody can read', 'wrong_shape', '.note.bad'),
  begins('refused', 'Access has run out', 'expired_token', '.note.bad'),
  panel('stale', 'Asked again in vain', onItsWay('G-1102'), { then: async (hand, shop) => {
    shop.weather('offline');
    await (hand.element as HTMLElement & { reload: () => Promise<void> }).reload();
    await hand.sees('.stale');
  } }),
  panel('on-its-way', 'Home: on its way', onItsWay('G-1103')),
  panel('delivered', 'Home: delivered', delivered('G-1104')),
  panel('overdue', 'Home: overdue', situation('R-1003', 'G-1105')),
  panel('elsewhere', 'Home: delivered elsewhere', elsewhere('G-1106')),
  panel('claim-running', 'Home: a claim is running', claimed('G-1107')),
  panel('busy-order', 'Home: claim, return and news', returned('G-1108', { day: -5, step: 'approves_return' }, { day: -3, step: 'buyer_writes', text: 'Guten Tag, wohin soll ich die Jacke schicken?' }, { day: -1, step: 'merchant_writes', text: 'Guten Tag, bitte an die Adresse, die in der Rückgabe steht. Danke für Ihre Geduld!' })),
  topic('where-is-it', 'Where is it?', 'where_is_it', onItsWay('G-1110')),
  topic('where-is-it-overdue', 'Where is it? Overdue', 'where_is_it', situation('NR-open', 'G-1111')),
  topic('damaged', 'Damaged or different, with the guarantee', 'damaged_or_different', situation('ND-open', 'G-1112')),
  topic('damaged-late', 'Damaged or different, the scheme’s time is over', 'damaged_or_different', situation('ND-late', 'G-1113')),
  topic('return', 'Return', 'return_or_cancel', delivered('G-1114')),
  topic('refund', 'Refund: due after a return', 'refund', situation('RM-early', 'G-1115')),
  topic('payment', 'Payment: more was charged', 'payment', situation('OC-open', 'G-1116')),
  topic('other', 'Something else', 'other', situation('NR-early', 'G-1117'), { then: async (hand) => hand.unfolds() }),
  topic('writing', 'A message is being written, with a photo', 'damaged_or_different', delivered('G-1118'), { then: async (hand) => {
    await writes(hand);
    await hand.picks('#message-files', await photo());
    await hand.sees('.file.done');
  } }),
  topic('message-missing', 'A message without words', 'other', delivered('G-1119'), { then: async (hand) => {
    await hand.presses('form .primary');
    await hand.sees('.mend:not(:empty)');
  } }),
  topic('message-busy', 'A message on its way', 'other', delivered('G-1120'), { then: async (hand, shop) => {
    shop.weather(holding(/messages$/));
    await writes(hand);
    await hand.presses('form .primary');
    await hand.sees('.primary[aria-disabled]');
  } }),
  topic('message-kept', 'A message kept on the device', 'other', delivered('G-1121'), { then: async (hand, shop) => {
    shop.weather(losing(/messages$/));
    await writes(hand);
    await hand.presses('form .primary');
    await hand.sees('.note.wait');
  } }),
  topic('message-sent', 'A message that has arrived', 'other', delivered('G-1122'), { then: async (hand) => {
    await writes(hand);
    await hand.presses('form .primary');
    await hand.sees('.sent');
  } }),
  topic('file-failed', 'A file that did not get through, and one that is refused', 'other', delivered('G-1123'), { then: async (hand, shop) => {
    shop.weather(losing(/files\//, 'PUT'));
    await writes(hand);
    await hand.picks('#message-files', await photo(), new File(['MZ not a photo'], 'rechnung.exe', { type: 'application/octet-stream' }));
    await hand.sees('.file.failed');
    await hand.sees('.mend:not(:empty)');
  } }),
  topic('conversation', 'A conversation with something new', 'where_is_it', { order: 'G-1124', steps: [...situation('R-1003', '').steps, { day: -1, step: 'merchant_writes', text: 'Guten Tag, Ihr Paket ist leider im Verteilzentrum liegen geblieben. Es wird am Montag zugestellt; sonst erstatten wir den Betrag.' }] }),
  { id: 'left-over', name: 'A message of an earlier visit that has not arrived', show: leftOver },
  panel('rating', 'Rating', delivered('G-1130'), { then: async (hand) => {
    await hand.presses('li:last-child > .row');
    await hand.presses('#stars-4');
  } }),
  panel('rating-missing', 'Rating without stars', delivered('G-1131'), { then: async (hand) => {
    await hand.presses('li:last-child > .row');
    await hand.presses('form .primary');
    await hand.sees('.summary');
  } }),
  panel('rated', 'Rated', delivered('G-1132'), { then: async (hand) => {
    await hand.presses('li:last-child > .row');
    await hand.presses('#stars-5');
    await hand.types('#rating-text', 'Schnell geantwortet, alles geklärt.');
    await hand.presses('form .primary');
    await hand.sees('.sent');
  } }),
  panel('claim-inside', 'The claim form inside', situation('ND-open', 'G-1133'), { set: { topic: 'damaged_or_different' }, then: async (hand) => {
    await hand.presses('.topic button.primary');
    await hand.sees('#defect');
  } }),
  panel('claim-in-review', 'A claim inside, under review', claimed('G-1134', represented), { then: async (hand) => {
    await hand.presses('[part=running] li:last-child .row');
    await hand.sees('.claim .line');
  } }),
  panel('dialog-closed', 'As a dialog: its button', onItsWay('G-1135'), { set: { mode: 'dialog' } }),
  panel('dialog', 'As a dialog', claimed('G-1136'), { set: { mode: 'dialog', open: true }, then: async (hand) => hand.sees('[part=running]') }),
  panel('withdrawn', 'Home: the contract was withdrawn from', claimed('G-1137', { day: -1, step: 'withdraws', contract: 'G-1137', as: 'buyer' })),
] };
