/** French, of what did not arrive during an earlier visit. */
import type { LeftOverWords } from '../shapes/left-over.ts';

export const words: LeftOverWords = {
  waits: '{what} du {when}\u00a0: envoi en attente. Nous continuons d’essayer.',
  refused: '{what} du {when}\u00a0: envoi non abouti.',
  arrived: '{what}\u00a0: envoi réussi.',
  drop: 'Ne plus envoyer', discard: 'Supprimer',
  calls: {
    sendMessage: 'Votre message', requestReturn: 'Votre demande de retour', withdrawReturn: 'L’annulation de votre retour', rate: 'Votre avis',
    fileClaim: 'Votre réclamation', moveClaim: 'Votre réponse sur la réclamation', withdrawContract: 'Votre rétractation',
  },
};
