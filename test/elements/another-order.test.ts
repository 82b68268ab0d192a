/** A shop that shows one order after another in the same element (a single-page shop): nothing of one order may reach the next. */
import { expect } from '@open-wc/testing';
import { httpClaimsApi } from '../../src/client/http.ts';
import { setConnector } from '../../src/elements/shared/connect.ts';
import { openClaim, openHelp } from '../support/help-harness.ts';
import { openShop } from '../support/shop.ts';

describe('another order in the same element', () => {
  it('is shown from its start, and a message begun for the one before is not sent to it', async () => {
    const shop = await openShop({ orders: ['R-1001', 'R-1002'] });
    const { element, buyer } = await openHelp('R-1001', {}, shop);
    await buyer.presses('Bergwerk Outdoor schreiben');
    await buyer.types('Ihre Nachricht', 'Nur für die erste Bestellung.');
    element.order = 'R-1002';
    await buyer.reads('Trinkflasche');
    await buyer.presses('Bergwerk Outdoor schreiben');
    expect(buyer.text).not.to.contain('Nur für die erste');
    await buyer.types('Ihre Nachricht', 'Für die zweite.');
    await buyer.presses('Nachricht senden');
    await buyer.reads('Für die zweite.');
    expect((await shop.api.readCase('R-1001')).messages).to.have.length(0);
    expect((await shop.api.readCase('R-1002')).messages).to.have.length(1);
  });

  it('gets a token of its own', async () => {
    const shop = await openShop({ orders: ['R-1001', 'R-1002'] });
    const asked: string[] = [];
    const tokenFor = (order: string) => () => { asked.push(order); return shop.token(order); };
    const { element, buyer } = await openHelp('R-1001', { api: undefined, getToken: tokenFor('R-1001') }, withHttp(shop));
    await buyer.reads('Wanderrucksack');
    Object.assign(element, { order: 'R-1002', getToken: tokenFor('R-1002') });
    await buyer.reads('Trinkflasche');
    expect(asked).to.deep.equal(['R-1001', 'R-1002']);
  });

  it('starts a claim anew', async () => {
    const shop = await openShop({ orders: ['ND-open', 'NR-open'] });
    const { element, buyer } = await openClaim('ND-open', {}, shop);
    await buyer.reads('Beschädigt');
    element.order = 'NR-open';
    await buyer.reads('Nicht angekommen');
    expect(buyer.text).not.to.contain('Trinkflasche');
  });
});

/** Elements without an `api` of their own reach the same backend through the connector, as with the script tag. */
function withHttp(shop: Awaited<ReturnType<typeof openShop>>): typeof shop {
  setConnector(async (connection) => httpClaimsApi({ ...connection, fetch: shop.fetch }));
  return { ...shop, api: undefined as never };
}
