/** Named weather over the mocks: each scenario is a layer between the page and the backend that changes what comes back, or whether anything does. */
type Backend = (request: Request) => Promise<Response>;
export type Scenario = (request: Request, backend: Backend) => Promise<Response>;

const problem = (status: number, code: string, more: object = {}): Response =>
  new Response(JSON.stringify({ status, code, title: code, ...more }), { status, headers: { 'Content-Type': 'application/problem+json' } });
const wait = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });
const isClaim = (request: Request): boolean => request.method === 'POST' && /\/orders\/[^/]+\/claims$/.test(new URL(request.url).pathname);
const isBuyer = (request: Request): boolean => /\/v1\/orders\//.test(request.url);

export const scenarios = {
  normal: (request, backend) => backend(request),
  /** Three seconds for everything: shows what waiting looks like. */
  slow: async (request, backend) => { await wait(3000); return backend(request); },
  /** No answer at all. */
  offline: async () => Response.error(),
  /** The answer is lost on the way back: the backend has done it, the page does not know. */
  lost_reply: async (request, backend) => { await backend(request); return Response.error(); },
  /** The backend is down. */
  unavailable: async () => problem(503, 'unavailable'),
  /** Filing is refused, whatever is filed. */
  refused: async (request, backend) => (isClaim(request) ? problem(409, 'ground_not_open') : backend(request)),
  already_claimed: async (request, backend) => (isClaim(request) ? problem(409, 'already_claimed') : backend(request)),
  /** Something between the page and the backend answers in its place. */
  garbled: async (request, backend) => (isBuyer(request) ? new Response('<!doctype html><title>Welcome to nginx</title>', { status: 200, headers: { 'Content-Type': 'text/html' } }) : backend(request)),
  /** JSON, but not of the shape that was agreed on. */
  wrong_shape: async (request, backend) => (isBuyer(request) ? new Response('{"order":{"number":5}}', { status: 200, headers: { 'Content-Type': 'application/json' } }) : backend(request)),
  expired_token: async (request, backend) => (isBuyer(request) ? problem(401, 'token_expired') : backend(request)),
} satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;
export const isScenario = (name: string): name is ScenarioName => Object.hasOwn(scenarios, name);
