/** The pages of the demo shop: products, basket with the pay button, orders, one order with its help panel. */
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { goods } from '../mocks/goods.ts';
import { state, tongue } from './state.ts';
import type { ShopWords } from './words.ts';

export interface PricedCart {
  cart: string;
  lines: { id: string; sku?: string; title: string; quantity: number; total: number; image?: string }[];
  shipping: number;
  total: number;
  currency: string;
}

/** An order that shows a situation; under a ground, whether it may be claimed on. */
export interface Example {
  readonly order: string;
  readonly shows: { readonly de: string; readonly en: string };
  readonly ground?: keyof ShopWords['grounds'];
  readonly picture?: string;
}

export const euro = (amount: number): string => new Intl.NumberFormat(state.language, { style: 'currency', currency: 'EUR' }).format(amount / 100);
const all = Object.values(goods);
const signs = {
  shield: svg`<path d="M12 3 5 6v6c0 4 3 7 7 9 4-2 7-5 7-9V6z"/><path d="m9 12 2 2 4-4"/>`, back: svg`<path d="M4 9h11a5 5 0 0 1 0 10H8"/><path d="M8 5 4 9l4 4"/>`, talk: svg`<path d="M4 5h16v11H9l-5 4z"/><path d="M8 9h8M8 12h5"/>`,
};
const sign = (name: keyof typeof signs): TemplateResult => html`<svg viewBox="0 0 24 24" aria-hidden="true">${signs[name]}</svg>`;

/** The shop's own condition: no payment starts before its terms are accepted. */
function askTerms(event: Event, words: ShopWords): void {
  const section = (event.target as Element).closest('section')!;
  const box = section.querySelector<HTMLInputElement>('.terms input')!;
  section.querySelector('.first')!.textContent = box.checked ? '' : words.termsFirst;
  box.setAttribute('aria-invalid', String(!box.checked));
  if (box.checked) return;
  event.preventDefault();
  box.focus();
}

export const products = (words: ShopWords, add: (sku: string) => void): TemplateResult => html`
  <section class="hero"><div><h1>${words.claim}</h1><p>${words.lead}</p></div><img src="/pictures/mountains.svg" alt="" width="720" height="480"></section>
  <ul class="trust">${(['shield', 'back', 'talk'] as const).map((name) => html`<li>${sign(name)}<p><b>${words.trust[name][0]}</b> ${words.trust[name][1]}</p></li>`)}</ul>
  <ul class="products">${all.map((one) => html`<li>
    <img src="/pictures/${one.picture}" alt="" width="240" height="240">
    <h2 lang=${tongue()} dir="ltr">${tongue() === 'de' ? one.title : one.english}</h2>
    <p class="about" lang=${tongue()} dir="ltr">${one.about[tongue()]}</p>
    <div><p class="price">${euro(one.price)} <small>${words.tax}</small></p>
    <button @click=${() => add(one.sku)}>${words.add}</button></div>
  </li>`)}</ul>`;

export const checkout = (words: ShopWords, cart: PricedCart | 'failed' | undefined, note: string, remove: (sku: string) => void): TemplateResult => {
  if (!state.basket.length) return html`<section class="calm"><h1>${words.basket}</h1><p>${words.empty}</p><p><a class="button" href="#/">${words.toShop}</a></p></section>`;
  if (cart === 'failed') return html`<section class="calm"><h1>${words.basket}</h1><p role="alert">${words.cartLost}</p></section>`;
  return html`<section class="checkout"><h1>${words.checkout}</h1>
    <p class="note" role="status">${note}</p>
    ${cart ? html`<div class="columns">
      <ul class="lines">${cart.lines.map((line) => html`<li>
        <img src=${line.image ?? ''} alt="" width="64" height="64"><div><b>${line.title}</b><small>${line.quantity} ×</small></div>
        <span class="price">${euro(line.total)}</span><button class="quiet" aria-label="${words.remove}: ${line.title}" @click=${() => remove(line.sku ?? '')}>${words.remove}</button>
      </li>`)}</ul>
      <div class="card">
        <dl class="sum"><div><dt>${words.shipping}</dt><dd>${cart.shipping ? euro(cart.shipping) : words.free}</dd></div><div class="total"><dt>${words.total} <small>${words.tax}</small></dt><dd>${euro(cart.total)}</dd></div></dl>
        <p class="address"><b>${words.shipTo}</b><br>Jana Öztürk-Lindenberg, Am Glockenbach 7, 80469 München</p>
        <label class="terms"><input type="checkbox" required aria-describedby="terms-first"> <span>${words.terms}</span></label><p id="terms-first" class="first" role="alert"></p>
        <redress-pay-button cart-id=${cart.cart} amount=${cart.total} currency=${cart.currency} label="order" return-url="/#/paid" @redress-before-pay=${(event: Event) => { askTerms(event, words); }}></redress-pay-button>
        <p class="protected">${sign('shield')}<span>${words.trust.shield[1]}</span></p>
      </div></div>`
    : html`<div class="lines waiting" aria-hidden="true"></div>`}
  </section>`;
};

const picked = ({ order, shows, picture }: Example): TemplateResult => html`<li><a href="#/order/${encodeURIComponent(order)}">
  ${picture ? html`<img src="/pictures/${picture}" alt="" width="48" height="48">` : nothing}<span><b>${order}</b> <span lang=${tongue()} dir="ltr">${shows[tongue()]}</span></span></a></li>`;

/** Own orders first; then one for every situation: whole stories, and for each ground when a claim is early, possible, late or not covered. */
export const orders = (words: ShopWords, examples: readonly Example[]): TemplateResult => html`
  <section class="orders"><h1>${words.orders}</h1>
    ${state.bought.length ? html`<h2>${words.own}</h2><ul class="links">${state.bought.map((order) => html`<li><a href="#/order/${encodeURIComponent(order)}"><b>${order}</b></a></li>`)}</ul>` : nothing}
    <h2>${words.examples}</h2><p class="about">${words.examplesLead}</p>
    <ul class="links">${examples.filter(({ ground }) => !ground).map(picked)}</ul>
    <div class="grounds">${[...new Set(examples.flatMap(({ ground }) => ground ?? []))].map((ground) => html`<section><h3>${words.grounds[ground]}</h3><ul class="links">${examples.filter((each) => each.ground === ground).map(picked)}</ul></section>`)}</div>
  </section>`;

export const order = (words: ShopWords, number: string, note: string, getToken: () => Promise<string>): TemplateResult => html`
  <section class="order"><p class="crumb"><a href="#/orders">${words.orders}</a></p><h1>${words.order} ${number}</h1>
    ${note ? html`<p class="note good" role="status"><b>${note}</b> ${words.thanksMore}</p>` : nothing}
    <redress-order-help order=${number} .getToken=${getToken}></redress-order-help>
  </section>`;

export const desk = (words: ShopWords, getToken: () => Promise<string>): TemplateResult => html`
  <section class="desk"><h1>${words.desk}</h1><p class="about">${words.deskLead}</p><redress-merchant-desk .getToken=${getToken}></redress-merchant-desk></section>`;
