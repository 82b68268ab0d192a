/** Spanish, within a topic. */
import type { TopicWords } from '../shapes/topic.ts';

export const words: TopicWords = {
  answers: {
    damaged_or_different: 'Envíe a {merchant} unas líneas y una foto. Suele resolverse en pocos días. Si no hay solución, le ayuda la Protección de compra; su garantía legal se aplica en todo caso.',
    return_or_cancel: 'Haga aquí la solicitud; {merchant} responde con la dirección o la etiqueta de devolución.',
    refund: 'Aquí ve qué se ha cargado y qué se reembolsa.',
    payment: 'Aquí ve qué se ha cargado y qué se reembolsa.',
    other: 'Escriba a {merchant} qué ocurre: su conversación queda aquí, también como prueba. Si no hay solución, le ayuda la Protección de compra; decide un equipo independiente.',
  },
  covers: 'Qué cubre la Protección de compra',
  outside: 'No cubre servicios, contenidos digitales, vales ni pagos que usted no haya hecho: en esos casos le ayuda su banco. Si ha cambiado de opinión, devuelva el artículo o desista del contrato.',
  complain: '¿Desea presentar una queja?',
  scans: {
    announced: 'Anunciado', in_transit: 'En camino', out_for_delivery: 'En reparto', attempted: 'Intento de entrega', ready_for_pickup: 'Listo para recoger',
    delivered: 'Entregado', delivered_elsewhere: 'Dejado en otro lugar', returning: 'Vuelve a {merchant}', lost: 'Declarado perdido',
  },
  tracking: { parcel: 'Paquete {n}', title: 'Seguimiento', none: 'Aún no hay noticias del transportista.', follow: 'Seguir con {carrier}' },

  write: { more: 'Escribir de nuevo', problem: '¿De qué se trata?', wish: '¿Qué desea?', noWish: 'Aún no lo sé' },
  templates: {
    where_is_it: [
      ['El paquete aún no ha llegado', 'Buenos días:\n\nMi pedido {order} aún no ha llegado. ¿Dónde está el paquete y cuándo llegará?\n\nGracias'],
      ['El seguimiento no avanza', 'Buenos días:\n\nHace días que el transportista no da noticias de mi pedido {order}. ¿Pueden preguntar dónde está el paquete?\n\nGracias'],
      ['Consta como entregado, pero no está', 'Buenos días:\n\nMi pedido {order} consta como entregado, pero no me ha llegado. ¿Pueden preguntar dónde se dejó el paquete?\n\nGracias'],
      ['Falta una parte', 'Buenos días:\n\nSolo ha llegado una parte de mi pedido {order}. ¿Cuándo llega el resto?\n\nGracias'],
    ],
    damaged_or_different: [
      ['Algo no está bien', 'Buenos días:\n\nAlgo no está bien en mi pedido {order}: \n\n¿Cómo podemos resolverlo?\n\nGracias'],
      ['Llegó dañado', 'Buenos días:\n\nUn artículo de mi pedido {order} ha llegado dañado: \n\nAdjunto una foto.\n\nGracias'],
      ['No funciona', 'Buenos días:\n\nUn artículo de mi pedido {order} no funciona: \n\n¿Cómo podemos resolverlo?\n\nGracias'],
      ['Falta algo', 'Buenos días:\n\nEn mi pedido {order} falta: \n\n¿Pueden enviármelo?\n\nGracias'],
      ['Artículo equivocado', 'Buenos días:\n\nCon mi pedido {order} ha llegado un artículo equivocado. Pedí: \nHa llegado: \n\nGracias'],
      ['Distinto de lo descrito', 'Buenos días:\n\nUn artículo de mi pedido {order} es distinto de lo descrito: \n\nGracias'],
    ],
    return_or_cancel: [
      ['Una pregunta sobre la devolución', 'Buenos días:\n\nTengo una pregunta sobre la devolución de mi pedido {order}: \n\nGracias'],
    ],
    refund: [
      ['El reembolso aún no ha llegado', 'Buenos días:\n\nSigo esperando un reembolso de mi pedido {order}. ¿Cuándo llegará?\n\nGracias'],
      ['El reembolso es menor de lo esperado', 'Buenos días:\n\nEl reembolso de mi pedido {order} es menor de lo que esperaba. ¿Cómo se calcula el importe?\n\nGracias'],
      ['Cargo demasiado alto', 'Buenos días:\n\nEn mi pedido {order} se ha cargado un importe distinto del acordado. ¿Pueden revisarlo?\n\nGracias'],
    ],
    payment: [
      ['Cargo demasiado alto', 'Buenos días:\n\nEn mi pedido {order} se ha cargado un importe distinto del acordado. ¿Pueden revisarlo?\n\nGracias'],
      ['Cargo duplicado', 'Buenos días:\n\nMi pedido {order} se ha cargado dos veces. ¿Pueden revisarlo?\n\nGracias'],
    ],
  },
  wishes: {
    delivery: 'La entrega lo antes posible', replacement: 'Una sustitución', repair: 'Una reparación', missing_part: 'La pieza que falta', refund: 'Un reembolso', partial_refund: 'Un reembolso parcial',
    cancellation: 'Cancelar', return: 'Devolver',
  },

  back: {
    asOrdered: 'Vale lo que {merchant} prometió con su pedido.', fee: 'Del reembolso se descuentan {amount} por el envío de vuelta.',
    ask: 'Solicitar una devolución', what: '¿Qué desea?', which: '¿Qué artículos?', reason: '¿Desea añadir algo?', files: 'Fotos y archivos', send: 'Enviar la solicitud', done: 'Su solicitud ha llegado a {merchant}.',
    quote: 'Lo que recuperará', reckoning: 'Reembolso', goods: 'Artículos', shipping: 'Gastos de envío', feeRow: 'Envío de vuelta', deduction: 'Descuento', sum: 'Recibe',
    note: 'Nota de {merchant}', yourWords: 'Lo que ha escrito', address: 'Enviar a', label: 'Abrir la etiqueta de devolución', tracking: 'Seguir el nuevo paquete', inspection: 'Lo que escribe {merchant}',
    merchantNext: 'Ahora le toca a {merchant}.',
    callOff: 'Retirar la solicitud', callOffSure: '¿Seguro que desea retirar la solicitud? Mientras haya plazo, podrá hacer otra.', callOffYes: 'Sí, retirar', keep: 'No, mantenerla', calledOff: 'Su solicitud está retirada.',
  },
  conditions: {
    as_sent: 'Los artículos llegaron completos y tal como se enviaron.', used: 'Los artículos llegaron con señales de uso.', damaged: 'Los artículos llegaron dañados.',
    incomplete: 'Los artículos llegaron incompletos.', empty: 'El paquete llegó vacío.',
  },

  rating: {
    lead: '¿Qué tal ha atendido {merchant} su pedido? Su valoración cuenta, y {merchant} puede leerla.',
    stars: 'Sus estrellas', text: '¿Desea añadir algo?', send: 'Enviar la valoración', done: '¡Gracias! Su valoración ha llegado.', given: 'Su valoración del {when}', pick: 'Elija de una a cinco estrellas.',
    scale: ['nada bien', 'no muy bien', 'regular', 'bien', 'muy bien'],
    count: { one: '{n} estrella', other: '{n} estrellas' },
  },
};
