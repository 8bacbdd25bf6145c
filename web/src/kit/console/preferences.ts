// What a person likes: text size, density, columns. Kept in this browser for this login name.
import { useSyncExternalStore } from 'react';

let owner = '';
const listeners = new Set<() => void>();

export function setOwner(login: string): void {
  owner = login;
  listeners.forEach((listener) => listener());
}

const full = (name: string) => `anju.${owner}.${name}`;

function read(name: string): string | null {
  try {
    return localStorage.getItem(full(name));
  } catch {
    return null;
  }
}

export function writePreference(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(full(name));
    else localStorage.setItem(full(name), value);
  } catch {
    // Private mode: the choice lasts as long as the page.
  }
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePreference(name: string): string | null {
  return useSyncExternalStore(subscribe, () => read(name));
}
