/** Order lines as people know them: picture, name, variant, how many. Without a picture a quiet placeholder of the same size. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Case } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';
import { icon } from './icons.ts';

export type OrderLine = Case['order']['lines'][number];

const isPicture = /^(https:|http:\/\/(localhost|127\.0\.0\.1)[:/])/;

export const thumb = ({ image }: OrderLine): TemplateResult =>
  image && isPicture.test(image) ? html`<img class="thumb" src=${image} alt="" width="52" height="52" loading="lazy">` : html`<span class="thumb">${icon('box')}</span>`;

/** What some pieces of a line cost: exact and rounded down, as the rules do it. A trillion times 100,000 is more than a double can count. */
export const shareOf = ({ total, quantity }: OrderLine, pieces: number): number => Number((BigInt(total) * BigInt(pieces)) / BigInt(quantity));

export function item(voice: Voice, { order }: Case, line: OrderLine, quantity = line.quantity): TemplateResult {
  const price = voice.money({ amount: shareOf(line, quantity), currency: order.currency });
  return html`<li class="items">${thumb(line)}<div class="grow"><p><b>${line.title}</b></p>
    <p class="soft small num">${voice.beside(quantity > 1 && voice.say(voice.words.help.quantity, { n: quantity }), line.variant, price)}</p></div></li>`;
}
