/** Keeps the mock store of this tab over a reload, in IndexedDB under the tab's own name. A browser that keeps nothing starts afresh each time. */
import { memoryState } from '../src/entries/backend.ts';
import type { MemoryState } from '../src/entries/backend.ts';

export interface TabState { store: MemoryState; files: Map<string, Uint8Array> }

const tab = (): string => {
  let name = sessionStorage.getItem('redress-mocks');
  if (!name) sessionStorage.setItem('redress-mocks', (name = crypto.randomUUID()));
  return name;
};

function shelf(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('redress-mocks', 1);
    open.onupgradeneeded = () => open.result.createObjectStore('tabs');
    open.onerror = () => reject(open.error ?? new Error('IndexedDB did not open'));
    open.onsuccess = () => resolve(open.result.transaction('tabs', mode).objectStore('tabs'));
  });
}

const settled = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error ?? new Error('IndexedDB did not answer'));
});

export async function takeFromTab(): Promise<TabState> {
  const kept = await shelf('readonly').then((store) => settled(store.get(tab()) as IDBRequest<TabState | undefined>)).catch(() => undefined);
  return kept ?? { store: memoryState(), files: new Map() };
}

export async function keepInTab(state: TabState): Promise<void> {
  await shelf('readwrite').then((store) => settled(store.put(state, tab()))).catch(() => undefined);
}
