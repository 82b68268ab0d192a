/** Orders and the case as buyer, merchant and mediator see it. */
import { ok, same, there } from '../check.ts';
import type { ConformanceCase } from '../mount.ts';
import { caseOf, claimed, dayOf, delivered, orderBody, placed, shift, timeOf, uploaded } from '../scene.ts';
import { done, fresh, refused, call } from '../talk.ts';

export const orders: ConformanceCase[] = [
  {
    name: 'an order is recorded once, however often it is sent, and again when something changed',
    run: async (mount) => {
      const body = orderBody(await timeOf(mount));
      const sent = { params: { order: body.number }, as: mount.secretKey, body };
      const first = await done(mount, 'putOrder', sent, 201);
      const again = await done(mount, 'putOrder', sent, 200);
      same(again.body, first.body, 'the receipt for the same order');
      const shipped = await done(mount, 'putOrder', { ...sent, body: { ...body, shipments: delivered(await timeOf(mount), 1) } }, 200);
      same(shipped.body.version, first.body.version + 1, 'the version after a change');
    },
  },
  {
    name: 'what does not add up is not recorded',
    run: async (mount) => {
      const body = orderBody(await timeOf(mount));
      const put = { params: { order: body.number }, as: mount.secretKey };
      await refused(mount, 'invalid', 'putOrder', { ...put, body: { ...body, number: fresh('R') } }, '/number');
      await refused(mount, 'currency_unknown', 'putOrder', { ...put, body: { ...body, currency: 'EEE' } }, '/currency');
      await refused(mount, 'total_mismatch', 'putOrder', { ...put, body: { ...body, total: 7491 } }, '/total');
      await refused(mount, 'line_unknown', 'putOrder', { ...put, body: { ...body, shipments: [{ id: 'p', lines: [{ line: 'sofa', quantity: 1 }] }] } }, '/shipments/0/lines/0/line');
      await refused(mount, 'quantity_exceeded', 'putOrder', { ...put, body: { ...body, shipments: [{ id: 'p', lines: [{ line: 'cup', quantity: 3 }] }] } }, '/shipments/0/lines/0/quantity');
      await refused(mount, 'invalid', 'putOrder', { ...put, body: { ...body, lines: [body.lines[0], { ...body.lines[1], id: 'lamp' }] } }, '/lines/1/id');
      await refused(mount, 'not_found', 'readCaseAsMerchant', { params: { order: body.number }, as: mount.secretKey });
    },
  },
  {
    name: 'what a claim stands on is not taken away from under it',
    run: async (mount) => {
      const { order, body } = await claimed(mount);
      const put = { params: { order }, as: mount.secretKey };
      await refused(mount, 'currency_mismatch', 'putOrder', { ...put, body: { ...body, currency: 'USD' } });
      await refused(mount, 'paid_total_changed', 'putOrder', { ...put, body: { ...body, lines: [body.lines[1]], total: 3490, charge: { ...body.charge, authorised: 3490, captured: 3490 } } });
    },
  },
  {
    name: 'buyer, merchant and mediator read the same case, each with their own part of it',
    run: async (mount) => {
      const scene = await claimed(mount);
      const buyer = await caseOf(mount, scene);
      const merchant = there((await done(mount, 'readCaseAsMerchant', { params: { order: scene.order }, as: mount.secretKey })).body, 'the merchant’s case');
      const mediator = await done(mount, 'readCaseAsMediator', { params: { claim: scene.claim }, as: mount.mediatorKey });
      same([buyer.viewer, merchant.viewer, mediator.body?.viewer], ['buyer', 'merchant', 'mediator'], 'viewers');
      same(buyer.messages, merchant.messages, 'one thread');
      same(buyer.version, merchant.version, 'one version');
      ok(buyer.claims[0]?.actions.some(({ action }) => action === 'withdraw'), 'the buyer may withdraw');
      ok(merchant.claims[0]?.actions.some(({ action }) => action === 'accept'), 'the merchant may accept');
      ok(!mediator.text.includes('alva@example.com'), 'the mediator has no use for the buyer’s address');
      same(buyer.order.placedAt, scene.body.placedAt, 'the order as it was recorded');
      await refused(mount, 'not_found', 'readCaseAsMediator', { params: { claim: fresh('claim') }, as: mount.mediatorKey });
    },
  },
  {
    name: 'a case that has not changed is not sent again, and one that has is',
    run: async (mount) => {
      const { order, token } = await placed(mount);
      const read = (tag: string) => call(mount, 'readCase', { params: { order }, as: token, headers: { 'If-None-Match': tag } });
      const first = await done(mount, 'readCase', { params: { order }, as: token });
      const tag = there(first.response.headers.get('ETag'), 'the ETag');
      const again = await read(tag);
      same([again.status, again.text], [304, ''], 'unchanged');
      same(again.response.headers.get('ETag'), tag, 'the ETag of a 304');
      same((await read(`"other", ${tag.replace('W/', '')}`)).status, 304, 'one of several tags, compared weakly');
      const asMerchant = await done(mount, 'readCaseAsMerchant', { params: { order }, as: mount.secretKey, headers: { 'If-None-Match': tag } }, 200);
      ok(asMerchant.response.headers.get('ETag') !== tag, 'another viewer’s case has another tag');
      await done(mount, 'sendMessage', { params: { order }, as: token, body: { id: fresh('message'), text: 'Hallo' } });
      same((await read(tag)).status, 200, 'changed by a message');
    },
  },
  {
    name: 'what only time changes changes the ETag too',
    run: async (mount) => {
      const now = await timeOf(mount);
      const { order, token } = await placed(mount, { latestDelivery: dayOf(shift(now, 2)) });
      const tag = there((await done(mount, 'readCase', { params: { order }, as: token })).response.headers.get('ETag'), 'the ETag');
      await done(mount, 'moveClock', { body: { advance: 4 * 86_400 } });
      const later = await done(mount, 'readCase', { params: { order }, as: token, headers: { 'If-None-Match': tag } }, 200);
      same(later.body?.delivery.state, 'overdue', 'delivery');
    },
  },
  {
    name: 'an order number may hold what shops put into one',
    run: async (mount) => {
      for (const number of [`#${fresh('1042')}`, `R/${fresh('1')}?a=b&c`, `Bestellung ${fresh('№')} ä`, `100%${fresh('x')}`]) {
        const scene = await placed(mount, { number });
        same((await caseOf(mount, scene)).order.number, number, 'the number');
        await uploaded(mount, scene);
      }
    },
  },
];
