/**
 * The case of an order in one row: what waits for the merchant, what counts as a defect, how much is in dispute. Made after every step by the
 * backend and kept beside the case, so that lists and counts never read cases.
 */
import { isOpen, owed } from './case-file.ts';
import type { CaseFile, Chargeback, ClaimFile, ReturnFile } from './case-file.ts';
import { latest } from './delivery.ts';
import { money } from './ledger.ts';
import type { Instant, OrderDefect, OrderRow, Waiting } from './types.ts';
import { nextMove } from './view.ts';

export function orderRow(file: CaseFile): OrderRow {
  const { order } = file;
  const { name, email } = order.buyer;
  const claims = file.claims.filter(isOpen);
  const returns = file.returns.filter((each) => isOpenReturn(file, each));
  const oldest = returns.reduce<ReturnFile | undefined>((first, each) => (first && first.requestedAt <= each.requestedAt ? first : each), undefined);
  const unanswered = unansweredSince(file);
  const withdrawn = latest(file.withdrawals.map(({ receipt }) => receipt.receivedAt));
  const defects = defectsOf(file);
  const disputed = defects.reduce((sum, { open, amount }) => sum + (open ? amount?.amount ?? 0 : 0), 0);
  return {
    order: order.number, ...(name === undefined ? {} : { buyer: name }), ...(email === undefined ? {} : { email }),
    placedAt: order.placedAt, updatedAt: file.at, paid: money(file, order.charge.captured),
    waiting: waitingFor(file, unanswered),
    ...(unanswered ? { unanswered } : {}),
    openReturns: returns.length, ...(oldest ? { oldestReturn: { state: oldest.state, requestedAt: oldest.requestedAt } } : {}),
    ...(withdrawn ? { withdrawn } : {}),
    openClaims: claims.length,
    defects, disputed: money(file, Math.min(disputed, order.charge.captured)),
  };
}

/** Negative feedback: a rating of one or two stars. */
const hasNegativeFeedback = ({ rating }: CaseFile): boolean => rating !== undefined && rating.stars <= 2;

function defectsOf(file: CaseFile): OrderDefect[] {
  return [
    ...file.claims.filter(counts).map((claim): OrderDefect => ({ by: 'claim', id: claim.body.id, number: claim.number, amount: claim.body.amount, open: isOpen(claim) })),
    ...file.chargebacks.filter(({ won }) => won !== 'merchant').map((each): OrderDefect => ({ by: 'chargeback', id: each.reference, ...(each.amount ? { amount: each.amount } : {}), open: runs(each) })),
    ...(hasNegativeFeedback(file) ? [{ by: 'rating', open: false } as const] : []),
  ];
}

/** A claim counts while nobody has decided it, and for good when that was for the buyer. What was withdrawn, or went on at the bank, does not. */
function counts(claim: ClaimFile): boolean {
  if (isOpen(claim)) return true;
  return claim.state !== 'withdrawn' && claim.state !== 'superseded' && claim.decision !== undefined && claim.decision.decision !== 'denied';
}

const runs = ({ openedAt, won }: Chargeback): boolean => openedAt !== undefined && won === undefined;

/** Open: it is to be decided, the goods are on their way back, another piece or money is owed for it. */
const isOpenReturn = (file: CaseFile, each: ReturnFile): boolean => each.state === 'requested' || each.state === 'approved' || isOwed(file, each);

/** The goods are back, or never had to come, and the merchant has not done its part. */
const isOwed = (file: CaseFile, each: ReturnFile): boolean => owed(file, 'return', each.body.id) !== undefined || (each.state === 'received' && each.body.kind === 'exchange');

function waitingFor(file: CaseFile, unanswered: Instant | undefined): Waiting[] {
  const returns = file.returns.some((each) => each.state === 'requested' || isOwed(file, each));
  return [
    ...(unanswered ? ['messages' as const] : []),
    ...(returns ? ['returns' as const] : []),
    ...(withdrawalWaits(file) ? ['withdrawals' as const] : []),
    ...(file.claims.some((claim) => nextMove(file, claim).who === 'merchant') ? ['claims' as const] : []),
  ];
}

/** The first word of the buyer after the merchant's last. What the mediator says is no answer. */
function unansweredSince({ messages }: CaseFile): Instant | undefined {
  const answer = messages.findLastIndex(({ from }) => from === 'merchant');
  return messages.slice(answer + 1).find(({ from }) => from === 'buyer')?.at;
}

/** A withdrawal waits until the merchant has written, or paid something back, after its case heard of it. Nobody has to accept it, so there is no other answer. */
function withdrawalWaits({ timeline }: CaseFile): boolean {
  const heard = timeline.findLastIndex(({ type }) => type === 'contract_withdrawn');
  return heard >= 0 && !timeline.slice(heard + 1).some(({ by, type }) => (by === 'merchant' && type === 'message_sent') || type === 'return_refunded' || type === 'refund_confirmed');
}
