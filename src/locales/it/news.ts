/** Italian, of what came by itself. */
import type { NewsWords } from '../shapes/news.ts';

export const words: NewsWords = {
  message: 'Nuovo messaggio di {name}.',
  claim: 'Reclamo {number}: {state}.',
  return: 'Reso: {state}.',
  refund: 'Rimborso di {amount} effettuato.',
  delivery: 'Consegna: {state}.',
  other: 'Ci sono novità su questo ordine.',
};
