/**
 * The one way a command moves a case: read it, decide (which lets deadlines that have passed take effect first), and remember events,
 * reply and news as one step. If somebody else was faster, read and decide again.
 */
import type { Instant } from '../contract/index.ts';
import { decide, type Command, type Refusal } from '../rules/index.ts';
import { type Answer, type Keep } from './call.ts';
import { type CaseRecord, dueOf, extend, loadCase, stepFor } from './case-record.ts';
import { replay, storedReply } from './idempotency.ts';
import { later } from './instant.ts';
import { Refused } from './problem.ts';
import type { Services } from './services.ts';
import type { CaseKey, CheckoutRecord } from './store.ts';

/** How often a command is decided again because another process was faster: with the pauses in between for some five seconds, which 64 at once over eight slow processes need. */
const mostAttempts = 50;

/** A command that went through. `fresh` is false when it had been done before and nothing changed. */
export interface Done { readonly record: CaseRecord; readonly now: Instant; readonly fresh: boolean }

/** What is to be done: in which case, what, and what to answer. `checkout` is closed in the same step. */
export interface Plan {
  readonly key: CaseKey;
  readonly command: Command | ((now: Instant, before: CaseRecord) => Command);
  readonly answer: (done: Done) => Answer;
  readonly keep?: Keep | undefined;
  readonly checkout?: CheckoutRecord;
}

const nameOf = (key: CaseKey): string => JSON.stringify([key.merchant, key.order]);

async function pause(attempt: number): Promise<void> {
  await new Promise((resolve) => { setTimeout(resolve, Math.random() * Math.min(200, 5 * 2 ** attempt)); });
}

/** Lets passed deadlines take effect. Safe to run anywhere at any time: whoever is second finds nothing left to do. */
async function settled(services: Services, key: CaseKey): Promise<CaseRecord> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const before = await loadCase(services.store, key);
    const due = dueOf(before);
    if (due === null) return before;
    const now = await services.now();
    if (due > now) return before;
    const decided = decide(before.file, { by: 'clock', type: 'pass_deadlines' }, now);
    if ('refusal' in decided || decided.events.length === 0) return before;
    const { after, stored } = await extend(before, decided.events);
    if (await services.commit(stepFor(before, after, stored, {})) === 'committed') return after;
    await pause(attempt);
  }
  throw new Refused('version_conflict', {}, { 'Retry-After': '1' });
}

/** A case with every passed deadline in effect. */
export function settleCase(services: Services, key: CaseKey): Promise<CaseRecord> {
  return services.lanes(nameOf(key), () => settled(services, key));
}

async function attemptOnce(services: Services, plan: Plan): Promise<Answer | 'again'> {
  const before = await loadCase(services.store, plan.key);
  const clock = await services.now();
  // clocks of two servers may differ by a little; a case's own time never runs backwards
  const now = before.file ? later(clock, before.file.at) : clock;
  const command = typeof plan.command === 'function' ? plan.command(now, before) : plan.command;
  // its number is not free for another order, and an old export must not bring back what was erased
  if (before.erased && command.type === 'record_order') throw new Refused('order_erased');
  const decided = decide(before.file, command, now);
  if ('refusal' in decided) throw refusedBy(decided.refusal);
  if (decided.events.length === 0) return plan.answer({ record: before, now, fresh: false });

  const { after, stored } = await extend(before, decided.events);
  const answer = plan.answer({ record: after, now, fresh: true });
  const result = await services.commit(stepFor(before, after, stored, {
    ...(plan.keep ? { reply: storedReply(plan.keep, answer, now) } : {}),
    ...(plan.checkout ? { checkout: plan.checkout } : {}),
  }));
  switch (result) {
    case 'committed': return plan.keep ? { ...answer, kept: true } : answer;
    case 'case_moved': return 'again';
    case 'reply_exists': return plan.keep && await replay(services, plan.keep) || 'again';
    case 'claim_taken': throw new Refused('claim_id_taken', { errors: [{ pointer: '/id', code: 'taken' }] });
    case 'withdrawal_told': throw new Refused('withdrawal_assigned');
    case 'checkout_closed': throw new Refused('checkout_closed');
  }
}

/** A refusal of the rules as the wire says it. */
export function refusedBy({ code, pointer, ...rest }: Refusal): Refused {
  return new Refused(code, { ...(pointer === undefined ? {} : { errors: [{ pointer, code }] }), ...rest });
}

export function act(services: Services, plan: Plan): Promise<Answer> {
  return services.lanes(nameOf(plan.key), async () => {
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const result = await attemptOnce(services, plan);
      if (result !== 'again') return result;
      await pause(attempt);
    }
    throw new Refused('version_conflict', {}, { 'Retry-After': '1' });
  });
}
