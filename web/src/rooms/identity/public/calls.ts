// What the public side asks of identity.
import { get, send } from '@/kit/public/ask';

export interface OpenLogin {
  id: number;
  since: string;
  last_seen_at: string;
  address: string;
  user_agent: string;
  post_name: string;
  current: boolean;
}
export interface KeptData {
  kind: string;
  purpose: string;
  kept: string;
}
export interface OwnData {
  name: string;
  phone: string;
  login: string;
  created_at: string;
  deletion_requested_at?: string | null;
  kept: KeptData[];
  times_revealed: number;
}
export interface RightRow {
  room: string;
  method: string;
  path: string;
  summary: string;
  capability: string;
  roles: string[];
}

export const readLogins = () => get<{ rows: OpenLogin[] }>('/api/session/logins');
export const endLogin = (id: number) => send('DELETE', `/api/session/logins/${id}`, undefined);
export const readOwnData = () => get<OwnData>('/api/own-data');
export const correctName = (name: string) => send('PUT', '/api/own-data/name', { name });
export const correctPhone = (phone: string, code: string) =>
  send('PUT', '/api/own-data/phone', { phone, code });
export const askDeletion = () => send('POST', '/api/own-data/deletion', undefined);
export const takeBackDeletion = () => send('DELETE', '/api/own-data/deletion', undefined);
export const readRights = () => get<{ rows: RightRow[] }>('/api/rights');
