/** The orders that the gallery's states are about: those of the mocks under numbers of their own, so that nothing typed here turns up in the demo shop. */
import { goods } from '../../mocks/goods.ts';
import type { MemoryShop } from '../../mocks/memory-shop.ts';
import type { Scenario } from '../../mocks/scenarios.ts';
import { situations } from '../../mocks/situations.ts';
import type { Life, Step } from '../../mocks/situations.ts';

const { stove, bottle, jacket, backpack } = goods;

/** `order` is the number the gallery knows it by. */
export function situation(name: string, order: string): Life {
  const found = situations.find((each) => each.order === name);
  if (!found) throw new Error(`There is no situation "${name}" in mocks/situations.ts.`);
  return { order, steps: found.steps };
}

/** A parcel that never came, asked about; claimed four days ago. The claim's id is `seed-<order>-claim`. */
export const claimed = (order: string, ...then: Step[]): Life => ({ order, steps: [
  { day: -24, step: 'order', goods: [jacket], arrives: -16, shippedOn: -22 },
  { day: -14, step: 'buyer_writes', text: 'Guten Tag, mein Paket ist immer noch nicht da. Wissen Sie, wo es steckt?' },
  { day: -13, step: 'merchant_writes', text: 'Guten Tag, wir haben beim Paketdienst nachgefragt und melden uns.' },
  { day: -4, step: 'files', ground: 'not_received', story: 'Das Paket ist nie angekommen. Auch bei den Nachbarn hat niemand etwas angenommen.' },
  ...then,
] });
export const claimOf = (order: string): string => `seed-${order}-claim`;

export const represented: Step = { day: -3, step: 'represents', text: 'Laut Paketdienst wurde am Montag zugestellt. Den Nachweis reichen wir nach.' };

/** A jacket that was delivered, to be sent back. The return's id is `seed-<order>-return`. */
export const returned = (order: string, ...then: Step[]): Life => ({ order, steps: [
  { day: -16, step: 'order', goods: [jacket], arrives: -10, shippedOn: -14, deliveredOn: -11 }, { day: -6, step: 'asks_return' }, ...then,
] });

export const onItsWay = (order: string): Life => ({ order, steps: [{ day: -2, step: 'order', goods: [backpack], arrives: 5, shippedOn: -1 }] });
export const delivered = (order: string): Life => ({ order, steps: [{ day: -9, step: 'order', goods: [stove, bottle], arrives: -3, shippedOn: -7, deliveredOn: -4 }] });

/** As many claims as a busy desk has, each filed some hours after the one before. */
export const manyClaims = (count: number): Life[] => Array.from({ length: count }, (_, i) => {
  const names = ['Anouk Vermeer', 'Ben Okafor', 'Clara Fuchs', 'Deniz Yıldız', 'Emil Sørensen', 'Greta Holzapfel-Wiesner-Kallmünz'];
  const filed = -6 + i * 0.125;
  return { order: `G-${String(2001 + i)}`, steps: [
    { day: -30, step: 'order', buyer: names[i % names.length]!, goods: [[jacket, stove, bottle, backpack][i % 4]!], arrives: -18, shippedOn: -28 },
    { day: -12, step: 'buyer_writes', text: 'Guten Tag, wo bleibt mein Paket?' },
    { day: filed, step: 'files', ground: 'not_received', story: 'Das Paket ist nicht angekommen.' },
    ...(i % 5 === 1 ? [{ day: filed + 0.1, step: 'represents', text: 'Das Paket liegt in der Filiale.' } as const] : i % 5 === 2 ? [{ day: filed + 0.1, step: 'offers', amount: 1000 } as const] : i % 5 === 3 ? [{ day: filed + 0.1, step: 'takes_back' } as const] : []),
  ] };
});

/** Fired when another state takes the stage. */
export const leaving = 'gallery-leaving';

/** Does not answer what fits as long as the state is looked at, lets the rest through. */
export const holding = (path: RegExp, method = 'POST'): Scenario => (request, backend) => (request.method === method && path.test(new URL(request.url).pathname)
  ? new Promise<Response>((resolve) => { addEventListener(leaving, () => { resolve(Response.error()); }, { once: true }); }) : backend(request));

/** Never reaches anybody with what fits, lets the rest through. */
export const losing = (path: RegExp, method = 'POST'): Scenario => async (request, backend) =>
  request.method === method && path.test(new URL(request.url).pathname) ? Response.error() : backend(request);

/** A drawing with a name, as the photos that buyers add. */
export function photo(name = 'Schaden an der linken Seite des Gehäuses.png'): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = 320;
  canvas.height = 240;
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#a52';
  pen.fillRect(0, 0, 320, 240);
  pen.fillStyle = '#efe8da';
  pen.fillRect(90, 60, 140, 120);
  return new Promise((resolve) => { canvas.toBlob((blob) => { resolve(new File([blob!], name, { type: 'image/png' })); }, 'image/png'); });
}

/** The merchant moves the claim. */
export const moves = (shop: MemoryShop, order: string, move: string, body: object = {}): Promise<unknown> => shop.merchant('POST', `/claims/${claimOf(order)}/${move}`, body);
