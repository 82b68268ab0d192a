/** The question to the shop before a payment starts. The shop says no by `preventDefault()`, or asks for time by `waitUntil(promise)`. Used by the payer. */
import type { Money } from '../../contract/index.ts';

/**
 * `waitUntil(promise)` may be called while the event is fired, more than once: the payment starts when every promise is fulfilled, and not at all when
 * one is rejected or fulfilled with `false`. Nothing has been sent until then.
 */
export type BeforePayEvent = CustomEvent<{ cart: string | null; amount: { [K in keyof Money]: Money[K] | null }; method: string }> & { waitUntil(promise: unknown): void };

/** Whether the shop lets the payment start. */
export async function mayPay(element: Element, detail: BeforePayEvent['detail']): Promise<boolean> {
  const waits: unknown[] = [];
  const event: BeforePayEvent = Object.assign(new CustomEvent('redress-before-pay', { detail, bubbles: true, composed: true, cancelable: true }), { waitUntil: (promise: unknown) => { waits.push(promise); } });
  if (!element.dispatchEvent(event)) return false;
  const answers = await Promise.allSettled(waits);
  return answers.every((answer) => answer.status === 'fulfilled' && answer.value !== false);
}
