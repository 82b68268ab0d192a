/** Returns: the buyer asks for a cancellation, return, exchange or refund, or calls it off; the merchant answers, receives, exchanges, refunds. */
import { deadline } from './calendar.ts';
import { findReturn } from './case-file.ts';
import type { CaseFile, ReturnFile } from './case-file.ts';
import type { CommandOf, Refusal } from './command.ts';
import { missingFile } from './decide-thread.ts';
import { leftForReturn, money } from './ledger.ts';
import { returnObstacle } from './moves.ts';
import type { ReturnMoveName } from './moves.ts';
import { quoteReturn, travels } from './returnable.ts';
import { same } from './same.ts';
import type { Instant } from './types.ts';
import { done, refuse, repeated } from './verdict.ts';
import type { Verdict } from './verdict.ts';

export function requestReturn(file: CaseFile, command: CommandOf<'request_return'>, at: Instant): Verdict {
  const { body, by } = command;
  if (by !== 'buyer') return refuse('not_your_turn');
  const known = findReturn(file, body.id);
  if (known) return same(known.body, body) ? repeated : refuse('return_id_taken');
  const asked = quoteReturn(file, body, at);
  if ('refusal' in asked) return asked;
  const { amount, fee } = asked.quote;
  return missingFile(file, body.files, by, '/files') ?? done({ type: 'return_requested', by, at, return: body, amounts: asked.amounts, amount, ...(fee ? { fee } : {}) });
}

export function decideReturn(file: CaseFile, command: CommandOf<ReturnMoveName>, at: Instant): Verdict {
  const { id, by } = command;
  const each = findReturn(file, id);
  if (!each) return refuse('not_found');
  const obstacle = returnObstacle(file, id, command.type, by);
  if (command.type === 'refund_return' && each.state === 'refunded' && obstacle?.code !== 'not_your_turn') return repeated;
  if (obstacle) return { refusal: obstacle };
  switch (command.type) {
    case 'approve_return': {
      // Where nothing has to come back, the money is owed from the merchant's yes.
      const sent = travels(each.body.kind);
      return done({ type: 'return_approved', by, at, id, approval: command.body, ...owes(file, each, !sent, at), ...(sent ? { sendBy: deadline(at, file.policy.returnBy, file.calendar) } : {}) });
    }
    case 'refuse_return':
      return done({ type: 'return_refused', by, at, id, reason: command.body.reason });
    case 'receive_return':
      return receive(file, each, command, at);
    case 'exchange_return':
      return done({ type: 'return_exchanged', by, at, id, exchange: command.body });
    case 'refund_return': {
      const amount = leftForReturn(file, each);
      if (amount === 0 && each.amount.amount > 0) return refuse('amount_above_paid', { most: money(file, 0) });
      const { reference } = command.body;
      return done({ type: 'return_refunded', by, at, id, refund: money(file, amount), ...(reference === undefined ? {} : { reference }) });
    }
    case 'withdraw_return': {
      const { note } = command.body;
      return done({ type: 'return_withdrawn', by, at, id, ...(note === undefined ? {} : { note }) });
    }
  }
}

/** An empty parcel gives nothing back; the buyer's door against that is a claim for the missing refund. */
function receive(file: CaseFile, each: ReturnFile, { by, id, body }: CommandOf<'receive_return'>, at: Instant): Verdict {
  const pays = each.body.kind === 'return' && body.condition !== 'empty';
  const fault = body.deduction && deductionFault(file, body.deduction, body.note, pays ? each.amount.amount : 0);
  if (fault) return { refusal: fault };
  const less = { ...each, amount: money(file, each.amount.amount - (body.deduction?.amount ?? 0)) };
  return done({ type: 'return_received', by, at, id, receipt: body, ...owes(file, less, pays, at) });
}

function deductionFault(file: CaseFile, { amount, currency }: ReturnFile['amount'], note: string | undefined, most: number): Refusal | undefined {
  if (currency !== file.order.currency) return { code: 'currency_mismatch', pointer: '/deduction/currency' };
  if (amount === 0) return { code: 'amount_zero', pointer: '/deduction/amount' };
  if (amount > most) return { code: 'amount_above_paid', pointer: '/deduction/amount', most: money(file, most) };
  // Nobody keeps money back without a word.
  return note === undefined ? { code: 'deduction_unexplained', pointer: '/note' } : undefined;
}

function owes(file: CaseFile, each: ReturnFile, now: boolean, at: Instant) {
  const amount = now ? leftForReturn(file, each) : 0;
  return amount > 0 ? { refund: money(file, amount), due: deadline(at, file.policy.refundAfterReturn, file.calendar) } : { refund: null, due: null };
}
