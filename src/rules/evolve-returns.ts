/** What events do to the returns of a case file. Used by `evolve` only; the money is in `ledger.ts`. */
import { findClaim, findReturn } from './case-file.ts';
import type { CaseFile, ReturnFile } from './case-file.ts';
import type { CaseEvent, Course } from './event.ts';

export function evolveReturns(file: CaseFile, event: CaseEvent): CaseFile {
  if (event.type === 'return_requested') {
    const { return: body, amounts, amount, fee, at } = event;
    return { ...file, returns: [...file.returns, { body, amounts, amount, ...(fee ? { fee } : {}), state: 'requested', requestedAt: at }] };
  }
  if ('refund' in event && 'then' in event) return takenOver(file, event);
  const found = 'id' in event ? findReturn(file, event.id) : undefined;
  const next = found && evolveReturn(found, event);
  return next ? { ...file, returns: file.returns.map((each) => (each === found ? next : each)) } : file;
}

/** `undefined`: the event is not about returns (a claim may carry the same id). */
function evolveReturn(each: ReturnFile, event: CaseEvent): ReturnFile | undefined {
  switch (event.type) {
    case 'return_approved':
      return { ...each, state: 'approved', approval: event.approval, approvedAt: event.at, ...(event.sendBy ? { sendBy: event.sendBy } : {}) };
    case 'return_refused':
      return { ...each, state: 'refused', refusal: event.reason, refusedAt: event.at };
    case 'return_received':
      return { ...each, state: 'received', receipt: event.receipt, receivedAt: event.at, amount: { ...each.amount, amount: each.amount.amount - (event.receipt.deduction?.amount ?? 0) } };
    case 'return_refunded':
      return { ...each, state: 'refunded' };
    case 'return_exchanged':
      return { ...each, state: 'exchanged', exchange: event.exchange };
    case 'return_withdrawn':
      return { ...each, state: 'withdrawn' };
    default:
      return undefined;
  }
}

/** Once a claim for a missing refund is granted, the money is owed through the claim and the return is done with. */
function takenOver(file: CaseFile, event: Extract<CaseEvent, Course> & { id: string }): CaseFile {
  const ids = overtaken(file, event);
  if (ids.length === 0) return file;
  return { ...file, returns: file.returns.map((each) => (ids.includes(each.body.id) ? { ...each, state: 'closed' } : each)) };
}

/** The returns whose unpaid refund a grant replaces. Used here and by the ledger. */
export function overtaken(file: CaseFile, event: Extract<CaseEvent, Course> & { id: string }): string[] {
  const claim = findClaim(file, event.id);
  if (!claim || claim.body.ground !== 'refund_missing' || !event.refund || event.then === 'awaiting_return') return [];
  const { lines, facts } = claim.body;
  return file.returns
    .filter((each) => each.state === 'approved' || each.state === 'received' || each.state === 'closed')
    .filter((each) => (facts.return ? each.body.id === facts.return : each.body.lines.some(({ line }) => lines.some((other) => other.line === line))))
    .map((each) => each.body.id);
}
