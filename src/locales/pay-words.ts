/**
 * The pay button's words in every language, in one small module: the button must not wait for a language to arrive.
 * `order` is the statutory text (§ 312j BGB, Art. 8(2) CRD) and is never replaced; `start` only begins a checkout.
 */
export interface PayWords {
  readonly start: string;
  readonly order: string;
  readonly busy: string;
  /** For when even the words for failures (pay-failures.ts) cannot be fetched. */
  readonly unavailable: string;
}

const words: Record<string, PayWords> = {
  de: {
    start: 'Zur Kasse',
    order: 'Zahlungspflichtig bestellen',
    busy: 'Einen Moment …',
    unavailable: 'Wir erreichen die Zahlung gerade nicht. Es wurde nichts abgebucht. Versuchen Sie es gleich noch einmal.',
  },
  en: {
    start: 'Checkout',
    order: 'Order with obligation to pay',
    busy: 'One moment …',
    unavailable: 'We cannot reach the payment service right now. Nothing was charged. Please try again in a moment.',
  },
};

/** The words for a language tag, or English when we do not speak it. */
export function payWords(tag: string): PayWords {
  return words[tag.toLowerCase().split('-')[0] ?? ''] ?? words.en!;
}
