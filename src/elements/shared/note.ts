/** A callout: one thing worth knowing, with a sign for its tone. Colour is never the only sign. Used by every element. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';

export type Tone = 'info' | 'wait' | 'good' | 'bad';

export const note = (tone: Tone, sign: IconName, content: unknown): TemplateResult => html`<div class="note ${tone}">${icon(sign)}<div>${content}</div></div>`;

export const badge = (tone: Tone, text: string): TemplateResult => html`<span class="badge ${tone}" part="badge">${text}</span>`;
