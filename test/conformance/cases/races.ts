/** Many at once: nothing is lost, nothing is doubled. */
import { same } from '../check.ts';
import type { ConformanceCase } from '../mount.ts';
import { caseOf, claimed, placed, uploaded, png } from '../scene.ts';
import { call, done, fresh } from '../talk.ts';

export const races: ConformanceCase[] = [
  {
    name: 'sixteen messages at once are sixteen messages',
    run: async (mount) => {
      const scene = await placed(mount);
      const ids = Array.from({ length: 16 }, () => fresh('message'));
      await Promise.all(ids.map((id) => done(mount, 'sendMessage', { params: { order: scene.order }, as: scene.token, body: { id, text: id } }, 201)));
      const view = await caseOf(mount, scene);
      same(view.messages.map(({ id }) => id).sort(), [...ids].sort(), 'the messages');
      same(view.version, 17, 'the version');
    },
  },
  {
    name: 'of two who decide the same claim at once, one does',
    run: async (mount) => {
      const scene = await claimed(mount);
      const answers = await Promise.all([
        call(mount, 'acceptClaim', { params: { claim: scene.claim }, as: mount.secretKey, body: {} }),
        call(mount, 'withdrawClaim', { params: { order: scene.order, claim: scene.claim }, as: scene.token, body: {} }),
        call(mount, 'offer', { params: { claim: scene.claim }, as: mount.secretKey, body: { kind: 'repair' } }),
      ]);
      const good = answers.filter(({ status }) => status === 200).length;
      // withdrawing is possible after an offer, so two of the three may both be right, one after the other
      same([good === 1 || good === 2, answers.length - good >= 1], [true, true], `who got through: ${answers.map(({ status }) => status).join(', ')}`);
      const moves = (await caseOf(mount, scene)).timeline.filter(({ type }) => ['claim_accepted', 'claim_withdrawn', 'claim_offered'].includes(type));
      same(moves.length, good, 'moves on record');
    },
  },
  {
    name: 'the same file at once is one file',
    run: async (mount) => {
      const scene = await placed(mount);
      const sent = { params: { order: scene.order, file: fresh('file') }, as: scene.token, body: png, headers: { 'Content-Type': 'image/png' } };
      await Promise.all(Array.from({ length: 6 }, () => done(mount, 'putFile', sent)));
      await uploaded(mount, scene);
      same((await caseOf(mount, scene)).files.length, 2, 'files');
    },
  },
];
