/** Italian for the withdrawal, „recesso“ as in the Codice del consumo. It says what arrived and never that it was accepted. */
import type { WithdrawalWords } from '../shapes/withdrawal.ts';

export const words: WithdrawalWords = {
  merchant: 'Il negozio',
  lead: 'Non devi indicare un motivo. Confermiamo subito la ricezione, anche via e-mail.',
  before: 'Per questo ordine è già arrivato un recesso: {when}. Non serve ripeterlo.',
  field: {
    name: 'Il tuo nome',
    contract: 'Numero d’ordine', contractHint: 'Non l’hai a portata di mano? Allora per esempio: «zaino, ordinato il 3 novembre».',
    email: 'E-mail per la conferma',
    more: 'Solo alcuni articoli, o un messaggio',
    extent: 'Da cosa vuoi recedere?', whole: 'Tutto il contratto', part: 'Solo alcuni articoli', which: 'Quali articoli?',
    items: 'Quali articoli?', itemsHint: 'Se lasci vuoto, vale per tutto il contratto.',
    note: 'Messaggio', noteHint: 'Quello che vuoi aggiungere. Non serve un motivo.',
  },
  mend: {
    name: 'Indica il tuo nome', contract: 'Indica il numero d’ordine, o cosa hai ordinato e quando', email: 'Indica un indirizzo e-mail, per esempio nome@example.org',
    items: 'Indica gli articoli più in breve', note: 'Accorcia un po’ il messaggio',
  },
  problems: {
    refused: 'Così il negozio non ha potuto registrare il tuo recesso. Controlla i dati e invia di nuovo.',
    request_running: 'Il tuo recesso è in fase di invio. Invia di nuovo tra qualche secondo; arriva una volta sola.',
    formless: 'Puoi fare anche senza questo modulo: basta un’e-mail a {address}.',
  },
  receipt: {
    title: 'Il tuo recesso è arrivato', at: 'Ricevuto', to: 'Destinatario',
    declared: 'Cosa hai dichiarato', declaration: 'Dichiarazione', withdrawal: 'Recesso dal contratto', extent: 'Estensione', number: 'Riferimento',
    only: 'Questo conferma che il tuo recesso è arrivato, non che è già stato accettato. {merchant} lo esamina e ti contatta.',
    mailed: 'La ricevi anche via e-mail a {email}.',
    exempt: 'Buono a sapersi: da alcuni contratti non si può recedere, per esempio per articoli su misura, prodotti igienici aperti o eventi a data fissa. {merchant} ti scriverà se è questo il caso.',
    save: 'Salva la conferma', file: 'Recesso', another: 'Recedi da un altro contratto',
  },
};
