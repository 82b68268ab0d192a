/** The conformance suite on the mocks: a page's own fetch, a service worker, MSW, and behind it the reference backend on a store in memory. */
import { http } from 'msw';
import { setupWorker } from 'msw/browser';
import { createBackend, createMemoryFiles, createMemoryStore, registerMerchant } from '../../src/entries/backend.ts';
import { mountAt, testMediatorKey, testMerchants } from '../conformance/mount.ts';
import { paymentServer } from '../conformance/payment-server.ts';
import { conformance } from '../conformance/suite.ts';

describe('MSW in a browser', () => {
  const mount = mountAt(location.origin, (request) => fetch(request));
  before(async () => {
    const store = createMemoryStore();
    const backend = createBackend({ store, files: createMemoryFiles(), sandbox: true, mediatorKey: testMediatorKey, fetch: paymentServer(testMerchants[0].payments.hosted) });
    for (const merchant of testMerchants) await registerMerchant(store, merchant);
    await setupWorker(http.all('*/v1/*', ({ request }) => backend.fetch(request))).start({ quiet: true, onUnhandledFrame: 'bypass' });
  });
  for (const { name, run } of conformance) it(name, () => run(mount));
});
