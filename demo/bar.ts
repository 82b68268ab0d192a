/** The frame of the demo: the shop's header, its footer with the withdrawal button, and the bar that switches language, theme, time and network. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { shopFetch } from './shop-fetch.ts';
import { keep, state } from './state.ts';
import { shopWords } from './words.ts';
import type { Language, ShopWords } from './words.ts';

export interface Frame {
  readonly words: ShopWords;
  readonly main: TemplateResult | typeof nothing;
  readonly page: string;
  /** The order on screen, if one is. */
  readonly number: string;
  readonly changed: () => void;
}

/** Changes how the claims API behaves from now on; kept, and sent again when the page is loaded. */
export async function setWeather(weather: string): Promise<void> {
  keep({ weather });
  await shopFetch('/shop/weather', { method: 'POST', body: weather });
}

/** Moves the sandbox's clock and reloads what is on screen. */
async function advance(hours: number): Promise<void> {
  await shopFetch('/v1/sandbox/clock', { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify({ advance: hours * 3600 }) });
  location.reload();
}

async function answer(order: string): Promise<void> {
  await shopFetch(`/shop/answer?order=${encodeURIComponent(order)}`, { method: 'POST' });
  location.reload();
}

export function bar({ words, main, page, number, changed }: Frame): TemplateResult {
  const nav = (to: string, text: string, here: boolean) => html`<a href=${to} aria-current=${here ? 'page' : 'false'}>${text}</a>`;
  const set = (change: Partial<typeof state>) => { keep(change); changed(); };
  const count = state.basket.reduce((sum, item) => sum + item.quantity, 0);
  return html`
    <header class="head"><a class="brand" href="#/"><svg viewBox="0 0 32 32" aria-hidden="true"><path d="M2 26 12 8l6 10 4-6 8 14z" fill="currentColor"/></svg>Bergwerk Outdoor</a>
      <nav>${nav('#/', words.shop, page === '')}${nav('#/basket', count ? `${words.basket} (${count})` : words.basket, page === 'basket')}${nav('#/orders', words.orders, page === 'orders')}</nav>
    </header>
    <main><redress-shop locale=${state.language} theme=${state.theme}>${main}</redress-shop></main>
    <footer class="foot"><p>Bergwerk Outdoor <span>Lindenstraße 12, 83646 Bad Tölz</span></p><a href="#/desk" aria-current=${page === 'desk' ? 'page' : 'false'}>${words.desk}</a><a href="#/mediator" aria-current=${page === 'mediator' ? 'page' : 'false'}>${words.mediator}</a><a href="/demo/gallery.html">${words.gallery}</a><redress-withdrawal locale=${state.language} theme=${state.theme}></redress-withdrawal></footer>
    <details class="bar"><summary>${words.bar}</summary><div>
      <label>${words.language} <select @change=${(event: Event) => set({ language: (event.target as HTMLSelectElement).value as Language })}>
        ${Object.entries(shopWords).map(([language, { name }]) => html`<option value=${language} lang=${language} ?selected=${state.language === language}>${name}</option>`)}</select></label>
      <label>${words.theme} <select @change=${(event: Event) => set({ theme: (event.target as HTMLSelectElement).value as 'auto' })}>
        ${(['auto', 'light', 'dark'] as const).map((theme) => html`<option value=${theme} ?selected=${state.theme === theme}>${words[theme]}</option>`)}</select></label>
      <span role="group" aria-label=${words.time}>${([[1, words.hours], [24, words.day], [72, words.days], [192, words.week]] as const).map(([hours, text]) => html`<button @click=${() => advance(hours)}>${text}</button>`)}</span>
      ${number ? html`<button @click=${() => answer(number)}>${words.answer}</button>` : nothing}
      <label>${words.network} <select @change=${(event: Event) => void setWeather((event.target as HTMLSelectElement).value)}>
        ${Object.entries(words.networks).map(([name, text]) => html`<option value=${name} ?selected=${name === state.weather}>${text}</option>`)}</select></label>
    </div></details>`;
}
