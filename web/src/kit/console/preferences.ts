// What a person likes (text size, density, columns) and what they are writing. Kept in this browser
// for this login name: who signs in here next reads nothing of it.
import { useSyncExternalStore } from 'react';

let owner = '';
const listeners = new Set<() => void>();

export function setOwner(login: string): void {
  owner = login;
  listeners.forEach((listener) => listener());
}

const full = (name: string) => `anju.${owner}.${name}`;

function readText(store: Storage, name: string): string | null {
  try {
    return store.getItem(full(name));
  } catch {
    return null;
  }
}

function writeText(store: Storage, name: string, value: string | null): void {
  try {
    if (value === null) store.removeItem(full(name));
    else store.setItem(full(name), value);
  } catch {
    // Private mode: it lasts as long as the page.
  }
}

// What was written and not sent: in localStorage until it is, in sessionStorage for this tab.
export function readOwn<Value>(store: Storage, name: string): Value | null {
  try {
    return JSON.parse(readText(store, name) ?? 'null') as Value | null;
  } catch {
    return null;
  }
}

export function writeOwn(store: Storage, name: string, value: object | null): void {
  writeText(store, name, value === null ? null : JSON.stringify(value));
}

export function writePreference(name: string, value: string | null): void {
  writeText(localStorage, name, value);
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePreference(name: string): string | null {
  return useSyncExternalStore(subscribe, () => readText(localStorage, name));
}
