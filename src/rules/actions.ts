/**
 * What a viewer may do now, and if not yet, from when or why not. Made from the same table and the same questions that decide commands.
 * Used by the view. The names are the commands'.
 */
import { chargebackIsOpen, wholeOrderWithdrawn } from './case-file.ts';
import type { CaseFile, ClaimFile, ReturnFile } from './case-file.ts';
import { ratingObstacle } from './decide-rating.ts';
import { earliest } from './delivery.ts';
import { moves, obstacle, returnMoves, returnObstacle } from './moves.ts';
import type { Move, MoveName, ReturnMove, ReturnMoveName } from './moves.ts';
import { returnRefusal } from './returnable.ts';
import { returnKinds } from '../contract/index.ts';
import type { Action, Eligibility, Instant, Returnable, Viewer } from './types.ts';

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

/** The viewer's own moves on a return. */
export function returnActions(file: CaseFile, each: ReturnFile, viewer: Viewer): Action[] {
  return returnMoveNames.filter((name) => (returnMoves[name] as ReturnMove).by.includes(viewer)).map((name) => {
    const inTheWay = returnObstacle(file, each.body.id, name, viewer);
    return { action: name, enabled: !inTheWay, ...(inTheWay ? { reason: inTheWay.code } : {}) };
  });
}

/** What a viewer may do to the case as a whole. */
export function caseActions(file: CaseFile, viewer: Viewer, eligibility: readonly Eligibility[], returnable: readonly Returnable[], now: Instant): Action[] {
  // The mediator acts on claims only: it asks, and both sides see the question there.
  if (viewer === 'mediator') return [];
  const actions: Action[] = [{ action: 'send_message', enabled: true }, { action: 'add_file', enabled: true }];
  if (viewer === 'buyer') actions.push(...requestReturn(file, returnable, now), fileClaim(file, eligibility), { action: 'withdraw_contract', enabled: !wholeOrderWithdrawn(file) }, rate(file, now));
  return actions;
}

/** `request_return` in general, then each kind of it by its own name: a form can leave out what is not possible. */
function requestReturn(file: CaseFile, returnable: readonly Returnable[], now: Instant): Action[] {
  const kinds = returnKinds.map((kind): Action => {
    const possible = returnable.find((each) => each.kind === kind);
    if (possible) return { action: kind, enabled: true, ...(possible.until ? { notAfter: possible.until } : {}) };
    return { action: kind, enabled: false, reason: returnRefusal(file, kind, now)?.code ?? 'not_possible_now' };
  });
  const general: Action = kinds.some((each) => each.enabled) ? { action: 'request_return', enabled: true } : { action: 'request_return', enabled: false, reason: 'not_possible_now' };
  return [general, ...kinds];
}

function rate(file: CaseFile, now: Instant): Action {
  const { code, notBefore } = ratingObstacle(file, now) ?? {};
  return { action: 'rate', enabled: !code, ...(code ? { reason: code } : {}), ...(notBefore ? { notBefore } : {}) };
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
