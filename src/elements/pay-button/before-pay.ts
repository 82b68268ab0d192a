/** The question to the shop before a payment starts. The shop says no by `preventDefault()`, or asks for time by `waitUntil(promise)`. Used by the payer. */
import type { BeforePayEvent } from '../shared/events.ts';

/** Whether the shop lets the payment start. */
export async function mayPay(element: Element, detail: BeforePayEvent['detail']): Promise<boolean> {
  const waits: unknown[] = [];
  const event: BeforePayEvent = Object.assign(new CustomEvent('redress-before-pay', { detail, bubbles: true, composed: true, cancelable: true }), { waitUntil: (promise: unknown) => { waits.push(promise); } });
  if (!element.dispatchEvent(event)) return false;
  const answers = await Promise.allSettled(waits);
  return answers.every((answer) => answer.status === 'fulfilled' && answer.value !== false);
}
