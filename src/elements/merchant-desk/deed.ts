/**
 * Something a merchant does that moves money or goods: a form, then what will come of it, then it is sent. Keeps what was typed, and one key for
 * every try, until it has arrived. What each deed asks and says stands in `claim-deeds.ts` and `return-deeds.ts`.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { MerchantApi } from '../../client/merchant-api.ts';
import type { Case, Claim, Money, Receipt, Return } from '../../contract/index.ts';
import type { DeedName, DeskWords } from '../../locales/desk.ts';
import type { Voice } from '../../locales/voice.ts';
import type { CaseElement } from '../shared/case-element.ts';
import { failureNote } from '../shared/failure.ts';
import { submitButton, summary, textField } from '../shared/fields.ts';
import type { Mends } from '../shared/fields.ts';
import { forget, keep, kept } from '../shared/kept.ts';
import { Submission } from '../shared/submission.ts';

/** What a deed is about. */
export interface About<S extends Claim | Return = Claim | Return> {
  readonly voice: Voice;
  readonly words: DeskWords;
  readonly known: Case;
  readonly subject: S;
  readonly buyer: string;
}

/** What stands in a deed's form so far. */
export interface Entries {
  readonly mends: Mends;
  text(id: string): string;
  /** Typed, if only to be emptied. */
  touched(id: string): boolean;
  set(id: string, value: string): void;
}

export interface Deed<S extends Claim | Return = Claim | Return> {
  /** The sum that its words name. */
  sum?(about: About<S>): Money | undefined;
  fields(about: About<S>, entries: Entries): unknown;
  mends(about: About<S>, entries: Entries): [string, string][];
  /** What will come of it. */
  check(about: About<S>, entries: Entries): unknown;
  send(api: MerchantApi, about: About<S>, entries: Entries, key: string): Promise<Receipt>;
}

/** A field of text within a deed's form. */
export function entry({ voice, words, buyer }: About, entries: Entries, id: string, label: keyof DeskWords['field'], more: Partial<Parameters<typeof textField>[2]> & { start?: string } = {}): TemplateResult {
  const { start = '', hint, ...rest } = more;
  return textField(voice, entries.mends, { id, label: words.field[label], value: entries.touched(id) ? entries.text(id) : start, input: (value) => entries.set(id, value), ...(hint ? { hint: voice.say(hint, { buyer }) } : {}), ...rest });
}

export class DeedForm implements Entries {
  mends: Mends = new Map();

  private readonly host: CaseElement<MerchantApi>;
  private readonly name: DeedName;
  private readonly deed: Deed;
  private readonly place: string;
  private readonly done: (action: DeedName) => void;
  private values = new Map<string, string>();
  private readonly submission: Submission;
  private order = '';
  private checking = false;

  constructor(host: CaseElement<MerchantApi>, name: DeedName, subject: string, deed: Deed, done: (action: DeedName) => void) {
    this.host = host;
    this.submission = new Submission(host);
    this.name = name;
    this.deed = deed;
    this.place = `${name} ${subject}`;
    this.done = done;
  }

  text(id: string): string {
    return this.values.get(id) ?? '';
  }

  touched(id: string): boolean {
    return this.values.has(id);
  }

  set(id: string, value: string): void {
    this.values.set(id, value);
    keep(this.order, this.place, { key: this.submission.id, values: [...this.values] });
    this.host.requestUpdate();
  }

  render(about: About, close: () => void): TemplateResult {
    this.takeUp(about.known.order.number);
    const { voice, words, buyer } = about;
    const names = words.deeds[this.name];
    const sum = this.deed.sum?.(about);
    const values = { buyer, amount: sum && voice.money(sum) };
    const say = (event: Event) => {
      event.preventDefault();
      if (this.submission.busy) return;
      if (this.checking) void this.send(about);
      else this.ask(about);
    };
    return html`<form class="stack deed" novalidate aria-labelledby="deed" @submit=${say}>
      <h3 id="deed">${this.checking ? words.then.check : names.title}</h3>
      ${this.checking ? html`<div class="offer stack near">${this.deed.check(about, this)}</div>`
        : html`${names.lead ? html`<p class="soft">${voice.say(names.lead, values)}</p>` : nothing}${summary(voice, this.mends)}${this.deed.fields(about, this)}`}
      ${this.submission.failure ? failureNote(voice, this.submission.failure) : nothing}
      <div class="buttons">${submitButton(voice, this.checking ? voice.say(names.send, values) : voice.words.button.next, this.submission.busy)}
        <button type="button" @click=${() => this.back(close)}>${voice.words.button.back}</button></div></form>`;
  }

  /** What was being typed before a reload, under the key it may have been sent with. */
  private takeUp(order: string): void {
    if (this.order) return;
    this.order = order;
    const { key, values } = kept(order, this.place);
    if (typeof key !== 'string' || !Array.isArray(values)) return;
    this.submission.id = key;
    this.values = new Map(values as [string, string][]);
  }

  private ask(about: About): void {
    this.submission.reset();
    this.mends = new Map(this.deed.mends(about, this));
    this.checking = !this.mends.size;
    this.host.requestUpdate();
    void this.host.focusOn(this.mends.size ? '.summary' : '#deed');
  }

  private back(close: () => void): void {
    this.submission.reset();
    if (!this.checking) {
      close();
      return;
    }
    this.checking = false;
    this.host.requestUpdate();
    void this.host.focusOn('#deed');
  }

  private send(about: About): Promise<void> {
    return this.submission.send(async (key) => {
      await this.host.cases.run((api) => this.deed.send(api, about, this, key));
      forget(this.order, this.place);
      this.values.clear();
      this.checking = false;
      this.done(this.name);
    });
  }
}
