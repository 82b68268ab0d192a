/** Dutch, of what did not arrive during an earlier visit. */
import type { LeftOverWords } from '../shapes/left-over.ts';

export const words: LeftOverWords = {
  waits: '{what} van {when} is nog niet aangekomen. We blijven het versturen.',
  refused: '{what} van {when} is niet aangekomen.',
  arrived: '{what} is aangekomen.',
  drop: 'Niet meer versturen', discard: 'Weggooien',
  calls: {
    sendMessage: 'Uw bericht', requestReturn: 'Uw retouraanvraag', withdrawReturn: 'Uw intrekking van de retour', rate: 'Uw beoordeling',
    fileClaim: 'Uw claim', moveClaim: 'Uw antwoord over de claim', withdrawContract: 'Uw ontbinding',
  },
};
