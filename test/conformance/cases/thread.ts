/** Messages and returns: the thread, and what buyer and merchant agree on without anyone else. */
import { ok, same, there } from '../check.ts';
import type { ConformanceCase } from '../mount.ts';
import { advance, caseOf, dayOf, delivered, placed, shift, timeOf, uploaded } from '../scene.ts';
import { done, fresh, refused } from '../talk.ts';

const back = (overrides: object = {}) => ({ id: fresh('return'), kind: 'return', lines: [{ line: 'lamp', quantity: 1 }], reason: 'Zu groß.', ...overrides });

export const thread: ConformanceCase[] = [
  {
    name: 'buyer and merchant write in one thread, with files of their own',
    run: async (mount) => {
      const scene = await placed(mount);
      const { order, token } = scene;
      const file = await uploaded(mount, scene);
      const mine = { id: fresh('message'), text: 'Kaputt, siehe Foto. 🙈', topic: 'damaged_or_different', files: [file] };
      await done(mount, 'sendMessage', { params: { order }, as: token, body: mine }, 201);
      await refused(mount, 'file_unknown', 'sendMessageAsMerchant', { params: { order }, as: mount.secretKey, body: { id: fresh('message'), text: 'Ihr Foto?', files: [file] } }, '/files/0');
      await refused(mount, 'file_unknown', 'sendMessage', { params: { order }, as: token, body: { id: fresh('message'), text: 'Und das?', files: [fresh('file')] } }, '/files/0');
      await done(mount, 'sendMessageAsMerchant', { params: { order }, as: mount.secretKey, body: { id: fresh('message'), text: 'Danke.' } }, 201);
      same((await caseOf(mount, scene)).messages.map(({ from, text }) => [from, text]), [['buyer', mine.text], ['merchant', 'Danke.']], 'the thread');
    },
  },
  {
    name: 'the same message sent again, under any key, is there once; other words under its id are refused',
    run: async (mount) => {
      const scene = await placed(mount);
      const sent = { params: { order: scene.order }, as: scene.token, body: { id: fresh('message'), text: 'Einmal.' } };
      const first = await done(mount, 'sendMessage', sent, 201);
      same((await done(mount, 'sendMessage', sent, 201)).body, first.body, 'the receipt');
      await refused(mount, 'message_id_taken', 'sendMessage', { ...sent, body: { ...sent.body, text: 'Zweimal.' } });
      same((await caseOf(mount, scene)).messages.length, 1, 'messages');
    },
  },
  {
    name: 'a return is asked for, approved, received and refunded',
    run: async (mount) => {
      const scene = await placed(mount, { shipments: delivered(await timeOf(mount), 3) });
      const body = back();
      const params = { order: scene.order, return: body.id };
      const asMerchant = { params, as: mount.secretKey };
      const first = await done(mount, 'requestReturn', { params, as: scene.token, body }, 201);
      same((await done(mount, 'requestReturn', { params, as: scene.token, body }, 201)).body.receivedAt, first.body.receivedAt, 'asked twice');
      await refused(mount, 'return_id_taken', 'requestReturn', { params, as: scene.token, body: { ...body, kind: 'exchange' } });
      await refused(mount, 'not_possible_now', 'refundReturn', { ...asMerchant, body: {} });
      await done(mount, 'approveReturn', { ...asMerchant, body: { address: { lines: ['Lager 3'], city: 'Kiel' }, note: 'Bitte gut einpacken.' } }, 200);
      await refused(mount, 'not_possible_now', 'approveReturn', { ...asMerchant, body: {} });
      await done(mount, 'receiveReturn', { ...asMerchant, body: { condition: 'as_sent' } }, 200);
      same((await caseOf(mount, scene)).refunds.map(({ state, amount }) => [state, amount.amount]), [['due', 4000]], 'the refund that is owed');
      const paid = await done(mount, 'refundReturn', { ...asMerchant, body: { reference: 're_1' } }, 200);
      same((await done(mount, 'refundReturn', { ...asMerchant, body: { reference: 're_1' } }, 200)).body, paid.body, 'refunded twice');
      const { returns, refunds } = await caseOf(mount, scene);
      same([returns[0]?.state, refunds.map(({ state, amount }) => [state, amount.amount])], ['refunded', [['confirmed', 4000]]], 'the end of it');
    },
  },
  {
    name: 'a refusal brings its reason to the buyer',
    run: async (mount) => {
      const scene = await placed(mount, { shipments: delivered(await timeOf(mount), 3) });
      const body = back();
      const params = { order: scene.order, return: body.id };
      await done(mount, 'requestReturn', { params, as: scene.token, body });
      await refused(mount, 'invalid', 'refuseReturn', { params, as: mount.secretKey, body: {} }, '/reason');
      await done(mount, 'refuseReturn', { params, as: mount.secretKey, body: { reason: 'Maßanfertigung.' } }, 200);
      const view = there((await caseOf(mount, scene)).returns[0], 'the return');
      same([view.state, view.refusal], ['refused', 'Maßanfertigung.'], 'the return');
      await refused(mount, 'not_found', 'approveReturn', { params: { ...params, return: fresh('return') }, as: mount.secretKey, body: {} });
    },
  },
  {
    name: 'a return that cannot be is refused with the reason',
    run: async (mount) => {
      const now = await timeOf(mount);
      const shipped = await placed(mount, { shipments: delivered(now, 3) });
      const ask = (scene: typeof shipped, body: object) => ({ params: { order: scene.order }, as: scene.token, body: { ...back(), ...body } });
      await refused(mount, 'already_shipped', 'requestReturn', ask(shipped, { kind: 'cancel' }));
      await refused(mount, 'quantity_exceeded', 'requestReturn', ask(shipped, { lines: [{ line: 'cup', quantity: 3 }] }), '/lines/0/quantity');
      await refused(mount, 'line_unknown', 'requestReturn', ask(shipped, { lines: [{ line: 'sofa', quantity: 1 }] }), '/lines/0/line');
      await refused(mount, 'file_unknown', 'requestReturn', ask(shipped, { files: [fresh('file')] }), '/files/0');
      const early = await placed(mount, { latestDelivery: dayOf(shift(now, 9)) });
      await refused(mount, 'not_delivered', 'requestReturn', ask(early, {}));
      await done(mount, 'requestReturn', ask(early, { kind: 'cancel' }), 201);
      await advance(mount, 40);
      const { body } = await refused(mount, 'return_window_closed', 'requestReturn', ask(shipped, {}));
      ok(body.notAfter !== undefined && body.notAfter < (await timeOf(mount)), 'the day on which it closed');
    },
  },
];
