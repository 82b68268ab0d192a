/** German, of what came by itself. */
import type { NewsWords } from '../shapes/news.ts';

export const words: NewsWords = {
  message: 'Neue Nachricht von {name}.',
  claim: 'Antrag {number}: {state}.',
  return: 'Rückgabe: {state}.',
  refund: '{amount} wurden erstattet.',
  delivery: 'Lieferung: {state}.',
  other: 'Zu dieser Bestellung gibt es Neues.',
};
