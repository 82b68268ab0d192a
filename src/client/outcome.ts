/**
 * How a call can fail, kept apart from the wire to the words: `refused` (the sender can mend it), `unavailable` (try again),
 * `unintelligible` (an answer we cannot read: our fault or the backend's), `cancelled` (nothing happened, say nothing).
 * Every method of a `ClaimsApi` rejects with this and nothing else.
 */
import type { Problem } from '../contract/problem.ts';

export type Outcome = 'refused' | 'unavailable' | 'unintelligible' | 'cancelled';

export class ClaimsApiError extends Error {
  readonly outcome: Outcome;
  /** The problem's stable code, or the client's own: `network`, `timeout`, `unreadable_reply`, `aborted`, `no_token`. */
  readonly code: string;
  readonly problem: Problem | undefined;
  /** Seconds the backend asked to wait before trying again. */
  readonly retryAfter: number | undefined;

  constructor(outcome: Outcome, code: string, more: { problem?: Problem | undefined; retryAfter?: number | undefined; cause?: unknown } = {}) {
    super(`${outcome}: ${code}`, more.cause === undefined ? undefined : { cause: more.cause });
    // a page that froze what everybody shares forbids assigning what is inherited
    Object.defineProperty(this, 'name', { value: 'ClaimsApiError' });
    this.outcome = outcome;
    this.code = code;
    this.problem = more.problem;
    this.retryAfter = more.retryAfter;
  }
}
