/** The store suite on memory. */
import { createMemoryStore } from '../../src/entries/backend.ts';
import { storeSuite } from './support/store-suite.ts';

const store = createMemoryStore();
storeSuite('memory', () => store);
