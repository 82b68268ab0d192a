/**
 * What the pay button says while it works and when paying did not work, each language fetched with the first click. First of all that nothing was
 * charged: that is what a buyer wants to know. Of a payment somebody came back from that is only said when it is certain.
 */
export interface PayFailures {
  readonly busy: string;
  readonly unavailable: string;
  /** The method is not to be had here. */
  readonly refused: string;
  readonly changed: string;
  /** The method does not take this currency. */
  readonly currency: string;
  /** The provider declined. */
  readonly failed: string;
  /** Back from paying, and nobody can say yet how it ended. */
  readonly pending: string;
  /** Back from paying with an address no payment belongs to. */
  readonly unknown: string;
}

const languages: Record<string, () => Promise<{ readonly words: PayFailures }>> = {
  de: () => import('./pay/pay-de.ts'),
  en: () => import('./pay/pay-en.ts'),
  fr: () => import('./pay/pay-fr.ts'),
  it: () => import('./pay/pay-it.ts'),
  es: () => import('./pay/pay-es.ts'),
  nl: () => import('./pay/pay-nl.ts'),
  pl: () => import('./pay/pay-pl.ts'),
  ar: () => import('./pay/pay-ar.ts'),
};

/** The words for a language tag, or the English ones; nothing when they cannot be fetched. */
export async function loadPayFailures(tag: string): Promise<PayFailures | undefined> {
  const language = tag.toLowerCase().split(/[-_]/)[0]!;
  try {
    return (await languages[Object.hasOwn(languages, language) ? language : 'en']!()).words;
  } catch {
    return undefined;
  }
}

const byCode: Readonly<Record<string, keyof PayFailures>> = {
  cart_mismatch: 'changed', cart_unknown: 'changed', checkout_closed: 'changed', currency_unknown: 'currency', currency_mismatch: 'currency', currency_unsupported: 'currency',
  payment_failed: 'failed', payment_pending: 'pending',
};

/** The sentence for a failure, by its code, else by how it failed; `returned` when the buyer may have paid already. */
export function sayFailure(words: PayFailures, outcome: string, code: string, returned: boolean): string {
  const key = Object.hasOwn(byCode, code) ? byCode[code]! : returned ? (outcome === 'refused' ? 'unknown' : 'pending') : outcome === 'refused' ? 'refused' : 'unavailable';
  return words[key];
}
