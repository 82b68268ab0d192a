/** One order as a buyer sees it, made by the real handler: its number, its token, and what a page's server answers when it is read. Used by the benches of panels and forms. */
import { createBackend, createMemoryFiles, createMemoryStore, registerMerchant } from '../../src/entries/backend.ts';
import { mountAt, testMediatorKey, testMerchants } from '../conformance/mount.ts';
import { answered, caseOf } from '../conformance/scene.ts';
import { pathOf } from '../conformance/talk.ts';

export interface ShownOrder { readonly order: string; readonly path: string; readonly attributes: string; readonly answers: ReadonlyMap<string, string> }

/** The buyer has written and was answered, so every ground of a claim that fits is open. */
export async function showOrder(): Promise<ShownOrder> {
  const store = createMemoryStore();
  for (const merchant of testMerchants) await registerMerchant(store, merchant);
  const backend = createBackend({ store, files: createMemoryFiles(), mediatorKey: testMediatorKey });
  const mount = mountAt('http://redress.test', (request) => backend.fetch(request));
  const scene = await answered(mount);
  const { order, token } = scene;
  const path = pathOf('readCase', { order });
  return { order, path, attributes: `order="${order}" token="${token}" merchant="${mount.merchant}"`, answers: new Map([[path, JSON.stringify(await caseOf(mount, scene))]]) };
}
