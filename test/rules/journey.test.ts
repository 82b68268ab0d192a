import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Case } from '../../src/contract/index.ts';
import { decide, evolve, packs, viewCase } from '../../src/rules/index.ts';
import type { CaseFile, Command } from '../../src/rules/index.ts';
import { sampleMerchant, sampleOrder } from '../support/orders.ts';

test('a lamp that never came is claimed, accepted and paid back', () => {
  let file: CaseFile | undefined;
  const run = (command: Command, now: string) => {
    const verdict = decide(file, command, now);
    assert.ok('events' in verdict, JSON.stringify(verdict));
    file = verdict.events.reduce<CaseFile | undefined>(evolve, file);
    assert.ok(file);
    for (const viewer of ['buyer', 'merchant', 'mediator'] as const) Case.parse(viewCase(file, viewer, now, 1));
    return verdict.events.map((event) => event.type);
  };
  run({ by: 'merchant', type: 'record_order', order: sampleOrder(), policy: packs['a-to-z'], merchant: sampleMerchant() }, '2026-11-02T09:01:00Z');
  run({ by: 'buyer', type: 'send_message', body: { id: 'message-1', text: 'Wo ist sie?', files: [] } }, '2026-11-07T10:00:00Z');
  assert.ok(file);
  run({ by: 'buyer', type: 'file_claim', body: { id: 'claim-0001', ground: 'not_received', lines: [{ line: 'lamp', quantity: 1 }], amount: { amount: 4000, currency: 'EUR' }, story: 'Nichts da.', outcome: 'refund', evidence: [], facts: { addressConfirmed: true } } }, '2026-11-11T00:00:00Z');
  run({ by: 'merchant', type: 'accept', id: 'claim-0001', body: { returnFirst: false } }, '2026-11-12T00:00:00Z');
  run({ by: 'merchant', type: 'confirm_refund', id: 'claim-0001', body: {} }, '2026-11-13T00:00:00Z');
  assert.deepEqual(run({ by: 'clock', type: 'pass_deadlines' }, '2027-01-13T00:00:00Z'), ['claim_closed']);
});
