/** How the store in memory names things in its maps, and hands out copies of what is in them. */
export const nameOf = (...parts: string[]): string => JSON.stringify(parts);
export const copied = <T>(value: T): Promise<T> => Promise.resolve(structuredClone(value));
