/** Filing a claim: what is taken, and every reason for which it is not. A refusal leaves the case as it was. */
import type { ProblemCode } from '../../../src/contract/index.ts';
import { ok, same } from '../check.ts';
import type { ConformanceCase, Mount } from '../mount.ts';
import { answered, advance, caseOf, claimBody, claimed, claimOf, dayOf, delivered, eur, placed, shift, timeOf, uploaded, type Scene } from '../scene.ts';
import { done, fresh, refused } from '../talk.ts';

const file = (scene: Scene, overrides: Parameters<typeof claimBody>[0] = {}) => ({ params: { order: scene.order }, as: scene.token, body: claimBody(overrides) });

async function refusedWith(mount: Mount, scene: Scene, list: [ProblemCode, Parameters<typeof claimBody>[0], string?][]): Promise<void> {
  const before = (await caseOf(mount, scene)).version;
  for (const [code, overrides, pointer] of list) await refused(mount, code, 'fileClaim', file(scene, overrides), pointer);
  same((await caseOf(mount, scene)).version, before, 'the version after refusals only');
}

export const filing: ConformanceCase[] = [
  {
    name: 'a claim that may be filed is filed, with a number, a time and a date for the answer',
    run: async (mount) => {
      const scene = await answered(mount);
      const before = await timeOf(mount);
      const sent = file(scene);
      const { body } = await done(mount, 'fileClaim', sent, 201);
      same([body.id, body.state], [sent.body.id, 'awaiting_merchant'], 'the receipt');
      ok(body.receivedAt >= before && (body.answerDue ?? '') > body.receivedAt, 'it was received now, and the answer is due later');
      const claim = await claimOf(mount, { ...scene, claim: body.id });
      same([claim.number, claim.filedAt, claim.next.by, claim.amount], [body.number, body.receivedAt, body.answerDue, eur(4000)], 'the claim in the case');
    },
  },
  {
    name: 'the merchant has to be asked first, and given its time',
    run: async (mount) => {
      const scene = await placed(mount);
      await refusedWith(mount, scene, [['contact_first', {}]]);
      await done(mount, 'sendMessage', { params: { order: scene.order }, as: scene.token, body: { id: fresh('message'), text: 'Wo ist sie?' } });
      const { body } = await refused(mount, 'contact_wait', 'fileClaim', file(scene));
      ok(body.notBefore !== undefined && body.notBefore > (await timeOf(mount)), 'it says from when');
      await done(mount, 'moveClock', { body: { to: body.notBefore } });
      await done(mount, 'fileClaim', file(scene), 201);
    },
  },
  {
    name: 'a claim is neither too early nor too late, and the day is said',
    run: async (mount) => {
      const now = await timeOf(mount);
      const early = await answered(mount, { placedAt: now, latestDelivery: dayOf(shift(now, 5)), charge: { chargedAt: now, authorised: 7490, captured: 7490 } });
      const { body } = await refused(mount, 'ground_not_open', 'fileClaim', file(early));
      ok((body.notBefore ?? '') > now, 'from when');
      const long = shift(now, -90);
      const late = await answered(mount, { placedAt: long, latestDelivery: dayOf(shift(now, -80)), charge: { chargedAt: long, authorised: 7490, captured: 7490 } });
      const { body: closed } = await refused(mount, 'ground_closed', 'fileClaim', file(late));
      ok(closed.notAfter !== undefined && closed.notAfter < now, 'until when');
    },
  },
  {
    name: 'what the scheme does not cover is refused as such',
    run: async (mount) => {
      const scene = await answered(mount, {
        lines: [{ id: 'lamp', title: 'Lampe', quantity: 1, total: 4000 }, { id: 'cup', title: 'Gutschein', quantity: 2, total: 3000, kind: 'stored_value' }],
      });
      await refusedWith(mount, scene, [['ground_excluded', { lines: [{ line: 'cup', quantity: 1 }], amount: eur(1500) }, '/lines/0'], ['ground_excluded', { ground: 'late_delivery', outcome: 'partial_refund', facts: { receivedOn: scene.body.latestDelivery } }]]);
      const here = await answered(mount, { shipments: delivered(await timeOf(mount), 31) });
      await refusedWith(mount, here, [['ground_excluded', {}]]);
    },
  },
  {
    name: 'a claim says what is wrong, shows it, and wishes for what would help',
    run: async (mount) => {
      const scene = await answered(mount, { shipments: delivered(await timeOf(mount), 31) });
      const described = { ground: 'not_as_described', defect: 'damaged', facts: {} } as const;
      await refusedWith(mount, scene, [
        ['defect_missing', { ground: 'not_as_described', facts: {} }, '/defect'],
        ['outcome_unfit', { ...described, outcome: 'missing_part' }, '/outcome'],
        ['evidence_missing', described, '/evidence'],
        ['evidence_missing', { ground: 'overcharged', outcome: 'partial_refund', facts: { authorised: 7490 } }, '/facts/charged'],
      ]);
      const photo = await uploaded(mount, scene);
      await refusedWith(mount, scene, [['file_unknown', { ...described, evidence: [photo, fresh('file')] }, '/evidence/1']]);
      await done(mount, 'fileClaim', file(scene, { ...described, evidence: [photo] }), 201);
    },
  },
  {
    name: 'a claim is for lines of the order and never for more than was paid or than the scheme pays',
    run: async (mount) => {
      const scene = await answered(mount);
      await refusedWith(mount, scene, [
        ['line_unknown', { lines: [{ line: 'sofa', quantity: 1 }] }, '/lines/0/line'],
        ['quantity_exceeded', { lines: [{ line: 'lamp', quantity: 2 }] }, '/lines/0/quantity'],
        ['evidence_missing', { facts: {} }, '/facts/addressConfirmed'],
        ['currency_mismatch', { amount: { amount: 4000, currency: 'USD' } }, '/amount/currency'],
        ['amount_zero', { amount: eur(0) }, '/amount/amount'],
        ['amount_above_paid', { amount: eur(7491) }, '/amount/amount'],
      ]);
      const { body: paid } = await refused(mount, 'amount_above_paid', 'fileClaim', file(scene, { amount: eur(999_999_999) }));
      ok(paid.most?.currency === 'EUR' && paid.most.amount > 0 && paid.most.amount <= 7490, 'the most that may be claimed');
      const dear = await answered(mount, { lines: [{ id: 'lamp', title: 'Lüster', quantity: 1, total: 400_000 }], shipping: 0, total: 400_000, charge: { ...scene.body.charge, authorised: 400_000, captured: 400_000 } });
      const { body: capped } = await refused(mount, 'amount_above_cap', 'fileClaim', file(dear, { amount: eur(250_001) }));
      same(capped.most, eur(250_000), 'the cap');
      await done(mount, 'fileClaim', file(dear, { amount: eur(250_000) }), 201);
    },
  },
  {
    name: 'filing is once and for ever: the same claim is the same, another under its id is refused, a year later too',
    run: async (mount) => {
      const scene = await answered(mount);
      const sent = file(scene);
      const first = await done(mount, 'fileClaim', sent, 201);
      same((await done(mount, 'fileClaim', sent, 201)).text, first.text, 'the same claim under a new key');
      await refused(mount, 'claim_id_taken', 'fileClaim', { ...sent, body: { ...sent.body, story: 'Eine andere Geschichte.' } });
      await refused(mount, 'already_claimed', 'fileClaim', file(scene));
      const other = await answered(mount);
      await refused(mount, 'claim_id_taken', 'fileClaim', file(other, { id: sent.body.id }));
      same((await caseOf(mount, other)).claims, [], 'nothing of it in the other case');
      await advance(mount, 399);
      const token = (await done(mount, 'createOrderToken', { params: sent.params, as: scene.key, body: {} })).body.token;
      same((await done(mount, 'fileClaim', { ...sent, as: token }, 201)).text, first.text, 'the same claim after a year');
      same((await caseOf(mount, { ...scene, token })).claims.length, 1, 'claims in the case');
    },
  },
  {
    name: 'the other merchant’s scheme has its own rules',
    run: async (mount) => {
      const scene = await claimed(mount, {}, mount.other.secretKey);
      const { policy, claims } = await caseOf(mount, scene);
      same([policy.name, claims[0]?.state], ['goodwill', 'awaiting_merchant'], 'the pack and the claim');
    },
  },
];
