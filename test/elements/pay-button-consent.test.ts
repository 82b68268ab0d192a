/** Before a click or consent nothing of a third party is asked for, no connection opened and no cookie set, whatever the method. */
import { expect } from '@open-wc/testing';
import { ShopElement } from '../../src/elements/shop/shop.ts';
import { define } from '../../src/elements/shared/define.ts';
import { account, freshPay, hints, inner, moment, payButton, sentOn, theirButton, theirs, thirdParty, until, wayNames, ways } from '../support/pay-harness.ts';

define('redress-shop', ShopElement);
const nothing = [[], 0, null, ''];

for (const name of wayNames) describe(`before a click or consent, by ${name}`, () => {
  const { foreign } = ways[name];
  beforeEach(freshPay);
  const loaded = (element: Element) => [[...thirdParty.asked], hints(), theirs(element), document.cookie];

  for (const [what, attributes] of [['nothing is said of it', {}], ['it loads on click', { load: 'click' }], ['it waits for consent', { load: 'consent' }], ['consent is denied', { load: 'consent', consent: 'denied' }], ['load says something unknown', { load: 'always' }]] as const)
    it(`nothing of a third party is asked for when ${what}, no cookie is set, no connection opened`, async () => {
      const element = await payButton(name, {}, { ...account, ...attributes });
      await moment();
      expect(loaded(element)).to.deep.equal(nothing);
    });

  it('a click is enough: what it needs comes then, and takes the buyer on', async () => {
    const element = await payButton(name, {}, { ...account, load: 'consent' });
    inner(element).click();
    await until('the buyer to be sent on', sentOn);
    expect([thirdParty.asked.length, theirs(element)]).to.deep.equal([foreign ? 1 : 0, null]);
  });

  it('consent given around the button opens what there is to open, once; taken back, ours is there again', async () => {
    const element = await payButton(name, {}, { ...account, load: 'consent' });
    const shop = document.body.appendChild(document.createElement('redress-shop'));
    shop.append(element);
    await moment();
    expect(loaded(element)).to.deep.equal(nothing);
    shop.setAttribute('consent', 'granted');
    if (foreign) await theirButton(element);
    element.requestUpdate();
    await moment();
    expect([hints(), thirdParty.asked.length, !!theirs(element)]).to.deep.equal(foreign ? [1, 1, true] : [0, 0, false]);
    shop.setAttribute('consent', 'denied');
    await until('ours again', () => !theirs(element) && inner(element).checkVisibility());
    element.consent = 'granted';
    if (foreign) await theirButton(element);
    shop.remove();
  });
});
