/**
 * One call, read and checked, as the routes' implementations get it, and what they answer. The types come from the route table, so that an
 * implementation cannot expect a body, a parameter or a caller that its route does not have.
 */
import type { ParamsOf, RouteName, Routes } from '../contract/index.ts';
import type { MerchantRecord } from './merchant-record.ts';
import type { Services } from './services.ts';

/** `until` is when the token runs out, by the true clock. */
export interface Buyer { readonly role: 'buyer'; readonly merchant: MerchantRecord; readonly order: string; readonly until: Date }
export interface MerchantUser { readonly role: 'merchant'; readonly merchant: MerchantRecord; readonly with: 'key' | 'token' }
export interface Mediator { readonly role: 'mediator' }
export interface Anyone { readonly role: 'anyone' }
export type Caller = Buyer | MerchantUser | Mediator | Anyone;

interface CallerOf { buyer: Buyer; merchant: MerchantUser; mediator: Mediator; provider: Anyone; public: Anyone; sandbox: Anyone }

/** What a schema makes of what was sent. */
type Parsed<S> = S extends { readonly _zod: { readonly output: infer Output } } ? Output : undefined;

/** Under what a POST's answer is kept, so that the same request gets the same answer again. */
export interface Keep { readonly principal: string; readonly key: string; readonly fingerprint: string }

export interface Call<N extends RouteName> {
  readonly services: Services;
  readonly request: Request;
  readonly caller: CallerOf[Routes[N]['by']];
  readonly params: Readonly<Record<ParamsOf<Routes[N]['path']>, string>>;
  readonly body: Routes[N] extends { body: infer B } ? Parsed<B> : undefined;
  readonly query: Routes[N] extends { query: infer Q } ? Parsed<Q> : undefined;
  /** There for every POST that carries an Idempotency-Key. */
  readonly keep: Keep | undefined;
}

/** A JSON answer. `kept`: it was stored in the same step as what it tells of. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly kept?: boolean;
  readonly replayed?: boolean;
}

export const answer = (status: number, body: unknown, headers?: Record<string, string>): Answer =>
  ({ status, body: JSON.stringify(body), ...(headers ? { headers } : {}) });

/** A route's implementation. A `Response` is for what is not JSON: files, pages, redirects, "not modified". */
export type Implementation<N extends RouteName> = (call: Call<N>) => Promise<Answer | Response>;
export type Implementations = { readonly [N in RouteName]: Implementation<N> };
