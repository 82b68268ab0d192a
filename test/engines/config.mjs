// The browser tests in the engine that ENGINE names: firefox through puppeteer and WebDriver BiDi, webkit through its own driver, else the Chromium of every other
// test. Used by run.mjs and test/access.mjs.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromeLauncher } from '@web/test-runner-chrome';
import base from '../web-test-runner.config.mjs';
import { engineAt } from './places.mjs';
import { freePort } from '../support/free-port.mjs';
import { webkitLauncher } from './webkit.mjs';

function firefoxLauncher(executablePath) {
  // nobody is there to choose a printer: what is printed goes to a file, which Firefox takes for its own (never to a device: it sets its permissions);
  // the tests may change what its owner can set (firefox.mjs)
  const paper = mkdtempSync(join(tmpdir(), 'redress-paper-'));
  process.on('exit', () => { rmSync(paper, { recursive: true, force: true }); });
  const launcher = chromeLauncher({ launchOptions: { browser: 'firefox', executablePath, args: ['--remote-allow-system-access'], extraPrefsFirefox: { 'intl.accept_languages': 'en-US,en', 'print.always_print_silent': true, print_printer: 'Mozilla Save to PDF', 'print.printer_Mozilla_Save_to_PDF.print_to_file': true, 'print.printer_Mozilla_Save_to_PDF.print_to_filename': join(paper, 'printed.pdf') } } });
  launcher.name = 'Firefox';
  return launcher;
}
const launchers = { firefox: firefoxLauncher, webkit: webkitLauncher };
const { ENGINE: name = 'chromium' } = process.env;
/** The conformance suite on the mocks sends thousands of requests through a service worker: through WebKitGTK's it takes longer than all the other tests together. */
const left = { webkit: ['!test/mocks/conformance.test.ts'] };

// two engines at once look for a free port at once
export default name === 'chromium' ? base : { ...base, files: [...base.files, ...left[name] ?? []], port: await freePort(), browsers: [launchers[name](engineAt(name))], testsStartTimeout: 60_000, browserStartTimeout: 60_000, testsFinishTimeout: Math.max(base.testsFinishTimeout, 600_000) };
