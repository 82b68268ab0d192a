/** Spanish, of what came by itself. */
import type { NewsWords } from '../shapes/news.ts';

export const words: NewsWords = {
  message: 'Nuevo mensaje de {name}.',
  claim: 'Reclamación {number}: {state}.',
  return: 'Devolución: {state}.',
  refund: 'Reembolso de {amount} realizado.',
  delivery: 'Entrega: {state}.',
  other: 'Hay novedades sobre este pedido.',
};
