// What Firefox can be asked through its own window, which no page reaches: what its owner has set. The launcher allows it (config.mjs). Used by
// test/support/browser-commands.mjs.

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
