/**
 * Takes a page's picture as a phone and as a desktop show it, light and dark, and lays the two beside or under each other on one sheet. Makes what a browser draws the same each
 * time: its clock stands near the server's, what it makes up comes in order. Knows nothing of what is on screen.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';

interface Device { readonly name: 'phone' | 'desktop'; readonly width: number; readonly height: number; readonly scale: number }
const devices: readonly Device[] = [{ name: 'phone', width: 390, height: 844, scale: 1.5 }, { name: 'desktop', width: 1280, height: 720, scale: 1 }];
const themes = ['light', 'dark'] as const;
const settled = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 450); });

/** In the page, before anything of it runs. */
const sameEachTime = `{
  const start = Date.parse('2026-11-21T09:00:00Z') - performance.now();
  const now = () => start + performance.now();
  globalThis.Date = class extends Date { constructor(...parts) { super(...(parts.length ? parts : [now()])); } static now() { return Math.floor(now()); } };
  crypto.randomUUID = () => {
    const made = String(Number(sessionStorage.getItem('made') ?? 0) + 1);
    sessionStorage.setItem('made', made);
    return '5a7c0000-0000-4000-8000-' + made.padStart(12, '0');
  };
}`;

/** In the page, too: what is about to be seen is the first that fits, through shadow roots. */
const scrollTo = `(selector) => {
  const find = (root) => {
    for (const each of root.querySelectorAll('*')) {
      if (each.matches(selector) && each.checkVisibility()) return each;
      const within = each.shadowRoot && find(each.shadowRoot);
      if (within) return within;
    }
  };
  document.querySelector('.bar')?.remove();
  document.documentElement.style.caretColor = 'transparent';
  const found = selector && find(document);
  window.scrollTo(0, found ? Math.max(0, found.getBoundingClientRect().top + scrollY - 10) : 0);
}`;

export class PictureBook {
  private readonly page: Page;
  private readonly sheet: Page;
  private readonly folder: string;
  /** By device and theme, of the last view. */
  readonly last = new Map<string, string>();

  private constructor(page: Page, sheet: Page, folder: string) {
    this.page = page;
    this.sheet = sheet;
    this.folder = folder;
  }

  static async open(browser: Browser, page: Page, folder: string): Promise<PictureBook> {
    await mkdir(folder, { recursive: true });
    await page.evaluateOnNewDocument(sameEachTime);
    const sheet = await browser.newPage();
    await page.bringToFront();
    return new PictureBook(page, sheet, folder);
  }

  /** Holds still what is on screen, with this part of it at the top; the next step goes on as a phone. */
  async shoot(name: string, top?: string): Promise<void> {
    for (const device of [...devices].reverse()) {
      await this.page.setViewport({ width: device.width, height: device.height, deviceScaleFactor: device.scale });
      for (const theme of themes) {
        await this.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
        await this.show(top);
        this.last.set(`${device.name} ${theme}`, await this.page.screenshot({ encoding: 'base64' }));
      }
      await this.bind(`${name}-${device.name}`, themes.map((theme) => this.last.get(`${device.name} ${theme}`)!), device);
    }
    await this.page.bringToFront();
  }

  /** Pictures beside each other, as a phone's are, or under each other. */
  async bind(name: string, pictures: readonly string[], { name: kind, width, height, scale }: Device = devices[0]!): Promise<void> {
    const beside = kind === 'phone';
    await this.sheet.bringToFront();
    await this.sheet.setViewport({ width: beside ? pictures.length * (width + 16) + 16 : width, height: beside ? height + 32 : height * pictures.length, deviceScaleFactor: scale });
    await this.sheet.setContent(`<!doctype html><style>body { margin: 0; padding: ${beside ? '16px' : '0'}; display: flex; flex-direction: ${beside ? 'row' : 'column'}; gap: ${beside ? '16px' : '0'}; background: ${beside ? '#d9dce0' : 'none'}; } img { inline-size: ${String(width)}px; border-radius: ${beside ? '18px' : '0'}; display: block; }</style>${pictures.map((picture) => `<img src="data:image/png;base64,${picture}">`).join('')}`);
    await this.sheet.evaluate(() => Promise.all([...document.images].map((each) => each.decode())));
    await writeFile(join(this.folder, `${name}.webp`), await this.sheet.screenshot({ type: 'webp', quality: 72 }));
  }

  /** Nothing blinks, nothing of the demo's bar, and what it is about in view. */
  private async show(top: string | undefined): Promise<void> {
    await this.page.evaluate(`(${scrollTo})(${JSON.stringify(top ?? '')})`);
    await settled();
  }
}
