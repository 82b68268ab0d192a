/** Lists of claims: by merchant, by the mediator, filtered, page by page. */
import { ok, same } from '../check.ts';
import type { ConformanceCase } from '../mount.ts';
import { claimed } from '../scene.ts';
import { done, refused } from '../talk.ts';

export const lists: ConformanceCase[] = [
  {
    name: 'a merchant finds its claims by order and by state',
    run: async (mount) => {
      const [one, two] = [await claimed(mount), await claimed(mount)];
      await done(mount, 'withdrawClaim', { params: { order: two.order, claim: two.claim }, as: two.token, body: {} });
      const list = async (query: Record<string, string>) => (await done(mount, 'listClaims', { as: mount.secretKey, query }, 200)).body.claims.map(({ id }) => id);
      same(await list({ order: one.order }), [one.claim], 'by order');
      same(await list({ order: two.order, state: 'withdrawn' }), [two.claim], 'by order and state');
      same(await list({ order: two.order, state: 'granted' }), [], 'in another state');
      const rows = (await done(mount, 'listClaims', { as: mount.secretKey, query: { order: one.order } })).body.claims;
      same([rows[0]?.order, rows[0]?.merchant, rows[0]?.state, rows[0]?.buyer], [one.order, mount.merchant, 'awaiting_merchant', 'Alva Berg'], 'a row');
    },
  },
  {
    name: 'pages follow each other without gaps or repeats, newest first, while new claims come in',
    run: async (mount) => {
      const mine = new Set<string>();
      for (let count = 0; count < 3; count++) mine.add((await claimed(mount)).claim);
      const seen: { id: string; filedAt: string }[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < 40; page++) {
        const { body } = await done(mount, 'listClaims', { as: mount.secretKey, query: { limit: '2', ...(cursor === undefined ? {} : { cursor }) } }, 200);
        ok(body.claims.length <= 2, 'a page holds no more than was asked for');
        seen.push(...body.claims);
        if (page === 0) await claimed(mount);
        cursor = body.cursor;
        if (cursor === undefined || [...mine].every((id) => seen.some((row) => row.id === id))) break;
      }
      same(new Set(seen.map(({ id }) => id)).size, seen.length, 'no claim twice');
      ok([...mine].every((id) => seen.some((row) => row.id === id)), 'no claim left out');
      same(seen.map(({ filedAt }) => filedAt), seen.map(({ filedAt }) => filedAt).sort().reverse(), 'newest first');
    },
  },
  {
    name: 'a query that makes no sense is refused at its place',
    run: async (mount) => {
      const ask = (query: Record<string, string>) => ({ as: mount.secretKey, query });
      await refused(mount, 'invalid', 'listClaims', ask({ cursor: 'made-up' }), '/cursor');
      await refused(mount, 'invalid', 'listClaims', ask({ limit: '0' }), '/limit');
      await refused(mount, 'invalid', 'listClaims', ask({ limit: 'ten' }), '/limit');
      await refused(mount, 'invalid', 'listClaims', ask({ state: 'nowhere' }), '/state');
      await refused(mount, 'invalid', 'listClaims', ask({ sort: 'amount' }), '/sort');
    },
  },
  {
    name: 'the mediator sees every merchant’s claims',
    run: async (mount) => {
      const [one, two] = [await claimed(mount), await claimed(mount, {}, mount.other.secretKey)];
      for (const { order, claim } of [one, two]) {
        same((await done(mount, 'listClaimsAsMediator', { as: mount.mediatorKey, query: { order } }, 200)).body.claims.map(({ id }) => id), [claim], 'by order');
      }
    },
  },
];
