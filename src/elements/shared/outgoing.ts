/**
 * A case's way out: what the buyer says goes through the page's outbox, which is fetched while the reader reads. Takes up what an earlier visit
 * left behind, and tells of what arrives, or is refused, without anybody waiting for it.
 */
import type { Outbox, Parcel, Sendable, Sender, SentAs } from '../../client/outbox.ts';
import { ClaimsApiError } from '../../client/outcome.ts';
import type { News } from './case-source.ts';
import { forgetId } from './kept.ts';

/** The source that it sends for. */
interface Source {
  readonly case: unknown;
  readonly failure: unknown;
  readonly order: string;
  open(): Promise<unknown>;
  load(quiet?: boolean): Promise<void>;
  changed(news?: News): void;
}

export class Outgoing implements Sender {
  /** What did not arrive during an earlier visit, or was refused since. */
  leftOver: readonly Parcel[] = [];
  /** Of what arrived without anybody waiting for it, by id. */
  readonly receipts = new Map<string, NonNullable<Parcel['receipt']>>();

  private readonly source: Source;
  private outbox: Promise<Outbox> | undefined;
  private leave: (() => void) | undefined;

  constructor(source: Source) {
    this.source = source;
  }

  /** Goes on with what waits for this order; without an order, with what needs none. */
  begin(order: string): void {
    this.open(order).catch(() => { /* sending says so */ });
  }

  async post<C extends Sendable>(parcel: Parcel<C>, order = ''): Promise<SentAs<C>> {
    this.drop(parcel.id);
    return (await this.open(order)).post(parcel);
  }

  /** Tries what is left over once more, now. */
  again(id: string): void {
    void this.outbox?.then((outbox) => outbox.retry(id), () => undefined);
  }

  /** It is being written anew, or given up: what was to be sent by and by is not sent. */
  takeBack(id: string): void {
    this.drop(id);
    void this.outbox?.then((outbox) => { outbox.takeBack(id); }, () => undefined);
  }

  /** Nobody looks any more. What is being tried is tried on. */
  end(): void {
    this.leave?.();
    this.leave = this.outbox = undefined;
    this.leftOver = [];
  }

  async deliver({ call, args }: Parcel): Promise<{ readonly id: string }> {
    const api = await this.source.open() as Record<Sendable, (...args: unknown[]) => Promise<{ id: string }>>;
    return api[call](...args);
  }

  told(parcel: Parcel): void {
    const { refused, receipt } = parcel;
    this.drop(parcel.id);
    if (receipt) this.receipts.set(parcel.id, receipt);
    if (refused) this.leftOver = [...this.leftOver, parcel];
    const news: News | undefined = refused || receipt ? async (voice) => (await import('./left-over.ts')).outcomeText(voice, parcel) : undefined;
    const { source } = this;
    void (source.case || source.failure ? source.load(!source.failure) : Promise.resolve()).catch(() => undefined).then(() => {
      source.changed(news);
      // a form that stands open has seen to its own
      if (receipt) setTimeout(() => { forgetId(source.order, parcel.id); });
    });
  }

  private drop(id: string): void {
    this.leftOver = this.leftOver.filter((parcel) => parcel.id !== id);
  }

  private open(order: string): Promise<Outbox> {
    const outbox = this.outbox ??= import('./page-outbox.ts').then(({ outboxOf, parcelsOf }) => {
      const box = outboxOf(order);
      if (this.outbox !== outbox) return box; // left meanwhile
      this.leftOver = parcelsOf(order).filter(({ receipt }) => !receipt);
      if (this.leftOver.length) this.source.changed();
      this.leave = box.join(this);
      return box;
    }).catch((cause: unknown) => {
      this.outbox = undefined;
      throw new ClaimsApiError('unavailable', 'chunk_unavailable', { cause });
    });
    return outbox;
  }
}
