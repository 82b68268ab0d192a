/**
 * The base of the elements that show a case: where the case comes from, in which words it is told, what stands there until it is known.
 * It renders the frame (language, live region, calm states) and leaves the inside to its heir; it knows no topics and no forms.
 */
import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { ClaimsApi, Connection } from '../../client/claims-api.ts';
import { failureOf } from '../../client/outcome.ts';
import type { Failure } from '../../client/outcome.ts';
import type { Case } from '../../contract/index.ts';
import { loadWords, unspoken } from '../../locales/index.ts';
import type { Words } from '../../locales/index.ts';
import { Voice } from '../../locales/voice.ts';
import { advise } from './advise.ts';
import { CaseSource } from './case-source.ts';
import type { CaseApi, News } from './case-source.ts';
import { connect } from './connect.ts';
import { failureNote, failureText, keptText } from './failure.ts';
import { takeOwnWords } from './own-words.ts';
import { Part } from './part.ts';
import { RedressElement, themes } from './redress-element.ts';
import { settingOf } from './settings.ts';
import { addressOf, adviseOn, oneOf } from './setup.ts';
import { WordsController } from './words-controller.ts';

/** What the parts inside such an element ask of it, whoever its API is for. */
export interface CaseHost {
  readonly cases: Pick<CaseSource, 'case' | 'offers' | 'upload' | 'download' | 'outgoing'>;
  readonly isConnected: boolean;
  requestUpdate(): void;
  fail(error: unknown, typed?: boolean): Failure | undefined;
  sayBusy(busy: boolean): void;
  focusOn(selector?: string): Promise<void>;
}

export abstract class CaseElement<A extends CaseApi = ClaimsApi> extends RedressElement {
  static override properties: PropertyDeclarations = {
    ...RedressElement.properties,
    order: {},
    token: {},
    getToken: { attribute: false },
    source: { attribute: false },
    spoken: { state: true },
  };

  /** The order's number. */
  declare order: string | null;
  /** A token for this order, from the shop's server. */
  declare token: string | null;
  /** Called when there is no token or the last one ran out. */
  declare getToken: (() => Promise<string>) | undefined;
  /** A claims API of your own in place of the HTTP one. */
  declare api: A | undefined;
  /** The case another element has loaded already. */
  declare source: CaseSource<A> | undefined;
  /** What the live region says. */
  declare protected spoken: string;

  private readonly own = new CaseSource<A>(() => ({
    order: this.order ?? '', api: this.api, address: addressOf(this), merchant: settingOf(this, 'merchant') ?? '',
    token: this.token ?? undefined, getToken: this.getToken,
  }), (connection) => this.connect(connection));
  private readonly vocabulary = new WordsController<Words>(this, () => this.tongue, (locale) => this.loadWords(locale));
  private speaker: Voice | undefined;
  /** The failed load that the page has heard of. */
  private told: Failure | undefined;
  private listening: { readonly to: CaseSource<A>; readonly stop: () => void } | undefined;

  constructor() {
    super();
    takeOwnWords();
    this.spoken = '';
    // WebKit brings what the keyboard reaches into view without heed of `scroll-margin`, and so under a shop's sticky bars; elsewhere nothing is left to do
    this.addEventListener('keyup', (event) => { if (event.code === 'Tab') (event.composedPath()[0] as Element).scrollIntoView({ block: 'nearest' }); });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.listening?.stop();
    this.listening = undefined;
  }

  /** Asks the backend how things stand now. */
  reload(): Promise<void> {
    return this.cases.load();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.isConnected) return;
    const { cases } = this;
    if (this.listening?.to !== cases) {
      this.listening?.stop();
      this.listening = { to: cases, stop: cases.listen(this.onCase) };
    }
    if (this.wantsCase && !this.source && this.order) cases.ensure();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    oneOf(this, 'theme', this.theme, themes);
    if (this.needsCase && !this.order && !this.source) advise(this, 'order_missing', 'set order="…", the number of the order as the shop knows it.');
    if (this.vocabulary.failed || (this.vocabulary.words && (!this.needsCase || !this.wantsCase || !this.order || this.cases.case || this.cases.failure))) this.setReady();
  }

  /** Where the case comes from. @internal */
  get cases(): CaseSource<A> {
    return this.source ?? this.own;
  }

  /** Whether the case is needed already. */
  protected get wantsCase(): boolean {
    return true;
  }

  /** Whether there is nothing to show without the case. */
  protected get needsCase(): boolean {
    return true;
  }

  /** The way to the backend; a merchant's element takes another. */
  protected connect(connection: Connection): Promise<A> {
    return connect(connection) as Promise<CaseApi> as Promise<A>;
  }

  /** The same promise for the same language. */
  protected loadWords(locale: string): Promise<Words> {
    return loadWords(locale);
  }

  /** Who speaks to the reader; there once the words are. */
  protected get voice(): Voice | undefined {
    const { words } = this.vocabulary;
    const known = this.cases.case;
    const key = [words, this.tongue, this.zone, known?.merchant, known?.order.number];
    if (words && key.some((part, i) => part !== this.voiceKey[i])) {
      this.voiceKey = key;
      this.speaker = new Voice(words, this.tongue, this.zone, { merchant: known?.merchant.name, order: known?.order.number ?? this.order ?? '' });
    }
    return this.speaker;
  }

  private voiceKey: readonly unknown[] = [];
  private readonly past = new Part(this, async () => (await import('./left-over.ts')).leftOverView);

  /** Where the merchant is. */
  protected get zone(): string | undefined {
    return this.cases.case?.merchant.timeZone;
  }

  protected override render(): unknown {
    const { voice } = this;
    if (this.vocabulary.failed) return html`<p class="card pad" lang="en">${unspoken}</p>`;
    return html`<div lang=${voice?.locale ?? nothing} dir=${voice?.dir ?? nothing}>
      ${voice ? this.renderVoiced(voice) : this.renderSkeleton()}
      <div class="unseen" role="status">${this.spoken}</div>
    </div>`;
  }

  /** Everything once the words are there. */
  protected renderVoiced(voice: Voice): unknown {
    return this.renderBody(voice);
  }

  /** The case, or what stands in its place. */
  protected renderBody(voice: Voice): unknown {
    const { case: known, failure } = this.cases;
    if (known) return html`${failure && !this.source ? html`<div class="stale">${failureNote(voice, failure, () => void this.reload())}</div>` : nothing}${this.renderLeftOver(voice)}${this.renderSafely(voice, known)}`;
    if (!this.order) return this.renderCalm(voice.words.state.noOrder, voice.words.state.setup);
    return failure ? html`${this.renderLeftOver(voice)}${this.renderCalm(voice.words.state.failed, failureNote(voice, failure, () => void this.reload()))}` : this.renderSkeleton(voice.words.state.loading);
  }

  /** What did not arrive during an earlier visit. */
  protected renderLeftOver(voice: Voice): unknown {
    const { outgoing } = this.cases;
    return !this.source && outgoing.leftOver.length ? this.past.value?.(voice, outgoing, () => this.requestUpdate()) : nothing;
  }

  /** A claims API of the page's own may hand over what is no case: then words stand here, not nothing. */
  private renderSafely(voice: Voice, known: Case): unknown {
    try {
      return this.renderCase(voice, known);
    } catch (error) {
      advise(this, 'case_unreadable', `the claims API answered with something that is no case: ${String(error)}`);
      return this.renderCalm(voice.words.state.failed, voice.words.problems.unintelligible);
    }
  }

  protected abstract renderCase(voice: Voice, known: Case): unknown;

  private renderCalm(title: string, content: unknown): TemplateResult {
    return html`<div class="card pad stack" part="card"><h2>${title}</h2><div>${content}</div></div>`;
  }

  protected renderSkeleton(text = ''): TemplateResult {
    return html`<div class="card pad stack skeleton" part="card" aria-busy="true"><span class="unseen">${text}</span><i></i><i></i><i></i><i></i><i></i></div>`;
  }

  /** Tells the page and the reader that something did not work, and what becomes of what was `typed`; nothing when it was called off. @internal */
  fail(error: unknown, typed = false): Failure | undefined {
    const failure = failureOf(error);
    if (failure.outcome === 'cancelled') return undefined;
    this.emit('redress-error', { outcome: failure.outcome, code: failure.code });
    adviseOn(this, failure);
    if (this.voice) this.say(`${failureText(this.voice, failure)} ${typed ? keptText(this.voice, failure) : ''}`);
    return failure;
  }

  /** Says that something is on its way; afterwards nobody finds that said any more. @internal */
  sayBusy(busy: boolean): void {
    const text = this.voice?.words.form.busy ?? '';
    if (busy) this.say(text);
    else if (this.spoken.startsWith(text)) this.spoken = '';
  }

  /** Has the live region say something, also when it says the same again. @internal */
  say(text: string): void {
    this.spoken = this.spoken === text ? `${text}\u00a0` : text;
  }

  /** Moves focus to where the reader should go on: the first match once the view is there. @internal */
  async focusOn(selector = 'h2'): Promise<void> {
    await this.ready;
    await this.updateComplete;
    const target = this.renderRoot.querySelector<HTMLElement>(selector);
    if (target && !target.matches('a,button,input,select,textarea')) target.tabIndex = -1;
    target?.focus();
  }

  private readonly onCase = (news?: News): void => {
    const { failure } = this.cases;
    if (failure && failure !== this.told && !this.source && this.needsCase) this.fail(failure);
    this.told = failure;
    if (news && this.voice && !this.source) void news(this.voice).then((text) => this.say(text));
    this.requestUpdate();
  };

}
