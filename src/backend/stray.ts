/** Keeps news from a provider that nothing here takes: once, where whoever runs the server sees it, and with a line in the log. */
import { sha256 } from './hash.ts';
import type { Services } from './services.ts';

/** Returns the id it is kept under. */
export async function keepNews(services: Services, merchant: string, provider: string, charges: readonly string[], news: object): Promise<string> {
  const body = JSON.stringify(news);
  const id = await sha256(JSON.stringify([merchant, provider, body]));
  await services.store.keepStray({ id, merchant, provider, charges, at: await services.now(), body });
  services.log({ at: services.trueNow().toISOString(), level: 'error', event: 'provider_event_kept' });
  return id;
}
