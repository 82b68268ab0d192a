/** Someone who wants out of a contract, as a guest or with the order at hand, over a real backend. */
import { fixture, html } from '@open-wc/testing';
import { WithdrawalElement } from '../../src/elements/withdrawal/withdrawal.ts';
import { define } from '../../src/elements/shared/define.ts';
import { learnLastWords } from '../../src/locales/all-last-words.ts';
import { audit, fits } from './audit.ts';
import './device.ts';
import { openShop } from './shop.ts';
import type { Shop } from './shop.ts';
import { inside } from '../../demo/gallery/hand.ts';
import { Visitor } from './visitor.ts';

learnLastWords(); // as every door has it done
define('redress-withdrawal', WithdrawalElement);

export interface Withdrawing {
  readonly shop: Shop;
  readonly element: WithdrawalElement;
  readonly person: Visitor;
  readonly heard: { type: string; detail: unknown }[];
  /** The bodies that reached the backend's door. */
  readonly sent: Record<string, unknown>[];
  readonly look: (view: string) => Promise<void>;
}

/** What the shop's pages hand to the element; `api` is one over HTTP that knows no token of its own. */
export async function openWithdrawal(set: Partial<WithdrawalElement> = {}, shop?: Shop): Promise<Withdrawing> {
  shop ??= await openShop();
  const heard: Withdrawing['heard'] = [];
  const page = await fixture(html`<main><h1>Bergwerk Outdoor</h1></main>`);
  const element = new WithdrawalElement();
  element.setAttribute('merchant', 'pk_demo_bergwerk');
  element.setAttribute('api', 'https://claims.example/v1');
  Object.assign(element, { mode: 'form', locale: 'de', ...set });
  for (const type of ['redress-withdrawal-received', 'redress-error']) page.addEventListener(type, (event) => heard.push({ type, detail: (event as CustomEvent<unknown>).detail }));
  const sent: Record<string, unknown>[] = [];
  const { setConnector } = await import('../../src/elements/shared/connect.ts');
  const { httpClaimsApi } = await import('../../src/client/http.ts');
  const { fetch } = shop;
  setConnector(async (connection) => httpClaimsApi({
    ...connection, timeout: 2000, newKey: () => crypto.randomUUID(),
    fetch: (async (request: Request) => {
      if (request.url.endsWith('/v1/withdrawals')) sent.push({ ...(await request.clone().json()) as object, key: request.headers.get('Idempotency-Key'), bearer: request.headers.get('Authorization') });
      return fetch(request);
    }) as typeof globalThis.fetch,
  }));
  page.append(element);
  await element.ready;
  await element.updateComplete;
  return { shop, element, person: new Visitor(element), heard, sent, look: async (view) => { await audit(element, view); fits(view); } };
}

/** A field by its id, through the shadow roots. */
export const part = (element: HTMLElement, selector: string): HTMLElement | undefined => [...inside(element.shadowRoot!)].find((each) => each.matches(selector));

export async function fillIn(person: Visitor, { name = 'Jana Öztürk-Lindenberg', contract = 'R-1001', email = 'jana@example.org' } = {}): Promise<void> {
  await person.types('Ihr Name', name);
  await person.types('Bestellnummer', contract);
  await person.types('E-Mail für die Bestätigung', email);
}
