// The elder edition (长辈版): a larger type size that is remembered on this device. 18 to 30 pixels
// are the sizes the elder specification asks for.
import { useSyncExternalStore } from 'react';

export const elderSizes = [18, 20, 22, 24, 27, 30] as const;
const usual = 22;
const shelf = 'anju_elder_size';
const listeners = new Set<() => void>();
let size = read();

function read(): number | null {
  try {
    const kept = Number(localStorage.getItem(shelf));
    return (elderSizes as readonly number[]).includes(kept) ? kept : null;
  } catch {
    return null;
  }
}

function keep(next: number | null) {
  size = next;
  try {
    if (next === null) localStorage.removeItem(shelf);
    else localStorage.setItem(shelf, String(next));
  } catch {
    // storage switched off: the choice then lasts as long as the page
  }
  wear();
  for (const listener of listeners) listener();
}

// Puts the size on the document; called once before the first paint and on every change.
export function wear() {
  const root = document.documentElement;
  if (size === null) {
    root.removeAttribute('data-elder');
    root.style.removeProperty('--fs');
  } else {
    root.setAttribute('data-elder', '');
    root.style.setProperty('--fs', String(size / 16));
  }
}

export function useElder() {
  const now = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => size,
  );
  const at = now === null ? -1 : (elderSizes as readonly number[]).indexOf(now);
  return {
    size: now,
    turnOn: () => keep(usual),
    turnOff: () => keep(null),
    larger: at >= 0 && at < elderSizes.length - 1 ? () => keep(elderSizes[at + 1]!) : undefined,
    smaller: at > 0 ? () => keep(elderSizes[at - 1]!) : undefined,
  };
}
