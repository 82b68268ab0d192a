/** Italian, of what did not arrive during an earlier visit. */
import type { LeftOverWords } from '../shapes/left-over.ts';

export const words: LeftOverWords = {
  waits: '{what}, {when}: invio in sospeso. Continuiamo a provare.',
  refused: '{what}, {when}: invio non riuscito.',
  arrived: '{what}: invio riuscito.',
  drop: 'Non inviare più', discard: 'Elimina',
  calls: {
    sendMessage: 'Il tuo messaggio', requestReturn: 'La tua richiesta di reso', withdrawReturn: 'Il ritiro della richiesta di reso', rate: 'La tua valutazione',
    fileClaim: 'Il tuo reclamo', moveClaim: 'La tua risposta sul reclamo', withdrawContract: 'Il tuo recesso',
  },
};
