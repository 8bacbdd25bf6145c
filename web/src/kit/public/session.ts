// Who is signed in here. The cookie is out of reach of scripts; the server is asked instead.
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { get, send } from './ask';

export interface Me {
  user: number;
  name: string; // masked
  phone: string; // masked
  staff: boolean;
  role: string;
}
export interface SessionState {
  stage: string;
  me?: Me | null;
}
export type CodePurpose = 'login' | 'change_phone' | 'case_lookup';
export interface PhoneCodeSent {
  resend_after_s: number;
  expires_in_s: number;
}

const key = ['session'];

export function useMe(): { me: Me | null; pending: boolean } {
  const { data, isPending } = useQuery({
    queryKey: key,
    queryFn: () => get<SessionState>('/api/session'),
    staleTime: 60_000,
    retry: false,
  });
  return { me: data?.stage === 'signed_in' ? (data.me ?? null) : null, pending: isPending };
}

// Another person's answers must not outlive the change of who is here.
async function becomes(client: QueryClient, state: SessionState | undefined) {
  await client.cancelQueries();
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'public' });
  client.setQueryData(key, state ?? { stage: 'anonymous' });
}

export function useSessionCalls() {
  const client = useQueryClient();
  return {
    askCode: (phone: string, purpose: CodePurpose) =>
      send<PhoneCodeSent>('POST', '/api/session/phone-code', { phone, purpose }),
    signIn: async (phone: string, code: string, name?: string) => {
      const state = await send<SessionState>('POST', '/api/session/phone', {
        phone,
        code,
        ...(name ? { name } : {}),
      });
      await becomes(client, state);
      return state.me ?? null;
    },
    signOut: async () => {
      await send('DELETE', '/api/session', undefined);
      await becomes(client, undefined);
    },
    noticedSignedOut: () => becomes(client, undefined),
  };
}
