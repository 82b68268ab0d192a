/** A claim's course: what happened, what is going on now with the time left, what comes then. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Case, Claim } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';

export function claimTimeline(voice: Voice, known: Case, claim: Claim, now: number): TemplateResult {
  const { timeline, next } = voice.words;
  const past = known.timeline.flatMap(({ type, at, by, subject, amount }) => {
    const said = subject === claim.id ? timeline[`${type}_${by}`] ?? timeline[type] : undefined;
    return said ? [{ at, text: voice.say(said), amount: amount && voice.money(amount) }] : [];
  });
  const { firstAt } = known.contact;
  if (firstAt && firstAt <= claim.filedAt) past.unshift({ at: firstAt, text: voice.say(timeline.contact), amount: undefined });
  const { who, by } = claim.next;
  const left = by && voice.left(by, now);
  return html`<ol class="line" part="timeline">${past.map(({ at, text, amount }) => html`<li class="done"><div><p><b>${text}</b></p><p class="soft small num">${voice.beside(voice.brief(at), amount)}</p></div></li>`)}
    ${who === 'nobody' ? nothing : html`<li class="now" aria-current="step"><div><p><b>${voice.say(claim.refund?.state === 'due' ? next.refund : claim.state === 'awaiting_return' ? next.sendBack : next[who])}</b></p>
      ${left ? html`<p class="small num deadline">${voice.say(voice.words.left, { time: left })}</p>` : nothing}</div></li>`}
    ${who === 'nobody' || claim.decision ? nothing : html`<li class="later"><div><p>${next.decision}</p></div></li>`}</ol>`;
}
