/**
 * What a buyer is typing, and what of it is on its way, kept on the device: a reload (phones do it when a camera opens), a closed tab or a lost
 * connection loses nothing. Written only once something was typed, forgotten when it has arrived, or after a month without a word. A browser that
 * keeps nothing is no obstacle. Known by the order's number; it does not know what it keeps.
 */
const root = 'redress:1:';
const longest = 30 * 86_400_000;
/** The name that storage knows it by. */
export const placeOf = (order: string, what: string): string => `${root}${encodeURIComponent(order)}:${what}`;

/** Every name of ours that begins so. */
const placesFrom = (beginning: string): string[] => Object.keys(localStorage).filter((place) => place.startsWith(beginning));

interface Kept { readonly touched: number; readonly value: unknown }

/** Whether it is kept now. */
export function keep(order: string, what: string, value: object): boolean {
  try {
    localStorage.setItem(placeOf(order, what), JSON.stringify({ touched: Date.now(), value } satisfies Kept));
    return true;
  } catch {
    return false; // no storage here, or it is full
  }
}

export function kept(order: string, what: string): Readonly<Record<string, unknown>> {
  try {
    return Object(read(placeOf(order, what))?.value) as Record<string, unknown>;
  } catch {
    return {};
  }
}

export function forget(order: string, what: string): void {
  try {
    drop(placeOf(order, what));
  } catch { /* nothing was kept */ }
}

/** Forgets what has arrived under this id, whatever it was kept as. */
export function forgetId(order: string, id: string): void {
  try {
    for (const place of placesFrom(placeOf(order, ''))) if ((Object(read(place)?.value) as { id?: unknown }).id === id) drop(place);
  } catch { /* nothing was kept */ }
}

/** Everything kept of an order under a name that begins so. */
export function allKept(order: string, beginning: string): object[] {
  try {
    return placesFrom(placeOf(order, beginning)).flatMap((place) => {
      const value = read(place)?.value;
      return typeof value === 'object' && value ? [value] : [];
    });
  } catch {
    return [];
  }
}

/** Forgets what nobody has touched for a month, of whichever order. What is still to be sent is not dropped: its order may be opened again. */
export function forgetOld(except: string): void {
  try {
    for (const place of placesFrom(root)) {
      if (!place.slice(root.length).split(':', 2)[1]!.startsWith(except) && Date.now() - (read(place)?.touched ?? 0) > longest) drop(place);
    }
  } catch { /* nothing is kept */ }
}

/** The bytes of the files that were named in it go with it. */
function drop(place: string): void {
  const withFiles = localStorage.getItem(place)?.includes('"files":[{');
  localStorage.removeItem(place);
  if (withFiles) void tidyShelf();
}

/** Lets go of the bytes that no draft names any more. */
export async function tidyShelf(): Promise<void> {
  try {
    const { tidy } = await import('./file-shelf.ts');
    await tidy(placesFrom(root).map((place) => localStorage.getItem(place)).join());
  } catch { /* another time */ }
}

function read(place: string): Kept | undefined {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') as Kept | undefined ?? undefined;
  } catch {
    return undefined; // somebody else's, or broken
  }
}
