/** The conformance suite on the handler itself, handed over as a function, with everything in memory. */
import { test } from 'node:test';
import { memoryBackend } from './memory-backend.ts';
import { mountAt } from './mount.ts';
import { conformance } from './suite.ts';

const backend = await memoryBackend();
const mount = mountAt('http://redress.test', (request) => backend.fetch(request));

for (const { name, run } of conformance) test(`memory: ${name}`, () => run(mount));
