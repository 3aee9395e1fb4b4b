// What the map draws over the land: the relations, the things and their names.
import { roomBeside, type Box } from '../graph/labels';
import { langOf, nameOf } from '../i18n/words';
import { choose, several } from '../state/address';
import { lit } from '../state/lit';
import { selected, type Link } from '../state/picture';
import { familyOf, outlines, widthOf } from '../theme/encoding';
import { Stroke } from '../theme/Stroke';
import { textWidth } from '../theme/textWidth';
import { run, type Dot } from './scene';

/** So many names are written, the weightiest first. */
const mostNames = 250;

/** Which things and lines are in question: pointed at, selected, or joined to what is. */
function inQuestion(links: Link[]): { ids: Set<string>; any: boolean } {
  const told = new Set([...selected.value, ...lit.value]);
  const ids = new Set(told);
  for (const l of links) {
    const ends = [l.from!.id, l.to!.id];
    if (![l.id, ...ends].some((id) => told.has(id))) continue;
    for (const id of [l.id, ...ends]) ids.add(id);
  }
  return { ids, any: told.size > 0 };
}

const pointed = (id: string) => ({
  onClick: (e: MouseEvent) => { e.stopPropagation(); choose(id, several(e)); },
  onMouseEnter: () => { lit.value = [id]; },
  onMouseLeave: () => { lit.value = []; },
});

export function Drawing({ at, links, width }: { at: ReadonlyMap<string, Dot>; links: Link[]; width: number }) {
  const { ids, any } = inQuestion(links);
  const back = (id: string) => (any && !ids.has(id) ? 'back' : '');
  const between = new Map<string, number>();
  const things = [...at.values()].sort((a, b) => Number(ids.has(b.thing.id)) - Number(ids.has(a.thing.id)) || b.r - a.r);
  const taken: Box[] = things.map(({ x, y, r }) => ({ left: x - r * 0.8, right: x + r * 0.8, top: y - r * 0.8, bottom: y + r * 0.8 }));
  return (
    <>
      {links.map((l) => {
        const [a, b] = [at.get(l.from!.id)!, at.get(l.to!.id)!];
        const key = [l.from!.id, l.to!.id].sort().join(' ');
        const before = between.get(key) ?? 0;
        between.set(key, before + 1);
        const line = run(a, b, before);
        if (!line) return null;
        const width = widthOf(l.outletCount);
        return (
          <g key={l.id} data-id={l.id} class={`run ${familyOf(l.type)} ${back(l.id)} ${selected.value.has(l.id) ? 'chosen' : ''}`} {...pointed(l.id)}>
            <path class="reach" d={line.d(0)} />
            <Stroke d={line.d} middle={line.middle} status={l.status} width={width} double={l.tableCount > 0} contradicted={l.contradicted} />
            {!l.symmetric && <path class="shape" d={`M2 0L${-5 - width} ${-3 - width / 2}V${3 + width / 2}Z`} transform={`translate(${line.tip.x} ${line.tip.y}) rotate(${line.tip.turn})`} />}
          </g>
        );
      })}
      {things.toReversed().map(({ thing, x, y, r }) => (
        <g key={thing.id} data-id={thing.id} class={`dot thing-${thing.type.toLowerCase()} ${back(thing.id)} ${selected.value.has(thing.id) ? 'chosen' : ''}`} {...pointed(thing.id)}>
          <path class="shape" d={outlines[thing.type]} transform={`translate(${x} ${y}) scale(${r})`} />
        </g>
      ))}
      {things.filter((d) => !back(d.thing.id)).slice(0, mostNames).map((dot) => {
        const name = nameOf(dot.thing.names);
        const text = name.length > 40 ? `${name.slice(0, 38).trimEnd()}…` : name;
        const size = dot.thing.type === 'COUNTRY' ? 14 : 12.5;
        const room = roomBeside(taken, dot, textWidth(text, size), size, width);
        return room && <text key={dot.thing.id} {...room} class={dot.thing.type === 'COUNTRY' ? 'strong' : ''} font-size={size} text-anchor="middle" direction={langOf(text) === 'ar' ? 'rtl' : 'ltr'}>{text}</text>;
      })}
    </>
  );
}
