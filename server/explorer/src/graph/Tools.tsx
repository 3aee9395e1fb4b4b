// What can be done with the canvas as a whole.
import { t } from '../i18n/words';
import { canvas } from './GraphView';

export function Tools() {
  const c = canvas.value;
  return (
    <div class="tools" role="toolbar" aria-label={t('graph')}>
      <button aria-label={t('zoomIn')} title={t('zoomIn')} onClick={() => c?.zoom(1.5)}>+</button>
      <button aria-label={t('zoomOut')} title={t('zoomOut')} onClick={() => c?.zoom(1 / 1.5)}>−</button>
      <button onClick={() => c?.fit()}>{t('fit')}</button>
      <button onClick={() => c?.arrange()}>{t('layout')}</button>
    </div>
  );
}
