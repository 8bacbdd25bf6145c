// What the browser knows of its surroundings: the network and the width of the window.
import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void) {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

export function useOnline(): 'online' | 'offline' {
  return useSyncExternalStore(subscribe, () => (navigator.onLine ? 'online' : 'offline'));
}

const narrow = window.matchMedia('(max-width: 800px)');

export function useWidth(): 'narrow' | 'wide' {
  return useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener);
      return () => narrow.removeEventListener('change', listener);
    },
    () => (narrow.matches ? 'narrow' : 'wide'),
  );
}
