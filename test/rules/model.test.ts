/**
 * Thousands of lives of a case, made up: buyer, merchant, mediator, clock and provider act in any order while time moves on. Held against a
 * transition table and a cash book of their own, which share no code with the rules. `RULES_RUNS` sets the number of lives, `RULES_SEED` the seed.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Case } from '../../src/contract/index.ts';
import { decide, evolve, fold, nextDue, packs, quoteReturn, viewCase } from '../../src/rules/index.ts';
import type { CaseEvent, CaseFile, Command } from '../../src/rules/index.ts';
import { message } from '../support/cases.ts';
import { commandFor, lives, momentOf } from '../support/lives.ts';
import type { Life } from '../support/lives.ts';
import { sampleMerchant, sampleOrder, sampleShipment } from '../support/orders.ts';

/** Mission, section 2, row by row: from, by, event, to. */
const table = new Set([
  'none buyer claim_filed awaiting_merchant',
  'awaiting_merchant merchant claim_accepted granted', 'awaiting_merchant merchant claim_accepted awaiting_return',
  'awaiting_merchant merchant claim_offered offer_pending',
  'awaiting_merchant merchant claim_represented under_review',
  'awaiting_merchant clock deadline_passed granted', 'awaiting_merchant clock deadline_passed under_review',
  'offer_pending buyer offer_accepted granted', 'offer_pending buyer offer_accepted awaiting_return',
  'offer_pending buyer offer_declined under_review', 'offer_pending clock deadline_passed under_review',
  'under_review merchant counter_accepted granted', 'under_review merchant counter_accepted awaiting_return',
  'under_review mediator information_asked awaiting_buyer', 'under_review mediator information_asked awaiting_merchant_info',
  'awaiting_buyer buyer information_given under_review', 'awaiting_buyer clock deadline_passed under_review',
  'awaiting_merchant_info merchant information_given under_review', 'awaiting_merchant_info clock deadline_passed under_review',
  'under_review mediator claim_decided granted', 'under_review mediator claim_decided partly_granted', 'under_review mediator claim_decided denied',
  'under_review mediator claim_decided awaiting_return',
  'awaiting_return merchant claim_return_received granted', 'awaiting_return merchant claim_return_received partly_granted',
  'awaiting_return merchant claim_return_received under_review', 'awaiting_return clock deadline_passed under_review',
  ...['granted', 'partly_granted', 'denied'].flatMap((from) => [`${from} buyer claim_appealed under_review`, `${from} merchant claim_appealed under_review`, `${from} clock claim_closed closed`]),
  ...['awaiting_merchant', 'offer_pending', 'under_review', 'awaiting_buyer', 'awaiting_merchant_info', 'awaiting_return'].flatMap((from) => [
    `${from} buyer claim_withdrawn withdrawn`, `${from} buyer claim_superseded superseded`, `${from} provider claim_superseded superseded`]),
]);

/** Every step that grants a claim its money, and so takes over a return whose refund was missing. */
const granting = [...new Set([...table].filter((row) => row.endsWith('granted')).map((row) => row.split(' ').slice(1, 3).join(' ')))];

/** The same for returns: from, by, event, to. `closed` is a claim for the missing refund that took over. */
const returnTable = new Set([
  'none buyer return_requested requested',
  'requested merchant return_approved approved', 'requested merchant return_refused refused', 'requested merchant return_received received', 'requested buyer return_withdrawn withdrawn',
  'approved merchant return_received received', 'approved merchant return_exchanged exchanged', 'approved merchant return_refunded refunded', 'approved buyer return_withdrawn withdrawn',
  'received merchant return_exchanged exchanged', 'received merchant return_refunded refunded',
  ...granting.flatMap((step) => [`approved ${step} closed`, `received ${step} closed`]),
]);

/** How often each row was walked, and each refusal given: a model that goes nowhere proves nothing. */
const seen = new Map<string, number>();
const refusals = new Map<string, number>();
const outOfTurn = ['not_your_turn', 'not_possible_now', 'too_late', 'appeal_used', 'no_appeal'];
const notToBeFiled = ['ground_not_open', 'ground_closed', 'ground_excluded', 'contact_first', 'contact_wait', 'already_claimed', 'chargeback_open'];
const seconds = (at: string): number => Date.parse(at) / 1000;

/** Money that went out, counted from the events alone. */
class CashBook {
  paid = 0;
  private readonly owed = new Map<string, number>();
  private readonly appealed = new Set<string>();

  read(event: CaseEvent): void {
    if ('then' in event && event.refund && event.then !== 'awaiting_return') this.owed.set(event.id, event.refund.amount);
    if (event.type === 'claim_appealed') {
      assert.ok(!this.appealed.has(event.id), 'a claim is appealed once');
      this.appealed.add(event.id);
      this.owed.delete(event.id);
    }
    if (event.type === 'refund_confirmed') {
      assert.ok(this.owed.has(event.id), 'only what is owed is paid');
      this.paid += this.owed.get(event.id) ?? 0;
      this.owed.delete(event.id);
    }
    if (event.type === 'return_refunded') this.paid += event.refund.amount;
  }
}

function live({ pack, zone, parcel, captured, fee, settledIn, steps }: Life): void {
  let now = '2026-10-19T09:00:00Z';
  const shipments = parcel === 'none' ? [] : [sampleShipment({
    lines: parcel === 'lamp' ? [{ line: 'lamp', quantity: 1 }] : [{ line: 'lamp', quantity: 1 }, { line: 'cup', quantity: 2 }], shippedAt: '2026-10-20T09:00:00Z',
    ...(parcel === 'late' ? { deliveredAt: '2026-10-25T09:00:00Z' } : parcel === 'lamp' ? { deliveredAt: '2026-10-22T09:00:00Z' } : { scans: [{ at: '2026-10-21T09:00:00Z', status: 'in_transit' as const }] }),
  })];
  const order = sampleOrder({ placedAt: now, latestDelivery: '2026-10-23', shipments, charge: { chargedAt: now, authorised: 7490, captured, settledAt: now } });
  let file: CaseFile | undefined;
  const events: CaseEvent[] = [];
  const book = new CashBook();
  const run = (command: Command) => {
    const verdict = decide(file, command, now);
    if ('refusal' in verdict) {
      refusals.set(verdict.refusal.code, (refusals.get(verdict.refusal.code) ?? 0) + 1);
      return verdict;
    }
    for (const event of verdict.events) {
      assert.ok(event.at <= now && event.at >= (events.at(-1)?.at ?? ''), 'the record is in order');
      const before = file;
      file = evolve(before, event);
      for (const claim of file.claims) {
        const old = before?.claims.find((each) => each.body.id === claim.body.id);
        if (old?.state === claim.state) continue;
        const step = `${old?.state ?? 'none'} ${event.by} ${event.type} ${claim.state}`;
        assert.ok(table.has(step), `illegal: ${step}`);
        seen.set(step, (seen.get(step) ?? 0) + 1);
        if (event.type === 'deadline_passed') assert.equal(seconds(event.at), seconds(old?.due ?? '') + 1, 'not early, not late');
      }
      for (const each of file.returns) {
        const old = before?.returns.find((other) => other.body.id === each.body.id);
        if (old?.state === each.state) continue;
        const step = `${old?.state ?? 'none'} ${event.by} ${event.type} ${each.state}`;
        assert.ok(returnTable.has(step), `illegal: ${step}`);
        seen.set(step, (seen.get(step) ?? 0) + 1);
        assert.ok(each.amount.amount >= 0, 'fee and deduction never turn a refund into a debt');
      }
      if (event.type === 'claim_closed') assert.ok(!before?.ledger.some((entry) => entry.id === event.id && entry.state === 'due'), 'nothing is owed when a claim closes');
      events.push(event);
      book.read(event);
      for (const { id, total } of order.lines) {
        const back = file.ledger.reduce((sum, entry) => sum + (entry.lines.length > 0 && entry.lines.every((line) => line === id) ? entry.amount.amount : 0), 0);
        assert.ok(back <= total, `${id} cost ${String(total)} and gives back ${String(back)}`);
      }
      const all = file.ledger.reduce((sum, entry) => sum + entry.amount.amount, 0);
      // An open chargeback stops payments; only a lost one has taken money.
      const bank = file.chargebacks.reduce((sum, each) => sum + (each.openedAt && each.won === 'buyer' ? (each.amount?.amount ?? 0) : 0), 0);
      const owed = file.ledger.reduce((sum, entry) => sum + (entry.state === 'due' ? entry.amount.amount : 0), 0);
      assert.ok(all <= captured, `owed and paid ${String(all)} of ${String(captured)}`);
      assert.ok(owed === 0 || owed <= Math.max(0, captured - bank), 'what the bank paid is not owed');
    }
    assert.ok(book.paid <= captured, `paid back ${String(book.paid)} of ${String(captured)}`);
    return verdict;
  };
  run({ by: 'merchant', type: 'record_order', order, policy: packs[pack], merchant: sampleMerchant({ timeZone: zone, returnPolicy: { days: 30, shipping: 'buyer_pays', ...(fee ? { fee: { amount: fee, currency: 'EUR' } } : {}) } }) });
  if (settledIn) {
    run(message('buyer', 'message-8'));
    now = '2026-10-27T12:00:00Z';
  }
  for (const [index, step] of steps.entries()) {
    const before = file;
    assert.ok(before);
    now = momentOf(before, step, now);
    const frozen = JSON.stringify(before);
    if (index % 4 === 0) Case.parse(viewCase(before, (['buyer', 'merchant', 'mediator'] as const)[(index / 4) % 3] ?? 'buyer', now, index));
    const command = commandFor(before, step, now);
    const verdict = run(command);
    assert.equal(JSON.stringify(before), frozen, 'deciding changes nothing');
    promised(before, command, verdict, now);
    if ('refusal' in verdict) continue;
    if (verdict.events.length > 0) assert.ok((nextDue(file as CaseFile) ?? '9') > now, 'nothing is left to do');
    if ('body' in command && 'id' in command.body) assert.deepEqual(decide(file, command, now), { events: [] }, 'said twice is said once');
    assert.deepEqual(decide(before, command, now), verdict, 'the same question has the same answer');
  }
  assert.deepEqual(fold(JSON.parse(JSON.stringify(events)) as CaseEvent[]), file, 'a history that was written down reads the same');
  for (const viewer of ['buyer', 'merchant', 'mediator'] as const) Case.parse(viewCase(file as CaseFile, viewer, now, events.length));
}

/** The case with every deadline that has passed in effect, as the server has it before it answers. */
function settled(file: CaseFile, now: string): CaseFile {
  const passed = decide(file, { by: 'clock', type: 'pass_deadlines' }, now);
  return 'events' in passed ? passed.events.reduce<CaseFile>(evolve, file) : file;
}

/** What the view promised is what the rules did: an action that is on is not refused as out of turn, one that is off is. */
function promised(file: CaseFile, command: Command, verdict: ReturnType<typeof decide>, now: string): void {
  const code = 'refusal' in verdict ? verdict.refusal.code : undefined;
  if (command.by === 'buyer' || command.by === 'merchant' || command.by === 'mediator') {
    const seen = viewCase(file, command.by, now, 1);
    if ('id' in command) {
      const action = (command.type.endsWith('_return') ? seen.returns : seen.claims).find((each) => each.id === command.id)?.actions.find((each) => each.action === command.type);
      const repeatedConfirmation = (command.type === 'confirm_refund' || command.type === 'refund_return') && 'events' in verdict && verdict.events.length === 0;
      if (action?.enabled) assert.ok(!code || !outOfTurn.includes(code), `${command.type} was promised and refused with ${String(code)}`);
      else if (action && !repeatedConfirmation) assert.equal(code, action.reason, `${command.type} was off, and was done`);
    }
    if (command.type === 'rate' && !file.rating) assert.equal(code, seen.actions.find((each) => each.action === 'rate')?.reason, 'a rating was promised or not');
    if (command.type === 'request_return' && !file.returns.some((each) => each.body.id === command.body.id)) {
      const asked = quoteReturn(settled(file, now), command.body, now);
      assert.equal(code, 'refusal' in asked ? asked.refusal.code : undefined, 'the request met what the quote had said');
      const event = 'events' in verdict ? verdict.events.find((each) => each.type === 'return_requested') : undefined;
      if (event && 'quote' in asked) assert.deepEqual(event.amount, asked.quote.amount, 'asked for what was quoted');
    }
    if (command.type === 'file_claim' && !file.claims.some((each) => each.body.id === command.body.id)) {
      const told = seen.eligibility.find((each) => each.ground === command.body.ground);
      const covered = command.body.lines.every(({ line, quantity }) => told?.lines?.some((each) => each.line === line && each.quantity >= quantity));
      if (told?.state === 'open' && covered && command.body.facts.receivedOn === undefined) assert.ok(!code || !notToBeFiled.includes(code), `${command.body.ground} was open and refused with ${String(code)}`);
      if (told?.state !== 'open') assert.ok(code, `${command.body.ground} was ${String(told?.state)} and filed`);
    }
  }
}

test('in any life, no move is illegal, no cent goes out twice, and everybody sees a case that parses', (t) => {
  const numRuns = Number(process.env['RULES_RUNS'] ?? 300);
  const seed = process.env['RULES_SEED'] === undefined ? {} : { seed: Number(process.env['RULES_SEED']) };
  fc.assert(fc.property(lives, live), { numRuns, ...seed });
  t.diagnostic(`${String(numRuns)} lives, ${String([...seen.values()].reduce((sum, count) => sum + count, 0))} transitions: ${String(seen.size)} of ${String(table.size + returnTable.size)} rows walked, ${String(refusals.size)} refusal codes given, 0 illegal, 0 over-refunds`);
  if (process.env['RULES_SHOW']) t.diagnostic(JSON.stringify({ missing: [...table, ...returnTable].filter((row) => !seen.has(row)), seen: [...seen].sort(), refusals: [...refusals].sort() }, null, 1));
  assert.ok(seen.size > (table.size + returnTable.size) / 2, 'the lives went too few ways to prove anything');
});
