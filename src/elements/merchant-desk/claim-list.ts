/**
 * The merchant's claims: fetched, put in order, paged. What is open is fetched whole, because the server lists the newest first and the most
 * urgent are the oldest; what is settled comes a page at a time. Knows no screen.
 */
import type { MerchantApi } from '../../client/merchant-api.ts';
import type { Claim, ClaimRow, ClaimState } from '../../contract/index.ts';
import type { Filter } from '../../locales/desk.ts';
import { Fetching } from './fetching.ts';

/** States in which somebody still has to move, and those in which a refund may be owed. */
const openStates: readonly ClaimState[] = ['awaiting_merchant', 'awaiting_merchant_info', 'awaiting_return', 'offer_pending', 'awaiting_buyer', 'under_review', 'granted', 'partly_granted'];
/** How many rows are shown, and how many more each time. */
const step = 20;
const most = 100;

const far = '9999';
const isOpen = ({ state, next }: ClaimRow): boolean => openStates.includes(state) && next.who !== 'nobody';
const newest = (a: ClaimRow, b: ClaimRow): number => b.filedAt.localeCompare(a.filedAt);
/** Who waits for the merchant first, then by deadline; without one by age. */
const urgent = (a: ClaimRow, b: ClaimRow): number =>
  Number(b.next.who === 'merchant') - Number(a.next.who === 'merchant') || (a.next.by ?? far).localeCompare(b.next.by ?? far) || a.filedAt.localeCompare(b.filedAt);

export class ClaimList extends Fetching {
  filter: Filter = 'open';
  /** Part of a number or name that is looked for, in all claims. */
  search = '';
  /** What stands in the search field. */
  typed = '';

  private readonly all = new Map<string, ClaimRow>();
  /** What the search found, by id. */
  private hits: string[] = [];
  private shown = step;
  /** Where the newest-first list goes on; nothing when its end was reached. */
  private cursor: string | undefined;
  private archived = false;

  /** All that fits the filter, most urgent first; what is settled newest first. */
  get rows(): ClaimRow[] {
    if (this.search) return this.hits.flatMap((id) => this.all.get(id) ?? []).sort(urgent);
    const rows = [...this.all.values()];
    switch (this.filter) {
      case 'mine': return rows.filter((row) => isOpen(row) && row.next.who === 'merchant').sort(urgent);
      case 'open': return rows.filter(isOpen).sort(urgent);
      case 'closed': return rows.filter((row) => !isOpen(row)).sort(newest);
      case 'all': return [...rows.filter(isOpen).sort(urgent), ...rows.filter((row) => !isOpen(row)).sort(newest)];
    }
  }

  get page(): ClaimRow[] {
    return this.rows.slice(0, this.shown);
  }

  get hasMore(): boolean {
    return this.rows.length > this.shown || ((this.usesArchive || this.search !== '') && this.cursor !== undefined);
  }

  show(filter: Filter, search = ''): Promise<void> {
    this.filter = filter;
    this.search = this.typed = search;
    this.shown = step;
    return this.load();
  }

  async load(): Promise<void> {
    await this.fetching(async (api, signal) => {
      if (this.search) return this.seek(api, signal);
      const open = await Promise.all(openStates.map((state) => this.stream(api, state, signal)));
      this.all.clear();
      this.archived = false;
      this.cursor = undefined;
      open.flat().forEach((row) => this.all.set(row.id, row));
      if (this.usesArchive) await this.fill(api, signal);
    });
  }

  async more(): Promise<void> {
    this.shown += step;
    if (this.rows.length >= this.shown || !this.hasMore) this.changed();
    else if (this.search) await this.fetching((api, signal) => this.seek(api, signal, this.cursor));
    else await this.fetching((api, signal) => this.fill(api, signal));
  }

  /** A claim has moved: its row says so at once. */
  update({ id, state, next }: Claim): void {
    const row = this.all.get(id);
    if (row) this.all.set(id, { ...row, state, next });
  }

  private get usesArchive(): boolean {
    return !this.search && (this.filter === 'closed' || this.filter === 'all');
  }

  /** A page of what the search finds. */
  private async seek(api: MerchantApi, signal: AbortSignal, cursor?: string): Promise<void> {
    const page = await api.listClaims({ search: this.search, limit: most, ...(cursor ? { cursor } : {}) }, { signal });
    if (signal.aborted) return;
    this.take(page);
    this.hits = [...(cursor ? this.hits : []), ...page.claims.map(({ id }) => id)];
    this.cursor = page.cursor;
  }

  /** Every claim in one state. */
  private async stream(api: MerchantApi, state: ClaimState, signal: AbortSignal): Promise<ClaimRow[]> {
    const rows: ClaimRow[] = [];
    let cursor: string | undefined;
    do {
      const page = await api.listClaims({ state, limit: most, ...(cursor ? { cursor } : {}) }, { signal });
      this.readClock(page.now);
      rows.push(...page.claims);
      cursor = page.cursor;
    } while (cursor !== undefined);
    return rows;
  }

  /** Goes through the newest-first list until there is a page more to show. */
  private async fill(api: MerchantApi, signal: AbortSignal): Promise<void> {
    while (this.rows.length < this.shown && !(this.archived && this.cursor === undefined)) {
      const page = await api.listClaims({ limit: most, ...(this.cursor ? { cursor: this.cursor } : {}) }, { signal });
      this.archived = true;
      this.cursor = page.cursor;
      this.take(page);
    }
  }

  private take({ claims, now }: Awaited<ReturnType<MerchantApi['listClaims']>>): void {
    this.readClock(now);
    claims.forEach((row) => this.all.set(row.id, row));
  }
}
