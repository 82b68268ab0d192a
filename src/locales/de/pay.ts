/** What the pay button says when paying did not work: German, and the measure for the others: short, warm, exact. */
import type { PayFailures } from '../shapes/pay.ts';

export const words: PayFailures = {
  busy: 'Einen Moment …',
  unavailable: 'Wir erreichen die Zahlung gerade nicht. Es wurde nichts abgebucht. Versuchen Sie es gleich noch einmal.',
  refused: 'So lässt sich hier gerade nicht zahlen. Es wurde nichts abgebucht. Wählen Sie eine andere Zahlungsart oder schreiben Sie dem Shop.',
  changed: 'Ihr Warenkorb hat sich geändert. Es wurde nichts abgebucht. Laden Sie die Seite neu, prüfen Sie die Summe und bestellen Sie dann.',
  currency: 'In dieser Währung lässt sich so nicht zahlen. Es wurde nichts abgebucht. Wählen Sie eine andere Zahlungsart.',
  failed: 'Die Zahlung wurde nicht angenommen. Es wurde nichts abgebucht. Versuchen Sie es noch einmal oder wählen Sie eine andere Zahlungsart.',
  pending: 'Wir wissen noch nicht, ob Ihre Zahlung angekommen ist. Bitte zahlen Sie nicht noch einmal. Laden Sie die Seite in einer Minute neu.',
  unknown: 'Zu dieser Adresse finden wir keine Zahlung. Sehen Sie bitte in Ihren Bestellungen nach, bevor Sie noch einmal zahlen.',
};
