// The browser tests in the engine that ENGINE names: firefox through puppeteer and WebDriver BiDi, webkit through its own driver, else the Chromium of every other
// test. Used by run.mjs and test/access.mjs.
import base from '../web-test-runner.config.mjs';
import { firefoxLauncher } from './firefox.mjs';
import { engineAt } from './places.mjs';
import { freePort } from '../support/free-port.mjs';
import { webkitLauncher } from './webkit.mjs';

const launchers = { firefox: firefoxLauncher, webkit: webkitLauncher };
const { ENGINE: name = 'chromium' } = process.env;

// two engines at once look for a free port at once, and share two cores
export default name === 'chromium' ? base : {
  ...base,
  port: await freePort(),
  browsers: [launchers[name](engineAt(name))],
  testFramework: { config: { ...base.testFramework.config, timeout: 60_000 } },
  testsStartTimeout: 60_000,
  browserStartTimeout: 60_000,
  testsFinishTimeout: Math.max(base.testsFinishTimeout, 600_000),
};
