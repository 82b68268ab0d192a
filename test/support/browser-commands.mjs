// What a test's page may ask of the browser around it and no page can do itself: media features such as forced colours, and the accessibility tree that the
// browser hands to screen readers. The seam between the gallery's tests and one engine: where an engine has no way to it, the answer is `undefined`, and the test says so.
export const browserCommands = () => ({
  name: 'redress-browser-commands',
  async executeCommand({ command, payload, session }) {
    if (!command.startsWith('redress:')) return undefined;
    // only puppeteer over the Chromium protocol has these
    const page = session.browser.getPage?.(session.id);
    if (typeof page?.createCDPSession !== 'function' || page.browser().protocol === 'webDriverBiDi') return undefined;
    if (command === 'redress:media') {
      const client = await page.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', { features: Object.entries(payload).map(([name, value]) => ({ name, value })) });
      return { done: true };
    }
    if (command === 'redress:tree') {
      const frame = page.frames().find((each) => each.url().endsWith('/demo/gallery/stage.html'));
      const root = await (frame ?? page).$('main');
      return await page.accessibility.snapshot({ root, interestingOnly: false }) ?? undefined;
    }
    return undefined;
  },
});
