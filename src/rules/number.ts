/**
 * A claim's number for people, made from its id: `K-7F3Q-2M8D`. Short enough to read out on the telephone, without I, L, O and U.
 * It identifies nothing by itself: two claims of one merchant may share it, with a chance of one in 2^40 for each pair.
 */
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** FNV-1a over the id (64 bits), folded to 40: eight characters of five bits. Not a secret, so no cryptographic hash is needed. */
export function claimNumber(id: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const character of id) hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n);
  const bits = BigInt.asUintN(40, hash ^ (hash >> 40n));
  const letters = Array.from({ length: 8 }, (_, at) => crockford[Number((bits >> BigInt(35 - 5 * at)) & 31n)]).join('');
  return `K-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
