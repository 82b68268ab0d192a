// What Firefox can be asked through its own window, which no page reaches: what its owner has set, and the tree it hands to screen readers, in the words of
// Chromium's tree. The launcher allows it (config.mjs). Used by test/support/browser-commands.mjs.

/** Runs in Firefox's window: gives back JSON of what a function there gives back. */
async function inWindow(page, work, ...given) {
  const { connection } = page.browser();
  const { result: { contexts } } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const expression = `(async () => JSON.stringify(await (${String(work)})(...${JSON.stringify(given)})))()`;
  const { result } = await connection.send('script.evaluate', { target: { context: contexts[0].context }, expression, awaitPromise: true });
  if (result.type === 'exception') throw new Error(`Firefox: ${result.exceptionDetails.text}`);
  return result.result.value && JSON.parse(result.result.value);
}

const preferences = { 'forced-colors': ['browser.display.document_color_use', { active: 2 }], 'prefers-reduced-motion': ['ui.prefersReducedMotion', { reduce: 1, 'no-preference': 0 }] };

async function media(page, { features, type }) {
  const set = Object.entries(preferences).map(([feature, [name, values]]) => [name, values[features[feature]] ?? null]);
  await inWindow(page, (all) => { for (const [name, value] of all) if (value === null) Services.prefs.clearUserPref(name); else Services.prefs.setIntPref(name, value); }, set);
  await inWindow(page, (medium) => { for (const { browsingContext } of gBrowser.browsers) browsingContext.mediumOverride = medium; }, type);
  return { able: true };
}

/** The document whose address ends so, as soon as it has stopped changing: the tree follows the page a little later. */
async function readTree(ending) {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const names = { pushbutton: 'button', 'toggle button': 'button', entry: 'textbox', password: 'textbox', radiobutton: 'radio', checkbutton: 'checkbox', 'check box': 'checkbox', 'combobox': 'combobox', summary: 'DisclosureTriangle', graphic: 'img', grouping: 'group', 'radio group': 'radiogroup' };
  const children = (node) => { const all = []; for (let each = node.firstChild; each; each = each.nextSibling) all.push(each); return all; };
  const addressOf = (node) => { try { return node.QueryInterface(Ci.nsIAccessibleDocument).URL; } catch { return ''; } };
  const find = (node) => {
    if (addressOf(node).endsWith(ending)) return node;
    for (const each of children(node)) { const found = find(each); if (found) return found; }
  };
  const tell = (node) => {
    const state = {}, more = {};
    node.getState(state, more);
    const role = service.getStringRole(node.role);
    const level = {}; try { node.groupPosition(level, {}, {}); } catch { /* has none */ }
    return {
      // its own button and what it says of chosen files are no words of ours
      role: names[role] ?? role, name: (node.name ?? '').replace(/ Browse… .*/, ''), description: node.description ?? '', level: level.value || undefined,
      invalid: state.value & Ci.nsIAccessibleStates.STATE_INVALID ? 'true' : undefined, checked: !!(state.value & Ci.nsIAccessibleStates.STATE_CHECKED), disabled: !!(state.value & Ci.nsIAccessibleStates.STATE_UNAVAILABLE),
      children: children(node).map(tell),
    };
  };
  let last = '';
  for (let tries = 0; tries < 100; tries++) {
    const there = find(service.getAccessibleFor(document));
    const now = there ? JSON.stringify(tell(there)) : '';
    if (now && now === last) return JSON.parse(now);
    last = now;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
}

export const firefoxCommands = {
  'redress:media': media,
  'redress:tree': async (page) => ({ able: true, tree: await inWindow(page, readTree, '/demo/gallery/stage.html') }),
};
