/**
 * The page in which one state of the gallery stands: the real elements, with the real client, over the real handler on a memory store, at a moment that never
 * passes. `window.stage` shows another state, or the same in another light; the gallery and the tests use it. `?state=claim-form/evidence` shows one at once.
 */
import '../../src/entries/define.ts';
import { memoryShop } from '../../mocks/memory-shop.ts';
import { directionOf } from '../../src/entries/contract.ts';
import { Hand } from './hand.ts';
import { leaving } from './lives.ts';
import { inTextSize } from './text-size.ts';
import type { MemoryShop } from '../../mocks/memory-shop.ts';
import type { Scenario, ScenarioName } from '../../mocks/scenarios.ts';
import { states } from './states/all.ts';
import type { Stage } from './state.ts';

export interface Look {
  readonly theme?: 'auto' | 'light' | 'dark';
  /** In per cent: what a browser's own larger text does. */
  readonly text?: number;
  /** Left out: as the language goes. */
  readonly direction?: 'ltr' | 'rtl';
}
/** What can be done to the stage from outside. */
export interface StageWindow {
  show(address: string, locale: string): Promise<void>;
  look(look: Look): Promise<void>;
  /** What calls of the state that is shown meet from now on. */
  weather(next: ScenarioName | Scenario): void;
  /** Takes the element out and puts a new one in its place, as a reload does. */
  reload(): Promise<void>;
}
declare global {
  interface Window { stage?: StageWindow }
}

const { documentElement: root } = document;
const setting = document.querySelector('redress-shop')!;
let look: Look = {};
let shop: MemoryShop | undefined;
let mounted: { tag: string; set: object } | undefined;

/** What earlier states have kept on this device, as if another tab had seen to it. */
function tidyUp(): void {
  for (const key of Object.keys(localStorage)) {
    if (!/^redress:1:(G-[^:]*)?:/.test(key)) continue;
    localStorage.removeItem(key);
    dispatchEvent(new StorageEvent('storage', { key, newValue: null }));
  }
}

function stageFor(locale: string): Stage {
  const begin = (tag: string, set: object): Hand => {
    const element = document.createElement(tag);
    Object.assign(element, set);
    mounted = { tag, set };
    setting.append(element);
    return new Hand(element);
  };
  return {
    locale, begin,
    // never gives up by itself: a state of waiting stays one
    open: async (lives = [], options = {}) => (shop = await memoryShop({ lives, shop: location.origin, timeout: 2 ** 30, ...options })),
    mount: async (tag, set) => {
      const hand = begin(tag, set);
      await (hand.element as HTMLElement & { ready: Promise<void> }).ready;
      await (hand.element as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
      return hand;
    },
    leave: () => { setting.replaceChildren(); },
    keepId: (order, what, id) => { localStorage.setItem(`redress:1:${encodeURIComponent(order)}:${what}`, JSON.stringify({ touched: Date.now(), value: { id } })); },
  };
}

const frames = (): Promise<void> => new Promise((resolve) => { requestAnimationFrame(() => { requestAnimationFrame(() => { resolve(); }); }); });

window.stage = {
  async show(address, locale) {
    const state = states.get(address);
    if (!state) throw new Error(`There is no state "${address}" in the gallery.`);
    // what the last state still tries to send must not keep this one waiting
    shop?.weather('offline');
    dispatchEvent(new Event(leaving));
    setting.replaceChildren();
    // it learns that it failed, and keeps what it has; then that goes too
    await frames();
    tidyUp();
    await frames();
    root.lang = locale;
    setting.setAttribute('locale', locale);
    document.title = `${address} (${locale})`;
    applyDirection();
    await state.show(stageFor(locale));
    await frames();
    await applyText();
    scrollTo(0, 0);
    root.dataset['shown'] = address;
  },
  async look(next) {
    look = { ...look, ...next };
    root.dataset['theme'] = look.theme ?? 'auto';
    setting.setAttribute('theme', look.theme ?? 'auto');
    applyDirection();
    await applyText();
    await frames();
  },
  weather: (next) => { shop?.weather(next); },
  async reload() {
    const { tag, set } = mounted!;
    setting.replaceChildren();
    await frames();
    await stageFor(root.lang).mount(tag, set);
    await frames();
  },
};

function applyDirection(): void {
  root.dir = look.direction ?? directionOf(root.lang);
}
const applyText = async (): Promise<void> => { inTextSize((look.text ?? 100) / 100); };

const asked = new URLSearchParams(location.search);
const address = asked.get('state');
if (address) {
  const theme = asked.get('theme');
  const direction = asked.get('dir');
  await window.stage.look({
    ...(theme === 'light' || theme === 'dark' ? { theme } : {}), text: Number(asked.get('text') ?? 100) || 100, ...(direction === 'rtl' || direction === 'ltr' ? { direction } : {}),
  });
  await window.stage.show(address, asked.get('lang') ?? 'de');
}
