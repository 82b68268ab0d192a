/** What holds for every answer: routing, cross-origin headers, problem documents, what caches may keep. */
import { routes } from '../../../src/contract/index.ts';
import { ok, same, there } from '../check.ts';
import { offered, type ConformanceCase, type Mount } from '../mount.ts';
import { placed } from '../scene.ts';
import { done, noted, pathOf, refused, send } from '../talk.ts';

const raw = (mount: Mount, method: string, path: string, headers: Record<string, string> = {}) =>
  send(mount, new Request(mount.url + path, { method, headers }));
const header = (response: Response, name: string): string => there(response.headers.get(name), `the header ${name}`);

export const protocol: ConformanceCase[] = [
  {
    name: 'a healthy server says so, with its time to the whole second',
    run: async (mount) => {
      const { body } = await done(mount, 'readHealth', {}, 200);
      same(body.status, 'ok', 'status');
      ok(body.sandbox, 'the suite needs a server run as a sandbox: it moves the clock');
    },
  },
  {
    name: 'a merchant’s public face is there for anyone, and nothing secret is in it',
    run: async (mount) => {
      const { body, text } = await done(mount, 'readMerchant', { params: { merchant: mount.merchant } }, 200);
      same(body.id, mount.merchant, 'id');
      ok(!text.includes(mount.secretKey) && !text.includes(mount.tokenSecret), 'a secret is in the public profile');
      await refused(mount, 'not_found', 'readMerchant', { params: { merchant: 'pk_nobody' } });
      await refused(mount, 'not_found', 'readMerchant', { params: { merchant: 'nonsense' } });
    },
  },
  {
    name: 'the contract is there for anyone as an OpenAPI document, with every route in it',
    run: async (mount) => {
      const { body } = await done(mount, 'readOpenApi', {}, 200);
      ok(body.openapi.startsWith('3.1.'), 'it is OpenAPI 3.1');
      const missing = offered(mount).map((name) => routes[name]).filter(({ path, method }) => !(body.paths[path] as Record<string, unknown> | undefined)?.[method.toLowerCase()]);
      same(missing.map(({ method, path }) => `${method} ${path}`), [], 'routes that are not in it');
    },
  },
  {
    name: 'a path that does not exist is a 404 problem, a method it does not know a 405 with Allow',
    run: async (mount) => {
      for (const path of ['/v1/nothing', '/v1/', '/v1/orders', '/v1/health/', '/v1/orders/%E0%A4%A', '/v2/health']) same((await raw(mount, 'GET', path)).status, 404, path);
      for (const [method, path, allow, route] of [['PATCH', '/v1/health', 'GET', 'readHealth'], ['GET', '/v1/withdrawals', 'POST', 'withdrawContract'], ['POST', '/v1/orders/R-1', 'GET', 'readCase']] as const) {
        if (!offered(mount).includes(route)) continue;
        const { status, response, body } = await raw(mount, method, path);
        same(status, 405, `${method} ${path}`);
        same((body as { code?: string }).code, 'method_not_allowed', 'code');
        // there is no route to count it under
        noted(mount).codes.add('method_not_allowed');
        ok(header(response, 'Allow').split(', ').includes(allow), `Allow of ${path} should name ${allow}`);
      }
      if (offered(mount).includes('readCheckout')) await refused(mount, 'not_found', 'readCheckout', { params: { checkout: 'nobody-has-this' } });
    },
  },
  {
    name: 'every route answers a preflight from any shop’s page and exposes what a widget reads',
    run: async (mount) => {
      for (const name of offered(mount)) {
        const { status, response } = await raw(mount, 'OPTIONS', pathOf(name), { 'Access-Control-Request-Method': routes[name].method });
        same(status, 204, `preflight of ${name}`);
        ok(header(response, 'Access-Control-Allow-Methods').includes(routes[name].method), `preflight of ${name} allows its method`);
        const accepted = header(response, 'Access-Control-Allow-Headers').toLowerCase();
        for (const each of ['authorization', 'content-type', 'idempotency-key', 'if-none-match', 'content-disposition', 'content-range', 'content-digest', 'repr-digest']) ok(accepted.includes(each), `${each} may be sent to ${name}`);
      }
      for (const path of ['/v1/health', '/v1/nothing', '/v1/orders/R-1']) {
        const { response } = await raw(mount, 'GET', path, { Origin: 'https://shop.example' });
        same(header(response, 'Access-Control-Allow-Origin'), '*', `${path}: any origin`);
        ok(!response.headers.has('Access-Control-Allow-Credentials'), `${path}: no credentials`);
        const exposed = header(response, 'Access-Control-Expose-Headers').toLowerCase();
        for (const each of ['etag', 'retry-after', 'idempotency-replayed', 'location']) ok(exposed.includes(each), `${path}: ${each} is exposed`);
      }
    },
  },
  {
    name: 'personal data is not left in caches, and no answer is sniffed for another type',
    run: async (mount) => {
      const { order, token } = await placed(mount);
      const { response } = await done(mount, 'readCase', { params: { order }, as: token });
      ok(header(response, 'Cache-Control').includes('no-store'), 'a case is not stored');
      same(header(response, 'X-Content-Type-Options'), 'nosniff', 'nosniff');
      const { response: refusal } = await refused(mount, 'token_missing', 'readCase', { params: { order } });
      same(header(refusal, 'WWW-Authenticate'), 'Bearer', 'a 401 says how to authenticate');
    },
  },
  {
    name: 'HEAD is GET without the body',
    run: async (mount) => {
      const { status, text } = await raw(mount, 'HEAD', '/v1/health');
      same(status, 200, 'status');
      same(text, '', 'body');
    },
  },
];
