/**
 * A case a test can act on: commands go in at a moment, the events are folded, and every step checks that the record stays in order and
 * that nothing the clock had to do is left undone. Used by the tests of the rules; knows no store and no wire.
 */
import assert from 'node:assert/strict';
import { decide, evolve, nextDue, packs, viewCase } from '../../src/rules/index.ts';
import type { CaseEvent, CaseFile, ClaimFile, Command, CommandOf, EventType, Refusal } from '../../src/rules/index.ts';
import { sampleMerchant, sampleOrder } from './orders.ts';
import type { SampleMerchant, SampleOrder } from './orders.ts';

type Pack = (typeof packs)['a-to-z'];
type ClaimBody = CommandOf<'file_claim'>['body'];
type ReturnBody = CommandOf<'request_return'>['body'];
type StoredFile = CommandOf<'add_file'>['file'];

export interface Setting {
  order?: Partial<SampleOrder>;
  merchant?: Partial<SampleMerchant>;
  policy?: Pack;
  at?: string;
}

export class TestCase {
  file: CaseFile;
  readonly events: CaseEvent[] = [];

  constructor({ order = {}, merchant = {}, policy = packs['a-to-z'], at = '2026-11-02T09:01:00Z' }: Setting = {}) {
    const command: Command = { by: 'merchant', type: 'record_order', order: sampleOrder(order), policy, merchant: sampleMerchant(merchant) };
    const verdict = decide(undefined, command, at);
    assert.ok('events' in verdict, `the order was refused: ${JSON.stringify(verdict)}`);
    const file = this.keep(undefined, verdict.events);
    assert.ok(file);
    this.file = file;
  }

  /** Does it, and says which events came of it. */
  act(command: Command, at: string): EventType[] {
    const verdict = decide(this.file, command, at);
    assert.ok('events' in verdict, `${command.type} at ${at} was refused: ${JSON.stringify(verdict)}`);
    this.file = this.keep(this.file, verdict.events) ?? this.file;
    const due = nextDue(this.file);
    if (verdict.events.length > 0) assert.ok(due === undefined || due > at, `after ${command.type} at ${at} something is due at ${String(due)} already`);
    return verdict.events.map((event) => event.type);
  }

  /** Tries it, and says why not. */
  refusal(command: Command, at: string): Refusal {
    const verdict = decide(this.file, command, at);
    assert.ok('refusal' in verdict, `${command.type} at ${at} was not refused: ${JSON.stringify(verdict)}`);
    return verdict.refusal;
  }

  claim(id = 'claim-0001'): ClaimFile {
    const claim = this.file.claims.find((each) => each.body.id === id);
    assert.ok(claim, `there is no claim ${id}`);
    return claim;
  }

  view(viewer: 'buyer' | 'merchant' | 'mediator', at: string) {
    return viewCase(this.file, viewer, at, this.events.length);
  }

  eligibility(ground: ClaimBody['ground'], at: string) {
    const found = this.view('buyer', at).eligibility.find((each) => each.ground === ground);
    assert.ok(found);
    return found;
  }

  /** What is owed and what was paid back, in minor units. */
  money(): { due: number; confirmed: number } {
    const sum = (state: string) => this.file.ledger.reduce((all, entry) => all + (entry.state === state ? entry.amount.amount : 0), 0);
    return { due: sum('due'), confirmed: sum('confirmed') };
  }

  private keep(before: CaseFile | undefined, events: readonly CaseEvent[]): CaseFile | undefined {
    for (const event of events) {
      const last = this.events.at(-1);
      assert.ok(!last || last.at <= event.at, `${event.type} at ${event.at} came after ${String(last?.at)}`);
      this.events.push(event);
    }
    return events.reduce(evolve, before);
  }
}

export const eur = (amount: number) => ({ amount, currency: 'EUR' });

/** A claim for the lamp that never came, in full. */
export const claimBody = (overrides: Partial<ClaimBody> = {}): ClaimBody => ({
  id: 'claim-0001', ground: 'not_received', lines: [{ line: 'lamp', quantity: 1 }], amount: eur(4000), story: 'Die Lampe ist nicht angekommen.',
  outcome: 'refund', evidence: [], facts: { addressConfirmed: true }, ...overrides,
});
export const fileClaim = (overrides: Partial<ClaimBody> = {}): CommandOf<'file_claim'> => ({ by: 'buyer', type: 'file_claim', body: claimBody(overrides) });

export const message = (by: 'buyer' | 'merchant' | 'mediator' = 'buyer', id = 'message-1', files: string[] = []): Command =>
  ({ by, type: 'send_message', body: { id, text: 'Wo bleibt mein Paket?', files } });

export const returnBody = (overrides: Partial<ReturnBody> = {}): ReturnBody => ({ id: 'return-01', kind: 'return', lines: [{ line: 'lamp', quantity: 1 }], files: [], ...overrides });
export const requestReturn = (overrides: Partial<ReturnBody> = {}): Command => ({ by: 'buyer', type: 'request_return', body: returnBody(overrides) });

export const storedFile = (overrides: Partial<StoredFile> = {}): StoredFile =>
  ({ id: 'photo-01', name: 'schaden.jpg', mediaType: 'image/jpeg', size: 2048, sha256: 'a'.repeat(64), by: 'buyer', at: '2026-11-02T10:00:00Z', ...overrides });
export const addFile = (overrides: Partial<StoredFile> = {}): Command => {
  const file = storedFile(overrides);
  return { by: file.by, type: 'add_file', file };
};

export const clock: Command = { by: 'clock', type: 'pass_deadlines' };
export const moves = {
  accept: (returnFirst = false): Command => ({ by: 'merchant', type: 'accept', id: 'claim-0001', body: { returnFirst } }),
  offer: (kind: CommandOf<'offer'>['body']['kind'], amount?: number): Command =>
    ({ by: 'merchant', type: 'offer', id: 'claim-0001', body: { kind, ...(amount === undefined ? {} : { amount: eur(amount) }) } }),
  represent: { by: 'merchant', type: 'represent', id: 'claim-0001', body: { text: 'Laut Zusteller übergeben.', files: [] } } as Command,
  acceptOffer: { by: 'buyer', type: 'accept_offer', id: 'claim-0001', body: {} } as Command,
  declineOffer: { by: 'buyer', type: 'decline_offer', id: 'claim-0001', body: {} } as Command,
  ask: (of: 'buyer' | 'merchant'): Command => ({ by: 'mediator', type: 'ask', id: 'claim-0001', body: { of, text: 'Bitte ein Foto des Pakets.' } }),
  answer: (by: 'buyer' | 'merchant'): Command => ({ by, type: 'answer', id: 'claim-0001', body: { text: 'Hier ist es.', files: [] } }),
  decide: (decision: 'granted' | 'partly_granted' | 'denied', amount?: number, returnFirst = false): Command =>
    ({ by: 'mediator', type: 'decide', id: 'claim-0001', body: { decision, returnFirst, reason: 'Nach Aktenlage.', ...(amount === undefined ? {} : { amount: eur(amount) }) } }),
  returned: (condition: 'as_sent' | 'used' | 'damaged' | 'incomplete' | 'empty' = 'as_sent'): Command => ({ by: 'merchant', type: 'return_received', id: 'claim-0001', body: { condition } }),
  confirm: { by: 'merchant', type: 'confirm_refund', id: 'claim-0001', body: { reference: 'rf_1' } } as Command,
  appeal: (by: 'buyer' | 'merchant', text = 'Es gibt etwas Neues.'): Command => ({ by, type: 'appeal', id: 'claim-0001', body: { text, files: [] } }),
  withdraw: { by: 'buyer', type: 'withdraw', id: 'claim-0001', body: {} } as Command,
  chargeback: (reference = 'cb_1', amount = 7490): Command => ({ by: 'provider', type: 'open_chargeback', reference, amount: eur(amount), provider: 'bank' }),
  chargebackEnds: (won: 'buyer' | 'merchant', reference = 'cb_1'): Command => ({ by: 'provider', type: 'close_chargeback', reference, won }),
  withdrawContract: (wholeOrder = true, id = 'widerruf-1', name = 'Alva Berg'): Command => ({
    by: 'buyer', type: 'withdraw_contract', wholeOrder,
    withdrawal: { id, receivedAt: '2026-10-12T10:00:00Z', merchant: 'pk_nordlicht', name, contract: 'R-1001', email: 'alva@example.com' },
  }),
};

// Filed on Wednesday, 11 November 2026, 09:00 in Berlin. Seven days end with Wednesday the 18th.
export const filedAt = '2026-11-11T08:00:00Z';
export const answerDue = '2026-11-18T22:59:59Z';
export const next = '2026-11-12T08:00:00Z';

export function filed(setting: Setting = {}, body: Parameters<typeof fileClaim>[0] = {}): TestCase {
  const each = new TestCase(setting);
  each.act(addFile(), '2026-11-02T10:00:00Z');
  each.act(addFile({ id: 'proof-01', by: 'merchant', name: 'zustellung.pdf', mediaType: 'application/pdf' }), '2026-11-02T10:00:01Z');
  each.act(message(), '2026-11-02T10:00:02Z');
  each.act(fileClaim(body), filedAt);
  return each;
}
/** Brings a fresh claim into a state, a day after it was filed. */
export function inState(state: string, setting: Setting = {}): TestCase {
  const each = filed(setting);
  const ways: Record<string, Command[]> = {
    awaiting_merchant: [],
    offer_pending: [moves.offer('partial_refund', 2000)],
    under_review: [moves.represent],
    awaiting_buyer: [moves.represent, moves.ask('buyer')],
    awaiting_merchant_info: [moves.represent, moves.ask('merchant')],
    awaiting_return: [moves.accept(true)],
    granted: [moves.represent, moves.decide('granted')],
    partly_granted: [moves.represent, moves.decide('partly_granted', 1500)],
    denied: [moves.represent, moves.decide('denied')],
    withdrawn: [moves.withdraw],
    superseded: [moves.chargeback()],
  };
  for (const command of ways[state] ?? assert.fail(state)) each.act(command, next);
  assert.equal(each.claim().state, state);
  return each;
}
