/** When the guarantee does not help now: why not, from when, or which door is the right one, and a way to write to the merchant all the same. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Eligibility } from '../../contract/index.ts';
import { eligibilityText, waitsForContact } from '../shared/eligibility-text.ts';
import { note } from '../shared/note.ts';
import { messagesOf, thread } from '../shared/thread.ts';
import type { Filing } from './filing.ts';

export function closedView({ voice, known, host, composer }: Filing, grounds: readonly Eligibility[], show: (claim: string) => void): TemplateResult {
  const { words } = voice;
  // grounds that stand alike are told once
  const alike = new Map<string, Eligibility[]>();
  for (const each of grounds) {
    const { state, reason, instead, opensAt, closesAt, claim } = each;
    const key = JSON.stringify([state, reason, instead, opensAt, closesAt, claim, state === 'early' && !opensAt && each.ground]);
    alike.set(key, [...(alike.get(key) ?? []), each]);
  }
  const names = (group: readonly Eligibility[]) => voice.row(group.map((each) => words.grounds[each.ground][0]));
  return html`<div class="pad stack"><h2>${grounds.length === 1 ? names(grounds) : words.eligibility.title}</h2>
    ${[...alike.values()].map((group) => {
      const first = group[0]!;
      return note('wait', 'clock', html`${alike.size > 1 ? html`<h3>${names(group)}</h3>` : nothing}<p>${eligibilityText(voice, known, first)}</p>
        ${first.claim ? html`<button type="button" class="small" @click=${() => show(first.claim!)}>${words.eligibility.show}</button>` : nothing}`);
    })}
    ${known.messages.length ? html`<details><summary>${voice.say(words.contact.thread)}</summary>${thread(voice, known, host, messagesOf(known))}</details>` : nothing}
    <h3>${voice.say(words.contact.title)}</h3>${composer.render(voice, { label: words.contact.label, button: words.button.send })}</div>`;
}

/** The merchant can still be asked first, or has been; nothing else stands in the way. */
export const helps = (each: Eligibility): boolean => each.state === 'open' || waitsForContact(each);
