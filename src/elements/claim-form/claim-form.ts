/**
 * `<redress-claim-form order token>`: files a claim under the guarantee, step by step, and shows one that exists. Everything typed stays here
 * until the server has said that it arrived; sending again after any failure files once.
 */
import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { Case, Claim, ClaimReceipt, Ground } from '../../contract/index.ts';
import type { Voice } from '../../locales/voice.ts';
import { CaseElement } from '../shared/case-element.ts';
import { Composer } from '../shared/composer.ts';
import { formStyles } from '../shared/form.styles.ts';
import { forget, keep, kept } from '../shared/kept.ts';
import { panel } from '../shared/panel.styles.ts';
import { Part } from '../shared/part.ts';
import { oneOf } from '../shared/setup.ts';
import { Submission } from '../shared/submission.ts';
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
 * Files a claim under the guarantee, step by step, and shows one that exists.
 * @customElement redress-claim-form
 * @attr api - Address of the claims API up to and including `/v1`. Left out: the shop's setting, else this page's own origin.
 * @attr merchant - The merchant's public key, `pk_…`. Left out: the shop's setting.
 * @fires redress-before-claim - Cancelable. The claim is about to be sent; `detail` is `{ id, ground, amount }`.
 * @fires redress-claim-filed - The claim arrived; `detail` is `{ id, state, receivedAt, answerDue }`.
 * @fires redress-claim-changed - The buyer moved a claim; `detail` is `{ id, state }`.
 * @fires redress-message-sent - The message to the merchant that has to come before a claim arrived; `detail` is `{ id, receivedAt }`.
 * @fires redress-error - Something was refused, unreachable or unreadable; `detail` is `{ outcome, code }`.
 * @csspart card - The form itself.
 * @csspart summary - What is still missing.
 * @csspart primary - The one main button of a view.
 * @csspart receipt - What says that the claim arrived.
 * @csspart badge - The claim's state in a word.
 * @csspart offer - What the merchant offers.
 * @csspart timeline - What was, what is, what comes.
 * @csspart thread - The messages of both sides.
 * @cssprop --redress-accent - The ground of the main button; links, marks and the focus ring in the same hue.
 * @cssprop --redress-paper - The ground of panels, as light or dark as the theme.
 * @cssprop --redress-ink - Words.
 * @cssprop --redress-soft - Words that matter less.
 * @cssprop --redress-line - Hairlines.
 * @cssprop --redress-on-accent - Words on the main button. Left out: black or white, whichever can be read there.
 * @cssprop --redress-radius - Round corners: of panels a little more, of fields a little less.
 * @cssprop --redress-font - The typeface.
 * @cssstate light - The theme `light` is set, on the element or around it.
 * @cssstate dark - The theme `dark` is set.
 * @cssstate auto - The theme `auto` is set: as the device prefers.
 */
export class ClaimFormElement extends CaseElement {
  static override styles = [tokens, panel, formStyles, claimFormStyles];
  static override properties: PropertyDeclarations = {
    ...CaseElement.properties,
    ground: {},
    claim: {},
    step: { state: true },
    mends: { state: true },
    receipt: { state: true },
  };

  /** Files on this ground only; left out, the buyer chooses. */
  declare ground: Ground | null;
  /** Shows the claim with this id instead of filing one. */
  declare claim: string | null;
  declare private step: StepName | undefined;
  declare private mends: ReadonlyMap<string, string>;
  declare private receipt: ClaimReceipt | undefined;

  private draft = this.newDraft();
  private submission = new Submission(this);
  /** The order whose kept answers were taken up. */
  private begun = '';
  private readonly claims = new Part(this, () => import('./claim-desk.ts'));
  private desk: ClaimDesk | undefined;
  private composer = this.newComposer();

  constructor() {
    super();
    this.mends = new Map();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const known = this.cases.case;
    if (changed.get('order')) {
      // another order: what was being written belongs to the one before, and must not be sent to this one
      this.draft = this.newDraft();
      this.composer = this.newComposer();
      this.mends = new Map();
      this.submission = new Submission(this);
      if (!changed.has('claim')) this.claim = null;
    }
    if (changed.has('order') || changed.has('claim') || changed.has('ground')) {
      this.receipt = undefined;
      this.step = undefined;
    }
    if (!known || !this.voice) return;
    if (this.begun !== known.order.number && !this.claim) this.takeUp(known);
    if (!this.submission.busy && !this.receipt) this.settle();
    const ground = this.given ?? this.draft.ground;
    if (ground) this.draft.take(ground, known);
  }

  protected override renderCase(voice: Voice, known: Case): unknown {
    return html`<div class="card ${this.source ? 'flat' : ''}" part="card">${this.renderInside(voice, known)}</div>`;
  }

  private renderInside(voice: Voice, known: Case): unknown {
    if (this.receipt) return this.renderReceipt(voice, known, this.receipt);
    if (this.claim) {
      const claim = known.claims.find((each) => each.id === this.claim);
      if (!claim) return html`<div class="pad stack"><h2>${voice.words.claim.yourClaim}</h2><p>${voice.words.claim.unknown}</p></div>`;
      return this.renderClaim(voice, known, claim);
    }
    return this.renderFiling(this.filing(voice, known));
  }

  /** What prints a receipt by itself comes with the claim's view, which is there or on its way; without it the page is printed. */
  private renderReceipt(voice: Voice, known: Case, receipt: ClaimReceipt): unknown {
    return receiptView(voice, known, receipt, { view: this.onView, print: (place) => { const part = this.claims.value; if (part) part.printClaim(voice, known, receipt, place); else print(); } });
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
    const { busy: sending, failure } = this.submission;
    return html`<div @input=${this.onTold} @change=${this.onTold}>${stepFrame(filing, { name: this.stepIn(filing), sending, failure, submit: () => this.onSubmit(filing) })}</div>`;
  }

  private filing(voice: Voice, known: Case): Filing {
    return {
      voice, known, draft: this.draft, eligibility: this.draft.eligibility(known), fixed: !!this.given, mends: this.mends, host: this, composer: this.composer,
      goTo: (step) => this.goTo(step), update: () => this.requestUpdate(),
    };
  }

  /** The ground the page asks for, if there is such a one. */
  private get given(): Ground | undefined {
    return this.voice && oneOf(this, 'ground', this.ground, Object.keys(this.voice.words.grounds) as Ground[]);
  }

  /** The step in view; one that has gone (the ground changed, time passed) falls back to the first. */
  private stepIn(filing: Filing): StepName {
    const names = steps(filing);
    return this.step && names.includes(this.step) ? this.step : names[0]!;
  }

  private newDraft(): Draft {
    return new Draft(() => { this.keep(); this.requestUpdate(); }, (...file) => this.cases.upload(...file));
  }

  /** After a reload everything is as it was; another ground given by the page begins anew. */
  private takeUp(known: Case): void {
    this.begun = known.order.number;
    const before = kept(this.begun, 'claim');
    if (!before.id || (this.given && before.ground !== this.given)) return;
    if (typeof before.id === 'string') this.submission.id = before.id;
    this.draft.restore(before);
    this.step ??= before.step as StepName | undefined;
  }

  private keep(): void {
    // one that has left the page has nothing to say about a draft that another may be writing now
    if (this.begun && !this.receipt && this.isConnected) keep(this.begun, 'claim', { id: this.submission.id, ...this.draft.kept, step: this.step });
  }

  private goTo(step: StepName): void {
    this.step = step;
    this.keep();
    this.mends = new Map();
    this.submission.edited();
    if (step === 'check') void this.claims.fetch();
    void this.focusOn();
  }

  private newComposer(): Composer {
    return new Composer(this, 'message', 'claim', async ({ id, text, files }) => {
      const topic = topicOf(this.draft.ground);
      const receipt = await this.cases.post('sendMessage', { id }, this.cases.order, { id, text, files, topic });
      this.emit('redress-message-sent', { id: receipt.id, receivedAt: receipt.receivedAt });
      void this.focusOn();
      return receipt;
    });
  }

  private async send({ voice, known }: Filing): Promise<void> {
    const body = this.draft.body(this.submission.id, known, voice.locale);
    if (!this.emit('redress-before-claim', { id: body.id, ground: body.ground, amount: body.amount }, true)) return;
    await this.submission.send(async (id) => {
      try {
        this.arrived(await this.cases.post('fileClaim', { id }, this.cases.order, body));
      } catch (error) {
        if (!this.settle()) throw error;
      }
    });
  }

  private arrived(receipt: ClaimReceipt): void {
    this.receipt = receipt;
    this.draft = this.newDraft();
    forget(this.begun, 'claim');
    this.step = undefined;
    const { id, state, receivedAt, answerDue } = receipt;
    this.emit('redress-claim-filed', { id, state, receivedAt, ...(answerDue ? { answerDue } : {}) });
    if (this.voice) this.say(this.voice.words.receipt.title);
    if (this.submission.busy) void this.focusOn();
  }

  /** An earlier try arrived after all: then the claim is in the case, under the id it was sent with. */
  private settle(): boolean {
    const there = this.cases.case?.claims.find(({ id }) => id === this.submission.id);
    if (!there) return false;
    if (!this.submission.busy) this.submission.renew();
    this.arrived({ id: there.id, number: there.number, state: there.state, receivedAt: there.filedAt, ...(there.next.by ? { answerDue: there.next.by } : {}) });
    return true;
  }

  private onSubmit(filing: Filing): void {
    if (this.submission.busy) return;
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
    this.submission.edited();
    this.keep();
  };

  private readonly onView = (): void => {
    this.claim = this.receipt!.id;
    this.receipt = undefined;
    void this.focusOn();
  };
}
