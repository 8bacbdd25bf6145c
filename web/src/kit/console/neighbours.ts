// The list one came from: its rows in their order, so that a detail page can go to the next one.
// Kept for this tab of the browser; a detail that was reached otherwise has no neighbours.
import { useMemo } from 'react';
import { readOwn, writeOwn } from './preferences';

interface Came {
  ids: number[];
  back: string; // the address of the list, with its conditions
}

const shelf = (path: string) => `list.${path}`;

export function rememberList(path: string, came: Came): void {
  writeOwn(sessionStorage, shelf(path), came);
}

export interface Neighbours {
  at: number; // counted from 1
  of: number;
  back: string;
  previous?: number;
  next?: number;
}

// Of the detail read at "/api/x/{id}", in the list read at "/api/x".
export function useNeighbours(detail: string, id: number): Neighbours | null {
  return useMemo(() => {
    const came = readOwn<Came>(sessionStorage, shelf(detail.replace(/\/\{\w+\}$/, '')));
    const at = came?.ids.indexOf(id) ?? -1;
    if (came === null || at < 0) return null;
    const [previous, next] = [came.ids[at - 1], came.ids[at + 1]];
    return {
      at: at + 1,
      of: came.ids.length,
      back: came.back,
      ...(previous === undefined ? {} : { previous }),
      ...(next === undefined ? {} : { next }),
    };
  }, [detail, id]);
}
