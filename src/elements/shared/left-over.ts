/**
 * What did not arrive during an earlier visit: what it was, in the buyer's own words, whether it is still being sent or why it was refused, and
 * what can be done. Also the sentence that says how it ended. Fetched when there is something left over.
 */
import { html, nothing } from 'lit';
import type { Parcel } from '../../client/outbox.ts';
import { ClaimsApiError } from '../../client/outcome.ts';
import { loadLeftOverWords } from '../../locales/index.ts';
import type { LeftOverWords } from '../../locales/shapes/left-over.ts';
import type { Voice } from '../../locales/voice.ts';
import { failureText } from './failure.ts';
import { note } from './note.ts';
import type { Outgoing } from './outgoing.ts';
import { wordsAtHand } from './words-controller.ts';

const atHand = wordsAtHand(loadLeftOverWords);

export function leftOverView(voice: Voice, outgoing: Outgoing, update: () => void): unknown {
  const words = atHand(voice, update);
  if (!words) return nothing;
  return outgoing.leftOver.map((parcel) => {
    const { id, refused } = parcel;
    const written = wordsOf(parcel);
    return html`<div class="stale">${note(refused ? 'bad' : 'wait', refused ? 'alert' : 'clock', html`
      <p>${saidOf(voice, words, parcel)} ${refused ? reasonOf(voice, refused) : nothing}</p>${written ? html`<p class="prose small soft">${written}</p>` : nothing}
      <div class="buttons">${refused ? nothing : html`<button type="button" class="small" @click=${() => { outgoing.again(id); }}>${voice.words.button.again}</button>`}
        <button type="button" class="small quiet" @click=${() => { outgoing.takeBack(id); update(); }}>${refused ? words.discard : words.drop}</button></div>`)}</div>`;
  });
}

/** That it arrived, or why it did not. */
export async function outcomeText(voice: Voice, parcel: Parcel): Promise<string> {
  const words = await loadLeftOverWords(voice.words.lang);
  return parcel.refused ? `${saidOf(voice, words, parcel)} ${reasonOf(voice, parcel.refused)}` : voice.say(words.arrived, { what: words.calls[parcel.call] });
}

const saidOf = (voice: Voice, words: LeftOverWords, { call, at, refused }: Parcel): string =>
  voice.say(refused ? words.refused : words.waits, { what: words.calls[call], when: voice.brief(new Date(at).toISOString()) });

const reasonOf = (voice: Voice, { code, problem }: NonNullable<Parcel['refused']>): string => failureText(voice, new ClaimsApiError('refused', code, { problem }));

/** What the buyer had written. */
function wordsOf({ args }: Parcel): string | undefined {
  const bodies = args.flatMap((each) => (typeof each === 'object' ? [each, (each as { body?: object }).body ?? {}] : [])) as Partial<Record<string, unknown>>[];
  return bodies.flatMap(({ text, story, reason, note: said }) => [text, story, reason, said]).find((each) => typeof each === 'string');
}
