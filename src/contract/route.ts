/** What a route is: method, path, who may call it, what goes in, and one schema per good status that comes out. */
import type * as z from 'zod/mini';

/** Who may call: a buyer with an order token, a merchant with its secret key or a desk token, the mediator, a payment provider, anyone. */
export type Principal = 'buyer' | 'merchant' | 'mediator' | 'provider' | 'public' | 'sandbox';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: `/v1/${string}`;
  readonly by: Principal;
  /** A JSON body. `'bytes'`: the body is a file. Left out: no body. */
  readonly body?: z.ZodMiniType | 'bytes';
  readonly query?: z.ZodMiniType;
  /** Answers by status. `'bytes'` is a file, `'html'` a page, `'events'` a stream of server-sent events, `'none'` nothing (a redirect or an empty answer). */
  readonly replies: Readonly<Record<number, z.ZodMiniType | 'bytes' | 'html' | 'events' | 'none'>>;
}

/** The names in a path's braces. */
export type ParamsOf<P extends string> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | ParamsOf<Rest> : never;
