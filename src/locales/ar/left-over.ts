/** Arabic, of what did not arrive during an earlier visit. The thing and its state stand apart, so that no verb has to agree with it. */
import type { LeftOverWords } from '../shapes/left-over.ts';

export const words: LeftOverWords = {
  waits: '{what} ({when}): لم يتم الوصول بعد. نواصل الإرسال.',
  refused: '{what} ({when}): تعذّر الإرسال.',
  arrived: '{what}: تم الوصول.',
  drop: 'إيقاف الإرسال', discard: 'تجاهل',
  calls: {
    sendMessage: 'رسالتك', requestReturn: 'طلب الإرجاع', withdrawReturn: 'سحب طلب الإرجاع', rate: 'تقييمك',
    fileClaim: 'مطالبتك', moveClaim: 'ردّك بشأن المطالبة', withdrawContract: 'عدولك عن العقد',
  },
};
