/** Where the gallery stands: a state after the `#`, and how it is looked at in the query, so that an address can be sent to somebody else. */
import { localeNames } from '../../src/entries/index.ts';
import { states } from './states/all.ts';

export const widths = ['280', '320', '768', '1280', 'full'] as const;
export const themes = ['auto', 'light', 'dark'] as const;
export const texts = ['100', '200'] as const;
export const directions = ['auto', 'ltr', 'rtl'] as const;

export interface View {
  readonly state: string;
  readonly lang: string;
  readonly theme: (typeof themes)[number];
  readonly width: (typeof widths)[number];
  readonly text: (typeof texts)[number];
  readonly dir: (typeof directions)[number];
}

const first = [...states.keys()][0]!;
const oneOf = <T extends string>(all: readonly T[], wanted: string | null, otherwise: T): T => all.find((each) => each === wanted) ?? otherwise;

export function viewOf({ search, hash }: Pick<Location, 'search' | 'hash'>): View {
  const asked = new URLSearchParams(search);
  const state = decodeURIComponent(hash.slice(1));
  return {
    state: states.has(state) ? state : first, lang: oneOf(localeNames(), asked.get('lang'), 'de'), theme: oneOf(themes, asked.get('theme'), 'auto'),
    width: oneOf(widths, asked.get('width'), 'full'), text: oneOf(texts, asked.get('text'), '100'), dir: oneOf(directions, asked.get('dir'), 'auto'),
  };
}

/** What is as usual is left out. */
export function addressOf({ state, lang, theme, width, text, dir }: View): string {
  const query = new URLSearchParams(Object.entries({ lang, theme, width, text, dir }).filter(([name, value]) => value !== { lang: 'de', theme: 'auto', width: 'full', text: '100', dir: 'auto' }[name]));
  return `${query.size ? `?${query.toString()}` : '?'}#${state}`;
}

/** The stage by itself, without the gallery around it. */
export function stageOf({ state, lang, theme, text, dir }: View): string {
  const query = new URLSearchParams({ state, lang, theme, text, ...(dir === 'auto' ? {} : { dir }) });
  return `/demo/gallery/stage.html?${query.toString()}`;
}
