/** A claim's moves, one after the other, by everyone whose turn it is and by those whose turn it is not. */
import type { RouteName } from '../../../src/contract/index.ts';
import { ok, same, there } from '../check.ts';
import type { ConformanceCase, Mount } from '../mount.ts';
import { caseOf, claimed, claimOf, eur, reviewed, shift, uploaded, type Scene } from '../scene.ts';
import { done, fresh, refused } from '../talk.ts';

type Claimed = Scene & { claim: string };
type Move = Extract<RouteName, 'acceptOffer' | 'declineOffer' | 'answerAsBuyer' | 'withdrawClaim' | 'appealAsBuyer' | 'acceptClaim' | 'offer' | 'represent' | 'answerAsMerchant' | 'receiveClaimReturn' | 'confirmRefund' | 'appealAsMerchant' | 'ask' | 'decide'>;
const mediatorMoves: readonly Move[] = ['ask', 'decide'];
const buyerMoves: readonly Move[] = ['acceptOffer', 'declineOffer', 'answerAsBuyer', 'withdrawClaim', 'appealAsBuyer'];

const sent = (mount: Mount, scene: Claimed, name: Move, body: Record<string, unknown>) => ({
  params: { order: scene.order, claim: scene.claim }, body,
  as: mediatorMoves.includes(name) ? mount.mediatorKey : buyerMoves.includes(name) ? scene.token : scene.key,
});
const move = (mount: Mount, scene: Claimed, name: Move, body: Record<string, unknown> = {}) => done(mount, name, sent(mount, scene, name, body), 200);
const stateOf = async (mount: Mount, scene: Claimed): Promise<string> => (await claimOf(mount, scene)).state;
const become = async (mount: Mount, scene: Claimed, state: string): Promise<void> => same(await stateOf(mount, scene), state, 'the claim’s state');

export const moves: ConformanceCase[] = [
  {
    name: 'accepted: the refund is owed until it is confirmed, and confirming twice changes nothing',
    run: async (mount) => {
      const scene = await claimed(mount);
      await move(mount, scene, 'acceptClaim', { note: 'Das tut uns leid.' });
      const granted = await claimOf(mount, scene);
      same([granted.state, granted.refund?.state, granted.refund?.amount], ['granted', 'due', eur(4000)], 'granted');
      const first = await move(mount, scene, 'confirmRefund', { reference: 're_1' });
      same((await move(mount, scene, 'confirmRefund', { reference: 're_1' })).body.receivedAt, first.body.receivedAt, 'confirmed twice: the time of the first');
      const { refunds } = await caseOf(mount, scene);
      same(refunds.map(({ state, amount }) => [state, amount.amount]), [['confirmed', 4000]], 'one refund');
    },
  },
  {
    name: 'accepted with the goods back first: the money is owed once they are',
    run: async (mount) => {
      const scene = await claimed(mount);
      await move(mount, scene, 'acceptClaim', { returnFirst: true });
      await become(mount, scene, 'awaiting_return');
      await refused(mount, 'not_possible_now', 'confirmRefund', sent(mount, scene, 'confirmRefund', {}));
      await move(mount, scene, 'receiveClaimReturn', { condition: 'as_sent' });
      same((await claimOf(mount, scene)).refund?.state, 'due', 'the refund');
    },
  },
  {
    name: 'an offer is accepted or declined, and is never for nothing nor for too much',
    run: async (mount) => {
      const scene = await claimed(mount);
      const offer = (body: Record<string, unknown>) => sent(mount, scene, 'offer', body);
      await refused(mount, 'amount_missing', 'offer', offer({ kind: 'partial_refund' }), '/amount');
      await refused(mount, 'amount_zero', 'offer', offer({ kind: 'partial_refund', amount: eur(0) }));
      await refused(mount, 'amount_above_paid', 'offer', offer({ kind: 'partial_refund', amount: eur(4001) }));
      await refused(mount, 'not_possible_now', 'acceptOffer', sent(mount, scene, 'acceptOffer', {}));
      await move(mount, scene, 'offer', { kind: 'partial_refund', amount: eur(1500), note: 'Die Hälfte?' });
      await become(mount, scene, 'offer_pending');
      await move(mount, scene, 'acceptOffer');
      same((await claimOf(mount, scene)).refund?.amount, eur(1500), 'what was agreed');
      const declined = await claimed(mount);
      await move(mount, declined, 'offer', { kind: 'replacement' });
      await move(mount, declined, 'declineOffer', { note: 'Nein danke.' });
      await become(mount, declined, 'under_review');
    },
  },
  {
    name: 'the mediator asks either side, and only the one asked answers',
    run: async (mount) => {
      const scene = await reviewed(mount);
      await become(mount, scene, 'under_review');
      await move(mount, scene, 'ask', { of: 'buyer', text: 'Stimmt die Adresse?' });
      await become(mount, scene, 'awaiting_buyer');
      await refused(mount, 'not_your_turn', 'answerAsMerchant', sent(mount, scene, 'answerAsMerchant', { text: 'Ja!' }));
      await refused(mount, 'not_possible_now', 'decide', sent(mount, scene, 'decide', { decision: 'granted', reason: 'Vorschnell.' }));
      await move(mount, scene, 'answerAsBuyer', { text: 'Ja, sie stimmt.', files: [await uploaded(mount, scene)] });
      await move(mount, scene, 'ask', { of: 'merchant', text: 'Wer hat unterschrieben?' });
      await become(mount, scene, 'awaiting_merchant_info');
      await refused(mount, 'not_your_turn', 'answerAsBuyer', sent(mount, scene, 'answerAsBuyer', { text: 'Ich nicht.' }));
      await move(mount, scene, 'answerAsMerchant', { text: 'Wissen wir nicht.' });
      await become(mount, scene, 'under_review');
    },
  },
  {
    name: 'the mediator grants, grants in part or denies, with a reason both read',
    run: async (mount) => {
      const scene = await reviewed(mount);
      await refused(mount, 'amount_missing', 'decide', sent(mount, scene, 'decide', { decision: 'partly_granted', reason: 'Teils.' }), '/amount');
      await move(mount, scene, 'decide', { decision: 'partly_granted', amount: eur(2000), reason: 'Beide haben recht.' });
      const claim = await claimOf(mount, scene);
      same([claim.state, claim.decision?.reason, claim.refund?.amount], ['partly_granted', 'Beide haben recht.', eur(2000)], 'the decision');
      const back = await reviewed(mount);
      await move(mount, back, 'decide', { decision: 'granted', returnFirst: true, reason: 'Erst zurück.' });
      await become(mount, back, 'awaiting_return');
    },
  },
  {
    name: 'a decision is appealed once, with something new to say; the next one is final',
    run: async (mount) => {
      const scene = await reviewed(mount);
      await move(mount, scene, 'decide', { decision: 'denied', reason: 'Zugestellt.' });
      ok((await claimOf(mount, scene)).actions.some(({ action, enabled }) => action === 'appeal' && enabled), 'an appeal is possible');
      await refused(mount, 'file_unknown', 'appealAsBuyer', sent(mount, scene, 'appealAsBuyer', { text: 'Neu!', files: [fresh('file')] }));
      await move(mount, scene, 'appealAsBuyer', { text: 'Die Unterschrift ist nicht meine.' });
      same((await claimOf(mount, scene)).stage, 'appeal', 'the stage');
      await move(mount, scene, 'decide', { decision: 'granted', reason: 'Stimmt.' });
      same((await claimOf(mount, scene)).decision?.final, true, 'final');
      await refused(mount, 'appeal_used', 'appealAsMerchant', sent(mount, scene, 'appealAsMerchant', { text: 'Doch nicht.' }));
    },
  },
  {
    name: 'the merchant may appeal too, and where the scheme knows no appeal nobody may',
    run: async (mount) => {
      const scene = await reviewed(mount);
      await move(mount, scene, 'decide', { decision: 'granted', reason: 'Kein Nachweis.' });
      await move(mount, scene, 'appealAsMerchant', { text: 'Hier ist der Nachweis.' });
      await become(mount, scene, 'under_review');
      const goodwill = await reviewed(mount, mount.other.secretKey);
      await move(mount, goodwill, 'decide', { decision: 'denied', reason: 'Zugestellt.' });
      await refused(mount, 'no_appeal', 'appealAsBuyer', sent(mount, goodwill, 'appealAsBuyer', { text: 'Bitte noch einmal.' }));
    },
  },
  {
    name: 'a claim can be withdrawn while it is open, and is over then',
    run: async (mount) => {
      const scene = await claimed(mount);
      await move(mount, scene, 'withdrawClaim', { note: 'Sie ist doch gekommen.' });
      await become(mount, scene, 'withdrawn');
      await refused(mount, 'not_possible_now', 'acceptClaim', sent(mount, scene, 'acceptClaim', {}));
      await refused(mount, 'not_possible_now', 'withdrawClaim', sent(mount, scene, 'withdrawClaim', {}));
      await refused(mount, 'not_found', 'withdrawClaim', { ...sent(mount, scene, 'withdrawClaim', {}), params: { order: scene.order, claim: fresh('claim') } });
    },
  },
  {
    name: 'silence decides at the deadline: not before, and whoever comes after is too late',
    run: async (mount) => {
      const scene = await claimed(mount);
      const due = there((await claimOf(mount, scene)).next.by, 'the deadline');
      // the clock goes on by itself meanwhile, and the machine may be slow
      await done(mount, 'moveClock', { body: { to: shift(due, -60 / 86_400) } });
      await become(mount, scene, 'awaiting_merchant');
      await done(mount, 'moveClock', { body: { advance: 61 } });
      const late = await refused(mount, 'too_late', 'acceptClaim', sent(mount, scene, 'acceptClaim', {}));
      same(late.body.notAfter, due, 'until when it was possible');
      const claim = await claimOf(mount, scene);
      same([claim.state, claim.decision?.by, claim.refund?.state], ['granted', 'clock', 'due'], 'decided by the clock');
    },
  },
  {
    name: 'a buyer who declines may say what it would agree to, and the merchant may still accept that',
    run: async (mount) => {
      const scene = await claimed(mount);
      const { order, claim, token } = scene;
      const asBuyer = { params: { order, claim }, as: token };
      await done(mount, 'offer', { params: { claim }, as: mount.secretKey, body: { kind: 'partial_refund', amount: eur(1000) } });
      await refused(mount, 'amount_above_paid', 'declineOffer', { ...asBuyer, body: { counter: eur(4001) } }, '/counter/amount');
      await refused(mount, 'not_possible_now', 'acceptCounter', { params: { claim }, as: mount.secretKey, body: {} });
      await done(mount, 'declineOffer', { ...asBuyer, body: { counter: eur(2500), note: 'Die Hälfte ist zu wenig.' } }, 200);
      same((await claimOf(mount, scene)).offers.at(-1)?.counter, eur(2500), 'the counter-offer');
      await done(mount, 'acceptCounter', { params: { claim }, as: mount.secretKey, body: {} }, 200);
      const view = await claimOf(mount, scene);
      same([view.state, view.refund?.amount], ['granted', eur(2500)], 'the end of it');
    },
  },
  {
    name: 'where the merchant does not pay, the mediator may, once and for all',
    run: async (mount) => {
      const scene = await reviewed(mount);
      const { claim } = scene;
      const asMediator = { params: { claim }, as: mount.mediatorKey };
      await refused(mount, 'not_possible_now', 'refundAsMediator', { ...asMediator, body: {} });
      await done(mount, 'decide', { ...asMediator, body: { decision: 'granted', reason: 'Nicht angekommen.' } });
      await done(mount, 'refundAsMediator', { ...asMediator, body: { reference: 'med-1' } }, 200);
      const view = await claimOf(mount, scene);
      same([view.refund?.state, view.refund?.by, view.refund?.amount], ['confirmed', 'mediator', eur(4000)], 'the refund');
      await done(mount, 'confirmRefund', { params: { claim }, as: mount.secretKey, body: {} }, 200);
      same((await caseOf(mount, scene)).refunds.length, 1, 'refunds after the merchant confirmed as well');
    },
  },
];
