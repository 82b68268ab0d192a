/** The HTTP adapter: each way an answer can come, told as the outcome a person needs. The backend here is a function of each test. */
import { expect } from '@open-wc/testing';
import { httpClaimsApi } from '../../src/client/http.ts';
import { ClaimsApiError } from '../../src/client/outcome.ts';
import type { ClaimsApi } from '../../src/client/claims-api.ts';

const receipt = { id: 'message-1', receivedAt: '2026-11-21T08:00:00Z', version: 2 };
const reply = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });

function apiOver(answer: (request: Request, call: number) => Response | Promise<Response>, token = () => Promise.resolve<string | undefined>('token-1')) {
  const requests: Request[] = [];
  const api = httpClaimsApi({
    api: 'https://claims.example/v1', merchant: 'pk_demo', token, timeout: 60,
    fetch: async (request) => { requests.push(request as Request); return answer(request as Request, requests.length); },
  });
  return { api, requests };
}

async function failureOf(act: (api: ClaimsApi) => Promise<unknown>, answer: Parameters<typeof apiOver>[0], token?: () => Promise<string | undefined>): Promise<ClaimsApiError> {
  try {
    await act(apiOver(answer, token).api);
  } catch (error) {
    expect(error).to.be.instanceOf(ClaimsApiError);
    return error as ClaimsApiError;
  }
  throw new Error('the call was expected to fail');
}

const write = (api: ClaimsApi) => api.sendMessage('R 1/2', { id: 'message-1', text: 'Wo ist mein Paket?' });

describe('http claims api', () => {
  it('sends a message to the order it belongs to, with its token and one key of its own', async () => {
    const { api, requests } = apiOver(() => reply(201, receipt));
    expect(await write(api)).to.deep.equal(receipt);
    const [request] = requests;
    expect(request!.url).to.equal('https://claims.example/v1/orders/R%201%2F2/messages');
    expect(request!.headers.get('Authorization')).to.equal('Bearer token-1');
    expect(request!.headers.get('Idempotency-Key')).to.equal('message-1');
    expect(await request!.json()).to.deep.equal({ id: 'message-1', text: 'Wo ist mein Paket?' });
  });

  it('renews an expired token once and goes on as if nothing had been', async () => {
    let tokens = 0;
    const { api, requests } = apiOver(
      (_, call) => (call === 1 ? reply(401, { status: 401, code: 'token_expired' }) : reply(201, receipt)),
      () => Promise.resolve(`token-${++tokens}`));
    await write(api);
    expect(requests.map((request) => request.headers.get('Authorization'))).to.deep.equal(['Bearer token-1', 'Bearer token-2']);
    expect(requests[1]!.headers.get('Idempotency-Key')).to.equal(requests[0]!.headers.get('Idempotency-Key'));
  });

  it('says that the token ran out when there is no other', async () => {
    const error = await failureOf(write, () => reply(401, { status: 401, code: 'token_expired' }));
    expect([error.outcome, error.code]).to.deep.equal(['refused', 'token_expired']);
  });

  it('asks nobody when there is no token at all', async () => {
    const error = await failureOf(write, () => { throw new Error('must not be called'); }, () => Promise.resolve(undefined));
    expect([error.outcome, error.code]).to.deep.equal(['refused', 'token_missing']);
  });

  it('hands on a refusal with all that helps to mend it', async () => {
    const problem = { status: 422, code: 'amount_above_paid', errors: [{ pointer: '/amount/amount', code: 'amount_above_paid' }], most: { amount: 8900, currency: 'EUR' } };
    const error = await failureOf(write, () => reply(422, problem));
    expect([error.outcome, error.code]).to.deep.equal(['refused', 'amount_above_paid']);
    expect(error.problem).to.deep.equal(problem);
  });

  for (const [status, headers, wait] of [[503, { 'Retry-After': '7' }, 7], [500, {}, undefined], [429, { 'Retry-After': 'soon' }, undefined]] as const)
    it(`takes ${status} for "try again"`, async () => {
      const error = await failureOf(write, () => reply(status, 'Bad gateway', headers));
      expect([error.outcome, error.retryAfter]).to.deep.equal(['unavailable', wait]);
    });

  it('takes a lost connection for "try again"', async () => {
    const error = await failureOf(write, () => Promise.reject(new TypeError('Failed to fetch')));
    expect([error.outcome, error.code]).to.deep.equal(['unavailable', 'network']);
  });

  it('gives up on a backend that never answers', async () => {
    const error = await failureOf(write, (request) => new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(request.signal.reason as Error))));
    expect([error.outcome, error.code]).to.deep.equal(['unavailable', 'timeout']);
  });

  it('says nothing happened when the person left', async () => {
    const leave = new AbortController();
    const error = await failureOf((api) => api.readMerchant({ signal: leave.signal }), (request) => {
      leave.abort();
      return Promise.reject(request.signal.reason as Error);
    });
    expect(error.outcome).to.equal('cancelled');
  });

  for (const [what, answer] of [
    ['no JSON', () => reply(200, '<!doctype html><p>Welcome')],
    ['the wrong shape', () => reply(201, { id: 'message-1' })],
    ['a status nobody agreed on', () => reply(202, receipt)],
    ['an empty body', () => new Response(null, { status: 201 })],
    ['a refusal without a code', () => reply(400, { message: 'nope' })],
  ] as const)
    it(`calls ${what} unreadable, not a lost connection`, async () => {
      const error = await failureOf(write, answer);
      expect([error.outcome, error.code]).to.deep.equal(['unintelligible', 'unreadable_reply']);
    });

  it('sends a file as bytes with its name', async () => {
    const file = { id: 'file-0001', name: 'Schaden ä.jpg', mediaType: 'image/jpeg', size: 3, sha256: '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81', by: 'buyer', at: '2026-11-21T08:00:00Z' };
    const { api, requests } = apiOver(() => reply(201, file));
    await api.putFile('R-1', 'file-0001', new Blob([new Uint8Array([1, 2, 3])], { type: 'image/jpeg' }), 'Schaden ä.jpg');
    expect(requests[0]!.headers.get('Content-Disposition')).to.equal("attachment; filename*=UTF-8''Schaden%20%C3%A4.jpg");
    expect((await requests[0]!.arrayBuffer()).byteLength).to.equal(3);
    expect(requests[0]!.headers.get('Repr-Digest')).to.equal('sha-256=:A5BYxvLAy0ksUzsKTRTvd8wPeKvMztUofYShogEc+4E=:');
    const { api: other } = apiOver(() => reply(201, { ...file, sha256: 'a'.repeat(64) }));
    const error = await other.putFile('R-1', 'file-0001', new Blob([new Uint8Array([1, 2, 3])], { type: 'image/jpeg' }), 'Schaden.jpg').catch((reason: unknown) => reason) as ClaimsApiError;
    expect(error.outcome, 'a receipt for other bytes').to.equal('unintelligible');
  });
});
