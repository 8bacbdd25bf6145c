// Whether the window is a phone's or a desk's: the same line as in console.css.
import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 800px)');

function subscribe(listener: () => void) {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}

export function useWidth(): 'narrow' | 'wide' {
  return useSyncExternalStore(subscribe, () => (narrow.matches ? 'narrow' : 'wide'));
}
