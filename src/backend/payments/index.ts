/** Which ways of paying there are, and which of them a merchant has set up. */
import { amazonPay } from './amazon-pay.ts';
import { hosted } from './hosted.ts';
import { isSafe, type PaymentAdapter } from './payment.ts';
import { sandbox } from './sandbox.ts';
import type { MerchantRecord } from '../merchant-record.ts';
import type { Services } from '../services.ts';

/** The adapter for a method's name, or undefined when this merchant's buyers cannot pay so. `origin` is where this server was reached. */
export function paymentOf(name: string, { payments = {} }: MerchantRecord, services: Services, origin = services.publicUrl ?? ''): PaymentAdapter | undefined {
  const means = { send: services.fetch, now: services.trueNow, sandbox: services.sandbox };
  switch (name) {
    case 'hosted': return payments.hosted && isSafe(payments.hosted.url, services.sandbox) ? hosted(payments.hosted, means) : undefined;
    case 'amazon-pay': return payments['amazon-pay'] && amazonPay(payments['amazon-pay'], means);
    case 'sandbox': return services.sandbox ? sandbox(origin) : undefined;
    default: return undefined;
  }
}
