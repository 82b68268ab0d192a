/**
 * What something costs a page in headless Chromium: painted, main thread, blocking, moving, sending and typing at a quarter of the machine's speed, mounting and
 * memory at its full speed. Every load has a browser context of its own, so nothing is cached. Knows pages and scripts, not what is in them.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { launchOptions } from '../support/browser.mjs';

/** What a page holds: a tag that stands in it, the module that brings it to life, the line of CSS that keeps its place, and where to look, in the page or in a shadow root, for whether it shows what it is for. */
export interface PageCase { readonly tag: string; readonly script?: string; readonly style?: string; readonly until?: string }
/** `painted` is when the largest text was; `scripts` are those that were there by then. */
export interface Load { readonly painted: number; readonly busy: number; readonly blocked: number; readonly moved: number; readonly scripts: readonly string[] }
/** How wide and high the screen is. */
export interface Screen { readonly width: number; readonly height: number }
export interface PageCost {
  load(page: PageCase, late?: number, screen?: Screen): Promise<Load>;
  mount(page: PageCase, count: number): Promise<{ readonly ms: number; readonly bytes: number }>;
  /** Milliseconds from the press on a form's main button to what is missing, laid out in its `.summary`. */
  submit(page: PageCase): Promise<number>;
  /** Milliseconds of the main thread for each letter in a text of many. */
  type(page: PageCase, letters: number): Promise<number>;
  close(): Promise<void>;
}

interface Seen { painted: number; blocked: number; moved: number }
/** Runs in the page before anything else; functions in it must have no names, which the test loader would want help for. */
function watch(): void {
  const seen: Seen = { painted: 0, blocked: 0, moved: 0 };
  Object.assign(window, { seen });
  for (const type of ['largest-contentful-paint', 'longtask', 'layout-shift']) new PerformanceObserver((list) => {
    for (const { startTime, duration, value } of list.getEntries() as (PerformanceEntry & { value: number })[]) {
      if (type === 'largest-contentful-paint') seen.painted = startTime;
      if (type === 'longtask') seen.blocked += duration - 50;
      if (type === 'layout-shift') seen.moved += value;
    }
  }).observe({ type, buffered: true });
}
const usual: Screen = { width: 800, height: 600 };
/** In the page or in whatever shadow root. */
const deep = (selector: string): string => `:scope >>> ${selector}`;
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });
const metric = async (session: CDPSession, name: string): Promise<number> => (await session.send('Performance.getMetrics')).metrics.find((each) => each.name === name)!.value;

/** Serves the scripts in a folder, pages around them, and `answers` by their paths. */
export async function openPageCost(folder: string, answers: ReadonlyMap<string, string> = new Map()): Promise<PageCost> {
  let late = 0;
  let html = '';
  const server = createServer((request, response) => void (async () => {
    const answer = answers.get(request.url!);
    if (answer !== undefined) { response.setHeader('Content-Type', 'application/json').end(answer); return; }
    if (request.url === '/') { response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html); return; }
    await pause(late);
    response.setHeader('Content-Type', 'text/javascript').end(await readFile(join(folder, request.url!)));
  })().catch(() => { response.writeHead(404).end(); }));
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  const browser: Browser = await puppeteer.launch(await launchOptions());

  async function within<T>({ tag, script, style = '', until }: PageCase, speed: number, screen: Screen, act: (page: Page, session: CDPSession) => Promise<T>): Promise<T> {
    html = `<!doctype html><html lang="de"><head><meta name="viewport" content="width=device-width"><title>Kasse</title><link rel="icon" href="data:,"><style>${style}</style>${script ? `<script type="module" src="/${script}"></script>` : ''}</head><body>${tag}</body></html>`;
    const context = await browser.createBrowserContext();
    try {
      const page = await context.newPage();
      const session = await page.createCDPSession();
      await page.setViewport(screen);
      await session.send('Performance.enable');
      await session.send('Emulation.setCPUThrottlingRate', { rate: speed });
      await page.evaluateOnNewDocument(watch);
      await page.goto(url, { waitUntil: 'networkidle0' });
      if (until) await page.waitForSelector(deep(until));
      return await act(page, session);
    } finally {
      await context.close();
    }
  }

  return {
    load: (page, ms = 0, screen = usual) => {
      late = ms;
      return within(page, 4, screen, async (opened, session) => {
        await opened.waitForFunction((empty) => empty || (window as unknown as { seen: Seen }).seen.painted > 0, {}, !page.tag);
        await pause(200);
        const busy = await metric(session, 'TaskDuration') * 1000;
        return opened.evaluate((spent) => {
          const { seen } = window as unknown as { seen: Seen };
          const scripts = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter((each) => each.responseEnd <= seen.painted && each.name.endsWith('.js'));
          return { ...seen, busy: spent, scripts: [...new Set(scripts.map((each) => new URL(each.name).pathname))] };
        }, busy);
      });
    },
    submit: (page) => {
      late = 0;
      return within(page, 4, usual, (opened) => opened.$eval(deep('form button:not([type])'), async (button) => {
        const inside = button.getRootNode() as Document | ShadowRoot;
        const start = performance.now();
        (button as HTMLElement).click();
        do await new Promise((resolve) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = resolve; port2.postMessage(0); });
        while (!inside.querySelector<HTMLElement>('.summary')?.offsetHeight);
        return performance.now() - start;
      }));
    },
    type: (page, letters) => {
      late = 0;
      return within(page, 4, usual, async (opened, session) => {
        await opened.focus(deep('textarea'));
        await opened.keyboard.type('Am Anfang ', { delay: 20 });
        const before = await metric(session, 'TaskDuration');
        await opened.keyboard.type('abcd efgh '.repeat(Math.ceil(letters / 10)).slice(0, letters), { delay: 20 });
        return (await metric(session, 'TaskDuration') - before) * 1000 / letters;
      });
    },
    mount: (page, count) => {
      late = 0;
      return within(page, 1, usual, async (opened, session) => {
        // objects of the script's and of the document's, nodes above all
        const heap = async (): Promise<number> => {
          await session.send('HeapProfiler.collectGarbage');
          const { usedSize, embedderHeapUsedSize } = await session.send('Runtime.getHeapUsage');
          return usedSize + embedderHeapUsedSize;
        };
        const before = await heap();
        const ms = await opened.evaluate(async (tag, many, until) => {
          const made = document.createRange().createContextualFragment(tag);
          const start = performance.now();
          const box = document.createElement('div');
          for (let each = 0; each < many; each++) box.append(document.importNode(made, true));
          document.body.append(box);
          // what has to be fetched first comes in its own time
          do await new Promise((resolve) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = resolve; port2.postMessage(0); });
          while (until && ![...box.children].every((each) => each.shadowRoot?.querySelector(until)));
          if (!box.offsetHeight) throw new Error('nothing was mounted');
          return performance.now() - start;
        }, page.tag, count, page.until);
        return { ms, bytes: (await heap() - before) / count };
      });
    },
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
