/**
 * `npm run conformance -- --url http://127.0.0.1:8787`: holds any backend against the contract, over HTTP, and says in sentences what it does and what not.
 * What a backend does not list in its `openapi.json` is not asked of it. Exit codes: 0 it keeps the contract, 1 it does not, 2 it could not be asked.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { routes, type RouteName } from '../../src/contract/index.ts';
import { listen } from '../../src/entries/backend-node.ts';
import { NotOffered } from './mount.ts';
import { paymentServer } from './payment-server.ts';
import { Keys, mountWith, offersIn, paymentAddress, setup, usualPort, type OpenApiPaths } from './setup.ts';
import { features } from './suite.ts';

const usage = `npm run conformance -- --url http://127.0.0.1:8787
  --setup              prints the merchants and keys a backend under test has to know (JSON), and ends
  --keys FILE.json     the keys, where the backend makes its own: merchant, secretKey, tokenSecret, other: { merchant, secretKey, tokenSecret };
                       and providerSecret, paymentSecret, mediatorKey where they differ from --setup
  --only orders,thread only these parts: ${Object.keys(features).join(', ')}
  --payments-port ${String(usualPort)} where the suite's own payment server listens, for the method "hosted"
  --report FILE.json   the outcome of every case, for a machine
The backend has to run as a sandbox: the suite moves its clock. Never point it at real orders. See docs/own-backend.md.`;

class Unaskable extends Error {}
type Outcome = { readonly feature: string; readonly name: string; readonly outcome: 'passed' | 'failed' | 'left out'; readonly why?: string };

/** Which routes the backend says it has. */
async function offersOf(url: string): Promise<ReadonlySet<RouteName>> {
  const answer = await fetch(`${url}/v1/openapi.json`).catch((error: unknown) => { throw new Unaskable(`${url} does not answer (${String((error as Error).cause ?? error)}). Is the backend running, and is the address without /v1?`); });
  const document = await answer.json().catch(() => ({})) as Partial<OpenApiPaths>;
  if (!answer.ok || !document.paths) throw new Unaskable(`${url}/v1/openapi.json answered with ${String(answer.status)}: it has to be an OpenAPI document that lists the routes this backend has. Serve src/contract/openapi.json, less what you leave out.`);
  return offersIn({ paths: document.paths });
}

async function keysIn(path: string): Promise<Keys> {
  const json: unknown = JSON.parse(await readFile(path, 'utf8').catch(() => { throw new Unaskable(`There is no file ${path}.`); }));
  const keys = Keys.safeParse(json);
  if (!keys.success) throw new Unaskable(`${path}: look at ${keys.error.issues.map(({ path: place }) => place.join('.')).join(', ')}.`);
  return keys.data;
}

async function ask(): Promise<number> {
  const { values } = parseArgs({ options: { url: { type: 'string' }, setup: { type: 'boolean' }, keys: { type: 'string' }, only: { type: 'string' }, 'payments-port': { type: 'string', default: String(usualPort) }, report: { type: 'string' }, help: { type: 'boolean' } } });
  const port = Number(values['payments-port']);
  if (values.setup) { console.log(JSON.stringify(setup(port), null, 2)); return 0; }
  if (values.help || !values.url) { console.log(usage); return values.help ? 0 : 2; }
  const url = values.url.replace(/\/+$/, '');
  const only = values.only?.split(',');
  const unknown = only?.filter((each) => !(each in features)) ?? [];
  if (unknown.length) throw new Unaskable(`There is no part ${unknown.join(', ')}, but ${Object.keys(features).join(', ')}.`);

  const offers = await offersOf(url);
  const missing = Object.keys(routes).length - offers.size;
  const mount = mountWith(url, values.keys === undefined ? undefined : await keysIn(values.keys), (request) => fetch(request), missing ? offers : undefined);
  const payments = await listen(paymentServer({ url: paymentAddress(port), secret: mount.paymentSecret }), { port }).catch(() => { throw new Unaskable(`Port ${String(port)} is taken: say another with --payments-port, and tell the backend.`); });
  console.log(`${url} has ${String(offers.size)} of ${String(Object.keys(routes).length)} routes.`);
  const outcomes: Outcome[] = [];
  for (const [feature, cases] of Object.entries(features)) {
    // the last part is about all the others
    if (only ? !only.includes(feature) : false) continue;
    console.log(`\n${feature}`);
    for (const { name, run } of cases) {
      const outcome: Outcome = await run(mount).then(() => ({ feature, name, outcome: 'passed' }), (error: unknown) => ({ feature, name, outcome: error instanceof NotOffered ? 'left out' : 'failed', why: error instanceof Error ? error.message : String(error) }));
      outcomes.push(outcome);
      console.log(outcome.outcome === 'passed' ? `  ✓ ${name}` : outcome.outcome === 'failed' ? `  ✗ ${name}\n      ${outcome.why ?? ''}` : `  – ${name} (${outcome.why ?? ''})`);
    }
  }
  await payments.close();
  const count = (wanted: Outcome['outcome']): number => outcomes.filter(({ outcome }) => outcome === wanted).length;
  if (values.report !== undefined) await writeFile(values.report, `${JSON.stringify({ url, offers: [...offers], outcomes }, null, 1)}\n`);
  console.log(`\n${String(count('passed'))} passed, ${String(count('failed'))} failed, ${String(count('left out'))} left out`);
  return count('failed') || !count('passed') ? 1 : 0;
}

try {
  process.exitCode = await ask();
} catch (error) {
  if (!(error instanceof Unaskable || String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS'))) throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}
