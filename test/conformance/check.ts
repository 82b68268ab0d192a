/** Assertions in words: each failure says what was expected, what came, and where. */
export class ConformanceError extends Error {
  override readonly name = 'ConformanceError';
}

const show = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 600);

export function ok(holds: unknown, message: string): asserts holds {
  if (!holds) throw new ConformanceError(message);
}

export function same(actual: unknown, expected: unknown, what: string): void {
  const [a, b] = [canonical(actual), canonical(expected)];
  if (a !== b) throw new ConformanceError(`${what}: expected ${show(expected)}, got ${show(actual)}`);
}

/** JSON with its keys in order, so that two objects that say the same compare the same. */
function canonical(value: unknown): string {
  if (value === undefined) return 'undefined';
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each);
}

/** What must be there. */
export function there<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new ConformanceError(`${what} is not there`);
  return value;
}
