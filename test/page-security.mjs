// `npm run page-security`: promises P11 to P14 and P23 at their full size, each with its figure: the built files in a real browser. Names narrow it:
// `npm run page-security -- hostile messy`. Sizes may be set as for the short forms in `npm test`.
import { spawn } from 'node:child_process';

const sizes = { HOSTILE_ROUNDS: '5', BAD_REPLIES: '10000', BAD_PAGES: '60', MOUNTS: '1000', ORDERS: '3' };
const promises = { integrity: 'P23', strict: 'P12', hostile: 'P11', messy: 'P14', 'bad-api': 'P13' };
const wanted = process.argv.slice(2);

/** Runs a command, gives back its exit code and what it printed. */
const run = (command, args) => new Promise((resolve) => {
  const child = spawn(command, args, { env: { ...sizes, ...process.env }, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (chunk) => { printed += chunk; });
  child.on('close', (code) => { resolve({ code: code ?? 1, printed }); });
});

let failed = (await run('npm', ['run', '--silent', 'build'])).code;
for (const name of Object.keys(promises).filter((each) => !failed && (!wanted.length || wanted.includes(each)))) {
  const { code, printed } = await run(process.execPath, ['--import', 'tsx', '--test', '--test-reporter=spec', `test/pages/${name}.test.ts`]);
  console.log(code ? printed : [...printed.matchAll(/^ +(P\d+: .*)$/gm)].map(([, line]) => line).join('\n'));
  if (code) failed = code;
}
process.exitCode = failed;
