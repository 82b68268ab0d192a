/** How a refund is made up: goods, shipping, what is kept back, what the buyer gets. Rows that are nought are left out. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Money } from '../../contract/index.ts';
import type { TopicWords } from '../../locales/shapes/topic.ts';
import type { Voice } from '../../locales/voice.ts';

/** Amounts are minor units of `sum`'s currency. */
export function reckoning(voice: Voice, { back }: TopicWords, { goods, shipping = 0, fee = 0, deduction = 0, sum }: { goods: number; shipping?: number | undefined; fee?: number | undefined; deduction?: number | undefined; sum: Money }): TemplateResult {
  const rows: [string, number][] = [[back.goods, goods], [back.shipping, shipping], [back.feeRow, -fee], [back.deduction, -deduction]];
  const parts = rows.filter(([, amount]) => amount);
  const money = (amount: number) => `${amount < 0 ? '− ' : ''}${voice.money({ ...sum, amount: Math.abs(amount) })}`;
  return html`<dl class="reckoning">${parts.length > 1 ? parts.map(([name, amount]) => html`<div class="pair"><dt>${name}</dt><dd class="num">${money(amount)}</dd></div>`) : ''}
    <div class="pair total"><dt>${back.sum}</dt><dd class="num">${voice.money(sum)}</dd></div></dl>`;
}
