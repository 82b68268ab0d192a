/** What the pay button says when paying did not work: Italian. */
import type { PayFailures } from '../shapes/pay.ts';

export const words: PayFailures = {
  busy: 'Un momento …',
  unavailable: 'Il pagamento non è raggiungibile in questo momento. Non è stato addebitato nulla. Riprovi tra poco.',
  refused: 'Questo metodo di pagamento qui al momento non funziona. Non è stato addebitato nulla. Ne scelga un altro o scriva al negozio.',
  changed: 'Il suo carrello è cambiato. Non è stato addebitato nulla. Ricarichi la pagina, controlli il totale e poi ordini.',
  currency: 'Questo metodo di pagamento non accetta questa valuta. Non è stato addebitato nulla. Ne scelga un altro.',
  failed: 'Il pagamento non è stato accettato. Non è stato addebitato nulla. Riprovi o scelga un altro metodo.',
  pending: 'Non sappiamo ancora se il pagamento è arrivato. Non paghi una seconda volta. Ricarichi la pagina tra un minuto.',
  unknown: 'A questo indirizzo non corrisponde alcun pagamento. Controlli i suoi ordini prima di pagare di nuovo.',
};
