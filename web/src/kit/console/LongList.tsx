// A long list inside a page: all its rows in one box, read on as they are scrolled to.
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { listKey, type Conditions, type List } from '@/api/read';
import type { DataTableProps } from './DataTable';
import { LongTable } from './LongTable';
import { Skeleton } from './Page';
import { RefusalNote } from './RefusalNote';

const most = 100; // rows the server gives at once
const none: Conditions = {};

// The rows of a list: of one page, or without one all of them as they are asked for.
export function useRows<Row>(
  list: List<Row>,
  conditions: Conditions = none,
  page?: { cursor: string; limit: number },
) {
  const read = useInfiniteQuery({
    queryKey: listKey(list as List<never>, conditions, page ?? 'all'),
    queryFn: ({ pageParam }) =>
      list.read(conditions, {
        limit: page?.limit ?? most,
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      }),
    initialPageParam: page?.cursor ?? '',
    getNextPageParam: (last) => (last.next === '' ? null : last.next),
    placeholderData: (old) => old,
  });
  const pages = read.data?.pages;
  const rows = useMemo(() => pages?.flatMap((one) => one.rows) ?? [], [pages]);
  const { hasNextPage, isFetching, fetchNextPage } = read;
  const more = useCallback(() => {
    if (!isFetching) void fetchNextPage();
  }, [isFetching, fetchNextPage]);
  return { ...read, rows, head: pages?.[0], ...(hasNextPage ? { onMore: more } : {}) };
}

export function LongList<Row extends object>({
  list,
  conditions,
  ...table
}: Omit<DataTableProps<Row>, 'rows' | 'window'> & { list: List<Row>; conditions?: Conditions }) {
  const { isPending, isError, error, refetch, rows, onMore } = useRows(list, conditions);
  if (isError) return <RefusalNote error={error} retry={() => void refetch()} />;
  if (isPending) return <Skeleton />;
  return <LongTable<Row> {...table} rows={rows} {...(onMore === undefined ? {} : { onMore })} />;
}
