// Lists of the API, read page by page.
import { useEffect, useState } from 'preact/hooks';
import { broken } from './client';

/** A page of a list, as the API gives it. */
export interface Page<T> {
  nodes: T[];
  totalCount?: number;
  pageInfo: { endCursor?: string | null; hasNextPage: boolean };
}

/** What has been read of a list: null before its first page is there. */
export interface Pages<T> {
  nodes: T[] | null;
  total: number;
  fault: unknown;
  more: (() => void) | null; // reads on, where there is more
}

/** Reads a list from its beginning whenever the key changes. */
export function usePages<T>(key: string, read: (after: string | null, stop: AbortSignal) => Promise<Page<T>>): Pages<T> {
  const [state, set] = useState<{ key: string; pages: Page<T>[]; after: string | null; fault: unknown }>({ key, pages: [], after: null, fault: null });
  const now = state.key === key ? state : { key, pages: [], after: null, fault: null };
  useEffect(() => {
    const stop = new AbortController();
    read(now.after, stop.signal).then(
      (page) => set({ ...now, pages: [...now.pages, page], fault: null }),
      (fault) => { if (!broken(fault)) set({ ...now, fault }); },
    );
    return () => stop.abort();
  }, [key, now.after]);
  const last = now.pages.at(-1);
  return {
    nodes: last ? now.pages.flatMap((p) => p.nodes) : null,
    total: last?.totalCount ?? 0,
    fault: now.fault,
    more: last?.pageInfo.hasNextPage ? () => set({ ...now, after: last.pageInfo.endCursor ?? null }) : null,
  };
}
