/** What the guarantee does for a topic: each ground that fits, told before anyone types, with the way into the form or the right door. */
import { html, nothing } from 'lit';
import type { Eligibility, Ground, Topic } from '../../contract/index.ts';
import { eligibilityText } from '../shared/eligibility-text.ts';
import { icon } from '../shared/icons.ts';
import type { Help } from './help.ts';

const groundsOf: Readonly<Record<Topic, readonly Ground[]>> = {
  where_is_it: ['not_received', 'late_delivery'],
  damaged_or_different: ['not_as_described'],
  return_or_cancel: ['return_refused', 'refund_missing'],
  refund: ['refund_missing', 'return_refused', 'overcharged'],
  payment: ['overcharged'],
  other: [],
};

/** The grounds worth showing for a topic: those that help now, else those that will; only when none does, the first that says why not. */
export function groundsFor({ known }: Help, topic: Topic): Eligibility[] {
  const fitting = groundsOf[topic].flatMap((ground) => known.eligibility.filter((each) => each.ground === ground));
  const now = fitting.filter((each) => each.state === 'open' || each.state === 'filed');
  const helping = now.length ? now : fitting.filter((each) => each.state !== 'excluded');
  return helping.length ? helping : fitting.slice(0, 1);
}

export function guarantee(help: Help, topic: Topic): unknown {
  const { voice, known, go } = help;
  const { eligibility: words, grounds } = voice.words;
  const shown = groundsFor(help, topic);
  if (!shown.length) return nothing;
  const firstOpen = shown.find((each) => each.state === 'open');
  return html`<section class="stack" part="guarantee"><h3 class="sign">${icon('shield')}${words.title}</h3>${shown.map((each) => html`<div class="stack near">
    <div><p><b>${grounds[each.ground][0]}</b></p><p class="small">${eligibilityText(voice, known, each)}</p></div>
    ${each.state === 'open' ? html`<p><button type="button" class=${each === firstOpen ? 'primary' : ''} @click=${() => go({ at: 'claim', ground: each.ground })}>${words.file}</button></p>` : nothing}
    ${each.claim ? html`<p><button type="button" @click=${() => go({ at: 'claim', claim: each.claim! })}>${words.show}</button></p>` : nothing}</div>`)}</section>`;
}
