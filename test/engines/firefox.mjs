// Firefox for the test runner: through puppeteer and WebDriver BiDi, and, where no page reaches, through its own window: what its owner has set, and where Tab goes.
// Used by config.mjs and test/support/browser-commands.mjs.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromeLauncher } from '@web/test-runner-chrome';

/** Runs there. */
async function inWindow(page, work, ...given) {
  const { connection } = page.browser();
  const { result: { contexts } } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await connection.send('script.evaluate', { target: { context: contexts[0].context }, expression: `(${String(work)})(...${JSON.stringify(given)})`, awaitPromise: false });
  if (result.type === 'exception') throw new Error(`Firefox: ${result.exceptionDetails.text}`);
}

const preferences = { 'forced-colors': ['browser.display.document_color_use', { active: 2 }], 'prefers-reduced-motion': ['ui.prefersReducedMotion', { reduce: 1, 'no-preference': 0 }] };

async function media(page, { features, type }) {
  const set = Object.entries(preferences).map(([feature, [name, values]]) => [name, values[features[feature]] ?? null]);
  await inWindow(page, (all) => { for (const [name, value] of all) if (value === null) Services.prefs.clearUserPref(name); else Services.prefs.setIntPref(name, value); }, set);
  await inWindow(page, (medium) => { for (const { browsingContext } of gBrowser.browsers) browsingContext.mediumOverride = medium; }, type);
  return { able: true };
}

export const firefoxCommands = { 'redress:media': media };

/** Past the end of a page Tab would go to Firefox's own buttons, and no page, the next one neither, may take the keyboard back from there: it goes round in the page. */
function goRound() {
  document.getElementById('navigator-toolbox').hidden = true;
  const [first, last] = ['prepend', 'append'].map((place) => {
    const edge = Object.assign(document.createElement('div'), { tabIndex: 0 });
    document.body[place](edge);
    return edge;
  });
  const { MOVEFOCUS_FORWARD: on, MOVEFOCUS_BACKWARD: back, FLAG_BYKEY: byKey } = Services.focus;
  first.addEventListener('focus', () => { Services.focus.moveFocus(window, last, back, byKey); });
  last.addEventListener('focus', () => { Services.focus.moveFocus(window, first, on, byKey); });
}

export function firefoxLauncher(executablePath) {
  // nobody is there to choose a printer: what is printed goes to a file, which Firefox takes for its own (never to a device: it sets its permissions)
  const paper = mkdtempSync(join(tmpdir(), 'redress-paper-'));
  process.on('exit', () => { rmSync(paper, { recursive: true, force: true }); });
  const launcher = chromeLauncher({
    launchOptions: {
      browser: 'firefox', executablePath, args: ['--remote-allow-system-access'],
      extraPrefsFirefox: { 'intl.accept_languages': 'en-US,en', 'print.always_print_silent': true, print_printer: 'Mozilla Save to PDF', 'print.printer_Mozilla_Save_to_PDF.print_to_file': true, 'print.printer_Mozilla_Save_to_PDF.print_to_filename': join(paper, 'printed.pdf') },
    },
    createPage: async ({ context }) => {
      const page = await context.newPage();
      await inWindow(page, goRound);
      return page;
    },
  });
  launcher.name = 'Firefox';
  return launcher;
}
