/**
 * What the pay button says while it works and when paying did not work, each language fetched with the first click. The payer picks the sentence by
 * what happened. Apart from the other sets: what is said about a buyer's money is not replaced, and the button carries none of their machinery.
 */
import { languageAmong } from '../contract/language.ts';
import type { PayFailures } from './shapes/pay.ts';

const languages: Readonly<Record<string, () => Promise<{ readonly words: PayFailures }>>> = {
  de: () => import('./de/pay.ts'),
  en: () => import('./en/pay.ts'),
  fr: () => import('./fr/pay.ts'),
  it: () => import('./it/pay.ts'),
  es: () => import('./es/pay.ts'),
  nl: () => import('./nl/pay.ts'),
  pl: () => import('./pl/pay.ts'),
  ar: () => import('./ar/pay.ts'),
};

/** The words for a language tag, or the English ones; nothing when they cannot be fetched. */
export async function loadPayFailures(tag: string): Promise<PayFailures | undefined> {
  try {
    return (await languages[languageAmong(languages, tag)]!()).words;
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
