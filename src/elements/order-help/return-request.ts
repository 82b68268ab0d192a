/**
 * Asking for a cancellation, return, exchange or refund per line and quantity. Which kinds and lines are possible says the case, what it would
 * bring says the server before anything is asked. Keeps what was chosen, typed and added, and one id, until the request has arrived.
 */
import { html, nothing } from 'lit';
import type { Case, LineQuantity, Return } from '../../contract/index.ts';
import type { CaseElement } from '../shared/case-element.ts';
import { failureNote } from '../shared/failure.ts';
import { choiceField, submitButton, summary, textField } from '../shared/fields.ts';
import { fileField } from '../shared/file-field.ts';
import { forget, keep, kept } from '../shared/kept.ts';
import { LineChoice } from '../shared/line-choice.ts';
import { note } from '../shared/note.ts';
import { Submission } from '../shared/submission.ts';
import { Uploads } from '../shared/uploads.ts';
import type { Upload } from '../shared/uploads.ts';
import type { TopicHelp } from './help.ts';
import { ReturnQuoting } from './return-quoting.ts';

type Kind = Return['kind'];
const place = 'return';

export class ReturnRequest {
  private readonly host: CaseElement;
  private readonly arrived: (id: string, kind: Kind) => void;
  private readonly choice: LineChoice;
  private readonly uploads: Uploads;
  private readonly quoting: ReturnQuoting;
  private order = '';
  /** Somebody has chosen, typed or added something; what was filled in for them does not count. */
  private touched = false;
  private readonly submission: Submission;
  private kind: Kind | undefined;
  private reason = '';
  private mends = new Map<string, string>();
  private sent = false;

  constructor(host: CaseElement, arrived: (id: string, kind: Kind) => void) {
    this.host = host;
    this.submission = new Submission(host);
    this.arrived = arrived;
    this.choice = new LineChoice(() => this.changed());
    this.uploads = new Uploads(() => this.changed(), (...file) => host.cases.upload(...file));
    this.quoting = new ReturnQuoting(host);
  }

  /** Something was chosen or typed that has not been asked for yet. */
  get dirty(): boolean {
    return this.touched;
  }

  /** That the last request arrived. */
  renderSent({ voice, words }: TopicHelp): unknown {
    return this.sent ? html`<div class="sent">${note('good', 'check', html`<p>${voice.say(words.back.done)}</p>`)}</div>` : nothing;
  }

  render(help: TopicHelp): unknown {
    const { voice, known, words } = help;
    const { back } = words;
    this.takeUp(known);
    this.settle(known);
    const { returnable } = known;
    if (!returnable.length) {
      const code = known.actions.find((each) => each.action === 'return')?.reason;
      return code && voice.words.problems[code] ? note('info', 'back', html`<p>${voice.say(voice.words.problems[code])}</p>`) : nothing;
    }
    if (returnable.length === 1 || !returnable.some(({ kind }) => kind === this.kind)) this.kind = returnable.length === 1 ? returnable[0]!.kind : undefined;
    const options = returnable.map(({ kind, until }) => {
      const [label, hint] = voice.words.returns.kinds[kind];
      return { value: kind, label, hint: until ? voice.say(voice.words.until, { when: voice.dayOf(until) }) : hint };
    });
    const lines = this.linesOf(known);
    if (lines.length === 1 && this.choice.empty) this.choice.choose(lines);
    return html`<form class="stack" novalidate @submit=${(event: Event) => { event.preventDefault(); this.onSubmit(help); }}>
      ${summary(voice, this.mends)}
      ${choiceField(this.mends, { id: 'kind', legend: back.what, options, value: this.kind, pick: (kind) => { this.kind = kind; this.fit(known); this.changed(); } })}
      ${this.choice.render(voice, known, this.mends, lines, back.which)}
      ${this.quoting.render(help, this.kind, this.choice.mends(voice, known, lines).length ? [] : this.choice.lines)}
      ${textField(voice, this.mends, { id: 'reason', label: back.reason, optional: true, value: this.reason, rows: 3, length: 2000, input: (reason) => { this.reason = reason; this.changed(); } })}
      ${this.host.cases.offers('add_file') ? fileField(voice, this.mends, this.uploads, { id: 'return-files', label: back.files, hint: voice.words.form.optional }) : nothing}
      ${this.submission.failure ? failureNote(voice, this.submission.failure) : nothing}
      <div class="buttons">${submitButton(voice, back.send, this.submission.busy)}</div></form>`;
  }

  /** What can be chosen: the lines of the chosen way, or of any as long as none is chosen. */
  private linesOf({ returnable }: Case): LineQuantity[] {
    const fitting = returnable.filter(({ kind }) => !this.kind || kind === this.kind).flatMap(({ lines }) => lines);
    return [...new Map([...fitting].sort((a, b) => a.quantity - b.quantity).map((each) => [each.line, each])).values()];
  }

  /** Another way may know other lines, or fewer of them. */
  private fit(known: Case): void {
    const open = this.linesOf(known);
    this.choice.choose(this.choice.lines.flatMap(({ line, quantity }) => {
      const most = open.find((each) => each.line === line)?.quantity;
      return most ? [{ line, quantity: Math.min(quantity, most) }] : [];
    }));
  }

  /** What was being asked before a reload. */
  private takeUp({ order }: Case): void {
    if (this.order) return;
    this.order = order.number;
    const { id, kind, reason, lines, files } = kept(this.order, place);
    if (typeof id !== 'string') return;
    this.submission.id = id;
    this.touched = true;
    if (typeof kind === 'string') this.kind = kind as Kind;
    if (typeof reason === 'string') this.reason = reason;
    if (Array.isArray(lines)) this.choice.choose(lines as LineQuantity[]);
    if (Array.isArray(files)) this.uploads.restore(files as Upload[]);
  }

  private changed(): void {
    this.touched = true;
    this.submission.edited();
    if (this.order && this.host.isConnected) keep(this.order, place, { id: this.submission.id, kind: this.kind, reason: this.reason, lines: this.choice.lines, files: this.uploads.kept });
    this.host.requestUpdate();
  }

  private onSubmit({ voice, known }: TopicHelp): void {
    if (this.submission.busy) return;
    const { mend } = voice.words;
    this.mends = new Map([
      ...(this.kind ? [] : [['kind', mend.kind]] as const), ...this.choice.mends(voice, known, this.linesOf(known)),
      ...(this.uploads.settled ? [] : [['return-files', mend.files]] as const),
    ]);
    this.host.requestUpdate();
    if (this.mends.size) void this.host.focusOn('.summary');
    else void this.send(this.kind!);
  }

  private send(kind: Kind): Promise<void> {
    const { host } = this;
    const reason = this.reason.trim();
    return this.submission.send(async (id) => {
      await host.cases.post('requestReturn', { id }, host.cases.order, { id, kind, lines: this.choice.lines, files: this.uploads.ids, ...(reason ? { reason } : {}) });
      this.done(id, kind);
      void host.focusOn('.sent');
    });
  }

  /** The case shows the request: it has arrived, though nobody heard so. */
  private settle({ returns }: Case): void {
    const there = this.submission.busy ? undefined : returns.find(({ id }) => id === this.submission.id);
    if (!there) return;
    this.submission.renew();
    this.done(there.id, there.kind);
  }

  private done(id: string, kind: Kind): void {
    this.arrived(id, kind);
    this.sent = true;
    this.kind = undefined;
    this.reason = '';
    this.choice.choose([]);
    this.uploads.clear();
    this.touched = false;
    forget(this.order, place);
    this.host.requestUpdate();
  }
}
