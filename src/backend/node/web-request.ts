/** Between node:http and fetch: a request made of an incoming message, and a response written out with its stream's own pace. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';

/** The request, or undefined when its address makes no sense. `signal` ends when the sender is gone. */
export function requestOf(message: IncomingMessage, signal: AbortSignal): Request | undefined {
  const { method = 'GET', headers, url = '/' } = message;
  const host = headers.host ?? 'localhost';
  // only a path is taken from the request line, and of the host nothing but a name and a port
  if (!url.startsWith('/') || !/^[\w.\-:[\]]+$/.test(host)) return undefined;
  const address = `http://${host}${url}`;
  if (!URL.canParse(address)) return undefined;
  const fields = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) fields.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(address, {
    method, headers: fields, signal,
    ...(hasBody ? { body: Readable.toWeb(message) as ReadableStream<Uint8Array>, duplex: 'half' as const } : {}),
  });
}

export async function writeResponse(response: Response, target: ServerResponse): Promise<void> {
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => { headers[name] = value; });
  // what was not read of the body is not waited for: the connection ends with this answer
  if (!target.req.complete) headers['connection'] = 'close';
  target.writeHead(response.status, headers);
  if (!response.body) {
    target.end();
    return;
  }
  const reader = response.body.getReader();
  const gone = () => { void reader.cancel().catch(() => {}); };
  target.once('close', gone);
  // whoever left before there was an answer closes no more
  if (target.destroyed) gone();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || target.destroyed) break;
      if (!target.write(value)) await new Promise((resolve) => { target.once('drain', resolve).once('close', resolve); });
    }
    target.end();
  } finally {
    target.off('close', gone);
  }
}
