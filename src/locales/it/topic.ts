/** Italian, within a topic. */
import type { TopicWords } from '../shapes/topic.ts';

export const words: TopicWords = {
  answers: {
    damaged_or_different: 'Manda a {merchant} due righe e una foto. Di solito si risolve in pochi giorni. Se non si trova una soluzione, ti aiuta la Protezione acquirenti; la garanzia legale di conformità vale in ogni caso.',
    return_or_cancel: 'Fai qui la richiesta, {merchant} risponde con l’indirizzo o l’etichetta di reso.',
    refund: 'Qui vedi cosa è stato addebitato e cosa viene rimborsato.',
    payment: 'Qui vedi cosa è stato addebitato e cosa viene rimborsato.',
    other: 'Scrivi a {merchant} cosa non va: la conversazione resta qui, anche come prova. Se non si trova una soluzione, ti aiuta la Protezione acquirenti; decide un team indipendente.',
  },
  covers: 'Cosa copre la Protezione acquirenti',
  outside: 'Non sono coperti i servizi, i contenuti digitali, i buoni e i pagamenti che non hai fatto tu: per questi ti aiuta la tua banca. Se hai cambiato idea, restituisci l’articolo o recedi dal contratto.',
  complain: 'Vuoi segnalare un disservizio?',
  scans: {
    announced: 'Annunciato', in_transit: 'In viaggio', out_for_delivery: 'In consegna', attempted: 'Consegna tentata', ready_for_pickup: 'Pronto per il ritiro',
    delivered: 'Consegnato', delivered_elsewhere: 'Lasciato altrove', returning: 'Torna a {merchant}', lost: 'Segnalato come smarrito',
  },
  tracking: { parcel: 'Pacco {n}', title: 'Spedizione', none: 'Non ci sono ancora notizie dal corriere.', follow: 'Segui con {carrier}' },

  write: { more: 'Scrivi di nuovo', problem: 'Di cosa si tratta?', wish: 'Cosa desideri?', noWish: 'Non so ancora' },
  templates: {
    where_is_it: [
      ['Il pacco non è ancora arrivato', 'Buongiorno,\n\nil mio ordine {order} non è ancora arrivato. Dov’è il pacco e quando arriverà?\n\nGrazie'],
      ['Il tracciamento è fermo', 'Buongiorno,\n\nda giorni non ci sono notizie dal corriere sul mio ordine {order}. Potete chiedere dov’è il pacco?\n\nGrazie'],
      ['Risulta consegnato, ma non è qui', 'Buongiorno,\n\nil mio ordine {order} risulta consegnato, ma non è arrivato. Potete chiedere dove è stato lasciato il pacco?\n\nGrazie'],
      ['Manca una parte', 'Buongiorno,\n\nè arrivata solo una parte del mio ordine {order}. Quando arriva il resto?\n\nGrazie'],
    ],
    damaged_or_different: [
      ['Qualcosa non va', 'Buongiorno,\n\nc’è qualcosa che non va nel mio ordine {order}: \n\nCome possiamo risolvere?\n\nGrazie'],
      ['Arrivato danneggiato', 'Buongiorno,\n\nun articolo del mio ordine {order} è arrivato danneggiato: \n\nAllego una foto.\n\nGrazie'],
      ['Non funziona', 'Buongiorno,\n\nun articolo del mio ordine {order} non funziona: \n\nCome possiamo risolvere?\n\nGrazie'],
      ['Manca qualcosa', 'Buongiorno,\n\nnel mio ordine {order} manca: \n\nPotete inviarmelo?\n\nGrazie'],
      ['Articolo sbagliato', 'Buongiorno,\n\ncon il mio ordine {order} è arrivato l’articolo sbagliato. Ordinato: \nArrivato: \n\nGrazie'],
      ['Diverso dalla descrizione', 'Buongiorno,\n\nun articolo del mio ordine {order} è diverso dalla descrizione: \n\nGrazie'],
    ],
    return_or_cancel: [
      ['Una domanda sul reso', 'Buongiorno,\n\nho una domanda sul reso del mio ordine {order}: \n\nGrazie'],
    ],
    refund: [
      ['Il rimborso non è ancora arrivato', 'Buongiorno,\n\naspetto ancora un rimborso per il mio ordine {order}. Quando arriverà?\n\nGrazie'],
      ['Rimborso inferiore al previsto', 'Buongiorno,\n\nper il mio ordine {order} il rimborso è inferiore a quanto mi aspettavo. Come è calcolato l’importo?\n\nGrazie'],
      ['Addebito troppo alto', 'Buongiorno,\n\nper il mio ordine {order} è stato addebitato un importo diverso da quello concordato. Potete verificare?\n\nGrazie'],
    ],
    payment: [
      ['Addebito troppo alto', 'Buongiorno,\n\nper il mio ordine {order} è stato addebitato un importo diverso da quello concordato. Potete verificare?\n\nGrazie'],
      ['Addebito doppio', 'Buongiorno,\n\nil mio ordine {order} è stato addebitato due volte. Potete verificare?\n\nGrazie'],
    ],
  },
  wishes: {
    delivery: 'La consegna al più presto', replacement: 'Una sostituzione', repair: 'Una riparazione', missing_part: 'La parte mancante', refund: 'Un rimborso', partial_refund: 'Un rimborso parziale',
    cancellation: 'Annullare', return: 'Restituire',
  },

  back: {
    asOrdered: 'Vale quanto promesso da {merchant} al momento dell’ordine.', fee: 'Dal rimborso si tolgono {amount} per la rispedizione.',
    ask: 'Richiedi un reso', what: 'Cosa desideri?', which: 'Quali articoli?', reason: 'Vuoi aggiungere qualcosa?', files: 'Foto e file', send: 'Invia la richiesta', done: 'La tua richiesta è arrivata a {merchant}.',
    quote: 'Quanto riavrai', reckoning: 'Rimborso', goods: 'Articoli', shipping: 'Spese di spedizione', feeRow: 'Rispedizione', deduction: 'Detrazione', sum: 'Ricevi',
    note: 'Nota di {merchant}', yourWords: 'Cosa hai scritto', address: 'Spedisci a', label: 'Apri l’etichetta di reso', tracking: 'Segui il nuovo pacco', inspection: 'Cosa ne scrive {merchant}',
    merchantNext: 'Ora tocca a {merchant}.',
    callOff: 'Ritira la richiesta', callOffSure: 'Vuoi davvero ritirare la richiesta? Finché c’è tempo, potrai farne una nuova.', callOffYes: 'Sì, ritira', keep: 'No, mantieni', calledOff: 'La tua richiesta è ritirata.',
  },
  conditions: {
    as_sent: 'Gli articoli sono arrivati completi e come spediti.', used: 'Gli articoli sono arrivati con segni d’uso.', damaged: 'Gli articoli sono arrivati danneggiati.',
    incomplete: 'Gli articoli sono arrivati incompleti.', empty: 'Il pacco è arrivato vuoto.',
  },

  rating: {
    lead: 'Quanto bene ha seguito il tuo ordine {merchant}? La tua valutazione conta, e {merchant} può leggerla.',
    stars: 'Le tue stelle', text: 'Vuoi aggiungere qualcosa?', send: 'Invia la valutazione', done: 'Grazie! La tua valutazione è arrivata.', given: 'La tua valutazione: {when}', pick: 'Scegli da una a cinque stelle.',
    scale: ['per niente bene', 'non bene', 'così così', 'bene', 'molto bene'],
    count: { one: '{n} stella', other: '{n} stelle' },
  },
};
