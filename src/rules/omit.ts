/** A copy of plain data without some of its keys. Used where a state is left and what belonged to it has to go. */
export function omit<T extends object, K extends keyof T>(data: T, ...keys: K[]): Omit<T, K> {
  const copy: Partial<T> = { ...data };
  for (const key of keys) Reflect.deleteProperty(copy, key);
  return copy as Omit<T, K>;
}
