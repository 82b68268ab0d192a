/**
 * The device of a test's visitor: new before each test, with nothing kept on it. What did not arrive is sent again by hand only, until the test says
 * that it is online again, or that it is an impatient one.
 */
import { pace } from '../../src/client/outbox.ts';
import { filePace } from '../../src/client/persist.ts';
import { tidyShelf } from '../../src/elements/shared/kept.ts';

const [real, realForFiles] = [{ ...pace }, { ...filePace }];

beforeEach(async () => {
  for (const key of places()) {
    localStorage.removeItem(key);
    dispatchEvent(new StorageEvent('storage', { key, newValue: null })); // as if another tab had seen to it
  }
  sessionStorage.clear();
  await tidyShelf();
  for (const each of [pace, filePace]) Object.assign(each, { first: 3_600_000, most: 3_600_000 });
});
after(() => {
  Object.assign(pace, real);
  Object.assign(filePace, realForFiles);
});

/** Trying again is a matter of milliseconds. */
export const impatient = (): void => { for (const each of [pace, filePace]) Object.assign(each, { first: 20, most: 100 }); };

/** The browser says that the connection is back. */
export function online(): void {
  impatient();
  dispatchEvent(new Event('online'));
}

/** What is kept on it. */
export const places = (): string[] => Object.keys(localStorage);

/** The files whose bytes are kept on it; nothing where nothing ever was. */
export async function shelved(): Promise<string[]> {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'redress')) return [];
  const opening = indexedDB.open('redress');
  // it may just be on its way out: then it must not be made anew
  opening.onupgradeneeded = () => { opening.transaction!.abort(); };
  await new Promise((resolve) => { opening.onsuccess = resolve;
    opening.onerror = (event) => {
      event.preventDefault();
      resolve(event);
    };
  });
  if (opening.error) return [];
  const books = opening.result.transaction('files').objectStore('files').getAllKeys();
  await new Promise((resolve) => { books.onsuccess = resolve; });
  opening.result.close();
  return books.result as string[];
}
