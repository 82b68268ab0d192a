/** Who gets in: missing, wrong, expired and foreign tokens and keys, on every route there is. */
import { routes, type Route, type RouteName } from '../../../src/contract/index.ts';
import { ok, same } from '../check.ts';
import { goodPayload, sign } from '../jwt.ts';
import { offered, type ConformanceCase, type Mount } from '../mount.ts';
import { claimed, placed } from '../scene.ts';
import { call, done, fresh, refused } from '../talk.ts';

const by = (mount: Mount, principal: Route['by']): RouteName[] => offered(mount).filter((name) => routes[name].by === principal);
const params = { order: 'R-1', claim: 'claim-00001', return: 'return-0001', file: 'file-000001', cart: 'cart-1', checkout: 'checkout-1', merchant: 'pk_one', provider: 'sandbox', withdrawal: 'withdrawal-01' };
/** A call by name alone, for what is refused before its body is looked at. */
const bare = (mount: Mount, name: RouteName, sent: { as?: string; params?: Record<string, string> }) =>
  call(mount, name, { body: routes[name].method === 'GET' ? undefined : {}, ...sent, params: { ...params, ...sent.params } });
const codeOf = (got: { body: unknown }): unknown => (got.body as { code?: unknown } | undefined)?.code;

export const access: ConformanceCase[] = [
  {
    name: 'without a token nobody gets past any route that is not public',
    run: async (mount) => {
      for (const principal of ['buyer', 'merchant', 'mediator'] as const) {
        for (const name of by(mount, principal)) same(codeOf(await bare(mount, name, {})), 'token_missing', `${name} without a token`);
      }
    },
  },
  {
    name: 'made-up keys and tokens are refused on every route',
    run: async (mount) => {
      for (const name of by(mount, 'buyer')) same(codeOf(await bare(mount, name, { as: 'nonsense' })), 'token_invalid', `${name} with nonsense`);
      for (const name of by(mount, 'merchant')) {
        same(codeOf(await bare(mount, name, { as: 'sk_made_up_0123456789' })), 'key_invalid', `${name} with a made-up key`);
        same(codeOf(await bare(mount, name, { as: 'a.b.c' })), 'token_invalid', `${name} with a made-up token`);
      }
      for (const name of by(mount, 'mediator')) {
        for (const as of ['nonsense', mount.secretKey, `${mount.mediatorKey}x`, mount.mediatorKey.slice(0, -1)]) same(codeOf(await bare(mount, name, { as })), 'key_invalid', `${name} with a wrong key`);
      }
    },
  },
  {
    name: 'one role’s token opens no other role’s door',
    run: async (mount) => {
      const { order, token } = await placed(mount);
      for (const name of by(mount, 'merchant')) same(codeOf(await bare(mount, name, { as: token })), 'token_invalid', `${name} with a buyer’s token`);
      for (const name of by(mount, 'mediator')) same(codeOf(await bare(mount, name, { as: token })), 'key_invalid', `${name} with a buyer’s token`);
      const desk = await sign({ ...goodPayload(mount.merchant, order), role: 'merchant' }, mount.tokenSecret);
      for (const name of by(mount, 'buyer')) same(codeOf(await bare(mount, name, { as: desk, params: { order } })), 'token_invalid', `${name} with a desk token`);
      for (const name of by(mount, 'buyer')) same(codeOf(await bare(mount, name, { as: mount.secretKey, params: { order } })), 'token_invalid', `${name} with the secret key`);
    },
  },
  {
    name: 'another order and an order that does not exist are the same 404, byte for byte, on every buyer’s route',
    run: async (mount) => {
      const [mine, theirs] = [await placed(mount), await placed(mount)];
      const nowhere = fresh('R');
      const expected = await refused(mount, 'not_found', 'readCase', { params: { order: nowhere }, as: mine.token });
      for (const name of by(mount, 'buyer')) {
        for (const order of [theirs.order, nowhere, `${mine.order} `, mine.order.toLowerCase()]) {
          const got = await bare(mount, name, { as: mine.token, params: { order } });
          same([got.status, got.text], [expected.status, expected.text], `${name} on ${order}`);
        }
      }
      const orphan = await sign(goodPayload(mount.merchant, nowhere), mount.tokenSecret);
      same((await refused(mount, 'not_found', 'readCase', { params: { order: nowhere }, as: orphan })).text, expected.text, 'a good token for an order that does not exist');
      const message = { id: fresh('message'), text: 'Hallo?' };
      same((await refused(mount, 'not_found', 'sendMessage', { params: { order: nowhere }, as: orphan, body: message })).text, expected.text, 'a message to an order that does not exist');
    },
  },
  {
    name: 'one merchant neither sees nor touches another’s orders and claims',
    run: async (mount) => {
      const mine = await claimed(mount);
      const as = mount.other.secretKey;
      const expected = await refused(mount, 'not_found', 'readCaseAsMerchant', { params: { order: fresh('R') }, as });
      for (const name of by(mount, 'merchant').filter((each) => /\{(order|claim)\}/.test(routes[each].path) && !['putOrder', 'createOrderToken'].includes(each))) {
        const body = sampleBodies[name] ?? {};
        const got = await call(mount, name, { as, params: { ...params, order: mine.order, claim: mine.claim }, ...(routes[name].method === 'GET' ? {} : { body }) });
        same([got.status, got.text], [expected.status, expected.text], `${name} on another merchant’s case`);
      }
      same((await refused(mount, 'not_found', 'createOrderToken', { params: { order: mine.order }, as, body: {} })).text, expected.text, 'a token for another merchant’s order');
      const { body } = await done(mount, 'listClaims', { as, query: { order: mine.order } });
      same(body.claims, [], 'another merchant’s list');
    },
  },
  {
    name: 'a token of one merchant is worth nothing at another',
    run: async (mount) => {
      const { order } = await placed(mount);
      const crossed = await sign(goodPayload(mount.merchant, order), mount.other.tokenSecret);
      await refused(mount, 'token_invalid', 'readCase', { params: { order }, as: crossed });
      const elsewhere = await sign(goodPayload(mount.other.merchant, order), mount.other.tokenSecret);
      await refused(mount, 'not_found', 'readCase', { params: { order }, as: elsewhere });
    },
  },
  {
    name: 'only a token with the right signature, algorithm, audience, role and lifetime is a token',
    run: async (mount) => {
      const { order } = await placed(mount);
      const good = goodPayload(mount.merchant, order);
      const now = good['iat'] as number;
      const read = async (token: string) => codeOf(await call(mount, 'readCase', { params: { order }, as: token }));
      same(await read(await sign(good, mount.tokenSecret)), undefined, 'a token signed by the merchant’s own server');
      const bad: [string, Record<string, unknown>, string][] = [
        ['another audience', { ...good, aud: 'elsewhere' }, 'token_invalid'], ['no audience', { ...good, aud: undefined }, 'token_invalid'],
        ['no expiry', { ...good, exp: undefined }, 'token_invalid'], ['no time of issue', { ...good, iat: undefined }, 'token_invalid'],
        ['a life of more than a day', { ...good, exp: now + 86_401 }, 'token_invalid'], ['issued tomorrow', { ...good, iat: now + 86_400, exp: now + 86_500 }, 'token_invalid'],
        ['an unknown role', { ...good, role: 'admin' }, 'token_invalid'], ['no role', { ...good, role: undefined }, 'token_invalid'],
        ['no order', { ...good, order: undefined }, 'token_invalid'], ['an order that is no text', { ...good, order: { $ne: '' } }, 'token_invalid'],
        ['an unknown merchant', { ...good, merchant: 'pk_nobody' }, 'token_invalid'], ['no merchant', { ...good, merchant: undefined }, 'token_invalid'],
        ['expired', { ...good, iat: now - 700, exp: now - 100 }, 'token_expired'],
      ];
      for (const [what, payload, code] of bad) same(await read(await sign(payload, mount.tokenSecret)), code, what);
      same(await read(await sign(good, 'another-secret-of-good-length-0123456789')), 'token_invalid', 'another secret');
      same(await read(await sign(good, mount.tokenSecret, { alg: 'none' })), 'token_invalid', 'alg none');
      same(await read(await sign(good, mount.tokenSecret, { alg: 'HS512', hash: 'SHA-512' })), 'token_invalid', 'another algorithm, rightly signed');
      const [head, , tail] = (await sign(good, mount.tokenSecret)).split('.');
      const [, swapped] = (await sign({ ...good, order: 'R-other' }, 'x'.repeat(32))).split('.');
      same(await read(`${head!}.${swapped!}.${tail!}`), 'token_invalid', 'a payload changed after signing');
    },
  },
  {
    name: 'a desk token reads and answers, but sets no prices and lets no buyers in',
    run: async (mount) => {
      const { order, body, claim } = await claimed(mount);
      const desk = await sign({ ...goodPayload(mount.merchant, ''), role: 'merchant' }, mount.tokenSecret);
      const { body: list } = await done(mount, 'listClaims', { as: desk, query: { order } });
      same(list.claims.map(({ id }) => id), [claim], 'the desk’s list');
      await done(mount, 'represent', { params: { claim }, as: desk, body: { text: 'Zugestellt.' } });
      await refused(mount, 'key_invalid', 'putOrder', { params: { order }, as: desk, body });
      await refused(mount, 'key_invalid', 'createOrderToken', { params: { order }, as: desk, body: {} });
      await refused(mount, 'key_invalid', 'putCart', { params: { cart: 'cart-desk' }, as: desk, body: { currency: 'EUR', lines: [{ id: '1', title: 'x', quantity: 1, total: 1 }], total: 1, latestDelivery: '2030-01-01' } });
    },
  },
  {
    name: 'a token lives as long as asked, and a day at most',
    run: async (mount) => {
      const { order } = await placed(mount);
      const ask = { params: { order }, as: mount.secretKey };
      const life = (token: string) => {
        const { exp = 0, iat = 0 } = JSON.parse(atob(token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/'))) as { exp?: number; iat?: number };
        return exp - iat;
      };
      same(life((await done(mount, 'createOrderToken', { ...ask, body: {} }, 201)).body.token), 900, 'by default, seconds');
      same(life((await done(mount, 'createOrderToken', { ...ask, body: { expiresIn: 60 } }, 201)).body.token), 60, 'as asked, seconds');
      await refused(mount, 'invalid', 'createOrderToken', { ...ask, body: { expiresIn: 86_401 } }, '/expiresIn');
      await refused(mount, 'not_found', 'createOrderToken', { params: { order: fresh('R') }, as: mount.secretKey, body: {} });
      ok((await done(mount, 'createOrderToken', { ...ask, body: {} })).body.expiresAt > new Date().toISOString().slice(0, 19), 'expiresAt lies ahead');
    },
  },
];

/** Bodies that would be taken if only the case were one's own. */
const sampleBodies: Partial<Record<RouteName, Record<string, unknown>>> = {
  sendMessageAsMerchant: { id: 'message-foreign', text: 'Hallo' },
  markReadAsMerchant: { message: 'message-foreign' },
  refuseReturn: { reason: 'Nein.' },
  receiveReturn: { condition: 'as_sent' },
  receiveClaimReturn: { condition: 'as_sent' },
  offer: { kind: 'replacement' },
  represent: { text: 'Hier.' },
  answerAsMerchant: { text: 'Hier.' },
  appealAsMerchant: { text: 'Hier.' },
};
