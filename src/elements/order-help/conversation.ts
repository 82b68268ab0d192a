/**
 * Writing to the merchant about one topic: what it is about, what would help, the words for it. Choosing what it is about writes the message,
 * as long as nobody has changed it. Keeps everything until it has arrived.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Topic, Wish } from '../../contract/index.ts';
import type { CaseElement } from '../shared/case-element.ts';
import { Composer } from '../shared/composer.ts';
import type { RedressEventMap } from '../shared/events.ts';
import { note } from '../shared/note.ts';
import { messagesOf, thread } from '../shared/thread.ts';
import { groundsFor } from './guarantee.ts';
import type { TopicHelp } from './help.ts';
import { answersIn } from './promise.ts';
import { link } from './seller.ts';
import { selectField } from './select-field.ts';

const wishesOf: Readonly<Partial<Record<Topic, readonly Wish[]>>> = {
  where_is_it: ['delivery', 'replacement', 'refund', 'cancellation'],
  damaged_or_different: ['replacement', 'repair', 'missing_part', 'refund', 'partial_refund', 'return'],
  refund: ['refund', 'partial_refund'],
  payment: ['refund'],
};

export class Conversation {
  readonly composer: Composer;

  private readonly host: CaseElement;
  private readonly topic: Topic;
  private problem = 0;
  private wish: Wish | '' = '';

  constructor(host: CaseElement, { voice, words }: TopicHelp, topic: Topic, sent: (detail: RedressEventMap['redress-message-sent']['detail']) => void) {
    this.host = host;
    this.topic = topic;
    this.composer = new Composer(host, 'message', topic, ({ id, text, files }) => {
      const { wish } = this;
      return host.cases.post('sendMessage', { id }, host.cases.order, { id, text, topic, files, ...(wish ? { wish } : {}) });
    }, voice.say(words.templates[topic]?.[0]?.[1]));
    this.composer.arrived = ({ id, receivedAt }) => {
      this.wish = '';
      sent({ id, receivedAt });
    };
  }

  /** Writing comes first where it is the next step; where the guarantee is open, it waits folded. */
  render(help: TopicHelp, isNew: (id: string) => boolean): TemplateResult {
    const { voice, known, host, words } = help;
    const { contact, button } = voice.words;
    const { composer, topic } = this;
    const box = host.cases.offers('send_message') ? composer.render(voice, { label: contact.label, hint: answersIn(help), button: button.send, before: this.renderChoices(help) }) : elsewhere(help);
    const sent = composer.receipt ? html`<div class="sent">${note('good', 'check', html`<p>${voice.say(contact.sent, { when: voice.brief(composer.receipt.receivedAt) })}</p>`)}</div>` : nothing;
    const asked = known.messages.length > 0;
    const folded = topic !== 'other' && (asked || topic === 'return_or_cancel' || groundsFor(help, topic).some((each) => each.state === 'open'));
    return html`${asked ? html`<h3>${voice.say(contact.thread)}</h3>${thread(voice, known, host, messagesOf(known, isNew))}` : nothing}${sent}
      ${folded ? html`<details ?open=${composer.dirty}><summary>${asked ? words.write.more : voice.say(contact.title)}</summary>${box}</details>` : html`${asked || topic === 'other' ? nothing : html`<h3>${voice.say(contact.title)}</h3>`}${box}`}`;
  }

  private renderChoices({ voice, words }: TopicHelp): unknown {
    const { write, templates, wishes } = words;
    const problems = templates[this.topic] ?? [];
    const possible = wishesOf[this.topic] ?? [];
    const pickProblem = (value: string) => {
      this.problem = Number(value);
      this.composer.begin(voice.say(problems[this.problem]?.[1]));
    };
    return html`${problems.length > 1 ? selectField({ id: 'problem', label: write.problem, value: String(this.problem), options: problems.map(([label], i) => [String(i), label]), pick: pickProblem }) : nothing}
      ${possible.length > 1 ? selectField({ id: 'wish', label: write.wish, value: this.wish, options: [['', write.noWish], ...possible.map((wish) => [wish, wishes[wish] ?? wish] as const)], pick: (value) => { this.wish = value as Wish | ''; this.host.requestUpdate(); } }) : nothing}`;
  }
}

/** Where the backend carries no messages: the merchant's own ways. Their hours stand on the panel's home. */
const elsewhere = (help: TopicHelp): TemplateResult => html`<div class="stack near"><p>${answersIn(help)}</p>
  <ul class="channels">${help.known.merchant.promise.channels.map(({ label, link: href }) => html`<li>${link(href, label)}</li>`)}</ul></div>`;
