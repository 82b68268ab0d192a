/** A browser with one page, and everything that page said on its console: for tests of built pages, which end by looking at `said`. */
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { launchOptions } from './browser.mjs';

export interface OpenPage { readonly browser: Browser; readonly page: Page; readonly said: string[] }

export async function openPage({ ignore = () => false }: { ignore?: (url: string) => boolean } = {}): Promise<OpenPage> {
  const browser = await puppeteer.launch(await launchOptions());
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => { if (['error', 'warn'].includes(message.type()) && !ignore(message.location().url ?? '')) said.push(message.text()); });
  page.on('pageerror', (error) => said.push(String(error)));
  return { browser, page, said };
}
