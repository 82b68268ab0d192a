/** What a decision comes out as: events, or a refusal. Used by every `decide-…` file. No events means that this was done already. */
import type { Refusal } from './command.ts';
import type { CaseEvent } from './event.ts';
import type { ProblemCode } from './types.ts';

export type Verdict = { readonly events: CaseEvent[] } | { readonly refusal: Refusal };

export const done = (...events: CaseEvent[]): Verdict => ({ events });
export const refuse = (code: ProblemCode, more: Omit<Refusal, 'code'> = {}): Verdict => ({ refusal: { code, ...more } });
/** The same thing said again: a repeated request, a lost answer. */
export const repeated: Verdict = { events: [] };
