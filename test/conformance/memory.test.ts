/** The conformance suite on the handler itself, handed over as a function, with everything in memory. */
import { test } from 'node:test';
import { createBackend, createMemoryFiles, createMemoryStore, registerMerchant } from '../../src/entries/backend.ts';
import { mountAt, testMediatorKey, testMerchants } from './mount.ts';
import { paymentServer } from './payment-server.ts';
import { conformance } from './suite.ts';

const store = createMemoryStore();
for (const merchant of testMerchants) await registerMerchant(store, merchant);
const backend = createBackend({ store, files: createMemoryFiles(), sandbox: true, mediatorKey: testMediatorKey, fetch: paymentServer(testMerchants[0].payments.hosted) });
const mount = mountAt('http://redress.test', (request) => backend.fetch(request));

for (const { name, run } of conformance) test(`memory: ${name}`, () => run(mount));
