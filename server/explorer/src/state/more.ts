// What a view asks of things and relations beyond what the picture holds.
import { useEffect, useState } from 'preact/hooks';
import { ask, broken } from '../api/client';
import type { TypedDocumentString } from '../api/gen';
import { reason } from '../shell/reason';
import { whole } from './picture';

/** So many are asked for at once; the server takes 1,000. */
const piece = 500;

/**
 * What a question says of the things and relations with these ids, by id, and why it says nothing, if it failed. It is asked anew
 * for other ids and for a newly loaded picture; until the answer comes, the last one stays.
 */
export function useMore<N extends { id: string }, V extends object>(
  question: TypedDocumentString<{ nodes: (N | null)[] }, V & { ids: string | string[] }>, ids: string[], rest: V,
): { found: ReadonlyMap<string, N>; fault: string } {
  const [found, setFound] = useState<ReadonlyMap<string, N>>(new Map());
  const [fault, setFault] = useState('');
  useEffect(() => {
    const stop = new AbortController();
    const pieces = Array.from({ length: Math.ceil(ids.length / piece) }, (_, i) => ids.slice(i * piece, (i + 1) * piece));
    Promise.all(pieces.map((p) => ask(question, { ...rest, ids: p }, stop.signal))).then((answers) => {
      setFound(new Map(answers.flatMap((a) => a.nodes).filter((n) => n !== null).map((n) => [n.id, n])));
      setFault('');
    }, (e) => { if (!broken(e)) setFault(reason(e)); });
    return () => stop.abort();
  }, [whole.value, ids.join(), JSON.stringify(rest)]);
  return { found, fault };
}
