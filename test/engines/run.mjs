// `npm run test:browsers`: the browser tests in Firefox and WebKit too; an engine's name runs that one, file patterns those files: `npm run test:browsers -- firefox test/locales/*.test.ts`.
// As root on Debian it installs what is missing (Firefox ESR, WebKitGTK with its driver, a virtual screen); elsewhere it says what to install.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const engines = {
  firefox: { packages: ['firefox-esr'], place: 'FIREFOX_PATH', usual: ['/usr/bin/firefox-esr', '/usr/bin/firefox'] },
  webkit: { packages: ['webkit2gtk-driver', 'xvfb'], place: 'MINIBROWSER_PATH', usual: ['/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser', '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser', '/usr/libexec/webkit2gtk-4.1/MiniBrowser'] },
};

const found = ({ place, usual }) => (process.env[place] ? [process.env[place]] : usual).find((path) => existsSync(path));

/** Where the engine is; installs it when that can be done here. */
function engineAt(name) {
  const engine = engines[name];
  if (!found(engine) && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...engine.packages], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
  const at = found(engine);
  if (!at) throw new Error(`There is no ${name} here. Install ${engine.packages.join(' and ')} (Debian's names), or say where it is: ${engine.place}=…`);
  return at;
}

const freePort = () => new Promise((resolve, reject) => {
  const server = createServer().on('error', reject).listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => resolve(port)); });
});
const until = async (there) => {
  for (let tries = 0; tries < 100; tries++) {
    if (await there()) return;
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  throw new Error('It did not start within ten seconds.');
};

/** A screen that nobody sees, and WebKit's driver on it; both end with this process. */
async function webkitDriver() {
  if (!existsSync(join(here, 'node_modules'))) execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });
  const port = await freePort();
  const screen = 100 + (process.pid % 400);
  const children = [];
  const start = (command, args, env = {}) => { children.push(spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...env } })); };
  start('Xvfb', [`:${screen}`, '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
  process.on('exit', () => { for (const child of children) child.kill(); });
  await until(() => existsSync(`/tmp/.X11-unix/X${screen}`));
  // no graphics card and nobody to keep pages apart for
  start('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { DISPLAY: `:${screen}`, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1' });
  await until(() => fetch(`http://127.0.0.1:${port}/status`).then(() => true, () => false));
  return { WEBKIT_PORT: String(port) };
}

const words = process.argv.slice(2);
const chosen = words.filter((word) => Object.hasOwn(engines, word));
const files = words.filter((word) => !Object.hasOwn(engines, word));
let failed = false;
for (const name of chosen.length ? chosen : Object.keys(engines)) {
  const env = { ...process.env, ENGINE: name, [engines[name].place]: engineAt(name), ...(name === 'webkit' ? await webkitDriver() : {}) };
  console.log(`\n== ${name}`);
  const code = await new Promise((resolve) => { spawn(join(root, 'node_modules/.bin/wtr'), ['--config', 'test/engines/config.mjs', ...(files.length ? ['--files', ...files] : [])], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }).on('close', resolve); });
  failed ||= code !== 0;
}
process.exit(failed ? 1 : 0);
