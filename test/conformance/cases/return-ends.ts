/** Returns to their end: what they would bring, what they cost, another piece, called off. */
import { same, there } from '../check.ts';
import type { ConformanceCase } from '../mount.ts';
import { caseOf, delivered, eur, placed, timeOf } from '../scene.ts';
import { done, fresh, refused } from '../talk.ts';

const lamp = [{ line: 'lamp', quantity: 1 }];
const back = (kind: 'return' | 'exchange' | 'cancel' = 'return') => ({ id: fresh('return'), kind, lines: lamp });

export const returnEnds: ConformanceCase[] = [
  {
    name: 'what a return would bring is said before it is asked for, and is what it brings',
    run: async (mount) => {
      const scene = await placed(mount, { shipments: delivered(await timeOf(mount), 3) });
      const { order, token } = scene;
      const quote = (kind: string, lines: unknown) => ({ params: { order }, as: token, query: { kind, lines: typeof lines === 'string' ? lines : JSON.stringify(lines) } });
      const { body } = await done(mount, 'quoteReturn', quote('return', [{ line: 'cup', quantity: 1 }]), 200);
      same(body, { kind: 'return', lines: [{ line: 'cup', quantity: 1, amount: eur(1500) }], amount: eur(1500), sendBack: true }, 'the quote');
      await refused(mount, 'already_shipped', 'quoteReturn', quote('cancel', lamp));
      await refused(mount, 'quantity_exceeded', 'quoteReturn', quote('return', [{ line: 'lamp', quantity: 2 }]), '/lines/0/quantity');
      await refused(mount, 'invalid', 'quoteReturn', quote('return', '[{'), '/lines');
      await refused(mount, 'invalid', 'quoteReturn', quote('return', []), '/lines');
      await refused(mount, 'invalid', 'quoteReturn', quote('give', lamp), '/kind');
      const left = there((await caseOf(mount, scene)).returnable.find(({ kind }) => kind === 'return'), 'what can be returned');
      same(left.lines, [{ line: 'lamp', quantity: 1 }, { line: 'cup', quantity: 2 }], 'lines and quantities');
      const asked = { id: fresh('return'), kind: 'return' as const, lines: [{ line: 'cup', quantity: 1 }] };
      await done(mount, 'requestReturn', { params: { order }, as: token, body: asked }, 201);
      same((await caseOf(mount, scene)).returns[0]?.amount, body.amount, 'the sum of the request');
    },
  },
  {
    name: 'a loss of value is kept back with a reason, and never without one or beyond the refund',
    run: async (mount) => {
      const scene = await placed(mount, { shipments: delivered(await timeOf(mount), 3) });
      const body = back();
      const params = { order: scene.order, return: body.id };
      const received = (more: object) => ({ params, as: mount.secretKey, body: { condition: 'used', ...more } });
      await done(mount, 'requestReturn', { params, as: scene.token, body });
      await refused(mount, 'deduction_unexplained', 'receiveReturn', received({ deduction: eur(500) }), '/note');
      await refused(mount, 'amount_above_paid', 'receiveReturn', received({ deduction: eur(4001), note: 'Kratzer.' }), '/deduction/amount');
      await refused(mount, 'currency_mismatch', 'receiveReturn', received({ deduction: { amount: 1, currency: 'USD' }, note: 'Kratzer.' }), '/deduction/currency');
      await done(mount, 'receiveReturn', received({ deduction: eur(500), note: 'Kratzer.' }), 200);
      const { returns: [view], refunds } = await caseOf(mount, scene);
      same([view?.amount, view?.deduction, view?.inspection, refunds.map(({ amount }) => amount)], [eur(3500), eur(500), 'Kratzer.', [eur(3500)]], 'what the buyer gets, and why');
    },
  },
  {
    name: 'an exchange ends with the other piece on its way',
    run: async (mount) => {
      const scene = await placed(mount, { shipments: delivered(await timeOf(mount), 3) });
      const body = back('exchange');
      const params = { order: scene.order, return: body.id };
      const asMerchant = { params, as: mount.secretKey };
      await done(mount, 'requestReturn', { params, as: scene.token, body });
      await refused(mount, 'not_possible_now', 'exchangeReturn', { ...asMerchant, body: {} });
      await done(mount, 'approveReturn', { ...asMerchant, body: {} });
      await done(mount, 'receiveReturn', { ...asMerchant, body: { condition: 'as_sent' } });
      await refused(mount, 'invalid', 'exchangeReturn', { ...asMerchant, body: { tracking: 'javascript:alert(1)' } }, '/tracking');
      await done(mount, 'exchangeReturn', { ...asMerchant, body: { tracking: 'https://carrier.example/7' } }, 200);
      const { returns: [view], refunds } = await caseOf(mount, scene);
      same([view?.state, view?.tracking, refunds], ['exchanged', 'https://carrier.example/7', []], 'the end of it');
    },
  },
  {
    name: 'a buyer calls a request off as long as nothing has come back, and the line is free again',
    run: async (mount) => {
      const scene = await placed(mount, { shipments: delivered(await timeOf(mount), 3) });
      const [first, second] = [back(), back()];
      const of = (body: typeof first) => ({ params: { order: scene.order, return: body.id }, as: scene.token });
      await done(mount, 'requestReturn', { ...of(first), body: first });
      await refused(mount, 'quantity_exceeded', 'requestReturn', { ...of(second), body: second });
      await done(mount, 'withdrawReturn', { ...of(first), body: { note: 'Ich behalte sie.' } }, 200);
      await done(mount, 'requestReturn', { ...of(second), body: second }, 201);
      await done(mount, 'receiveReturn', { params: of(second).params, as: mount.secretKey, body: { condition: 'as_sent' } });
      await refused(mount, 'not_possible_now', 'withdrawReturn', { ...of(second), body: {} });
      await refused(mount, 'not_found', 'withdrawReturn', { params: { order: scene.order, return: fresh('return') }, as: scene.token, body: {} });
      same((await caseOf(mount, scene)).returns.map(({ state }) => state), ['withdrawn', 'received'], 'both requests');
    },
  },
];
