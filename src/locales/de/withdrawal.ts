/** German for the withdrawal. Short, warm, exact, „Sie“; it says what arrived and never that it was accepted. */
import type { WithdrawalWords } from '../shapes/withdrawal.ts';

export const words: WithdrawalWords = {
  merchant: 'Der Händler',
  lead: 'Sie müssen keinen Grund nennen. Den Eingang bestätigen wir sofort, auch per E-Mail.',
  before: 'Zu dieser Bestellung ist am {when} schon ein Widerruf eingegangen. Sie brauchen ihn nicht zu wiederholen.',
  field: {
    name: 'Ihr Name',
    contract: 'Bestellnummer', contractHint: 'Nicht zur Hand? Dann zum Beispiel: „Rucksack, bestellt am 3. November“.',
    email: 'E-Mail für die Bestätigung',
    more: 'Nur einzelne Artikel oder eine Mitteilung',
    extent: 'Was möchten Sie widerrufen?', whole: 'Den ganzen Vertrag', part: 'Nur einzelne Artikel', which: 'Welche Artikel?',
    items: 'Welche Artikel?', itemsHint: 'Nichts eintragen heißt: der ganze Vertrag.',
    note: 'Mitteilung', noteHint: 'Was Sie dazu sagen möchten. Ein Grund ist nicht nötig.',
  },
  mend: {
    name: 'Geben Sie Ihren Namen an', contract: 'Geben Sie die Bestellnummer an, oder was Sie wann bestellt haben', email: 'Geben Sie eine E-Mail-Adresse an, zum Beispiel name@example.org',
    items: 'Nennen Sie die Artikel etwas kürzer', note: 'Fassen Sie die Mitteilung etwas kürzer',
  },
  problems: {
    refused: 'So konnte der Shop Ihren Widerruf nicht annehmen. Prüfen Sie Ihre Angaben und senden Sie noch einmal.',
    request_running: 'Ihr Widerruf wird gerade übertragen. Senden Sie in ein paar Sekunden noch einmal; er kommt nur einmal an.',
    formless: 'Es geht auch ohne dieses Formular: Eine E-Mail an {address} genügt.',
  },
  receipt: {
    title: 'Ihr Widerruf ist eingegangen', at: 'Eingegangen', to: 'Bei',
    declared: 'Was Sie erklärt haben', declaration: 'Erklärung', withdrawal: 'Widerruf des Vertrags', extent: 'Umfang', number: 'Kennung',
    only: 'Diese Bestätigung sagt, dass Ihr Widerruf angekommen ist, nicht, dass er schon angenommen ist. {merchant} prüft ihn und meldet sich bei Ihnen.',
    mailed: 'Sie bekommen sie auch per E-Mail an {email}.',
    exempt: 'Gut zu wissen: Manche Verträge lassen sich nicht widerrufen, zum Beispiel über Maßanfertigungen, geöffnete Hygieneartikel oder Veranstaltungen zu einem festen Termin. {merchant} schreibt Ihnen, falls das hier so ist.',
    save: 'Bestätigung speichern', file: 'Widerruf', another: 'Einen anderen Vertrag widerrufen',
  },
};
