/**
 * A box to write and send something with files: a message to the merchant, an answer, an appeal. Keeps text, files and one id until they have
 * arrived, whatever happens on the way. The element it belongs to says what sending means.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Receipt } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';
import type { CaseHost } from './case-element.ts';
import { failureNote } from './failure.ts';
import { submitButton, textField } from './fields.ts';
import { fileField } from './file-field.ts';
import { forget, keep, kept } from './kept.ts';
import { Submission } from './submission.ts';
import { Uploads } from './uploads.ts';
import type { Upload } from './uploads.ts';

export interface Outgoing {
  /** The same for every try of the same thing. */
  readonly id: string;
  readonly text: string;
  readonly files: string[];
}

export class Composer {
  text = '';
  /** The last one that arrived. */
  receipt: Receipt | undefined;
  /** Called once for each that arrived. */
  arrived: ((receipt: Receipt) => void) | undefined;
  readonly uploads: Uploads;

  private readonly host: CaseHost;
  private readonly name: string;
  private readonly place: string;
  private readonly send: (outgoing: Outgoing) => Promise<Receipt>;
  private start: string;
  private order = '';
  private readonly submission: Submission;
  private mends = new Map<string, string>();
  private lapsed = false;

  /** `name` makes the ids of its fields and, with `about`, the place where its text is kept; `start` is a text to begin with. */
  constructor(host: CaseHost, name: string, about: string, send: (outgoing: Outgoing) => Promise<Receipt>, start = '') {
    this.host = host;
    this.name = name;
    this.place = `${name} ${about}`;
    this.send = send;
    this.text = this.start = start;
    this.submission = new Submission(host);
    this.uploads = new Uploads(() => { this.keep(); host.requestUpdate(); }, (...file) => host.cases.upload(...file));
  }

  /** Something was typed or added, before a reload too, that has not arrived yet. */
  get dirty(): boolean {
    this.takeUp();
    return this.text !== this.start || this.uploads.items.length > 0;
  }

  /** Another text to begin with, unless something was written already. */
  begin(start: string): void {
    if (this.text === this.start) this.text = start;
    this.start = start;
    this.host.requestUpdate();
  }

  /** It cannot be sent as things stand: it has arrived, or something else came first. What is sent when it can be again is another thing; what was written stays. */
  lapse(): void {
    const order = this.host.cases.case?.order.number;
    if (!order || this.lapsed || this.submission.busy) return;
    this.lapsed = true;
    this.submission.renew();
    const before = kept(order, this.place);
    if (before['id']) keep(order, this.place, { ...before, id: this.submission.id });
  }

  render(voice: Voice, { label, hint, button, before, back }: { label: string; hint?: string; button: string; before?: unknown; back?: unknown }): TemplateResult {
    this.lapsed = false;
    this.takeUp();
    this.settle();
    return html`<form class="stack" novalidate @submit=${(event: Event) => this.onSubmit(event, voice)}>${before ?? nothing}
      ${textField(voice, this.mends, { id: this.name, label, ...(hint ? { hint } : {}), value: this.text, rows: 5, input: this.onInput })}
      ${this.host.cases.offers('add_file') ? fileField(voice, this.mends, this.uploads, { id: `${this.name}-files`, label: voice.words.files.label, hint: voice.words.form.optional }) : nothing}
      ${this.submission.failure ? failureNote(voice, this.submission.failure) : nothing}
      <div class="buttons">${submitButton(voice, button, this.submission.busy)}${back ?? nothing}</div>
    </form>`;
  }

  /** What was being written before a reload. */
  private takeUp(): void {
    if (this.order || !this.host.cases.case) return;
    this.order = this.host.cases.case.order.number;
    const { id, text, files } = kept(this.order, this.place);
    if (typeof id !== 'string' || typeof text !== 'string') return;
    this.submission.id = id;
    this.text = text;
    if (Array.isArray(files)) this.uploads.restore(files as Upload[]);
  }

  /** The case shows the message: it has arrived, though nobody heard so. What has been written since is another one. */
  private settle(): void {
    const { submission, host: { cases: { case: known } } } = this;
    const there = submission.busy ? undefined : known?.messages.find(({ id }) => id === submission.id);
    if (!there || !known) return;
    submission.renew();
    if (this.text.trim() === there.text.trim()) this.done({ id: there.id, receivedAt: there.at, version: known.version });
    else this.keep();
  }

  /** What was written and added; nothing once it is empty again. */
  private keep(): void {
    const { order, place, text, uploads } = this;
    if (!this.host.isConnected) return;
    if (this.dirty) keep(order, place, { id: this.submission.id, text, files: uploads.kept });
    else forget(order, place);
  }

  private done(receipt: Receipt): void {
    this.receipt = receipt;
    this.text = this.start = '';
    forget(this.order, this.place);
    this.uploads.clear();
    this.host.requestUpdate();
    this.arrived?.(receipt);
  }

  private readonly onInput = (text: string): void => {
    this.text = text;
    this.submission.edited();
    this.keep();
  };

  private onSubmit(event: Event, voice: Voice): void {
    event.preventDefault();
    if (this.submission.busy) return;
    const { mend } = voice.words;
    this.mends = new Map([
      ...(this.text.trim() ? [] : [[this.name, mend.text]] as const),
      ...(this.uploads.settled ? [] : [[`${this.name}-files`, mend.files]] as const),
    ]);
    const [first] = this.mends.keys();
    this.host.requestUpdate();
    if (first) void this.host.focusOn(`#${first}`);
    else void this.deliver();
  }

  private deliver(): Promise<void> {
    return this.submission.send(async (id) => {
      this.done(await this.send({ id, text: this.text, files: this.uploads.ids }));
      void this.host.focusOn('.sent');
    });
  }
}
