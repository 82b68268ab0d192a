/** What comes from outside the guarantee and ends claims: a chargeback at the bank, and the withdrawal from the whole contract. */
import { isOpen } from './case-file.ts';
import type { CaseFile } from './case-file.ts';
import type { CommandOf } from './command.ts';
import type { Actor, CaseEvent } from './event.ts';
import { same } from './same.ts';
import type { Instant } from './types.ts';
import { done, refuse, repeated } from './verdict.ts';
import type { Verdict } from './verdict.ts';

/** The reference is the identity: a provider sends the same news more than once, and not always in order. */
export function openChargeback(file: CaseFile, command: CommandOf<'open_chargeback'>, at: Instant): Verdict {
  const { by, reference, amount, provider } = command;
  if (by !== 'provider' && by !== 'merchant') return refuse('not_your_turn');
  const known = file.chargebacks.find((each) => each.reference === reference);
  if (known?.openedAt !== undefined) return repeated;
  if (amount.currency !== file.order.currency) return refuse('currency_mismatch', { pointer: '/amount/currency' });
  const opened: CaseEvent = { type: 'chargeback_opened', by, at, reference, amount, provider };
  // Its end arrived before its beginning: it is on record, but there is nothing left to stop.
  return known?.won !== undefined ? done(opened) : done(opened, ...superseded(file, by, at, 'chargeback'));
}

export function closeChargeback(file: CaseFile, command: CommandOf<'close_chargeback'>, at: Instant): Verdict {
  const { by, reference, won } = command;
  if (by !== 'provider' && by !== 'merchant') return refuse('not_your_turn');
  if (file.chargebacks.some((each) => each.reference === reference && each.won !== undefined)) return repeated;
  return done({ type: 'chargeback_closed', by, at, reference, won });
}

/** Taken verbatim, always. Whether it is justified is for the parties; here it only ends claims when it is about the whole order. */
export function withdrawContract(file: CaseFile, command: CommandOf<'withdraw_contract'>, at: Instant): Verdict {
  const { by, withdrawal, wholeOrder } = command;
  if (by !== 'buyer') return refuse('not_your_turn');
  const known = file.withdrawals.find((each) => each.receipt.id === withdrawal.id);
  if (known) return same({ ...known.receipt, receivedAt: withdrawal.receivedAt }, withdrawal) ? repeated : refuse('withdrawal_id_taken');
  return done({ type: 'contract_withdrawn', by, at, withdrawal, wholeOrder }, ...(wholeOrder ? superseded(file, by, at, 'withdrawal') : []));
}

const superseded = (file: CaseFile, by: Actor, at: Instant, because: 'chargeback' | 'withdrawal'): CaseEvent[] =>
  file.claims.filter(isOpen).map((claim) => ({ type: 'claim_superseded', by, at, id: claim.body.id, because }));
