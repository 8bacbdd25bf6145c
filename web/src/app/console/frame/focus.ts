// A deed often takes away what it was done with: the button, its bar, its dialogue. Who stood there
// stands on the dialogue that is still open, else on the heading of the page, and not nowhere.
import { useEffect } from 'react';

function heldBy(place: readonly EventTarget[]): HTMLElement | undefined {
  const dialog = place.find(
    (part) => part instanceof HTMLElement && part.isConnected && part.role === 'dialog',
  );
  if (dialog !== undefined) return dialog as HTMLElement;
  const headings = document.querySelectorAll<HTMLElement>('#content h1');
  return [...headings].find((heading) => heading.checkVisibility());
}

export function useFocusKept(): void {
  useEffect(() => {
    let place: EventTarget[] = []; // what has the focus, and all it stands in
    const look = (event: FocusEvent) => {
      place = event.composedPath();
    };
    const gone = new MutationObserver(() => {
      const [at] = place;
      if (!(at instanceof HTMLElement) || at.isConnected) return;
      if (document.activeElement === document.body) heldBy(place)?.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', look);
    gone.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', look);
      gone.disconnect();
    };
  }, []);
}
