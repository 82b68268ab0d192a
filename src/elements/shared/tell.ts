/** A sentence with its values set in bold: dates and sums stand out where a reader looks for them. */
import { html } from 'lit';
import type { Values, Voice } from '../../locales/voice.ts';

const mark = '\u0000';

export function tell(voice: Voice, text: string | undefined, values: Values = {}): unknown[] {
  const marked = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === undefined ? '' : `${mark}${String(value)}${mark}`]));
  return voice.say(text, marked).split(mark).map((part, i) => (i % 2 ? html`<b>${part}</b>` : part));
}
