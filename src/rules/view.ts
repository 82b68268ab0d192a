/**
 * The case as one viewer sees it at a moment: every date and every allowed action computed here, so that a client only shows them.
 * Each side sees the whole thread and all claims; what differs is what it may do, and the buyer's address, which the mediator does not get.
 */
import { caseActions, claimActions, returnActions } from './actions.ts';
import { owed } from './case-file.ts';
import type { CaseFile, ClaimFile, LedgerEntry, ReturnFile } from './case-file.ts';
import { contactOf } from './contact.ts';
import { readBy } from './decide-thread.ts';
import { deliveryOf } from './delivery.ts';
import { passDeadlines } from './due.ts';
import { eligibilityOf } from './eligibility.ts';
import { evolve } from './evolve.ts';
import { omit } from './omit.ts';
import { returnable } from './returnable.ts';
import type { Case, Claim, ClaimRow, ClaimState, Instant, Message, NextMove, Order, Refund, Return, Viewer } from './types.ts';

export function viewCase(stored: CaseFile, viewer: Viewer, clock: Instant, version: number): Case {
  const now = clock > stored.at ? clock : stored.at;
  // What the clock has decided is so, whether or not a timer has written it down yet.
  const file = passDeadlines(stored, now).reduce<CaseFile>(evolve, stored);
  const { policy, merchant } = file;
  const eligibility = viewer === 'mediator' ? [] : eligibilityOf(file, now);
  const possible = viewer === 'buyer' ? returnable(file, now) : [];
  return {
    viewer, now, version,
    order: orderFor(file.order, viewer),
    merchant,
    policy: { name: policy.name, version: policy.version },
    delivery: deliveryOf(file, now),
    contact: contactOf(file, now),
    eligibility,
    messages: file.messages.map((message, at) => messageView(file, message, at)),
    unread: viewer === 'mediator' ? 0 : file.messages.slice(readBy(file, viewer)).filter((each) => each.from !== viewer).length,
    returnable: possible,
    returns: file.returns.map((each) => returnView(file, each, viewer)),
    claims: file.claims.map((claim) => claimView(file, claim, viewer, now)),
    refunds: file.ledger.map(refundView),
    withdrawals: file.withdrawals.map(({ receipt }) => ({ id: receipt.id, receivedAt: receipt.receivedAt })),
    files: [...file.files],
    ...(file.rating ? { rating: { stars: file.rating.stars, ...(file.rating.text === undefined ? {} : { text: file.rating.text }), at: file.rating.at } } : {}),
    timeline: [...file.timeline],
    actions: caseActions(file, viewer, eligibility, possible, now),
  };
}

/** A row of a list of claims. The buyer's name is in it, so it is for the merchant and the mediator only. */
export function claimRow(file: CaseFile, claim: ClaimFile): ClaimRow {
  const { id, ground, amount } = claim.body;
  const buyer = file.order.buyer.name;
  return {
    id, number: claim.number, order: file.order.number, merchant: file.merchant.id, ground, state: claim.state, amount, filedAt: claim.filedAt,
    next: nextMove(file, claim), ...(buyer === undefined ? {} : { buyer }),
  };
}

/** Who moves next, until when, and where it goes by itself otherwise. */
export function nextMove(file: CaseFile, claim: ClaimFile): NextMove {
  const waiting = (who: NextMove['who'], otherwise: ClaimState): NextMove => ({ who, ...(claim.due ? { by: claim.due } : {}), otherwise });
  switch (claim.state) {
    case 'awaiting_merchant':
      return waiting('merchant', file.policy.silence === 'grants' ? 'granted' : 'under_review');
    case 'awaiting_merchant_info':
      return waiting('merchant', 'under_review');
    case 'offer_pending':
    case 'awaiting_buyer':
    case 'awaiting_return':
      return waiting('buyer', 'under_review');
    case 'under_review':
      return { who: 'mediator' };
    case 'granted':
    case 'partly_granted':
    case 'denied': {
      const due = owed(file, 'claim', claim.body.id);
      if (due) return { who: 'merchant', ...(due.dueBy ? { by: due.dueBy } : {}) };
      return { who: 'nobody', ...(claim.appealUntil ? { by: claim.appealUntil } : {}), otherwise: 'closed' };
    }
    default:
      return { who: 'nobody' };
  }
}

function claimView(file: CaseFile, claim: ClaimFile, viewer: Viewer, now: Instant): Claim {
  const { body, number, state, stage, filedAt, decision, promised } = claim;
  const { id, ground, defect, lines, amount, story, outcome, evidence, facts } = body;
  const refund = claimRefund(file, id);
  return {
    id, number, ground, ...(defect ? { defect } : {}), state, stage, lines, amount, story, outcome, evidence, facts, filedAt,
    next: nextMove(file, claim),
    offers: [...claim.offers],
    statements: [...claim.statements],
    ...(decision ? { decision } : {}),
    ...(state === 'awaiting_return' && promised ? { promised } : {}),
    ...(refund ? { refund } : {}),
    actions: claimActions(file, claim, viewer, now),
  };
}

/** One sum per claim: what is still owed, else all that was paid back (an appeal may have added to it). */
function claimRefund(file: CaseFile, id: string): Refund | undefined {
  const entries = file.ledger.filter((entry) => entry.of === 'claim' && entry.id === id);
  const shown = entries.find((entry) => entry.state === 'due') ?? entries.at(-1);
  if (!shown) return undefined;
  if (shown.state === 'due') return refundView(shown);
  return { ...refundView(shown), amount: { ...shown.amount, amount: entries.reduce((sum, entry) => sum + entry.amount.amount, 0) } };
}

function refundView({ amount, state, dueBy, confirmedAt, reference, by }: LedgerEntry): Refund {
  return { amount, state, ...(dueBy ? { dueBy } : {}), ...(confirmedAt ? { confirmedAt } : {}), ...(reference === undefined ? {} : { reference }), ...(by ? { by } : {}) };
}

/** Seen is what the other side had on its screen; nobody is told what they have seen themselves. */
function messageView(file: CaseFile, message: Message, at: number): Message {
  const other = message.from === 'buyer' ? 'merchant' : 'buyer';
  const seenAt = message.from === 'mediator' ? undefined : file.readings.find((each) => each.by === other && each.count > at)?.at;
  return seenAt ? { ...message, seenAt } : message;
}

function returnView(file: CaseFile, each: ReturnFile, viewer: Viewer): Return {
  const { body, state, amount, fee, requestedAt, refusal, approval, sendBy, receipt, receivedAt, exchange } = each;
  const refund = file.ledger.find((entry) => entry.of === 'return' && entry.id === body.id);
  return {
    id: body.id, kind: body.kind, state, lines: body.lines, amount, ...(fee ? { fee } : {}), ...(receipt?.deduction ? { deduction: receipt.deduction } : {}), requestedAt,
    ...(body.reason === undefined ? {} : { reason: body.reason }),
    files: body.files,
    ...(refusal === undefined ? {} : { refusal }),
    ...approval,
    ...(sendBy ? { sendBy } : {}),
    ...(receivedAt ? { receivedAt } : {}),
    ...(receipt ? { condition: receipt.condition } : {}),
    ...(receipt?.note === undefined ? {} : { inspection: receipt.note }),
    ...(exchange?.tracking ? { tracking: exchange.tracking } : {}),
    ...(exchange?.note === undefined ? {} : { note: exchange.note }),
    ...(refund ? { refund: refundView(refund) } : {}),
    actions: returnActions(file, each, viewer),
  };
}

/** The mediator decides on facts, and needs no e-mail address for that. */
function orderFor(order: Order, viewer: Viewer): Order {
  if (viewer !== 'mediator') return order;
  return { ...order, buyer: omit(order.buyer, 'email') };
}
