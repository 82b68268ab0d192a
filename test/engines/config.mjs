// The browser tests in one other engine: ENGINE=firefox through puppeteer and WebDriver BiDi, ENGINE=webkit through WebKitGTK's own driver. Used by run.mjs.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromeLauncher } from '@web/test-runner-chrome';
import base from '../web-test-runner.config.mjs';

async function firefox() {
  const launcher = chromeLauncher({ launchOptions: { browser: 'firefox', executablePath: process.env.FIREFOX_PATH, args: [], extraPrefsFirefox: { 'intl.accept_languages': 'en-US,en' } } });
  launcher.name = 'Firefox';
  return launcher;
}

async function webkit() {
  const { webdriverLauncher } = await import(pathToFileURL(createRequire(import.meta.url).resolve('@web/test-runner-webdriver')).href);
  return webdriverLauncher({
    hostname: '127.0.0.1', port: Number(process.env.WEBKIT_PORT), path: '/', logLevel: 'error',
    capabilities: { browserName: 'MiniBrowser', 'wdio:enforceWebDriverClassic': true, 'webkitgtk:browserOptions': { binary: process.env.MINIBROWSER_PATH, args: ['--automation'] } },
  });
}

export default { ...base, browsers: [await { firefox, webkit }[process.env.ENGINE]()], testsStartTimeout: 60_000, browserStartTimeout: 60_000 };
