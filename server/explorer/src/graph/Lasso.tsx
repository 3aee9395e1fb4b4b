// Draws a loop around things to select them all.
import { useRef, useState } from 'preact/hooks';
import { t } from '../i18n/words';
import { go } from '../state/address';
import type { Canvas } from './canvas';

type Point = { x: number; y: number };

/** Whether a point lies in a polygon, by how often a ray from it meets an edge. */
export function inside(p: Point, polygon: Point[]): boolean {
  let within = false;
  polygon.forEach((a, i) => {
    const b = polygon[(i + 1) % polygon.length]!;
    if (a.y > p.y !== b.y > p.y && p.x < ((b.x - a.x) * (p.y - a.y)) / (b.y - a.y) + a.x) within = !within;
  });
  return within;
}

export function Lasso({ canvas, done }: { canvas: Canvas; done: () => void }) {
  const [loop, setLoop] = useState<Point[]>([]);
  const area = useRef<SVGSVGElement>(null);
  const at = (e: PointerEvent): Point => {
    const box = area.current!.getBoundingClientRect();
    return { x: e.clientX - box.left, y: e.clientY - box.top };
  };
  const finish = () => {
    const [drawing, svg] = [canvas.sigma.getContainer(), area.current!].map((e) => e.getBoundingClientRect()) as [DOMRect, DOMRect]; // beside an overlay they differ
    const drawn = loop.map(({ x, y }) => ({ x: x + svg.left - drawing.left, y: y + svg.top - drawing.top }));
    const select = canvas.scene.filterNodes((_, a) => inside(canvas.sigma.graphToViewport(a), drawn));
    if (select.length) go({ select });
    done();
  };
  return (
    <svg ref={area} class="lasso" role="img" aria-label={t('lasso')}
      onPointerDown={(e) => { area.current!.setPointerCapture(e.pointerId); setLoop([at(e)]); }}
      onPointerMove={(e) => { if (loop.length) setLoop([...loop, at(e)]); }} onPointerUp={finish}>
      <polygon points={loop.map((p) => `${p.x},${p.y}`).join(' ')} />
    </svg>
  );
}
