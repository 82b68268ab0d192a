/**
 * What a buyer sends, on its way: written on the device first, then sent, and taken off only when a receipt for exactly this has come. What could
 * not be sent is tried again, politely, until it has arrived or was refused; after a reload by whoever opens the same order. Another tab may do the
 * same: one at a time sends, and the backend knows every try by its id. Knows no screen, no HTTP and no storage; those are the device's.
 */
import type { ClaimsApi } from './claims-api.ts';
import { ClaimsApiError, failureOf } from './outcome.ts';
import type { Failure } from './outcome.ts';

/** The calls that carry what a buyer says. */
export type Sendable = 'sendMessage' | 'requestReturn' | 'withdrawReturn' | 'rate' | 'fileClaim' | 'moveClaim' | 'withdrawContract';
export type SentAs<C extends Sendable> = Awaited<ReturnType<ClaimsApi[C]>>;

export interface Parcel<C extends Sendable = Sendable> {
  /** The same for every try: the id of what is sent, or the key of a move. */
  readonly id: string;
  readonly call: C;
  readonly args: Parameters<ClaimsApi[C]>;
  /** The id that its receipt must bear. */
  readonly about: string;
  /** When it was sent, in milliseconds since 1970. */
  readonly at: number;
  /** It was refused while nobody was looking; it waits for the buyer. */
  readonly refused?: Pick<Failure, 'code' | 'problem'>;
  /** It has arrived while nobody was looking; it waits to be told. */
  readonly receipt?: Answer;
}

export interface Answer { readonly id: string }

/** What it asks of where it runs. */
export interface Device {
  /** Keeps a parcel over reloads; `false` where nothing can be kept. */
  put(parcel: Parcel): boolean;
  remove(id: string): void;
  /** What is kept. */
  parcels(): Parcel[];
  /** Works when nobody else, in whatever tab, does under this name. */
  alone<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Resolves after so many milliseconds, or earlier, with `true`, when sending may have become possible: online again, seen again. */
  rest(milliseconds: number): Promise<boolean>;
  /** Calls back with what another tab has removed. Returns how to stop. */
  watch(removed: (id: string) => void): () => void;
  /** From 0 to 1. */
  random(): number;
}

/** Who shows the order. */
export interface Sender {
  /** Hands it to the backend. Rejects with a `ClaimsApiError`. */
  deliver(parcel: Parcel): Promise<Answer>;
  /** Nobody waited for it: it arrived (then it has its receipt), was `refused`, or somebody else has seen to it. */
  told(parcel: Parcel): void;
}

/** How often it tries. Tests make it brisk, or patient. */
export const pace = {
  /** In milliseconds: the ceiling under which the first pause is drawn, and the highest one. */
  first: 120_000, most: 600_000,
  /** After so many rounds in vain it only tries again when something speaks for it. */
  rounds: 40,
};

/** In milliseconds: what was asked for, then full jitter under a ceiling that doubles, so that not all who were sent away at once come back at once. */
export const pauseBefore = (round: number, asked: number, random: number, { first, most } = pace): number =>
  asked * 1000 + Math.max(asked * 5000, Math.min(most, first * 2 ** (round - 1))) * random;

/** Only another word from the buyer can help; a token can be renewed. */
export const isFinal = ({ outcome, code, problem }: Failure): boolean => outcome === 'refused' && problem?.status !== 401 && code !== 'token_missing';

export class Outbox {
  private readonly device: Device;
  private readonly senders = new Set<Sender>();
  private sender: Sender | undefined;
  /** What this page answers for, also when the device keeps nothing, or keeps it no longer. */
  private readonly held = new Map<string, Parcel>();
  private trying = false;
  /** In seconds: the longest that the backend has asked anything here to wait, until a pause has heeded it. */
  private asked = 0;

  constructor(device: Device) {
    this.device = device;
  }

  /** Somebody shows the order: goes on with what waits, and tells of what ended while nobody looked. Returns how to leave; what is being tried is tried on. */
  join(sender: Sender): () => void {
    this.sender = sender;
    this.senders.add(sender);
    for (const parcel of this.device.parcels()) if (parcel.receipt) this.end(parcel);
    void this.round().then(() => this.keepTrying());
    return () => { this.senders.delete(sender); };
  }

  /**
   * Sends, and resolves with the receipt. Rejects with how the first try failed: for good, or, when the failure says `kept`, for now; then the tries go on.
   */
  async post<C extends Sendable>(parcel: Parcel<C>): Promise<SentAs<C>> {
    this.held.set(parcel.id, parcel);
    const kept = this.device.put(parcel);
    try {
      const receipt = await this.device.alone(parcel.id, () => this.attempt(parcel));
      void this.keepTrying();
      return receipt as SentAs<C>;
    } catch (error) {
      const failure = failureOf(error);
      const { outcome, code, problem, retryAfter } = failure;
      const final = isFinal(failure);
      if (final) this.takeBack(parcel.id);
      else this.heed(failure);
      void this.keepTrying();
      throw new ClaimsApiError(outcome, code, { problem, retryAfter, ...(final ? {} : { kept }), cause: error });
    }
  }

  /** It is not to be sent any more. A try that is on its way may still arrive. */
  takeBack(id: string): void {
    this.held.delete(id);
    this.device.remove(id);
  }

  /** What has not arrived yet, oldest first. */
  get waiting(): Parcel[] {
    const all = new Map([...this.held, ...this.device.parcels().map((parcel) => [parcel.id, parcel] as const)]);
    return [...all.values()].filter(({ refused, receipt }) => !refused && !receipt).sort((a, b) => a.at - b.at);
  }

  /** Tries what waits until nothing does, also when nobody looks any more; nobody is told of a try in vain. */
  private async keepTrying(): Promise<void> {
    const { device } = this;
    if (this.trying) return;
    this.trying = true;
    const stop = device.watch((id) => {
      const parcel = this.held.get(id);
      if (parcel) this.end(parcel);
    });
    let round = 1;
    for (let { waiting } = this; waiting.length; { waiting } = this) {
      // others may have put it there; storage may go while this page stays
      for (const parcel of waiting) this.held.set(parcel.id, parcel);
      const { asked } = this;
      this.asked = 0;
      const woken = await device.rest(round < pace.rounds ? pauseBefore(round, asked, device.random()) : Infinity);
      // what was sent meanwhile may have been asked to wait: then nothing goes before that
      if (!woken && this.asked) continue;
      round = woken ? 1 : round + 1;
      await this.round();
    }
    stop();
    this.asked = 0;
    this.trying = false;
  }

  private heed({ retryAfter = 0 }: Failure): void {
    this.asked = Math.max(this.asked, retryAfter);
  }

  /** One more try, now, of what still waits. Who shows the order is told how it ended, if it did. */
  retry(id: string): Promise<void> {
    return this.device.alone(id, () => this.again(id));
  }

  private async round(): Promise<void> {
    for (const { id } of this.waiting) await this.retry(id);
  }

  private async again(id: string): Promise<void> {
    const parcel = this.waiting.find((each) => each.id === id);
    if (!parcel) return;
    try {
      this.end({ ...parcel, receipt: await this.attempt(parcel) });
    } catch (error) {
      const failure = failureOf(error);
      const { code, problem } = failure;
      if (isFinal(failure)) this.end({ ...parcel, refused: { code, problem } });
      else this.heed(failure);
    }
  }

  /** No more tries. Until somebody has been told how it ended, the device keeps that; of a refusal until the buyer has said what to do. */
  private end(parcel: Parcel): void {
    this.held.delete(parcel.id);
    if (parcel.refused || (parcel.receipt && !this.senders.size)) this.device.put(parcel);
    else this.device.remove(parcel.id);
    for (const sender of this.senders) sender.told(parcel);
  }

  private async attempt(parcel: Parcel): Promise<Answer> {
    const receipt = await this.sender!.deliver(parcel) as Answer | undefined;
    // a receipt for something else would be a false one
    if (receipt?.id !== parcel.about) throw new ClaimsApiError('unintelligible', 'unreadable_reply');
    this.takeBack(parcel.id);
    return receipt;
  }
}
