// Which other engines there are, where they lie, and how they come here: as root on Debian what is missing is installed, elsewhere the error says what to install.
// Used by run.mjs, config.mjs and test/access.mjs. Chromium's place is test/support/browser.mjs.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const others = {
  firefox: { packages: ['firefox-esr'], place: 'FIREFOX_PATH', usual: ['/usr/bin/firefox-esr', '/usr/bin/firefox'] },
  webkit: { packages: ['webkit2gtk-driver', 'xvfb'], place: 'MINIBROWSER_PATH', usual: ['/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser', '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser', '/usr/libexec/webkit2gtk-4.1/MiniBrowser'] },
};
export const otherEngines = Object.keys(others);

const found = ({ place, usual }) => (process.env[place] ? [process.env[place]] : usual).find((path) => existsSync(path));

/** Where the engine is; installs it when that can be done here. */
export function engineAt(name) {
  const engine = others[name];
  if (!engine) throw new Error(`There is no engine "${name}". Take chromium, ${otherEngines.join(', ')}.`);
  if (!found(engine) && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...engine.packages], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
  const at = found(engine);
  if (!at) throw new Error(`There is no ${name} here. Install ${engine.packages.join(' and ')} (Debian's names), or say where it is: ${engine.place}=…`);
  return at;
}
