/**
 * The business of the demo shop beside the situations: some forty claims in every state, returns, withdrawals, and orders with which nothing went wrong, so that
 * the merchant desk looks as on an ordinary day and the order defect rate means something. Only the demo lives through it; tests of elements name the orders they need.
 */
import { goods } from './goods.ts';
import type { Life, Step } from './situations.ts';

const { backpack, stove, jacket, bottle } = goods;
const things = [jacket, backpack, stove, bottle];
const names = ['Anouk Vermeer', 'Ben Okafor', 'Clara Fuchs', 'Deniz Yıldız', 'Emil Sørensen', 'Fatima El-Amin', 'Greta Holzapfel-Wiesner', 'Henrik Lund', 'Ines Carvalho', 'Jonas Brandt', 'Katarzyna Wójcik', 'Liam Byrne', 'Mira Novak'];
/** Thousands would be truer, but each is really placed, and nobody likes to wait for a demo. */
const ordinaryOrders = 140;

let count = 2000;
/** A new number for somebody else each time. */
function life(steps: (buyer: string) => Step[]): Life {
  count += 1;
  return { order: `R-${count}`, steps: steps(names[count % names.length]!) };
}
const thing = (index: number) => things[index % things.length]!;

/** Ordered so many days ago, asked about and answered; then whatever happened. The parcel never came, or too much was booked. */
const claimed = (day: number, filed: number, ...then: Step[]): Life => life((buyer) => {
  const over = count % 3 === 0;
  return [
    { day, step: 'order', buyer, goods: [thing(count)], arrives: day + 5, ...(over ? { over: 500, shippedOn: day + 1, deliveredOn: day + 4 } : { shippedOn: day + 1 }) },
    { day: filed - 3, step: 'buyer_writes', text: over ? 'Guten Tag, mir wurde mehr abgebucht, als ich bestellt habe.' : 'Guten Tag, mein Paket ist immer noch nicht da. Wissen Sie, wo es steckt?' },
    { day: filed - 2, step: 'merchant_writes', text: over ? 'Guten Tag, wir prüfen das und melden uns.' : 'Guten Tag, wir haben beim Paketdienst nachgefragt.' },
    { day: filed, step: 'files', ...(over ? { ground: 'overcharged', story: 'Abgebucht wurden fünf Euro mehr, als in der Bestellung steht.' } : { ground: 'not_received', story: 'Das Paket ist nicht angekommen. Auch die Nachbarn haben nichts angenommen.' }) },
    ...then,
  ];
});
const represented = (day: number): Step => ({ day, step: 'represents', text: 'Laut Paketdienst wurde zugestellt. Den Nachweis reichen wir nach.' });
const decided = (day: number, decision: 'granted' | 'denied'): Step => ({ day, step: 'decides', decision, reason: decision === 'denied' ? 'Die Zustellung ist belegt.' : 'Eine Zustellung ist nicht belegt.' });
const many = (n: number, make: (index: number) => Life): Life[] => Array.from({ length: n }, (_, index) => make(index));

const claims: Life[] = [
  ...many(6, (i) => claimed(-24 - i, -1 - i)),
  ...many(3, (i) => claimed(-22 - i, -4, represented(-2))),
  ...many(2, (i) => claimed(-26 - i, -6, { day: -3, step: 'offers', amount: 400 })),
  ...many(3, (i) => claimed(-45 - i, -30, { day: -28, step: 'accepts' }, { day: -26, step: 'confirms_refund' })),
  ...many(8, (i) => claimed(-40 - i, -25, represented(-22), decided(-20 + i, 'denied'))),
  ...many(6, (i) => claimed(-35 - i, -20, { day: -18 + (i % 4), step: 'takes_back' })),
  ...many(7, (i) => claimed(-95 - i, -75, represented(-72), decided(-65, 'denied'))),
  ...many(4, (i) => claimed(-90 - i, -70, { day: -68, step: 'accepts' }, { day: -66, step: 'confirms_refund' })),
];

const returned = (day: number, asked: number, ...then: Step[]): Life => life((buyer) => [
  { day, step: 'order', buyer, goods: [jacket], arrives: day + 4, shippedOn: day + 1, deliveredOn: day + 3 }, { day: asked, step: 'asks_return' }, ...then,
]);
const returns: Life[] = [
  ...many(3, (i) => returned(-9 - i, -1 - i)),
  returned(-15, -6, { day: -5, step: 'approves_return' }),
  returned(-20, -9, { day: -8, step: 'approves_return' }, { day: -2, step: 'receives_return' }),
  returned(-28, -16, { day: -15, step: 'refuses_return', reason: 'Die Jacke wurde getragen und gewaschen.' }),
];

const messages: Life[] = ['Passt der Rucksack als Handgepäck?', 'Können Sie bitte an eine Packstation liefern?', 'Ich habe die falsche Größe bestellt. Geht das noch zu ändern?'].map((text, index) =>
  life((buyer) => [{ day: -3 - index, step: 'order', buyer, goods: [thing(index)], arrives: 4 }, { day: -1 - index, step: 'buyer_writes', text }]));

const withdrawals: Life[] = [
  life((buyer) => [{ day: -8, step: 'order', buyer, goods: [stove], arrives: -3, shippedOn: -7, deliveredOn: -4 }, { day: -1, step: 'withdraws', contract: `#R-${count}`, as: 'guest' }]),
  life((buyer) => [{ day: -10, step: 'order', buyer, goods: [backpack], arrives: -5, shippedOn: -9, deliveredOn: -6 }, { day: -2, step: 'withdraws', contract: `r-${count}`, as: 'guest' }]),
  life((buyer) => [{ day: -12, step: 'order', buyer, goods: [bottle], arrives: -7, shippedOn: -11, deliveredOn: -8 }, { day: -3, step: 'withdraws', contract: `R-${count}`, as: 'buyer' }]),
  life((buyer) => [{ day: -6, step: 'order', buyer, goods: [jacket], arrives: -2, shippedOn: -5, deliveredOn: -3 }, { day: -1, step: 'withdraws', contract: 'die Regenjacke von letzter Woche', as: 'guest' }]),
];

const ordinary: Life[] = many(ordinaryOrders, (index) => life((buyer) => {
  const day = -2 - (index * 57) / ordinaryOrders;
  return [{ day, step: 'order', buyer, goods: [thing(index)], arrives: day + 5, shippedOn: day + 1, ...(day < -5 ? { deliveredOn: day + 4 } : {}) }];
}));
const first: Life = life((buyer) => [{ day: -400, step: 'order', buyer, goods: [backpack], arrives: -395, shippedOn: -399, deliveredOn: -396 }]);

export const history: readonly Life[] = [first, ...ordinary, ...claims, ...returns, ...messages, ...withdrawals];
