// The graph as a view of the picture.
import { effect, signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { lang, address } from '../state/address';
import { lit } from '../state/lit';
import { picture } from '../state/picture';
import { theme } from '../theme/encoding';
import { count, t } from '../i18n/words';
import { Canvas } from './canvas';
import { Tools } from './Tools';
import { keys } from './keys';
import './graph.css';

/** The canvas while the graph is shown. */
export const canvas = signal<Canvas | null>(null);

/** What is told to a screen reader of the thing that the keys have reached. */
export const told = signal('');

export function GraphView() {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawn = new Canvas(element.current!);
    canvas.value = drawn;
    let colours = '';
    let { layout } = address.peek();
    const stops = [
      effect(() => {
        void lang.value;
        const p = picture.value;
        if (colours !== theme.value) { colours = theme.value; requestAnimationFrame(() => drawn.recolor()); }
        drawn.show(p);
      }),
      effect(() => { void address.value; void lit.value; drawn.emphasize(); }),
      effect(() => {
        if (address.value.layout === layout) return;
        layout = address.value.layout;
        void drawn.arrange();
      }),
    ];
    void document.fonts.ready.then(() => canvas.peek() === drawn && drawn.sigma.refresh());
    return () => { stops.forEach((stop) => stop()); canvas.value = null; drawn.kill(); };
  }, []);
  const { things, links } = picture.value;
  return (
    <>
      <div ref={element} class="drawing" dir="ltr" tabIndex={0} role="application"
        aria-label={t('canvas', { things: count('things', things.size), relations: count('relations', links.size) })}
        onKeyDown={(e) => canvas.value && keys(e, canvas.value, told)} />
      <p class="hidden" aria-live="polite">{told.value}</p>
      <Tools />
    </>
  );
}
