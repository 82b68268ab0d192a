/** What a merchant sees beyond single claims: orders that wait, its order defect rate and reserve, withdrawals and the orders they belong to. */
import { ok, same, there } from '../check.ts';
import { goodPayload, sign } from '../jwt.ts';
import type { ConformanceCase, Mount } from '../mount.ts';
import { answered, caseOf, claimBody, claimed, claimOf, delivered, placed, reviewed, timeOf } from '../scene.ts';
import { done, fresh, refused } from '../talk.ts';

const orders = async (mount: Mount, query: Record<string, string>, as = mount.secretKey) => (await done(mount, 'listOrders', { as, query }, 200)).body.orders;
const orderOf = async (mount: Mount, order: string) => there((await orders(mount, { search: order }))[0], `${order} in the list`);
const performance = async (mount: Mount, as = mount.secretKey) => (await done(mount, 'readPerformance', { as }, 200)).body;
const declared = async (mount: Mount, overrides: object = {}) => {
  const body = { id: fresh('withdrawal'), merchant: mount.merchant, name: 'Alva Berg', contract: fresh('R'), email: 'alva@example.com', ...overrides };
  return (await done(mount, 'withdrawContract', { body }, 201)).body;
};
const withdrawals = async (mount: Mount, query: Record<string, string> = { limit: '100' }, as = mount.secretKey) => (await done(mount, 'listWithdrawals', { as, query }, 200)).body;
const listed = async (mount: Mount, id: string) => there((await withdrawals(mount)).withdrawals.find((each) => each.id === id), 'the withdrawal in the list');

export const overview: ConformanceCase[] = [
  {
    name: 'an order waits for its merchant from the buyer’s word to the merchant’s',
    run: async (mount) => {
      const { order, token, body } = await placed(mount);
      const { orders: [row], now } = (await done(mount, 'listOrders', { as: mount.secretKey, query: { search: order.slice(3).toUpperCase() } }, 200)).body;
      ok(row && row.updatedAt <= now, 'the order is there at once');
      same({ ...row, updatedAt: '' }, {
        order, buyer: 'Alva Berg', email: 'alva@example.com', placedAt: body.placedAt, updatedAt: '', paid: { amount: 7490, currency: 'EUR' }, waiting: [], openReturns: 0, openClaims: 0, defects: [],
        disputed: { amount: 0, currency: 'EUR' },
      }, 'a row');
      await done(mount, 'sendMessage', { params: { order }, as: token, body: { id: fresh('message'), text: 'Hallo?' } });
      const waiting = there((await orders(mount, { waiting: 'messages', search: order }))[0], 'the order that waits');
      same([waiting.waiting, waiting.unanswered], [['messages'], waiting.updatedAt], 'what waits, since when');
      await done(mount, 'sendMessageAsMerchant', { params: { order }, as: mount.secretKey, body: { id: fresh('message'), text: 'Hier.' } });
      same(await orders(mount, { waiting: 'messages', search: order }), [], 'once it is answered');
    },
  },
  {
    name: 'returns, withdrawals and claims wait each in their own list',
    run: async (mount) => {
      const returning = await placed(mount, { shipments: delivered(await timeOf(mount), 2) });
      await done(mount, 'requestReturn', { params: { order: returning.order }, as: returning.token, body: { id: fresh('return'), kind: 'return', lines: [{ line: 'cup', quantity: 1 }] } });
      const withdrawing = await placed(mount);
      await done(mount, 'withdrawContract', { as: withdrawing.token, body: { id: fresh('withdrawal'), merchant: mount.merchant, name: 'A', contract: withdrawing.order, email: 'a@example.com' } }, 201);
      const claiming = await claimed(mount);
      const lists = { returns: returning.order, withdrawals: withdrawing.order, claims: claiming.order };
      for (const [waiting, order] of Object.entries(lists)) {
        for (const [other, search] of Object.entries(lists)) same((await orders(mount, { waiting, search })).map((row) => row.order), waiting === other ? [order] : [], `${other} among ${waiting}`);
      }
      same((await orderOf(mount, claiming.order)).disputed, { amount: 4000, currency: 'EUR' }, 'what is in dispute');
    },
  },
  {
    name: 'orders come by what happened last, page by page, and claims are searched like them',
    run: async (mount) => {
      const buyer = fresh('Zoë Ångström');
      const mine: string[] = [];
      for (let count = 0; count < 5; count++) mine.push((await placed(mount, { buyer: { name: buyer } })).order);
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const { body } = await done(mount, 'listOrders', { as: mount.secretKey, query: { limit: '2', search: buyer.toUpperCase(), ...(cursor === undefined ? {} : { cursor }) } }, 200);
        ok(body.orders.length <= 2, 'a page holds no more than was asked for');
        seen.push(...body.orders.map(({ order }) => order));
        cursor = body.cursor;
      } while (cursor !== undefined);
      same([...seen].sort(), [...mine].sort(), 'every order once');
      const claim = await claimed(mount);
      const claims = async (search: string) => (await done(mount, 'listClaims', { as: mount.secretKey, query: { search } }, 200)).body.claims.map(({ id }) => id);
      same(await claims(claim.order.slice(2).toUpperCase()), [claim.claim], 'a claim by part of its order’s number');
      same(await claims(buyer), [], 'no claim by the name of somebody who has none');
      ok((await claims('alva b')).includes(claim.claim), 'a claim by part of its buyer’s name');
      same(await claims((await claimOf(mount, claim)).number.toLowerCase()), [claim.claim], 'a claim by its number');
    },
  },
  {
    name: 'lists that make no sense are refused at their place',
    run: async (mount) => {
      for (const name of ['listOrders', 'listWithdrawals'] as const) {
        await refused(mount, 'invalid', name, { as: mount.secretKey, query: { cursor: 'made-up' } }, '/cursor');
        await refused(mount, 'invalid', name, { as: mount.secretKey, query: { limit: '0' } }, '/limit');
        await refused(mount, 'invalid', name, { as: mount.secretKey, query: { sort: 'amount' } }, '/sort');
      }
      await refused(mount, 'invalid', 'listOrders', { as: mount.secretKey, query: { waiting: 'weather' } }, '/waiting');
      await refused(mount, 'invalid', 'listOrders', { as: mount.secretKey, query: { search: 'x'.repeat(101) } }, '/search');
      same(await orders(mount, { search: '%\0_\\' }), [], 'signs that mean something elsewhere mean nothing here');
    },
  },
  {
    name: 'a claim moves the order defect rate from the second it is filed, and no more once it is denied',
    run: async (mount) => {
      const scene = await answered(mount);
      const before = await performance(mount);
      const body = claimBody();
      await done(mount, 'fileClaim', { params: { order: scene.order }, as: scene.token, body }, 201);
      const filed = await performance(mount);
      same([filed.orders - before.orders, filed.defects - before.defects, filed.by.claim - before.by.claim, filed.days], [0, 1, 1, 60], 'orders, defects, by claim, days');
      same(filed.rate, filed.defects / filed.orders, 'the rate');
      const open = there(filed.claims.find(({ id }) => id === body.id), 'the claim');
      same([open.order, open.amount, open.granted.rate, open.denied.rate], [scene.order, body.amount, filed.rate, (filed.defects - 1) / filed.orders], 'what the claim would do');
      const disputed = (figures: typeof filed) => figures.reserve.held.find(({ currency }) => currency === 'EUR')?.disputed ?? 0;
      same(disputed(filed) - disputed(before), 4000, 'what is held back for it');
      await done(mount, 'represent', { params: { claim: body.id }, as: mount.secretKey, body: { text: 'Zugestellt.' } });
      await done(mount, 'decide', { params: { claim: body.id }, as: mount.mediatorKey, body: { decision: 'denied', reason: 'Zugestellt.' } });
      const denied = await performance(mount);
      same([denied.defects, disputed(denied), denied.claims.some(({ id }) => id === body.id)], [before.defects, disputed(before), false], 'after it was denied');
    },
  },
  {
    name: 'a granted claim goes on counting, and each merchant has figures of its own',
    run: async (mount) => {
      const [mine, others] = [await performance(mount), await performance(mount, mount.other.secretKey)];
      const { claim } = await reviewed(mount);
      await done(mount, 'decide', { params: { claim }, as: mount.mediatorKey, body: { decision: 'granted', reason: 'Nie zugestellt.' } });
      const after = await performance(mount);
      same([after.orders - mine.orders, after.defects - mine.defects], [1, 1], 'orders and defects');
      same({ ...await performance(mount, mount.other.secretKey), now: '' }, { ...others, now: '' }, 'the other merchant’s figures');
    },
  },
  {
    name: 'a withdrawal without a token is listed word for word, with the order it seems to mean, and does nothing by itself',
    run: async (mount) => {
      const scene = await claimed(mount, {});
      const body = await declared(mount, { contract: ` #${scene.order.toLowerCase()} `, email: 'ALVA@example.com', note: 'Bitte 🙈' });
      const { match, ...row } = await listed(mount, body.id);
      same(row, body, 'word for word');
      same(match, { order: scene.order, buyer: 'Alva Berg', placedAt: scene.body.placedAt, sameEmail: true }, 'the order it seems to mean');
      same((await claimOf(mount, scene)).state, 'awaiting_merchant', 'the claim');
      same([(await caseOf(mount, scene)).withdrawals, (await orderOf(mount, scene.order)).waiting], [[], ['claims']], 'the case');
      const other = await declared(mount, { contract: scene.order, email: 'jemand@example.com' });
      same((await listed(mount, other.id)).match?.sameEmail, false, 'another address');
      same((await listed(mount, (await declared(mount)).id)).match, undefined, 'an order nobody knows');
    },
  },
  {
    name: 'the merchant says to which order a withdrawal belongs: its case hears of it, open claims end, once and for good',
    run: async (mount) => {
      const [scene, elsewhere] = [await claimed(mount), await placed(mount)];
      const { id, receivedAt } = await declared(mount, { contract: 'die Lampe' });
      const assign = { params: { withdrawal: id }, as: mount.secretKey, body: { order: scene.order } };
      await refused(mount, 'invalid', 'assignWithdrawal', { ...assign, body: { order: fresh('R') } }, '/order');
      const first = await done(mount, 'assignWithdrawal', assign, 200);
      same(first.body.id, id, 'the receipt');
      same((await caseOf(mount, scene)).withdrawals, [{ id, receivedAt }], 'the withdrawal in the case');
      same((await claimOf(mount, scene)).state, 'superseded', 'the claim');
      same((await orderOf(mount, scene.order)).waiting, ['withdrawals'], 'what waits');
      same([(await listed(mount, id)).order, (await listed(mount, id)).match], [scene.order, undefined], 'the order in the list');
      same((await done(mount, 'assignWithdrawal', assign, 200)).text, first.text, 'saying it again');
      await refused(mount, 'withdrawal_assigned', 'assignWithdrawal', { ...assign, body: { order: elsewhere.order } });
      same((await caseOf(mount, elsewhere)).withdrawals, [], 'the other order’s case');
    },
  },
  {
    name: 'a withdrawal that came with a token belongs to its order already, and can go to no other',
    run: async (mount) => {
      const [scene, elsewhere] = [await placed(mount), await placed(mount)];
      const body = { id: fresh('withdrawal'), merchant: mount.merchant, name: 'Alva Berg', contract: scene.order, email: 'alva@example.com' };
      await done(mount, 'withdrawContract', { body, as: scene.token }, 201);
      same((await listed(mount, body.id)).order, scene.order, 'its order');
      await refused(mount, 'withdrawal_assigned', 'assignWithdrawal', { params: { withdrawal: body.id }, as: mount.secretKey, body: { order: elsewhere.order } });
      await done(mount, 'assignWithdrawal', { params: { withdrawal: body.id }, as: mount.secretKey, body: { order: scene.order } }, 200);
      // the other way round: what was assigned stays where it is, and the declaration is still taken
      const { id } = await declared(mount, { contract: scene.order });
      await done(mount, 'assignWithdrawal', { params: { withdrawal: id }, as: mount.secretKey, body: { order: elsewhere.order } }, 200);
      await done(mount, 'withdrawContract', { body: { ...body, id }, as: scene.token }, 201);
      same([(await listed(mount, id)).order, (await caseOf(mount, scene)).withdrawals.length], [elsewhere.order, 1], 'the order it was assigned to');
    },
  },
  {
    name: 'withdrawals come newest first, page by page',
    run: async (mount) => {
      const mine = new Set<string>();
      for (let count = 0; count < 3; count++) mine.add((await declared(mount)).id);
      const seen: { id: string; receivedAt: string }[] = [];
      let cursor: string | undefined;
      do {
        const page = await withdrawals(mount, { limit: '2', ...(cursor === undefined ? {} : { cursor }) });
        ok(page.withdrawals.length <= 2, 'a page holds no more than was asked for');
        seen.push(...page.withdrawals);
        cursor = page.cursor;
      } while (cursor !== undefined);
      same(new Set(seen.map(({ id }) => id)).size, seen.length, 'no withdrawal twice');
      ok([...mine].every((id) => seen.some((row) => row.id === id)), 'no withdrawal left out');
      same(seen.map(({ receivedAt }) => receivedAt), seen.map(({ receivedAt }) => receivedAt).sort().reverse(), 'newest first');
    },
  },
  {
    name: 'the other merchant sees nothing of all that, and a desk token sees it all',
    run: async (mount) => {
      const scene = await claimed(mount);
      const { id } = await declared(mount, { contract: scene.order });
      const as = mount.other.secretKey;
      same(await orders(mount, { search: scene.order }, as), [], 'orders');
      ok(!(await performance(mount, as)).claims.some((claim) => claim.id === scene.claim), 'claims');
      same((await withdrawals(mount, { limit: '100' }, as)).withdrawals.filter((each) => each.id === id), [], 'withdrawals');
      const nowhere = await refused(mount, 'not_found', 'assignWithdrawal', { params: { withdrawal: fresh('withdrawal') }, as, body: { order: scene.order } });
      same((await refused(mount, 'not_found', 'assignWithdrawal', { params: { withdrawal: id }, as, body: { order: scene.order } })).text, nowhere.text, 'another merchant’s withdrawal');
      // an order of the other merchant that is called the same is not meant
      await placed(mount, { number: scene.order }, as);
      same((await listed(mount, id)).match?.placedAt, scene.body.placedAt, 'the match is the own order');
      const desk = await sign({ ...goodPayload(mount.merchant, ''), role: 'merchant' }, mount.tokenSecret);
      same((await orders(mount, { search: scene.order }, desk)).length, 1, 'orders at the desk');
      ok((await performance(mount, desk)).claims.some((claim) => claim.id === scene.claim), 'performance at the desk');
      ok((await withdrawals(mount, { limit: '100' }, desk)).withdrawals.some((each) => each.id === id), 'withdrawals at the desk');
      await done(mount, 'assignWithdrawal', { params: { withdrawal: id }, as: desk, body: { order: scene.order } }, 200);
    },
  },
];
