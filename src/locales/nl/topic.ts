/** Dutch, within a topic. */
import type { TopicWords } from '../shapes/topic.ts';

export const words: TopicWords = {
  answers: {
    damaged_or_different: 'Stuur {merchant} een zin en een foto. Dan is het meestal binnen een paar dagen opgelost. Komt er geen oplossing, dan helpt de aankoopbescherming; uw wettelijke garantie geldt sowieso.',
    return_or_cancel: 'U vraagt het hier aan, {merchant} antwoordt met een adres of retourlabel.',
    refund: 'Hier ziet u wat er is afgeschreven en wat er terugkomt.',
    payment: 'Hier ziet u wat er is afgeschreven en wat er terugkomt.',
    other: 'Schrijf {merchant} wat er aan de hand is: uw gesprek blijft hier staan, ook als bewijs. Komt er geen oplossing, dan helpt de aankoopbescherming; een onafhankelijk team beslist daarover.',
  },
  covers: 'Wat de aankoopbescherming dekt',
  outside: 'Niet gedekt zijn diensten, digitale inhoud, tegoedbonnen en betalingen die u niet zelf hebt gedaan: daarbij helpt uw bank. Bevalt iets u niet meer, retourneer het dan of ontbind de overeenkomst.',
  complain: 'Wilt u een klacht indienen?',
  scans: {
    announced: 'Aangekondigd', in_transit: 'Onderweg', out_for_delivery: 'Bij de bezorger', attempted: 'Bezorgpoging gedaan', ready_for_pickup: 'Ligt klaar om af te halen',
    delivered: 'Bezorgd', delivered_elsewhere: 'Elders afgegeven', returning: 'Gaat terug naar {merchant}', lost: 'Als verloren gemeld',
  },
  tracking: { parcel: 'Pakket {n}', title: 'Verzendverloop', none: 'Er is nog geen nieuws van de vervoerder.', follow: 'Volgen bij {carrier}' },

  write: { more: 'Nog een keer schrijven', problem: 'Waar gaat het om?', wish: 'Wat wilt u graag?', noWish: 'Nog open' },
  templates: {
    where_is_it: [
      ['Het pakket is er nog niet', 'Goedendag,\n\nmijn bestelling {order} is er nog niet. Waar is het pakket en wanneer komt het?\n\nDank u wel'],
      ['De tracking staat stil', 'Goedendag,\n\nover mijn bestelling {order} is er al dagen geen nieuws van de vervoerder. Wilt u daar navraag doen?\n\nDank u wel'],
      ['Als bezorgd gemeld, maar niet hier', 'Goedendag,\n\nmijn bestelling {order} is als bezorgd gemeld, maar niet bij mij aangekomen. Wilt u navragen waar het pakket is afgegeven?\n\nDank u wel'],
      ['Er ontbreekt een deel', 'Goedendag,\n\nvan mijn bestelling {order} is pas een deel aangekomen. Wanneer komt de rest?\n\nDank u wel'],
    ],
    damaged_or_different: [
      ['Er klopt iets niet', 'Goedendag,\n\ner klopt iets niet met mijn bestelling {order}: \n\nWilt u me laten weten hoe we dit oplossen?\n\nDank u wel'],
      ['Beschadigd aangekomen', 'Goedendag,\n\neen artikel uit mijn bestelling {order} is beschadigd aangekomen: \n\nIk voeg een foto toe.\n\nDank u wel'],
      ['Werkt niet', 'Goedendag,\n\neen artikel uit mijn bestelling {order} werkt niet: \n\nWilt u me laten weten hoe we dit oplossen?\n\nDank u wel'],
      ['Er ontbreekt iets', 'Goedendag,\n\nbij mijn bestelling {order} ontbreekt: \n\nWilt u het me nasturen?\n\nDank u wel'],
      ['Verkeerd artikel', 'Goedendag,\n\nbij mijn bestelling {order} kwam een verkeerd artikel. Besteld was: \nGekomen is: \n\nDank u wel'],
      ['Anders dan beschreven', 'Goedendag,\n\neen artikel uit mijn bestelling {order} is anders dan beschreven: \n\nDank u wel'],
    ],
    return_or_cancel: [
      ['Een vraag over retourneren', 'Goedendag,\n\nik heb een vraag over het retourneren van mijn bestelling {order}: \n\nDank u wel'],
    ],
    refund: [
      ['De terugbetaling is er nog niet', 'Goedendag,\n\nvan mijn bestelling {order} mis ik nog geld. Wanneer komt de terugbetaling?\n\nDank u wel'],
      ['Ik kreeg minder terug dan verwacht', 'Goedendag,\n\nvan mijn bestelling {order} kreeg ik minder terug dan verwacht. Hoe is het bedrag opgebouwd?\n\nDank u wel'],
      ['Er is te veel afgeschreven', 'Goedendag,\n\nbij mijn bestelling {order} is een ander bedrag afgeschreven dan afgesproken. Wilt u dat nakijken?\n\nDank u wel'],
    ],
    payment: [
      ['Er is te veel afgeschreven', 'Goedendag,\n\nbij mijn bestelling {order} is een ander bedrag afgeschreven dan afgesproken. Wilt u dat nakijken?\n\nDank u wel'],
      ['Er is dubbel afgeschreven', 'Goedendag,\n\nmijn bestelling {order} is twee keer afgeschreven. Wilt u dat nakijken?\n\nDank u wel'],
    ],
  },
  wishes: {
    delivery: 'Levering, zo snel mogelijk', replacement: 'Vervanging', repair: 'Reparatie', missing_part: 'Het ontbrekende deel', refund: 'Geld terug', partial_refund: 'Een deel van het geld terug',
    cancellation: 'Annuleren', return: 'Retourneren',
  },

  back: {
    asOrdered: 'Het geldt zoals {merchant} het bij uw bestelling heeft toegezegd.', fee: 'Van de terugbetaling gaat {amount} af voor de retour.',
    ask: 'Retour aanvragen', what: 'Wat wilt u?', which: 'Welke artikelen?', reason: 'Wilt u er iets over zeggen?', files: 'Foto’s en bestanden', send: 'Aanvraag versturen', done: 'Uw aanvraag is bij {merchant}.',
    quote: 'Zoveel krijgt u terug', reckoning: 'Terugbetaling', goods: 'Artikelen', shipping: 'Verzendkosten', feeRow: 'Retour', deduction: 'Aftrek', sum: 'U krijgt',
    note: 'Opmerking van {merchant}', yourWords: 'Dit hebt u geschreven', address: 'Sturen naar', label: 'Retourlabel openen', tracking: 'Nieuwe zending volgen', inspection: 'Wat {merchant} erover schrijft',
    merchantNext: '{merchant} is aan zet.',
    callOff: 'Aanvraag intrekken', callOffSure: 'Wilt u de aanvraag echt intrekken? U kunt later een nieuwe indienen, zolang de termijn loopt.', callOffYes: 'Ja, intrekken', keep: 'Nee, behouden', calledOff: 'Uw aanvraag is ingetrokken.',
  },
  conditions: {
    as_sent: 'De artikelen kwamen compleet en zoals verzonden aan.', used: 'De artikelen kwamen met gebruikssporen aan.', damaged: 'De artikelen kwamen beschadigd aan.',
    incomplete: 'De artikelen kwamen niet compleet aan.', empty: 'Het pakket kwam leeg aan.',
  },

  rating: {
    lead: 'Hoe goed heeft {merchant} uw bestelling behandeld? Uw beoordeling telt mee en {merchant} kan die lezen.',
    stars: 'Uw sterren', text: 'Wilt u er iets over zeggen?', send: 'Beoordeling versturen', done: 'Dank u wel! Uw beoordeling is aangekomen.', given: 'Uw beoordeling van {when}', pick: 'Kies een tot vijf sterren.',
    scale: ['helemaal niet goed', 'niet goed', 'gaat wel', 'goed', 'heel goed'],
    count: { one: '{n} ster', other: '{n} sterren' },
  },
};
