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
  const { result } = await connection.send('script.evaluate', { target: { context: contexts[0].context }, expression: `(${String(work)})(...${JSON.stringify(given)})`, awaitPromise: true });
  if (result.type === 'exception') throw new Error(`Firefox: ${result.exceptionDetails.text}`);
  return result.result.value;
}

/** What its owner sets for a feature. More contrast is what Firefox tells in a theme for it whose colours stand far apart, while pages keep theirs. */
const preferences = {
  'forced-colors': { active: { 'browser.display.document_color_use': 2 } },
  'prefers-contrast': { more: { 'ui.useAccessibilityTheme': 1, 'browser.display.document_color_use': 1 } },
  'prefers-reduced-motion': { reduce: { 'ui.prefersReducedMotion': 1 }, 'no-preference': { 'ui.prefersReducedMotion': 0 } },
};
const all = Object.values(preferences).flatMap((values) => Object.values(values).flatMap(Object.keys));

async function media(page, { features, type }) {
  const set = Object.assign({}, ...Object.entries(features).map(([feature, value]) => preferences[feature]?.[value]));
  await inWindow(page, (names, values, medium) => {
    for (const name of names) if (name in values) Services.prefs.setIntPref(name, values[name]); else Services.prefs.clearUserPref(name);
    for (const { browsingContext } of gBrowser.browsers) browsingContext.mediumOverride = medium;
  }, [...new Set(all)], set, type);
  return { able: true };
}

/** The accessibility tree of the gallery's stage, as Firefox hands it on, in the words of puppeteer's. It follows the page in its own time: it is read when it stays as it is. */
async function tree(page) {
  const read = await inWindow(page, async () => {
    const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
    const { STATE_CHECKED, STATE_INVALID, STATE_UNAVAILABLE } = Ci.nsIAccessibleStates;
    const ownRoles = { summary: 'DisclosureTriangle', 'date editor': 'Date' };
    const children = (node) => Array.from({ length: node.childCount }, (_, i) => node.getChildAt(i));
    const stageIn = (node) => (node instanceof Ci.nsIAccessibleDocument && node.URL.endsWith('/demo/gallery/stage.html') ? node : children(node).map(stageIn).find(Boolean));
    const tell = (node) => {
      const [states, more] = [{}, {}];
      node.getState(states, more);
      const is = (state) => !!(states.value & state);
      const role = service.getStringRole(node.role);
      const level = role === 'heading' ? Number(node.attributes.getStringProperty('level')) : undefined;
      return { role: ownRoles[role] ?? (node.computedARIARole || role), name: node.name ?? '', description: node.description, level, checked: is(STATE_CHECKED), disabled: is(STATE_UNAVAILABLE), invalid: String(is(STATE_INVALID)), children: children(node).map(tell) };
    };
    for (let [before, tries] = ['', 0]; tries < 100; tries++) {
      await new Promise((resolve) => { setTimeout(resolve, 100); });
      const stage = service.getAccessibleFor(gBrowser.selectedBrowser) && stageIn(service.getAccessibleFor(gBrowser.selectedBrowser));
      const now = stage ? JSON.stringify(tell(stage)) : '';
      if (now && now === before) return now;
      before = now;
    }
    throw new Error('The accessibility tree did not come to rest.');
  });
  return { able: true, tree: JSON.parse(read) };
}

export const firefoxCommands = { 'redress:media': media, 'redress:tree': tree };

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
      browser: 'firefox', executablePath, timeout: 180_000, // a first start from a cold disk beside another engine's takes longer than half a minute
      args: ['--remote-allow-system-access'],
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
