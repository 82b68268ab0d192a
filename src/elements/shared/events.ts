/**
 * What the elements tell the page, by name: every event, and the JSON in its `detail`. `emit` takes nothing else, listeners get their types from here
 * (`GlobalEventHandlersEventMap`, the typings for React, Vue and Svelte), and so does the elements manifest. Types only.
 */
import type { Outcome } from '../../client/outcome.ts';
import type { ClaimState, Ground, Money, ReturnKind, Topic } from '../../contract/index.ts';

/**
 * `waitUntil(promise)` may be called while the event is fired, more than once: the payment starts when every promise is fulfilled, and not at all when
 * one is rejected or fulfilled with `false`. Nothing has been sent until then.
 */
export type BeforePayEvent = CustomEvent<{ cart: string | null; amount: { [K in keyof Money]: Money[K] | null }; method: string }> & { waitUntil(promise: unknown): void };

export interface RedressEventMap {
  'redress-before-pay': BeforePayEvent;
  'redress-pay-started': CustomEvent<{ checkout: string }>;
  'redress-paid': CustomEvent<{ checkout: string; order: string | undefined; token: string | undefined }>;
  'redress-cancel': CustomEvent<{ checkout: string | undefined }>;
  'redress-unavailable': CustomEvent<{ code: string }>;
  /** The pay button tells the code only: what is out of reach it calls `redress-unavailable`. */
  'redress-error': CustomEvent<{ outcome?: Outcome; code: string }>;
  'redress-ready': CustomEvent<{ order: string }>;
  'redress-topic': CustomEvent<{ topic: Topic }>;
  'redress-message-sent': CustomEvent<{ id: string; receivedAt: string }>;
  'redress-return-requested': CustomEvent<{ id: string; kind: ReturnKind }>;
  'redress-rated': CustomEvent<{ stars: number }>;
  'redress-before-claim': CustomEvent<{ id: string; ground: Ground; amount: Money | undefined }>;
  'redress-claim-filed': CustomEvent<{ id: string; state: ClaimState; receivedAt: string; answerDue?: string }>;
  'redress-claim-changed': CustomEvent<{ id: string; state: ClaimState | undefined }>;
  'redress-withdrawal-received': CustomEvent<{ id: string; receivedAt: string }>;
  /** `claim` is empty where what was answered is a return of an order without a claim, or a withdrawal. */
  'redress-answered': CustomEvent<{ claim: string; action: string }>;
}
