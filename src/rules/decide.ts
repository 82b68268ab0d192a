/**
 * The judge: what a command does to a case file at a moment, as new events or a refusal with a stable code. Pure: the same three
 * arguments give the same answer. Who the sender is has been proved before; what the sender may do is decided here.
 */
import { findClaim } from './case-file.ts';
import type { CaseFile } from './case-file.ts';
import type { Command } from './command.ts';
import { decideClaim } from './decide-claim.ts';
import { fileClaim } from './decide-filing.ts';
import { recordOrder } from './decide-order.ts';
import { closeChargeback, openChargeback, withdrawContract } from './decide-outside.ts';
import { rate } from './decide-rating.ts';
import { decideReturn, requestReturn } from './decide-return.ts';
import { addFile, markRead, sendMessage } from './decide-thread.ts';
import { passDeadlines } from './due.ts';
import { evolve } from './evolve.ts';
import type { Instant } from './types.ts';
import { done, refuse } from './verdict.ts';
import type { Verdict } from './verdict.ts';

export function decide(file: CaseFile | undefined, command: Command, now: Instant): Verdict {
  if (!file) return command.type === 'record_order' ? recordOrder(undefined, command, now) : refuse('not_found');
  // A server's clock may be set back. The record never goes back: nothing happens before what has happened.
  const at = now > file.at ? now : file.at;
  const passed = passDeadlines(file, at);
  const current = passed.reduce<CaseFile>(evolve, file);
  if (command.type === 'pass_deadlines') return command.by === 'clock' ? done(...passed) : refuse('not_your_turn');
  const verdict = judge(current, command, at);
  if ('refusal' in verdict || verdict.events.length === 0) return verdict;
  // What the command made final may be done at once: the last refund confirmed closes the claim.
  return done(...passed, ...verdict.events, ...passDeadlines(verdict.events.reduce<CaseFile>(evolve, current), at));
}

function judge(file: CaseFile, command: Exclude<Command, { type: 'pass_deadlines' }>, at: Instant): Verdict {
  switch (command.type) {
    case 'record_order':
      return recordOrder(file, command, at);
    case 'send_message':
      return sendMessage(file, command, at);
    case 'mark_read':
      return markRead(file, command, at);
    case 'rate':
      return rate(file, command, at);
    case 'add_file':
      return addFile(file, command, at);
    case 'request_return':
      return requestReturn(file, command, at);
    case 'approve_return':
    case 'refuse_return':
    case 'receive_return':
    case 'exchange_return':
    case 'refund_return':
    case 'withdraw_return':
      return decideReturn(file, command, at);
    case 'file_claim':
      return fileClaim(file, command, at);
    case 'open_chargeback':
      return openChargeback(file, command, at);
    case 'close_chargeback':
      return closeChargeback(file, command, at);
    case 'withdraw_contract':
      return withdrawContract(file, command, at);
    default: {
      const claim = findClaim(file, command.id);
      return claim ? decideClaim(file, claim, command, at) : refuse('not_found');
    }
  }
}
