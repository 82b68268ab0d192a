/** Calls from the demo's page to the shop's own server. While developing, the mocks have to be up first. */
export async function shopFetch(path: string, init?: RequestInit): Promise<Response> {
  if (import.meta.env.DEV) await (await import('../mocks/start.ts')).ready;
  return fetch(path, init);
}

/** A desk token from the shop's server. A shop gives one only to its own people. */
export async function deskToken(): Promise<string> {
  const response = await shopFetch('/shop/desk-token', { method: 'POST' });
  return response.ok ? ((await response.json()) as { token: string }).token : '';
}

/** The mediator's key. In the demo everybody may play the mediator; in earnest it stays on a server that knows its people. */
export async function mediatorKey(): Promise<string> {
  const response = await shopFetch('/shop/mediator-key', { method: 'POST' });
  return response.ok ? ((await response.json()) as { key: string }).key : '';
}

/** An order token from the shop's server. A shop gives one only to the buyer whose order it is. */
export async function tokenFor(order: string): Promise<string> {
  const response = await shopFetch(`/shop/order-token?order=${encodeURIComponent(order)}`, { method: 'POST' });
  return response.ok ? ((await response.json()) as { token: string }).token : '';
}
