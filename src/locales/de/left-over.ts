/** German, of what did not arrive during an earlier visit. */
import type { LeftOverWords } from '../shapes/left-over.ts';

export const words: LeftOverWords = {
  waits: '{what} vom {when} ist noch nicht angekommen. Wir senden weiter.',
  refused: '{what} vom {when} ist nicht angekommen.',
  arrived: '{what} ist angekommen.',
  drop: 'Nicht mehr senden', discard: 'Verwerfen',
  calls: {
    sendMessage: 'Ihre Nachricht', requestReturn: 'Ihre Anfrage zur Rückgabe', withdrawReturn: 'Ihre Absage der Rückgabe', rate: 'Ihre Bewertung',
    fileClaim: 'Ihr Antrag', moveClaim: 'Ihre Antwort zum Antrag', withdrawContract: 'Ihr Widerruf',
  },
};
