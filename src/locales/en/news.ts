/** English, of what came by itself. */
import type { NewsWords } from '../shapes/news.ts';

export const words: NewsWords = {
  message: 'New message from {name}.',
  claim: 'Claim {number}: {state}.',
  return: 'Return: {state}.',
  refund: '{amount} has been refunded.',
  delivery: 'Delivery: {state}.',
  other: 'There is news about this order.',
};
