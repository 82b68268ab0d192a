/**
 * Coming back: the page that a payment returns to carries `redress_checkout=ID` in its address. The pay button on that page reads it,
 * asks the backend how it ended, and takes the parameter out so that a reload or a shared link does not tell it again.
 */
const parameter = 'redress_checkout';
/** What a provider adds of its own, which the backend needs to confirm the payment. */
const session = 'amazonCheckoutSessionId';

export function returnedCheckout(address: string): string | undefined {
  const id = new URL(address).searchParams.get(parameter);
  return id && /^[A-Za-z0-9_-]{8,64}$/.test(id) ? id : undefined;
}

export const returnedSession = (address: string): string | undefined => new URL(address).searchParams.get(session) ?? undefined;

export function withoutReturn(address: string): string {
  const url = new URL(address);
  url.searchParams.delete(parameter);
  url.searchParams.delete(session);
  return url.href;
}
