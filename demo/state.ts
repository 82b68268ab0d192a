/** What the demo shop keeps in the browser: language, theme, basket and the orders bought here. Nothing of the widget's. */
import type { Draft } from './mediator/desk.ts';
import type { Language } from './words.ts';

const key = 'bergwerk-demo';

export interface ShopState {
  language: Language;
  theme: 'auto' | 'light' | 'dark';
  basket: { sku: string; quantity: number }[];
  bought: string[];
  /** The scenario the claims API is in. */
  weather: string;
  /** What the mediator has typed and not sent yet, by claim and form. */
  mediation: Record<string, Draft>;
}

const fresh: ShopState = { language: 'de', theme: 'auto', basket: [], bought: [], weather: 'normal', mediation: {} };

function read(): ShopState {
  try {
    return { ...fresh, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<ShopState>) };
  } catch {
    return { ...fresh };
  }
}

export const state: ShopState = read();
/** What is told in German and English only (goods, examples, the mediation): English to whoever reads neither. */
export const tongue = (): 'de' | 'en' => (state.language === 'de' ? 'de' : 'en');

export function keep(change: Partial<ShopState>): void {
  Object.assign(state, change);
  try {
    localStorage.setItem(key, JSON.stringify(state));
  } catch { /* a browser that keeps nothing still shops, until the tab closes */ }
}
