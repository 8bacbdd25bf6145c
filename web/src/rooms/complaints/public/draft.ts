// What a resident has written but not sent. The words lie in localStorage, the photos in IndexedDB,
// both on this device only; nothing is ever sent without the person pressing the button.
import { newKey } from '@/api/client';
import type { Kind, Secrecy } from './calls';

export interface Place {
  estate?: number | undefined;
  house?: number | undefined;
  lat_e6?: number | undefined;
  lon_e6?: number | undefined;
  name: string;
  region: string;
}
export interface Draft {
  group: string; // two digits; 'unsure' when the platform is to decide; '' when not asked yet
  group_name: string;
  matter: string; // four digits, or ''
  matter_name: string;
  kind: Kind;
  text: string;
  place: Place | null;
  address: string;
  secrecy: Secrecy;
  contact_name: string;
}
export interface Photo {
  id: string; // the key it is sent with, so that it arrives once
  place: number; // among the others: storage has them in the order of their keys
  name: string;
  blob: Blob;
}

export const blank: Draft = {
  group: '',
  group_name: '',
  matter: '',
  matter_name: '',
  kind: 'complaint',
  text: '',
  place: null,
  address: '',
  secrecy: 'masked_to_enterprise',
  contact_name: '',
};

const shelf = 'anju.draft';
const sent_shelf = 'anju.draft.sent';

export function readDraft(): Draft {
  try {
    const kept = localStorage.getItem(shelf);
    return kept ? { ...blank, ...(JSON.parse(kept) as Partial<Draft>) } : blank;
  } catch {
    return blank;
  }
}

// False when nothing could be kept, so that the page does not promise it.
export function keepDraft(draft: Draft): boolean {
  try {
    localStorage.setItem(shelf, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function begun(draft: Draft): boolean {
  return draft.text.trim() !== '' || draft.place !== null;
}

// A pressed button that is pressed again sends the same key; a changed text is another deed. It is
// kept beside the draft: an answer may be lost, and the page opened anew before the next press.
let last = { body: '', key: '' };
export function keyFor(body: string): string {
  if (last.body === '') last = readSent();
  if (last.body !== body) last = { body, key: newKey() };
  try {
    localStorage.setItem(sent_shelf, JSON.stringify(last));
  } catch {
    // it lives as long as the page
  }
  return last.key;
}

function readSent(): typeof last {
  try {
    return { ...last, ...(JSON.parse(localStorage.getItem(sent_shelf) ?? '{}') as object) };
  } catch {
    return last;
  }
}

// --- photos -------------------------------------------------------------------------------------

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('anju', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('photos', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('no storage'));
  });
}

async function within<T>(mode: IDBTransactionMode, run: (store: IDBObjectStore) => IDBRequest<T>) {
  const db = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = run(db.transaction('photos', mode).objectStore('photos'));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('no storage'));
    });
  } finally {
    db.close();
  }
}

// Private browsing may have no storage: the photo then lives as long as the page.
const unless =
  <T>(otherwise: T) =>
  () =>
    otherwise;

export const readPhotos = (): Promise<Photo[]> =>
  typeof indexedDB === 'undefined'
    ? Promise.resolve([])
    : within<Photo[]>('readonly', (store) => store.getAll())
        .then((photos) => photos.sort((a, b) => a.place - b.place))
        .catch(unless<Photo[]>([]));
export const keepPhoto = (photo: Photo): Promise<unknown> =>
  within('readwrite', (store) => store.put(photo)).catch(unless(undefined));
export const dropPhoto = (id: string): Promise<unknown> =>
  within('readwrite', (store) => store.delete(id)).catch(unless(undefined));

export function dropDraft() {
  last = { body: '', key: '' };
  try {
    localStorage.removeItem(shelf);
    localStorage.removeItem(sent_shelf);
  } catch {
    // nothing was kept
  }
  if (typeof indexedDB !== 'undefined') {
    void within('readwrite', (store) => store.clear()).catch(unless(undefined));
  }
}
