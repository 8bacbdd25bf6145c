// Which forms hold something unsent: the browser warns before it closes, a tab before it does.
const dirty = new Map<string, string>(); // form id -> path of its page

function warn(event: BeforeUnloadEvent) {
  event.preventDefault();
}

export function markDirty(form: string, page: string, state: 'dirty' | 'clean'): void {
  if (state === 'dirty') dirty.set(form, page);
  else dirty.delete(form);
  if (dirty.size > 0) window.addEventListener('beforeunload', warn);
  else window.removeEventListener('beforeunload', warn);
}

export function dirtyOn(page: string): boolean {
  return [...dirty.values()].includes(page);
}

export function forgetPage(page: string): void {
  for (const [form, at] of dirty) if (at === page) markDirty(form, page, 'clean');
}
