// Who is signed in here. The cookie is out of reach of scripts; the server is asked instead.
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Schemas } from '@/api/client';
import { api, command, the } from './ask';

export type Me = Schemas['identity.Me'];
export type CodePurpose = Schemas['identity.CodePurpose'];
type SessionState = Schemas['identity.SessionState'];

const key = ['session'];

export function useMe(): { me: Me | null; pending: boolean } {
  const { data, isPending } = useQuery({
    queryKey: key,
    queryFn: () => the(api.GET('/api/session')),
    staleTime: 60_000,
    retry: false,
  });
  return { me: data?.stage === 'signed_in' ? data.me : null, pending: isPending };
}

// Another person's answers must not outlive the change of who is here.
async function becomes(client: QueryClient, state: SessionState | undefined) {
  await client.cancelQueries();
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'public' });
  client.setQueryData<SessionState>(key, state ?? { stage: 'anonymous', me: null });
}

export function useSessionCalls() {
  const client = useQueryClient();
  return {
    askCode: (phone: string, purpose: CodePurpose) =>
      the(api.POST('/api/session/phone-code', { body: { phone, purpose }, ...command() })),
    signIn: async (phone: string, code: string, name?: string) => {
      const body = { phone, code, ...(name ? { name } : {}) };
      const state = await the(api.POST('/api/session/phone', { body, ...command() }));
      await becomes(client, state);
      return state.me ?? null;
    },
    signOut: async () => {
      await the(api.DELETE('/api/session', command()));
      await becomes(client, undefined);
    },
    noticedSignedOut: () => becomes(client, undefined),
  };
}
