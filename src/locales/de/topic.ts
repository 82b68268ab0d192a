/** German, within a topic. */
import type { TopicWords } from '../shapes/topic.ts';

export const words: TopicWords = {
  answers: {
    damaged_or_different: 'Schicken Sie {merchant} einen Satz und ein Foto. So lässt es sich meist in wenigen Tagen lösen. Kommt keine Lösung, hilft der Käuferschutz; Ihre gesetzliche Gewährleistung gilt unabhängig davon.',
    return_or_cancel: 'Sie fragen hier an, {merchant} antwortet mit Adresse oder Rücksendeschein.',
    refund: 'Hier sehen Sie, was abgebucht wurde und was zurückkommt.',
    payment: 'Hier sehen Sie, was abgebucht wurde und was zurückkommt.',
    other: 'Schreiben Sie {merchant}, was los ist: Ihr Gespräch bleibt hier stehen, auch als Nachweis. Kommt keine Lösung, hilft der Käuferschutz; darüber entscheidet ein unabhängiges Team.',
  },
  covers: 'Was der Käuferschutz abdeckt',
  outside: 'Nicht abgedeckt sind Dienstleistungen, digitale Inhalte, Gutscheine und Zahlungen, die Sie nicht selbst veranlasst haben: Bei denen hilft Ihre Bank. Gefällt Ihnen etwas nicht mehr, geben Sie es zurück oder widerrufen Sie den Vertrag.',
  complain: 'Sie möchten sich beschweren?',
  scans: {
    announced: 'Angekündigt', in_transit: 'Unterwegs', out_for_delivery: 'In Zustellung', attempted: 'Zustellung versucht', ready_for_pickup: 'Liegt zur Abholung bereit',
    delivered: 'Zugestellt', delivered_elsewhere: 'Woanders abgegeben', returning: 'Geht an {merchant} zurück', lost: 'Als verloren gemeldet',
  },
  tracking: { parcel: 'Paket {n}', title: 'Sendungsverlauf', none: 'Es gibt noch keine Nachricht vom Paketdienst.', follow: 'Bei {carrier} verfolgen' },

  write: { more: 'Noch einmal schreiben', problem: 'Worum geht es?', wish: 'Was wünschen Sie sich?', noWish: 'Noch offen' },
  templates: {
    where_is_it: [
      ['Das Paket ist noch nicht da', 'Guten Tag,\n\nmeine Bestellung {order} ist noch nicht da. Wo ist das Paket, und wann kommt es?\n\nVielen Dank'],
      ['Die Sendungsverfolgung steht still', 'Guten Tag,\n\nzu meiner Bestellung {order} gibt es seit Tagen keine neue Nachricht vom Paketdienst. Bitte fragen Sie dort nach.\n\nVielen Dank'],
      ['Als zugestellt gemeldet, aber nicht hier', 'Guten Tag,\n\nmeine Bestellung {order} ist als zugestellt gemeldet, bei mir aber nicht angekommen. Bitte fragen Sie nach, wo das Paket abgegeben wurde.\n\nVielen Dank'],
      ['Ein Teil fehlt', 'Guten Tag,\n\nvon meiner Bestellung {order} ist erst ein Teil angekommen. Wann kommt der Rest?\n\nVielen Dank'],
    ],
    damaged_or_different: [
      ['Etwas stimmt nicht', 'Guten Tag,\n\nmit meiner Bestellung {order} stimmt etwas nicht: \n\nBitte sagen Sie mir, wie wir das lösen.\n\nVielen Dank'],
      ['Beschädigt angekommen', 'Guten Tag,\n\naus meiner Bestellung {order} ist ein Artikel beschädigt angekommen: \n\nEin Foto hänge ich an.\n\nVielen Dank'],
      ['Funktioniert nicht', 'Guten Tag,\n\nein Artikel aus meiner Bestellung {order} funktioniert nicht: \n\nBitte sagen Sie mir, wie wir das lösen.\n\nVielen Dank'],
      ['Etwas fehlt', 'Guten Tag,\n\nbei meiner Bestellung {order} fehlt: \n\nBitte schicken Sie es mir nach.\n\nVielen Dank'],
      ['Falscher Artikel', 'Guten Tag,\n\nzu meiner Bestellung {order} kam ein falscher Artikel. Bestellt war: \nGekommen ist: \n\nVielen Dank'],
      ['Anders als beschrieben', 'Guten Tag,\n\nein Artikel aus meiner Bestellung {order} ist anders als beschrieben: \n\nVielen Dank'],
    ],
    return_or_cancel: [
      ['Eine Frage zur Rückgabe', 'Guten Tag,\n\nich habe eine Frage zur Rückgabe meiner Bestellung {order}: \n\nVielen Dank'],
    ],
    refund: [
      ['Die Erstattung ist noch nicht da', 'Guten Tag,\n\nzu meiner Bestellung {order} fehlt mir noch Geld. Wann kommt die Erstattung?\n\nVielen Dank'],
      ['Es kam weniger zurück als erwartet', 'Guten Tag,\n\nzu meiner Bestellung {order} kam weniger zurück, als ich erwartet habe. Wie setzt sich der Betrag zusammen?\n\nVielen Dank'],
      ['Es wurde zu viel abgebucht', 'Guten Tag,\n\nbei meiner Bestellung {order} wurde ein anderer Betrag abgebucht als vereinbart. Bitte prüfen Sie das.\n\nVielen Dank'],
    ],
    payment: [
      ['Es wurde zu viel abgebucht', 'Guten Tag,\n\nbei meiner Bestellung {order} wurde ein anderer Betrag abgebucht als vereinbart. Bitte prüfen Sie das.\n\nVielen Dank'],
      ['Es wurde doppelt abgebucht', 'Guten Tag,\n\nmeine Bestellung {order} wurde zweimal abgebucht. Bitte prüfen Sie das.\n\nVielen Dank'],
    ],
  },
  wishes: {
    delivery: 'Lieferung, so schnell es geht', replacement: 'Ersatz', repair: 'Reparatur', missing_part: 'Das fehlende Teil', refund: 'Geld zurück', partial_refund: 'Einen Teil des Geldes zurück',
    cancellation: 'Stornieren', return: 'Zurückgeben',
  },

  back: {
    asOrdered: 'Es gilt, was {merchant} bei Ihrer Bestellung zugesagt hat.', fee: 'Von der Erstattung gehen {amount} für die Rücksendung ab.',
    ask: 'Rückgabe anfragen', what: 'Was möchten Sie?', which: 'Welche Artikel?', reason: 'Möchten Sie etwas dazu sagen?', files: 'Fotos und Dateien', send: 'Anfrage senden', done: 'Ihre Anfrage ist bei {merchant}.',
    quote: 'So viel bekommen Sie zurück', reckoning: 'Erstattung', goods: 'Ware', shipping: 'Versandkosten', feeRow: 'Rücksendung', deduction: 'Abzug', sum: 'Sie bekommen',
    note: 'Hinweis von {merchant}', yourWords: 'Das haben Sie geschrieben', address: 'Senden an', label: 'Rücksendeschein öffnen', tracking: 'Neue Sendung verfolgen', inspection: 'Dazu schreibt {merchant}',
    merchantNext: '{merchant} ist am Zug.',
    callOff: 'Anfrage zurückziehen', callOffSure: 'Möchten Sie die Anfrage wirklich zurückziehen? Sie können später eine neue stellen, solange die Frist läuft.', callOffYes: 'Ja, zurückziehen', keep: 'Nein, behalten', calledOff: 'Ihre Anfrage ist zurückgezogen.',
  },
  conditions: {
    as_sent: 'Die Ware kam vollständig und wie versandt an.', used: 'Die Ware kam mit Gebrauchsspuren an.', damaged: 'Die Ware kam beschädigt an.',
    incomplete: 'Die Ware kam unvollständig an.', empty: 'Das Paket kam leer an.',
  },

  rating: {
    lead: 'Wie gut hat sich {merchant} um Ihre Bestellung gekümmert? Ihre Bewertung zählt, und {merchant} kann sie lesen.',
    stars: 'Ihre Sterne', text: 'Möchten Sie etwas dazu sagen?', send: 'Bewertung senden', done: 'Danke! Ihre Bewertung ist angekommen.', given: 'Ihre Bewertung vom {when}', pick: 'Wählen Sie einen bis fünf Sterne.',
    scale: ['gar nicht gut', 'nicht gut', 'geht so', 'gut', 'sehr gut'],
    count: { one: '{n} Stern', other: '{n} Sterne' },
  },
};
