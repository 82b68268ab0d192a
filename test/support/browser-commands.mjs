// What a test's page may ask of the browser around it and no page can do itself: media features such as forced colours, and the accessibility tree that the
// browser hands to screen readers. The seam between the gallery's tests and one engine: where an engine has no way to it, it says `able: false`, and so does the test.
import { firefoxCommands } from '../engines/firefox.mjs';

const sessions = new WeakMap();
/** Chromium, by its own protocol. */
const chromium = {
  'redress:media': async (page, { features, type }) => {
    // what a session has set ends with it
    await sessions.get(page)?.detach();
    sessions.delete(page);
    if (!Object.keys(features).length && !type) return { able: true };
    const client = await page.createCDPSession();
    sessions.set(page, client);
    await client.send('Emulation.setEmulatedMedia', { media: type, features: Object.entries(features).map(([name, value]) => ({ name, value })) });
    return { able: true };
  },
  'redress:tree': async (page) => {
    const frame = page.frames().find((each) => each.url().endsWith('/demo/gallery/stage.html'));
    return { able: true, tree: await frame.accessibility.snapshot({ interestingOnly: false }) };
  },
};

/** Which of these the browser of a page understands; nothing when it is not spoken to by puppeteer. */
function commandsOf(page) {
  if (typeof page?.browser !== 'function') return {};
  return page.browser().protocol === 'webDriverBiDi' ? firefoxCommands : chromium;
}

export const browserCommands = () => ({
  name: 'redress-browser-commands',
  async executeCommand({ command, payload, session }) {
    if (!Object.hasOwn(chromium, command)) return undefined;
    const page = session.browser.getPage?.(session.id);
    return commandsOf(page)[command]?.(page, payload) ?? { able: false };
  },
});
