/** What the pay button says when paying did not work: French. */
import type { PayFailures } from '../shapes/pay.ts';

export const words: PayFailures = {
  busy: 'Un instant …',
  unavailable: 'Le paiement est inaccessible pour le moment. Rien n’a été débité. Réessayez dans un instant.',
  refused: 'Ce mode de paiement ne fonctionne pas ici pour le moment. Rien n’a été débité. Choisissez-en un autre ou écrivez à la boutique.',
  changed: 'Votre panier a changé. Rien n’a été débité. Rechargez la page, vérifiez le total, puis commandez.',
  currency: 'Ce mode de paiement n’accepte pas cette devise. Rien n’a été débité. Choisissez-en un autre.',
  failed: 'Le paiement n’a pas été accepté. Rien n’a été débité. Réessayez ou choisissez un autre mode de paiement.',
  pending: 'Nous ne savons pas encore si votre paiement est arrivé. Ne payez pas une seconde fois. Rechargez la page dans une minute.',
  unknown: 'Aucun paiement ne correspond à cette adresse. Consultez vos commandes avant de payer à nouveau.',
};
