// One browser for every test: $CHROME_PATH, else an installed Chrome or Chromium, else the Chromium inside an npm package (Linux x64).
// Used by the test runner's configuration, the end-to-end tests and the screenshots. BROWSER=bundled skips the installed ones.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Launcher } from 'chrome-launcher';

export async function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which is not there. Unset it or name a Chrome or Chromium.`);
  }
  if (process.env.BROWSER !== 'bundled') {
    try {
      const [first] = Launcher.getInstallations();
      if (first) return first;
    } catch { /* chrome-launcher throws when it finds none */ }
  }
  if (process.platform === 'linux' && process.arch === 'x64') return bundled();
  throw new Error('No Chrome or Chromium found. Install one, or set CHROME_PATH to where it is.');
}

/** The package unpacks into the temporary folder and reuses whatever lies there: it gets a private place of its own version. */
async function bundled() {
  const at = (path) => fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url));
  const { version } = JSON.parse(readFileSync(at('@sparticuz/chromium/package.json'), 'utf8'));
  const dir = at(`.cache/chromium-${version}/`);
  mkdirSync(dir, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = dir;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

export const isBundled = (path) => path.includes('.cache/chromium-');

export const args = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic',
  ...(process.platform === 'linux' && (process.getuid?.() === 0 || process.env.CI) ? ['--no-sandbox'] : [])];

/** Options for puppeteer's `launch`. The bundled Chromium is a headless shell. */
export async function launchOptions() {
  const executablePath = await findChromium();
  return { executablePath, headless: isBundled(executablePath) ? 'shell' : true, args };
}
