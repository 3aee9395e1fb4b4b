// The timeline as a view of the picture: its relations and what happens in it, by when it held, was published or became known.
import { signal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { MomentsDocument } from '../api/gen';
import { Name, RelationLine } from '../evidence/Sentence';
import { date, direction, t } from '../i18n/words';
import { Long } from '../shell/Long';
import { useGestures } from '../shell/gestures';
import { useSize } from '../shell/size';
import { address, go, lang, type Dates } from '../state/address';
import { useMore } from '../state/more';
import { picture } from '../state/picture';
import { useSettled } from '../state/settled';
import { extent, happens, itemsIn, told, type Item } from './items';
import { place, type Span } from './lanes';
import { laneHeight, Lanes, Scale, scaleHeight } from './Lanes';
import { moved, parse, scaleOf, scales, usual, written, type Scale as ScaleName } from './ticks';
import './timeline.css';

/** What is told to a screen reader of the item that the keys have reached. */
const reached = signal('');

export function TimelineView() {
  const { dates, kind, known, at, span: given } = address.value;
  const p = picture.value;
  const ids = [...[...p.things.values()].filter(happens).map((x) => x.id), ...p.links.keys()];
  const { found, fault } = useMore(MomentsDocument, ids, kind === 'ALL' ? {} : { kind });
  const { dated, undated } = useMemo(() => itemsIn(p, found, dates, known), [p, found, dates, known, lang.value]);
  const pane = useRef<HTMLDivElement>(null);
  const { width } = useSize(pane);
  const [text, move] = useSettled(given, (span) => go({ span }, true));
  const start = useRef<Span | null>(null);
  if (!at || !start.current) start.current = dated.length ? usual(dated) : null; // the scale stays while the clock moves
  const span = parse(text) ?? start.current ?? usual([]);
  const { placed, groups, lanes } = useMemo(() => place(dated, span, width), [dated, span.from, span.to, width]);
  const height = scaleHeight + Math.max(lanes, 4) * laneHeight + 8;
  const flip = direction.value === 'rtl' ? -1 : 1;
  const shift = (by: number, factor = 1, about = 0.5) => move(written(moved(span, by, factor, about)));
  useGestures(pane, {
    plainWheel: false,
    pan: (dx) => shift((-dx / width) * flip),
    zoom: (factor, px) => shift(0, 1 / factor, flip < 0 ? 1 - px / width : px / width),
  });
  const clock = dates === 'held' ? at : dates === 'known' ? known : '';
  const keys = useKeys(dated, span, shift);
  useEffect(() => { // what is selected elsewhere is scrolled to
    pane.current?.querySelector('.item.chosen')?.scrollIntoView({ block: 'nearest' });
  }, [address.value.select.join(), placed.length > 0]);
  return (
    <div class="timeline">
      <Controls span={span} set={(s) => move(s ? written(s) : '')} shift={shift} />
      {fault && <p role="alert">{fault}</p>}
      <div ref={pane} class="lanes" dir="ltr" tabIndex={0} role="application" aria-label={t('timelineHelp', { n: dated.length })} onKeyDown={keys} onClick={() => go({ select: [] })}>
        {width > 0 && (
          <svg width={width} height={height} aria-hidden="true">
            <Scale span={span} width={width} height={height} moment={clock ? extent(clock)[1] : null} />
            <Lanes placed={placed} groups={groups} width={width} span={span} />
          </svg>
        )}
      </div>
      <p class="hidden" aria-live="polite">{reached.value}</p>
      <div class="outside">
        <p class="muted" role="status">{t('inSight', { n: placed.length, all: dated.length })}</p>
        {undated.length > 0 && (
          <details>
            <summary>{t('undated', { n: undated.length })}</summary>
            <Long items={undated} line={(of) => ('names' in of ? <li key={of.id}><Name thing={of} /></li> : <RelationLine key={of.id} link={of} />)} />
          </details>
        )}
      </div>
    </div>
  );
}

/** By which date, at which scale, and where. */
function Controls({ span, set, shift }: { span: Span; set: (s: Span | null) => void; shift: (by: number, factor?: number) => void }) {
  const { dates } = address.value;
  const middle = (span.from + span.to) / 2;
  return (
    <div class="row controls">
      <div class="row" role="group" aria-label={t('by')}>
        {(['held', 'published', 'known'] as Dates[]).map((d) => <button key={d} aria-pressed={dates === d} onClick={() => go({ dates: d, span: '' })}>{t(d)}</button>)}
      </div>
      <div class="row end" role="group" aria-label={t('scale')}>
        <button onClick={() => shift(-0.5)}>{t('earlier')}</button>
        {(Object.keys(scales) as ScaleName[]).map((s) => (
          <button key={s} aria-pressed={scaleOf(span) === s} onClick={() => set({ from: middle - scales[s] / 2, to: middle + scales[s] / 2 })}>{t(s)}</button>
        ))}
        <button onClick={() => set(null)}>{t('allTime')}</button>
        <button onClick={() => shift(0.5)}>{t('later')}</button>
      </div>
    </div>
  );
}

/** The timeline by keyboard: arrows go through the items by time, and bring them into sight. */
function useKeys(items: Item[], span: Span, shift: (by: number, factor?: number) => void): (e: KeyboardEvent) => void {
  return (e) => {
    const step = { ArrowRight: direction.value === 'rtl' ? -1 : 1, ArrowLeft: direction.value === 'rtl' ? 1 : -1, ArrowDown: 1, ArrowUp: -1 }[e.key];
    const { select } = address.peek();
    if (step) {
      const firsts = [...new Map(items.toReversed().map((i) => [i.of.id, i])).values()].reverse(); // of what comes more than once
      const now = firsts.findIndex((i) => select.includes(i.of.id));
      const next = firsts[now < 0 ? 0 : Math.min(Math.max(now + step, 0), firsts.length - 1)];
      if (!next) return;
      const from = Math.max(next.from, span.from - (span.to - span.from));
      if (next.from > span.to || next.to < span.from) shift((from - span.from) / (span.to - span.from) - 0.2);
      reached.value = [told(next.of), date(new Date(next.from).toISOString())].join(t('comma'));
      go({ select: [next.of.id] }, true);
    } else if (e.key === 'Enter') document.querySelector<HTMLElement>('.side')?.focus();
    else if (e.key === 'Escape') go({ select: [] });
    else if (e.key === '+' || e.key === '=') shift(0, 1 / 1.5);
    else if (e.key === '-') shift(0, 1.5);
    else return;
    e.preventDefault();
  };
}
