/**
 * `npm start`: the reference backend on an embedded database (or PostgreSQL by DATABASE_URL), the built widget under /cdn/, the demo shop and
 * its server, all on one address. What is bought and filed stays in the folder `.redress` and is there after a restart.
 */
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { history } from '../../mocks/history.ts';
import { demoKeys } from '../../mocks/merchant.ts';
import { stock } from '../../mocks/prepare.ts';
import { scenarios } from '../../mocks/scenarios.ts';
import { situations } from '../../mocks/situations.ts';
import { createFolderFiles, serve, staticFiles } from '../../src/entries/backend-node.ts';
import { createShopServer } from '../../mocks/shop-server.ts';
import { scriptTagPage } from './script-tag-page.ts';

const { values } = parseArgs({ options: {
  port: { type: 'string', default: process.env.PORT ?? '5180' },
  data: { type: 'string', default: '.redress' },
  'database-url': { type: 'string', default: process.env.DATABASE_URL ?? '' },
} });
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port} is not a port. Take a number from 0 (any free one) to 65535.`);

const built = (folder: string): string => fileURLToPath(new URL(`../${folder}`, import.meta.url));
const pages = staticFiles(built('demo'));
const widget = staticFiles(built('cdn'));

type Handle = (request: Request) => Promise<Response>;
// the merchant has to know the address before anybody is served, and the address is known once there is a listener
let handle: Handle = () => Promise.resolve(new Response('Starting', { status: 503, headers: { 'Retry-After': '1' } }));

const databaseUrl = values['database-url'];
const server = await serve({
  data: values.data, ...(databaseUrl ? { databaseUrl } : {}), port, sandbox: true, mediatorKey: demoKeys.mediatorKey, say: console.log, onLost: () => process.exit(1),
  log: (line) => { if (line.level === 'error') console.error(JSON.stringify(line)); },
  before: (request) => handle(request),
}).catch((error: unknown) => {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(taken ? `Port ${port} is taken. Stop what runs there, or take another: npm start -- --port ${port + 1}` : error);
  process.exit(1);
});
await stock({ store: server.store, files: createFolderFiles(`${values.data}/files`), shop: server.url, situations: [...situations, ...history] });
const api: Handle = (request) => server.backend.fetch(request);
const now = async (): Promise<Date> => new Date(((await (await api(new Request(`${server.url}/v1/health`))).json()) as { now: string }).now);
const shop = createShopServer({ api, now });

/** The API under the weather that the visitor chose in the demo's bar. A connection that is to be lost breaks off in the middle of the answer. */
async function underWeather(request: Request): Promise<Response> {
  const response = await scenarios[shop.weather()](request, api);
  return response.type === 'error' ? new Response(new ReadableStream({ start: (body) => { body.error(new Error('lost')); } })) : response;
}

handle = async (request) => {
  const url = new URL(request.url);
  if (url.pathname.startsWith('/v1/')) return url.pathname.startsWith('/v1/sandbox/') ? api(request) : underWeather(request);
  if (url.pathname.startsWith('/shop/')) return shop.fetch(request);
  if (url.pathname === '/demo/script-tag.html') return scriptTagPage(await pages(request), url, shop.fetch);
  const found = url.pathname.startsWith('/cdn/') ? await widget(new Request(new URL(url.pathname.slice(4), url), request)) : await pages(request);
  return found ?? new Response('Not found', { status: 404 });
};

console.log(`
  The demo shop       ${server.url}/
  Only a script tag   ${server.url}/demo/script-tag.html
  Every element       ${server.url}/demo/gallery.html
  The claims API      ${server.url}/v1/health
  Its data            ${databaseUrl ? 'the database at DATABASE_URL' : values.data}
  Its letters         ${values.data}/mail

  Stop with Ctrl+C. What was filed is there again after the next npm start.
`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { void server.close().then(() => process.exit(0)); });
