/** What the pay button says when paying did not work. First of all that nothing was charged: that is what a buyer wants to know. */
import { payWords } from './pay-words.ts';

export interface PayFailures {
  readonly unavailable: string;
  readonly refused: string;
  readonly changed: string;
}

const failures: Record<string, Omit<PayFailures, 'unavailable'>> = {
  de: {
    refused: 'So lässt sich hier gerade nicht zahlen. Es wurde nichts abgebucht. Wählen Sie eine andere Zahlungsart oder schreiben Sie dem Shop.',
    changed: 'Ihr Warenkorb hat sich geändert. Es wurde nichts abgebucht. Laden Sie die Seite neu, prüfen Sie die Summe und bestellen Sie dann.',
  },
  en: {
    refused: 'This way of paying does not work here right now. Nothing was charged. Choose another one, or write to the shop.',
    changed: 'Your basket has changed. Nothing was charged. Reload the page, check the total, then order.',
  },
};

export function payFailures(tag: string): PayFailures {
  return { unavailable: payWords(tag).unavailable, ...(failures[tag.toLowerCase().split('-')[0] ?? ''] ?? failures.en!) };
}
