/** German for the merchant desk. Short, exact, „Sie“ is the merchant; the buyer is called by name. */
import type { DeskWords } from './words.ts';

const expired = 'Ihre Anmeldung ist abgelaufen. Laden Sie die Seite neu und melden Sie sich bei Ihrem Shop noch einmal an.';

export const de: DeskWords = {
  title: 'Anträge Ihrer Kundschaft',
  buyer: 'Kundin oder Kunde',
  instead: {
    you: 'Kundin oder Kunde',
    state: { loading: 'Wir laden den Vorgang …', failed: 'Dieser Vorgang lässt sich gerade nicht anzeigen', noOrder: 'Kein Vorgang gewählt', setup: 'Wählen Sie links einen Antrag.' },
    contact: { title: 'Nachricht schreiben', label: 'Ihre Nachricht', sent: 'Ihre Nachricht ist angekommen, {when}.' },
    claims: {
      awaiting_merchant: ['Sie sind am Zug', 'Antworten Sie {by}.'],
      offer_pending: ['Kundenseite ist am Zug', 'Ihr Angebot liegt vor. Die Antwort darauf muss {by} da sein.'],
      under_review: ['Wird geprüft', 'Das Käuferschutz-Team prüft beide Seiten und entscheidet. Sie müssen nichts tun.'],
      awaiting_buyer: ['Kundenseite ist am Zug', 'Das Käuferschutz-Team hat die Kundenseite etwas gefragt. Die Antwort muss {by} da sein.'],
      awaiting_merchant_info: ['Sie sind am Zug', 'Das Käuferschutz-Team hat eine Frage an Sie. Antworten Sie {by}.'],
      awaiting_return: ['Rücksendung erwartet', 'Die Ware soll {by} bei Ihnen ankommen. Bestätigen Sie hier, sobald sie da ist.'],
      granted: ['Bewilligt', 'Der Antrag ist bewilligt.'], partly_granted: ['Teils bewilligt', 'Der Antrag ist zum Teil bewilligt.'],
      denied: ['Abgelehnt', 'Der Antrag ist abgelehnt. Sie müssen nichts zahlen.'], closed: ['Abgeschlossen', 'Dieser Antrag ist abgeschlossen.'],
      withdrawn: ['Zurückgezogen', 'Der Antrag wurde zurückgezogen.'], superseded: ['Beendet', 'Der Antrag endete, weil die Sache anders weitergeht: über die Bank oder einen Widerruf.'],
    },
    otherwise: {
      awaiting_merchant_granted: 'Antworten Sie nicht, gilt der Antrag als bewilligt und Sie müssen erstatten.',
      awaiting_merchant_under_review: 'Antworten Sie nicht, entscheidet das Käuferschutz-Team ohne Ihre Seite.',
      awaiting_merchant_info_under_review: 'Antworten Sie nicht, entscheidet es mit dem, was vorliegt.',
      offer_pending_under_review: 'Kommt keine, prüft das Käuferschutz-Team den Antrag.',
      awaiting_buyer_under_review: 'Kommt keine, entscheidet es mit dem, was vorliegt.',
      awaiting_return_under_review: 'Kommt sie nicht an, prüft das Käuferschutz-Team den Antrag weiter.',
    },
    timeline: {
      contact: 'Sie wurden angeschrieben', claim_accepted: 'Sie haben zugestimmt', claim_offered: 'Ihr Angebot', claim_represented: 'Ihre Stellungnahme', refund_confirmed: 'Erstattung bestätigt',
      claim_return_received: 'Rücksendung bei Ihnen angekommen',
    },
    next: { refund: 'Ihre Erstattung', sendBack: 'Rücksendung', buyer: 'Antwort der Kundenseite', merchant: 'Ihre Antwort', mediator: 'Prüfung', decision: 'Entscheidung' },
    moves: {
      offer: 'Ihr Angebot', refundDue: 'Erstatten Sie {amount} {by} und bestätigen Sie es hier.', refundDone: 'Sie haben {amount} am {when} erstattet.',
      appealHint: 'Das geht einmal, {by}. Nennen Sie, was bei der Entscheidung noch nicht bekannt war.',
    },
    offers: { partial_refund: '{amount} zurück, die Ware bleibt dort', refund_on_return: '{amount} zurück, sobald die Ware wieder bei Ihnen ist' },
    returns: {
      refusal: 'Ihre Begründung: {text}',
      states: {
        requested: ['Angefragt', 'Sagen Sie zu oder lehnen Sie mit einer Begründung ab.'], approved: ['Zugesagt', 'Sie haben zugesagt.'], refused: ['Abgelehnt', 'Sie haben abgelehnt.'],
        received: ['Angekommen', 'Die Ware ist bei Ihnen.'], exchanged: ['Umgetauscht', 'Sie haben Ersatz geschickt.'], withdrawn: ['Zurückgezogen', 'Die Anfrage wurde zurückgezogen.'], refunded: ['Erstattet', 'Sie haben die Erstattung bestätigt.'], closed: ['Abgeschlossen', 'Alles erledigt.'],
      },
    },
    problems: {
      token_missing: expired, token_expired: expired, token_invalid: 'Diese Anmeldung passt nicht zu Ihrem Shop. Laden Sie die Seite neu und melden Sie sich noch einmal an.',
      key_invalid: expired,
      not_found: 'Diesen Vorgang finden wir bei Ihrem Shop nicht. Prüfen Sie die Bestellnummer.',
      request_running: 'Ihre Antwort wird gerade übertragen. Versuchen Sie es in ein paar Sekunden noch einmal; sie kommt nur einmal an.',
      amount_above_paid: 'Es sind höchstens {most} möglich: Mehr wurde nicht bezahlt oder ist schon erstattet.',
      amount_missing: 'Geben Sie den Betrag an.',
      chargeback_open: 'Die Bank prüft diese Zahlung schon. Zahlen Sie nichts aus, bis sie entschieden hat.',
      deduction_unexplained: 'Schreiben Sie, warum Sie etwas abziehen.',
      evidence_missing: 'Das steht schon in den Unterlagen. Nennen Sie, was neu ist.',
      no_appeal: 'Gegen diese Entscheidung gibt es hier keinen Einspruch.',
    },
  },
  list: {
    show: 'Anzeigen', search: 'Bestellnummer', find: 'Suchen', all: 'Suche beenden', more: 'Weitere laden', loading: 'Wir laden Ihre Anträge …', failed: 'Ihre Anträge lassen sich gerade nicht anzeigen',
    nobody: 'ohne Namen', late: 'Frist vorbei', filed: 'vom {when}', back: 'Alle Anträge', choose: 'Wählen Sie einen Antrag aus der Liste. Der dringendste steht oben.', refresh: 'Neu laden',
    filters: { mine: 'Sie sind am Zug', open: 'Offen', closed: 'Abgeschlossen', all: 'Alle' },
    empty: {
      mine: ['Nichts zu tun', 'Zurzeit wartet kein Antrag auf Sie.'], open: ['Keine offenen Anträge', 'Stellt jemand einen Antrag, steht er hier, und Sie bekommen eine E-Mail.'],
      closed: ['Noch nichts abgeschlossen', 'Hier stehen Anträge, die entschieden und erledigt sind.'], all: ['Noch keine Anträge', 'Stellt jemand einen Antrag, steht er hier, und Sie bekommen eine E-Mail.'],
      search: ['Nichts gefunden', 'Zur Bestellung {order} gibt es keinen Antrag. Prüfen Sie die Nummer, sie muss vollständig sein.'],
    },
    count: { one: '{n} Antrag', other: '{n} Anträge' },
    turn: { merchant: 'Sie sind am Zug', buyer: 'Kundenseite', mediator: 'Käuferschutz-Team', nobody: 'Erledigt' },
  },
  case: {
    order: 'Bestellung {order}', placed: 'Bestellt', paid: 'Bezahlt', shipTo: 'Geliefert an', story: 'Was {buyer} schreibt', wish: 'Gewünscht', evidence: 'Nachweise', picture: 'Bild von {buyer}: {name}',
    pictureFailed: 'Dieses Bild lässt sich hier nicht zeigen.', save: '{name} speichern', course: 'Verlauf', history: 'Was zum Antrag gesagt wurde', thread: 'Gespräch', write: 'Nachricht an {buyer}', none: 'Noch keine Nachrichten.',
    others: 'Weitere Anträge zu dieser Bestellung', returns: 'Rücksendungen', asked: 'Angefragt {when}', todo: 'Was möchten Sie tun?', question: 'Frage des Käuferschutz-Teams', parcel: 'Lieferung', rating: 'Bewertung', stars: { one: '{n} von 5 Sternen', other: '{n} von 5 Sternen' },
  },
  deeds: {
    accept: { open: 'Antrag annehmen', title: 'Antrag annehmen', lead: 'Sie geben {buyer} recht. Das lässt sich nicht zurücknehmen.', send: 'Verbindlich annehmen' },
    offer: { open: 'Angebot machen', title: 'Angebot machen', lead: '{buyer} kann annehmen oder ablehnen. Bei einem Nein entscheidet das Käuferschutz-Team.', send: 'Angebot senden' },
    represent: { open: 'Stellung nehmen', title: 'Ihre Sicht', lead: 'Das Käuferschutz-Team liest beide Seiten und entscheidet. Belege helfen: Sendungsnachweis, Fotos, Schriftwechsel.', send: 'Stellungnahme senden' },
    answer: { open: 'Antworten', title: 'Ihre Antwort', lead: '', send: 'Antwort senden' },
    'return-received': { open: 'Rücksendung ist da', title: 'Rücksendung bestätigen', lead: 'Sehen Sie sich die Ware an, bevor Sie bestätigen.', send: 'Eingang bestätigen' },
    'refund-confirmed': { open: 'Erstattung bestätigen', title: 'Erstattung bestätigen', lead: 'Überweisen oder buchen Sie {amount} zuerst zurück. Hier sagen Sie nur, dass es geschehen ist.', send: 'Ja, {amount} sind erstattet' },
    appeal: { open: 'Einspruch einlegen', title: 'Einspruch', lead: '', send: 'Einspruch senden' },
    approve: { open: 'Zusagen', title: 'Rücksendung zusagen', lead: '{buyer} erfährt sofort, wohin die Ware gehen soll.', send: 'Zusage senden' },
    refuse: { open: 'Ablehnen', title: 'Rücksendung ablehnen', lead: '{buyer} liest Ihre Begründung und kann danach Käuferschutz beantragen.', send: 'Ablehnung senden' },
    received: { open: 'Ware ist da', title: 'Eingang bestätigen', lead: 'Sehen Sie sich die Ware an, bevor Sie bestätigen.', send: 'Eingang bestätigen' },
    exchanged: { open: 'Ersatz ist unterwegs', title: 'Umtausch abschließen', lead: '{buyer} erfährt, dass der neue Artikel kommt. Geht es nicht, erstatten Sie stattdessen.', send: 'Umtausch bestätigen' },
    'return-refunded': { open: 'Erstattung bestätigen', title: 'Erstattung bestätigen', lead: 'Überweisen oder buchen Sie {amount} zuerst zurück. Hier sagen Sie nur, dass es geschehen ist.', send: 'Ja, das Geld ist erstattet' },
  },
  then: {
    check: 'Stimmt das so?', acceptMoney: 'Sie sagen zu, {buyer} {amount} zu erstatten.', acceptOther: 'Sie sagen zu: {outcome}.', returnFirst: 'Das gilt erst, wenn die Ware wieder bei Ihnen ist.',
    offer: 'Sie bieten {buyer} an: {offer}.', received: 'Danach ist die Erstattung von {amount} fällig.', doubtful: 'Es wird noch nichts erstattet. Das Käuferschutz-Team sieht sich den Fall an.',
    refund: 'Sie bestätigen, dass {amount} an {buyer} erstattet sind.', approve: 'Sie sagen die Rücksendung zu. Die Ware soll an diese Anschrift gehen:', approveMoney: 'Sie sagen zu. Damit ist die Erstattung von {amount} fällig, ohne dass Ware zurückkommt.',
    refuse: 'Sie lehnen ab. {buyer} bekommt diese Begründung:', receivedReturn: 'Danach ist die Erstattung von bis zu {amount} fällig.', exchange: 'Danach schicken Sie den Ersatz.', exchanged: 'Der Ersatz ist auf dem Weg zu {buyer}.', emptyParcel: 'Es wird nichts erstattet. {buyer} kann dazu Käuferschutz beantragen.', done: 'Gesendet, {when}.',
  },
  field: {
    returnFirst: 'Erst die Ware zurück, dann das Geld', note: 'Ein Satz dazu', noteHint: '{buyer} kann ihn lesen.', kind: 'Was bieten Sie an?', amount: 'Betrag', most: 'Es geht um {most}.', condition: 'In welchem Zustand ist die Ware?',
    reference: 'Buchungsnummer', referenceHint: 'Zum Beispiel die Erstattungsnummer Ihres Zahlungsanbieters.', reason: 'Begründung', reasonHint: '{buyer} liest sie genau so.', address: 'Anschrift für die Rücksendung', name: 'Name', street: 'Straße und Hausnummer',
    postalCode: 'Postleitzahl', city: 'Ort', country: 'Land, zwei Buchstaben', label: 'Link zum Rücksendeschein', labelHint: 'Beginnt mit https://', deduction: 'Abzug für den Wertverlust', tracking: 'Link zur Sendungsverfolgung', text: 'Ihre Stellungnahme', how: 'Wie kommt die Ware zurück?',
  },
  kinds: {
    partial_refund: ['Einen Teil erstatten', 'Die Ware bleibt dort'], refund_on_return: ['Erstatten nach Rücksendung', 'Erst die Ware zurück, dann das Geld'],
    replacement: ['Ersatz schicken', 'Derselbe Artikel, einwandfrei'], repair: ['Reparieren', 'Sie kümmern sich um Hin- und Rückweg'],
  },
  conditions: { as_sent: 'Wie verschickt', used: 'Benutzt', damaged: 'Beschädigt', incomplete: 'Es fehlt etwas', empty: 'Das Paket war leer' },
  mend: {
    kind: 'Wählen Sie, was Sie anbieten', amount: 'Geben Sie einen Betrag an, zum Beispiel {example}', condition: 'Wählen Sie, in welchem Zustand die Ware ist', reason: 'Schreiben Sie einen Satz zur Begründung',
    address: 'Geben Sie Straße und Ort an, wohin die Ware gehen soll', label: 'Geben Sie einen Link an, der mit https:// beginnt, oder lassen Sie das Feld leer', country: 'Geben Sie das Land mit zwei Buchstaben an, zum Beispiel DE',
    deduction: 'Geben Sie einen Betrag bis {most} an, oder lassen Sie das Feld leer', deductionNote: 'Schreiben Sie, warum Sie etwas abziehen',
  },
};
