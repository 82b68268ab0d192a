/**
 * `<redress-claim-form order token>`: files a claim under the guarantee, step by step, and shows one that exists. Everything typed stays here
 * until the server has said that it arrived; sending again after any failure files once.
 * @customElement redress-claim-form
 */
import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { Case, Claim, ClaimReceipt, Ground } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';
import { CaseElement } from '../shared/case-element.ts';
import { cameBefore } from '../shared/case-source.ts';
import type { Failure } from '../shared/case-source.ts';
import { Composer } from '../shared/composer.ts';
import { formStyles } from '../shared/form.styles.ts';
import { newId } from '../shared/new-id.ts';
import { forget, keep, kept } from '../shared/kept.ts';
import { panel } from '../shared/panel.styles.ts';
import { Part } from '../shared/part.ts';
import { tokens } from '../shared/tokens.styles.ts';
import type { ClaimDesk } from './claim-desk.ts';
import { claimFormStyles } from './claim-form.styles.ts';
import { closedView, helps } from './closed.ts';
import { Draft } from './draft.ts';
import type { Filing, StepName } from './filing.ts';
import { receiptView } from './receipt.ts';
import { stepFrame } from './step-frame.ts';
import { stepOf, steps, topicOf } from './steps.ts';

/**
 * @fires redress-before-claim - Cancelable. The claim is about to be sent; `detail` is `{ id, ground, amount }`.
 * @fires redress-claim-filed - The claim arrived; `detail` is `{ id, state, receivedAt, answerDue }`.
 * @fires redress-claim-changed - The buyer moved a claim; `detail` is `{ id, state }`.
 * @fires redress-error - Something was refused, unreachable or unreadable; `detail` is `{ outcome, code }`.
 * @csspart card - The form itself.
 * @csspart summary - What is still missing.
 * @csspart primary - The one main button of a view.
 * @csspart receipt
 * @csspart badge - The claim's state in a word.
 * @csspart offer
 * @csspart timeline
 * @csspart thread
 * @cssprop --redress-accent
 * @cssprop --redress-radius
 * @cssprop --redress-font
 */
export class ClaimFormElement extends CaseElement {
  static override styles = [tokens, panel, formStyles, claimFormStyles];
  static override properties: PropertyDeclarations = {
    ...CaseElement.properties,
    ground: {},
    claim: {},
    step: { state: true },
    mends: { state: true },
    sending: { state: true },
    failure: { state: true },
    receipt: { state: true },
  };

  /** Files on this ground only; left out, the buyer chooses. */
  declare ground: Ground | null;
  /** Shows the claim with this id instead of filing one. */
  declare claim: string | null;
  declare private step: StepName | undefined;
  declare private mends: ReadonlyMap<string, string>;
  declare private sending: boolean;
  declare private failure: Failure | undefined;
  declare private receipt: ClaimReceipt | undefined;

  private draft = this.newDraft();
  /** The order whose kept answers were taken up. */
  private begun = '';
  private readonly claims = new Part(this, () => import('./claim-desk.ts'));
  private desk: ClaimDesk | undefined;
  private composer = this.newComposer();

  constructor() {
    super();
    this.mends = new Map();
    this.sending = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const known = this.cases.case;
    if (changed.get('order')) {
      // another order: what was being written belongs to the one before, and must not be sent to this one
      this.draft = this.newDraft();
      this.composer = this.newComposer();
      this.mends = new Map();
      this.failure = undefined;
      if (!changed.has('claim')) this.claim = null;
    }
    if (changed.has('order') || changed.has('claim') || changed.has('ground')) {
      this.receipt = undefined;
      this.step = undefined;
    }
    if (!known) return;
    if (this.begun !== known.order.number && !this.claim) this.takeUp(known);
    const ground = this.ground ?? this.draft.ground;
    if (ground) this.draft.take(ground, known);
  }

  protected override renderCase(voice: Voice, known: Case): unknown {
    return html`<div class="card ${this.source ? 'flat' : ''}" part="card">${this.renderInside(voice, known)}</div>`;
  }

  private renderInside(voice: Voice, known: Case): unknown {
    if (this.receipt) return receiptView(voice, known, this.receipt, this.onView);
    if (this.claim) {
      const claim = known.claims.find((each) => each.id === this.claim);
      if (!claim) return html`<div class="pad stack"><h2>${voice.words.claim.yourClaim}</h2><p>${voice.words.claim.unknown}</p></div>`;
      return this.renderClaim(voice, known, claim);
    }
    return this.renderFiling(this.filing(voice, known));
  }

  /** Only who has a claim needs what shows it: it is fetched then, or while the reader checks a claim before sending it. */
  private renderClaim(voice: Voice, known: Case, claim: Claim): unknown {
    const part = this.claims.value;
    if (!part) {
      const again = html`<p>${voice.words.problems.unavailable}</p><button type="button" @click=${() => void this.claims.fetch()}>${voice.words.button.again}</button>`;
      return html`<div class="pad stack"><h2>${voice.say(voice.words.claim.title, { number: claim.number })}</h2>${this.claims.failed ? again : nothing}</div>`;
    }
    if (this.desk?.claim !== claim.id) {
      this.desk = new part.ClaimDesk(this, claim.id, () => this.emit('redress-claim-changed', { id: claim.id, state: this.cases.case?.claims.find((each) => each.id === claim.id)?.state }));
    }
    return this.desk.render(voice, known, claim);
  }

  private renderFiling(filing: Filing): unknown {
    const { known, eligibility } = filing;
    const possible = filing.fixed ? known.eligibility.filter((each) => each === eligibility) : known.eligibility;
    if (!possible.some(helps)) return closedView(filing, possible, (claim) => { this.claim = claim; });
    const { sending, failure } = this;
    return html`<div @input=${this.onTold} @change=${this.onTold}>${stepFrame(filing, { name: this.stepIn(filing), sending, failure, submit: () => this.onSubmit(filing) })}</div>`;
  }

  private filing(voice: Voice, known: Case): Filing {
    return {
      voice, known, draft: this.draft, eligibility: this.draft.eligibility(known), fixed: !!this.ground, mends: this.mends, host: this, composer: this.composer,
      goTo: (step) => this.goTo(step), update: () => this.requestUpdate(),
    };
  }

  /** The step in view; one that has gone (the ground changed, time passed) falls back to the first. */
  private stepIn(filing: Filing): StepName {
    const names = steps(filing);
    return this.step && names.includes(this.step) ? this.step : names[0]!;
  }

  private newDraft(): Draft {
    return new Draft(() => { this.keep(); this.requestUpdate(); }, (id, blob, name) => this.cases.upload(id, blob, name));
  }

  /** After a reload everything is as it was; another ground given by the page begins anew. */
  private takeUp(known: Case): void {
    this.begun = known.order.number;
    const before = kept(this.begun, 'claim');
    if (!before.id || (this.ground && before.ground !== this.ground)) return;
    if (this.foundAs(before.id)) return;
    this.draft.restore(before);
    this.step ??= before.step as StepName | undefined;
  }

  private keep(): void {
    if (this.begun && !this.receipt) keep(this.begun, 'claim', { ...this.draft.kept, step: this.step });
  }

  private goTo(step: StepName): void {
    this.step = step;
    this.keep();
    this.mends = new Map();
    this.failure = undefined;
    if (step === 'check') void this.claims.fetch();
    void this.focusOn();
  }

  private newComposer(): Composer {
    return new Composer(this, 'message', 'claim', async ({ id, text, files }) => {
      const topic = topicOf(this.draft.ground);
      const receipt = await this.cases.run((api, order) => api.sendMessage(order, { id, text, files, topic }));
      this.emit('redress-message-sent', { id: receipt.id, receivedAt: receipt.receivedAt });
      void this.focusOn();
      return receipt;
    });
  }

  private async send({ voice, known }: Filing): Promise<void> {
    const body = this.draft.body(known, voice.locale);
    if (!this.emit('redress-before-claim', { id: body.id, ground: body.ground, amount: body.amount }, true)) return;
    this.sending = true;
    this.failure = undefined;
    this.say(voice.words.form.busy);
    try {
      this.arrived(await this.cases.run((api, order) => api.fileClaim(order, body)));
    } catch (error) {
      this.onFailure(error);
    }
    this.sending = false;
  }

  private arrived(receipt: ClaimReceipt): void {
    this.receipt = receipt;
    this.draft = this.newDraft();
    forget(this.begun, 'claim');
    this.step = undefined;
    const { id, state, receivedAt, answerDue } = receipt;
    this.emit('redress-claim-filed', { id, state, receivedAt, ...(answerDue ? { answerDue } : {}) });
    if (this.voice) this.say(this.voice.words.receipt.title);
    if (this.sending) void this.focusOn();
  }

  /** An earlier try arrived after all: then the claim is in the case, under the id it was sent with. */
  private foundAs(id: unknown): boolean {
    const there = this.cases.case?.claims.find((each) => each.id === id);
    if (there) this.arrived({ id: there.id, number: there.number, state: there.state, receivedAt: there.filedAt, ...(there.next.by ? { answerDue: there.next.by } : {}) });
    return !!there;
  }

  private onFailure(error: unknown): void {
    if (this.foundAs(this.draft.id)) return;
    this.failure = this.fail(error);
    if (this.failure && cameBefore(this.failure)) this.draft.id = newId();
  }

  private onSubmit(filing: Filing): void {
    if (this.sending) return;
    const names = steps(filing);
    const at = names.indexOf(this.stepIn(filing));
    const asked = names[at] === 'check' ? names : [names[at]!];
    for (const name of asked) {
      this.mends = new Map(stepOf(name).mends(filing));
      if (!this.mends.size) continue;
      this.step = name;
      void this.focusOn('.summary');
      return;
    }
    if (names[at] === 'check') void this.send(filing);
    else this.goTo(names[at + 1]!);
  }

  private readonly onTold = (): void => {
    this.keep();
  };

  private readonly onView = (): void => {
    this.claim = this.receipt!.id;
    this.receipt = undefined;
    void this.focusOn();
  };
}
