/** Watching a case over HTTP: what a stream says, how it ends, and each way it can fail. The backend here is a stream each test writes itself. */
import { expect } from '@open-wc/testing';
import { httpClaimsApi } from '../../src/client/http.ts';
import { ClaimsApiError } from '../../src/client/outcome.ts';

const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ status, code }), { status, headers: { 'Content-Type': 'application/problem+json', ...headers } });
const news = (version: number): string => `event: case\nid: ${version}\ndata: {"version":${version}}\n\n`;

/** A stream that says these pieces and then ends, breaks or goes on. */
function stream(pieces: readonly (string | Uint8Array)[], then: 'ends' | 'breaks' | 'goes on' = 'ends', type = 'text/event-stream') {
  const told = { cancelled: false };
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
      if (then === 'ends') controller.close();
    },
    pull(controller) { if (then === 'breaks') controller.error(new TypeError('network error')); },
    cancel() { told.cancelled = true; },
  });
  return { told, response: new Response(body, { headers: { 'Content-Type': type } }) };
}

function watching(answer: (request: Request, call: number) => Response | Promise<Response>, { token = () => Promise.resolve<string | undefined>('token-1'), timeout = 200, signal }: { token?: () => Promise<string | undefined>; timeout?: number; signal?: AbortSignal } = {}) {
  const requests: Request[] = [];
  const heard: number[] = [];
  const api = httpClaimsApi({
    api: 'https://claims.example/v1', merchant: 'pk_demo', token, timeout,
    fetch: async (request) => { requests.push(request as Request); return answer(request as Request, requests.length); },
  });
  const ended = api.watchCase!('R 1/2', (version) => heard.push(version), { signal });
  const failure = ended.then(() => { throw new Error('the stream was expected to fail'); }, (error: unknown) => {
    expect(error).to.be.instanceOf(ClaimsApiError);
    const { outcome, code, retryAfter } = error as ClaimsApiError;
    return [outcome, code, ...(retryAfter === undefined ? [] : [retryAfter])];
  });
  failure.catch(() => {});
  return { requests, heard, ended, failure };
}

describe('watching a case over http', () => {
  it('asks the order’s stream with its token and hears each version, however the pieces fall', async () => {
    const bytes = new TextEncoder().encode(`: ä lively sign\n\n${news(7)}`);
    const { requests, heard, ended } = watching(() => stream([': hello\n\n', news(5), 'event: ca', 'se\ndata: {"ver', 'sion":6}\n', '\n', bytes.slice(0, 3), bytes.slice(3), 'event: weather\ndata: rain\n\n']).response);
    await ended;
    expect(heard).to.deep.equal([5, 6, 7]);
    expect(requests.map(({ url, method, headers }) => [method, url, headers.get('Accept'), headers.get('Authorization')])).to.deep.equal(
      [['GET', 'https://claims.example/v1/orders/R%201%2F2/events', 'text/event-stream', 'Bearer token-1']]);
  });

  it('renews an expired token once and watches on', async () => {
    let tokens = 0;
    const { heard, ended, requests } = watching((_, call) => (call === 1 ? problem(401, 'token_expired') : stream([news(1)]).response), { token: () => Promise.resolve(`token-${++tokens}`) });
    await ended;
    expect([heard, requests.length]).to.deep.equal([[1], 2]);
  });

  it('lasts longer than a call may take', async () => {
    const { told, response } = stream([news(1)], 'goes on');
    const leave = new AbortController();
    const { failure } = watching(() => response, { timeout: 30, signal: leave.signal });
    expect(await Promise.race([failure, new Promise((resolve) => { setTimeout(() => resolve('still there'), 150); })])).to.equal('still there');
    leave.abort();
    expect(await failure).to.deep.equal(['cancelled', 'aborted']);
    expect(told.cancelled).to.equal(true);
  });

  it('gives up a stream that says nothing, even when it sends signs of life', async () => {
    const { told, response } = stream([': alive\n\n'], 'goes on');
    const { failure } = watching(() => response, { timeout: 30 });
    expect(await failure).to.deep.equal(['unavailable', 'timeout']);
    expect(told.cancelled).to.equal(true);
  });

  it('gives up a backend that never answers', async () => {
    const { failure } = watching((request) => new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(request.signal.reason as Error))), { timeout: 30 });
    expect(await failure).to.deep.equal(['unavailable', 'timeout']);
  });

  it('tells a stream that broke off from one that ended', async () => {
    const { heard, failure } = watching(() => stream([news(3)], 'breaks').response);
    expect(await failure).to.deep.equal(['unavailable', 'network']);
    expect(heard).to.deep.equal([3]);
  });

  it('hands on that there are too many watchers, with the time to come back', async () => {
    expect(await watching(() => problem(429, 'rate_limited', { 'Retry-After': '30' })).failure).to.deep.equal(['unavailable', 'rate_limited', 30]);
  });

  it('hands on that a backend knows no streams', async () => {
    expect(await watching(() => problem(404, 'not_found')).failure).to.deep.equal(['refused', 'not_found']);
  });

  for (const [what, answer] of [
    ['a page in its place', () => stream(['<!doctype html><p>Welcome'], 'goes on', 'text/html')],
    ['news that are no JSON', () => stream(['event: case\ndata: soon\n\n'], 'goes on')],
    ['news without a version', () => stream(['event: case\ndata: {"version":"6"}\n\n'], 'goes on')],
    ['an endless line', () => stream(['data: ', 'x'.repeat(10_000)], 'goes on')],
  ] as const)
    it(`calls ${what} unreadable, and lets the connection go`, async () => {
      const { told, response } = answer();
      expect(await watching(() => response).failure).to.deep.equal(['unintelligible', 'unreadable_reply']);
      expect(told.cancelled).to.equal(true);
    });
});
