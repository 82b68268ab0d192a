/**
 * `<redress-declaration-form>`: the inside of `<redress-withdrawal>`, fetched when it is first opened. Takes the declaration of anyone, sends it
 * once however often that takes, and shows the receipt. A case, where a token gives one, fills in fields and names the items; it is never needed.
 */
import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { Case, Merchant, WithdrawalReceipt } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';
import type { WithdrawalLabels } from '../../locales/withdrawal-labels.ts';
import { loadWithdrawalWords } from '../../locales/withdrawal.ts';
import type { WithdrawalWords } from '../../locales/withdrawal.ts';
import { advise } from '../shared/advise.ts';
import { CaseElement } from '../shared/case-element.ts';
import { submitButton, summary } from '../shared/fields.ts';
import { formStyles } from '../shared/form.styles.ts';
import { forget, keep, kept } from '../shared/kept.ts';
import { note } from '../shared/note.ts';
import { panel } from '../shared/panel.styles.ts';
import { settingOf } from '../shared/settings.ts';
import { Submission } from '../shared/submission.ts';
import { tokens } from '../shared/tokens.styles.ts';
import { WordsController } from '../shared/words-controller.ts';
import { Declaration } from './declaration.ts';
import type { Known } from './declaration.ts';
import { declarationFormStyles } from './declaration-form.styles.ts';
import { failed, failedText } from './failed.ts';
import { fields, fieldsIn } from './form-fields.ts';
import { receiptView } from './receipt.ts';

/** A case this old may have outlived its token: it is loaded again before something is sent. */
const tokenAge = 600_000;
const place = 'withdrawal';

export class DeclarationFormElement extends CaseElement {
  static override styles = [tokens, panel, formStyles, declarationFormStyles];
  static override properties: PropertyDeclarations = {
    ...CaseElement.properties,
    labels: { attribute: false },
    mends: { state: true },
    receipt: { state: true },
    greeted: { state: true },
  };

  /** The statutory labels, in the reader's language. */
  declare labels: WithdrawalLabels;
  declare private mends: ReadonlyMap<string, string>;
  declare private receipt: WithdrawalReceipt | undefined;
  /** The merchant's public profile, where no case tells it. */
  declare private greeted: Merchant | undefined;

  private readonly phrases = new WordsController<WithdrawalWords>(this, () => this.tongue, loadWithdrawalWords);
  private declaration = this.newDeclaration();
  private submission = new Submission(this);
  private asked = false;
  /** What was kept has been taken up. */
  private begun = false;

  constructor() {
    super();
    this.mends = new Map();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // another order: what was being written belongs to the one before
    if (changed.get('order')) {
      this.startAnew();
      this.begun = false;
    }
    if (!this.begun && this.isConnected) this.takeUp();
    const receipt = this.submission.busy ? undefined : this.cases.outgoing.receipts.get(this.submission.id);
    if (receipt) this.arrived(receipt as WithdrawalReceipt);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const waits = this.wantsCase && this.order && !this.cases.case && !this.cases.failure;
    if (this.isConnected && !this.asked && !this.cases.case && !waits) void this.greet();
  }

  protected override setReady(): void {
    if (this.phrases.words || this.phrases.failed) super.setReady();
  }

  /** A case is welcome where there is a way to it; without one this is a guest. */
  protected override get wantsCase(): boolean {
    return !!(this.source || (this.order && (this.token || this.getToken || this.api)));
  }

  protected override get needsCase(): boolean {
    return false;
  }

  protected override renderVoiced(voice: Voice): unknown {
    return this.renderCase(voice, this.cases.case);
  }

  protected override renderCase(voice: Voice, known: Case | undefined): unknown {
    const { words } = this.phrases;
    if (!words) return this.phrases.failed ? html`<div class="pad"><p>${voice.words.problems.unavailable}</p><button type="button" @click=${() => void this.phrases.load()}>${voice.words.button.again}</button></div>` : this.renderSkeleton();
    if (this.receipt) return receiptView({ voice, words, known, receipt: this.receipt, merchant: this.merchant }, this.onAnother);
    return this.renderForm(voice, words, { order: this.order ?? '', case: known });
  }

  private renderForm(voice: Voice, words: WithdrawalWords, known: Known): TemplateResult {
    const before = known.case?.withdrawals.at(-1);
    const { busy, failure } = this.submission;
    const confirm = html`<span lang=${this.labels.lang} dir="auto" translate="no">${this.labels.confirm}</span>`;
    return html`<form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.onSubmit(voice, words, known); }}>
      <div class="pad stack">${this.renderLeftOver(voice)}<p class="soft">${words.lead}</p>
        ${before ? note('info', 'check', html`<p>${voice.say(words.before, { when: voice.moment(before.receivedAt) })}</p>`) : nothing}
        ${summary(voice, this.mends)}${fields({ voice, words, known, declaration: this.declaration, mends: this.mends })}
        ${failure ? failed(voice, words, failure, this.merchant) : nothing}</div>
      <div class="buttons pad foot">${submitButton(voice, confirm, busy)}</div></form>`;
  }

  private get merchant(): Merchant | undefined {
    return this.cases.case?.merchant ?? this.greeted;
  }

  /** Who the declaration goes to. */
  private get recipient(): string {
    const id = this.cases.case?.merchant.id ?? settingOf(this, 'merchant') ?? this.greeted?.id ?? '';
    if (!id) advise(this, 'merchant_missing', 'set data-merchant on the script tag, or merchant="pk_…" here or on <redress-shop>: nobody can be told of a withdrawal.');
    return id;
  }

  private newDeclaration(): Declaration {
    return new Declaration(() => {
      this.submission.edited();
      keep(this.order ?? '', place, { id: this.submission.id, ...this.declaration.kept });
      this.requestUpdate();
    });
  }

  private startAnew(): void {
    this.declaration = this.newDeclaration();
    this.submission = new Submission(this);
    this.mends = new Map();
    this.receipt = undefined;
  }

  /** What was being written before a reload. */
  private takeUp(): void {
    this.begun = true;
    this.cases.outgoing.begin(this.order ?? '');
    const before = kept(this.order ?? '', place);
    if (typeof before['id'] !== 'string') return;
    this.submission.id = before['id'];
    this.declaration.restore(before);
  }

  /** Learns the merchant's name and zone while the person reads. Not needed: without them the words are more general. */
  private async greet(): Promise<void> {
    this.asked = true;
    try {
      this.greeted = await (await this.cases.open()).readMerchant();
    } catch {
      // sending says what is wrong
    }
  }

  private async send(voice: Voice, known: Known): Promise<void> {
    const { cases, submission } = this;
    await submission.send(async (id) => {
      const body = this.declaration.body(id, known, this.recipient, voice.locale);
      if (cases.age > tokenAge) await Promise.race([cases.load(), new Promise((resolve) => { setTimeout(resolve, 3000); })]);
      const order = this.wantsCase ? (known.case?.order.number ?? known.order) : undefined;
      this.arrived(await cases.outgoing.post({ id, call: 'withdrawContract', args: [body, { order }], about: id, at: Date.now() }, this.order ?? ''));
    });
    const { failure } = submission;
    const { words } = this.phrases;
    this.mends = new Map(failure && words ? fieldsIn(words, failure) : []);
    if (failure && words) this.say(failedText(voice, words, failure, this.merchant));
    if (this.mends.size) void this.focusOn('.summary');
  }

  private arrived(receipt: WithdrawalReceipt): void {
    this.receipt = receipt;
    this.declaration = this.newDeclaration();
    if (!this.submission.busy) this.submission.renew();
    forget(this.order ?? '', place);
    this.emit('redress-withdrawal-received', { id: receipt.id, receivedAt: receipt.receivedAt });
    if (this.phrases.words) this.say(this.phrases.words.receipt.title);
    if (this.cases.case) void this.reload();
    void this.focusOn('h3');
  }

  private async onSubmit(voice: Voice, words: WithdrawalWords, known: Known): Promise<void> {
    if (this.submission.busy) return;
    this.mends = new Map(this.declaration.mends(voice, words, known));
    if (!this.mends.size) return this.send(voice, known);
    // a link of the summary must reach its field, also one that was folded away
    const fold = this.renderRoot.querySelector('details');
    if (fold && [...this.mends.keys()].some((id) => /^(line|quantity)-/.test(id))) fold.open = true;
    return this.focusOn('.summary');
  }

  private readonly onAnother = (): void => {
    this.startAnew();
    void this.focusOn('input');
  };
}
