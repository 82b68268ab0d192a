/**
 * What a viewer may do now, and if not yet, from when or why not. Made from the same table and the same questions that decide commands.
 * Used by the view. The names are the commands'.
 */
import { chargebackIsOpen, wholeOrderWithdrawn } from './case-file.ts';
import type { CaseFile, ClaimFile } from './case-file.ts';
import { returnChance } from './decide-return.ts';
import { earliest } from './delivery.ts';
import type { Actor } from './event.ts';
import { moves, obstacle, returnMoves, returnObstacle } from './moves.ts';
import type { Move, MoveName, ReturnMoveName } from './moves.ts';
import type { Action, Eligibility, Instant, Viewer } from './types.ts';

const moveNames = Object.keys(moves) as MoveName[];
const returnMoveNames = Object.keys(returnMoves) as ReturnMoveName[];

/** The viewer's own moves on a claim, on or off. */
export function claimActions(file: CaseFile, claim: ClaimFile, viewer: Viewer, now: Instant): Action[] {
  return moveNames.filter((name) => (moves[name] as Move).by.includes(viewer)).map((name) => {
    const inTheWay = obstacle(file, claim, name, viewer, now);
    if (inTheWay) return { action: name, enabled: false, reason: inTheWay.code };
    const until = name === 'appeal' ? claim.appealUntil : name === 'withdraw' ? undefined : claim.due;
    return { action: name, enabled: true, ...(until === undefined ? {} : { notAfter: until }) };
  });
}

/** What a viewer may do to the case as a whole. */
export function caseActions(file: CaseFile, viewer: Viewer, eligibility: readonly Eligibility[], now: Instant): Action[] {
  // The mediator acts on claims only: it asks, and both sides see the question there.
  if (viewer === 'mediator') return [];
  const actions: Action[] = [{ action: 'send_message', enabled: true }, { action: 'add_file', enabled: true }];
  if (viewer === 'buyer') actions.push(...requestReturn(file, now), fileClaim(file, eligibility), { action: 'withdraw_contract', enabled: !wholeOrderWithdrawn(file) });
  if (viewer === 'merchant') actions.push(...returnMoveNames.map((name) => answerReturn(file, name, viewer)));
  return actions;
}

/** `request_return` in general, then each kind of it by its own name: a form can leave out what is not possible. */
function requestReturn(file: CaseFile, now: Instant): Action[] {
  const kinds = (['cancel', 'return', 'exchange', 'refund'] as const).map((kind): Action => {
    const { refusal, until } = returnChance(file, kind, now);
    if (refusal) return { action: kind, enabled: false, reason: refusal.code };
    return { action: kind, enabled: true, ...(until ? { notAfter: until } : {}) };
  });
  const general: Action = kinds.some((each) => each.enabled) ? { action: 'request_return', enabled: true } : { action: 'request_return', enabled: false, reason: 'not_possible_now' };
  return [general, ...kinds];
}

function fileClaim(file: CaseFile, eligibility: readonly Eligibility[]): Action {
  const open = eligibility.filter((each) => each.state === 'open');
  if (open.length > 0) return { action: 'file_claim', enabled: true };
  if (chargebackIsOpen(file)) return { action: 'file_claim', enabled: false, reason: 'chargeback_open' };
  const early = eligibility.filter((each) => each.state === 'early');
  if (early.length === 0) return { action: 'file_claim', enabled: false, reason: eligibility.some((each) => each.state === 'filed') ? 'already_claimed' : (eligibility[0]?.reason ?? 'ground_excluded') };
  // A word to the merchant would open it; that is more use than a date on which another ground opens by itself.
  if (early.some((each) => each.reason === 'contact_first')) return { action: 'file_claim', enabled: false, reason: 'contact_first' };
  const notBefore = earliest(early.flatMap((each) => each.opensAt ?? []));
  const reason = early.find((each) => each.opensAt === notBefore)?.reason ?? 'ground_not_open';
  return { action: 'file_claim', enabled: false, reason, ...(notBefore ? { notBefore } : {}) };
}

function answerReturn(file: CaseFile, name: ReturnMoveName, by: Actor): Action {
  const obstacles = file.returns.map((each) => returnObstacle(file, each.body.id, name, by));
  if (obstacles.includes(undefined)) return { action: name, enabled: true };
  return { action: name, enabled: false, reason: obstacles.find((each) => each?.code === 'chargeback_open')?.code ?? 'not_possible_now' };
}
