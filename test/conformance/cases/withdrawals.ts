/** The statutory withdrawal: taken from anyone, word for word, with a receipt to the second, and never matched against anything as a gate. */
import { ok, same } from '../check.ts';
import { goodPayload, sign } from '../jwt.ts';
import type { ConformanceCase, Mount } from '../mount.ts';
import { advance, caseOf, claimed, claimOf, placed, timeOf } from '../scene.ts';
import { done, fresh, refused } from '../talk.ts';

const declaration = (mount: Mount, overrides: object = {}) => ({
  id: fresh('withdrawal'), merchant: mount.merchant, name: 'Alva Berg', contract: fresh('R'), email: 'alva@example.com', ...overrides,
});

export const withdrawals: ConformanceCase[] = [
  {
    name: 'anyone may withdraw without a login, and gets back what arrived and when, to the second',
    run: async (mount) => {
      const body = declaration(mount, { contract: '  die Lampe vom 3. November ', note: 'Ich widerrufe.\n🙈 <b>', items: 'die Lampe', locale: 'de' });
      const before = await timeOf(mount);
      const { body: receipt } = await done(mount, 'withdrawContract', { body }, 201);
      same({ ...receipt, locale: 'de' }, { ...body, receivedAt: receipt.receivedAt }, 'word for word');
      ok(receipt.receivedAt >= before, 'the second of receipt');
    },
  },
  {
    name: 'a withdrawal arrives once: the same again is the same, other words under its id are refused',
    run: async (mount) => {
      const body = declaration(mount);
      const first = await done(mount, 'withdrawContract', { body }, 201);
      await advance(mount, 3);
      same((await done(mount, 'withdrawContract', { body }, 201)).text, first.text, 'the receipt three days later');
      await refused(mount, 'withdrawal_id_taken', 'withdrawContract', { body: { ...body, name: 'Jemand anders' } });
    },
  },
  {
    name: 'with a token, the order’s case hears of it, and open claims give way when it is about everything',
    run: async (mount) => {
      const scene = await claimed(mount);
      const body = declaration(mount, { contract: scene.order });
      const first = await done(mount, 'withdrawContract', { body, as: scene.token }, 201);
      same((await done(mount, 'withdrawContract', { body, as: scene.token }, 201)).text, first.text, 'the receipt again');
      same((await caseOf(mount, scene)).withdrawals, [{ id: body.id, receivedAt: first.body.receivedAt }], 'the withdrawal in the case');
      same((await claimOf(mount, scene)).state, 'superseded', 'the claim');
    },
  },
  {
    name: 'a withdrawal from a part leaves claims as they are; all lines picked is everything',
    run: async (mount) => {
      const part = await claimed(mount);
      await done(mount, 'withdrawContract', { body: declaration(mount, { contract: part.order, lines: [{ line: 'cup', quantity: 2 }] }), as: part.token }, 201);
      same((await claimOf(mount, part)).state, 'awaiting_merchant', 'the claim after a part');
      const all = await claimed(mount);
      await done(mount, 'withdrawContract', { body: declaration(mount, { contract: all.order, lines: [{ line: 'lamp', quantity: 1 }, { line: 'cup', quantity: 2 }] }), as: all.token }, 201);
      same((await claimOf(mount, all)).state, 'superseded', 'the claim after everything');
    },
  },
  {
    name: 'neither an expired nor a wrong token keeps anyone from withdrawing',
    run: async (mount) => {
      const scene = await placed(mount);
      const now = Math.floor(Date.now() / 1000);
      const expired = await sign({ ...goodPayload(mount.merchant, scene.order), iat: now - 1000, exp: now - 500 }, mount.tokenSecret);
      for (const as of [expired, 'nonsense', mount.secretKey]) await done(mount, 'withdrawContract', { body: declaration(mount, { contract: scene.order }), as }, 201);
      same((await caseOf(mount, scene)).withdrawals, [], 'the case hears nothing of what was not proved');
    },
  },
  {
    name: 'a declaration that names another order does not end the one in the token',
    run: async (mount) => {
      const [mine, other] = [await claimed(mount), await placed(mount)];
      await done(mount, 'withdrawContract', { body: declaration(mount, { contract: other.order }), as: mine.token }, 201);
      same((await claimOf(mount, mine)).state, 'awaiting_merchant', 'the claim');
    },
  },
  {
    name: 'what a receipt cannot go without is asked for, and nothing else',
    run: async (mount) => {
      await refused(mount, 'invalid', 'withdrawContract', { body: declaration(mount, { name: undefined }) }, '/name');
      await refused(mount, 'invalid', 'withdrawContract', { body: declaration(mount, { email: 'nowhere' }) }, '/email');
      await refused(mount, 'invalid', 'withdrawContract', { body: declaration(mount, { contract: '   ' }) }, '/contract');
      await refused(mount, 'invalid', 'withdrawContract', { body: declaration(mount, { merchant: 'pk_nobody' }) }, '/merchant');
    },
  },
];
