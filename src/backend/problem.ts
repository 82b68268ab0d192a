/**
 * Saying no. Whatever refuses a request throws a `Refused`; it becomes one RFC 9457 problem document. Two refusals with the same
 * code and details are the same bytes, so that "not there" and "not yours" cannot be told apart.
 */
import { problemStatus, type Money, type ProblemCode } from '../contract/index.ts';

export interface ProblemDetails {
  readonly detail?: string;
  readonly errors?: readonly { pointer: string; code: string }[];
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly most?: Money;
  readonly instance?: string;
}

export class Refused extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, details: ProblemDetails = {}, headers: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = 'Refused';
    this.code = code;
    this.details = details;
    this.headers = headers;
  }
}

/** One field of a body is wrong. */
export const invalid = (pointer: string, code: string): Refused => new Refused('invalid', { errors: [{ pointer, code }] });

export function problemResponse({ code, details, headers }: Refused): Response {
  const status = problemStatus[code];
  const title = code.replaceAll('_', ' ');
  return new Response(JSON.stringify({ type: 'about:blank', title, status, code, ...details }), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...(status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}),
      ...headers,
    },
  });
}
