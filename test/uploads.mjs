// `npm run uploads`: promises P6 and P15 at their full size, and their figures. `UPLOADS_RUNS` sets how many interrupted uploads (1,000) and, times ten, how many hostile
// files; `CORPORA` is a folder of photos beside those made in the tests.
import { spawn } from 'node:child_process';

const env = { UPLOADS_RUNS: '1000', ...process.env };
function run(...args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.on('data', (chunk) => { printed += chunk; });
    child.on('close', (code) => {
      console.log(code ? printed : printed.split('\n').filter((line) => /P6: \d|P15: \d|photos: there is no/.test(line)).map((line) => line.replace(/^\W+/, '')).join('\n'));
      resolve(code ?? 1);
    });
  });
}
const codes = [
  await run('--import', 'tsx', '--test', '--test-reporter=spec', 'test/simulation/uploads.test.ts', 'test/backend/hostile-files.test.ts'),
  await run('node_modules/@web/test-runner/dist/bin.js', '--config', 'test/web-test-runner.config.mjs', '--files', 'test/elements/photos.test.ts'),
];
process.exitCode = Math.max(...codes);
