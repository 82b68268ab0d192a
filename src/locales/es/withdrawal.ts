/** Spanish for the withdrawal, „desistimiento“ as in the consumer law (TRLGDCU). It says what arrived and never that it was accepted. */
import type { WithdrawalWords } from '../shapes/withdrawal.ts';

export const words: WithdrawalWords = {
  merchant: 'La tienda',
  lead: 'No tiene que dar ningún motivo. Confirmamos la recepción enseguida, también por correo electrónico.',
  before: 'Ya llegó un desistimiento de este pedido el {when}. No hace falta repetirlo.',
  field: {
    name: 'Su nombre',
    contract: 'Número de pedido', contractHint: '¿No lo tiene a mano? Entonces, por ejemplo: «mochila, pedida el 3 de noviembre».',
    email: 'Correo para la confirmación',
    more: 'Solo algunos artículos, o un mensaje',
    extent: '¿De qué desea desistir?', whole: 'Todo el contrato', part: 'Solo algunos artículos', which: '¿Qué artículos?',
    items: '¿Qué artículos?', itemsHint: 'Si lo deja vacío, es todo el contrato.',
    note: 'Mensaje', noteHint: 'Lo que desee añadir. No hace falta ningún motivo.',
  },
  mend: {
    name: 'Indique su nombre', contract: 'Indique el número de pedido, o qué pidió y cuándo', email: 'Indique un correo electrónico, por ejemplo nombre@example.org',
    items: 'Nombre los artículos de forma más breve', note: 'Acorte un poco el mensaje',
  },
  problems: {
    refused: 'La tienda no ha podido registrar así su desistimiento. Revise sus datos y envíe de nuevo.',
    request_running: 'Su desistimiento se está enviando. Envíe de nuevo en unos segundos; solo llegará una vez.',
    formless: 'También puede hacerlo sin este formulario: basta un correo a {address}.',
  },
  receipt: {
    title: 'Su desistimiento ha llegado', at: 'Recibido', to: 'Por',
    declared: 'Lo que ha declarado', declaration: 'Declaración', withdrawal: 'Desistimiento del contrato', extent: 'Alcance', number: 'Referencia',
    only: 'Esto confirma que su desistimiento ha llegado, no que ya esté aceptado. {merchant} lo revisa y le responde.',
    mailed: 'También la recibirá por correo electrónico en {email}.',
    exempt: 'Conviene saberlo: de algunos contratos no se puede desistir, por ejemplo, de artículos a medida, productos de higiene abiertos o eventos en una fecha fija. {merchant} le escribirá si es el caso.',
    save: 'Guardar la confirmación', file: 'Desistimiento', another: 'Desistir de otro contrato',
  },
};
