// Reads and commands of the public side, over the one client. Paths and shapes are named once, in
// each room's calls.ts.
import { api, commandHeaders, newKey } from '@/api/client';
import { serverSaidNow } from './moments';

type Query = Record<string, string | number | undefined>;
type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Answer = Promise<{ data?: unknown }>;
type Untyped = Record<
  Method | 'GET',
  (path: string, init?: { params?: object; body?: unknown; signal?: AbortSignal }) => Answer
>;

api.use({
  onResponse({ response }) {
    serverSaidNow(response.headers.get('date'));
    return undefined;
  },
});
const client = api as unknown as Untyped;

export async function get<Reply>(
  path: string,
  query: Query = {},
  signal?: AbortSignal,
): Promise<Reply> {
  const { data } = await client.GET(path, { params: { query }, ...(signal ? { signal } : {}) });
  return data as Reply;
}

export interface Command {
  // Kept by the form over its retries, so that a doubled press is one deed.
  key?: string;
  // The row version that was seen.
  version?: number | undefined;
}

export async function send<Reply>(
  method: Method,
  path: string,
  body: unknown,
  { key = newKey(), version }: Command = {},
): Promise<Reply> {
  const { data } = await client[method](path, {
    params: { header: commandHeaders(key, version) },
    ...(body === undefined ? {} : { body }),
  });
  return data as Reply;
}
