/**
 * A stand-in for Medusa's store API, as far as its published shapes and rules go: orders with fulfilments, ways back, returns. Written by hand;
 * no Medusa runs here. Used by the tests of `redress/medusa`, in Node and in a browser.
 */
import { medusaApi } from '../../src/entries/medusa.ts';
import type { MedusaOptions } from '../../src/entries/medusa.ts';

export const orderId = 'order_01JHELP';
export const merchant: MedusaOptions['merchant'] = {
  id: 'pk_medusa', name: 'Bergwerk Outdoor', timeZone: 'Europe/Berlin', locale: 'de',
  promise: { channels: [{ kind: 'email', label: 'hilfe@bergwerk.example', link: 'mailto:hilfe@bergwerk.example' }], answersWithin: 48 },
  returnPolicy: { days: 30, shipping: 'buyer_pays' }, links: {},
};

const line = (id: string, product: string, quantity: number, total: number) => ({
  id, title: product, product_title: product, variant_title: null, variant_sku: `SKU-${id}`, thumbnail: null, quantity, unit_price: total / quantity, total, requires_shipping: true,
  detail: { fulfilled_quantity: quantity, shipped_quantity: quantity, delivered_quantity: quantity, return_requested_quantity: 0, return_received_quantity: 0, return_dismissed_quantity: 0 },
});

interface Asked { order_id: string; items: { id: string; quantity: number; note?: string }[]; return_shipping: { option_id: string } }
interface Returned {
  id: string; order_id: string; display_id: number; status: string; refund_amount: null; created_at: string; updated_at: string; received_at: string | null; canceled_at: string | null;
  items: { id: string; item_id: string; quantity: number; note: string | null }[];
}

export function openMedusa() {
  const order = {
    id: orderId, display_id: 1042, status: 'pending', currency_code: 'eur', email: 'nora@example.com', created_at: '2026-11-02T09:15:30.123Z', updated_at: '2026-11-02T09:15:30.123Z', total: 159.84,
    items: [line('ordli_stove', 'Campingkocher', 1, 89.9), line('ordli_mug', 'Emaillebecher', 3, 64.95)],
    shipping_methods: [{ id: 'ordsm_1', name: 'DHL', total: 4.99, detail: { return_id: null as string | null } }],
    shipping_address: { first_name: 'Nora', last_name: 'Beck', company: null, address_1: 'Am Hang 3', address_2: '', postal_code: '79098', city: 'Freiburg', country_code: 'de' },
    fulfillments: [{
      id: 'ful_1', shipped_at: '2026-11-03T12:00:00.000Z', delivered_at: '2026-11-05T10:30:00.000Z' as string | null, canceled_at: null, updated_at: '2026-11-05T10:30:00.000Z',
      items: [{ line_item_id: 'ordli_stove', quantity: 1 }, { line_item_id: 'ordli_mug', quantity: 3 }], labels: [{ tracking_number: '00340434', tracking_url: 'https://track.example/00340434' }],
    }],
    payment_collections: [{
      id: 'paycol_1', status: 'completed', amount: 159.84, authorized_amount: 159.84, captured_amount: 159.84,
      payments: [{ provider_id: 'pp_stripe_stripe', created_at: '2026-11-02T09:15:31.000Z', captured_at: '2026-11-03T12:00:00.000Z', refunds: [] as { amount: number; created_at: string }[] }],
    }],
    returns: [] as Returned[], cart: { id: 'cart_1' } as { id: string } | null,
  };
  const ways = [{ id: 'so_post', name: 'Paketschein', amount: 4.9 }, { id: 'so_pickup', name: 'Abholung', amount: 12 }];
  /** What reached Medusa, by method, path and query. */
  const seen: URL[] = [];
  const sent: Asked[] = [];
  /** What happens to the next answers, one each: `fine` nothing, `lost` is done, but nobody hears so. */
  const faults: (Response | 'fine' | 'lost')[] = [];
  const headers: Headers[] = [];

  const no = (status: number, type: string, message: string): Response => Response.json({ type, message }, { status });
  const returned = ({ items, order_id, return_shipping }: Asked): Response => {
    const way = ways.find(({ id }) => id === return_shipping.option_id);
    if (order_id !== order.id || !way) return no(404, 'not_found', 'Not found');
    for (const { id, quantity } of items) {
      const found = order.items.find((each) => each.id === id);
      if (!found) return no(400, 'invalid_data', `Item ${id} is not of this order`);
      if (quantity > found.detail.fulfilled_quantity - found.detail.return_requested_quantity) return no(400, 'invalid_data', 'More than what was fulfilled');
    }
    for (const { id, quantity } of items) order.items.find((each) => each.id === id)!.detail.return_requested_quantity += quantity;
    const at = '2026-11-10T08:00:00.000Z';
    const made = { id: `return_${String(order.returns.length + 1)}`, order_id, display_id: 7, status: 'requested', refund_amount: null, created_at: at, updated_at: at, received_at: null, canceled_at: null,
      items: items.map(({ id, quantity, note = null }, index) => ({ id: `retitem_${String(index)}`, item_id: id, quantity, note })) };
    order.returns.push(made);
    order.shipping_methods.push({ id: 'ordsm_back', name: way.name, total: way.amount, detail: { return_id: made.id } });
    return Response.json({ return: { id: made.id, order_id } });
  };
  /** The goods of a return are back: as Medusa counts, they are no longer requested then. */
  const receives = (made: Returned, at: string): void => {
    Object.assign(made, { status: 'received', received_at: at, updated_at: at });
    for (const { item_id, quantity } of made.items) {
      const { detail } = order.items.find(({ id }) => id === item_id)!;
      detail.return_requested_quantity -= quantity;
      detail.return_received_quantity += quantity;
    }
  };
  const answer = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    if (!request.headers.get('x-publishable-api-key')) return no(400, 'not_allowed', 'Publishable API key required');
    if (request.method === 'POST' && url.pathname === '/store/returns') {
      const asked = await request.json() as Asked;
      sent.push(asked);
      return returned(asked);
    }
    if (url.pathname === `/store/orders/${orderId}`) return Response.json({ order });
    if (url.pathname === '/store/shipping-options' && url.searchParams.get('is_return') === 'true' && url.searchParams.get('cart_id') === order.cart?.id) return Response.json({ shipping_options: ways });
    return no(404, 'not_found', 'Not found');
  };
  const fetch = (async (request: Request): Promise<Response> => {
    request.signal.throwIfAborted();
    seen.push(new URL(request.url));
    headers.push(request.headers);
    const fault = faults.shift();
    if (fault instanceof Response) return fault;
    const response = await answer(request);
    if (fault === 'lost') throw new TypeError('Failed to fetch');
    return response;
  }) as typeof globalThis.fetch;
  const api = (more: Partial<MedusaOptions> = {}) => medusaApi({ url: 'https://medusa.example/', publishableKey: 'pk_7f3', merchant, deliveryDays: 5, fetch, now: () => Date.parse('2026-11-10T08:00:00Z'), ...more });
  return { order, ways, seen, sent, headers, faults, receives, fetch, api };
}
