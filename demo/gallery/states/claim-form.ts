/** The claim form: each step, each ground, what is missing, what went wrong on the way, what was kept, the receipt, and when it cannot help. */
import type { MemoryShop } from '../../../mocks/memory-shop.ts';
import type { Life } from '../../../mocks/situations.ts';
import type { Hand } from '../hand.ts';
import { claimed, delivered, holding, losing, onItsWay, photo, situation } from '../lives.ts';
import type { Group, State } from '../state.ts';

type Then = (hand: Hand, shop: MemoryShop) => Promise<unknown>;
const form = (id: string, name: string, life: Life, set: object = {}, then?: Then): State => ({ id, name, show: async (stage) => {
  const shop = await stage.open([life]);
  const hand = await stage.mount('redress-claim-form', { order: life.order, api: shop.buyerApi(), ...set });
  await then?.(hand, shop);
} });

const next = 'form .primary';
const story = 'Der Kocher kam verbeult an, das Ventil ist undicht. Beim ersten Anzünden roch es nach Gas, deshalb habe ich ihn nicht weiter benutzt.';

/** A stove that arrived damaged, as far as this step. */
const steps: Readonly<Record<'what' | 'items' | 'contact' | 'evidence' | 'outcome' | 'check', (hand: Hand) => Promise<void>>> = {
  what: async (hand) => hand.presses('#defect'),
  items: async (hand) => { await steps.what(hand); await hand.presses(next); await hand.presses('#line-0'); },
  contact: async (hand) => { await steps.items(hand); await hand.presses(next); await hand.sees('.note'); },
  evidence: async (hand) => { await steps.contact(hand); await hand.presses(next); await hand.types('#story', story); await hand.picks('#files', await photo()); await hand.sees('.file.done'); },
  outcome: async (hand) => { await steps.evidence(hand); await hand.presses(next); await hand.presses('#outcome'); },
  check: async (hand) => { await steps.outcome(hand); await hand.presses(next); await hand.sees('.answers .link'); },
};
const damaged = (id: string, name: string, order: string, then: Then): State => form(id, name, situation('ND-open', order), { ground: 'not_as_described' }, then);
const failing = (id: string, name: string, order: string, weather: Parameters<MemoryShop['weather']>[0], seen: string): State => damaged(id, name, order, async (hand, shop) => {
  await steps.check(hand);
  shop.weather(weather);
  await hand.presses(next);
  await hand.sees(seen);
});
/** Sent as it stands, so that the step says what is missing. */
const missing = (id: string, name: string, order: string, before: (hand: Hand) => Promise<unknown>): State => damaged(id, name, order, async (hand) => {
  await before(hand);
  await hand.presses(next);
  await hand.sees('.summary');
});
const filed = async (hand: Hand): Promise<void> => { await steps.check(hand); await hand.presses(next); await hand.sees('.receipt'); };
/** A form fixed on one ground, as it first stands there. */
const ground = (name: string, title: string, life: Life, then: Then = async (hand) => hand.sees('form')): State => form(name.replaceAll('_', '-'), title, life, { ground: name }, then);

export const claimForm: Group = { element: 'claim-form', title: 'Claim form', states: [
  form('choose', 'What happened?', situation('ND-open', 'G-1201'), {}, async (hand) => { await hand.sees('#ground'); await hand.unfolds(); }),
  damaged('what', 'Damaged: how?', 'G-1202', steps.what),
  damaged('items', 'Which items', 'G-1203', steps.items),
  damaged('contact', 'The shop was asked', 'G-1204', async (hand) => { await steps.contact(hand); await hand.unfolds(); }),
  damaged('evidence', 'In your own words, with a photo', 'G-1205', steps.evidence),
  damaged('outcome', 'What would help', 'G-1206', steps.outcome),
  damaged('check', 'Is everything right?', 'G-1207', steps.check),
  damaged('busy', 'On its way', 'G-1208', async (hand, shop) => { await steps.check(hand); shop.weather(holding(/claims$/)); await hand.presses(next); await hand.sees('.primary[aria-disabled]'); }),
  damaged('receipt', 'Receipt', 'G-1209', filed),
  missing('missing-what', 'Nothing chosen', 'G-1210', (hand) => hand.sees('#defect')),
  missing('missing-items', 'No item chosen', 'G-1211', async (hand) => { await steps.items(hand); await hand.presses('#line-0'); }),
  missing('wrong-amount', 'More than was paid', 'G-1212', async (hand) => { await steps.items(hand); await hand.types('#amount', '99999'); }),
  missing('missing-evidence', 'No words and no photo', 'G-1213', async (hand) => { await steps.contact(hand); await hand.presses(next); await hand.sees('#story'); }),
  missing('missing-outcome', 'Nothing wished for', 'G-1214', async (hand) => { await steps.evidence(hand); await hand.presses(next); await hand.sees('#outcome'); }),
  failing('kept', 'Not to be reached: kept on the device', 'G-1215', losing(/claims$/), '.note.wait'),
  failing('refused', 'Refused, with the way to mend it', 'G-1216', async (request, backend) => (request.method === 'GET' ? backend(request) : new Response(JSON.stringify({ status: 422, code: 'evidence_missing', title: 'evidence_missing' }), { status: 422, headers: { 'Content-Type': 'application/problem+json' } })), '.note.bad'),
  failing('already', 'Already claimed', 'G-1217', 'already_claimed', '.note.bad'),
  failing('unreadable', 'An answer nobody can read', 'G-1218', 'garbled', '.note'),
  damaged('file-sending', 'A photo on its way', 'G-1219', async (hand, shop) => { await steps.contact(hand); await hand.presses(next); shop.weather(holding(/files\//, 'PUT')); await hand.picks('#files', await photo()); await hand.sees('.file.sending progress'); }),
  ground('not_received', 'Not received', situation('NR-open', 'G-1221'), async (hand) => { await hand.sees('#amount'); await hand.presses(next); await hand.sees('.note'); await hand.presses(next); await hand.sees('#address'); }),
  ground('late_delivery', 'Arrived late', situation('LD-open', 'G-1222'), async (hand) => { await hand.sees('#amount'); await hand.presses(next); await hand.sees('.note'); await hand.presses(next); await hand.sees('#receivedOn'); }),
  ground('refund_missing', 'Refund missing', situation('RM-open', 'G-1223'), async (hand) => { await hand.sees('#amount'); await hand.presses(next); await hand.sees('.note'); await hand.presses(next); await hand.sees('#story'); }),
  ground('return_refused', 'Return refused', situation('RR-open', 'G-1224')),
  ground('overcharged', 'More was charged', situation('OC-open', 'G-1225'), async (hand) => hand.sees('#charged')),
  form('write-first', 'The shop has to be asked first', delivered('G-1226'), { ground: 'not_as_described' }, async (hand) => { await hand.sees('#defect'); await hand.presses('#defect'); await hand.presses(next); await hand.sees('#message'); }),
  form('wait', 'Asked yesterday: wait', { order: 'G-1227', steps: [...delivered('').steps, { day: -0.5, step: 'buyer_writes', text: 'Guten Tag, der Kocher ist verbeult angekommen.' }] }, { ground: 'not_as_described' }, async (hand) => { await hand.presses('#defect'); await hand.presses(next); await hand.sees('.note.wait'); }),
  form('early', 'Too early', situation('NR-early', 'G-1228'), { ground: 'not_received' }),
  form('late', 'The scheme’s time is over', situation('ND-late', 'G-1229'), { ground: 'not_as_described' }),
  form('excluded', 'Not covered', situation('ND-excluded', 'G-1230')),
  form('nothing-open', 'On its way: what may be claimed', onItsWay('G-1231')),
  form('filed-already', 'There is a claim already', claimed('G-1232'), { ground: 'not_received' }),
  { id: 'loading', name: 'Loading', show: async (stage) => {
    const shop = await stage.open([onItsWay('G-1233')]);
    shop.weather(holding(/orders/, 'GET'));
    await stage.begin('redress-claim-form', { order: 'G-1233', api: shop.buyerApi() }).sees('.skeleton');
  } },
  { id: 'offline', name: 'Not to be reached', show: async (stage) => {
    const shop = await stage.open([onItsWay('G-1234')]);
    shop.weather('offline');
    await stage.mount('redress-claim-form', { order: 'G-1234', api: shop.buyerApi() });
  } },
] };
