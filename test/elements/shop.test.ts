/** `<redress-shop>`: said once, heard by every element inside it. */
import { expect, fixture, html } from '@open-wc/testing';
import { OrderHelpElement } from '../../src/elements/order-help/order-help.ts';
import { define } from '../../src/elements/shared/define.ts';
import { setConnector } from '../../src/elements/shared/connect.ts';
import { ShopElement } from '../../src/elements/shop/shop.ts';
import { httpClaimsApi } from '../../src/client/http.ts';
import { openShop } from '../support/shop.ts';
import { Visitor } from '../support/visitor.ts';

define('redress-shop', ShopElement);
define('redress-order-help', OrderHelpElement);

describe('a shop around its elements', () => {
  it('tells them which backend, merchant and language they belong to, now and when it changes', async () => {
    const shop = await openShop({ orders: ['R-1001'] });
    const asked: string[] = [];
    setConnector(async (connection) => { asked.push(`${connection.api} ${connection.merchant}`); return httpClaimsApi({ ...connection, fetch: shop.fetch }); });
    const around = await fixture<ShopElement>(html`<redress-shop api="https://claims.example/v1" merchant="pk_demo_bergwerk" locale="en">
      <redress-order-help order="R-1001" token=${await shop.token('R-1001')}></redress-order-help></redress-shop>`);
    const buyer = new Visitor(around.querySelector('redress-order-help')!);
    await buyer.reads('Help with your order');
    expect(asked).to.deep.equal(['https://claims.example/v1 pk_demo_bergwerk']);
    around.setAttribute('locale', 'de');
    await buyer.reads('Hilfe zu Ihrer Bestellung');
    around.setAttribute('theme', 'dark');
    await buyer.until('a dark panel', () => getComputedStyle(buyer.element).colorScheme === 'dark');
    expect(getComputedStyle(around).display).to.equal('contents');
    expect(shop.seen).to.deep.equal(['GET /v1/orders/R-1001']);
  });

  it('asks for a new access when the one in the page has run out', async () => {
    const shop = await openShop({ orders: ['R-1001'] });
    setConnector(async (connection) => httpClaimsApi({ ...connection, fetch: shop.fetch }));
    const old = await shop.token('R-1001');
    shop.advance(1);
    const around = await fixture<ShopElement>(html`<redress-shop api="https://claims.example/v1" merchant="pk_demo_bergwerk" locale="de">
      <redress-order-help order="R-1001" token=${old} .getToken=${() => shop.token('R-1001')}></redress-order-help></redress-shop>`);
    await new Visitor(around.querySelector('redress-order-help')!).reads('Kommt spätestens');
  });

  it('says what to do when there is no access at all', async () => {
    const shop = await openShop({ orders: ['R-1001'] });
    setConnector(async (connection) => httpClaimsApi({ ...connection, fetch: shop.fetch }));
    const around = await fixture<ShopElement>(html`<redress-shop api="https://claims.example/v1" merchant="pk_demo_bergwerk" locale="de"><redress-order-help order="R-1001"></redress-order-help></redress-shop>`);
    const help = around.querySelector<OrderHelpElement>('redress-order-help')!;
    const buyer = new Visitor(help);
    await buyer.reads('Ihr Zugang zu dieser Bestellung ist abgelaufen. Öffnen Sie die Bestellung im Shop noch einmal.');
    help.token = await shop.token('R-1001');
    await buyer.reads('Kommt spätestens');
  });
});
