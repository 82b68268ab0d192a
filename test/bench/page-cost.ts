/**
 * What something costs a page in headless Chromium: painted, main thread, blocking and moving at a quarter of the machine's speed, mounting and memory at its
 * full speed. Every load has a browser context of its own, so nothing is cached. Knows pages and scripts, not what is in them.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { launchOptions } from '../support/browser.mjs';

/** What a page holds: a tag that stands in it, the module that brings it to life, and the line of CSS that keeps its place. */
export interface PageCase { readonly tag: string; readonly script?: string; readonly style?: string }
export interface Load { readonly painted: number; readonly busy: number; readonly blocked: number; readonly moved: number }
export interface PageCost {
  load(page: PageCase, late?: number): Promise<Load>;
  mount(page: PageCase, count: number): Promise<{ readonly ms: number; readonly bytes: number }>;
  close(): Promise<void>;
}

interface Seen { painted: number; blocked: number; moved: number }
/** Runs in the page before anything else; functions in it must have no names, which the test loader would want help for. */
function watch(): void {
  const seen: Seen = { painted: 0, blocked: 0, moved: 0 };
  Object.assign(window, { seen });
  for (const type of ['paint', 'longtask', 'layout-shift']) new PerformanceObserver((list) => {
    for (const { name, startTime, duration, value } of list.getEntries() as (PerformanceEntry & { value: number })[]) {
      if (name === 'first-contentful-paint') seen.painted = startTime;
      if (type === 'longtask') seen.blocked += duration - 50;
      if (type === 'layout-shift') seen.moved += value;
    }
  }).observe({ type, buffered: true });
}
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });
const metric = async (session: CDPSession, name: string): Promise<number> => (await session.send('Performance.getMetrics')).metrics.find((each) => each.name === name)!.value;

/** Serves the scripts in a folder, and pages around them. */
export async function openPageCost(folder: string): Promise<PageCost> {
  let late = 0;
  let html = '';
  const server = createServer((request, response) => void (async () => {
    if (!request.url!.endsWith('.js')) { response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html); return; }
    await pause(late);
    response.setHeader('Content-Type', 'text/javascript').end(await readFile(join(folder, request.url!)));
  })().catch(() => { response.writeHead(404).end(); }));
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  const browser: Browser = await puppeteer.launch(await launchOptions());

  async function within<T>({ tag, script, style = '' }: PageCase, speed: number, act: (page: Page, session: CDPSession) => Promise<T>): Promise<T> {
    html = `<!doctype html><html lang="de"><head><meta name="viewport" content="width=device-width"><title>Kasse</title><link rel="icon" href="data:,"><style>${style}</style>${script ? `<script type="module" src="/${script}"></script>` : ''}</head><body>${tag}</body></html>`;
    const context = await browser.createBrowserContext();
    try {
      const page = await context.newPage();
      const session = await page.createCDPSession();
      await session.send('Performance.enable');
      await session.send('Emulation.setCPUThrottlingRate', { rate: speed });
      await page.evaluateOnNewDocument(watch);
      await page.goto(url, { waitUntil: 'networkidle0' });
      return await act(page, session);
    } finally {
      await context.close();
    }
  }

  return {
    load: (page, ms = 0) => {
      late = ms;
      return within(page, 4, async (opened, session) => {
        const seen = () => opened.evaluate(() => (window as unknown as { seen: Seen }).seen);
        await opened.waitForFunction((empty) => empty || (window as unknown as { seen: Seen }).seen.painted > 0, {}, !page.tag);
        await pause(200);
        return { ...await seen(), busy: await metric(session, 'TaskDuration') * 1000 };
      });
    },
    mount: (page, count) => {
      late = 0;
      return within(page, 1, async (opened, session) => {
        // objects of the script's and of the document's, nodes above all
        const heap = async (): Promise<number> => {
          await session.send('HeapProfiler.collectGarbage');
          const { usedSize, embedderHeapUsedSize } = await session.send('Runtime.getHeapUsage');
          return usedSize + embedderHeapUsedSize;
        };
        const before = await heap();
        const ms = await opened.evaluate(async (tag, many) => {
          const made = document.createRange().createContextualFragment(tag);
          const start = performance.now();
          const box = document.createElement('div');
          for (let each = 0; each < many; each++) box.append(document.importNode(made, true));
          document.body.append(box);
          await new Promise((resolve) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = resolve; port2.postMessage(0); });
          if (!box.offsetHeight) throw new Error('nothing was mounted');
          return performance.now() - start;
        }, page.tag, count);
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
