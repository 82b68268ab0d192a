/** Dutch, of what came by itself. */
import type { NewsWords } from '../shapes/news.ts';

export const words: NewsWords = {
  message: 'Nieuw bericht van {name}.',
  claim: 'Claim {number}: {state}.',
  return: 'Retour: {state}.',
  refund: '{amount} is terugbetaald.',
  delivery: 'Levering: {state}.',
  other: 'Er is nieuws over deze bestelling.',
};
