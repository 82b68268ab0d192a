/** The topics of the help panel as rows, each with the fact that matters under it, taken from the case as far as it knows one. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Topic } from '../../contract/index.ts';
import { icon } from '../shared/icons.ts';
import type { IconName } from '../shared/icons.ts';
import type { Help } from './help.ts';
import { answersIn, policyText } from './promise.ts';

const rows: readonly (readonly [Topic, IconName])[] = [['where_is_it', 'pin'], ['damaged_or_different', 'alert'], ['return_or_cancel', 'back'], ['refund', 'pay'], ['other', 'chat']];

export const topicRows = (help: Help): TemplateResult => html`<ul class="rows">${rows.map(([topic, sign]) => html`<li>
  <button type="button" class="row" part="topic" @click=${() => help.go({ at: 'topic', topic })}>${icon(sign)}<span class="grow"><b>${help.voice.say(help.voice.words.topics[topic][0])}</b>
  <small>${fact(help, topic)}</small></span>${icon('next')}</button></li>`)}${ratingRow(help)}</ul>`;

/** Once there is something to speak of: goods, an answer, a return, a claim. */
function ratingRow({ voice, known, go }: Help): unknown {
  const { messages, returns, claims, delivery } = known;
  const may = known.actions.some(({ action, enabled }) => action === 'rate' && enabled) && (messages.length || returns.length || claims.length || delivery.state === 'delivered');
  return may ? html`<li><button type="button" class="row" @click=${() => go({ at: 'rating' })}>${icon('star')}<span class="grow"><b>${voice.words.help.rated}</b> <small>${voice.say(voice.words.help.rate)}</small></span>${icon('next')}</button></li>` : nothing;
}

function fact(help: Help, topic: Topic): string {
  const { voice, known } = help;
  const { words } = voice;
  switch (topic) {
    case 'where_is_it': {
      const last = known.order.shipments.flatMap((shipment) => shipment.scans).sort((a, b) => a.at.localeCompare(b.at)).at(-1);
      return last ? voice.say(words.lastScan, { when: voice.row([voice.brief(last.at), last.place]) }) : words.topics.where_is_it[1] ?? '';
    }
    case 'return_or_cancel': {
      const allows = (kind: string) => known.returnable.some((each) => each.kind === kind);
      return allows('cancel') && !allows('return') ? words.returns.kinds.cancel[1] ?? '' : policyText(help);
    }
    case 'refund': {
      const refund = known.refunds.find((each) => each.state === 'due') ?? known.refunds.at(-1);
      const { captured } = known.order.charge;
      if (!refund) return voice.say(words.charged, { amount: voice.money({ amount: captured, currency: known.order.currency }) });
      return refundText(help, refund);
    }
    case 'other':
      return answersIn(help);
    default:
      return words.topics[topic][1] ?? '';
  }
}

export function refundText({ voice, known }: Help, { amount, state, dueBy, confirmedAt }: Help['known']['refunds'][number]): string {
  const at = state === 'due' ? dueBy : confirmedAt;
  return voice.say(voice.words[state === 'confirmed' ? 'refundDone' : at && at < known.now ? 'refundLate' : 'refundBy'], { amount: voice.money(amount), when: at && voice.dayOf(at) });
}
