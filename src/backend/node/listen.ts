/**
 * A listener on a port for any function from request to response. It bounds what a connection may take in time and headers, tells the
 * function when a sender has gone, and closes in order: no new connections, what runs may end.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { senderOf } from './sender.ts';
import { requestOf, writeResponse } from './web-request.ts';

/** `address` is where a request comes from, when that is known. */
export type Handle = (request: Request, address?: string) => Promise<Response>;

export interface ListenOptions {
  /** 0 takes any free port. */
  readonly port?: number;
  readonly host?: string;
  /** How many proxies stand in front and write `X-Forwarded-For`. None when left out: the header is not believed then. */
  readonly trustProxy?: number;
  /** Milliseconds for a request's headers, and for all of it with its body. */
  readonly patience?: { readonly headers: number; readonly request: number };
}

export interface Listener {
  /** `http://127.0.0.1:8787` */
  readonly url: string;
  /** Takes no more connections and waits for the running requests, ten seconds at most. */
  close(): Promise<void>;
}

const grace = 10_000;
const usualPatience = { headers: 15_000, request: 120_000 };
/** How long an unread upload is swallowed so that its sender gets to see the refusal. */
const swallow = 2_000;

async function serveOne(handle: Handle, proxies: number, message: IncomingMessage, target: ServerResponse): Promise<void> {
  const gone = new AbortController();
  target.once('close', () => { if (!target.writableFinished) gone.abort(); });
  try {
    const request = requestOf(message, gone.signal);
    await writeResponse(request ? await handle(request, senderOf(message.socket.remoteAddress, message.headers, proxies)) : new Response('Bad request', { status: 400 }), target);
  } catch {
    // the function answers its own errors; what gets here is a connection that broke or an answer that cannot be written
    if (target.headersSent) target.destroy();
    else target.writeHead(500, { connection: 'close' }).end();
  }
  if (!message.complete) {
    message.resume();
    setTimeout(() => { message.destroy(); }, swallow).unref();
  }
}

export async function listen(handle: Handle, { port = 8787, host = '127.0.0.1', trustProxy = 0, patience = usualPatience }: ListenOptions = {}): Promise<Listener> {
  const [sockets, running] = [new Set<Socket>(), new Set<ServerResponse>()];
  let closing = false;
  // Node 20's own closeIdleConnections() overlooks connections once another one was cut off by its client
  const hangUp = () => {
    const busy = new Set([...running].map(({ req }) => req.socket));
    for (const socket of sockets) if (!busy.has(socket)) socket.destroySoon();
  };
  const server = createServer({ maxHeaderSize: 16_384, headersTimeout: patience.headers, requestTimeout: patience.request, keepAliveTimeout: 65_000, connectionsCheckingInterval: Math.min(5000, patience.headers) }, (message, target) => {
    running.add(target);
    target.once('close', () => {
      running.delete(target);
      // a connection is kept open for the next request after each answer, unless there shall be none
      if (closing) hangUp();
    });
    void serveOne(handle, trustProxy, message, target);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => { sockets.delete(socket); });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address() as AddressInfo;
  const shown = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${shown}:${address.port}`,
    close: () => new Promise((resolve) => {
      const force = setTimeout(() => { server.closeAllConnections(); }, grace);
      server.close(() => {
        clearTimeout(force);
        resolve();
      });
      closing = true;
      hangUp();
    }),
  };
}
