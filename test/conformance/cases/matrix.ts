/**
 * Who gets through to what (P9): every route of the table, called by everybody there is with everything a right call has but the right sender. Whoever has
 * no business there hears the same bytes as if nothing were there, and nothing of it has moved.
 */
import { routes, type ProblemCode, type Route, type RouteName } from '../../../src/contract/index.ts';
import { ConformanceError, ok, same } from '../check.ts';
import { goodPayload, sign } from '../jwt.ts';
import type { ConformanceCase, Mount } from '../mount.ts';
import { caseOf, placed, type Scene } from '../scene.ts';
import { namesakeOf, stages, type Stage } from '../stages.ts';
import { call, fresh, noted, refused, requestFor, send } from '../talk.ts';
import { signed } from '../webhook.ts';

const everybody = ['nobody', 'buyer', 'neighbour', 'stranger', 'namesake', 'shop', 'desk', 'other shop', 'other desk', 'mediator', 'provider'] as const;
/** `buyer` of this order, `neighbour` of another order of the shop, `stranger` of another shop, `namesake` of another shop's order with the same number. */
type Who = (typeof everybody)[number];

/** Through; or into what is one's own, this order neither seen nor touched; or refused with a code. */
type Verdict = 'through' | 'own' | ProblemCode;

const keyOnly: readonly RouteName[] = ['putOrder', 'createOrderToken', 'putCart'];
/** Named by what the caller makes or has, so that another shop's call is about its own. */
const ownOfAnyShop: readonly RouteName[] = ['putOrder', 'putCart', 'listOrders', 'listClaims', 'listWithdrawals', 'readPerformance'];

function verdictOn(name: RouteName, who: Who): Verdict {
  const { by, path }: Route = routes[name];
  const isBuyer = who === 'buyer' || who === 'neighbour' || who === 'stranger' || who === 'namesake';
  if (by === 'public' || by === 'sandbox') return 'through';
  if (by === 'provider') return who === 'provider' ? 'through' : 'event_forged';
  if (who === 'nobody' || who === 'provider') return 'token_missing';
  if (by === 'mediator') return who === 'mediator' ? 'through' : 'key_invalid';
  if (by === 'buyer') {
    if (who === 'buyer') return 'through';
    if (who === 'namesake') return /\{(claim|return)\}/.test(path) || name === 'readFile' ? 'not_found' : 'own';
    return isBuyer ? 'not_found' : 'token_invalid';
  }
  if (isBuyer) return 'token_invalid';
  if (who === 'mediator') return 'key_invalid';
  if (who.endsWith('desk') && keyOnly.includes(name)) return 'key_invalid';
  if (who === 'shop' || who === 'desk') return 'through';
  return ownOfAnyShop.includes(name) ? 'own' : 'not_found';
}

async function bearerOf(mount: Mount, name: RouteName, who: Who, scene: Scene | undefined): Promise<string | undefined> {
  switch (who) {
    case 'nobody': case 'provider': return undefined;
    case 'buyer': return (scene ?? await placed(mount)).token;
    case 'neighbour': return (await placed(mount)).token;
    case 'stranger': return (await placed(mount, {}, mount.other.secretKey)).token;
    case 'namesake': return (scene && routes[name].by === 'buyer' ? await namesakeOf(mount, scene) : await placed(mount, {}, mount.other.secretKey)).token;
    case 'shop': return mount.secretKey;
    case 'desk': return sign({ ...goodPayload(mount.merchant, ''), role: 'merchant' }, mount.tokenSecret);
    case 'other shop': return mount.other.secretKey;
    case 'other desk': return sign({ ...goodPayload(mount.other.merchant, ''), role: 'merchant' }, mount.other.tokenSecret);
    case 'mediator': return mount.mediatorKey;
  }
}

/** What this sender shows. A provider shows a signature, and one of another body everywhere but at its own door. */
async function sentAs(mount: Mount, name: RouteName, who: Who, { sent, scene }: Stage): Promise<Stage['sent']> {
  const as = await bearerOf(mount, name, who, scene);
  const atDoor = routes[name].by === 'provider';
  const headers = who === 'provider' ? atDoor ? sent.headers : { ...sent.headers, ...await signed(mount.providerSecret, 'another body') }
    : atDoor ? { 'Content-Type': 'application/json', ...await signed(mount.paymentSecret, 'another body') } : sent.headers;
  return { ...sent, as, ...(headers ? { headers } : {}) };
}

/** The case without the clock. */
const state = async (mount: Mount, scene: Scene): Promise<unknown> => {
  const { version, timeline, claims, messages, files } = await caseOf(mount, scene);
  return { version, timeline, messages, files, claims: claims.map((claim) => claim.state) };
};
/** What only this order's own people may read. */
const marksOf = (scene: Scene): string[] => [scene.order, ...('claim' in scene ? [scene.claim as string] : [])];

let calls = 0;
/** How many calls the matrix has made in this process. */
export const callsMade = (): number => calls;

async function tryDoors(mount: Mount, name: RouteName, uniform: string): Promise<void> {
  const path = routes[name].path;
  const shut = await stages[name](mount);
  const before = shut.scene && await state(mount, shut.scene);
  for (const who of everybody) {
    const verdict = verdictOn(name, who);
    const stage = verdict === 'through' ? await stages[name](mount) : shut;
    const sent = await sentAs(mount, name, who, stage);
    calls++;
    const got = name === 'watchCase' ? await opened(mount, sent) : await call(mount, name, sent);
    const what = `${name} by ${who}`;
    if (verdict === 'through') ok(got.status < 400, `${what} should work, but answered ${got.status}: ${got.text.slice(0, 200)}`);
    else if (verdict === 'own') {
      ok(got.status < 400 || got.status === 409 || got.status === 422, `${what} is about its own, but answered ${got.status}: ${got.text.slice(0, 200)}`);
      const seen = routes[name].by === 'merchant' && name !== 'putOrder' && shut.scene ? marksOf(shut.scene).find((mark) => got.text.includes(mark)) : undefined;
      ok(seen === undefined, `${what} shows ${seen}`);
    } else {
      same((got.body as { code?: unknown } | undefined)?.code, verdict, what);
      if (verdict === 'not_found') same(got.text, uniform, `${what}: the bytes of what is not there`);
    }
  }
  if (shut.scene && before !== undefined && routes[name].by !== 'public') same(await state(mount, shut.scene), before, `${name}: the case after everybody else has tried`);
  await tryMethods(mount, path, shut);
}

/** The first of a stream is enough. */
async function opened(mount: Mount, sent: Stage['sent']) {
  const response = await mount.fetch(requestFor(mount, 'watchCase', sent));
  noted(mount).routes.add('watchCase');
  if (response.status !== 200) return { status: response.status, ...await read(response) };
  await response.body?.cancel();
  return { status: 200, text: '', body: undefined };
}
const read = async (response: Response) => {
  const text = await response.text();
  return { text, body: JSON.parse(text) as unknown };
};

/** Methods a path does not know are refused alike for everybody, whatever is there. */
async function tryMethods(mount: Mount, path: Route['path'], { sent, scene }: Stage): Promise<void> {
  const known = Object.values(routes as Record<string, Route>).filter((each) => each.path === path).map(({ method }) => method);
  const address = (params: Record<string, string>) => mount.url + path.replaceAll(/\{(\w+)\}/g, (_, part: string) => encodeURIComponent(params[part] ?? 'nothing-here'));
  const answers = new Set<string>();
  for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
    if ((known as string[]).includes(method)) continue;
    for (const [as, at] of [[undefined, sent.params], [scene?.token, sent.params], [mount.secretKey, sent.params], [mount.secretKey, {}]] as const) {
      calls++;
      const got = await send(mount, new Request(address(at), { method, headers: as === undefined ? {} : { Authorization: `Bearer ${as}` } }));
      answers.add(`${got.status} ${got.text}`);
    }
  }
  if (answers.size !== 1 || !/^405 .*method_not_allowed/.test([...answers][0] ?? '')) throw new ConformanceError(`${path}: other methods should be refused alike, but there was ${[...answers].join(' and ')}`);
}

/** One case per route of the table: a route without a row is one that fails. */
export const matrix: ConformanceCase[] = (Object.keys(routes) as RouteName[]).map((name) => ({
  name: `access: to ${name} only those get through who may`,
  run: async (mount) => {
    ok(name in stages, `${name} has no row in stages.ts`);
    const nowhere = { params: { order: fresh('R') }, as: mount.secretKey };
    await tryDoors(mount, name, (await refused(mount, 'not_found', 'readCaseAsMerchant', nowhere)).text);
  },
}));
