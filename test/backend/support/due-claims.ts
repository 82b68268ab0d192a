/**
 * Claims that wait for somebody, in any time zone, written straight into a store; each with the moment from which its deadline has passed,
 * counted by the platform's formatter. For the test of the timers; made by the rules, so that a store holds what it would hold.
 */
import assert from 'node:assert/strict';
import { chainStart } from '../../../src/backend/hash.ts';
import { extend, stepFor } from '../../../src/backend/case-record.ts';
import type { CaseKey, Store } from '../../../src/backend/store.ts';
import { decide, evolve, packs } from '../../../src/rules/index.ts';
import type { CaseEvent, CaseFile, Command } from '../../../src/rules/index.ts';
import { fileClaim, message, moves } from '../../support/cases.ts';
import { sampleMerchant, sampleOrder } from '../../support/orders.ts';
import { firstSecond, isWeekend, localDay, plusDays } from './local-days.ts';
import type { Chance } from '../../support/seeded.ts';

export interface DueClaim {
  readonly key: CaseKey;
  readonly timeZone: string;
  readonly awaits: Wait;
  /** The last word before the deadline began to run, and the first moment at which it has passed; milliseconds. */
  readonly from: number;
  readonly passes: number;
}

/** For what it waits, how it comes to that, and for how long: to the end of so many days, working days, or so many hours. */
const waits = {
  answer: { commands: [], days: 7 },
  answer_on_working_days: { commands: [], workingDays: 5 },
  offer_reply: { commands: [moves.offer('partial_refund', 2000)], days: 7 },
  information: { commands: [moves.represent, moves.ask('buyer')], hours: 72 },
  goods: { commands: [moves.accept(true)], days: 14 },
} as const satisfies Record<string, { commands: readonly Command[]; days?: number; workingDays?: number; hours?: number }>;
export type Wait = keyof typeof waits;

const pack = packs['a-to-z'];
const ownPack = { ...pack, merchantAnswer: { businessDays: 5 }, calendar: { ...pack.calendar, holidays: { yearly: [], easter: [], once: [] } } };
const day = 86_400_000;
const text = (moment: number): string => new Date(moment).toISOString().replace('.000', '');

/** The local day from whose moments the deadline runs to the end of `last`. */
function firstDay(last: string, wait: { days?: number; workingDays?: number }): string {
  if (wait.days !== undefined) return plusDays(last, -wait.days);
  let from = last;
  for (let left = wait.workingDays ?? 0; left > 0; from = plusDays(from, -1)) if (!isWeekend(from)) left -= 1;
  return from;
}

/** A claim whose deadline ends with the local day `last`, or within minutes of that, for the spans that are counted in hours. */
export function planClaim(index: number, timeZone: string, last: string, chance: Chance): DueClaim {
  const awaits = chance.pick((Object.keys(waits) as Wait[]).filter((each) => each !== 'answer_on_working_days' || !isWeekend(last)));
  const key = { merchant: 'pk_nordlicht', order: `R-${index}` };
  const wait: { days?: number; workingDays?: number; hours?: number } = waits[awaits];
  const dayEnds = firstSecond(plusDays(last, 1), timeZone);
  if (wait.hours !== undefined) {
    const passes = dayEnds + chance.whole(-300, 300) * 1000;
    return { key, timeZone, awaits, from: passes - 1000 - wait.hours * 3_600_000, passes };
  }
  const begin = firstDay(last, wait);
  const [first, after] = [firstSecond(begin, timeZone), firstSecond(plusDays(begin, 1), timeZone)];
  return { key, timeZone, awaits, from: chance.pick([first, after - 1000, first + chance.whole(0, (after - first) / 1000 - 1) * 1000]), passes: dayEnds };
}

/** The order placed 45 days before, the merchant asked and answering, the claim filed an hour before the last word or with it. */
function script({ key, timeZone, awaits, from }: DueClaim): (readonly [Command, number])[] {
  const placed = text(from - 45 * day);
  const order = sampleOrder({ number: key.order, placedAt: placed, latestDelivery: localDay(from - 30 * day, timeZone), charge: { ...sampleOrder().charge, chargedAt: placed, settledAt: placed } });
  const { commands } = waits[awaits];
  return [
    [{ by: 'merchant', type: 'record_order', order, policy: awaits === 'answer_on_working_days' ? ownPack : pack, merchant: sampleMerchant({ timeZone }) }, from - 45 * day],
    [message('buyer', 'message-1'), from - 44 * day], [message('merchant', 'message-2'), from - 43 * day],
    [fileClaim({ id: `claim-${key.order}` }), commands.length > 0 ? from - 3_600_000 : from],
    ...commands.map((command) => [{ ...command, id: `claim-${key.order}` } as Command, from] as const),
  ];
}

export async function putClaim(store: Store, claim: DueClaim): Promise<void> {
  let file: CaseFile | undefined;
  const events: CaseEvent[] = [];
  for (const [command, at] of script(claim)) {
    const verdict = decide(file, command, text(at));
    assert.ok('events' in verdict, `${command.type} in ${claim.timeZone} at ${text(at)}: ${JSON.stringify(verdict)}`);
    events.push(...verdict.events);
    file = verdict.events.reduce<CaseFile | undefined>(evolve, file);
  }
  const nothing = { key: claim.key, version: 0, events: [], lastHash: chainStart(claim.key), file: undefined };
  const { after, stored } = await extend(nothing, events);
  assert.equal(await store.commit(stepFor(nothing, after, stored, {})), 'committed');
}
