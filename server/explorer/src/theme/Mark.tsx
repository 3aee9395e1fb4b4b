// The marks of the encoding as small pictures in text, legend and tables.
import type { NodeType, Status } from '../api/gen';
import { outlines, type Family } from './encoding';
import { Stroke } from './Stroke';

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
  return (
    <svg class={`mark line ${family ?? ''}`} viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
      <Stroke d={(aside) => `M0 ${6 + aside}H28`} middle={[14, 6, 0]} status={status} width={wide ? 4 : double ? 3 : 1.75} double={double} contradicted={contradicted} />
    </svg>
  );
}
