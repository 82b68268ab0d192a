/**
 * The demo shop as built, on a database of its own, with one person at a real browser and everybody else over HTTP: for tests of whole pages. Called
 * once in a `describe`; starts before its tests and is gone after them.
 */
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { Page } from 'puppeteer-core';
import { startDemo } from './demo-process.ts';
import { claimOn, grievance } from './grievances.ts';
import { openPage } from './open-page.ts';
import { partiesAt } from './parties.ts';
import type { Parties } from './parties.ts';
import { presses } from './person.ts';
import { photoWithPlace } from './photo.ts';

export interface BuiltShop extends Parties {
  readonly page: () => Page;
  readonly url: () => string;
  /** What the page said on its console. */
  readonly said: () => string[];
  /** A photo to pick. */
  readonly photo: () => string;
  /** Opens an order and presses what leads on from there. */
  open(order: string, ...path: string[]): Promise<void>;
  /** Opens another page of the shop. */
  go(hash: string): Promise<void>;
  /** A claim for goods that never came, filed a moment ago. */
  claimed(): Promise<{ order: string; claim: string }>;
  /** The letters the server has written, newest last, once they are as wanted. */
  letters(until: (all: string[]) => boolean): Promise<string[]>;
}

export function builtShop(): BuiltShop {
  let started: { folder: string; server: Awaited<ReturnType<typeof startDemo>>; visit: Awaited<ReturnType<typeof openPage>> } | undefined;
  const here = () => {
    if (!started) throw new Error('The shop is open within tests only.');
    return started;
  };
  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'redress-shop-'));
    await writeFile(join(folder, 'schaden.jpg'), photoWithPlace());
    const server = await startDemo(join(folder, 'data'));
    started = { folder, server, visit: await openPage() };
    await started.visit.page.setViewport({ width: 390, height: 844 });
  });
  after(async () => {
    const { folder, server, visit } = here();
    await visit.browser.close();
    await server.stop();
    await rm(folder, { recursive: true });
  });

  const url = (): string => here().server.url;
  const page = (): Page => here().visit.page;
  const parties = partiesAt(url);
  const go = async (hash: string): Promise<void> => {
    await page().goto('about:blank');
    await page().goto(`${url()}/#${hash}`);
  };
  return {
    ...parties, page, url, go,
    said: () => here().visit.said,
    photo: () => join(here().folder, 'schaden.jpg'),
    open: async (order, ...path) => {
      await go(`/order/${encodeURIComponent(order)}`);
      for (const words of path) await presses(page(), words);
    },
    claimed: async () => {
      const order = await grievance('not_received', parties);
      return { order, claim: await parties.file(order, await claimOn('not_received', order, parties)) };
    },
    letters: async (until) => {
      const mail = join(here().folder, 'data', 'mail');
      for (let tries = 0; ; tries++) {
        const names = (await readdir(mail).catch(() => [])).filter((name) => name.endsWith('.eml')).sort();
        const all = await Promise.all(names.map((name) => readFile(join(mail, name), 'utf8')));
        if (until(all)) return all;
        if (tries > 100) throw new Error(`The letter did not come. There are: ${all.map((each) => /^Subject: .*/m.exec(each)?.[0]).join(', ')}`);
        await new Promise((resolve) => { setTimeout(resolve, 100); });
      }
    },
  };
}
