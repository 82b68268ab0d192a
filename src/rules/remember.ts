/**
 * Keeps the answers of a pure function of a text and a zone. A case asks for the same few days over and over while it is judged and shown, and
 * converting a day into a zone is by far the dearest thing there (measured: two thirds of making a view). Bounded: full means start again.
 */
const most = 10_000;

export function remember<R>(answer: (text: string, timeZone: string) => R): (text: string, timeZone: string) => R {
  const known = new Map<string, R>();
  return (text, timeZone) => {
    const key = `${timeZone} ${text}`;
    const there = known.get(key);
    if (there !== undefined) return there;
    const found = answer(text, timeZone);
    if (known.size >= most) known.clear();
    known.set(key, found);
    return found;
  };
}
