/** The pages that show help with one order: ours, and the floor that fetches the same order. Shared by the bench of one panel and that of many. */
import type { PageCase } from './page-cost.ts';
import { showOrder } from './shown-order.ts';

export const helpScripts = { 'lit-panel': 'test/bench/floors/lit-panel.ts' } as const;

/** `style` keeps the place of one; many stand without. */
export async function helpPages(style = ''): Promise<{ readonly pages: Readonly<Record<string, PageCase>>; readonly answers: ReadonlyMap<string, string> }> {
  const { path, attributes, answers } = await showOrder();
  const keep = (tag: string): string => (style ? `${tag} { ${style} }` : '');
  const lit: PageCase = { tag: `<floor-panel path="${path}"></floor-panel>`, script: 'lit-panel.js', style: keep('floor-panel'), until: 'footer' };
  return { answers, pages: { Lit: lit, 'Lit again': lit, ours: { tag: `<redress-order-help ${attributes}></redress-order-help>`, script: 'redress.esm.js', style: keep('redress-order-help'), until: 'footer' } } };
}
