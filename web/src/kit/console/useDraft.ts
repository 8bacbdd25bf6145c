// What a person is writing over several steps, kept in this browser until it is sent. The key of the
// deed lives with it: other content is another deed and gets a key of its own.
import { useState } from 'react';
import { newKey } from '@/api/client';

interface Kept<Values> {
  key: string;
  values: Partial<Values>;
}
export interface Draft<Values> extends Kept<Values> {
  restored: 'restored' | 'new';
  put: (changes: Partial<Values>) => void;
  drop: () => void;
}

const kept = 'anju.steps.';

function readKept<Values>(name: string): Kept<Values> | null {
  try {
    const text = localStorage.getItem(kept + name);
    return text === null ? null : (JSON.parse(text) as Kept<Values>);
  } catch {
    return null;
  }
}

function writeKept<Values>(name: string, value: Kept<Values> | null): void {
  try {
    if (value === null) localStorage.removeItem(kept + name);
    else localStorage.setItem(kept + name, JSON.stringify(value));
  } catch {
    // Without storage the draft lasts as long as the page.
  }
}

// `name` is unique to what is being written.
export function useDraft<Values extends object>(
  name: string,
  initial: Partial<Values> = {},
): Draft<Values> {
  const [found] = useState(() => readKept<Values>(name));
  const [restored, setRestored] = useState<Draft<Values>['restored']>(
    found === null ? 'new' : 'restored',
  );
  const [draft, setDraft] = useState<Kept<Values>>(found ?? { key: newKey(), values: initial });
  return {
    ...draft,
    restored,
    put: (changes) => {
      const next = { key: newKey(), values: { ...draft.values, ...changes } };
      setDraft(next);
      writeKept(name, next);
    },
    drop: () => {
      writeKept(name, null);
      setDraft({ key: newKey(), values: initial });
      setRestored('new');
    },
  };
}
