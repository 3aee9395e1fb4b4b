// The map as a view of the picture: its relations between the places of its things.
import { signal } from '@preact/signals';
import { geoNaturalEarth1, geoPath } from 'd3-geo';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { SpotsDocument } from '../api/gen';
import { Name, RelationLine } from '../evidence/Sentence';
import { count, nameOf, t } from '../i18n/words';
import { useGestures } from '../shell/gestures';
import { Long } from '../shell/Long';
import { directions, nearest } from '../shell/nearest';
import { useSize } from '../shell/size';
import { address, choose, go, several } from '../state/address';
import { useMore } from '../state/more';
import { picture, selected } from '../state/picture';
import { useSettled } from '../state/settled';
import { Drawing } from './Drawing';
import { dots, type Dot } from './scene';
import { spotsOf, type Spot, type Spots } from './spots';
import { fault as noOutlines, fetchOutlines, outlines } from './world';
import './map.css';

/** What is seen: the middle, and how many times enlarged. */
interface Sight { middle: Spot; times: number }

const reached = signal('');
const written = ({ middle, times }: Sight) => [...middle, times].map((n) => n.toFixed(2)).join('~');

function parse(text: string): Sight | null {
  const [east = NaN, north = NaN, times = NaN] = text.split('~').map(Number);
  return times > 0 && Math.abs(north) <= 90 ? { middle: [east, north], times: Math.min(Math.max(times, 1), 60) } : null;
}

/** What shows all of some spots. */
function around(spots: Spot[], project: (s: Spot) => [number, number] | null, invert: (p: [number, number]) => Spot | null, width: number, height: number): Sight {
  const points = spots.map(project).filter((p) => p !== null);
  if (!points.length) return { middle: [20, 20], times: 1 };
  const [xs, ys] = [points.map((p) => p[0]), points.map((p) => p[1])];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const times = Math.min(Math.max(Math.min(width / (right - left + 1), height / (bottom - top + 1)) * 0.75, 1), 12);
  return { middle: invert([(left + right) / 2, (top + bottom) / 2]) ?? [20, 20], times };
}

export function MapView() {
  const { spot: given, at: held, known } = address.value;
  const p = picture.value;
  const { found, fault } = useMore(SpotsDocument, [...p.things.keys()], {});
  const world = outlines.value;
  const spots = useMemo(() => spotsOf(p, found, world), [p, found, world]);
  useEffect(() => void fetchOutlines(), []);
  const pane = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(pane);
  const { project, invert, lands } = useMemo(() => {
    const projection = geoNaturalEarth1().fitExtent([[8, 8], [Math.max(width, 100) - 8, Math.max(height, 100) - 8]], { type: 'Sphere' });
    const path = geoPath(projection).digits(1);
    return {
      project: (s: Spot) => projection([...s]) as [number, number],
      invert: (xy: [number, number]) => projection.invert!(xy) as Spot | null,
      lands: world.map((o) => ({ id: String(o.id), d: path(o) ?? '' })),
    };
  }, [world, width, height]);
  const [text, move] = useSettled(given, (spot) => go({ spot }, true));
  const first = useRef<Sight | null>(null);
  if (!(held || known) || !first.current) first.current = around([...spots.placed.values()], project, invert, width, height); // the map stays while a clock moves
  const { middle, times } = parse(text) ?? first.current;
  const [mx, my] = project(middle);
  const rest = parse(given) ?? first.current; // what is drawn; while the map moves, that is moved
  const [rx, ry] = project(rest.middle);
  const onScreen = (s: Spot): [number, number] => { const [x, y] = project(s); return [(x - rx) * rest.times + width / 2, (y - ry) * rest.times + height / 2]; };
  const see = (x: number, y: number, k: number) => { const to = invert([x, y]); if (to?.every(Number.isFinite)) move(written({ middle: to, times: Math.min(Math.max(k, 1), 60) })); };
  const zoom = (factor: number, x = width / 2, y = height / 2) => {
    const k = Math.min(Math.max(times * factor, 1), 60);
    see(mx + (x - width / 2) * (1 / times - 1 / k), my + (y - height / 2) * (1 / times - 1 / k), k);
  };
  useGestures(pane, { plainWheel: true, pan: (dx, dy) => see(mx - dx / times, my - dy / times, times), zoom });
  const land = useMemo(() => lands.map((l, i) => <Land key={i} d={l.d} id={spots.countries.get(l.id)} />), [lands, spots]); // not anew for each move
  const placed = useMemo(() => dots([...p.things.values()].filter((x) => spots.placed.has(x.id)), spots.placed, onScreen), [p, spots, project, rx, ry, rest.times]);
  const drawing = useMemo(() => <Drawing at={placed} links={spots.drawn} width={width} />, [placed, spots, width]);
  const moved = `translate(${width / 2 + (rx - mx) * times} ${height / 2 + (ry - my) * times}) scale(${times / rest.times}) translate(${-width / 2} ${-height / 2})`;
  return (
    <div class="map">
      {(fault || noOutlines.value) && <p role="alert">{fault || noOutlines.value}</p>}
      <div ref={pane} class="globe" dir="ltr" tabIndex={0} role="application" aria-label={t('mapHelp', { things: count('things', placed.size), relations: count('relations', spots.drawn.length) })}
        onKeyDown={(e) => keys(e, placed, zoom, () => move(''))} onClick={() => go({ select: [] })}>
        {width > 0 && (
          <svg width={width} height={height} aria-hidden="true">
            <g class="lands" transform={`translate(${width / 2 - mx * times} ${height / 2 - my * times}) scale(${times})`}>
              {land}
            </g>
            <g transform={moved}>{drawing}</g>
          </svg>
        )}
      </div>
      <div class="tools" role="toolbar" aria-label={t('map')}>
        <button aria-label={t('zoomIn')} title={t('zoomIn')} onClick={() => zoom(1.5)}>+</button>
        <button aria-label={t('zoomOut')} title={t('zoomOut')} onClick={() => zoom(1 / 1.5)}>−</button>
        <button onClick={() => move('')}>{t('fit')}</button>
      </div>
      <p class="hidden" aria-live="polite">{reached.value}</p>
      <Outside spots={spots} />
    </div>
  );
}

/** The land of a country, which selects it where it is in the picture. */
function Land({ d, id }: { d: string; id: string | undefined }) {
  if (!id) return <path d={d} />;
  return <path d={d} class={`land ${selected.value.has(id) ? 'chosen' : ''}`} onClick={(e) => { e.stopPropagation(); choose(id, several(e)); }} />;
}

/** What the map cannot show, and what it does not say. */
function Outside({ spots: { unplaced, undrawn } }: { spots: Spots }) {
  return (
    <div class="outside">
      <p class="muted small">{t('mapNote')}</p>
      {unplaced.length > 0 && (
        <details>
          <summary>{t('unplaced', { n: unplaced.length })}</summary>
          <Long items={unplaced} line={(x) => <li key={x.id}><Name thing={x} /></li>} />
        </details>
      )}
      {undrawn.length > 0 && (
        <details>
          <summary>{t('undrawn', { n: undrawn.length })}</summary>
          <Long items={undrawn} line={(l) => <RelationLine key={l.id} link={l} />} />
        </details>
      )}
    </div>
  );
}

/** The map by keyboard: arrows go to the next thing in that direction. */
function keys(e: KeyboardEvent, placed: ReadonlyMap<string, Dot>, zoom: (factor: number) => void, fit: () => void): void {
  const direction = directions[e.key];
  if (direction) {
    const from = address.peek().select.find((s) => placed.has(s));
    const id = from ? nearest([...placed.keys()], from, (x) => placed.get(x)!, direction) : [...placed.keys()][0];
    if (!id) return;
    const { thing } = placed.get(id)!;
    reached.value = [nameOf(thing.names), t(thing.type)].join(t('comma'));
    go({ select: [id] }, true);
  } else if (e.key === 'Enter') document.querySelector<HTMLElement>('.side')?.focus();
  else if (e.key === 'Escape') go({ select: [] });
  else if (e.key === '+' || e.key === '=') zoom(1.5);
  else if (e.key === '-') zoom(1 / 1.5);
  else if (e.key === '0') fit();
  else return;
  e.preventDefault();
}
