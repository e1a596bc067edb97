/** The phone's memory: a small database that survives closing, log-out and a new version. */
const NAME = 'minewatch-patrol';
const STORES = ['outbox', 'kept'] as const;
type StoreName = (typeof STORES)[number];

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      for (const store of STORES) request.result.createObjectStore(store);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the phone keeps no database'));
  });
  return opening;
}

async function ask<T>(store: StoreName, mode: IDBTransactionMode, how: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await open()).transaction(store, mode);
  const request = how(transaction.objectStore(store));
  return new Promise((resolve, reject) => {
    // Only a completed transaction is on the disk.
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? new Error('the phone could not keep it'));
  });
}

export const put = (store: StoreName, key: string, value: unknown): Promise<unknown> =>
  ask(store, 'readwrite', (kept) => kept.put(value, key));

export const remove = (store: StoreName, key: string): Promise<unknown> => ask(store, 'readwrite', (kept) => kept.delete(key));

export const get = <T>(store: StoreName, key: string): Promise<T | undefined> =>
  ask<T | undefined>(store, 'readonly', (kept) => kept.get(key) as IDBRequest<T | undefined>);

export const all = <T>(store: StoreName): Promise<T[]> => ask<T[]>(store, 'readonly', (kept) => kept.getAll() as IDBRequest<T[]>);
