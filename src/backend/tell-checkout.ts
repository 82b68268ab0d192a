/**
 * Carries news of a payment to its checkout. Money that cannot become an order (a checkout nobody knows, another currency, paid twice over) is kept for
 * whoever runs the server, until the shop records an order that names the checkout as its charge.
 */
import type { ProviderReceipt } from '../contract/index.ts';
import { conclude, isOtherMoney } from './conclude.ts';
import type { PaymentState } from './payments/payment.ts';
import { Refused } from './problem.ts';
import type { ProviderNews } from './providers/provider-events.ts';
import type { Services } from './services.ts';
import type { ChargeName, StrayNews } from './store.ts';
import { keepNews } from './stray.ts';
import { tellStrays } from './tell-orders.ts';

export type CheckoutNews = Extract<ProviderNews, { kind: 'checkout' }>;

async function tell(services: Services, merchant: string, { checkout, payment }: CheckoutNews): Promise<ProviderReceipt['outcome']> {
  try {
    if ((await services.store.readCheckout(checkout))?.merchant !== merchant) throw new Refused('not_found');
    const { record, fresh } = await conclude(services, checkout, payment);
    if (payment.state === 'paid' && isOtherMoney(record, payment)) return 'kept';
    if (!fresh) return record.checkout.state === payment.state || payment.state === 'open' ? 'repeated' : 'ignored';
    if (record.charge) await tellStrays(services, merchant, record.charge);
    return 'recorded';
  } catch (error) {
    if (!(error instanceof Refused) || error.code === 'version_conflict') throw error;
    // nothing that sending again would mend; and where no money has moved, nothing that anybody has to know
    return payment.state === 'paid' ? 'kept' : 'ignored';
  }
}

/** Tells the checkout, or keeps the news. */
export async function tellCheckout(services: Services, merchant: string, method: string, news: CheckoutNews): Promise<ProviderReceipt['outcome']> {
  const outcome = await tell(services, merchant, news);
  if (outcome === 'kept') await keepNews(services, merchant, method, [news.checkout], news);
  return outcome;
}

/** What was kept about the checkout that an order names as its charge: the money has its order now, and the checkout hears of it. */
export async function tellPayments(services: Services, merchant: string, charge: ChargeName): Promise<void> {
  for (const stray of await services.store.listStrays(merchant, charge)) {
    const news = paymentIn(stray);
    if (!news) continue;
    await tell(services, merchant, news);
    await services.store.dropStray(stray.id);
  }
}

/** The news of a payment that is kept in here, or undefined where it is news of another kind. */
export function paymentIn({ body }: Pick<StrayNews, 'body'>): CheckoutNews | undefined {
  const news = JSON.parse(body) as { kind: string; checkout: string; payment: PaymentState };
  return news.kind === 'checkout' ? { ...news, kind: 'checkout' } : undefined;
}
