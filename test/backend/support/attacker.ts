/**
 * Somebody who means harm, as a process of its own: so many requests a second of every kind that costs a server something, from so many addresses, and beside them
 * connections that never say what they want. Prints what was answered as one line of JSON. Used by the test of limits under attack.
 */
import { Agent, request as send } from 'node:http';
import { connect, type Socket } from 'node:net';

const { url, count, perSecond, stolen, merchant } = JSON.parse(process.argv[2] ?? '{}') as { url: string; count: number; perSecond: number; stolen: { order: string; token: string }; merchant: string };
const { hostname, port } = new URL(url);
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

interface Hostile { readonly method: string; readonly path: string; readonly headers?: Record<string, string>; readonly body?: string }
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const order = `/v1/orders/${stolen.order}`;
const post = (path: string, body: string, more: Record<string, string> = {}): Hostile => ({ method: 'POST', path, body, headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), ...more } });
const [head = '', payload = ''] = stolen.token.split('.');
const deep = '['.repeat(100_000);
const long = `"${'\\u0061'.repeat(40_000)}"`;

const kinds: ((index: number) => Hostile)[] = [
  (index) => ({ method: 'GET', path: order, headers: bearer(`${head}.${payload}.${index.toString(36).padStart(42, 'A')}A`) }),
  (index) => ({ method: 'GET', path: `/v1/orders/R-${index}`, headers: bearer(stolen.token) }),
  (index) => ({ method: 'GET', path: '/v1/merchant/claims', headers: bearer(`sk_guessed_${index}_0123456789`) }),
  () => ({ method: 'GET', path: order, headers: bearer(stolen.token) }),
  () => post(`${order}/messages`, deep, bearer(stolen.token)),
  (index) => post(`${order}/messages`, `{"id":"message-${index}","text":${long}}`, bearer(stolen.token)),
  () => post(`${order}/claims`, 'x'.repeat(2000), { ...bearer(stolen.token), 'Content-Length': '2000' }),
  (index) => post('/v1/withdrawals', JSON.stringify({ id: `withdrawal-${index}`, merchant, name: 'x', contract: `R-${index}`, email: `${'a.'.repeat(100)}@${'b-'.repeat(100)}` })),
  (index) => post('/v1/checkouts', JSON.stringify({ id: `checkout-${index}`, merchant, cart: `cart-${index}`, amount: { amount: 1, currency: 'EUR' }, method: 'hosted', returnUrl: `https://${'a'.repeat(2000)}` })),
  (index) => ({ method: 'GET', path: `/v1/${'x/'.repeat(200)}${index}?${'a=b&'.repeat(200)}` }),
  (index) => ({ method: 'GET', path: `${order}/return-quote?kind=return&lines=${encodeURIComponent('[{"line":"'.repeat(200))}${index}`, headers: bearer(stolen.token) }),
  (index) => ({ method: 'PUT', path: `${order}/files/file-${index}-0`, headers: { ...bearer(stolen.token), 'Content-Type': 'image/png' }, body: 'x'.repeat(5000) }),
];

const answered = { statuses: {} as Record<string, number>, without: 0, broken: 0 };
const fire = (index: number): Promise<void> => new Promise((done) => {
  const { method, path, headers = {}, body } = kinds[index % kinds.length]!(index);
  const call = send({ hostname, port, agent, method, path, headers: { ...headers, 'X-Forwarded-For': `203.0.113.${index % 8}` } }, (response) => {
    const { statusCode = 0 } = response;
    answered.statuses[statusCode] = (answered.statuses[statusCode] ?? 0) + 1;
    if (statusCode === 429 && !/^[1-9]\d*$/.test(response.headers['retry-after'] ?? '')) answered.without++;
    response.resume().on('close', done);
  });
  call.on('error', () => {
    answered.broken++;
    done();
  });
  call.end(body);
});

const slow: Socket[] = Array.from({ length: 40 }, () => connect(Number(port), hostname).on('error', () => {}));
const trickle = setInterval(() => { for (const socket of slow) socket.write('X'); }, 1000);
const waiting = new Set<Promise<void>>();
const start = performance.now();
for (let index = 0; index < count; index++) {
  const ahead = (index / perSecond) * 1000 - (performance.now() - start);
  if (ahead > 1) await new Promise((resolve) => { setTimeout(resolve, ahead); });
  const one = fire(index);
  waiting.add(one);
  void one.finally(() => { waiting.delete(one); });
  if (waiting.size >= 64) await Promise.race(waiting);
}
await Promise.all(waiting);
clearInterval(trickle);
for (const socket of slow) socket.destroy();
agent.destroy();
console.log(JSON.stringify({ ...answered, seconds: (performance.now() - start) / 1000 }));
