/**
 * The gallery's stage in a frame of a test's page: shows a state, in a language, theme, width and size of text. The frame gives the width, the page's own
 * settings the rest, so nothing here asks a particular browser for anything. Also says which states and languages a run walks.
 */
import type axeCore from 'axe-core';
import { states } from '../../demo/gallery/states/all.ts';
import type { Look } from '../../demo/gallery/stage.ts';
import type { Scenario, ScenarioName } from '../../mocks/scenarios.ts';
import { localeNames } from '../../src/entries/index.ts';
import { inside } from '../../demo/gallery/hand.ts';
import { focusOf } from './visitor.ts';

declare global {
  interface Window { GALLERY?: { full: boolean; languages: string; only: string }; axe?: typeof axeCore }
}
const { full = false, languages: wanted = '', only = '' } = window.GALLERY ?? {};

/** All of it, or the short form that `npm test` runs. */
export const isFull = full;
export const languages = (otherwise: readonly string[]): readonly string[] => (wanted ? wanted.split(',') : otherwise.filter((name) => localeNames().includes(name)));
/** What a run walks, by element: every state, or one of so many. */
export function addresses(oneOf = 1): ReadonlyMap<string, readonly string[]> {
  const all = [...states.keys()].filter((address) => address.includes(only));
  const some = full || only ? all : all.filter((_, i) => i % oneOf === 0);
  const elements = [...new Set(some.map((address) => address.split('/')[0]!))];
  return new Map(elements.map((element) => [element, some.filter((address) => address.startsWith(`${element}/`))]));
}

export class GalleryStage {
  private readonly frame: HTMLIFrameElement;

  private constructor(frame: HTMLIFrameElement) {
    this.frame = frame;
  }

  static async open(): Promise<GalleryStage> {
    const frame = Object.assign(document.createElement('iframe'), { title: 'stage', src: '/demo/gallery/stage.html', width: '320', height: '900' });
    document.body.append(frame);
    const stage = new GalleryStage(frame);
    for (let tries = 0; !stage.window.stage; tries++) {
      if (tries > 1000) throw new Error('The gallery’s stage did not come up.');
      await new Promise((resolve) => { setTimeout(resolve, 20); });
    }
    return stage;
  }

  get window(): Window {
    return this.frame.contentWindow!;
  }

  get document(): Document {
    return this.frame.contentDocument!;
  }

  close(): void {
    // the keyboard would stay with a frame that is gone, in Firefox and WebKit also in the next file's page
    (document.activeElement as HTMLElement | null)?.blur();
    window.focus();
    this.frame.remove();
  }

  show(address: string, locale: string): Promise<void> {
    return this.window.stage!.show(address, locale);
  }

  /** Looks at what is shown in another way. */
  async look({ width, height = 900, ...look }: Look & { readonly width?: number; readonly height?: number }): Promise<void> {
    if (width) this.frame.width = String(width);
    this.frame.height = String(height);
    await this.window.stage!.look(look);
  }

  weather(next: ScenarioName | Scenario): void {
    this.window.stage!.weather(next);
  }

  /** The same element anew, over the same backend. */
  reload(): Promise<void> {
    return this.window.stage!.reload();
  }

  /** Everything that matches, shadow roots and all. */
  parts(selector: string): HTMLElement[] {
    return [...inside(this.document)].filter((each) => each.matches(selector));
  }

  /** What stands in an element, shadow roots and all. */
  within(element: HTMLElement): ReadonlySet<HTMLElement> {
    return new Set(inside(element));
  }

  /** Everything that matches and is on screen. */
  all(selector: string): HTMLElement[] {
    return this.parts(selector).filter((each) => each.checkVisibility({ visibilityProperty: true }));
  }

  /** Waits until it is on screen. */
  async sees(selector: string): Promise<HTMLElement> {
    for (const end = performance.now() + 6000; ;) {
      const [found] = this.all(selector);
      if (found) return found;
      if (performance.now() > end) throw new Error(`Nothing on the stage is "${selector}".`);
      await new Promise((resolve) => { setTimeout(resolve, 10); });
    }
  }

  async until(what: string, is: () => boolean): Promise<void> {
    for (const end = performance.now() + 6000; !is();) {
      if (performance.now() > end) throw new Error(`${what}. On screen: ${this.all('p, h2, h3').map((each) => each.textContent.replace(/\s+/g, ' ').trim()).join(' | ').slice(0, 800)}`);
      await new Promise((resolve) => { setTimeout(resolve, 10); });
    }
  }

  /** Until what was just done is on screen: WebKit scrolls to what takes the focus when it draws the next time. */
  async drawn(): Promise<void> {
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => { this.window.requestAnimationFrame(resolve); });
  }

  /** What has the keyboard. */
  get focus(): HTMLElement | null {
    return focusOf(this.document) as HTMLElement | null;
  }

  /** All of axe's rules, with two that it leaves to be switched on, none switched off, over the whole page. */
  async axe(): Promise<axeCore.AxeResults> {
    const { document: page } = this;
    if (!this.window.axe) {
      await new Promise((resolve, reject) => { page.head.append(Object.assign(page.createElement('script'), { src: '/node_modules/axe-core/axe.min.js', onload: resolve, onerror: reject })); });
    }
    return this.window.axe!.run(page, { rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } }, resultTypes: ['violations', 'incomplete'] });
  }
}
