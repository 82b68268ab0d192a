/**
 * Everybody but the person at the browser: the shop's server, the mediator, the bank and the clock, over HTTP at a running demo server. For
 * tests of built pages; knows the demo's keys and nothing of the database behind the server.
 */
import assert from 'node:assert/strict';
import { demoKeys, demoMerchant, demoProviders } from '../../mocks/merchant.ts';
import { Case } from '../../src/contract/index.ts';
import type { BodyOf, ClaimBody, Order } from '../../src/contract/index.ts';
import type * as z from 'zod/mini';
import { signed } from '../conformance/webhook.ts';

export type OrderBody = z.input<typeof Order>;
export interface Parties {
  merchant: (path: string, body?: unknown, method?: string) => Promise<unknown>;
  mediator: (claim: string, move: { ask: BodyOf<'ask'> } | { decide: BodyOf<'decide'> }) => Promise<unknown>;
  buyer: (order: string, path: string, body: unknown) => Promise<unknown>;
  bank: (order: string, body: object) => Promise<unknown>;
  /** Moves the server's clock on. */
  advance: (days: number) => Promise<void>;
  now: () => Promise<string>;
  caseOf: (order: string) => Promise<Case>;
  file: (order: string, body: ClaimBody) => Promise<string>;
}

export function partiesAt(url: () => string): Parties {
  async function send(path: string, as: string | undefined, body?: unknown, method = body === undefined ? 'GET' : 'POST', headers: Record<string, string> = {}): Promise<unknown> {
    const response = await fetch(`${url()}/v1${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...(method === 'POST' ? { 'Idempotency-Key': crypto.randomUUID() } : {}), ...(as ? { Authorization: `Bearer ${as}` } : {}), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const reply: unknown = await response.json();
    assert.ok(response.ok, `${method} ${path}: ${response.status} ${JSON.stringify(reply)}`);
    return reply;
  }
  const orderPath = (order: string): string => `/merchant/orders/${encodeURIComponent(order)}`;
  const tokenFor = async (order: string): Promise<string> => ((await send(`${orderPath(order)}/order-tokens`, demoKeys.secretKey, {})) as { token: string }).token;
  const buyer: Parties['buyer'] = async (order, path, body) => send(`/orders/${encodeURIComponent(order)}${path}`, await tokenFor(order), body);

  return {
    buyer,
    merchant: (path, body, method) => send(`/merchant${path}`, demoKeys.secretKey, body, method),
    mediator: (claim, move) => 'ask' in move ? send(`/mediator/claims/${claim}/ask`, demoKeys.mediatorKey, move.ask) : send(`/mediator/claims/${claim}/decide`, demoKeys.mediatorKey, move.decide),
    bank: async (order, event) => {
      const body = JSON.stringify(event);
      return send(`/provider-events/sandbox?merchant=${demoMerchant.id}`, undefined, body, 'POST', await signed(demoProviders.sandbox.secret, body, { id: `msg_${order}` }));
    },
    advance: async (days) => { await send('/sandbox/clock', undefined, { advance: Math.round(days * 86_400) }); },
    now: async () => ((await send('/health', undefined)) as { now: string }).now,
    caseOf: async (order) => Case.parse(await send(orderPath(order), demoKeys.secretKey)),
    file: async (order, body) => {
      await buyer(order, '/claims', body);
      return body.id;
    },
  };
}
