/**
 * The same request once more, in forty situations (P8): without a key, with a bad one, after a refusal, after a year, at the same time, with
 * another body, by somebody else. One effect each, and the same bytes again.
 */
import { routes, type ProblemCode, type RouteName } from '../../../src/contract/index.ts';
import { ok, same, there } from '../check.ts';
import { offered, type ConformanceCase, type Mount } from '../mount.ts';
import { advance, answered, caseOf, claimBody, claimed, delivered, eur, placed, reviewed, timeOf, tokenFor, type Scene } from '../scene.ts';
import { call, done, fresh, refused, type Got, type Sent } from '../talk.ts';

type Posted = { name: RouteName; sent: Sent<RouteName> };
/** A POST by name, for whoever does not care which. */
const post = <N extends RouteName>(name: N, sent: Sent<N>): Posted => ({ name, sent: sent });
const again = (mount: Mount, { name, sent }: Posted, more: Partial<Sent<RouteName>> = {}): Promise<Got<unknown>> => call(mount, name, { ...sent, ...more });

const message = (scene: Scene, more: object = {}) => ({ params: { order: scene.order }, as: scene.token, body: { id: fresh('message'), text: 'Hallo?' }, ...more });
const versionOf = async (mount: Mount, scene: Scene): Promise<number> => (await caseOf(mount, scene)).version;
const replayed = (got: Got<unknown>): boolean => got.response.headers.get('Idempotency-Replayed') === 'true';

function sameReply(first: Got<unknown>, second: Got<unknown>, what: string): void {
  same([second.status, second.text], [first.status, first.text], `${what}: status and bytes`);
  ok(!replayed(first), `${what}: the first answer is no replay`);
  ok(replayed(second), `${what}: the second answer says that it is a replay`);
}

/** Each kind of POST, ready to be sent. */
const kinds: Readonly<Record<string, (mount: Mount) => Promise<Posted>>> = {
  'a message': async (mount) => post('sendMessage', message(await placed(mount))),
  'a merchant’s message': async (mount) => post('sendMessageAsMerchant', message(await placed(mount), { as: mount.secretKey })),
  'a return': async (mount) => {
    const scene = await placed(mount, { shipments: delivered(await timeOf(mount), 2) });
    return post('requestReturn', { params: { order: scene.order }, as: scene.token, body: { id: fresh('return'), kind: 'return', lines: [{ line: 'cup', quantity: 1 }] } });
  },
  'a claim': async (mount) => {
    const scene = await answered(mount);
    return post('fileClaim', { params: { order: scene.order }, as: scene.token, body: claimBody() });
  },
  'an acceptance': async (mount) => post('acceptClaim', { params: { claim: (await claimed(mount)).claim }, as: mount.secretKey, body: {} }),
  'an offer': async (mount) => post('offer', { params: { claim: (await claimed(mount)).claim }, as: mount.secretKey, body: { kind: 'partial_refund', amount: eur(900) } }),
  'a confirmed refund': async (mount) => {
    const { claim } = await claimed(mount);
    await done(mount, 'acceptClaim', { params: { claim }, as: mount.secretKey, body: {} });
    return post('confirmRefund', { params: { claim }, as: mount.secretKey, body: { reference: 're_9' } });
  },
  'a withdrawn claim': async (mount) => {
    const { order, claim, token } = await claimed(mount);
    return post('withdrawClaim', { params: { order, claim }, as: token, body: {} });
  },
  'a mediator’s question': async (mount) => post('ask', { params: { claim: (await reviewed(mount)).claim }, as: mount.mediatorKey, body: { of: 'buyer', text: 'Wann?' } }),
  'a decision': async (mount) => post('decide', { params: { claim: (await reviewed(mount)).claim }, as: mount.mediatorKey, body: { decision: 'denied', reason: 'Zugestellt.' } }),
  'an order token': async (mount) => post('createOrderToken', { params: { order: (await placed(mount)).order }, as: mount.secretKey, body: {} }),
  'a checkout': async (mount) => {
    const cart = fresh('cart');
    await done(mount, 'putCart', { params: { cart }, as: mount.secretKey, body: { currency: 'EUR', lines: [{ id: '1', title: 'Lampe', quantity: 1, total: 990 }], total: 990, latestDelivery: '2030-01-01' } });
    return post('createCheckout', { body: { id: fresh('checkout'), merchant: mount.merchant, cart, amount: eur(990), method: 'sandbox', returnUrl: 'https://shop.example/danke' } });
  },
  'an assigned withdrawal': async (mount) => {
    const { order } = await placed(mount);
    const body = { id: fresh('withdrawal'), merchant: mount.merchant, name: 'Alva Berg', contract: order, email: 'alva@example.com' };
    await done(mount, 'withdrawContract', { body }, 201);
    return post('assignWithdrawal', { params: { withdrawal: body.id }, as: mount.secretKey, body: { order } });
  },
  'a withdrawal from the contract': (mount) => Promise.resolve(post('withdrawContract', {
    body: { id: fresh('withdrawal'), merchant: mount.merchant, name: 'Alva Berg', contract: fresh('R'), email: 'alva@example.com' },
  })),
};

const replays: ConformanceCase[] = Object.entries(kinds).map(([kind, make]) => ({
  name: `idempotency: ${kind} sent twice under one key is one, and the second answer has the bytes of the first`,
  run: async (mount: Mount) => {
    const request = await make(mount);
    const key = fresh('key');
    const first = await again(mount, request, { key });
    ok(first.status < 300, `${kind} should work: ${first.text}`);
    sameReply(first, await again(mount, request, { key }), kind);
  },
}));

const badKeys: [string, string | null][] = [['no key', null], ['an empty key', ''], ['a key of 256 characters', 'k'.repeat(256)], ['a key that is not plain ASCII', 'schlüssel-ü']];
const goodKeys: [string, string][] = [['one character', 'k'], ['255 characters', 'k'.repeat(255)], ['quotes, spaces and punctuation', '"a b";c=\'d\', {e}~!']];

const keys: ConformanceCase[] = [
  ...badKeys.map(([what, key]): ConformanceCase => ({
    name: `idempotency: ${what} is refused, and nothing happens`,
    run: async (mount) => {
      const scene = await placed(mount);
      await refused(mount, 'idempotency_key_missing', 'sendMessage', message(scene, { key }));
      same(await versionOf(mount, scene), 1, 'the version');
    },
  })),
  ...goodKeys.map(([what, key]): ConformanceCase => ({
    name: `idempotency: a key of ${what} is a key`,
    run: async (mount) => {
      const sent = message(await placed(mount), { key });
      sameReply(await done(mount, 'sendMessage', sent, 201), await done(mount, 'sendMessage', sent, 201), what);
    },
  })),
  {
    name: 'idempotency: every POST wants a key, except the form of the test payment page',
    run: async (mount) => {
      const scene = await claimed(mount);
      const as = { buyer: scene.token, merchant: mount.secretKey, mediator: mount.mediatorKey, public: undefined, sandbox: undefined, provider: undefined };
      for (const name of offered(mount)) {
        const { method, by, body } = routes[name] as { method: string; by: keyof typeof as; body?: unknown };
        if (method !== 'POST' || body === 'bytes') continue;
        const params = { order: scene.order, claim: scene.claim, return: 'return-0001' };
        await refused(mount, 'idempotency_key_missing', name, { params, as: as[by], body: {}, key: null } as unknown as Sent<typeof name>);
      }
    },
  },
  {
    name: 'idempotency: keys are taken letter by letter',
    run: async (mount) => {
      const scene = await placed(mount);
      const key = fresh('key');
      await done(mount, 'sendMessage', message(scene, { key }), 201);
      ok(!replayed(await done(mount, 'sendMessage', message(scene, { key: key.toUpperCase() }), 201)), 'another key');
    },
  },
];

/** A second request under the key of a first, and what has to come of it. */
const reuse: ConformanceCase[] = [
  {
    name: 'idempotency: the same key with another body is refused, and nothing happens',
    run: async (mount) => {
      const scene = await placed(mount);
      const key = fresh('key');
      await done(mount, 'sendMessage', message(scene, { key }), 201);
      const before = await versionOf(mount, scene);
      await refused(mount, 'idempotency_key_reused', 'sendMessage', message(scene, { key }));
      await refused(mount, 'idempotency_key_reused', 'sendMessage', message(scene, { key, body: {} }));
      same(await versionOf(mount, scene), before, 'the version');
    },
  },
  {
    name: 'idempotency: the same key on another route is refused',
    run: async (mount) => {
      const scene = await claimed(mount);
      const key = fresh('key');
      await done(mount, 'offer', { params: { claim: scene.claim }, as: mount.secretKey, key, body: { kind: 'repair' } });
      await refused(mount, 'idempotency_key_reused', 'represent', { params: { claim: scene.claim }, as: mount.secretKey, key, body: { text: 'Repariert.' } });
    },
  },
  {
    name: 'idempotency: the same key and body on another claim is refused',
    run: async (mount) => {
      const [one, two] = [await claimed(mount), await claimed(mount)];
      const key = fresh('key');
      await done(mount, 'acceptClaim', { params: { claim: one.claim }, as: mount.secretKey, key, body: {} });
      await refused(mount, 'idempotency_key_reused', 'acceptClaim', { params: { claim: two.claim }, as: mount.secretKey, key, body: {} });
    },
  },
  {
    name: 'idempotency: other people’s keys are not in the way',
    run: async (mount) => {
      const [mine, theirs] = [await placed(mount), await placed(mount)];
      const elsewhere = await placed(mount, {}, mount.other.secretKey);
      const key = fresh('key');
      for (const sent of [message(mine, { key }), message(theirs, { key }), message(elsewhere, { key })]) ok(!replayed(await done(mount, 'sendMessage', sent, 201)), 'a first answer');
      ok(!replayed(await done(mount, 'sendMessageAsMerchant', message(mine, { key, as: mount.secretKey }), 201)), 'the merchant on the same order');
    },
  },
  {
    name: 'idempotency: nobody reads an answer with somebody else’s key',
    run: async (mount) => {
      const [mine, theirs] = [await placed(mount), await placed(mount)];
      const sent = message(mine, { key: fresh('key') });
      await done(mount, 'sendMessage', sent, 201);
      await refused(mount, 'not_found', 'sendMessage', { ...sent, as: theirs.token });
      await refused(mount, 'token_missing', 'sendMessage', { ...sent, as: undefined });
    },
  },
];

const time: ConformanceCase[] = [
  {
    name: 'idempotency: the answer stays the same while the case moves on',
    run: async (mount) => {
      const scene = await placed(mount);
      const sent = message(scene, { key: fresh('key') });
      const first = await done(mount, 'sendMessage', sent, 201);
      await done(mount, 'sendMessage', message(scene));
      sameReply(first, await done(mount, 'sendMessage', sent), 'after another message');
      same((await caseOf(mount, scene)).messages.length, 2, 'messages');
    },
  },
  {
    name: 'idempotency: a year later, with a new token, it is still the same',
    run: async (mount) => {
      const scene = await answered(mount);
      const sent = { params: { order: scene.order }, as: scene.token, key: fresh('key'), body: claimBody() };
      const first = await done(mount, 'fileClaim', sent, 201);
      await advance(mount, 400);
      const later = { ...scene, token: await tokenFor(mount, scene.order) };
      same((await done(mount, 'fileClaim', { ...sent, as: later.token }, 201)).text, first.text, 'the answer');
      same((await caseOf(mount, later)).claims.length, 1, 'claims');
    },
  },
  {
    name: 'idempotency: moving the clock twice under one key moves it once',
    run: async (mount) => {
      const sent = { key: fresh('key'), body: { advance: 3600 } };
      const first = await done(mount, 'moveClock', sent, 200);
      sameReply(first, await done(mount, 'moveClock', sent, 200), 'the clock');
      ok(Date.parse(await timeOf(mount)) - Date.parse(first.body.now) < 3_000_000, 'it moved once');
    },
  },
  {
    name: 'idempotency: a withdrawal sent again under a new key is the one that arrived first',
    run: async (mount) => {
      const request = await kinds['a withdrawal from the contract']!(mount);
      const first = await again(mount, request);
      await advance(mount, 30);
      same((await again(mount, request)).text, first.text, 'the receipt');
    },
  },
];

/** A first request that was refused kept nothing, so the key is free. */
const afterRefusal: ConformanceCase[] = [
  {
    name: 'idempotency: what was refused may be sent again under its key once it is possible',
    run: async (mount) => {
      const scene = await placed(mount);
      const sent = { params: { order: scene.order }, as: scene.token, key: fresh('key'), body: claimBody() };
      await refused(mount, 'contact_first', 'fileClaim', sent);
      await done(mount, 'sendMessage', message(scene));
      await done(mount, 'sendMessageAsMerchant', message(scene, { as: mount.secretKey }));
      ok(!replayed(await done(mount, 'fileClaim', sent, 201)), 'a first answer');
    },
  },
  ...([
    ['a body that did not parse', 'malformed_json', { body: '{' }],
    ['a body that did not fit', 'invalid', { body: { id: 'x' } }],
    ['a body that was too large', 'body_too_large', { body: `"${'x'.repeat(1_100_000)}"` }],
    ['a missing token', 'token_missing', { as: undefined }],
    ['a wrong media type', 'media_type_unsupported', { headers: { 'Content-Type': 'text/plain' } }],
  ] as [string, ProblemCode, Partial<Sent<'sendMessage'>>][]).map(([what, code, spoilt]): ConformanceCase => ({
    name: `idempotency: after ${what}, the same key with a good request works`,
    run: async (mount) => {
      const good = message(await placed(mount), { key: fresh('key') });
      await refused(mount, code, 'sendMessage', { ...good, ...spoilt });
      const first = await done(mount, 'sendMessage', good, 201);
      sameReply(first, await done(mount, 'sendMessage', good, 201), what);
    },
  })),
];

const atOnce: ConformanceCase[] = [
  {
    name: 'idempotency: ten of the same at once are one; whoever is not answered is told to try again in a second',
    run: async (mount) => {
      const scene = await placed(mount);
      const sent = message(scene, { key: fresh('key') });
      const all = await Promise.all(Array.from({ length: 10 }, () => call(mount, 'sendMessage', sent)));
      const good = all.filter(({ status }) => status === 201);
      ok(good.length > 0, 'one of them is answered');
      same(new Set(good.map(({ text }) => text)).size, 1, 'different answers');
      for (const { body, response } of all.filter(({ status }) => status !== 201)) {
        same((body as { code?: string }).code, 'request_running', 'the others’ refusal');
        same(there(response.headers.get('Retry-After'), 'Retry-After'), '1', 'Retry-After');
      }
      same((await caseOf(mount, scene)).messages.length, 1, 'messages');
    },
  },
  {
    name: 'idempotency: one key and two bodies at once, and one of them happens',
    run: async (mount) => {
      const scene = await placed(mount);
      const key = fresh('key');
      const all = await Promise.all([message(scene, { key }), message(scene, { key })].map((sent) => call(mount, 'sendMessage', sent)));
      same(all.map(({ status }) => status).sort(), [201, 422], 'the answers');
      same((await caseOf(mount, scene)).messages.length, 1, 'messages');
    },
  },
  {
    name: 'idempotency: the same claim at once under eight keys is one claim with one receipt',
    run: async (mount) => {
      const scene = await answered(mount);
      const sent = { params: { order: scene.order }, as: scene.token, body: claimBody() };
      const all = await Promise.all(Array.from({ length: 8 }, () => done(mount, 'fileClaim', sent, 201)));
      same(new Set(all.map(({ text }) => text)).size, 1, 'different receipts');
      same((await caseOf(mount, scene)).claims.length, 1, 'claims');
    },
  },
];

export const idempotency: ConformanceCase[] = [...keys, ...replays, ...reuse, ...time, ...afterRefusal, ...atOnce];
