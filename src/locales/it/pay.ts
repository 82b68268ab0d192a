/** What the pay button says when paying did not work: Italian. */
import type { PayFailures } from '../shapes/pay.ts';

export const words: PayFailures = {
  busy: 'Un momento …',
  unavailable: 'Il pagamento al momento non è raggiungibile. Non è stato addebitato nulla. Riprova tra poco.',
  refused: 'Questo metodo di pagamento qui al momento non funziona. Non è stato addebitato nulla. Scegline un altro o scrivi al negozio.',
  changed: 'Il tuo carrello è cambiato. Non è stato addebitato nulla. Ricarica la pagina, controlla il totale e poi ordina.',
  currency: 'Questo metodo di pagamento non accetta questa valuta. Non è stato addebitato nulla. Scegline un altro.',
  failed: 'Il pagamento non è stato accettato. Non è stato addebitato nulla. Riprova o scegli un altro metodo.',
  pending: 'Non sappiamo ancora se il pagamento è arrivato. Non pagare una seconda volta. Ricarica la pagina tra un minuto.',
  unknown: 'A questo indirizzo non corrisponde alcun pagamento. Controlla i tuoi ordini prima di pagare di nuovo.',
};
