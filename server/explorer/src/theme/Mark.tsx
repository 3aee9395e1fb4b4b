// The marks of the encoding as small pictures in text, legend and tables.
import type { NodeType, Status } from '../api/gen';
import { dashesOf, outlines, type Family } from './encoding';

/** The mark of a type of thing. */
export function ThingMark({ type }: { type: NodeType }) {
  return (
    <svg class={`mark thing-${type.toLowerCase()}`} viewBox="-1.4 -1.4 2.8 2.8" width="14" height="14" aria-hidden="true">
      <path d={outlines[type]} />
    </svg>
  );
}

/** The stroke of a family and status. */
export function LineMark({ family, status = 'ACTUAL', double = false, wide = false, contradicted = false }: {
  family?: Family; status?: Status; double?: boolean; wide?: boolean; contradicted?: boolean;
}) {
  const width = wide ? 4 : 1.75;
  const lines = double ? [4, 8] : [6];
  return (
    <svg class={`mark line ${family ?? ''}`} viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
      {lines.map((y) => <line x1="0" x2="28" y1={y} y2={y} stroke-width={width} stroke-dasharray={dashesOf[status].join(' ') || undefined} />)}
      {status === 'DENIED' && <line x1="14" x2="14" y1="1" y2="11" stroke-width="2" />}
      {contradicted && <circle cx="14" cy="6" r="3.5" class="contradiction" />}
    </svg>
  );
}
