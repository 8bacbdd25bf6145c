// The list one came from: its rows in their order, so that a detail page can go to the next one.
// Kept for this tab of the browser; a detail that was reached otherwise has no neighbours.
import { useMemo } from 'react';

interface Came {
  ids: number[];
  back: string; // the address of the list, with its conditions
}

const kept = 'anju.list.';

export function rememberList(path: string, came: Came): void {
  try {
    sessionStorage.setItem(kept + path, JSON.stringify(came));
  } catch {
    // Without storage there is no next.
  }
}

function recall(path: string): Came | null {
  try {
    const text = sessionStorage.getItem(kept + path);
    return text === null ? null : (JSON.parse(text) as Came);
  } catch {
    return null;
  }
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
    const came = recall(detail.replace(/\/\{\w+\}$/, ''));
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
