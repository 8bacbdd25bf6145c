// Who is signed in, as the server says. Every step of signing in answers with the same state, so
// the pages follow the stage and decide nothing.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { api, commandHeaders, newKey, onSignedOut, type Schemas } from '@/api/client';
import { setOwner } from '@/kit/console/preferences';

export type SessionState = Schemas['identity.SessionState'];
export type Me = Schemas['identity.Me'];
export type Capability = Schemas['Capability'];

const key = ['session', 'now'] as const;

export async function readSession(): Promise<SessionState> {
  const { data } = await api.GET('/api/session');
  const state = data as SessionState;
  own(state);
  return state;
}

// Before a page is shown: a form looks for its draft when it opens.
function own(state: SessionState) {
  if (state.me) setOwner(state.me.login);
}

export function useSession() {
  const client = useQueryClient();
  const query = useQuery({ queryKey: key, queryFn: readSession, staleTime: 60_000, retry: 1 });

  useEffect(
    () =>
      onSignedOut(() => {
        client.setQueryData<SessionState>(key, (old) =>
          old?.stage === 'signed_in' ? { stage: 'anonymous', me: null } : old,
        );
      }),
    [client],
  );

  // Another person or another post sees other rows: nothing read before may stay.
  const restart = useCallback(
    (state: SessionState) => {
      own(state);
      client.removeQueries({ predicate: (query) => query.queryKey[1] !== key[1] });
      client.setQueryData(key, state);
    },
    [client],
  );

  const signOut = useCallback(async () => {
    await api.DELETE('/api/session', { headers: commandHeaders(newKey()) });
    sessionStorage.clear();
    restart({ stage: 'anonymous', me: null });
  }, [restart]);

  return { ...query, restart, signOut };
}
