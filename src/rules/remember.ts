/**
 * Keeps the answers of a pure function. A case asks for the same few dates over and over while it is judged and shown, and converting a day into a
 * zone is by far the dearest thing there (measured: two thirds of making a view). Bounded: full means start again.
 */
const most = 10_000;

/** `keyOf` is all that the answer depends on, as text. */
export function remember<A extends readonly unknown[], R>(answer: (...asked: A) => R, keyOf: (...asked: A) => string): (...asked: A) => R {
  const known = new Map<string, R>();
  return (...asked) => {
    const key = keyOf(...asked);
    const there = known.get(key);
    if (there !== undefined) return there;
    const found = answer(...asked);
    if (known.size >= most) known.clear();
    known.set(key, found);
    return found;
  };
}
