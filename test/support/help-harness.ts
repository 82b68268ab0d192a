/** A buyer on the order page: the help panel (or the claim form alone) over a real backend, as a visitor sees it. */
import { fixture, html } from '@open-wc/testing';
import { ClaimFormElement } from '../../src/elements/claim-form/claim-form.ts';
import { OrderHelpElement } from '../../src/elements/order-help/order-help.ts';
import { define } from '../../src/elements/shared/define.ts';
import { audit, fits } from './audit.ts';
import './device.ts';
import { openShop } from './shop.ts';
import type { Shop } from './shop.ts';
import { Visitor } from './visitor.ts';

define('redress-order-help', OrderHelpElement);
define('redress-claim-form', ClaimFormElement);

export interface Visit<E extends OrderHelpElement | ClaimFormElement> {
  readonly shop: Shop;
  readonly element: E;
  readonly buyer: Visitor;
  /** The events the page heard, by type, in order. */
  readonly heard: { type: string; detail: unknown }[];
  /** Audits what is on screen. */
  readonly look: (view: string) => Promise<void>;
}

const events = ['redress-ready', 'redress-topic', 'redress-message-sent', 'redress-return-requested', 'redress-rated', 'redress-before-claim', 'redress-claim-filed', 'redress-claim-changed', 'redress-error'];

async function visit<E extends OrderHelpElement | ClaimFormElement>(tag: string, order: string, set: Partial<E>, shop: Shop): Promise<Visit<E>> {
  const heard: { type: string; detail: unknown }[] = [];
  const page = await fixture(html`<main><h1>Ihre Bestellung</h1></main>`);
  const element = document.createElement(tag) as E;
  Object.assign(element, { order, api: shop.api, locale: 'de', ...set });
  for (const type of events) page.addEventListener(type, (event) => heard.push({ type, detail: (event as CustomEvent<unknown>).detail }));
  page.append(element);
  await element.ready;
  await element.updateComplete;
  return { shop, element, buyer: new Visitor(element), heard, look: async (view) => { await audit(element, view); fits(view); } };
}

export const openHelp = async (order: string, set: Partial<OrderHelpElement> = {}, shop?: Shop): Promise<Visit<OrderHelpElement>> =>
  visit('redress-order-help', order, set, shop ?? (await openShop({ orders: [order] })));

export const openClaim = async (order: string, set: Partial<ClaimFormElement> = {}, shop?: Shop): Promise<Visit<ClaimFormElement>> =>
  visit('redress-claim-form', order, set, shop ?? (await openShop({ orders: [order] })));

/** A photo as a phone takes it, drawn here. */
export async function photo(name = 'Schaden.png', type = 'image/png', width = 640, height = 480): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#a52';
  context.fillRect(0, 0, width, height);
  const blob = await new Promise<Blob | null>((done) => { canvas.toBlob(done, type); });
  return new File([blob!], name, { type });
}
