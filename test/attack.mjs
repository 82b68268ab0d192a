// `npm run attack`: the promises about access and abuse at their full sizes, each with its figure. `npm run attack -- P9 P19` runs only those.
import { spawn } from 'node:child_process';

const promises = {
  P8: { files: ['test/conformance/memory.test.ts', 'test/conformance/pglite.test.ts', 'test/conformance/postgres.test.ts'], only: 'idempotency: ', browser: 'test/mocks/conformance.test.ts' },
  P9: { files: ['test/backend/access.test.ts'], env: { ACCESS_GUESSES: '100000' } },
  P10: { files: ['test/backend/tokens.test.ts'], browser: 'test/elements/expiry.test.ts', env: { EXPIRIES: '100' } },
  P16: { files: ['test/backend/webhooks.test.ts'], env: { WEBHOOK_EVENTS: '10000', WEBHOOK_FORGERIES: '1000' } },
  P17: { files: ['test/backend/audit.test.ts'] },
  P18: { files: ['test/backend/retention.test.ts', 'test/backend/logs.test.ts'], env: { LOG_REQUESTS: '10000' } },
  P19: { files: ['test/backend/abuse.test.ts', 'test/backend/limits.test.ts'], env: { ABUSE_REQUESTS: '100000', ABUSE_RATIO: '1.2' } },
};
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in promises));
if (unknown.length) throw new Error(`There is no ${unknown.join(', ')} here, but ${Object.keys(promises).join(', ')}.`);

/** Runs one command and passes on the lines with a figure, what failed, and how many passed. */
function run(args, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { env: { ...env, ...process.env }, stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.on('data', (chunk) => { printed += chunk; });
    child.on('close', (code) => {
      const tell = code ? printed.split('\n') : printed.split('\n').filter((line) => /P\d+: \D*\d|^ℹ (pass|fail) |^browser: /.test(line) && !/^\s*[✔✓]/.test(line));
      for (const line of tell) console.log(line.trimEnd());
      resolve(code ?? 1);
    });
  });
}

let worst = 0;
for (const [name, { files, only, browser, env = {} }] of Object.entries(promises)) {
  if (wanted.length && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  worst = Math.max(worst, await run(['--import', 'tsx', '--test', '--test-reporter=spec', '--test-timeout=1800000', ...(only ? [`--test-name-pattern=${only}`] : []), ...files], env));
  if (browser) worst = Math.max(worst, await run(['node_modules/@web/test-runner/dist/bin.js', '--config', 'test/web-test-runner.config.mjs', '--files', browser], env));
}
process.exitCode = worst;
