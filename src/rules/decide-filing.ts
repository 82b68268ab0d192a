/** Filing a claim: the ground open for the chosen lines, the merchant asked, the minimum of evidence met, the sum within bounds. */
import { dayOf, deadline } from './calendar.ts';
import { findClaim } from './case-file.ts';
import type { CaseFile } from './case-file.ts';
import type { CommandOf, Refusal } from './command.ts';
import { missingFile } from './decide-thread.ts';
import { barredFor, claimableLine, returnIsKnown, weigh } from './eligibility.ts';
import type { ClaimableLine } from './eligibility.ts';
import { groundRules } from './grounds.ts';
import { claimNumber } from './number.ts';
import { same } from './same.ts';
import { capOf, standingOf } from './standing.ts';
import type { ClaimBody, Eligibility, Instant, ProblemCode } from './types.ts';
import { done, refuse, repeated } from './verdict.ts';
import type { Verdict } from './verdict.ts';

export function fileClaim(file: CaseFile, command: CommandOf<'file_claim'>, at: Instant): Verdict {
  const { body, by } = command;
  if (by !== 'buyer') return refuse('not_your_turn');
  const known = findClaim(file, body.id);
  if (known) return same(known.body, body) ? repeated : refuse('claim_id_taken');
  const barred = barredFor(file, body.ground);
  if (barred) return refuse(codeOf(barred));
  const lines = chosen(file, body);
  if ('code' in lines) return { refusal: lines };
  const asked = weigh(file, body.ground, lines, at);
  if (asked.state !== 'open') return refuse(codeOf(asked), dates(asked));
  const fault = faultIn(file, body, at) ?? sumFault(file, body, asked);
  if (fault) return { refusal: fault };
  const missing = missingFile(file, body.evidence, by, '/evidence');
  if (missing) return missing;
  const answerDue = deadline(at, file.policy.merchantAnswer, file.calendar);
  return done({ type: 'claim_filed', by, at, claim: body, number: claimNumber(body.id), answerDue });
}

/** The chosen lines with their dates, each once, or why one of them cannot be claimed. */
function chosen(file: CaseFile, body: ClaimBody): ClaimableLine[] | Refusal {
  const lines = new Map<string, ClaimableLine>();
  for (const [index, { line: id, quantity }] of body.lines.entries()) {
    const pointer = `/lines/${String(index)}`;
    const line = file.order.lines.find((each) => each.id === id);
    if (!line) return { code: 'line_unknown', pointer: `${pointer}/line` };
    const units = quantity + (lines.get(id)?.quantity ?? 0);
    if (units > line.quantity) return { code: 'quantity_exceeded', pointer: `${pointer}/quantity` };
    const standing = standingOf(file, body.ground, line);
    if (standing.kind === 'filed') return { code: 'already_claimed', pointer };
    if (standing.kind === 'not_covered') return { code: standing.reason, pointer };
    if (units > standing.units) return { code: 'quantity_exceeded', pointer: `${pointer}/quantity` };
    lines.set(id, claimableLine(file, id, units, standing.opensAt));
  }
  return [...lines.values()];
}

/** What a ground wants to know or see before it can be filed. */
function faultIn(file: CaseFile, body: ClaimBody, at: Instant): Refusal | undefined {
  const { ground, facts, evidence } = body;
  if (ground === 'not_as_described' && body.defect === undefined) return { code: 'defect_missing', pointer: '/defect' };
  if (!groundRules[ground].outcomes.includes(body.outcome) || (body.outcome === 'missing_part' && body.defect !== 'missing_parts')) return { code: 'outcome_unfit', pointer: '/outcome' };
  const lacks = (pointer: string): Refusal => ({ code: 'evidence_missing', pointer });
  switch (ground) {
    case 'not_received':
      return facts.addressConfirmed === true ? undefined : lacks('/facts/addressConfirmed');
    case 'late_delivery':
      if (facts.receivedOn === undefined) return lacks('/facts/receivedOn');
      if (facts.receivedOn > dayOf(at, file.calendar)) return { code: 'invalid', pointer: '/facts/receivedOn' };
      return facts.receivedOn > file.order.latestDelivery ? undefined : { code: 'ground_excluded', pointer: '/facts/receivedOn' };
    case 'not_as_described':
      return body.defect === 'missing_parts' || evidence.some((id) => isPicture(file, id)) ? undefined : lacks('/evidence');
    case 'refund_missing':
      if (facts.return !== undefined && !file.returns.some((each) => each.body.id === facts.return)) return { code: 'invalid', pointer: '/facts/return' };
      return facts.returnProof !== undefined || evidence.length > 0 || returnIsKnown(file, body.lines) ? undefined : lacks('/facts/returnProof');
    case 'overcharged':
      if (facts.authorised === undefined) return lacks('/facts/authorised');
      if (facts.charged === undefined) return lacks('/facts/charged');
      return facts.charged > facts.authorised ? undefined : { code: 'invalid', pointer: '/facts/charged' };
    case 'return_refused':
      return undefined;
  }
}

function sumFault(file: CaseFile, body: ClaimBody, { most }: Eligibility): Refusal | undefined {
  if (body.amount.currency !== most.currency) return { code: 'currency_mismatch', pointer: '/amount/currency' };
  if (body.amount.amount === 0) return { code: 'amount_zero', pointer: '/amount/amount' };
  if (body.amount.amount <= most.amount) return undefined;
  return { code: most.amount === capOf(file) ? 'amount_above_cap' : 'amount_above_paid', pointer: '/amount/amount', most };
}

const isPicture = (file: CaseFile, id: string): boolean => file.files.some((each) => each.id === id && each.mediaType.startsWith('image/'));
const codeOf = (asked: Eligibility): ProblemCode => (asked.reason as ProblemCode | undefined) ?? 'ground_excluded';
const dates = ({ state, opensAt, closesAt }: Eligibility): Omit<Refusal, 'code'> =>
  ({ ...(state === 'early' && opensAt ? { notBefore: opensAt } : {}), ...(state === 'late' && closesAt ? { notAfter: closesAt } : {}) });
