// What a person is writing over several steps, kept in this browser until it is sent. The key of the
// deed lives with it: other content is another deed and gets a key of its own.
import { useState } from 'react';
import { newKey } from '@/api/client';
import { readOwn, writeOwn } from './preferences';

interface Kept<Values> {
  key: string;
  values: Partial<Values>;
}
export interface Draft<Values> extends Kept<Values> {
  restored: 'restored' | 'new';
  put: (changes: Partial<Values>) => void;
  drop: () => void;
}

// `name` is unique to what is being written.
export function useDraft<Values extends object>(
  name: string,
  initial: Partial<Values> = {},
): Draft<Values> {
  const kept = `steps.${name}`;
  const [found] = useState(() => readOwn<Kept<Values>>(localStorage, kept));
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
      writeOwn(localStorage, kept, next);
    },
    drop: () => {
      writeOwn(localStorage, kept, null);
      setDraft({ key: newKey(), values: initial });
      setRestored('new');
    },
  };
}
