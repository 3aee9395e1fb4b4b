// The graph by keyboard: arrows go to the next thing in that direction, Enter selects, E expands, C collapses, P pins, Delete hides.
import type { Signal } from '@preact/signals';
import { count, t } from '../i18n/words';
import { directions, nearest, type Direction } from '../shell/nearest';
import { address, go } from '../state/address';
import { centre } from '../state/centre';
import { collapse, expand, hide } from '../state/expand';
import { picture } from '../state/picture';
import type { Canvas } from './canvas';

/** The nearest thing in a direction on the screen; without a thing to start from, the first centre. */
function next({ scene, sigma }: Canvas, from: string | undefined, direction: Direction): string | undefined {
  if (!from || !scene.hasNode(from)) return picture.peek().centres.find((c) => scene.hasNode(c)) ?? scene.nodes()[0];
  return nearest(scene.nodes(), from, (id) => sigma.graphToViewport(scene.getNodeAttributes(id) as { x: number; y: number }), direction);
}

function reach(canvas: Canvas, id: string, told: Signal<string>): void {
  const { label, thing } = canvas.scene.getNodeAttributes(id);
  told.value = [label, t(thing.type), count('relations', canvas.scene.degree(id))].join(t('comma'));
  go({ select: [id] }, true);
}

/** Handles a key on the canvas. */
export function keys(e: KeyboardEvent, canvas: Canvas, told: Signal<string>): void {
  const chosen = address.peek().select.find((s) => canvas.scene.hasNode(s));
  const direction = directions[e.key];
  if (direction) {
    const id = next(canvas, chosen, direction);
    if (id) reach(canvas, id, told);
  } else if (e.key === 'Enter') document.querySelector<HTMLElement>('.side')?.focus();
  else if (e.key === 'Escape') go({ select: [] });
  else if (e.key === '+' || e.key === '=') canvas.zoom(1.5);
  else if (e.key === '-') canvas.zoom(1 / 1.5);
  else if (e.key === '0') canvas.fit();
  else if (e.key === 'e' && chosen) expand(centre(chosen));
  else if (e.key === 'c' && chosen) collapse(chosen);
  else if (e.key === 'p' && chosen) canvas.pin([chosen], !canvas.pins.peek().has(chosen));
  else if (e.key === 'Delete' && chosen) hide([chosen]);
  else return;
  e.preventDefault();
}
