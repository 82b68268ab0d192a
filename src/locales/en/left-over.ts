/** English, of what did not arrive during an earlier visit. */
import type { LeftOverWords } from '../shapes/left-over.ts';

export const words: LeftOverWords = {
  waits: '{what} from {when} has not arrived yet. We keep sending it.',
  refused: '{what} from {when} did not arrive.',
  arrived: '{what} has arrived.',
  drop: 'Stop sending', discard: 'Discard',
  calls: {
    sendMessage: 'Your message', requestReturn: 'Your return request', withdrawReturn: 'Your return cancellation', rate: 'Your rating',
    fileClaim: 'Your claim', moveClaim: 'Your reply about the claim', withdrawContract: 'Your withdrawal',
  },
};
