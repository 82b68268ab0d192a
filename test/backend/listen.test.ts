/** The listener between sockets and the fetch handler: what it lets in, what it cuts off, how it ends. */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, test } from 'node:test';
import { listen } from '../../src/entries/backend-node.ts';

const seen: Request[] = [];
let answer: (request: Request) => Promise<Response> = () => Promise.resolve(new Response('hello'));
const listener = await listen((request) => {
  seen.push(request);
  return answer(request);
}, { port: 0 });
after(() => listener.close());
const { hostname, port, host } = new URL(listener.url);

/** Sends bytes as they are and gives back all that comes until the other side hangs up. */
const raw = (text: string): Promise<string> => new Promise((resolve, reject) => {
  let got = '';
  const socket = connect(Number(port), hostname, () => { socket.write(text); });
  socket.setEncoding('latin1').on('data', (chunk: string) => { got += chunk; }).on('close', () => { resolve(got); }).on('error', reject);
});

test('method, address, headers and body arrive as they were sent, and the answer as it was given', async () => {
  answer = async (request) => new Response((await request.text()).toUpperCase(), { status: 201, headers: { ETag: '"1"', Location: '/there' } });
  const response = await fetch(`${listener.url}/v1/a%20b?c=d`, { method: 'POST', body: 'grüße', headers: { 'X-Test': 'yes' } });
  assert.deepEqual([response.status, await response.text(), response.headers.get('etag'), response.headers.get('location')], [201, 'GRÜSSE', '"1"', '/there']);
  const request = seen.at(-1)!;
  assert.deepEqual([request.method, new URL(request.url).pathname, new URL(request.url).search, request.headers.get('x-test')], ['POST', '/v1/a%20b', '?c=d', 'yes']);
});

test('a request line or host that makes no sense never reaches the handler', async () => {
  const before = seen.length;
  for (const head of ['GET http://evil.example/v1/health HTTP/1.1\r\nHost: a', 'GET * HTTP/1.1\r\nHost: a', 'GET / HTTP/1.1\r\nHost: a/b', 'GET / HTTP/1.1\r\nHost: user@evil.example', 'GET /\u0000 HTTP/1.1\r\nHost: a', 'NONSENSE']) {
    const got = await raw(`${head}\r\nConnection: close\r\n\r\n`);
    assert.match(got, /^HTTP\/1\.1 400 /, head);
  }
  assert.equal(seen.length, before);
});

test('an upload that is refused early is cut off, and its sender still reads why', async () => {
  answer = () => Promise.resolve(new Response('too large', { status: 413 }));
  const got = await raw(`POST / HTTP/1.1\r\nHost: ${host}\r\nTransfer-Encoding: chunked\r\n\r\n4000\r\n${'x'.repeat(0x4000)}\r\n`);
  assert.match(got, /^HTTP\/1\.1 413 /);
  assert.match(got, /connection: close/i);
  assert.ok(got.endsWith('too large') || got.includes('too large'));
});

test('the handler is told when the sender has gone', async () => {
  const aborted = new Promise<void>((resolve) => {
    answer = (request) => new Promise((finish) => {
      request.signal.addEventListener('abort', () => {
        resolve();
        finish(new Response('nobody reads this'));
      });
    });
  });
  const controller = new AbortController();
  const gone = fetch(listener.url, { signal: controller.signal }).catch(() => 'gone');
  setTimeout(() => { controller.abort(); }, 50);
  assert.equal(await gone, 'gone');
  await aborted;
});

test('an answer that comes when its sender has gone is let go, not kept open for nobody', async () => {
  const controller = new AbortController();
  const letGo = new Promise<void>((resolve) => {
    answer = async (request) => {
      await new Promise((gone) => { request.signal.addEventListener('abort', gone); });
      return new Response(new ReadableStream({ cancel: () => resolve() }));
    };
  });
  const gone = fetch(listener.url, { signal: controller.signal }).catch(() => 'gone');
  setTimeout(() => { controller.abort(); }, 50);
  assert.equal(await gone, 'gone');
  await letGo;
});

test('a handler that throws is a 500, and the next request is answered', async () => {
  answer = () => Promise.reject(new Error('never'));
  const broken = await fetch(listener.url);
  assert.equal(broken.status, 500);
  assert.equal(await broken.text(), '');
  answer = () => Promise.resolve(new Response('fine'));
  assert.equal(await (await fetch(listener.url)).text(), 'fine');
});

test('an answer that breaks off in the middle is not passed off as whole', async () => {
  answer = () => Promise.resolve(new Response(new ReadableStream({
    start(controller) { controller.enqueue(new TextEncoder().encode('half')); },
    pull(controller) { controller.error(new Error('broke')); },
  })));
  await assert.rejects(fetch(listener.url).then((response) => response.text()));
});

test('closing lets what runs come to its end and takes nothing new', async () => {
  const own = await listen(async () => {
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    return new Response('done');
  }, { port: 0 });
  const running = fetch(own.url).then((response) => response.text());
  await new Promise((resolve) => { setTimeout(resolve, 50); });
  const closed = own.close();
  await assert.rejects(fetch(own.url));
  assert.equal(await running, 'done');
  await closed;
});
