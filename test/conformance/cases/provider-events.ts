/** Chargebacks as payment providers report them: proved by a signature, in any order, more than once, for orders known and unknown. */
import type { ProviderReceipt } from '../../../src/contract/index.ts';
import { ok, same } from '../check.ts';
import type { ConformanceCase, Mount } from '../mount.ts';
import { answered, caseOf, claimBody, claimed, claimOf, eur, orderBody, placed, shift, timeOf, tokenFor, type Scene } from '../scene.ts';
import { call, done, fresh, refused, type Sent } from '../talk.ts';
import { signed } from '../webhook.ts';

interface News { charge: string; reference: string; amount?: { amount: number; currency: string }; won?: 'buyer' | 'merchant' }
type Event = Sent<'receiveProviderEvent'>;

const opened = (news: News) => ({ type: 'chargeback_opened', data: news });
const closed = (news: News) => ({ type: 'chargeback_closed', data: news });

async function eventOf(mount: Mount, event: unknown, more: { id?: string; sent?: number; secret?: string } = {}): Promise<Event> {
  const text = typeof event === 'string' ? event : JSON.stringify(event);
  return {
    params: { provider: 'sandbox' }, query: { merchant: mount.merchant }, key: null,
    body: new TextEncoder().encode(text), headers: { 'Content-Type': 'application/json', ...await signed(more.secret ?? mount.providerSecret, text, { id: fresh('msg'), ...more }) },
  };
}

async function tell(mount: Mount, event: unknown): Promise<ProviderReceipt['outcome']> {
  return (await done(mount, 'receiveProviderEvent', await eventOf(mount, event))).body.outcome;
}

/** An order whose charge has a name at the provider. */
const charged = async (mount: Mount, reference: string) => {
  const at = shift(await timeOf(mount), -40);
  return { charge: { chargedAt: at, authorised: 7490, captured: 7490, settledAt: at, provider: 'sandbox', reference } };
};
const typesIn = async (mount: Mount, scene: Scene): Promise<string[]> => (await caseOf(mount, scene)).timeline.map(({ type }) => type);
const count = (types: readonly string[], type: string): number => types.filter((each) => each === type).length;

export const providerEvents: ConformanceCase[] = [
  {
    name: 'a chargeback ends the open claim, and the case says so to both sides',
    run: async (mount) => {
      const charge = fresh('ch');
      const scene = await answered(mount, await charged(mount, charge));
      const body = claimBody();
      await done(mount, 'fileClaim', { params: { order: scene.order }, as: scene.token, body }, 201);
      same(await tell(mount, opened({ charge, reference: fresh('dp'), amount: eur(7490) })), 'recorded', 'the outcome');
      same((await claimOf(mount, { ...scene, claim: body.id })).state, 'superseded', 'the claim');
      ok((await caseOf(mount, scene)).eligibility.every(({ state, reason }) => state === 'excluded' && reason === 'chargeback_open'), 'every ground is closed, with the reason');
    },
  },
  {
    name: 'with a chargeback open no claim may be filed; when the merchant has won it, one may again',
    run: async (mount) => {
      const [charge, reference] = [fresh('ch'), fresh('dp')];
      const scene = await answered(mount, await charged(mount, charge));
      await tell(mount, opened({ charge, reference, amount: eur(7490) }));
      const sent = { params: { order: scene.order }, as: scene.token, body: claimBody() };
      await refused(mount, 'chargeback_open', 'fileClaim', sent);
      same(await tell(mount, closed({ charge, reference, amount: eur(7490), won: 'merchant' })), 'recorded', 'the end');
      await done(mount, 'fileClaim', sent, 201);
    },
  },
  {
    name: 'the same event again, and another event about the same dispute, change nothing',
    run: async (mount) => {
      const [charge, reference] = [fresh('ch'), fresh('dp')];
      const scene = await placed(mount, await charged(mount, charge));
      const event = await eventOf(mount, opened({ charge, reference, amount: eur(7490) }));
      same((await done(mount, 'receiveProviderEvent', event, 200)).body.outcome, 'recorded', 'first');
      const { version } = await caseOf(mount, scene);
      same((await done(mount, 'receiveProviderEvent', event, 200)).body.outcome, 'repeated', 'the same again');
      const many = await Promise.all(Array.from({ length: 6 }, () => tell(mount, opened({ charge, reference, amount: eur(7490) }))));
      same([...new Set(many)], ['repeated'], 'six at once');
      same((await caseOf(mount, scene)).version, version, 'the version');
    },
  },
  {
    name: 'an end that overtakes its beginning is put on record, and the late beginning stops nothing',
    run: async (mount) => {
      const [charge, reference] = [fresh('ch'), fresh('dp')];
      const scene = await answered(mount, await charged(mount, charge));
      const body = claimBody();
      await done(mount, 'fileClaim', { params: { order: scene.order }, as: scene.token, body }, 201);
      same(await tell(mount, closed({ charge, reference, amount: eur(7490), won: 'merchant' })), 'recorded', 'the end');
      same(await tell(mount, opened({ charge, reference, amount: eur(7490) })), 'repeated', 'the beginning');
      same((await claimOf(mount, { ...scene, claim: body.id })).state, 'awaiting_merchant', 'the claim');
      const types = await typesIn(mount, scene);
      same([count(types, 'chargeback_opened'), count(types, 'chargeback_closed')], [1, 1], 'on record');
    },
  },
  {
    name: 'news about a charge nobody knows is kept, and reaches the order when it comes',
    run: async (mount) => {
      const [charge, reference] = [fresh('ch'), fresh('dp')];
      const event = await eventOf(mount, opened({ charge, reference, amount: eur(7490) }));
      same((await done(mount, 'receiveProviderEvent', event, 202)).body.outcome, 'kept', 'first');
      same((await done(mount, 'receiveProviderEvent', event, 202)).body.outcome, 'kept', 'again');
      const body = orderBody(await timeOf(mount), await charged(mount, charge));
      await done(mount, 'putOrder', { params: { order: body.number }, as: mount.secretKey, body }, 201);
      const scene: Scene = { order: body.number, token: await tokenFor(mount, body.number), body, key: mount.secretKey };
      same(count(await typesIn(mount, scene), 'chargeback_opened'), 1, 'on record');
      same((await done(mount, 'receiveProviderEvent', event, 200)).body.outcome, 'repeated', 'from then on');
    },
  },
  {
    name: 'an order that is told its charge later is found by it, and by the former name no more',
    run: async (mount) => {
      const [before, after] = [fresh('ch'), fresh('ch')];
      const scene = await placed(mount, await charged(mount, before));
      await done(mount, 'putOrder', { params: { order: scene.order }, as: mount.secretKey, body: { ...scene.body, ...await charged(mount, after), charge: { ...scene.body.charge, provider: 'Sandbox ', reference: after } } });
      same(await tell(mount, opened({ charge: before, reference: fresh('dp'), amount: eur(100) })), 'kept', 'the former name');
      same(await tell(mount, opened({ charge: after, reference: fresh('dp'), amount: eur(100) })), 'recorded', 'the new name');
    },
  },
  {
    name: 'an amount in another currency is not put on the order, but kept',
    run: async (mount) => {
      const charge = fresh('ch');
      const scene = await placed(mount, await charged(mount, charge));
      same(await tell(mount, opened({ charge, reference: fresh('dp'), amount: { amount: 7490, currency: 'USD' } })), 'kept', 'the outcome');
      same(count(await typesIn(mount, scene), 'chargeback_opened'), 0, 'on record');
    },
  },
  {
    name: 'an event that is forged, altered or old is refused, and nothing happens',
    run: async (mount) => {
      const charge = fresh('ch');
      const scene = await claimed(mount);
      await done(mount, 'putOrder', { params: { order: scene.order }, as: mount.secretKey, body: { ...scene.body, charge: { ...scene.body.charge, provider: 'sandbox', reference: charge } } });
      const before = (await caseOf(mount, scene)).version;
      const event = opened({ charge, reference: fresh('dp'), amount: eur(7490) });
      const now = Math.floor(Date.now() / 1000);
      const good = await eventOf(mount, event);
      const without = (name: string): Event => ({ ...good, headers: Object.fromEntries(Object.entries(good.headers ?? {}).filter(([each]) => each !== name)) });
      const bad: [string, Event][] = [
        ['another secret', await eventOf(mount, event, { secret: 'whsec_c29tZWJvZHkgZWxzZSBlbnRpcmVseQ==' })],
        ['six minutes old', await eventOf(mount, event, { sent: now - 360 })], ['six minutes ahead', await eventOf(mount, event, { sent: now + 360 })],
        ['another body', { ...good, body: new TextEncoder().encode(JSON.stringify(event).replace('7490', '7491')) }],
        ['another id', { ...good, headers: { ...good.headers, 'webhook-id': 'msg_2' } }],
        ['a signature that is none', { ...good, headers: { ...good.headers, 'webhook-signature': 'v1,ä'.replace('ä', '!!') } }],
        ['no version', { ...good, headers: { ...good.headers, 'webhook-signature': (good.headers?.['webhook-signature'] ?? '').slice(3) } }],
        ['no time', without('webhook-timestamp')], ['no id', without('webhook-id')], ['no signature', without('webhook-signature')],
      ];
      for (const [what, sent] of bad) {
        const got = await call(mount, 'receiveProviderEvent', sent);
        same((got.body as { code?: string }).code, 'event_forged', what);
      }
      same((await caseOf(mount, scene)).version, before, 'the version');
      same((await done(mount, 'receiveProviderEvent', good)).body.outcome, 'recorded', 'the good one');
    },
  },
  {
    name: 'a provider that nobody knows, or that this merchant has not set up, is not there',
    run: async (mount) => {
      const event = await eventOf(mount, opened({ charge: fresh('ch'), reference: fresh('dp') }));
      for (const provider of ['acme-pay', 'stripe', 'SANDBOX', '__proto__']) await refused(mount, 'provider_unknown', 'receiveProviderEvent', { ...event, params: { provider } });
      for (const merchant of [mount.other.merchant, 'pk_nobody']) await refused(mount, 'provider_unknown', 'receiveProviderEvent', { ...event, query: { merchant } });
      await refused(mount, 'invalid', 'receiveProviderEvent', { ...event, query: {} }, '/merchant');
    },
  },
  {
    name: 'a proved event that cannot be read is an error, so that it is noticed',
    run: async (mount) => {
      await refused(mount, 'malformed_json', 'receiveProviderEvent', await eventOf(mount, '{"type":'));
      await refused(mount, 'invalid', 'receiveProviderEvent', await eventOf(mount, { type: 'chargeback_opened', data: {} }));
    },
  },
];
