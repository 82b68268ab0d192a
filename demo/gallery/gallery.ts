/**
 * `demo/gallery.html`: every element in every state, for those who build on them or look after them. An index at the side, one state beside it in a frame of its
 * own as wide as asked, in the language, theme and size of text that are chosen. Shows; knows no element.
 */
import { html, nothing, render } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { localeNames } from '../../src/entries/index.ts';
import { addressOf, directions, stageOf, texts, themes, viewOf, widths } from './address.ts';
import type { View } from './address.ts';
import { groups, states } from './states/all.ts';

let view = viewOf(location);
let sought = '';
const all = [...states.keys()];

const languageName = (tag: string): string => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
const said: Readonly<Record<string, string>> = { auto: 'Device', light: 'Light', dark: 'Dark', full: 'Full', ltr: 'Left to right', rtl: 'Right to left' };

function change(next: Partial<View>): void {
  view = { ...view, ...next };
  history.replaceState(null, '', addressOf(view));
  show();
}

/** A native list: one of several, with its name in front. */
function pick<K extends keyof View>(label: string, key: K, options: readonly View[K][], name: (value: View[K]) => string): TemplateResult {
  return html`<label>${label} <select @change=${({ target }: Event) => { change({ [key]: (target as HTMLSelectElement).value }); }}>${options.map((each) =>
    html`<option value=${each} .selected=${each === view[key]}>${name(each)}</option>`)}</select></label>`;
}

function index(): TemplateResult {
  const fits = (text: string): boolean => text.toLowerCase().includes(sought.trim().toLowerCase());
  const found = groups.map((group) => ({ ...group, states: group.states.filter(({ id, name }) => fits(`${group.element}/${id} ${name} ${group.title}`)) })).filter((group) => group.states.length);
  return html`<nav aria-label="States">${found.map(({ element, title, states: some }) => html`<details ?open=${sought !== '' || view.state.startsWith(`${element}/`)}><summary>${title} <span>${some.length}</span></summary><ul>${some.map(({ id, name }) => {
    const address = `${element}/${id}`;
    return html`<li><a href=${addressOf({ ...view, state: address })} aria-current=${address === view.state ? 'page' : nothing} @click=${(event: MouseEvent) => follow(event, address)}>${name}</a></li>`;
  })}</ul></details>`)}${found.length ? nothing : html`<p>Nothing is called that.</p>`}</nav>`;
}

function follow(event: MouseEvent, state: string): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, '', addressOf({ ...view, state }));
  view = { ...view, state };
  show();
}

function step(by: number): TemplateResult {
  const state = all[(all.indexOf(view.state) + by + all.length) % all.length]!;
  return html`<a class="step" href=${addressOf({ ...view, state })} @click=${(event: MouseEvent) => { follow(event, state); }}>${by < 0 ? '← Previous' : 'Next →'}</a>`;
}

function show(): void {
  const state = states.get(view.state)!;
  const group = groups.find(({ element }) => view.state.startsWith(`${element}/`))!;
  // a frame of its own for each address: another address in the same frame would be a step for the back button
  document.title = `${state.name} · ${group.title} · Redress`;
  document.documentElement.dataset['theme'] = view.theme;
  render(html`
    <header><p class="brand">Redress <span>gallery</span></p><p class="count">${groups.length} elements and views, ${all.length} states</p><a href="/">Demo shop</a></header>
    <aside><label class="find">Find a state <input type="search" .value=${sought} @input=${({ target }: Event) => { sought = (target as HTMLInputElement).value; show(); }}></label>${index()}</aside>
    <main>
      <div class="title"><div><p>${group.title}</p><h1>${state.name}</h1><code>${view.state}</code></div><div class="steps">${step(-1)}${step(1)}</div></div>
      <div class="controls" role="group" aria-label="How it is looked at">
        ${pick('Language', 'lang', localeNames(), languageName)}${pick('Theme', 'theme', themes, (each) => said[each]!)}${pick('Width', 'width', widths, (each) => said[each] ?? `${each} px`)}
        ${pick('Text', 'text', texts, (each) => `${each} %`)}${pick('Direction', 'dir', directions, (each) => (each === 'auto' ? 'By language' : said[each]!))}
        <a href=${stageOf(view)} target="_blank" rel="noopener">Open alone</a>
      </div>
      <div class="scroll">${keyed(stageOf(view), html`<iframe title=${state.name} data-width=${view.width} src=${stageOf(view)} @load=${fit}></iframe>`)}</div>
    </main>`, document.body);
}

/** The frame is as high as what stands in it, so that the page scrolls and nothing scrolls within. */
function fit({ target }: Event): void {
  const frame = target as HTMLIFrameElement;
  const body = frame.contentDocument!.documentElement;
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [sheet];
  const measure = (): void => { sheet.replaceSync(`iframe { block-size: ${String(Math.max(560, body.querySelector('body')!.scrollHeight))}px; }`); };
  new ResizeObserver(measure).observe(body.querySelector('body')!);
  measure();
}

addEventListener('popstate', () => { view = viewOf(location); show(); });
addEventListener('hashchange', () => { view = viewOf(location); show(); });
show();
