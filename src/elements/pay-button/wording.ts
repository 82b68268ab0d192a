/**
 * What may stand on the button that orders: the statutory words, or others that are as clear (§ 312j (3) BGB, Art. 8(2) of Directive 2011/83/EU).
 * A shop's own words are held against this list; „Bestellen“, „Weiter“ or “Confirm” leave the buyer in doubt, and the contract without effect.
 */
const clear: ReadonlySet<string> = new Set([
  'zahlungspflichtig bestellen', 'kostenpflichtig bestellen', 'kaufen', 'jetzt kaufen', 'zahlungspflichtigen vertrag schließen',
  'order with obligation to pay', 'buy now', 'pay now',
  'commande avec obligation de paiement', 'commander avec obligation de paiement', 'payer ma commande',
  'ordine con obbligo di pagare', 'acquista ora', 'pedido con obligación de pago', 'comprar ahora',
  'bestelling met betalingsverplichting', 'bestellen met betaalplicht', 'zamówienie z obowiązkiem zapłaty', 'zamawiam z obowiązkiem zapłaty', 'kupuję i płacę', 'طلب مع الالتزام بالدفع',
]);

export const isClear = (text: string): boolean => clear.has(text.trim().replace(/\s+/g, ' ').toLowerCase());

export const ambiguous = (text: string): string =>
  `"${text}" is not shown on a button that orders: it does not say that ordering costs money, and without such words the buyer owes nothing (§ 312j BGB, Art. 8(2) CRD). Leave text out, take label="start", or words such as "Zahlungspflichtig bestellen", "Jetzt kaufen".`;
