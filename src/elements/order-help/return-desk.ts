/** One return as the buyer follows it: what to do now, what it brings, how it went; and calling it off. */
import { html, nothing } from 'lit';
import type { Return } from '../../contract/index.ts';
import { addressLines } from '../shared/address.ts';
import type { CaseElement } from '../shared/case-element.ts';
import { failureNote } from '../shared/failure.ts';
import { item } from '../shared/items.ts';
import { note } from '../shared/note.ts';
import { Submission } from '../shared/submission.ts';
import { fileLinks } from '../shared/thread.ts';
import { guarantee } from './guarantee.ts';
import type { TopicHelp } from './help.ts';
import { answersIn } from './promise.ts';
import { reckoning } from './reckoning.ts';
import { returnBadge, returnSentence } from './running.ts';
import { link } from './seller.ts';
import { refundText } from './topic-rows.ts';

export class ReturnDesk {
  private readonly host: CaseElement;
  /** The return whose calling off waits for a yes. */
  private asking = '';
  private readonly submission: Submission;

  constructor(host: CaseElement) {
    this.host = host;
    this.submission = new Submission(host);
  }

  render(help: TopicHelp, id: string): unknown {
    const { voice, known, words } = help;
    const each = known.returns.find((other) => other.id === id);
    if (!each) return nothing;
    const { back } = words;
    const titles = each.lines.flatMap(({ line: lineId, quantity }) => {
      const line = known.order.lines.find((other) => other.id === lineId);
      return line ? [item(voice, known, line, quantity)] : [];
    });
    return html`<div class="topic"><div class="answer pad stack"><p>${returnBadge(help, each)}</p>
        ${now(help, each)}<ul>${titles}</ul>
        ${each.kind === 'exchange' || each.state === 'refused' || each.state === 'withdrawn' ? nothing : html`<section class="stack near"><h3>${back.reckoning}</h3>${reckoning(voice, words, {
          goods: each.amount.amount + (each.fee?.amount ?? 0) + (each.deduction?.amount ?? 0), fee: each.fee?.amount, deduction: each.deduction?.amount, sum: each.amount })}</section>`}
        ${each.state === 'refused' ? guarantee(help, 'return_or_cancel') : nothing}</div>
      <div class="contact pad stack">${history(help, each)}
        ${each.reason || each.files.length ? html`<section class="stack tight"><h3>${back.yourWords}</h3>${each.reason ? html`<p class="prose">${each.reason}</p>` : nothing}${fileLinks(known, this.host, each.files)}</section>` : nothing}
        <button type="button" @click=${() => help.go({ at: 'topic', topic: 'other' })}>${voice.say(voice.words.contact.title)}</button>
        ${this.renderCallOff(help, each)}</div></div>`;
  }

  private renderCallOff({ voice, words }: TopicHelp, each: Return): unknown {
    const { back } = words;
    if (!each.actions.some(({ action, enabled }) => action === 'withdraw_return' && enabled)) return nothing;
    const { busy, failure } = this.submission;
    if (this.asking !== each.id) return html`<button type="button" class="quiet" @click=${() => this.ask(each.id)}>${back.callOff}</button>`;
    return html`<section class="stack" id="call-off"><h3>${back.callOff}</h3><p>${back.callOffSure}</p>${failure ? failureNote(voice, failure) : nothing}<div class="buttons">
      <button type="button" class="primary" aria-disabled=${busy ? 'true' : nothing} @click=${() => void this.callOff(each.id, words.back.calledOff)}>${busy ? voice.words.form.busy : back.callOffYes}</button>
      <button type="button" @click=${() => this.ask('')}>${back.keep}</button></div></section>`;
  }

  private ask(id: string): void {
    this.asking = id;
    this.submission.reset();
    this.host.requestUpdate();
    void this.host.focusOn(id ? '#call-off h3' : 'h2');
  }

  private callOff(id: string, done: string): Promise<void> {
    const { host } = this;
    return this.submission.send(async (key) => {
      await host.cases.post('withdrawReturn', { id: key, about: id }, host.cases.order, id, {}, { key });
      this.asking = '';
      host.requestUpdate();
      host.say(done);
      void host.focusOn();
    });
  }
}

/** What the buyer does next, or who else does, until when. */
function now(help: TopicHelp, each: Return): unknown {
  const { voice, words } = help;
  const { back, conditions } = words;
  const { state, sendBy, address, label, refund } = each;
  const said = each.note ? html`<p class="small">${voice.say(back.note)}: <span class="prose">${each.note}</span></p>` : nothing;
  switch (state) {
    case 'requested':
      return note('wait', 'clock', html`<p>${voice.say(back.merchantNext)} ${answersIn(help)}.</p>`);
    case 'approved':
      if (!sendBy) return note(refund ? 'wait' : 'good', refund ? 'clock' : 'check', html`<p>${refund ? refundText(help, refund) : returnSentence(help, each)}</p>${said}`);
      return note('wait', 'box', html`<p><b>${voice.say(voice.words.returns.sendBy, { when: voice.moment(sendBy) })}</b></p>
        ${address ? html`<p>${back.address}:<br>${addressLines(voice, address).map((line, i) => html`${i ? html`<br>` : nothing}${line}`)}</p>` : nothing}${label ? html`<p>${link(label, back.label)}</p>` : nothing}${said}`);
    case 'received':
      return note(refund ? 'wait' : 'info', refund ? 'clock' : 'box', html`<p>${Object.entries(conditions).find(([name]) => name === each.condition)?.[1] ?? returnSentence(help, each)}</p>
        ${each.inspection ? html`<p class="small">${voice.say(back.inspection)}: <span class="prose">${each.inspection}</span></p>` : nothing}${refund ? html`<p>${refundText(help, refund)}</p>` : nothing}`);
    case 'refunded':
      return note('good', 'check', html`<p>${refund ? refundText(help, refund) : returnSentence(help, each)}</p>`);
    case 'exchanged':
      return note('good', 'truck', html`<p>${returnSentence(help, each)}</p>${each.tracking ? html`<p>${link(each.tracking, back.tracking)}</p>` : nothing}${said}`);
    case 'refused':
      return note('bad', 'alert', html`<p class="prose">${returnSentence(help, each)}</p>`);
    default:
      return note('info', 'check', html`<p>${returnSentence(help, each)}</p>`);
  }
}

const stepState = { return_requested: 'requested', return_approved: 'approved', return_refused: 'refused', return_received: 'received', return_refunded: 'refunded', return_exchanged: 'exchanged', return_withdrawn: 'withdrawn' } as const;

function history({ voice, known }: TopicHelp, { id }: Return): unknown {
  const { states } = voice.words.returns;
  const steps = known.timeline.filter(({ subject, type }) => subject === id && type in stepState);
  return html`<ol class="line">${steps.map(({ at, type }, i) => html`<li class=${i === steps.length - 1 ? 'now' : 'done'}><div><p><b>${states[stepState[type as keyof typeof stepState]][0]}</b></p><p class="soft small num">${voice.brief(at)}</p></div></li>`)}</ol>`;
}
