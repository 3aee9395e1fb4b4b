// The stroke of a relation as a part of an SVG picture, in the colour of what holds it.
import type { Status } from '../api/gen';
import { dashesOf } from './encoding';

interface Props {
  d: (aside: number) => string; // the path, moved aside by so many pixels
  middle: [x: number, y: number, turn: number]; // its middle, and its direction there in degrees
  status?: Status;
  width?: number;
  double?: boolean;
  contradicted?: boolean;
}

export function Stroke({ d, middle: [x, y, turn], status = 'ACTUAL', width = 1.75, double = false, contradicted = false }: Props) {
  return (
    <g class="stroke">
      {(double ? [-1.8, 1.8] : [0]).map((aside) => (
        <path key={aside} d={d(aside)} stroke-width={double ? Math.max(width / 2, 1.1) : width} stroke-dasharray={dashesOf[status].join(' ') || undefined} />
      ))}
      <g transform={`translate(${x} ${y}) rotate(${turn})`}>
        {status === 'DENIED' && <path d={`M0 ${-5 - width / 2}V${5 + width / 2}`} stroke-width="2" />}
        {contradicted && <circle r="3.5" class="contradiction" />}
      </g>
    </g>
  );
}
