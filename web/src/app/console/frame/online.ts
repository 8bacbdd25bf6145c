// Whether the browser has a network.
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
