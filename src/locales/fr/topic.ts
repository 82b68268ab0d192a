/** French, within a topic. */
import type { TopicWords } from '../shapes/topic.ts';

export const words: TopicWords = {
  answers: {
    damaged_or_different: 'Envoyez à {merchant} quelques mots et une photo. Une solution se trouve souvent en quelques jours. Sinon, la protection acheteur vous aide\u00a0; la garantie légale de conformité s’applique dans tous les cas.',
    return_or_cancel: 'Faites votre demande ici, {merchant} répond avec une adresse ou une étiquette de retour.',
    refund: 'Vous voyez ici ce qui a été débité et ce qui est remboursé.',
    payment: 'Vous voyez ici ce qui a été débité et ce qui est remboursé.',
    other: 'Dites à {merchant} ce qui ne va pas\u00a0: votre conversation reste ici, aussi comme preuve. Sans solution, la protection acheteur vous aide\u00a0; une équipe indépendante décide.',
  },
  covers: 'Ce que couvre la protection acheteur',
  outside: 'Ne sont pas couverts les services, les contenus numériques, les bons d’achat et les paiements que vous n’avez pas faits\u00a0: votre banque vous aide pour ceux-ci. Si un article ne vous plaît plus, retournez-le ou exercez votre droit de rétractation.',
  complain: 'Vous souhaitez signaler un mécontentement\u00a0?',
  scans: {
    announced: 'Annoncé', in_transit: 'En route', out_for_delivery: 'En cours de livraison', attempted: 'Livraison tentée', ready_for_pickup: 'À retirer',
    delivered: 'Livré', delivered_elsewhere: 'Déposé ailleurs', returning: 'Retour vers {merchant}', lost: 'Déclaré perdu',
  },
  tracking: { parcel: 'Colis {n}', title: 'Suivi', none: 'Pas encore de nouvelles du transporteur.', follow: 'Suivre chez {carrier}' },

  write: { more: 'Écrire à nouveau', problem: 'De quoi s’agit-il\u00a0?', wish: 'Que souhaitez-vous\u00a0?', noWish: 'Pas encore décidé' },
  templates: {
    where_is_it: [
      ['Le colis n’est pas encore là', 'Bonjour,\n\nma commande {order} n’est pas encore arrivée. Où est le colis, et quand arrivera-t-il\u00a0?\n\nMerci'],
      ['Le suivi n’avance plus', 'Bonjour,\n\ndepuis plusieurs jours, le transporteur ne donne plus de nouvelles de ma commande {order}. Pouvez-vous lui demander où est le colis\u00a0?\n\nMerci'],
      ['Indiqué comme livré, mais pas reçu', 'Bonjour,\n\nma commande {order} est indiquée comme livrée, mais je ne l’ai pas reçue. Pouvez-vous demander où le colis a été déposé\u00a0?\n\nMerci'],
      ['Il manque une partie', 'Bonjour,\n\nune partie seulement de ma commande {order} est arrivée. Quand le reste arrivera-t-il\u00a0?\n\nMerci'],
    ],
    damaged_or_different: [
      ['Quelque chose ne va pas', 'Bonjour,\n\nquelque chose ne va pas avec ma commande {order}\u00a0: \n\nDites-moi comment nous pouvons résoudre cela.\n\nMerci'],
      ['Arrivé abîmé', 'Bonjour,\n\nun article de ma commande {order} est arrivé abîmé\u00a0: \n\nJe joins une photo.\n\nMerci'],
      ['Ne fonctionne pas', 'Bonjour,\n\nun article de ma commande {order} ne fonctionne pas\u00a0: \n\nDites-moi comment nous pouvons résoudre cela.\n\nMerci'],
      ['Il manque quelque chose', 'Bonjour,\n\ndans ma commande {order}, il manque\u00a0: \n\nMerci de me l’envoyer.'],
      ['Mauvais article', 'Bonjour,\n\nje n’ai pas reçu le bon article avec ma commande {order}. Commandé\u00a0: \nReçu\u00a0: \n\nMerci'],
      ['Non conforme à la description', 'Bonjour,\n\nun article de ma commande {order} n’est pas conforme à la description\u00a0: \n\nMerci'],
    ],
    return_or_cancel: [
      ['Une question sur le retour', 'Bonjour,\n\nj’ai une question sur le retour de ma commande {order}\u00a0: \n\nMerci'],
    ],
    refund: [
      ['Le remboursement n’est pas arrivé', 'Bonjour,\n\nj’attends encore un remboursement pour ma commande {order}. Quand arrivera-t-il\u00a0?\n\nMerci'],
      ['Remboursement inférieur à mon attente', 'Bonjour,\n\npour ma commande {order}, le remboursement est inférieur à ce que j’attendais. Comment le montant est-il calculé\u00a0?\n\nMerci'],
      ['Débit trop élevé', 'Bonjour,\n\nle montant débité pour ma commande {order} n’est pas celui qui était convenu. Merci de vérifier.'],
    ],
    payment: [
      ['Débit trop élevé', 'Bonjour,\n\nle montant débité pour ma commande {order} n’est pas celui qui était convenu. Merci de vérifier.'],
      ['Débité deux fois', 'Bonjour,\n\nma commande {order} a été débitée deux fois. Merci de vérifier.'],
    ],
  },
  wishes: {
    delivery: 'Une livraison au plus vite', replacement: 'Un remplacement', repair: 'Une réparation', missing_part: 'La pièce manquante', refund: 'Un remboursement', partial_refund: 'Un remboursement partiel',
    cancellation: 'Annuler', return: 'Retourner',
  },

  back: {
    asOrdered: 'C’est la promesse de {merchant} lors de votre commande qui compte.', fee: 'Le remboursement est réduit de {amount} pour le renvoi.',
    ask: 'Demander un retour', what: 'Que souhaitez-vous\u00a0?', which: 'Quels articles\u00a0?', reason: 'Souhaitez-vous ajouter quelque chose\u00a0?', files: 'Photos et fichiers', send: 'Envoyer la demande', done: 'Votre demande est arrivée chez {merchant}.',
    quote: 'Ce que vous récupérez', reckoning: 'Remboursement', goods: 'Articles', shipping: 'Frais de livraison', feeRow: 'Renvoi', deduction: 'Déduction', sum: 'Vous recevez',
    note: 'Message de {merchant}', yourWords: 'Ce que vous avez écrit', address: 'À envoyer à', label: 'Ouvrir l’étiquette de retour', tracking: 'Suivre le nouveau colis', inspection: 'Ce qu’en dit {merchant}',
    merchantNext: 'C’est à {merchant} d’agir.',
    callOff: 'Retirer la demande', callOffSure: 'Voulez-vous vraiment retirer la demande\u00a0? Vous pourrez en faire une nouvelle tant que le délai court.', callOffYes: 'Oui, retirer', keep: 'Non, la garder', calledOff: 'Votre demande est retirée.',
  },
  conditions: {
    as_sent: 'Les articles sont arrivés complets et en l’état.', used: 'Les articles sont arrivés avec des traces d’usage.', damaged: 'Les articles sont arrivés abîmés.',
    incomplete: 'Les articles sont arrivés incomplets.', empty: 'Le colis est arrivé vide.',
  },

  rating: {
    lead: 'Comment jugez-vous le suivi de votre commande par {merchant}\u00a0? Votre avis compte, et {merchant} peut le lire.',
    stars: 'Vos étoiles', text: 'Souhaitez-vous ajouter quelque chose\u00a0?', send: 'Envoyer l’avis', done: 'Merci\u00a0! Votre avis est arrivé.', given: 'Votre avis du {when}', pick: 'Choisissez entre une et cinq étoiles.',
    scale: ['pas bien du tout', 'pas bien', 'moyen', 'bien', 'très bien'],
    count: { one: '{n} étoile', other: '{n} étoiles' },
  },
};
