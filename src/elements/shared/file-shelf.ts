/**
 * The bytes of chosen files on the device, in IndexedDB, so that an upload goes on after a reload or in another visit. They stay exactly as long as something in
 * the kept drafts names their file. No handle is kept open, because browsers lose them; nothing counts as kept that was not read back. Fetched with the first file.
 */
interface Shelved { readonly id: string; readonly name: string; readonly type: string; readonly bytes: ArrayBuffer }

const database = 'redress';
const books = 'files';

const settled = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error ?? new Error('IndexedDB did not answer'));
});

async function onShelf<T>(mode: IDBTransactionMode, work: (shelf: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(database, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(books, { keyPath: 'id' });
  const db = await settled(opening);
  try {
    const transaction = db.transaction(books, mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gave up'));
    });
    const [result] = await Promise.all([settled(work(transaction.objectStore(books))), done]);
    return result;
  } finally {
    db.close();
  }
}

/** Whether it is kept now. */
export async function shelve(id: string, blob: Blob, name: string): Promise<boolean> {
  try {
    const bytes = await blob.arrayBuffer();
    await onShelf('readwrite', (shelf) => shelf.put({ id, name, type: blob.type, bytes } satisfies Shelved));
    return (await unshelve(id))?.blob.size === blob.size;
  } catch {
    return false; // no storage here, or it is full
  }
}

export async function unshelve(id: string): Promise<{ blob: Blob; name: string } | undefined> {
  try {
    const found = await onShelf('readonly', (shelf) => shelf.get(id) as IDBRequest<Shelved | undefined>);
    return found && { blob: new Blob([found.bytes], { type: found.type }), name: found.name };
  } catch {
    return undefined;
  }
}

/** Lets go of every file that no draft names any more, and of the shelf when it is empty. `drafts` are the texts of all there are. */
export async function tidy(drafts: string): Promise<void> {
  try {
    if ('databases' in indexedDB && !(await indexedDB.databases()).some(({ name }) => name === database)) return;
    const ids = await onShelf('readonly', (shelf) => shelf.getAllKeys()) as string[];
    const gone = ids.filter((id) => !drafts.includes(id));
    for (const id of gone) await onShelf('readwrite', (shelf) => shelf.delete(id));
    if (gone.length === ids.length) await settled(indexedDB.deleteDatabase(database));
  } catch { /* nothing is kept */ }
}
