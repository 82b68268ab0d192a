/** A postal address as lines to read. */
import type { Case } from '../../contract/index.ts';

type Address = NonNullable<Case['order']['shipTo']>;

export const addressLines = ({ name, lines, postalCode, city, country }: Address): string[] =>
  [name, ...lines, [postalCode, city].filter(Boolean).join(' '), country].filter((line): line is string => !!line);
