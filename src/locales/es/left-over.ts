/** Spanish, of what did not arrive during an earlier visit. */
import type { LeftOverWords } from '../shapes/left-over.ts';

export const words: LeftOverWords = {
  waits: '{what} ({when}): envío pendiente. Seguimos intentándolo.',
  refused: '{what} ({when}): no ha llegado.',
  arrived: '{what}: ha llegado.',
  drop: 'No enviar más', discard: 'Descartar',
  calls: {
    sendMessage: 'Su mensaje', requestReturn: 'Su solicitud de devolución', withdrawReturn: 'La retirada de su devolución', rate: 'Su valoración',
    fileClaim: 'Su reclamación', moveClaim: 'Su respuesta sobre la reclamación', withdrawContract: 'Su desistimiento',
  },
};
