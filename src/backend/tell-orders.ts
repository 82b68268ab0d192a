/**
 * Carries a payment provider's news to the orders it is about. News that finds no order is kept and carried again when an order with that charge
 * is recorded, so it does not matter which of the two comes first. Telling twice changes nothing: the rules know a chargeback by its reference.
 */
import type { ProviderReceipt } from '../contract/index.ts';
import type { CaseFile, Command } from '../rules/index.ts';
import { act } from './act.ts';
import { answer } from './call.ts';
import { Refused } from './problem.ts';
import type { ProviderNews } from './providers/provider-events.ts';
import type { Services } from './services.ts';
import type { CaseKey, ChargeName, StrayNews } from './store.ts';
import { keepNews } from './stray.ts';

export type Chargeback = Extract<ProviderNews, { kind: 'chargeback_opened' | 'chargeback_closed' }>;

/**
 * The commands one piece of news stands for. A dispute that ends carries what its beginning would have said; that comes second, so that
 * a beginning that was lost is put on record without stopping claims that are over by now.
 */
function commandsFor(news: Chargeback, provider: string): ((file: CaseFile | undefined) => Command)[] {
  const { reference } = news;
  const open = (file: CaseFile | undefined): Command =>
    ({ by: 'provider', type: 'open_chargeback', provider, reference, amount: news.amount ?? { amount: file?.order.charge.captured ?? 0, currency: file?.order.currency ?? 'EUR' } });
  return news.kind === 'chargeback_opened' ? [open] : [() => ({ by: 'provider', type: 'close_chargeback', reference, won: news.won }), open];
}

/** Whether anything was new in this case. */
async function tellCase(services: Services, key: CaseKey, news: Chargeback, provider: string): Promise<boolean> {
  let fresh = false;
  for (const command of commandsFor(news, provider)) {
    await act(services, {
      key,
      command: (_now, { file }) => command(file),
      answer: (done) => {
        fresh ||= done.fresh;
        return answer(200, {});
      },
    });
  }
  return fresh;
}

async function tellAll(services: Services, merchant: string, provider: string, news: Chargeback): Promise<ProviderReceipt['outcome']> {
  const keys = await services.store.findCharges(merchant, provider, news.charges);
  let outcome: ProviderReceipt['outcome'] = keys.length > 0 ? 'repeated' : 'kept';
  for (const key of keys) {
    try {
      if (await tellCase(services, key, news, provider)) outcome = 'recorded';
    } catch (error) {
      if (!(error instanceof Refused) || error.code === 'version_conflict') throw error;
      // another currency, for one: nothing that sending again would mend
      return 'kept';
    }
  }
  return outcome;
}

/** Tells the orders, or keeps the news. */
export async function tellOrders(services: Services, merchant: string, provider: string, news: Chargeback): Promise<ProviderReceipt['outcome']> {
  const outcome = await tellAll(services, merchant, provider, news);
  if (outcome !== 'kept') return outcome;
  const id = await keepNews(services, merchant, provider, news.charges, news);
  // the order may have been recorded between looking and keeping
  const again = await tellAll(services, merchant, provider, news);
  if (again !== 'kept') await services.store.dropStray(id);
  return again;
}

/** Carries what was kept to an order that has just been recorded. */
export async function tellStrays(services: Services, merchant: string, charge: ChargeName): Promise<void> {
  for (const stray of await services.store.listStrays(merchant, charge)) {
    const news = chargebackIn(stray);
    if (news && await tellAll(services, merchant, stray.provider, news) !== 'kept') await services.store.dropStray(stray.id);
  }
}

function chargebackIn({ body }: StrayNews): Chargeback | undefined {
  const news = JSON.parse(body) as Chargeback | { kind: 'checkout' };
  return news.kind === 'checkout' ? undefined : news;
}
