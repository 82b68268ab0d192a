// WebKitGTK for the test runner: its own driver on a screen nobody sees, spoken to in plain W3C WebDriver. Its page answers to what the runner's commands ask of
// puppeteer's (keys, mouse, size), so tests ask every engine alike. Used by config.mjs.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/free-port.mjs';

/** Keys that write nothing, by the names that tests call them: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keys = { Backspace: '\ue003', Tab: '\ue004', Enter: '\ue007', Shift: '\ue008', Control: '\ue009', Escape: '\ue00c', End: '\ue010', Home: '\ue011', ArrowLeft: '\ue012', ArrowUp: '\ue013', ArrowRight: '\ue014', ArrowDown: '\ue015', Delete: '\ue017' };
const screen = { width: 2800, height: 2200 };
const buttons = { left: 0, middle: 1, right: 2 };

/** The bar with the address would keep the window from getting as narrow as a phone. Pages are not drawn by these styles. */
const narrowBar = '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }';

const until = async (what, there) => {
  for (let tries = 0; tries < 200; tries++) {
    if (await there()) return;
    await new Promise((resolve) => { setTimeout(resolve, 50); });
  }
  throw new Error(`${what} did not start within ten seconds.`);
};

/** What puppeteer's page can do, as far as the runner's commands use it. */
class Page {
  #bar;

  constructor(ask) {
    this.ask = ask;
  }

  keyboard = {
    press: (name) => this.act('key', 'keyboard', [{ type: 'keyDown', value: keys[name] ?? name }, { type: 'keyUp', value: keys[name] ?? name }]),
    down: (name) => this.act('key', 'keyboard', [{ type: 'keyDown', value: keys[name] ?? name }]),
    up: (name) => this.act('key', 'keyboard', [{ type: 'keyUp', value: keys[name] ?? name }]),
    type: (text) => this.act('key', 'keyboard', [...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }])),
  };

  mouse = {
    move: (x, y) => this.act('pointer', 'mouse', [{ type: 'pointerMove', duration: 0, x, y }]),
    click: (x, y, { button = 'left' } = {}) => this.act('pointer', 'mouse', [{ type: 'pointerMove', duration: 0, x, y }, { type: 'pointerDown', button: buttons[button] }, { type: 'pointerUp', button: buttons[button] }]),
    down: ({ button = 'left' } = {}) => this.act('pointer', 'mouse', [{ type: 'pointerDown', button: buttons[button] }]),
    up: ({ button = 'left' } = {}) => this.act('pointer', 'mouse', [{ type: 'pointerUp', button: buttons[button] }]),
    reset: () => this.ask('DELETE', '/actions'),
  };

  act(type, id, actions) {
    return this.ask('POST', '/actions', { actions: [{ type, id, ...(type === 'pointer' ? { parameters: { pointerType: 'mouse' } } : {}), actions }] });
  }

  async setViewport({ width, height }) {
    this.#bar ??= await this.ask('POST', '/execute/sync', { script: 'return outerHeight - innerHeight', args: [] });
    // nobody manages windows there: the one under the pointer, which rests in the middle of the screen, has the keyboard
    await this.ask('POST', '/window/rect', { x: screen.width / 2 - 100, y: screen.height / 2 - 100, width, height: height + this.#bar });
  }
}

/** A launcher as the runner wants it: one browser, one page, one file of tests after the other. */
class WebKit {
  name = 'WebKit';
  type = 'puppeteer'; // what it can be asked is what puppeteer's can
  #children = [];
  #ready;
  #page;
  #active = new Map();
  #binary;
  #home;

  constructor(binary) {
    this.#binary = binary;
    process.on('exit', () => this.#end());
    // a signal would end the runner and leave them behind
    for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  }

  async startSession(id, url) {
    this.#ready ??= this.#start();
    await this.#ready;
    this.#active.set(id, url);
    // where puppeteer's launcher begins, too
    await this.#page.setViewport({ width: 800, height: 600 });
    await this.#page.ask('POST', '/url', { url });
  }

  isActive(id) { return this.#active.has(id); }

  getBrowserUrl(id) { return this.#active.get(id); }

  getPage() { return this.#page; }

  async stopSession(id) {
    this.#active.delete(id);
    // whatever still runs there ends
    await this.#page.ask('POST', '/url', { url: 'about:blank' });
    return {};
  }

  async stop() {
    await this.#page?.ask('DELETE', '').catch(() => {});
    this.#end();
  }

  startDebugSession() { throw new Error('WebKit is not debugged from here.'); }

  #end() {
    for (const child of this.#children.splice(0)) child.kill();
    if (this.#home) rmSync(this.#home, { recursive: true, force: true });
  }

  async #start() {
    const display = await this.#screen();
    const port = await freePort();
    this.#home = mkdtempSync(join(tmpdir(), 'redress-webkit-'));
    mkdirSync(join(this.#home, 'gtk-3.0'));
    writeFileSync(join(this.#home, 'gtk-3.0/gtk.css'), narrowBar);
    const driver = `http://127.0.0.1:${port}`;
    // no graphics card, nobody to keep pages apart for
    this.#children.push(spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env: { ...process.env, DISPLAY: `:${display}`, XDG_CONFIG_HOME: this.#home, LANG: 'en_US.UTF-8', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1' } }));
    await until('WebKit’s driver', () => fetch(`${driver}/status`).then(() => true, () => false));
    const ask = async (method, path, body) => {
      const response = await fetch(driver + path, { method, ...(body ? { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } } : {}) });
      const { value } = await response.json();
      if (!response.ok) throw new Error(`WebKit: ${method} ${path}: ${value.error}: ${value.message}`);
      return value;
    };
    const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: { pageLoadStrategy: 'none', unhandledPromptBehavior: 'dismiss', 'webkitgtk:browserOptions': { binary: this.#binary, args: ['--automation'] } } } });
    this.#page = new Page((method, path, body) => ask(method, `/session/${sessionId}${path}`, body));
  }

  /** A screen of a free number. */
  #screen() {
    return new Promise((resolve, reject) => {
      const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${screen.width}x${screen.height}x24`, '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
      this.#children.push(server);
      server.on('error', reject);
      server.stdio[3].once('data', (number) => resolve(String(number).trim()));
    });
  }
}

export const webkitLauncher = (binary) => new WebKit(binary);
