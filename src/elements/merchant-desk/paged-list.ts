/** A list that the server puts in order, a page at a time: orders, withdrawals. What has moved up meanwhile is not shown twice. Knows no screen. */
import type { MerchantApi } from '../../client/merchant-api.ts';
import type { OrderRow, WithdrawalRow } from '../../contract/index.ts';
import type { OrderFilter } from '../../locales/desk.ts';
import { Fetching } from './fetching.ts';

interface Page<R> { readonly rows: readonly R[]; readonly cursor?: string | undefined; readonly now?: string | undefined }
const size = 20;

abstract class PagedList<R> extends Fetching {
  rows: readonly R[] = [];
  private cursor: string | undefined;

  get hasMore(): boolean {
    return this.cursor !== undefined;
  }

  load(): Promise<void> {
    return this.fetching(async (api, signal) => {
      const page = await this.ask(api, { limit: size }, signal);
      if (!signal.aborted) this.take(page, []);
    });
  }

  more(): Promise<void> {
    const { cursor } = this;
    if (cursor === undefined) return Promise.resolve();
    return this.fetching(async (api, signal) => {
      const page = await this.ask(api, { limit: size, cursor }, signal);
      if (!signal.aborted) this.take(page, this.rows);
    });
  }

  protected abstract ask(api: MerchantApi, page: { limit: number; cursor?: string }, signal: AbortSignal): Promise<Page<R>>;
  protected abstract nameOf(row: R): string;

  private take({ rows, cursor, now }: Page<R>, before: readonly R[]): void {
    this.readClock(now);
    const there = new Set(before.map((row) => this.nameOf(row)));
    this.rows = [...before, ...rows.filter((row) => !there.has(this.nameOf(row)))];
    this.cursor = cursor;
  }
}

/** The merchant's orders, what happened last first. */
export class OrderList extends PagedList<OrderRow> {
  filter: OrderFilter = 'any';
  /** What is looked for, in all orders. */
  search = '';
  /** What stands in the search field. */
  typed = '';

  show(filter: OrderFilter, search = ''): Promise<void> {
    this.filter = filter;
    this.search = this.typed = search;
    this.rows = [];
    return this.load();
  }

  protected async ask(api: MerchantApi, page: { limit: number; cursor?: string }, signal: AbortSignal): Promise<Page<OrderRow>> {
    const { search, filter } = this;
    const { orders, ...more } = await api.listOrders({ ...page, ...(search ? { search } : filter === 'all' ? {} : { waiting: filter }) }, { signal });
    return { rows: orders, ...more };
  }

  protected nameOf({ order }: OrderRow): string {
    return order;
  }
}

/** The withdrawals that were declared to the merchant, newest first. */
export class WithdrawalList extends PagedList<WithdrawalRow> {
  protected async ask(api: MerchantApi, page: { limit: number; cursor?: string }, signal: AbortSignal): Promise<Page<WithdrawalRow>> {
    const { withdrawals, ...more } = await api.listWithdrawals(page, { signal });
    return { rows: withdrawals, ...more };
  }

  protected nameOf({ id }: WithdrawalRow): string {
    return id;
  }
}
