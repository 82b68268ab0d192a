/**
 * The port to a payment provider's events: an adapter proves that a request comes from the provider and says what it means for an order, in
 * our words. Adapters know the provider's format and signature; they know no store, no case and no rules.
 */
import type { Money } from '../../contract/index.ts';
import type { PaymentState } from '../payments/payment.ts';
import { Refused } from '../problem.ts';

/** A request as the adapters get it: its bytes untouched, because signatures are over bytes. `now` is the true time. */
export interface ProviderRequest {
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly now: Date;
}

/** What happened to a charge. `charges` are the names the provider has for it; an order carries one of them. `reference` is the dispute's own. */
interface ChargebackNews {
  readonly charges: readonly string[];
  readonly reference: string;
  /** Left out where the provider does not say: then it is about everything that was captured. */
  readonly amount?: Money;
}

export type ProviderNews =
  | { readonly kind: 'ignored' }
  | (ChargebackNews & { readonly kind: 'chargeback_opened' })
  | (ChargebackNews & { readonly kind: 'chargeback_closed'; readonly won: 'buyer' | 'merchant' })
  /** How a payment ended. */
  | { readonly kind: 'checkout'; readonly checkout: string; readonly payment: PaymentState };

export interface ProviderEvents {
  /** @throws Refused `event_forged` when it is not proved to come from the provider, or too old; `invalid` when it is, but not readable. */
  verify(request: ProviderRequest): Promise<ProviderNews>;
}

export const ignored: ProviderNews = { kind: 'ignored' };

export const forged = (detail: string): Refused => new Refused('event_forged', { detail });

/** A signed event of a kind we read, in a shape we do not know: said as an error, so that it is sent again and not lost unseen. */
export const unreadable = (detail: string): Refused => new Refused('invalid', { detail });

/** Refuses what is older or newer than a provider's own repetitions explain. `sent` and `tolerance` are in seconds. */
export function checkAge(sent: number, now: Date, tolerance: number): void {
  if (!(Math.abs(now.getTime() / 1000 - sent) <= tolerance)) throw forged('The time of sending is missing, or too far from now.');
}

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refused('malformed_json');
  }
}
