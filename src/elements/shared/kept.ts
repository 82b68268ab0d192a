/**
 * Keeps what a buyer is typing for the life of this tab, so that a reload (phones do it when a camera opens) loses nothing. Written only once
 * something was typed, forgotten when it has arrived. A browser that keeps nothing is no obstacle.
 */
const place = (order: string, what: string): string => `redress:1:${order}:${what}`;

export function keep(order: string, what: string, value: object): void {
  try {
    sessionStorage.setItem(place(order, what), JSON.stringify(value));
  } catch { /* no storage here, or it is full */ }
}

export function kept(order: string, what: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(sessionStorage.getItem(place(order, what)) ?? '{}')) as Record<string, unknown>;
  } catch {
    return {};
  }
}

export function forget(order: string, what: string): void {
  try {
    sessionStorage.removeItem(place(order, what));
  } catch { /* nothing was kept */ }
}
