/** The pages of the demo shop: products, basket with the pay button, orders, one order with its help panel. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { goods } from '../mocks/goods.ts';
import { state } from './state.ts';
import type { ShopWords } from './words.ts';

export interface PricedCart {
  cart: string;
  lines: { id: string; sku?: string; title: string; quantity: number; total: number; image?: string }[];
  shipping: number;
  total: number;
  currency: string;
}

export const euro = (amount: number): string => new Intl.NumberFormat(state.language, { style: 'currency', currency: 'EUR' }).format(amount / 100);
const all = Object.values(goods);

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
  <section class="hero"><h1>${words.claim}</h1><p>${words.lead}</p></section>
  <ul class="products">${all.map((one) => html`<li>
    <img src="/pictures/${one.picture}" alt="" width="240" height="240">
    <h2>${one.title}</h2>
    <p class="price">${euro(one.price)} <small>${words.tax}</small></p>
    <button @click=${() => add(one.sku)}>${words.add}</button>
  </li>`)}</ul>`;

export const checkout = (words: ShopWords, cart: PricedCart | 'failed' | undefined, note: string, remove: (sku: string) => void): TemplateResult => {
  if (!state.basket.length) return html`<section class="calm"><h1>${words.basket}</h1><p>${words.empty}</p><p><a class="button" href="#/">${words.toShop}</a></p></section>`;
  if (cart === 'failed') return html`<section class="calm"><h1>${words.basket}</h1><p role="alert">${words.cartLost}</p></section>`;
  return html`<section class="checkout"><h1>${words.checkout}</h1>
    <p class="note" role="status">${note}</p>
    ${cart ? html`
      <ul class="lines">${cart.lines.map((line) => html`<li>
        <img src=${line.image ?? ''} alt="" width="64" height="64"><div><b>${line.title}</b><small>${line.quantity} ×</small></div>
        <span class="price">${euro(line.total)}</span><button class="quiet" aria-label="${words.remove}: ${line.title}" @click=${() => remove(line.sku ?? '')}>${words.remove}</button>
      </li>`)}</ul>
      <dl class="sum"><div><dt>${words.shipping}</dt><dd>${cart.shipping ? euro(cart.shipping) : words.free}</dd></div><div class="total"><dt>${words.total} <small>${words.tax}</small></dt><dd>${euro(cart.total)}</dd></div></dl>
      <p class="address"><b>${words.shipTo}</b><br>Jana Öztürk-Lindenberg, Am Glockenbach 7, 80469 München</p>
      <label class="terms"><input type="checkbox" required aria-describedby="terms-first"> <span>${words.terms}</span></label><p id="terms-first" class="first" role="alert"></p>
      <redress-pay-button cart-id=${cart.cart} amount=${cart.total} currency=${cart.currency} label="order" return-url="/#/paid" @redress-before-pay=${(event: Event) => { askTerms(event, words); }}></redress-pay-button>`
    : html`<div class="lines waiting" aria-hidden="true"></div>`}
  </section>`;
};

export const orders = (words: ShopWords, examples: { order: string; shows: { de: string; en: string } }[]): TemplateResult => html`
  <section class="orders"><h1>${words.orders}</h1>
    ${state.bought.length ? html`<h2>${words.own}</h2><ul class="links">${state.bought.map((order) => html`<li><a href="#/order/${encodeURIComponent(order)}"><b>${order}</b></a></li>`)}</ul>` : nothing}
    <h2>${words.examples}</h2>
    <ul class="links">${examples.map(({ order, shows }) => html`<li><a href="#/order/${encodeURIComponent(order)}"><b>${order}</b> ${state.language === 'de' ? html`<span lang="de">${shows.de}</span>` : html`<span lang="en" dir="ltr">${shows.en}</span>`}</a></li>`)}</ul>
  </section>`;

export const order = (words: ShopWords, number: string, note: string, getToken: () => Promise<string>): TemplateResult => html`
  <section class="order"><h1>${words.order} ${number}</h1>
    ${note ? html`<p class="note good" role="status">${note}</p>` : nothing}
    <redress-order-help order=${number} .getToken=${getToken}></redress-order-help>
  </section>`;

export const desk = (words: ShopWords, getToken: () => Promise<string>): TemplateResult => html`
  <section class="desk"><h1>${words.desk}</h1><redress-merchant-desk .getToken=${getToken}></redress-merchant-desk></section>`;
