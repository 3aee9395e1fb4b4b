// The overlays of the graph: what is drawn beneath it, and a list of that, by which it is chosen and read.
import { effect, signal, untracked } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { broken } from '../api/client';
import type { Canvas } from '../graph/canvas';
import { nameOf, t } from '../i18n/words';
import { reason } from '../shell/reason';
import { address, go, lang } from '../state/address';
import { picture } from '../state/picture';
import { ThingMark } from '../theme/Mark';
import { bondOutlines, bonds, drawn, readBonds } from './alliances';
import { idsOf, readSigns, signOutlines, signs, triadsByTension, type Triad } from './balance';
import './overlays.css';

const fault = signal<unknown>(null);
const read = signal(false);

/** Reads and draws the overlay that the address names, for as long as it is shown. */
export function Overlay({ canvas }: { canvas: Canvas }) {
  const { over } = address.value;
  const alliances = over === 'alliances';
  useEffect(() => {
    let stop = new AbortController();
    const stops = [
      effect(() => {
        const p = picture.value;
        void address.value.at;
        stop.abort();
        stop = new AbortController();
        read.value = false;
        untracked(() => (alliances ? readBonds : readSigns)(p, stop.signal)).then(() => { read.value = true; fault.value = null; }, (e) => { if (!broken(e)) fault.value = e; });
      }),
      effect(() => {
        void [bonds.value, signs.value, address.value.hulls, lang.value];
        canvas.underlay((alliances ? bondOutlines : signOutlines).bind(null, canvas));
      }),
    ];
    return () => { stop.abort(); stops.forEach((s) => s()); canvas.underlay(null); };
  }, [over, canvas]);
  return (
    <section class="overlay stack" aria-label={t(over as 'alliances' | 'balance')} tabIndex={0}>
      {fault.value ? <p role="alert">{reason(fault.value)}</p> : !read.value && <p role="status">{t('loading')}</p>}
      {alliances ? <Bonds /> : <Triads />}
    </section>
  );
}

function Bonds() {
  const shown = drawn();
  const toggle = (id: string) => {
    const hulls = bonds.value.map((b) => b.id).filter((x) => shown.has(x) !== (x === id));
    go({ hulls: hulls.length ? hulls : ['none'] }, true);
  };
  return (
    <>
      <h2>{t('alliances')}</h2>
      <p class="muted small">{t('alliancesText')}</p>
      {read.value && !bonds.value.length && <p>{t('noAlliances')}</p>}
      <ul>
        {bonds.value.map((b) => (
          <li key={b.id} class="row">
            <input type="checkbox" checked={shown.has(b.id)} onChange={() => toggle(b.id)} aria-label={nameOf(b.names)} />
            <button class="name" onClick={() => go({ select: [b.id] })}><ThingMark type={b.type} /> <bdi>{nameOf(b.names)}</bdi></button>
            <span class="muted end">{t(b.curated.size < b.members.size ? 'membersReported' : 'members', { n: b.members.size, m: b.members.size - b.curated.size })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Triads() {
  const s = signs.value;
  const names = (triad: Triad) => triad.actors.map((a) => nameOf(picture.value.things.get(a.id)?.names ?? { en: a.id }));
  return (
    <>
      <h2>{t('balance')}</h2>
      <p class="muted small">{t('balanceText')}</p>
      {s && <p>{s.triadCount ? t('balanceCount', { b: s.balancedCount, n: s.triadCount }) : t('noTriads')}</p>}
      <ul>
        {s && triadsByTension(s).map((triad) => {
          const ids = idsOf(triad);
          const [a, b, c] = names(triad);
          const pairs = [[a, b], [a, c], [b, c]] as const;
          return (
            <li key={ids[0]! + ids[1] + ids[2]}>
              <button class="triad" aria-pressed={triad.actors.every((x) => address.value.select.includes(x.id))} onClick={() => go({ select: ids })}>
                <strong class={triad.balanced ? 'cooperation' : 'conflict'}>{t(triad.balanced ? 'balanced' : 'unbalanced')}</strong>
                {triad.edges.map((e, i) => (
                  <span key={i} class="pair"><bdi>{pairs[i]![0]}</bdi> <b class={e.sign > 0 ? 'cooperation' : 'conflict'}>{e.sign > 0 ? '+' : '−'}</b><span class="hidden"> {t(e.sign > 0 ? 'friendly' : 'hostile')} </span> <bdi>{pairs[i]![1]}</bdi></span>
                ))}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
