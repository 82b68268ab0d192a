/** The demo shop's page: a hash router over its pages and the bar. The widget arrives by the script tag in index.html, as in any shop. */
import { nothing, render } from 'lit';
import { directionOf } from '../src/entries/contract.ts';
import { bar, setWeather } from './bar.ts';
import { deskToken, shopFetch, tokenFor } from './shop-fetch.ts';
import * as pages from './pages.ts';
import type { Example, PricedCart } from './pages.ts';
import type { MediatorPage } from './mediator/mediator.ts';
import { keep, state } from './state.ts';
import { shopWords } from './words.ts';

let cart: PricedCart | 'failed' | undefined;
let examples: Example[] = [];
let note = '';
let mediator: MediatorPage | undefined;

const words = () => shopWords[state.language];
const route = (): string => location.hash.slice(1) || '/';
/** A part of the address as it was meant; as it stands where somebody has mangled it. */
const read = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

function show(): void {
  document.documentElement.lang = state.language;
  document.documentElement.dir = directionOf(state.language);
  document.documentElement.dataset.theme = state.theme;
  const [, page = '', argument = ''] = route().split('/');
  const number = read(argument);
  const main =
    page === 'basket' ? pages.checkout(words(), cart, note, remove)
    : page === 'orders' ? pages.orders(words(), examples)
    : page === 'order' ? pages.order(words(), number, note, () => tokenFor(number))
    : page === 'desk' ? pages.desk(words(), deskToken)
    : page === 'mediator' ? mediator?.view() ?? nothing
    : page === 'paid' ? pages.checkout(words(), undefined, words().checking, remove)
    : pages.products(words(), add);
  render(bar({ words: words(), main, page, number, changed: show }), document.body);
}

function add(sku: string): void {
  const there = state.basket.find((item) => item.sku === sku);
  keep({ basket: there ? state.basket.map((item) => (item === there ? { ...item, quantity: Math.min(item.quantity + 1, 9) } : item)) : [...state.basket, { sku, quantity: 1 }] });
  location.hash = '#/basket';
}

function remove(sku: string): void {
  keep({ basket: state.basket.filter((item) => item.sku !== sku) });
  void price();
}

async function price(): Promise<void> {
  cart = undefined;
  show();
  if (!state.basket.length) return;
  const response = await shopFetch('/shop/carts', { method: 'POST', body: JSON.stringify({ items: state.basket, locale: state.language }) }).catch(() => undefined);
  cart = response?.ok ? ((await response.json()) as PricedCart) : 'failed';
  show();
}

/** Back from paying: the shop's server asks the backend how it ended, then the order's page is shown. */
async function finishPayment(checkout: string): Promise<void> {
  const response = await shopFetch(`/shop/payment?checkout=${encodeURIComponent(checkout)}`).catch(() => undefined);
  const paid = response?.ok ? ((await response.json()) as { state: string; order?: string }) : undefined;
  if (paid?.state === 'paid' && paid.order) {
    keep({ basket: [], bought: [paid.order, ...state.bought.filter((number) => number !== paid.order)] });
    history.replaceState(null, '', `/#/order/${encodeURIComponent(paid.order)}`);
    note = words().thanks;
  } else {
    history.replaceState(null, '', '/#/basket');
    note = words().notPaid;
    await price();
  }
  show();
}

async function enter(): Promise<void> {
  show();
  const [, page, claim = ''] = route().split('/');
  if (page === 'mediator') {
    mediator ??= (await import('./mediator/mediator.ts')).mediatorPage(() => { if (route().startsWith('/mediator')) show(); });
    mediator.open(read(claim));
  }
  if (route() === '/basket') await price();
  if (route() === '/orders' && !examples.length) {
    examples = (await (await shopFetch('/shop/situations')).json()) as typeof examples;
    show();
  }
}

addEventListener('hashchange', () => { note = ''; scrollTo(0, 0); void enter(); });
if (state.weather !== 'normal') void setWeather(state.weather);
const returned = new URLSearchParams(location.search).get('redress_checkout');
if (returned) { show(); void finishPayment(returned); } else void enter();
