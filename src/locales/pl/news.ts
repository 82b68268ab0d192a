/** Polish, of what came by itself. */
import type { NewsWords } from '../shapes/news.ts';

export const words: NewsWords = {
  message: 'Nowa wiadomość od: {name}.',
  claim: 'Wniosek {number}: {state}.',
  return: 'Zwrot towaru: {state}.',
  refund: 'Zwrócono {amount}.',
  delivery: 'Dostawa: {state}.',
  other: 'Jest coś nowego w sprawie tego zamówienia.',
};
