// What is read from the server, by convention: the key of a reading is its room, its path and what
// was asked, so no page names a key. After a deed everything read of that room is asked again,
// at once where it is on the screen and else when it is next shown.
import {
  keepPreviousData,
  useQueries,
  useQuery,
  type QueryClient,
  type QueryKey,
  type UseQueryOptions,
  type UseQueryResult,
} from '@tanstack/react-query';
import { api, onWritten } from './client';
import type { paths } from './schema';

type Answers<Reply> = {
  get: { responses: { 200: { content: { 'application/json': Reply } } } };
};
export type ReadPath = {
  [P in keyof paths]: paths[P] extends Answers<unknown> ? P : never;
}[keyof paths];
export type ReplyOf<P extends ReadPath> = paths[P] extends Answers<infer Reply> ? Reply : never;

export interface Asked {
  path?: Readonly<Record<string, string | number>>;
  query?: Readonly<Record<string, unknown>>;
}
type Options = Pick<
  UseQueryOptions<never>,
  'enabled' | 'staleTime' | 'refetchInterval' | 'retry'
> & { keep?: 'previous' };

// Addresses whose things are those of another address.
const kin: Readonly<Record<string, string>> = { posts: 'users', 'own-data': 'session' };

export function roomOf(path: string): string {
  const first = path.split('/')[2] ?? '';
  return kin[first] ?? first;
}

export function keyOf(path: ReadPath, asked: Asked = {}): QueryKey {
  return [roomOf(path), path, asked];
}

export async function read<P extends ReadPath>(path: P, asked: Asked = {}): Promise<ReplyOf<P>> {
  const { data } = await api.GET(path as never, { params: asked } as never);
  return data as ReplyOf<P>;
}

export function useRead<P extends ReadPath>(
  path: P,
  asked: Asked = {},
  { keep, ...options }: Options = {},
): UseQueryResult<ReplyOf<P>, Error> {
  const query = {
    queryKey: keyOf(path, asked),
    queryFn: () => read(path, asked),
    ...(keep === undefined ? {} : { placeholderData: keepPreviousData }),
    ...options,
  };
  return useQuery(query as UseQueryOptions<ReplyOf<P>>);
}

// The same reading of several things.
export function useReads<P extends ReadPath>(path: P, asked: readonly Asked[]) {
  return useQueries({
    queries: asked.map((one) => ({
      queryKey: keyOf(path, one),
      queryFn: () => read(path, one),
    })),
  });
}

export interface Detail<Reply> {
  path: ReadPath;
  name: string; // of what the address names it by
  use: (id: number | string) => UseQueryResult<Reply, Error>;
  // A verb answers with the thing as it now is: shown without asking again.
  take: (client: QueryClient, id: number | string, next: Reply) => void;
}

// One thing by what its address names it by.
export function detailOf<P extends ReadPath>(path: P): Detail<ReplyOf<P>> {
  const name = /\{(\w+)\}/.exec(path)?.[1] ?? 'id';
  const asked = (id: number | string) => ({ path: { [name]: id } });
  return {
    path,
    name,
    use: (id) => useRead(path, asked(id)),
    take: (client, id, next) => void client.setQueryData(keyOf(path, asked(id)), next),
  };
}

export interface ListPage<Row> {
  rows: readonly Row[];
  next: string | null;
  count?: number;
  count_capped?: boolean;
}
type Listed = { [P in ReadPath]: ReplyOf<P> extends { rows: unknown[] } ? P : never }[ReadPath];
export type RowOf<P extends Listed> = ReplyOf<P> extends { rows: (infer Row)[] } ? Row : never;
export type Conditions = Readonly<Record<string, string>>;

export interface List<Row> {
  path: ReadPath;
  at: Asked['path'];
  read: (
    conditions: Conditions,
    page: { cursor?: string; limit: number },
  ) => Promise<ListPage<Row>>;
}

// Many things, page by page. The words of the address go to the server as they are; the server
// reads and checks them. `ask` writes what the form says as the server wants it.
export function listOf<P extends Listed>(
  path: P,
  how: {
    at?: Asked['path'];
    ask?: (conditions: Conditions, page: { cursor?: string; limit: number }) => Asked['query'];
  } = {},
): List<RowOf<P>> {
  const { at, ask = (conditions, page) => ({ ...conditions, ...page }) } = how;
  return {
    path,
    at,
    read: async (conditions, page) => {
      const query = ask(conditions, page) ?? {};
      const reply = await read(path, at === undefined ? { query } : { path: at, query });
      return { next: null, ...(reply as object) } as ListPage<RowOf<P>>;
    },
  };
}

export function listKey(list: List<never>, ...asked: unknown[]): QueryKey {
  return [roomOf(list.path), list.path, list.at ?? {}, ...asked];
}

// What was read of the room of a deed is no longer to be trusted. Answers how to stop.
export function followDeeds(client: QueryClient): () => void {
  return onWritten((path) => void client.invalidateQueries({ queryKey: [roomOf(path)] }));
}
