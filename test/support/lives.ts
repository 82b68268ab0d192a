/**
 * Made-up lives of a case for the model test: who does what after how long. Half of the commands are ones that the views offer, so that
 * lives get somewhere; the others are anybody's anything.
 */
import fc from 'fast-check';
import { outcomes } from '../../src/contract/index.ts';
import { nextDue, viewCase } from '../../src/rules/index.ts';
import type { Actor, CaseFile, Command } from '../../src/rules/index.ts';
import { addFile, claimBody, eur, message, moves, requestReturn } from './cases.ts';

const kinds = ['message', 'file', 'request_return', 'answer_return', 'file_claim', 'claim_move', 'offered_move', 'rate', 'mark_read', 'clock', 'chargeback', 'chargeback_ends', 'withdraw_contract', 'update_order'] as const;
const claimMoves = ['accept', 'offer', 'represent', 'accept_offer', 'decline_offer', 'accept_counter', 'ask', 'answer', 'decide', 'return_received', 'confirm_refund', 'appeal', 'withdraw'] as const;
type MoveName = (typeof claimMoves)[number];

const step = fc.record({
  wait: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 6, arbitrary: fc.integer({ min: 1, max: 7200 }) }, { weight: 3, arbitrary: fc.integer({ min: 3600, max: 2 * 86_400 }) }, { weight: 1, arbitrary: fc.integer({ min: 5 * 86_400, max: 35 * 86_400 }) }),
  /** Waits to the last second of the next deadline, or to the one after it, instead. */
  toDeadline: fc.oneof({ weight: 12, arbitrary: fc.constant('no' as const) }, { weight: 1, arbitrary: fc.constantFrom('last' as const, 'after' as const) }),
  kind: fc.oneof({ weight: 12, arbitrary: fc.constantFrom('offered_move' as const, 'offered_move' as const, 'file_claim' as const) },
    { weight: 6, arbitrary: fc.constantFrom('claim_move' as const, 'message' as const, 'request_return' as const, 'answer_return' as const) }, { weight: 2, arbitrary: fc.constantFrom(...kinds) }),
  by: fc.constantFrom('buyer' as const, 'merchant' as const, 'mediator' as const, 'clock' as const, 'provider' as const),
  pick: fc.nat({ max: 1000 }),
  id: fc.integer({ min: 0, max: 3 }),
  amount: fc.oneof(fc.constantFrom(0, 1, 1500, 3000, 4000, 7000, 7490), fc.integer({ min: 1, max: 12_000 })),
  flag: fc.boolean(),
});
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

export const lives = fc.record({
  pack: fc.constantFrom('a-to-z' as const, 'marketplace' as const, 'goodwill' as const),
  zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'Asia/Kathmandu'),
  parcel: fc.constantFrom('none' as const, 'lamp' as const, 'late' as const, 'under_way' as const),
  captured: fc.constantFrom(7490, 7490, 9990, 5000),
  /** What a return costs the buyer, in cents. */
  fee: fc.constantFrom(0, 0, 495, 5000),
  /** Whether the buyer wrote to the merchant at once and the promised day is over, so that there is something to claim. */
  settledIn: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  steps: fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }),
});
export type Life = typeof lives extends fc.Arbitrary<infer T> ? T : never;

const choose = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
const lineChoices = [[{ line: 'lamp', quantity: 1 }], [{ line: 'cup', quantity: 1 }], [{ line: 'cup', quantity: 2 }], [{ line: 'lamp', quantity: 1 }, { line: 'cup', quantity: 2 }]];

export function commandFor(file: CaseFile, { kind, by, pick, id, amount, flag }: Step, now: string): Command {
  switch (kind) {
    case 'message':
      return message(choose(['buyer', 'buyer', 'merchant'] as const, pick), `message-${id}`);
    case 'file':
      return addFile({ id: 'photo-01', at: now });
    case 'request_return':
      return requestReturn({ id: `return-0${id}`, kind: choose(['cancel', 'return', 'exchange', 'refund'] as const, pick), lines: choose(lineChoices, pick >> 2) });
    case 'answer_return': {
      const type = choose(['approve_return', 'refuse_return', 'receive_return', 'refund_return', 'exchange_return', 'withdraw_return'] as const, pick);
      const back = `return-0${id}`;
      if (type === 'refuse_return') return { by: 'merchant', type, id: back, body: { reason: 'Nein.' } };
      if (type !== 'receive_return') return { by: type === 'withdraw_return' ? 'buyer' : 'merchant', type, id: back, body: {} };
      return { by: 'merchant', type, id: back, body: { condition: flag ? 'used' : 'empty', ...(pick % 3 ? {} : { deduction: eur(amount), note: 'Kratzer.' }) } };
    }
    case 'file_claim':
      return filing(file, pick, pick % 4 === 0 ? id : file.claims.length, amount, flag, now);
    case 'claim_move':
      return move(choose(claimMoves, pick), by, file.claims[id]?.body.id ?? file.claims[0]?.body.id ?? 'claim-0000', pick, amount, flag);
    case 'offered_move':
      return offered(file, pick, amount, flag, now);
    case 'rate':
      return { by: 'buyer', type: 'rate', body: { id: `rating-0${id}`, stars: (pick % 5) + 1 } };
    case 'mark_read':
      return { by: choose(['buyer', 'merchant'] as const, pick), type: 'mark_read', message: file.messages.at(-1)?.id ?? 'message-0' };
    case 'chargeback':
      return moves.chargeback(`cb_${id % 2}`, Math.max(1, amount));
    case 'chargeback_ends':
      return moves.chargebackEnds(flag ? 'buyer' : 'merchant', `cb_${id % 2}`);
    case 'withdraw_contract':
      return moves.withdrawContract(flag);
    case 'update_order':
      return { by: 'merchant', type: 'record_order', order: { ...file.order, charge: { ...file.order.charge, reference: `ref-${pick}` } }, policy: file.policy, merchant: file.merchant };
    case 'clock':
      return { by: 'clock', type: 'pass_deadlines' };
  }
}

/** A claim that often fits what the view says is open. */
function filing(file: CaseFile, pick: number, id: number, amount: number, flag: boolean, now: string): Command {
  const eligibility = viewCase(file, 'buyer', now, 1).eligibility;
  const open = eligibility.filter((each) => each.state === 'open');
  const told = flag && open.length > 0 ? choose(open, pick) : choose(eligibility, pick);
  const all = told.ground === 'overcharged' ? { authorised: 7000, charged: 7490 } : told.ground === 'late_delivery' ? { receivedOn: '2026-10-25' } : {};
  return { by: 'buyer', type: 'file_claim', body: claimBody({
    id: `claim-000${id}`, ground: told.ground, ...(told.ground === 'not_as_described' ? { defect: 'missing_parts' as const } : {}),
    lines: flag ? (told.lines ?? choose(lineChoices, pick)) : choose(lineChoices, pick),
    amount: eur(flag && pick % 3 > 0 ? Math.max(1, told.most.amount) : amount),
    outcome: flag ? choose(told.outcomes.slice(0, 1), 0) : choose(outcomes, pick), facts: { addressConfirmed: true, returnProof: 'Beleg', ...all },
  }) };
}

/** One of the moves that some view offers right now. */
function offered(file: CaseFile, pick: number, amount: number, flag: boolean, now: string): Command {
  // one side after the other, until somebody has something to do
  const sides = (['buyer', 'merchant', 'mediator'] as const).map((_, at, all) => choose(all, at + pick));
  const found = firstFull(sides, (viewer) =>
    viewCase(file, viewer, now, 1).claims.flatMap((claim) => claim.actions.filter((each) => each.enabled && (each.action !== 'withdraw' || pick % 5 === 0)).map((each) => ({ viewer, id: claim.id, name: each.action as MoveName }))));
  if (found.length === 0) return pick % 2 ? message('buyer', 'message-9') : filing(file, pick, file.claims.length, amount, true, now);
  const { viewer, id, name } = choose(found, pick);
  return move(name, viewer, id, pick, amount, flag);
}

function firstFull<S, T>(sides: readonly S[], find: (side: S) => T[]): T[] {
  for (const side of sides) {
    const found = find(side);
    if (found.length > 0) return found;
  }
  return [];
}

function move(name: MoveName, by: Actor, id: string, pick: number, amount: number, flag: boolean): Command {
  switch (name) {
    case 'accept':
      return { by, type: name, id, body: { returnFirst: flag } };
    case 'offer':
      return { by, type: name, id, body: { kind: choose(['partial_refund', 'refund_on_return', 'replacement', 'repair'] as const, pick), amount: eur(amount) } };
    case 'decline_offer':
      return { by, type: name, id, body: flag ? { counter: eur(amount) } : {} };
    case 'represent':
    case 'answer':
    case 'appeal':
      return { by, type: name, id, body: { text: `Neues ${pick}`, files: [] } };
    case 'ask':
      return { by, type: name, id, body: { of: flag ? 'buyer' : 'merchant', text: 'Bitte mehr dazu.' } };
    case 'decide':
      return { by, type: name, id, body: { decision: choose(['granted', 'partly_granted', 'denied'] as const, pick), amount: eur(amount), returnFirst: flag, reason: 'Nach Aktenlage.' } };
    case 'return_received':
      return { by, type: name, id, body: { condition: choose(['as_sent', 'used', 'empty'] as const, pick) } };
    default:
      return { by, type: name, id, body: {} };
  }
}

/** When a step happens: after its wait, or on the edge of the next deadline. */
export function momentOf(file: CaseFile, { wait, toDeadline }: Step, now: string): string {
  const text = (seconds: number) => new Date(seconds * 1000).toISOString().replace('.000', '');
  const due = toDeadline === 'no' ? undefined : nextDue(file);
  if (due === undefined) return text(Date.parse(now) / 1000 + wait);
  const edge = toDeadline === 'last' ? text(Date.parse(due) / 1000 - 1) : due;
  return edge > now ? edge : now;
}
