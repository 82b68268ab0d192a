/**
 * The port to a way of paying: `begin` opens the payment at the provider and says where the buyer goes, `ask` finds out how it stands. Adapters
 * know the provider's format and signatures; they know no store, no case and no rules.
 */
import type { CheckoutStep, Money, OrderNumber } from '../../contract/index.ts';
import type * as z from 'zod/mini';
import type { ChargeName, CheckoutRecord } from '../store.ts';

/** How a payment stands. `charge` is the provider's name for the money, `amount` what was taken where that may differ from the checkout. */
export type PaymentState =
  | { readonly state: 'open' | 'cancelled' | 'failed' }
  | { readonly state: 'paid'; readonly charge?: ChargeName; readonly amount?: Money; readonly order?: z.infer<typeof OrderNumber> };

export interface Question {
  /** What the buyer's address said. It proves nothing. */
  readonly session: string | undefined;
  /** Ties a session that was found to be the checkout's own to it, before anything is done with it. */
  readonly bind: (session: string) => Promise<void>;
}

export interface PaymentAdapter {
  /** The currencies it takes; all of them when left out. */
  readonly currencies?: readonly string[];
  /**
   * Opens the payment. The same checkout again is the same payment.
   * @throws Refused `provider_refused`, `provider_unavailable`, `provider_unintelligible`
   */
  begin(record: CheckoutRecord): Promise<CheckoutStep>;
  /** @throws Refused as `begin`, and `return_forged` for a session that is another checkout's. */
  ask?(record: CheckoutRecord, question: Question): Promise<PaymentState>;
}

/** The page of the shop the buyer comes back to, naming the checkout. */
export function backTo({ returnUrl, checkout }: CheckoutRecord): string {
  const url = new URL(returnUrl);
  url.searchParams.append('redress_checkout', checkout.id);
  return url.href;
}

const loopback: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];
export const isLocal = (host: string): boolean => loopback.includes(host);

/** Money and secrets go over https; in a sandbox to the developer's own machine without. */
export function isSafe(address: string, sandbox: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  return !username && !password && (protocol === 'https:' || (protocol === 'http:' && sandbox && isLocal(hostname)));
}
