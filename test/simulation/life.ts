/** What one buyer does and what befalls them, by a seed: some things sent from some tabs, while everything that can go wrong does; then fair weather, and what has become of each. */
import type { Parcel } from '../../src/client/outbox.ts';
import { failureOf } from '../../src/client/outcome.ts';
import { openWorld, order } from './world.ts';
import type { Page } from './world.ts';
import type { Hardware } from './device.ts';

/** Something that the buyer sent, and the last they were told of it. */
interface Deed {
  readonly parcel: Parcel;
  readonly page: Page;
  told: 'nothing' | 'kept' | 'page' | 'received' | 'refused';
}

export interface Outcome {
  readonly trace: readonly string[];
  readonly sent: number;
  readonly arrived: number;
  readonly refused: number;
  /** Sentences; a life without any is a good one. */
  readonly wrong: readonly string[];
}

const minute = 60_000;
const eur = (amount: number) => ({ amount, currency: 'EUR' });

function parcelOf(id: string, kind: number, at: number): Parcel {
  const text = `Text ${id}`;
  const common = { id, about: id, at };
  switch (kind) {
    case 0: return { ...common, call: 'fileClaim', args: [order, { id, ground: 'not_received', lines: [{ line: 'lamp', quantity: 1 }], amount: eur(4000), story: text, outcome: 'refund', evidence: [], facts: { addressConfirmed: true } }] };
    case 1: return { ...common, call: 'rate', args: [order, { id, stars: 2, text }] };
    case 2: return { ...common, call: 'requestReturn', args: [order, { id, kind: 'cancel', lines: [{ line: 'cup', quantity: 1 }], reason: text }] };
    case 3: return { ...common, call: 'withdrawContract', args: [{ id, merchant: 'pk_nordlicht', name: text, contract: order, email: 'alva@example.com', locale: 'de' }, { order }] };
    default: return { ...common, call: 'sendMessage', args: [order, { id, text }] };
  }
}

export async function live(seed: number): Promise<Outcome> {
  const world = await openWorld(seed);
  const { chance, time, weather, clock } = world;
  const deeds = new Map<string, Deed>();
  const wrong: string[] = [];
  const told = (parcel: Parcel) => {
    const deed = deeds.get(parcel.id);
    if (!deed) return;
    if (parcel.receipt) deed.told = 'received';
    else if (parcel.refused) deed.told = 'refused';
  };
  const devices: Hardware[] = Array.from({ length: chance() < 0.2 ? 2 : 1 }, () => world.device());
  const pages: Page[] = [];
  const open = (device: Hardware) => { pages.push(world.open(device, told, chance() < 0.7 || !device.keeping)); };
  const close = (page: Page) => {
    page.tab.kill();
    pages.splice(pages.indexOf(page), 1);
  };
  for (const device of devices) for (let tabs = chance.whole(1, 2); tabs; tabs--) open(device);
  await time.pass(1000);
  Object.assign(weather, { fair: false });
  world.failing.share = 0.1;

  const send = (id: string) => {
    const page = chance.pick(pages);
    const parcel = parcelOf(id, chance.whole(0, 6), time.now);
    const deed: Deed = { parcel, page, told: 'nothing' };
    deeds.set(id, deed);
    void page.outbox.post(parcel).then(() => { deed.told = 'received'; }, (error: unknown) => {
      const { kept } = failureOf(error);
      deed.told = kept === undefined ? 'refused' : kept ? 'kept' : 'page';
    });
  };
  const mishaps: (() => void)[] = [
    () => { const device = chance.pick(devices); device.connect(false); time.in(chance.whole(1, 20) * minute, () => { device.connect(true); }); },
    // a reload, and a tab that is gone for good; there is always one open somewhere
    () => { const page = chance.pick(pages); if (page.tab.hardware.keeping) { close(page); open(page.tab.hardware); } },
    () => { const page = chance.pick(pages); if (page.tab.hardware.keeping && pages.length > 1) close(page); },
    () => { open(chance.pick(devices)); },
    () => { world.restart(); weather.up = false; time.in(chance.whole(1, 10) * minute, () => { weather.up = true; }); },
    () => { world.restart(); },
    () => { clock.ahead += chance.whole(-5, 60) * minute; },
    // a page that keeps nothing and gets no new token has nothing left to send with: it says so, and that is another story;
    // and what was on the device only, with its page closed, is gone with the device's memory: nobody is left to send it
    () => { const device = chance.pick(devices); if ([...device.shelf.keys()].every((id) => pages.includes(deeds.get(id)!.page)) && pages.every(({ tab, renewing }) => tab.hardware !== device || renewing)) device.lose(); },
    () => { const page = chance.pick(pages); page.tab.wake(); },
  ];
  for (let deed = chance.whole(1, 5); deed; deed--) {
    const id = `deed-${String(seed)}-${String(deed)}-0123456789`;
    time.in(chance.whole(0, 15) * minute, () => { send(id); });
  }
  for (let mishap = chance.whole(0, 6); mishap; mishap--) {
    const happens = chance.pick(mishaps);
    time.in(chance.whole(0, 20 * minute), () => { world.trace.push(`${String(time.now)} mishap ${String(mishaps.indexOf(happens))}`); if (pages.length) happens(); });
  }
  await time.pass(40 * minute);

  // fair weather: every device is online, and somebody opens the order on each
  Object.assign(weather, { fair: true, up: true });
  world.failing.share = 0;
  for (const device of devices) device.connect(true);
  for (const device of devices) open(device);
  await time.pass(180 * minute);

  const found = await world.read();
  const there = [...found.messages, ...found.claims, ...found.returns, ...await world.readWithdrawals()].map(({ id }) => id);
  const texts = [...found.messages.map(({ text }) => text), ...found.claims.map(({ story }) => story)];
  const arrived = ({ parcel: { id, call } }: Deed) => (call === 'rate' ? found.rating?.text === `Text ${id}` : there.includes(id));
  for (const deed of deeds.values()) {
    const { told: said, parcel: { id, call } } = deed;
    const name = `${call} ${id}`;
    if (said === 'received' && !arrived(deed)) wrong.push(`${name}: "received", and it is not there`);
    if (said === 'refused' && arrived(deed)) wrong.push(`${name}: "refused", and it is there`);
    if (there.filter((each) => each === id).length > 1 || texts.filter((text) => text === `Text ${id}`).length > 1) wrong.push(`${name}: doubled`);
    if (said !== 'refused' && !arrived(deed)) wrong.push(`${name}: lost after "${said}"`);
    if (said !== 'refused' && said !== 'received') wrong.push(`${name}: the last word is still "${said}"`);
  }
  for (const device of devices) for (const [id, text] of device.shelf) if (!(JSON.parse(text) as Parcel).refused) wrong.push(`${id}: still on a device`);
  const all = [...deeds.values()];
  return { trace: [...world.trace, ...all.map(({ parcel, told: said }) => `${parcel.id} ${said}`)], sent: all.length, arrived: all.filter(arrived).length, refused: all.filter(({ told: said }) => said === 'refused').length, wrong };
}
