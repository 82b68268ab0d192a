/** English, of what did not arrive during an earlier visit. */
import type { LeftOverWords } from '../shapes/left-over.ts';

export const words: LeftOverWords = {
  waits: '{what} of {when} has not arrived yet. We keep sending it.',
  refused: '{what} of {when} did not arrive.',
  arrived: '{what} has arrived.',
  drop: 'Stop sending', discard: 'Discard',
  calls: {
    sendMessage: 'Your message', requestReturn: 'Your return request', withdrawReturn: 'Calling off your return', rate: 'Your rating',
    fileClaim: 'Your claim', moveClaim: 'Your reply about the claim', withdrawContract: 'Your withdrawal',
  },
};
