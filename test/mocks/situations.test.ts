/** The seed orders are what they say they are, on any day of the year, and each scenario does to a call what its name promises. */
import { expect } from '@open-wc/testing';
import { isScenario, scenarios } from '../../mocks/scenarios.ts';
import { situations } from '../../mocks/situations.ts';
import { ClaimsApiError } from '../../src/client/outcome.ts';
import { openShop } from '../support/shop.ts';
import type { Shop } from '../support/shop.ts';

const failure = async (call: Promise<unknown>): Promise<string> => call.then(() => 'done', (error: unknown) => (error instanceof ClaimsApiError ? `${error.outcome} ${error.code}` : String(error)));

// a Saturday, the days around Christmas and Easter, and a night in which the clocks change
for (const now of ['2026-11-21T09:00:00Z', '2026-12-28T11:00:00Z', '2027-03-30T06:30:00Z', '2026-10-25T00:30:00Z'])
  describe(`the seed orders on ${now.slice(0, 10)}`, () => {
    let shop: Shop;
    before(async () => { shop = await openShop({ orders: situations.map(({ order }) => order), now }); });
    for (const { order, ground, state } of situations) if (ground && state)
      it(`${order}: ${ground} is ${state}`, async () => {
        const { eligibility } = await shop.api.readCase(order);
        expect(eligibility.find((each) => each.ground === ground)?.state).to.equal(state);
      });
  });

describe('scenarios', () => {
  let shop: Shop;
  const claim = { id: 'claim-scenarios', ground: 'not_received' as const, lines: [{ line: '1', quantity: 1 }], amount: { amount: 8900, currency: 'EUR' }, story: 'Nicht da.', outcome: 'refund' as const, facts: { addressConfirmed: true } };
  beforeEach(async () => { shop = await openShop({ orders: ['NR-open'] }); });

  for (const [name, reading, filing] of [
    ['normal', 'done', 'done'],
    ['offline', 'unavailable network', 'unavailable network'],
    ['lost_reply', 'unavailable network', 'unavailable network'],
    ['unavailable', 'unavailable unavailable', 'unavailable unavailable'],
    ['refused', 'done', 'refused ground_not_open'],
    ['already_claimed', 'done', 'refused already_claimed'],
    ['garbled', 'unintelligible unreadable_reply', 'unintelligible unreadable_reply'],
    ['wrong_shape', 'unintelligible unreadable_reply', 'unintelligible unreadable_reply'],
    ['expired_token', 'refused token_expired', 'refused token_expired'],
  ] as const)
    it(`${name}: reading is ${reading}, filing is ${filing}`, async () => {
      shop.weather(name);
      expect([await failure(shop.api.readCase('NR-open')), await failure(shop.api.fileClaim('NR-open', claim))]).to.deep.equal([reading, filing]);
      shop.weather('normal');
      const { claims } = await shop.api.readCase('NR-open');
      expect(claims).to.have.length(name === 'normal' || name === 'lost_reply' ? 1 : 0);
    });

  it('slow answers in the end', async () => {
    shop.weather('slow');
    const started = performance.now();
    expect(await failure(shop.api.readMerchant())).to.equal('unavailable timeout'); // these tests wait two seconds at most
    expect(performance.now() - started).to.be.greaterThan(1900);
  });

  it('know their names', () => {
    expect(isScenario('offline')).to.equal(true);
    expect(isScenario('toString')).to.equal(false);
    expect(Object.keys(scenarios)).to.include.members(['slow', 'offline', 'refused', 'garbled', 'expired_token', 'already_claimed']);
  });
});
