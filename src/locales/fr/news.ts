/** French, of what came by itself. */
import type { NewsWords } from '../shapes/news.ts';

export const words: NewsWords = {
  message: 'Nouveau message de {name}.',
  claim: 'Réclamation {number}\u00a0: {state}.',
  return: 'Retour\u00a0: {state}.',
  refund: 'Remboursement de {amount} effectué.',
  delivery: 'Livraison\u00a0: {state}.',
  other: 'Il y a du nouveau pour cette commande.',
};
