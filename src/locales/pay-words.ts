/**
 * The pay button's words in every language, in one small module: the button must not wait for a language to arrive.
 * `order` is the statutory text (§ 312j BGB, Art. 8(2) CRD) and is never replaced; `start` only begins a checkout.
 */
export interface PayWords {
  readonly start: string;
  readonly order: string;
  readonly busy: string;
  /** Nothing was charged: said with every failure, because that is the first thing a buyer wants to know. */
  readonly unavailable: string;
  readonly refused: string;
  readonly changed: string;
}

const words: Record<string, PayWords> = {
  de: {
    start: 'Zur Kasse',
    order: 'Zahlungspflichtig bestellen',
    busy: 'Einen Moment …',
    unavailable: 'Wir erreichen die Zahlung gerade nicht. Es wurde nichts abgebucht. Versuchen Sie es gleich noch einmal.',
    refused: 'So lässt sich hier gerade nicht zahlen. Es wurde nichts abgebucht. Wählen Sie eine andere Zahlungsart oder schreiben Sie dem Shop.',
    changed: 'Ihr Warenkorb hat sich geändert. Es wurde nichts abgebucht. Laden Sie die Seite neu, prüfen Sie die Summe und bestellen Sie dann.',
  },
  en: {
    start: 'Checkout',
    order: 'Order with obligation to pay',
    busy: 'One moment …',
    unavailable: 'We cannot reach the payment service right now. Nothing was charged. Please try again in a moment.',
    refused: 'This way of paying does not work here right now. Nothing was charged. Choose another one, or write to the shop.',
    changed: 'Your basket has changed. Nothing was charged. Reload the page, check the total, then order.',
  },
};

/** The words for a language tag, or English when we do not speak it. */
export function payWords(tag: string): PayWords {
  return words[tag.toLowerCase().split('-')[0] ?? ''] ?? words.en!;
}
