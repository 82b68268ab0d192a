/**
 * What becomes of an error nobody meant: an outage that will pass (503, come back in a second) or a fault of ours (500). The log gets where it
 * arose, never its words: those may quote what somebody wrote.
 */
import { problemResponse, Refused } from './problem.ts';
import type { LogLine } from './services.ts';

/** A database or network that is away: system errors, and PostgreSQL's classes for connections (08), resources (53) and shutting down (57P). */
const outage = /^(ECONN(REFUSED|RESET|ABORTED)|ENOTFOUND|ETIMEDOUT|EPIPE|08\w{3}|53\w{3}|57P0\d)$/;

const codeOf = (error: unknown): string | undefined => {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : undefined;
};

function traceOf(error: unknown): NonNullable<LogLine['error']> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = codeOf(error);
  // the stack begins with the words, and a line of those may look like one of a trace
  const words = error.message === '' ? error.name : error.message;
  const whole = error.stack ?? '';
  const start = whole.indexOf(words);
  const stack = start < 0 ? '' : whole.slice(start + words.length).split('\n').filter((line) => /^\s+at /.test(line)).join('\n');
  return { name: error.name, ...(code === undefined ? {} : { code }), ...(stack ? { stack } : {}) };
}

/** The answer to a request that failed, and what the log gets to know about it. */
export function answerToFailure(instance: string, error: unknown): { response: Response; more: Partial<LogLine> } {
  if (error instanceof Refused) return { response: problemResponse(error), more: { code: error.code } };
  const refusal = outage.test(codeOf(error) ?? '') ? new Refused('unavailable', { instance }, { 'Retry-After': '1' }) : new Refused('internal', { instance });
  return { response: problemResponse(refusal), more: { code: refusal.code, error: traceOf(error) } };
}
