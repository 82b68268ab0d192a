/**
 * The port between the elements and any claims backend. The HTTP adapter is one implementation; a shop may write its own
 * and set it as `element.api`. Every method takes an abort signal and rejects with a `ClaimsApiError` only.
 */
import type {
  Case, Checkout, CheckoutBody, ClaimBody, ClaimReceipt, Merchant, MessageBody, Money, RatingBody, Receipt, ReturnBody, ReturnQuote, StoredFile, WithdrawalBody, WithdrawalReceipt,
} from '../contract/index.ts';

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** One per submission, kept over its retries. Made from the body's id, or anew, when left out. */
  readonly key?: string | undefined;
}

export interface FileOptions extends CallOptions {
  /** Told how many bytes of how many have arrived. */
  readonly progress?: ((sent: number, size: number) => void) | undefined;
}

export interface CheckoutOptions extends CallOptions {
  /** What the provider put into the address the buyer came back to (`amazonCheckoutSessionId`), so that the backend can confirm it. */
  readonly session?: string | undefined;
}

export interface WithdrawalOptions extends CallOptions {
  /** The order whose token goes along when one is at hand, so that the order's case hears of it. Without a token the declaration counts all the same. */
  readonly order?: string | undefined;
}

/** What a buyer may do to a claim that exists. `answer` and `appeal` carry a statement, the others an optional note. */
export type ClaimMove =
  | { readonly action: 'accept-offer' | 'withdraw'; readonly body: { note?: string } }
  | { readonly action: 'decline-offer'; readonly body: { note?: string; counter?: Money } }
  | { readonly action: 'answer' | 'appeal'; readonly body: { text: string; files?: string[] } };

export interface ClaimsApi {
  readMerchant(options?: CallOptions): Promise<Merchant>;
  readCase(order: string, options?: CallOptions): Promise<Case>;
  /**
   * Calls back with the present version and with every newer one, as soon as it is there. Resolves when the stream ends, as it may at any time: whoever
   * still wants to know asks again. An API without it is asked for the case now and then.
   */
  watchCase?(order: string, changed: (version: number) => void, options?: CallOptions): Promise<void>;
  sendMessage(order: string, body: MessageBody, options?: CallOptions): Promise<Receipt>;
  /** Everything up to this message was on the buyer's screen. */
  markRead(order: string, message: string, options?: CallOptions): Promise<Receipt>;
  /** What a return would bring; refused like the request itself. */
  quoteReturn(order: string, wanted: Pick<ReturnBody, 'kind' | 'lines'>, options?: CallOptions): Promise<ReturnQuote>;
  requestReturn(order: string, body: ReturnBody, options?: CallOptions): Promise<Receipt>;
  withdrawReturn(order: string, id: string, body: { note?: string }, options?: CallOptions): Promise<Receipt>;
  rate(order: string, body: RatingBody, options?: CallOptions): Promise<Receipt>;
  /** Called again under the same id it goes on where it was cut off. */
  putFile(order: string, id: string, file: Blob, name: string, options?: FileOptions): Promise<StoredFile>;
  readFile(order: string, id: string, options?: CallOptions): Promise<Blob>;
  fileClaim(order: string, body: ClaimBody, options?: CallOptions): Promise<ClaimReceipt>;
  moveClaim(order: string, claim: string, move: ClaimMove, options?: CallOptions): Promise<Receipt>;
  createCheckout(body: CheckoutBody, options?: CallOptions): Promise<Checkout>;
  readCheckout(id: string, options?: CheckoutOptions): Promise<Checkout>;
  withdrawContract(body: WithdrawalBody, options?: WithdrawalOptions): Promise<WithdrawalReceipt>;
}

/** Where a token for an order comes from. `stale` is the one the backend just refused, if any; `undefined` comes back when there is none to be had. */
export type TokenSource = (order: string, stale?: string) => Promise<string | undefined>;

/** What an adapter needs to know to reach a backend. */
export interface Connection {
  /** Address of the claims API up to and including `/v1`. */
  readonly api: string;
  /** The merchant's public key, `pk_…`. */
  readonly merchant: string;
  readonly token: TokenSource;
}
