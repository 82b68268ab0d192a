/** Arabic, of what came by itself. */
import type { NewsWords } from '../shapes/news.ts';

export const words: NewsWords = {
  message: 'رسالة جديدة من {name}.',
  claim: 'المطالبة {number}: {state}.',
  return: 'الإرجاع: {state}.',
  refund: 'رُدّ مبلغ {amount}.',
  delivery: 'التسليم: {state}.',
  other: 'هناك جديد بشأن هذه الطلبية.',
};
