/** From cart to order, through the sandbox’s own payment page. */
import { ok, same, there } from '../check.ts';
import type { ConformanceCase, Mount } from '../mount.ts';
import { advance, caseOf, dayOf, eur, shift, timeOf } from '../scene.ts';
import { call, done, fresh, refused, requestFor } from '../talk.ts';

const cartBody = (now: string, overrides: object = {}) => ({
  currency: 'EUR', lines: [{ id: '1', title: 'Lampe <b>„Nord“</b>', quantity: 2, total: 4000 }], shipping: 490, total: 4490, latestDelivery: dayOf(shift(now, 5)),
  buyer: { name: 'Alva Berg', email: 'alva@example.com' }, ...overrides,
});

async function begun(mount: Mount, { cart: overrides = {}, body: more = {} }: { cart?: object; body?: object } = {}) {
  const cart = fresh('cart');
  await done(mount, 'putCart', { params: { cart }, as: mount.secretKey, body: cartBody(await timeOf(mount), overrides) }, 201);
  const body = { id: fresh('checkout'), merchant: mount.merchant, cart, amount: eur(4490), method: 'sandbox', returnUrl: 'https://shop.example/danke?a=1#teil', locale: 'de', ...more };
  return { cart, body, params: { checkout: body.id } };
}

const settle = (mount: Mount, checkout: string, action: string) =>
  call(mount, 'settleSandboxCheckout', { params: { checkout }, key: null, body: `action=${action}`, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });
/** A browser hides where a redirect leads; there it is enough that there is one. */
const isRedirect = ({ status, response }: { status: number; response: Response }): boolean => status === 303 || response.type === 'opaqueredirect';

export const checkouts: ConformanceCase[] = [
  {
    name: 'a cart is priced by the shop’s server and has to add up',
    run: async (mount) => {
      const now = await timeOf(mount);
      const sent = (body: object) => ({ params: { cart: fresh('cart') }, as: mount.secretKey, body: { ...cartBody(now), ...body } });
      const first = sent({});
      await done(mount, 'putCart', first, 201);
      await done(mount, 'putCart', first, 200);
      await refused(mount, 'total_mismatch', 'putCart', sent({ total: 4491 }), '/total');
      await refused(mount, 'currency_unknown', 'putCart', sent({ currency: 'EEE' }), '/currency');
      await refused(mount, 'invalid', 'putCart', sent({ lines: [] }), '/lines');
      await refused(mount, 'invalid', 'putCart', sent({ lines: [{ id: '1', title: 'a', quantity: 1, total: 2000 }, { id: '1', title: 'b', quantity: 1, total: 2000 }] }), '/lines/1/id');
      await refused(mount, 'invalid', 'putCart', { ...first, params: { cart: '!' } });
    },
  },
  {
    name: 'a checkout begins only for the merchant, cart, sum, method and way back that are known',
    run: async (mount) => {
      const { body } = await begun(mount);
      const sent = (more: object) => ({ body: { ...body, id: fresh('checkout'), ...more } });
      await refused(mount, 'invalid', 'createCheckout', sent({ merchant: 'pk_nobody' }), '/merchant');
      await refused(mount, 'cart_unknown', 'createCheckout', sent({ cart: fresh('cart') }));
      await refused(mount, 'cart_unknown', 'createCheckout', sent({ merchant: mount.other.merchant, returnUrl: 'https://other.example/' }));
      await refused(mount, 'cart_mismatch', 'createCheckout', sent({ amount: eur(4489) }));
      await refused(mount, 'cart_mismatch', 'createCheckout', sent({ amount: { amount: 4490, currency: 'USD' } }));
      await refused(mount, 'method_unavailable', 'createCheckout', sent({ method: 'gold' }));
      for (const returnUrl of ['https://evil.example/', 'https://shop.example.evil.example/', 'https://shop.example@evil.example/', 'https://user:pass@shop.example/', 'http://shop.example/', 'https://shop.example:444/']) {
        await refused(mount, 'invalid', 'createCheckout', sent({ returnUrl }), '/returnUrl');
      }
      for (const returnUrl of ['javascript:alert(1)', 'data:text/html,x', '//shop.example/', '/danke', 'https://']) await refused(mount, 'invalid', 'createCheckout', sent({ returnUrl }), '/returnUrl');
      await done(mount, 'createCheckout', sent({ returnUrl: 'http://localhost:5173/danke' }), 201);
    },
  },
  {
    name: 'paying makes one order, however often the button is pressed, and sends the buyer back with the checkout',
    run: async (mount) => {
      const { body, params } = await begun(mount);
      const first = await done(mount, 'createCheckout', { body }, 201);
      same([first.body.state, first.body.amount], ['open', eur(4490)], 'the checkout');
      const next = there(first.body.next, 'the next step');
      ok(next.redirect?.endsWith(`/v1/sandbox/checkouts/${body.id}`), 'it leads to the payment page');
      const results = [await settle(mount, body.id, 'pay'), ...(await Promise.all([1, 2, 3].map(() => settle(mount, body.id, 'pay'))))];
      for (const result of results) {
        ok(isRedirect(result), `a redirect, not ${result.status}: ${result.text}`);
        if (result.status === 303) same(result.response.headers.get('Location'), `https://shop.example/danke?a=1&redress_checkout=${body.id}#teil`, 'Location');
      }
      const { body: paid } = await done(mount, 'readCheckout', { params }, 200);
      same(paid.state, 'paid', 'state');
      const order = there(paid.order, 'the order number');
      const view = await caseOf(mount, { order, token: there(paid.token, 'the token'), key: '', body: {} as never });
      same([view.order.total, view.order.charge.captured, view.order.lines.length, view.version], [4490, 4490, 1, 1], 'one order, paid in full');
      same(view.policy.name, 'a-to-z', 'under the merchant’s pack');
      await refused(mount, 'checkout_closed', 'settleSandboxCheckout', { params, key: null, body: 'action=cancel', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });
    },
  },
  {
    name: 'a paid checkout opens its order for an hour, and only names it afterwards',
    run: async (mount) => {
      const { body, params } = await begun(mount);
      await done(mount, 'createCheckout', { body }, 201);
      await settle(mount, body.id, 'pay');
      ok((await done(mount, 'readCheckout', { params }, 200)).body.token, 'a token just after paying');
      await done(mount, 'moveClock', { body: { advance: 3601 } });
      const { body: later } = await done(mount, 'readCheckout', { params }, 200);
      same([later.state, later.token], ['paid', undefined], 'the checkout an hour later');
      ok(later.order, 'it still names the order');
    },
  },
  {
    name: 'the shop’s own order number is used, and used once',
    run: async (mount) => {
      const number = fresh('R');
      const [one, two] = [await begun(mount, { cart: { order: number } }), await begun(mount, { cart: { order: number } })];
      for (const { body } of [one, two]) await done(mount, 'createCheckout', { body }, 201);
      await settle(mount, one.body.id, 'pay');
      same((await done(mount, 'readCheckout', { params: one.params })).body.order, number, 'the number');
      same((await settle(mount, two.body.id, 'pay')).status, 409, 'a second payment for the same order');
      same((await done(mount, 'readCheckout', { params: two.params })).body.state, 'open', 'the second checkout');
    },
  },
  {
    name: 'who cancels comes back without an order, and cannot pay after all',
    run: async (mount) => {
      const { body, params } = await begun(mount);
      await done(mount, 'createCheckout', { body }, 201);
      ok(isRedirect(await settle(mount, body.id, 'cancel')), 'a redirect');
      ok(isRedirect(await settle(mount, body.id, 'cancel')), 'the same again');
      same((await settle(mount, body.id, 'pay')).status, 409, 'paying afterwards');
      const { body: checkout } = await done(mount, 'readCheckout', { params });
      same([checkout.state, checkout.order, checkout.token], ['cancelled', undefined, undefined], 'the checkout');
    },
  },
  {
    name: 'a checkout id stands for one checkout',
    run: async (mount) => {
      const { body } = await begun(mount);
      const first = await done(mount, 'createCheckout', { body }, 201);
      same((await done(mount, 'createCheckout', { body }, 201)).body, first.body, 'the same again under a new key');
      const other = await begun(mount);
      await refused(mount, 'invalid', 'createCheckout', { body: { ...other.body, id: body.id } }, '/id');
    },
  },
  {
    name: 'the cart that is paid is the cart that was shown, whatever the shop changes meanwhile',
    run: async (mount) => {
      const { body, cart } = await begun(mount);
      await done(mount, 'createCheckout', { body }, 201);
      await done(mount, 'putCart', { params: { cart }, as: mount.secretKey, body: cartBody(await timeOf(mount), { lines: [{ id: '1', title: 'Lampe', quantity: 2, total: 9000 }], total: 9490 }) }, 200);
      await settle(mount, body.id, 'pay');
      const { body: paid } = await done(mount, 'readCheckout', { params: { checkout: body.id } });
      same((await caseOf(mount, { order: paid.order!, token: paid.token!, key: '', body: {} as never })).order.total, 4490, 'what was paid');
    },
  },
  {
    name: 'the payment page says that it is a test, shows what is bought, runs no script and escapes what shops write',
    run: async (mount) => {
      const { body, params } = await begun(mount);
      await done(mount, 'createCheckout', { body }, 201);
      const { text, response } = await done(mount, 'showSandboxCheckout', { params }, 200);
      ok(text.includes('lang="de"') && text.includes('Testseite') && text.includes('Jetzt bezahlen') && text.includes('Abbrechen'), 'German, a test, two buttons');
      ok(text.includes('44,90') && text.includes('Lampe &lt;b&gt;'), 'the sum and the lines, escaped');
      ok(!/<script|\sstyle=|\son\w+=/i.test(text), 'no script, no inline style');
      const policy = response.headers.get('Content-Security-Policy') ?? '';
      ok(policy.includes("default-src 'none'") && !policy.includes('unsafe'), 'a strict policy');
      const english = await begun(mount, { body: { locale: 'en-GB' } });
      await done(mount, 'createCheckout', { body: english.body }, 201);
      ok((await done(mount, 'showSandboxCheckout', { params: english.params })).text.includes('Pay now'), 'English');
      await refused(mount, 'not_found', 'showSandboxCheckout', { params: { checkout: fresh('checkout') } });
    },
  },
  {
    name: 'the payment form takes its two buttons and nothing else',
    run: async (mount) => {
      const { body, params } = await begun(mount);
      await done(mount, 'createCheckout', { body }, 201);
      const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
      await refused(mount, 'invalid', 'settleSandboxCheckout', { params, key: null, body: 'action=steal', headers: form }, '/action');
      await refused(mount, 'invalid', 'settleSandboxCheckout', { params, key: null, body: '', headers: form }, '/action');
      await refused(mount, 'media_type_unsupported', 'settleSandboxCheckout', { params, key: null, body: '{"action":"pay"}', headers: { 'Content-Type': 'application/json' } });
      await refused(mount, 'not_found', 'settleSandboxCheckout', { params: { checkout: fresh('checkout') }, key: null, body: 'action=pay', headers: form });
      same((await done(mount, 'readCheckout', { params })).body.state, 'open', 'still open');
      ok(requestFor(mount, 'settleSandboxCheckout', { params, key: null }).headers.get('Idempotency-Key') === null, 'a form has no key to send');
    },
  },
  {
    name: 'the sandbox’s clock goes forward, by seconds or to a moment, and never back',
    run: async (mount) => {
      const before = await timeOf(mount);
      await advance(mount, 1);
      const now = await timeOf(mount);
      ok(now >= shift(before, 1), 'a day later');
      const to = shift(now, 2);
      ok((await done(mount, 'moveClock', { body: { to } }, 200)).body.now >= to, 'to a moment');
      await refused(mount, 'invalid', 'moveClock', { body: { to: before } }, '/to');
      await refused(mount, 'invalid', 'moveClock', { body: { advance: -1 } });
    },
  },
];
