// Moving and enlarging what is drawn, by mouse, wheel and fingers.
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What a gesture does. Places are pixels from the element's left and top. */
export interface Gestures {
  pan: (dx: number, dy: number) => void;
  zoom: (factor: number, x: number, y: number) => void;
  plainWheel: boolean; // whether a wheel zooms by itself, or only with Ctrl
}

/** Lets an element be dragged, pinched and zoomed by the wheel. A drag is no click. */
export function useGestures(element: RefObject<Element | null>, gestures: Gestures): void {
  const now = useRef(gestures);
  now.current = gestures;
  useEffect(() => {
    const el = element.current!;
    const stop = new AbortController();
    const down = new Map<number, PointerEvent>();
    let travelled = 0;
    const on = <K extends keyof ElementEventMap & string>(type: K | keyof HTMLElementEventMap, act: (e: never) => void, options = {}) =>
      el.addEventListener(type, act as unknown as EventListener, { signal: stop.signal, ...options });
    on('pointerdown', (e: PointerEvent) => { if (!down.size) travelled = 0; down.set(e.pointerId, e); });
    on('pointermove', (e: PointerEvent) => {
      const before = down.get(e.pointerId);
      if (!before) return;
      const other = [...down.values()].find((p) => p.pointerId !== e.pointerId);
      const [dx, dy] = [e.clientX - before.clientX, e.clientY - before.clientY];
      travelled += Math.abs(dx) + Math.abs(dy);
      if (travelled < 5) return;
      el.setPointerCapture(e.pointerId);
      down.set(e.pointerId, e);
      now.current.pan(other ? dx / 2 : dx, other ? dy / 2 : dy);
      if (other) {
        const far = (p: PointerEvent) => Math.hypot(p.clientX - other.clientX, p.clientY - other.clientY) || 1;
        const box = el.getBoundingClientRect();
        now.current.zoom(far(e) / far(before), (e.clientX + other.clientX) / 2 - box.left, (e.clientY + other.clientY) / 2 - box.top);
      }
    });
    const up = (e: PointerEvent) => void down.delete(e.pointerId);
    on('pointerup', up);
    on('pointercancel', up);
    on('click', (e: MouseEvent) => { if (travelled >= 5) e.stopPropagation(); travelled = 0; }, { capture: true });
    on('wheel', (e: WheelEvent) => {
      if (!now.current.plainWheel && !e.ctrlKey && !e.metaKey) return;
      e.preventDefault();
      const box = el.getBoundingClientRect();
      now.current.zoom(Math.exp(-e.deltaY / (e.deltaMode ? 12 : 400)), e.clientX - box.left, e.clientY - box.top);
    }, { passive: false });
    return () => stop.abort();
  }, []);
}
