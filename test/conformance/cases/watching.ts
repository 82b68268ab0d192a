/** Watching a case: a stream that says when there is something new, to the buyer alone, for as long as its token lives. */
import { ok, same, there } from '../check.ts';
import { goodPayload, sign } from '../jwt.ts';
import type { ConformanceCase } from '../mount.ts';
import { caseOf, claimed, placed } from '../scene.ts';
import { watched } from '../stream.ts';
import { call, done, fresh, refused, requestFor } from '../talk.ts';

/** As many as a server has to let in at least, and to turn away at last. */
const [few, many] = [4, 64];

export const watching: ConformanceCase[] = [
  {
    name: 'a buyer who watches hears the present version at once, and each newer one, whoever made it',
    run: async (mount) => {
      const scene = await placed(mount);
      const { order, token } = scene;
      const stream = await watched(mount, scene);
      same(await stream.next(), (await caseOf(mount, scene)).version, 'the first event');
      const mine = await done(mount, 'sendMessage', { params: { order }, as: token, body: { id: fresh('message'), text: 'Wo bleibt die Lampe?' } });
      same(await stream.next(), mine.body.version, 'after a message of my own');
      const theirs = await done(mount, 'sendMessageAsMerchant', { params: { order }, as: mount.secretKey, body: { id: fresh('message'), text: 'Wir fragen nach.' } });
      same(await stream.next(), theirs.body.version, 'after a message from the merchant');
      await stream.leave();
    },
  },
  {
    name: 'a watcher hears of a claim’s moves, and of no other order',
    run: async (mount) => {
      const [mine, other] = [await claimed(mount), await claimed(mount)];
      const stream = await watched(mount, mine);
      await stream.next();
      await done(mount, 'represent', { params: { claim: other.claim }, as: mount.secretKey, body: { text: 'Sie wurde übergeben.' } });
      await done(mount, 'represent', { params: { claim: mine.claim }, as: mount.secretKey, body: { text: 'Sie wurde übergeben.' } });
      same(await stream.next(), (await caseOf(mount, mine)).version, 'the version after the merchant’s answer');
      await stream.leave();
    },
  },
  {
    name: 'the news are in no cache, readable from any shop’s page, and gathered by no proxy',
    run: async (mount) => {
      const stream = await watched(mount, await placed(mount));
      const header = (name: string) => there(stream.response.headers.get(name), name);
      ok(header('Cache-Control').includes('no-store'), 'no-store');
      same(header('X-Accel-Buffering'), 'no', 'X-Accel-Buffering');
      same([header('Access-Control-Allow-Origin'), header('X-Content-Type-Options')], ['*', 'nosniff'], 'as every answer');
      await stream.leave();
    },
  },
  {
    name: 'only the order’s buyer may watch',
    run: async (mount) => {
      const [{ order, token }, other] = [await placed(mount), await placed(mount)];
      await refused(mount, 'not_found', 'watchCase', { params: { order }, as: other.token });
      await refused(mount, 'token_missing', 'watchCase', { params: { order } });
      await refused(mount, 'token_invalid', 'watchCase', { params: { order }, as: `${token.slice(0, -4)}AAAA` });
      await refused(mount, 'token_invalid', 'watchCase', { params: { order }, as: await sign({ ...goodPayload(mount.merchant, order), role: 'merchant' }, mount.tokenSecret) });
      const orphan = fresh('R');
      await refused(mount, 'not_found', 'watchCase', { params: { order: orphan }, as: await sign(goodPayload(mount.merchant, orphan), mount.tokenSecret) });
    },
  },
  {
    name: 'a stream ends with its token',
    run: async (mount) => {
      const { order } = await placed(mount);
      const now = Math.floor(Date.now() / 1000);
      const token = await sign({ ...goodPayload(mount.merchant, order), iat: now, exp: now + 3 }, mount.tokenSecret);
      const stream = await watched(mount, { order, token });
      ok(await stream.next() !== undefined, 'it was there');
      same(await stream.next(), undefined, 'what comes when the token has run out');
      same((await call(mount, 'watchCase', { params: { order }, as: token })).status, 401, 'the same token again');
    },
  },
  {
    name: 'too many watchers of one order are turned away with a time to come back, and who leaves makes room',
    run: async (mount) => {
      const scene = await placed(mount);
      const streams = [];
      let turnedAway: Response | undefined;
      while (!turnedAway && streams.length < many) {
        const response = await mount.fetch(requestFor(mount, 'watchCase', { params: { order: scene.order }, as: scene.token }));
        if (response.status === 200) streams.push(response);
        else turnedAway = response;
      }
      ok(turnedAway && streams.length >= few, `between ${few} and ${many} watchers of one order should get in, it was ${streams.length}`);
      await turnedAway.body?.cancel();
      const { response } = await refused(mount, 'rate_limited', 'watchCase', { params: { order: scene.order }, as: scene.token });
      ok(/^\d+$/.test(there(response.headers.get('Retry-After'), 'Retry-After')), 'Retry-After in seconds');
      await (await watched(mount, await placed(mount))).leave();
      // HEAD takes no place for good
      await streams.pop()?.body?.cancel();
      const head = requestFor(mount, 'watchCase', { params: { order: scene.order }, as: scene.token });
      let status = 0;
      for (const end = Date.now() + 5000; status !== 200 && Date.now() < end;) ({ status } = await mount.fetch(new Request(head, { method: 'HEAD' })));
      same(status, 200, 'after one has left');
      const again = await watched(mount, scene);
      await again.leave();
      for (const each of streams) await each.body?.cancel();
    },
  },
];
