// What can be done with the canvas as a whole, and with the things that are selected on it.
import { signal } from '@preact/signals';
import { t } from '../i18n/words';
import { Overlay } from '../overlays/Overlay';
import { address, go } from '../state/address';
import { canvas } from './GraphView';
import { Lasso } from './Lasso';

const lassoing = signal(false);

export function Tools() {
  const c = canvas.value;
  if (!c) return <div class="tools" />; // it keeps its room, by which things are laid out
  const { over, layout } = address.value;
  const things = address.value.select.filter((id) => c.scene.hasNode(id));
  const pinned = things.length > 0 && things.every((id) => c.pins.value.has(id));
  return (
    <>
      {lassoing.value && <Lasso canvas={c} done={() => { lassoing.value = false; }} />}
      {over && <Overlay key={over} canvas={c} />}
      <div class="tools" role="toolbar" aria-label={t('graph')}>
        <button aria-label={t('zoomIn')} title={t('zoomIn')} onClick={() => c.zoom(1.5)}>+</button>
        <button aria-label={t('zoomOut')} title={t('zoomOut')} onClick={() => c.zoom(1 / 1.5)}>−</button>
        <button onClick={() => c.fit()}>{t('fit')}</button>
        <button onClick={() => void c.arrange()}>{t('layout')}</button>
        <button aria-pressed={layout === 'rings'} onClick={() => go({ layout: layout ? '' : 'rings' })}>{t('rings')}</button>
        <button aria-pressed={lassoing.value} onClick={() => { lassoing.value = !lassoing.value; }}>{t('lasso')}</button>
        {(['alliances', 'balance'] as const).map((o) => (
          <button key={o} aria-pressed={over === o} onClick={() => go({ over: over === o ? '' : o, hulls: [] })}>{t(o)}</button>
        ))}
        {things.length > 0 && <button aria-pressed={pinned} onClick={() => c.pin(things, !pinned)}>{t(pinned ? 'unpin' : 'pin')}</button>}
      </div>
    </>
  );
}
