/** Whether two pieces of plain data say the same, whatever the order of their keys. Used to tell a repeated command from a changed one. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [entries(a), entries(b)];
  return left.size === right.size && [...left].every(([key, value]) => right.has(key) && same(value, right.get(key)));
}

/** A key without a value is no key: JSON does not write it down. */
const entries = (data: object): Map<string, unknown> => new Map(Object.entries(data).filter(([, value]) => value !== undefined));
