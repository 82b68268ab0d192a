/** Polish, of what did not arrive during an earlier visit. The thing and its state stand apart, so that no verb has to agree with it. */
import type { LeftOverWords } from '../shapes/left-over.ts';

export const words: LeftOverWords = {
  waits: '{what} ({when}): jeszcze w drodze. Wysyłamy dalej.',
  refused: '{what} ({when}): wysłanie się nie powiodło.',
  arrived: '{what}: wysłano i doręczono.',
  drop: 'Nie wysyłaj więcej', discard: 'Odrzuć',
  calls: {
    sendMessage: 'Wiadomość', requestReturn: 'Prośba o zwrot', withdrawReturn: 'Rezygnacja ze zwrotu', rate: 'Ocena',
    fileClaim: 'Wniosek', moveClaim: 'Odpowiedź w sprawie wniosku', withdrawContract: 'Odstąpienie od umowy',
  },
};
