/**
 * `<redress-merchant-desk token>`: the merchant's side. Claims, orders and withdrawals as lists, and beside them the case that was chosen, with everything
 * the server lets the merchant do about it; and the merchant's figures. On a phone one thing at a time. What the lists hold and show stands in files of their own.
 */
import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { Connection } from '../../client/claims-api.ts';
import type { MerchantApi } from '../../client/merchant-api.ts';
import type { Failure } from '../../client/outcome.ts';
import type { Case } from '../../contract/index.ts';
import { loadDeskWords, loadWordsForMerchant } from '../../locales/desk.ts';
import type { Area, DeedName, DeskWords } from '../../locales/desk.ts';
import type { Words } from '../../locales/index.ts';
import type { Voice } from '../../locales/voice.ts';
import { CaseElement } from '../shared/case-element.ts';
import { connectMerchant } from '../shared/connect-merchant.ts';
import { formStyles } from '../shared/form.styles.ts';
import { panel } from '../shared/panel.styles.ts';
import { oneOf } from '../shared/setup.ts';
import { tokens } from '../shared/tokens.styles.ts';
import { WordsController } from '../shared/words-controller.ts';
import { areaNames, areaNav, Areas } from './areas.ts';
import { caseView } from './case-view.ts';
import { DeskCase } from './desk-case.ts';
import { listView } from './list-view.ts';
import { merchantDeskStyles } from './merchant-desk.styles.ts';
import { orderListView } from './order-list-view.ts';
import { percent, performanceView } from './performance-view.ts';
import { withdrawalView } from './withdrawal-view.ts';

/**
 * The merchant's side: claims, orders and withdrawals as lists, the case that was chosen, and the merchant's figures.
 * @customElement redress-merchant-desk
 * @attr api - Address of the claims API up to and including `/v1`. Left out: the shop's setting, else this page's own origin.
 * @attr merchant - The merchant's public key, `pk_…`. Left out: the shop's setting.
 * @fires redress-answered - The merchant moved a claim or a return, or assigned a withdrawal; `detail` is `{ claim, action }`.
 * @fires redress-error - Something was refused, unreachable or unreadable; `detail` is `{ outcome, code }`.
 * @csspart card - The desk.
 * @csspart primary - The one main button of a view.
 * @csspart badge - A claim's state in a word.
 * @csspart evidence - What the buyer handed in.
 * @csspart offer - What the merchant has offered, and the buyer asks for.
 * @csspart summary - What is still missing in a form.
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
export class MerchantDeskElement extends CaseElement<MerchantApi> {
  static override styles = [tokens, panel, formStyles, merchantDeskStyles];
  static override properties: PropertyDeclarations = { ...CaseElement.properties, claim: {}, area: {} };

  /** A desk token from the shop's server. */
  declare token: string | null;
  /** The order whose case is shown. */
  declare order: string | null;
  /** The claim that is shown, by id. */
  declare claim: string | null;
  /** The part of the desk that is shown. */
  declare area: Area;

  private readonly phrases = new WordsController<DeskWords>(this, () => this.tongue, loadDeskWords);
  private readonly areas = new Areas(this, (area) => this.onList(area), (order) => this.onAssigned(order));
  private desk: DeskCase | undefined;
  private asked: unknown[] = [];
  /** The case as it was last seen: when it moves, what is told of it in lists is old. */
  private seen: Case | undefined;
  /** The failed case that the page has heard of. */
  private toldOf: Failure | undefined;
  private ticking: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.area = 'claims';
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
    this.areas.stop();
    this.desk?.evidence.clear();
    this.desk = undefined;
    this.asked = [];
  }

  override async reload(): Promise<void> {
    await Promise.all([this.areas.listOf(this.shownArea).load(), this.order ? super.reload() : undefined]);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.isConnected) return;
    const asked = [this.api, this.token, this.getToken];
    if (asked.some((each, i) => each !== this.asked[i])) {
      this.asked = asked;
      this.areas.forget();
    }
    void this.areas.listOf(this.shownArea).ensure();
    const { case: known, failure } = this.cases;
    if (failure && failure !== this.toldOf) this.fail(failure);
    this.toldOf = failure;
    const claim = this.claimIn(known);
    if (!known || known.order.number !== this.order) return;
    if (this.desk?.claim !== (claim?.id ?? this.order)) {
      this.desk?.evidence.clear();
      this.desk = new DeskCase(this, claim?.id ?? this.order, (action) => this.onAnswered(action));
    }
    known.claims.forEach((each) => this.areas.claims.update(each));
    const before = this.seen;
    this.seen = known;
    if (before?.order.number === known.order.number && before.version < known.version) this.areas.outdated(this.shownArea);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { case: known } = this.cases;
    if (known && known.order.number === this.order && this.shownArea !== 'performance') this.desk?.reading.sees(known);
  }

  /** Lists stand there before any case says where the merchant is: then it is where its desk stands. */
  protected override get zone(): string | undefined {
    return super.zone ?? this.seen?.merchant.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  protected override get needsCase(): boolean {
    return false;
  }

  protected override setReady(): void {
    const { known, failure } = this.areas.listOf(this.shownArea);
    if (this.phrases.words && (known || failure)) super.setReady();
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
    const area = this.shownArea;
    const body = area === 'performance'
      ? html`<section class="figures" aria-labelledby="list">${performanceView({ voice, words, figures: this.areas.performance, pick: ({ order, id }) => void this.onPick(order, id, 'claims'), all: () => { this.areas.performance.whole = true; this.requestUpdate(); } })}</section>`
      : html`<nav class="list" aria-labelledby="list">${this.renderList(voice, words, area)}</nav>
        <div class="case">${this.order ? this.renderBody(voice) : html`<div class="pad choose soft"><p>${words[area === 'claims' ? 'list' : area].choose}</p></div>`}</div>`;
    return html`<div class="card desk ${this.order && area !== 'performance' ? 'open' : ''}" part="card">${areaNav(words, area, (next) => this.onArea(next))}${body}</div>`;
  }

  private renderList(voice: Voice, words: DeskWords, area: Exclude<Area, 'performance'>): unknown {
    const { claims, orders, withdrawals, assigning } = this.areas;
    const around = { voice, words };
    switch (area) {
      case 'orders': return orderListView({ ...around, list: orders, chosen: this.order, pick: (order) => void this.onPick(order), show: (filter, search) => void this.announce(area, orders.show(filter, search)) });
      case 'withdrawals': return withdrawalView({ ...around, list: withdrawals, assigning, pick: (order) => void this.onPick(order) });
      case 'claims': return listView({
        ...around, list: claims, chosen: this.claimIn(this.cases.case)?.id ?? this.claim ?? undefined, pick: ({ order, id }) => void this.onPick(order, id),
        filter: (filter) => void claims.show(filter), find: (search) => void claims.show(claims.filter, search),
        elsewhere: (search) => { this.area = 'orders'; this.order = this.claim = null; void this.announce('orders', orders.show('all', search)); },
      });
    }
  }

  protected override renderCase(voice: Voice, known: Case): unknown {
    const { words } = this.phrases;
    if (!words || !this.desk) return nothing;
    return caseView({ voice, words, known, claim: this.claimIn(known), desk: this.desk, host: this, now: this.cases.now(), back: () => void this.onBack(), backTo: words[this.shownArea === 'orders' || this.shownArea === 'withdrawals' ? this.shownArea : 'list'].back, pick: (claim) => { this.claim = claim; void this.focusOn('#case'); } });
  }

  /** The claim that was asked for, else the order's newest. */
  private claimIn(known: Case | undefined) {
    if (!known || known.order.number !== this.order) return undefined;
    return known.claims.find(({ id }) => id === this.claim) ?? known.claims.at(-1);
  }

  /** An attribute may say anything. */
  private get shownArea(): Area {
    return oneOf(this, 'area', this.area, areaNames) ?? 'claims';
  }

  private onList(area: Area): void {
    const { failure, loading } = this.areas.listOf(area);
    if (failure) this.fail(failure);
    else if (!loading && area === 'claims' && this.voice && this.phrases.words) this.say(this.voice.count(this.phrases.words.list.count, this.areas.claims.rows.length));
    this.requestUpdate();
  }

  /** Says what has come, once it has: how many orders or withdrawals, what the rate is. Claims say so by themselves. */
  private async announce(area: Area, coming: Promise<void>): Promise<void> {
    await coming;
    const { orders, withdrawals, performance } = this.areas;
    const { words } = this.phrases;
    if (area === 'claims' || area !== this.shownArea || this.areas[area].failure || !this.voice || !words) return;
    if (area === 'performance') this.say(performance.value ? `${words.performance.rate}: ${percent(this.voice, performance.value.rate)}` : '');
    else this.say(this.voice.count(words[area].count, (area === 'orders' ? orders : withdrawals).rows.length));
  }

  private onArea(area: Area): void {
    this.area = area;
    this.order = this.claim = null;
    void this.announce(area, this.areas.listOf(area).ensure());
  }

  private onAnswered(action: DeedName): void {
    const { claims } = this.cases.case ?? { claims: [] };
    const claim = claims.find(({ id }) => id === this.desk?.claim);
    this.emit('redress-answered', { claim: claim?.id ?? '', action });
    if (claim && this.voice) this.say(this.voice.words.claims[claim.state][0]);
  }

  private async onAssigned(order: string): Promise<void> {
    this.emit('redress-answered', { claim: '', action: 'assign' });
    // it may have ended claims
    this.areas.forget();
    await Promise.all([this.areas.withdrawals.load(), this.order ? this.cases.load() : undefined]);
    if (this.voice && this.phrases.words) this.say(this.voice.say(this.phrases.words.withdrawals.done, { order }));
  }

  /** Back at the desk after a while: the open case keeps itself up to date, the list does not. */
  private readonly onVisible = (): void => {
    if (document.visibilityState === 'visible' && this.cases.age > 60_000) void this.areas.listOf(this.shownArea).load();
  };

  private readonly onPick = async (order: string, claim: string | null = null, area: Area = this.shownArea): Promise<void> => {
    const another = order !== this.order;
    this.area = area;
    this.order = order;
    this.claim = claim;
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
