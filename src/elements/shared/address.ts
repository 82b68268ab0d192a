/** A postal address as lines to read. */
import type { Case } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';

type Address = NonNullable<Case['order']['shipTo']>;

export const addressLines = (voice: Voice, { name, lines, postalCode, city, country }: Address): string[] =>
  [name, ...lines, [postalCode, city].filter(Boolean).join(' '), country && voice.country(country)].flatMap((line) => line ? [voice.apart(line)] : []);
