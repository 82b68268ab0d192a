/** What the pay button says when paying did not work: Spanish. */
import type { PayFailures } from '../shapes/pay.ts';

export const words: PayFailures = {
  busy: 'Un momento …',
  unavailable: 'Ahora mismo no podemos acceder al pago. No se ha cobrado nada. Inténtelo de nuevo en un momento.',
  refused: 'Este medio de pago no funciona aquí en este momento. No se ha cobrado nada. Elija otro o escriba a la tienda.',
  changed: 'Su carrito ha cambiado. No se ha cobrado nada. Recargue la página, revise el total y haga entonces el pedido.',
  currency: 'Este medio de pago no admite esta moneda. No se ha cobrado nada. Elija otro.',
  failed: 'El pago no ha sido aceptado. No se ha cobrado nada. Inténtelo de nuevo o elija otro medio de pago.',
  pending: 'Todavía no sabemos si su pago ha llegado. No pague otra vez. Recargue la página dentro de un minuto.',
  unknown: 'No encontramos ningún pago para esta dirección. Revise sus pedidos antes de pagar otra vez.',
};
