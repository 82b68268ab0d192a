/** The question to the shop before a payment starts. The shop says no by `preventDefault()`, or asks for time by `waitUntil(promise)`. Used by the payer. */

/**
 * `detail` is `{ cart, amount, method }`. `waitUntil(promise)` may be called while the event is fired, more than once: the payment starts when every promise
 * is fulfilled, and not at all when one is rejected or fulfilled with `false`. Nothing has been sent until then.
 */
export class BeforePayEvent extends CustomEvent<object> {
  readonly waits: Promise<unknown>[] = [];

  constructor(detail: object) {
    super('redress-before-pay', { detail, bubbles: true, composed: true, cancelable: true });
  }

  waitUntil(promise: unknown): void {
    this.waits.push(Promise.resolve(promise));
  }
}

/** Whether the shop lets the payment start. */
export async function mayPay(element: Element, detail: object): Promise<boolean> {
  const event = new BeforePayEvent(detail);
  if (!element.dispatchEvent(event)) return false;
  const answers = await Promise.allSettled(event.waits);
  return answers.every((answer) => answer.status === 'fulfilled' && answer.value !== false);
}
