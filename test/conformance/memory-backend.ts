/** The reference backend in memory as the conformance suite wants it: a sandbox that knows its merchants, its mediator and its payment server. */
import { createBackend, createMemoryFiles, createMemoryStore, registerMerchant, type Backend } from '../../src/entries/backend.ts';
import { testMediatorKey, testMerchants } from './mount.ts';
import { paymentServer } from './payment-server.ts';

export async function memoryBackend(): Promise<Backend> {
  const store = createMemoryStore();
  for (const merchant of testMerchants) await registerMerchant(store, merchant);
  return createBackend({ store, files: createMemoryFiles(), sandbox: true, mediatorKey: testMediatorKey, fetch: paymentServer(testMerchants[0].payments.hosted) });
}
