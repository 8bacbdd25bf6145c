// Where each open page was scrolled to: one comes back to a page where one left it, and to a new one
// at its top.
import { useEffect, useLayoutEffect, useRef } from 'react';

export function useScrollOf(path: string): void {
  const left = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    window.scrollTo({ top: left.current.get(path) ?? 0, behavior: 'instant' });
  }, [path]);
  useEffect(() => {
    const kept = left.current;
    const look = () => kept.set(path, window.scrollY);
    window.addEventListener('scroll', look, { passive: true });
    return () => window.removeEventListener('scroll', look);
  }, [path]);
}
