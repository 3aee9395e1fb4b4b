// The drawn items of a timeline, under its scale.
import { direction, t } from '../i18n/words';
import { choose, several } from '../state/address';
import { lit } from '../state/lit';
import { selected } from '../state/picture';
import { familyOf, outlines, widthOf } from '../theme/encoding';
import { Stroke } from '../theme/Stroke';
import { edge, type Group, type Placed, type Span } from './lanes';
import { ticks } from './ticks';

/** Pixels from one lane to the next, and of the scale. */
export const laneHeight = 30;
export const scaleHeight = 28;

const mirrored = () => direction.value === 'rtl';

/** The scale, and the line of a moment. */
export function Scale({ span, width, height, moment }: { span: Span; width: number; height: number; moment: number | null }) {
  const x = (ms: number) => (mirrored() ? 1 - (ms - span.from) / (span.to - span.from) : (ms - span.from) / (span.to - span.from)) * width;
  return (
    <>
      {ticks(span, width / 90).map(({ at, text, strong }) => (
        <g key={at} class={strong ? 'tick strong' : 'tick'}>
          <path d={`M${x(at)} ${scaleHeight}V${height}`} />
          <text x={x(at)} y={18} text-anchor="middle" direction={direction.value}>{text}</text>
        </g>
      ))}
      {moment !== null && <path class="moment" d={`M${x(moment)} ${scaleHeight}V${height}`} />}
    </>
  );
}

/** The items and the heads of their groups. */
export function Lanes({ placed, groups, width, span }: { placed: Placed[]; groups: Group[]; width: number; span: Span }) {
  const x = (s: number) => (mirrored() ? width - s : s);
  const ids = new Set([...selected.value, ...lit.value]);
  return (
    <>
      {groups.map((g) => (
        <text key={g.family} class={`head ${g.family}`} x={x(edge)} y={scaleHeight + g.lane * laneHeight + 22} direction={direction.value}>{t(g.family)}</text>
      ))}
      {placed.map((p) => {
        const { of } = p.item;
        const chosen = ids.has(of.id) || ('from' in of && (ids.has(of.from!.id) || ids.has(of.to!.id)));
        const left = Math.min(p.start, p.name) - 2;
        const right = Math.max(p.end, p.name + p.long) + 2;
        const look = 'names' in of ? `thing-${of.type.toLowerCase()}` : familyOf(of.type);
        return (
          <g key={p.item.key} data-id={of.id} class={`item ${look} ${chosen ? 'chosen' : ids.size ? 'back' : ''}`} transform={`translate(0 ${scaleHeight + p.lane * laneHeight})`}
            onClick={(e) => { e.stopPropagation(); choose(of.id, several(e)); }}
            onMouseEnter={() => { lit.value = [of.id]; }} onMouseLeave={() => { lit.value = []; }}>
            <rect x={Math.min(x(left), x(right))} y={2} width={right - left} height={laneHeight - 2} />
            <Drawn p={p} x={x} span={span} />
            <text x={x(p.name)} y={15} direction={direction.value}>{p.text}</text>
          </g>
        );
      })}
    </>
  );
}

/** A point, or a bar with a stop at each end that is known and in sight; what is too short for a bar is a point too. */
function Drawn({ p: { item, start, end }, x, span }: { p: Placed; x: (s: number) => number; span: Span }) {
  const { of, point } = item;
  const y = 22;
  const middle = (x(start) + x(end)) / 2;
  const straight = (aside: number) => `M${x(start)} ${y + aside}H${x(end)}`;
  const stop = (at: number, ms: number, known = true) => known && ms >= span.from && ms <= span.to && <path class="stop" d={`M${x(at)} ${y - 4}V${y + 4}`} />;
  if (!point && end - start > 8) {
    return (
      <>
        {'names' in of
          ? <Stroke d={straight} middle={[middle, y, 0]} width={4} />
          : <Stroke d={straight} middle={[middle, y, 0]} status={of.status} width={widthOf(of.outletCount) + 0.5} double={of.tableCount > 0} contradicted={of.contradicted} />}
        {stop(start, item.from)}{stop(end, item.to, !item.open)}
      </>
    );
  }
  return (
    <>
      {point && end - start > 12 && <path class="may" d={straight(0)} />}
      {'names' in of
        ? <path class="shape" d={outlines[of.type]} transform={`translate(${middle} ${y}) scale(5)`} />
        : <Stroke d={(aside) => `M${middle - 7} ${y + aside}h14`} middle={[middle, y, 0]} status={of.status} width={widthOf(of.outletCount) + 1.5} double={of.tableCount > 0} contradicted={of.contradicted} />}
    </>
  );
}
