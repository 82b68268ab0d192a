/**
 * Choosing lines of an order and how many of each, for returns and claims. Holds what was typed until it makes sense; knows what the chosen
 * lines cost, in the shares of what was paid.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Case, LineQuantity } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';
import { checkField, textField } from './fields.ts';
import type { Mends } from './fields.ts';
import type { OrderLine } from './items.ts';
import { shareOf, thumb } from './items.ts';

export class LineChoice {
  /** Quantities as typed, by line. */
  private readonly typed = new Map<string, string>();
  private readonly changed: () => void;

  constructor(changed: () => void) {
    this.changed = changed;
  }

  get empty(): boolean {
    return !this.typed.size;
  }

  get lines(): LineQuantity[] {
    return [...this.typed].map(([line, quantity]) => ({ line, quantity: Number(quantity) }));
  }

  choose(lines: readonly LineQuantity[]): void {
    this.typed.clear();
    for (const { line, quantity } of lines) this.typed.set(line, String(quantity));
  }

  /** What was paid for the chosen lines; with the shipping when it is the whole order. In minor units. */
  worth({ order }: Case): number {
    const chosen = this.lines;
    const whole = order.lines.every((line) => chosen.some((each) => each.line === line.id && each.quantity === line.quantity));
    if (whole) return order.total;
    return chosen.reduce((sum, { line: id, quantity }) => {
      const line = order.lines.find((each) => each.id === id);
      return sum + (line && quantity > 0 && Number.isInteger(quantity) ? shareOf(line, quantity) : 0);
    }, 0);
  }

  mends(voice: Voice, known: Case, open: readonly LineQuantity[]): [string, string][] {
    const { mend } = voice.words;
    if (!this.typed.size) return [['line-0', mend.items]];
    return open.flatMap(({ line, quantity: most }, i) => {
      const typed = this.typed.get(line);
      const fits = typed === undefined || (/^\d+$/.test(typed) && Number(typed) >= 1 && Number(typed) <= most);
      return fits ? [] : [[`quantity-${i}`, voice.say(mend.quantity, { most, title: titleOf(known, line) })] satisfies [string, string]];
    });
  }

  render(voice: Voice, known: Case, mends: Mends, open: readonly LineQuantity[], legend: unknown): TemplateResult {
    return html`<fieldset><legend>${legend}</legend>${open.map(({ line: id, quantity: most }, i) => {
      const line = known.order.lines.find((each) => each.id === id);
      return line ? this.renderLine(voice, mends, line, most, i) : nothing;
    })}</fieldset>`;
  }

  private renderLine(voice: Voice, mends: Mends, line: OrderLine, most: number, i: number): unknown {
    const typed = this.typed.get(line.id);
    const pick = (checked: boolean) => {
      if (checked) this.typed.set(line.id, String(most));
      else this.typed.delete(line.id);
      this.changed();
    };
    const label = html`<span class="items">${thumb(line)}<span class="grow"><bdi>${line.title}</bdi>${line.variant ? html`<small><bdi>${line.variant}</bdi></small>` : nothing}</span></span>`;
    const input = (value: string) => { this.typed.set(line.id, value); this.changed(); };
    return html`${checkField(mends, { id: `line-${i}`, label, checked: typed !== undefined, pick })}${most > 1 && typed !== undefined
      ? textField(voice, mends, { id: `quantity-${i}`, label: voice.say(voice.words.claim.quantity, { most }), value: typed, type: 'number', most, mode: 'numeric', input }) : nothing}`;
  }
}

export const titleOf = ({ order }: Case, id: string): string => order.lines.find((each) => each.id === id)?.title ?? id;
