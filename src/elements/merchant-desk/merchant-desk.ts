/**
 * `<redress-merchant-desk token>`: the merchant's side. A list of claims with who is to move and the time left, and beside it the claim that was
 * chosen, with everything the server lets the merchant do about it. On a phone one of the two at a time.
 * @customElement redress-merchant-desk
 */
import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { Connection } from '../../client/claims-api.ts';
import type { MerchantApi } from '../../client/merchant-api.ts';
import type { Case, ClaimRow } from '../../contract/index.ts';
import { loadDeskWords, loadWordsForMerchant } from '../../locales/desk/index.ts';
import type { DeedName, DeskWords } from '../../locales/desk/index.ts';
import type { Words } from '../../locales/index.ts';
import type { Voice } from '../../locales/voice.ts';
import { CaseElement } from '../shared/case-element.ts';
import type { Failure } from '../shared/case-source.ts';
import { connectMerchant } from '../shared/connect-merchant.ts';
import { formStyles } from '../shared/form.styles.ts';
import { panel } from '../shared/panel.styles.ts';
import { tokens } from '../shared/tokens.styles.ts';
import { WordsController } from '../shared/words-controller.ts';
import { caseView } from './case-view.ts';
import { ClaimList } from './claim-list.ts';
import { DeskCase } from './desk-case.ts';
import { listView } from './list-view.ts';
import { merchantDeskStyles } from './merchant-desk.styles.ts';

/**
 * @fires redress-answered - The merchant moved a claim or a return; `detail` is `{ claim, action }`.
 * @fires redress-error - Something was refused, unreachable or unreadable; `detail` is `{ outcome, code }`.
 * @attr token - A desk token from the shop's server. `order` opens that order's case.
 * @csspart card - The desk.
 * @csspart primary - The one main button of a view.
 * @csspart badge - A claim's state in a word.
 * @csspart evidence
 * @cssprop --redress-accent
 * @cssprop --redress-radius
 * @cssprop --redress-font
 */
export class MerchantDeskElement extends CaseElement<MerchantApi> {
  static override styles = [tokens, panel, formStyles, merchantDeskStyles];
  static override properties: PropertyDeclarations = { ...CaseElement.properties, claim: {}, search: { state: true } };

  /** The claim that is shown, by id. */
  declare claim: string | null;
  declare private search: string;

  private readonly phrases = new WordsController<DeskWords>(this, () => this.tongue, loadDeskWords);
  private readonly list = new ClaimList(() => this.cases.open(), () => this.onList());
  private desk: DeskCase | undefined;
  private asked: unknown[] = [];
  /** The failed case that the page has heard of. */
  private toldOf: Failure | undefined;
  private ticking: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.search = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // countdowns say minutes
    this.ticking = setInterval(() => this.requestUpdate(), 30_000);
    document.addEventListener('visibilitychange', this.onVisible);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.ticking);
    document.removeEventListener('visibilitychange', this.onVisible);
    this.list.stop();
    this.desk?.evidence.clear();
    this.desk = undefined;
    this.asked = [];
  }

  override async reload(): Promise<void> {
    await Promise.all([this.list.load(), this.order ? super.reload() : undefined]);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.isConnected) return;
    const asked = [this.api, this.token, this.getToken];
    if (asked.some((each, i) => each !== this.asked[i])) {
      this.asked = asked;
      void this.list.load();
    }
    const { case: known, failure } = this.cases;
    if (failure && failure !== this.toldOf) this.fail(failure);
    this.toldOf = failure;
    const claim = this.claimIn(known);
    if (!known || known.order.number !== this.order) return;
    if (this.desk?.claim !== (claim?.id ?? this.order)) {
      this.desk?.evidence.clear();
      this.desk = new DeskCase(this, claim?.id ?? this.order, (action) => this.onAnswered(action));
    }
    known.claims.forEach((each) => this.list.update(each));
  }

  protected override get needsCase(): boolean {
    return false;
  }

  protected override setReady(): void {
    if (this.phrases.words && (this.list.known || this.list.failure)) super.setReady();
  }

  protected override connect(connection: Connection): Promise<MerchantApi> {
    return connectMerchant(connection);
  }

  protected override loadWords(locale: string): Promise<Words> {
    return loadWordsForMerchant(locale);
  }

  protected override renderVoiced(voice: Voice): unknown {
    const { words } = this.phrases;
    if (!words) return this.renderSkeleton(voice.words.state.loading);
    return html`<div class="card desk ${this.order ? 'open' : ''}" part="card">
      <nav class="list" aria-labelledby="list">${listView({
        voice, words, list: this.list, chosen: this.claimIn(this.cases.case)?.id ?? this.claim ?? undefined, search: this.search,
        type: (text) => { this.search = text; }, pick: (row) => void this.onPick(row),
        filter: (filter) => { this.search = ''; void this.list.show(filter); },
        find: (order) => { this.search = order; void this.list.show(this.list.filter, order); },
      })}</nav>
      <div class="case">${this.order ? this.renderBody(voice) : html`<div class="pad choose soft"><p>${words.list.choose}</p></div>`}</div></div>`;
  }

  protected override renderCase(voice: Voice, known: Case): unknown {
    const { words } = this.phrases;
    if (!words || !this.desk) return nothing;
    return caseView({ voice, words, known, claim: this.claimIn(known), desk: this.desk, host: this, now: this.cases.now(), back: () => void this.onBack(), pick: (claim) => { this.claim = claim; void this.focusOn('#case'); } });
  }

  /** The claim that was asked for, else the order's newest. */
  private claimIn(known: Case | undefined) {
    if (!known || known.order.number !== this.order) return undefined;
    return known.claims.find(({ id }) => id === this.claim) ?? known.claims.at(-1);
  }

  private onList(): void {
    const { failure, loading } = this.list;
    if (failure) this.fail(failure);
    else if (!loading && this.voice && this.phrases.words) this.say(this.voice.count(this.phrases.words.list.count, this.list.rows.length));
    this.requestUpdate();
  }

  private onAnswered(action: DeedName): void {
    const { claims } = this.cases.case ?? { claims: [] };
    const claim = claims.find(({ id }) => id === this.desk?.claim);
    this.emit('redress-answered', { claim: claim?.id ?? '', action });
    if (claim && this.voice) this.say(this.voice.words.claims[claim.state][0]);
  }

  /** Back at the desk after a while: the open case keeps itself up to date, the list does not. */
  private readonly onVisible = (): void => {
    if (document.visibilityState === 'visible' && this.cases.age > 60_000) void this.list.load();
  };

  private readonly onPick = async ({ id, order }: ClaimRow): Promise<void> => {
    const another = order !== this.order;
    this.order = order;
    this.claim = id;
    await this.updateComplete;
    if (another) await this.shown();
    await this.focusOn('#case');
  };

  private readonly onBack = async (): Promise<void> => {
    const { claim } = this;
    this.order = this.claim = null;
    await this.focusOn('.claim[aria-current], #list');
    if (claim) await this.focusOn('#list');
  };

  /** Resolves when the case, or why there is none, has come. */
  private shown(): Promise<void> {
    if (!this.cases.loading) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.cases.listen(() => {
        if (this.cases.loading) return;
        stop();
        resolve();
      });
    });
  }
}
