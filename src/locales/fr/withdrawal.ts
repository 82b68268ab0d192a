/** French for the withdrawal, « rétractation » as in the Code de la consommation. It says what arrived and never that it was accepted. */
import type { WithdrawalWords } from '../shapes/withdrawal.ts';

export const words: WithdrawalWords = {
  merchant: 'La boutique',
  lead: 'Vous n’avez pas à donner de motif. Nous confirmons aussitôt la réception, également par e-mail.',
  before: 'Une rétractation pour cette commande est déjà arrivée le {when}. Vous n’avez pas à la répéter.',
  field: {
    name: 'Votre nom',
    contract: 'Numéro de commande', contractHint: 'Pas sous la main\u00a0? Alors par exemple\u00a0: «\u00a0sac à dos, commandé le 3 novembre\u00a0».',
    email: 'E-mail pour la confirmation',
    more: 'Certains articles seulement, ou un message',
    extent: 'Sur quoi porte votre rétractation\u00a0?', whole: 'Tout le contrat', part: 'Certains articles seulement', which: 'Quels articles\u00a0?',
    items: 'Quels articles\u00a0?', itemsHint: 'Si vous n’écrivez rien, c’est tout le contrat.',
    note: 'Message', noteHint: 'Ce que vous souhaitez ajouter. Aucun motif n’est nécessaire.',
  },
  mend: {
    name: 'Indiquez votre nom', contract: 'Indiquez le numéro de commande, ou ce que vous avez commandé et quand', email: 'Indiquez une adresse e-mail, par exemple nom@example.org',
    items: 'Nommez les articles plus brièvement', note: 'Raccourcissez un peu le message',
  },
  problems: {
    refused: 'La boutique n’a pas pu enregistrer votre rétractation ainsi. Vérifiez vos informations et envoyez de nouveau.',
    request_running: 'Votre rétractation est en cours d’envoi. Envoyez de nouveau dans quelques secondes\u00a0; elle n’arrivera qu’une fois.',
    formless: 'Ce formulaire n’est pas indispensable\u00a0: un e-mail à {address} suffit.',
  },
  receipt: {
    title: 'Votre rétractation est arrivée', at: 'Reçue', to: 'Destinataire',
    declared: 'Ce que vous avez déclaré', declaration: 'Déclaration', withdrawal: 'Rétractation du contrat', extent: 'Étendue', number: 'Référence',
    only: 'Ceci confirme que votre rétractation est arrivée, non qu’elle est déjà acceptée. {merchant} l’examine et revient vers vous.',
    mailed: 'Cette confirmation part aussi par e-mail à {email}.',
    exempt: 'Bon à savoir\u00a0: certains contrats ne permettent pas la rétractation, par exemple pour des articles sur mesure, des produits d’hygiène ouverts ou des événements à date fixe. {merchant} vous écrira si c’est le cas ici.',
    save: 'Enregistrer la confirmation', file: 'Retractation', another: 'Se rétracter d’un autre contrat',
  },
};
