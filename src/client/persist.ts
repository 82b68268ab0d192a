/**
 * Tries one call again and again, politely, until it works or trying again cannot help: for files, whose bytes are too many for the outbox and which
 * somebody is watching. Knows neither the call nor a screen.
 */
import { isFinal, pauseBefore } from './outbox.ts';
import { failureOf } from './outcome.ts';
import type { Failure } from './outcome.ts';

/** Somebody is watching: quicker than the outbox, and just as patient in the end. In milliseconds. Tests make it brisk. */
export const filePace = { first: 2000, most: 60_000, rounds: 40 };

export interface Patience {
  /** Resolves after so many milliseconds, or earlier, with `true`, when trying may have become worth while. */
  rest(milliseconds: number): Promise<boolean>;
  /** From 0 to 1. */
  random(): number;
  /** This try failed; another follows. */
  failed(failure: Failure): void;
}

/** `attempt` says when it got on: the next pause is a short one again. Rejects with what is final. */
export async function persist<T>(attempt: (gotOn: () => void) => Promise<T>, { rest, random, failed }: Patience): Promise<T> {
  for (let round = 1; ; round++) {
    try {
      return await attempt(() => { round = 1; });
    } catch (error) {
      const failure = failureOf(error);
      if (isFinal(failure) || failure.outcome === 'cancelled') throw error;
      failed(failure);
      const { rounds } = filePace;
      if (await rest(round < rounds ? pauseBefore(round, failure.retryAfter ?? 0, random(), filePace) : Infinity)) round = 0;
    }
  }
}
