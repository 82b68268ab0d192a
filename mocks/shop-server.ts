/**
 * The merchant's side of the demo, as a shop's own server would be: it prices carts, asks for order tokens and checks how a payment ended,
 * always with the secret key, which never reaches a page. One fetch-style function, mounted behind the mocks and beside the reference backend.
 */
import { createToken } from '../src/entries/backend.ts';
import { goods } from './goods.ts';
import { demoKeys, demoMerchant } from './merchant.ts';
import { isScenario, scenarios } from './scenarios.ts';
import type { ScenarioName } from './scenarios.ts';
import { situations } from './situations.ts';

type Api = (request: Request) => Promise<Response>;

export interface ShopServer {
  /** Reaches the claims API, from `/v1` on. */
  readonly api: Api;
  /** The claims API's time, so that a cart promises a day that lies ahead of it. */
  readonly now: () => Promise<Date>;
}

const json = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

/** The demo shop's server, and the scenario its visitor chose for the claims API (the bar sends it, whoever mounts the API lays it over it). */
export function createShopServer({ api, now }: ShopServer): { fetch: Api; weather: () => ScenarioName } {
  let weather: ScenarioName = 'normal';
  const ask = (method: string, path: string, body?: unknown): Promise<Response> => api(new Request(`http://redress.invalid/v1${path}`, {
    method,
    headers: { Authorization: `Bearer ${demoKeys.secretKey}`, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }));

  const deskToken = async (): Promise<string> => (await createToken({ profile: demoMerchant, tokenSecret: demoKeys.tokenSecret }, { role: 'merchant' }, new Date())).token;

  /** The page says what it wants; what it costs is said here. */
  async function priceCart(request: Request): Promise<Response> {
    const wanted = (await request.json()) as { items?: { sku?: string; quantity?: number }[]; locale?: string };
    const lines = (wanted.items ?? []).flatMap(({ sku, quantity = 1 }, index) => {
      const found = Object.values(goods).find((one) => one.sku === sku);
      const count = Math.min(Math.max(Math.trunc(quantity) || 1, 1), 9);
      return found ? [{ id: String(index + 1), sku: found.sku, title: wanted.locale === 'en' ? found.english : found.title, quantity: count, total: found.price * count, kind: found.kind, image: new URL(`/pictures/${found.picture}`, request.url).href }] : [];
    });
    if (!lines.length) return json(422, { code: 'cart_empty' });
    const sum = lines.reduce((total, line) => total + line.total, 0);
    const shipping = sum >= 5000 ? 0 : 490;
    const cart = `c_${crypto.randomUUID().slice(0, 13)}`;
    const arrives = new Date((await now()).getTime() + 5 * 86_400_000).toISOString().slice(0, 10);
    const made = await ask('PUT', `/merchant/carts/${cart}`, {
      currency: 'EUR', lines, shipping, total: sum + shipping, latestDelivery: arrives,
      buyer: { name: 'Jana Öztürk-Lindenberg', email: 'jana@example.org', locale: /^[a-z]{2}$/.test(wanted.locale ?? '') ? wanted.locale : 'de' },
      shipTo: { name: 'Jana Öztürk-Lindenberg', lines: ['Am Glockenbach 7'], postalCode: '80469', city: 'München', country: 'DE' },
    });
    return made.ok ? json(201, { cart, lines, shipping, total: sum + shipping, currency: 'EUR' }) : json(502, { code: 'claims_api', status: made.status });
  }

  async function setWeather(request: Request): Promise<Response> {
    const name = await request.text();
    if (!isScenario(name)) return json(422, { code: 'scenario_unknown', known: Object.keys(scenarios) });
    weather = name;
    return json(200, { weather });
  }

  async function answer(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    if (request.method === 'POST' && pathname === '/shop/carts') return priceCart(request);
    if (request.method === 'GET' && pathname === '/shop/situations') return json(200, situations.map(({ order, shows, ground, steps }) => ({ order, shows, ground, picture: steps.flatMap((each) => (each.step === 'order' ? each.goods : []))[0]?.picture })));
    // a real shop asks here who is signed in, and gives a token only for their own orders
    if (request.method === 'POST' && pathname === '/shop/order-token') return ask('POST', `/merchant/orders/${encodeURIComponent(searchParams.get('order') ?? '')}/order-tokens`, {});
    // … and here whether it is somebody of the shop; the token is signed with the shop's own secret
    if (request.method === 'POST' && pathname === '/shop/desk-token') return json(201, { token: await deskToken() });
    // the guarantee's own people, who are not the shop's: the demo lets everybody play them too
    if (request.method === 'POST' && pathname === '/shop/mediator-key') return json(201, { key: demoKeys.mediatorKey });
    if (request.method === 'GET' && pathname === '/shop/payment') return ask('GET', `/checkouts/${encodeURIComponent(searchParams.get('checkout') ?? '')}`);
    // the cart of demo/script-tag.html: 49,90 €, as it says there
    if (request.method === 'POST' && pathname === '/shop/demo-cart') return ask('PUT', '/merchant/carts/c_demo', {
      currency: 'EUR', lines: [{ id: '1', title: goods.stove.title, quantity: 1, total: goods.stove.price }], shipping: 500, total: 4990,
      latestDelivery: new Date((await now()).getTime() + 5 * 86_400_000).toISOString().slice(0, 10),
    });
    // the demo has no merchant desk yet: the bar lets the visitor answer as the shop
    if (request.method === 'POST' && pathname === '/shop/answer') return ask('POST', `/merchant/orders/${encodeURIComponent(searchParams.get('order') ?? '')}/messages`, { id: crypto.randomUUID(), text: (await request.text()) || 'Guten Tag, wir kümmern uns darum und melden uns bis morgen.' });
    if (request.method === 'POST' && pathname === '/shop/weather') return setWeather(request);
    return json(404, { code: 'not_found' });
  }
  return { fetch: answer, weather: () => weather };
}
