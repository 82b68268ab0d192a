/**
 * Replies of a hostile or broken API, made from good ones: cut off, of wrong types, nested too deep, with huge numbers and with names that prototypes have,
 * under wrong statuses and media types, as streams that break. For the tests of the client and of the elements; a seed makes the same ones again.
 */
import fc from 'fast-check';

export interface BadReply { readonly status: number; readonly type: string; readonly body: string | Uint8Array<ArrayBuffer>; /** Breaks off after so many bytes. */ readonly breaks?: number | undefined; readonly headers: Readonly<Record<string, string>> }

type Change = (at: Record<string, unknown>, key: string) => void;

/** Every place in a reply: the object and the key. */
function places(value: unknown, found: [Record<string, unknown>, string][] = []): [Record<string, unknown>, string][] {
  if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) {
    found.push([value as Record<string, unknown>, key]);
    places(inner, found);
  }
  return found;
}

const strange = fc.oneof(
  fc.constantFrom(null, true, false, 0, -1, 0.5, 1e21, -1e308, 2 ** 53, Number.MAX_SAFE_INTEGER, '', ' ', [], {}, [[]], 'javascript:hit()', 'data:text/html,x', '//evil.example', 'https://', '9999-99-99', '2026-02-30T25:61:61Z', '+275760-09-13T00:00:00Z', 'XXX', 'xx', '__proto__'),
  fc.string(), fc.double({ noDefaultInfinity: true, noNaN: true }), fc.jsonValue({ maxDepth: 2 }), fc.integer({ min: 1000, max: 20_000 }).map((long) => 'x'.repeat(long)),
);
const names = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'then', 'toJSON', 'length', '');
const change: fc.Arbitrary<Change> = fc.oneof(
  strange.map((value): Change => (at, key) => { at[key] = value; }),
  fc.constant<Change>((at, key) => { Reflect.deleteProperty(at, key); }),
  // once is enough: three times over it would be more than a string can hold
  fc.constant<Change>((at, key) => { if (JSON.stringify(at[key] ?? null).length < 10_000) at[key] = Array.from({ length: 300 }, () => at[key]); }),
  fc.tuple(names, strange).map(([name, value]): Change => (at) => { if (!Array.isArray(at)) Object.defineProperty(at, name, { value, enumerable: true, configurable: true, writable: true }); }),
);

/** A reply as good as can be but for a few places. */
const changed = (good: string) => fc.array(fc.tuple(fc.nat(), change), { minLength: 1, maxLength: 4 }).map((changes) => {
  const reply = JSON.parse(good) as unknown;
  for (const [nth, act] of changes) {
    const all = places(reply);
    const [at, key] = all[nth % Math.max(all.length, 1)] ?? [];
    if (at && key !== undefined) act(at, key);
  }
  return JSON.stringify(reply);
});
/** What must never become a link. */
export const badLinks = ['javascript:hit()', 'JaVaScRiPt:hit()', ' javascript:hit()', 'data:text/html,<script>hit()</script>', 'vbscript:hit()', 'http://evil.example/', 'blob:https://a.example/1', 'file:///etc/passwd', 'https://a.example/" onclick="hit()'];
/** The contract's own links, each leading elsewhere. */
const linked = (good: string) => fc.tuple(fc.constantFrom(...badLinks), fc.integer({ min: 1, max: 4 })).map(([link, every]) => {
  let nth = 0;
  return good.replace(/"(?:https:\/\/|mailto:|tel:)[^"]*"/g, (own) => (nth++ % every ? own : JSON.stringify(link)));
});
const text = (good: string) => fc.oneof(
  { weight: 1, arbitrary: linked(good) },
  { weight: 6, arbitrary: changed(good) },
  { weight: 2, arbitrary: fc.nat(good.length).map((end) => good.slice(0, end)) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(good.length), fc.string()).map(([at, junk]) => good.slice(0, at) + junk + good.slice(at)) },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.tuple(names, fc.json()).map(([name, inner]) => `{"${name}":${inner},"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},${good.slice(1)}`) },
  { weight: 1, arbitrary: fc.constantFrom('', 'null', '[]', '{}', '"', '0', 'NaN', '\uFEFF{}', '<!doctype html><script>hit()</script>', '['.repeat(50_000), '{"a":'.repeat(20_000), `${'['.repeat(5000)}${']'.repeat(5000)}`, `{"order":${'9'.repeat(5000)}}`, 'data: {}\n\n') },
);
const status = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(200, 201) }, { weight: 4, arbitrary: fc.constantFrom(202, 203, 206, 300, 303, 400, 401, 403, 404, 409, 410, 412, 413, 418, 422, 425, 429, 451, 500, 502, 503, 504, 599) });
const type = fc.oneof({ weight: 6, arbitrary: fc.constantFrom('application/json', 'application/problem+json') }, { weight: 2, arbitrary: fc.constantFrom('', 'text/html', 'text/plain; charset=utf-16', 'application/json; charset=ebcdic', 'image/svg+xml', 'multipart/form-data', 'text/event-stream', 'x') });
const headers = fc.record({ 'Retry-After': fc.constantFrom('1', '-5', '1e99', 'soon', 'Thu, 01 Jan 1970 00:00:00 GMT', '99999999999999999999'), ETag: fc.constantFrom('""', 'W/"x"', 'x'.repeat(4000)) }, { requiredKeys: [] });

export const badReply = (good: string): fc.Arbitrary<BadReply> => fc.record({
  status, type, headers, body: fc.oneof({ weight: 12, arbitrary: text(good) }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((bytes) => new Uint8Array(bytes)) }),
  breaks: fc.option(fc.nat(2000), { nil: undefined, freq: 8 }),
});

export function responseOf({ status: code, type: media, body, breaks, headers: more }: BadReply): Response {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const stream = breaks === undefined ? bytes : new ReadableStream<Uint8Array>({
    start(controller) { controller.enqueue(bytes.slice(0, breaks)); },
    pull(controller) { controller.error(new TypeError('terminated')); },
  });
  return new Response(stream, { status: code, headers: { ...(media ? { 'Content-Type': media } : {}), ...more } });
}

/** A stream of news in pieces that fall anywhere, good lines among the bad ones; the whole of it may break off. */
export const badStream: fc.Arbitrary<BadReply> = fc.record({
  status: fc.oneof({ weight: 9, arbitrary: fc.constant(200) }, { weight: 1, arbitrary: status }),
  type: fc.oneof({ weight: 9, arbitrary: fc.constant('text/event-stream') }, { weight: 1, arbitrary: type }),
  headers,
  body: fc.array(fc.oneof(
    { weight: 4, arbitrary: fc.nat(9999).map((version) => `event: case\nid: ${String(version)}\ndata: {"version":${String(version)}}\n\n`) },
    { weight: 4, arbitrary: text('{"version":7}').map((data) => `event: case\ndata: ${data}\n\n`) },
    { weight: 2, arbitrary: fc.string().map((line) => `${line}\r`) },
    { weight: 2, arbitrary: fc.constantFrom(': alive\n\n', '\n\n\n', '\uFEFF', 'event\n\n', 'event: case\n\n', 'event: case\ndata\n\n', 'id: \0\n', 'retry: 1e99\n', 'retry: -1\n\n', 'data:\r\rdata:\r\n\r\n', 'event: __proto__\ndata: {}\n\n', 'data: '.repeat(3000), `event: case\ndata: ${'9'.repeat(9000)}\n\n`) },
  ), { maxLength: 8 }).map((lines) => lines.join('')),
  breaks: fc.option(fc.nat(400), { nil: undefined, freq: 3 }),
});
