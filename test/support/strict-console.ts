/**
 * Makes a console error, a warning or an uncaught error fail the test it happened in. The page's own script (test runner configuration)
 * collects them; a test that provokes one takes it out with `expectConsole`.
 */
declare global {
  interface Window { unexpected?: string[] }
}

/** Takes what was said since the test began, so that it does not fail it. Returns it for assertions. */
export function expectConsole(): string[] {
  const said = window.unexpected ?? [];
  window.unexpected = [];
  return said;
}

beforeEach(() => { window.unexpected = []; });
afterEach(function check(this: Mocha.Context) {
  const said = expectConsole();
  if (said.length && this.currentTest?.state !== 'failed') throw new Error(`The console said: ${said.join(' | ')}`);
});
