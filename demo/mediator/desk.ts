/**
 * What the mediator page knows and does: which claims are listed, which case is open, what has been typed, what came of the last call.
 * What is typed is kept with the shop's state until it has arrived, so neither a refusal nor a reload loses it. Draws nothing.
 */
import type { BodyOf, Case, Claim, ClaimPage, ClaimState } from '../../src/entries/contract.ts';
import { ClaimsApiError } from '../../src/entries/client.ts';
import { keep, state } from '../state.ts';
import * as calls from './calls.ts';
import { amountIn } from './say.ts';

export type Deed = 'ask' | 'decide' | 'refund';
export interface Draft { of?: 'buyer' | 'merchant'; text?: string; decision?: 'granted' | 'partly_granted' | 'denied'; amount?: string; reference?: string; returnFirst?: boolean; reason?: string }
export type Missing = 'of' | 'text' | 'decision' | 'amount' | 'reason';
interface Loaded { readonly now: string; readonly since: number }

export class Desk {
  filter: ClaimState | '' = 'under_review';
  page: (ClaimPage & Loaded) | undefined;
  known: (Case & Loaded) | undefined;
  claim = '';
  busy = false;
  failure: ClaimsApiError | undefined;
  /** Which deed the failure, the gaps or the receipt belong to; none: to loading. */
  deed: Deed | undefined;
  missing: readonly Missing[] = [];
  receivedAt = '';
  readonly pictures = new Map<string, { url: string; type: string }>();
  readonly #changed: () => void;
  /** Each submission's name; another text is another submission. */
  readonly #names = new Map<string, string>();

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The server's time, counted on from its last answer. */
  now({ now, since }: Loaded): number {
    return Date.parse(now) + Date.now() - since;
  }

  open(claim: string): Promise<void> {
    this.claim = claim;
    for (const { url } of this.pictures.values()) URL.revokeObjectURL(url);
    this.pictures.clear();
    this.known = undefined;
    Object.assign(this, { deed: undefined, missing: [], receivedAt: '' });
    return claim ? this.load() : this.list(this.filter);
  }

  list(filter: ClaimState | '', more = false): Promise<void> {
    this.filter = filter;
    const [before, cursor] = [more ? this.page?.claims ?? [] : [], more ? this.page?.cursor : undefined];
    return this.#call(undefined, async () => {
      const page = await calls.listClaims({ ...(filter ? { state: filter } : {}), ...(cursor === undefined ? {} : { cursor }) });
      if (this.filter === filter) this.page = { ...page, claims: [...before, ...page.claims], now: page.now ?? new Date().toISOString(), since: Date.now() };
    });
  }

  load(): Promise<void> {
    return this.#call(undefined, () => this.#read());
  }

  shown(): Claim | undefined {
    return this.known?.claims.find(({ id }) => id === this.claim);
  }

  draft(deed: Deed): Draft {
    return state.mediation[`${this.claim} ${deed}`] ?? {};
  }

  type(deed: Deed, change: Draft): void {
    keep({ mediation: { ...state.mediation, [`${this.claim} ${deed}`]: { ...this.draft(deed), ...change } } });
    this.#names.delete(deed);
    this.#changed();
  }

  /** Sends what was typed, unless something is missing. */
  async send(deed: Deed): Promise<void> {
    const { of, text = '', decision, amount = '', returnFirst = false, reason = '' } = this.draft(deed);
    const currency = this.known?.order.currency ?? 'EUR';
    const sum = amountIn(amount, currency);
    const body = { decision: decision ?? 'denied', returnFirst: returnFirst && decision !== 'denied', reason: reason.trim(), ...(decision === 'partly_granted' && sum !== undefined ? { amount: { amount: sum, currency } } : {}) } satisfies BodyOf<'decide'>;
    const { reference = '' } = this.draft(deed);
    const gaps: [Missing, boolean][] = deed === 'refund' ? [] : deed === 'ask' ? [['of', !of], ['text', !text.trim()]] : [['decision', !decision], ['amount', decision === 'partly_granted' && sum === undefined], ['reason', !reason.trim()]];
    Object.assign(this, { deed, receivedAt: '', failure: undefined, missing: gaps.flatMap(([name, gap]) => (gap ? [name] : [])) });
    this.#changed();
    if (this.missing.length > 0 || this.busy) return;
    const name = this.#names.get(deed) ?? crypto.randomUUID();
    this.#names.set(deed, name);
    await this.#call(deed, async () => {
      const { receivedAt } = deed === 'ask' ? await calls.ask(this.claim, { of: of ?? 'buyer', text: text.trim() }, name)
        : deed === 'refund' ? await calls.refund(this.claim, reference.trim() ? { reference: reference.trim() } : {}, name) : await calls.decide(this.claim, body, name);
      const sent = `${this.claim} ${deed}`;
      keep({ mediation: Object.fromEntries(Object.entries(state.mediation).filter(([name]) => name !== sent)) });
      this.#names.delete(deed);
      this.receivedAt = receivedAt;
      await this.#read().catch(() => {});
    });
    // somebody else has moved the claim: the form goes, what was typed stays, and the new state is shown
    if (this.failure?.outcome === 'refused') await this.#read().then(this.#changed, () => {});
  }

  /** Fetches a file; a picture is then shown, anything else can be saved. */
  fetchFile(file: string): Promise<void> {
    return this.#call(undefined, async () => {
      const blob = await calls.readFile(this.claim, file);
      this.pictures.set(file, { url: URL.createObjectURL(blob), type: blob.type });
    });
  }

  async #read(): Promise<void> {
    const claim = this.claim;
    const known = await calls.readCase(claim);
    if (claim === this.claim) this.known = { ...known, since: Date.now() };
  }

  async #call(deed: Deed | undefined, act: () => Promise<void>): Promise<void> {
    this.busy = true;
    Object.assign(this, { failure: undefined, deed: deed ?? (this.receivedAt ? this.deed : undefined) });
    this.#changed();
    try {
      await act();
    } catch (error) {
      this.failure = error instanceof ClaimsApiError ? error : new ClaimsApiError('unintelligible', 'unreadable_reply', { cause: error });
    }
    this.busy = false;
    this.#changed();
  }
}
