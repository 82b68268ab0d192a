/**
 * The pay button's words in every language, in one small module: the button must not wait for a language to arrive.
 * `order` is the statutory text (§ 312j BGB, Art. 8(2) CRD) and is never replaced; `start` only begins a checkout.
 */
import { languageAmong } from '../contract/language.ts';
import { lastWords } from './last-words.ts';

export interface PayWords {
  readonly lang: string;
  readonly start: string;
  readonly order: string;
  /** For when even the words for failures (pay-failures.ts) cannot be fetched. */
  readonly unavailable: string;
}

const words: Record<string, readonly [start: string, order: string]> = {
  de: ['Zur Kasse', 'Zahlungspflichtig bestellen'],
  en: ['Checkout', 'Order with obligation to pay'],
  fr: ['Passer à la caisse', 'Commande avec obligation de paiement'],
  it: ['Vai alla cassa', 'Ordine con obbligo di pagare'],
  es: ['Ir a la caja', 'Pedido con obligación de pago'],
  nl: ['Naar de kassa', 'Bestelling met betalingsverplichting'],
  pl: ['Przejdź do kasy', 'Zamówienie z obowiązkiem zapłaty'],
  // To be checked by a lawyer: no Arabic text of the directive exists; this is „order with an obligation to pay“, word by word.
  ar: ['إلى الدفع', 'طلب مع الالتزام بالدفع'],
};

export const payLocales = (): string[] => Object.keys(words);

/** The words for a language tag, or the English ones when we do not speak it. */
export function payWords(tag: string): PayWords {
  const lang = languageAmong(words, tag);
  const [start, order] = words[lang]!;
  return { lang, start, order, unavailable: lastWords[lang]?.unpaid ?? 'Out of reach right now. Nothing was charged.' };
}
