// Who goes on to another page stands on its heading, where a sighted person starts too. The very
// first page of a visit leaves the focus to the browser.
import { useEffect, useRef } from 'react';

let visited = false;

export function useArrival(onArrived?: () => void) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (visited) {
      heading.current?.focus({ preventScroll: true });
      onArrived?.();
    }
    visited = true;
  }, [onArrived]);
  return heading;
}
