/** The buyer's word on how it went, and marks of what was read. */
import { same } from '../check.ts';
import type { ConformanceCase } from '../mount.ts';
import { answered, caseOf, dayOf, placed, shift, timeOf } from '../scene.ts';
import { done, fresh, refused } from '../talk.ts';

export const rating: ConformanceCase[] = [
  {
    name: 'a buyer rates once, from the moment there is something to speak of',
    run: async (mount) => {
      const now = await timeOf(mount);
      const early = await placed(mount, { placedAt: shift(now, -1), latestDelivery: dayOf(shift(now, 5)) });
      const rate = (scene: typeof early, body: object) => ({ params: { order: scene.order }, as: scene.token, body: { id: fresh('rating'), stars: 2, ...body } });
      await refused(mount, 'too_early', 'rate', rate(early, {}));
      const scene = await placed(mount);
      for (const stars of [0, 6, 2.5, '5']) await refused(mount, 'invalid', 'rate', rate(scene, { stars }), '/stars');
      const given = rate(scene, { text: 'Keine Antwort.' });
      const first = await done(mount, 'rate', given, 201);
      same((await done(mount, 'rate', given, 201)).body, first.body, 'the same rating again');
      await refused(mount, 'rating_given', 'rate', rate(scene, { stars: 5 }));
      const seen = (await caseOf(mount, scene)).rating;
      same([seen?.stars, seen?.text, seen?.at], [2, 'Keine Antwort.', first.body.receivedAt], 'the rating in the case');
    },
  },
  {
    name: 'each side sees what is new to it, and the writer when it was read',
    run: async (mount) => {
      const scene = await answered(mount);
      const { order, token } = scene;
      const asMerchant = { params: { order }, as: mount.secretKey };
      const before = await caseOf(mount, scene);
      const [question, reply] = before.messages.map(({ id }) => id);
      same([before.unread, before.messages.map(({ seenAt }) => seenAt !== undefined)], [1, [true, false]], 'before reading');
      const mark = { params: { order }, as: token, body: { message: reply! } };
      const first = await done(mount, 'markRead', mark, 200);
      same((await done(mount, 'markRead', mark, 200)).body.version, first.body.version, 'read twice');
      same((await caseOf(mount, scene)).unread, 0, 'after reading');
      same((await done(mount, 'readCaseAsMerchant', asMerchant)).body?.messages.map(({ seenAt }) => seenAt !== undefined), [true, true], 'what the merchant sees');
      await refused(mount, 'message_unknown', 'markRead', { ...mark, body: { message: fresh('message') } }, '/message');
      await done(mount, 'sendMessage', { params: { order }, as: token, body: { id: fresh('message'), text: 'Danke.', wish: 'replacement' } });
      const seen = await done(mount, 'readCaseAsMerchant', asMerchant);
      same([seen.body?.unread, seen.body?.messages.at(-1)?.wish], [1, 'replacement'], 'the merchant’s unread message and the wish in it');
      await done(mount, 'markReadAsMerchant', { ...asMerchant, body: { message: question! } }, 200);
      same((await done(mount, 'readCaseAsMerchant', asMerchant)).body?.unread, 1, 'an older mark does not count for newer messages');
    },
  },
];
