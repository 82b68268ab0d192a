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
  /** Sending goes on by itself: from this device also after a reload (`true`), or only as long as this page is open (`false`). */
  readonly kept: boolean | undefined;

  constructor(outcome: Outcome, code: string, more: { problem?: Problem | undefined; retryAfter?: number | undefined; kept?: boolean | undefined; cause?: unknown } = {}) {
    super(`${outcome}: ${code}`, more.cause === undefined ? undefined : { cause: more.cause });
    // a page that froze what everybody shares forbids assigning what is inherited
    Object.defineProperty(this, 'name', { value: 'ClaimsApiError' });
    this.outcome = outcome;
    this.code = code;
    this.problem = more.problem;
    this.retryAfter = more.retryAfter;
    this.kept = more.kept;
  }
}

/** What is known of a failed call. */
export type Failure = Pick<ClaimsApiError, 'outcome' | 'code' | 'problem' | 'retryAfter' | 'kept'>;

/** Whatever a claims API threw, as one of the four outcomes. Known by name: two copies of Redress may share a page. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Error && error.name === 'ClaimsApiError' && 'outcome' in error && 'code' in error) return error as Error & Failure;
  return new ClaimsApiError('unintelligible', 'unreadable_reply', { cause: error });
}

/** Something was sent under this id already, with other words: what is sent next needs a new one. */
export const cameBefore = ({ code }: Pick<Failure, 'code'>): boolean => code === 'idempotency_key_reused' || code.endsWith('_id_taken');
