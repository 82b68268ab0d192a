/** What is already going on with the order: claims and returns, each with who moves next and until when. */
import { html, nothing } from 'lit';
import { claimBadge, claimSentence } from '../shared/claim-status.ts';
import { icon } from '../shared/icons.ts';
import { badge } from '../shared/note.ts';
import type { Tone } from '../shared/note.ts';
import { addressLines } from '../shared/address.ts';
import type { Help } from './help.ts';
import { link } from './seller.ts';

type Return = Help['known']['returns'][number];
const tones: Readonly<Record<Return['state'], Tone>> = { requested: 'wait', approved: 'info', refused: 'bad', received: 'wait', refunded: 'good', exchanged: 'good', withdrawn: 'info', closed: 'info' };

export function running(help: Help): unknown {
  const { voice, known, go } = help;
  if (!known.claims.length && !known.returns.length) return nothing;
  return html`<section part="running"><h3 class="pad">${voice.words.help.running}</h3><ul class="rows">
    ${known.claims.map((claim) => html`<li><button type="button" class="row" @click=${() => go({ at: 'claim', claim: claim.id })}><span class="grow stack tight">
      <span class="head"><b>${voice.say(voice.words.claim.title, { number: claim.number })}</b>${claimBadge(voice, claim)}</span><span class="small">${claimSentence(voice, claim)}</span></span>${icon('next')}</button></li>`)}
    ${known.returns.map((each) => html`<li class="pad">${returnState(help, each)}</li>`)}
  </ul></section>`;
}

export function returnState({ voice, known }: Help, { kind, state, lines, refusal, address, label, note }: Return): unknown {
  const { returns } = voice.words;
  const titles = lines.map((each) => known.order.lines.find((line) => line.id === each.line)?.title ?? each.line);
  return html`<div class="stack tight"><p class="head"><b>${returns.kinds[kind][0]}</b>${badge(tones[state], returns.states[state][0])}</p>
    <p class="small">${voice.list(titles)}. ${voice.say(returns.states[state][1])}</p>
    ${refusal ? html`<p class="small prose">${voice.say(returns.refusal, { text: refusal })}</p>` : nothing}
    ${note ? html`<p class="small prose">${voice.say(returns.note, { text: note })}</p>` : nothing}
    ${address ? html`<p class="small">${returns.address}: ${addressLines(voice, address).join(', ')}</p>` : nothing}
    ${label ? html`<p class="small">${link(label, returns.label)}</p>` : nothing}</div>`;
}
