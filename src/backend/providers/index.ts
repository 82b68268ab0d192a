/** Which providers there are, and which of them a merchant has set up. */
import type { MerchantRecord } from '../merchant-record.ts';
import type { Services } from '../services.ts';
import { amazonPay } from './amazon-pay.ts';
import { hosted } from './hosted.ts';
import { paypal } from './paypal.ts';
import type { ProviderEvents } from './provider-events.ts';
import { sandbox } from './sandbox.ts';
import { stripe } from './stripe.ts';

/** The adapter for a provider's name, or undefined when this merchant takes no events from it. */
export function providerOf(name: string, { providers: secrets = {}, payments }: MerchantRecord, { sandbox: isSandbox, crc32 }: Services): ProviderEvents | undefined {
  switch (name) {
    case 'stripe': return secrets.stripe && stripe(secrets.stripe);
    case 'paypal': return secrets.paypal && crc32 && paypal(secrets.paypal, crc32);
    case 'amazon-pay': return secrets['amazon-pay'] && amazonPay(secrets['amazon-pay']);
    case 'hosted': return payments?.hosted && hosted(payments.hosted);
    case 'sandbox': return isSandbox && secrets.sandbox ? sandbox(secrets.sandbox) : undefined;
    default: return undefined;
  }
}
