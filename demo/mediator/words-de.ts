/** German for the mediator page. */
import type { MediatorWords } from './words.ts';

export const de: MediatorWords = {
  title: 'Schlichtung', back: 'Alle Anträge', show: 'Anzeigen', all: 'Alle', more: 'Weitere laden', again: 'Noch einmal versuchen', loading: 'Einen Moment …', empty: 'Hier liegt zurzeit kein Antrag.', filed: 'vom {when}',
  left: 'noch {time}', over: 'Frist vorbei', kept: 'Was Sie eingegeben haben, bleibt hier.', by: 'bis {when}', noName: 'ohne Namen',
  turn: { buyer: 'Käuferseite ist am Zug', merchant: 'Händler ist am Zug', mediator: 'Sie sind am Zug', nobody: 'Erledigt' },
  who: { buyer: 'Käuferseite', merchant: 'Händler', mediator: 'Schlichtung', clock: 'Frist', provider: 'Zahlungsanbieter' },
  case: {
    sides: 'Was beide Seiten sagen', story: 'Antrag', wish: 'Gewünscht: {outcome}, {amount}', facts: 'Bestellung', order: 'Nummer', placed: 'Bestellt', latest: 'Spätestens zugesagt', paid: 'Bezahlt', charged: 'Abgebucht', delivery: 'Lieferung',
    items: 'Artikel', shipTo: 'Geliefert an', policy: 'Regeln', contact: 'Kontakt', thread: 'Gespräch', nobodyWrote: 'Noch keine Nachrichten.', files: 'Dateien', noFiles: 'Es liegen keine Dateien vor.', open: '{name} ansehen', save: '{name} speichern', picture: 'Bild: {name}',
    course: 'Verlauf', todo: 'Was möchten Sie tun?', notNow: 'Zurzeit gibt es für Sie nichts zu tun.', offer: 'Angebot', decision: 'Entscheidung', refund: '{amount} sind zu erstatten, {by}.', refunded: '{amount} sind erstattet.',
    authorised: 'Laut Antrag freigegeben: {amount}', overcharged: 'Laut Antrag abgebucht: {amount}', proof: 'Beleg der Rücksendung: {text}', receivedOn: 'Angekommen am {when}', addressConfirmed: 'Die Lieferadresse stimmt, sagt die Käuferseite.', missing: 'Diesen Antrag gibt es nicht.',
  },
  contact: { none: 'Die Käuferseite hat dem Händler noch nicht geschrieben.', waiting: 'Angeschrieben, der Händler hat noch Zeit.', answered: 'Angeschrieben, der Händler hat geantwortet.', over: 'Angeschrieben, der Händler hat nicht geantwortet.' },
  delivery: { preparing: 'In Vorbereitung', in_transit: 'Unterwegs', partly_delivered: 'Teils zugestellt', delivered: 'Zugestellt', delivered_elsewhere: 'Woanders abgegeben', overdue: 'Überfällig', cancelled: 'Storniert' },
  grounds: { not_received: 'Nicht angekommen', late_delivery: 'Zu spät angekommen', not_as_described: 'Anders als beschrieben', refund_missing: 'Zurückgeschickt, Geld fehlt', return_refused: 'Rücknahme verweigert', overcharged: 'Zu viel abgebucht' },
  defects: { defective: 'funktioniert nicht', damaged: 'beschädigt', missing_parts: 'unvollständig', wrong_item: 'falscher Artikel', different: 'anders als beschrieben' },
  outcomes: { refund: 'Geld zurück', partial_refund: 'ein Teil des Geldes', replacement: 'Ersatz', repair: 'Reparatur', missing_part: 'das fehlende Teil' },
  states: {
    awaiting_merchant: 'Wartet auf den Händler', offer_pending: 'Angebot liegt vor', under_review: 'Zu prüfen', awaiting_buyer: 'Frage an die Käuferseite', awaiting_merchant_info: 'Frage an den Händler', awaiting_return: 'Rücksendung',
    granted: 'Bewilligt', partly_granted: 'Teils bewilligt', denied: 'Abgelehnt', closed: 'Abgeschlossen', withdrawn: 'Zurückgezogen', superseded: 'Anders erledigt',
  },
  statements: { represent: 'Stellungnahme', ask: 'Frage', answer: 'Antwort', appeal: 'Einspruch' },
  offers: { partial_refund: '{amount} zurück, die Ware bleibt', refund_on_return: '{amount} zurück nach Rücksendung', replacement: 'Ersatz', repair: 'Reparatur' },
  answers: { accepted: 'angenommen', declined: 'abgelehnt', lapsed: 'abgelaufen' },
  decisions: { granted: 'Bewilligt', partly_granted: 'Teils bewilligt', denied: 'Abgelehnt' },
  events: {
    order_recorded: 'Bestellung erfasst', message_sent: 'Nachricht', file_added: 'Datei hinzugefügt', return_requested: 'Rücksendung angefragt', return_approved: 'Rücksendung zugesagt', return_refused: 'Rücksendung abgelehnt', return_received: 'Rücksendung angekommen',
    return_refunded: 'Rücksendung erstattet', claim_filed: 'Antrag eingegangen', claim_accepted: 'Antrag angenommen', claim_offered: 'Angebot gemacht', offer_accepted: 'Angebot angenommen', offer_declined: 'Angebot abgelehnt', claim_represented: 'Stellungnahme',
    information_asked: 'Frage gestellt', information_given: 'Frage beantwortet', claim_decided: 'Entschieden', claim_appealed: 'Einspruch eingelegt', claim_return_received: 'Ware zurück', refund_confirmed: 'Erstattung bestätigt', claim_withdrawn: 'Antrag zurückgezogen',
    claim_superseded: 'Anders erledigt', deadline_passed: 'Frist verstrichen', claim_closed: 'Abgeschlossen', chargeback_opened: 'Rückbuchung bei der Bank', chargeback_closed: 'Rückbuchung beendet', contract_withdrawn: 'Vertrag widerrufen',
  },
  ask: { title: 'Nachfragen', lead: 'Die gefragte Seite hat eine Frist. Danach entscheiden Sie mit dem, was vorliegt.', of: 'Wen fragen Sie?', buyer: 'Käuferseite', merchant: 'Händler', text: 'Ihre Frage', send: 'Frage senden', sent: 'Ihre Frage ist gestellt, {when}.' },
  decide: {
    title: 'Entscheiden', lead: 'Beide Seiten erfahren die Entscheidung sofort.', how: 'Wie entscheiden Sie?', granted: 'Bewilligen', partly_granted: 'Zum Teil bewilligen', denied: 'Ablehnen', amount: 'Betrag', most: 'Beantragt sind {amount}.',
    returnFirst: 'Erst die Ware zurück, dann das Geld', reason: 'Begründung', reasonHint: 'Beide Seiten lesen sie genau so.', send: 'Entscheidung senden', sent: 'Ihre Entscheidung gilt, {when}.', final: 'Nach dem Einspruch ist sie endgültig.',
  },
  refund: { title: 'Selbst erstatten', lead: 'Zahlt der Händler nicht, zahlen Sie {amount} aus und bestätigen es hier. Beide Seiten erfahren es.', reference: 'Buchungsnummer, freiwillig', send: 'Ja, das Geld ist erstattet', sent: 'Die Erstattung ist bestätigt, {when}.' },
  mend: { of: 'Wählen Sie, wen Sie fragen', text: 'Schreiben Sie Ihre Frage', decision: 'Wählen Sie eine Entscheidung', amount: 'Geben Sie einen Betrag an, zum Beispiel {example}', reason: 'Schreiben Sie eine Begründung' },
  problems: {
    token_missing: 'Der Schlüssel der Schlichtung fehlt. Laden Sie die Seite neu.', key_invalid: 'Der Schlüssel der Schlichtung wurde nicht angenommen. Laden Sie die Seite neu.', not_found: 'Diesen Antrag gibt es nicht. Prüfen Sie die Adresse der Seite.',
    request_running: 'Das wird gerade übertragen. Versuchen Sie es in ein paar Sekunden noch einmal; es geschieht nur einmal.', version_conflict: 'Gerade hat sich etwas geändert. Versuchen Sie es noch einmal.', body_too_large: 'Der Text ist zu lang. Kürzen Sie ihn.',
    invalid: 'Etwas in Ihrer Eingabe passt nicht. Prüfen Sie Betrag und Text.', idempotency_key_reused: 'Unter dieser Sendung liegt schon etwas anderes vor. Ändern Sie ein Wort und senden Sie noch einmal.', rate_limited: 'Das waren viele Anfragen auf einmal. Versuchen Sie es in einer Minute noch einmal.',
    currency_mismatch: 'Der Betrag muss in der Währung der Bestellung sein.', amount_zero: 'Geben Sie einen Betrag über null an, oder lehnen Sie ab.', amount_missing: 'Geben Sie an, welcher Betrag bewilligt ist.', amount_above_paid: 'Es sind höchstens {most} möglich: Mehr wurde nicht beantragt oder nicht bezahlt.',
    not_your_turn: 'Hier ist gerade jemand anders am Zug.', not_possible_now: 'Der Antrag hat sich inzwischen bewegt. Unten sehen Sie den neuen Stand.', too_late: 'Die Frist dafür ist vorbei.', chargeback_open: 'Die Bank prüft diese Zahlung schon. Warten Sie, bis sie entschieden hat.',
    refused: 'So geht es gerade nicht. Sehen Sie sich den neuen Stand an und versuchen Sie es noch einmal.', unavailable: 'Wir erreichen den Server gerade nicht. Versuchen Sie es gleich noch einmal.', unintelligible: 'Die Antwort des Servers konnten wir nicht lesen. Versuchen Sie es später noch einmal.',
  },
};
