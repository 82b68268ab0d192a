/**
 * Asking for a cancellation, return, exchange or refund per line and quantity. Keeps what was chosen and typed, and one id, until the request
 * has arrived. Which kinds are possible says the case's `actions`.
 */
import { html, nothing } from 'lit';
import type { Case, Return } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';
import type { CaseElement } from '../shared/case-element.ts';
import { cameBefore } from '../shared/case-source.ts';
import type { Failure } from '../shared/case-source.ts';
import { failureNote } from '../shared/failure.ts';
import { choiceField, submitButton, summary, textField } from '../shared/fields.ts';
import { LineChoice } from '../shared/line-choice.ts';
import { newId } from '../shared/new-id.ts';
import { note } from '../shared/note.ts';

type Kind = Return['kind'];
const kinds: readonly Kind[] = ['cancel', 'return', 'exchange', 'refund'];

export class ReturnRequest {
  private readonly host: CaseElement;
  private readonly arrived: (id: string, kind: Kind) => void;
  private readonly choice: LineChoice;
  private id = newId();
  private kind: Kind | undefined;
  private reason = '';
  private mends = new Map<string, string>();
  private busy = false;
  private sent = false;
  private failure: Failure | undefined;

  constructor(host: CaseElement, arrived: (id: string, kind: Kind) => void) {
    this.host = host;
    this.arrived = arrived;
    this.choice = new LineChoice(() => host.requestUpdate());
  }

  /** That the last request arrived. */
  renderSent(voice: Voice): unknown {
    return this.sent ? html`<div class="sent">${note('good', 'check', html`<p>${voice.say(voice.words.returns.done)}</p>`)}</div>` : nothing;
  }

  render(voice: Voice, known: Case): unknown {
    const { returns } = voice.words;
    const possible = kinds.flatMap((kind) => known.actions.filter((each) => each.action === kind && each.enabled));
    if (!possible.length) {
      const code = known.actions.find((each) => each.action === 'return')?.reason;
      return code && voice.words.problems[code] ? note('info', 'back', html`<p>${voice.say(voice.words.problems[code])}</p>`) : nothing;
    }
    if (possible.length === 1) this.kind = possible[0]!.action as Kind;
    const options = possible.map(({ action, notAfter }) => {
      const [label, hint] = returns.kinds[action as Kind];
      return { value: action as Kind, label, hint: notAfter ? voice.say(voice.words.until, { when: voice.dayOf(notAfter) }) : hint };
    });
    const lines = known.order.lines.map(({ id, quantity }) => ({ line: id, quantity }));
    if (lines.length === 1 && this.choice.empty) this.choice.choose(lines);
    const worth = this.choice.worth(known);
    return html`<form class="stack" novalidate @submit=${(event: Event) => { event.preventDefault(); this.onSubmit(voice, known); }}>
      ${summary(voice, this.mends)}
      ${choiceField(this.mends, { id: 'kind', legend: returns.what, options, value: this.kind, pick: (kind) => { this.kind = kind; this.host.requestUpdate(); } })}
      ${this.choice.render(voice, known, this.mends, lines, returns.which)}
      ${worth ? html`<p class="soft small" role="status">${voice.say(returns.worth, { amount: voice.money({ amount: worth, currency: known.order.currency }) })}</p>` : nothing}
      ${textField(voice, this.mends, { id: 'reason', label: returns.reason, optional: true, value: this.reason, rows: 3, input: (reason) => { this.reason = reason; } })}
      ${this.failure ? failureNote(voice, this.failure) : nothing}
      <div class="buttons">${submitButton(voice, returns.send, this.busy)}</div></form>`;
  }

  private onSubmit(voice: Voice, known: Case): void {
    if (this.busy) return;
    const lines = known.order.lines.map(({ id, quantity }) => ({ line: id, quantity }));
    this.mends = new Map([...(this.kind ? [] : [['kind', voice.words.mend.kind]] as const), ...this.choice.mends(voice, known, lines)]);
    this.host.requestUpdate();
    if (this.mends.size) void this.host.focusOn('.summary');
    else void this.send(this.kind!);
  }

  private async send(kind: Kind): Promise<void> {
    this.busy = true;
    this.failure = undefined;
    const reason = this.reason.trim();
    try {
      const body = { id: this.id, kind, lines: this.choice.lines, ...(reason ? { reason } : {}) };
      await this.host.cases.run((api, order) => api.requestReturn(order, body));
      this.arrived(this.id, kind);
      this.sent = true;
      this.id = newId();
      this.kind = undefined;
      this.reason = '';
      this.choice.choose([]);
      void this.host.focusOn('.sent');
    } catch (error) {
      this.failure = this.host.fail(error);
      if (this.failure && cameBefore(this.failure)) this.id = newId();
    }
    this.busy = false;
    this.host.requestUpdate();
  }
}
