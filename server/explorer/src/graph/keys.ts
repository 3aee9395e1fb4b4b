// The graph by keyboard: arrows go to the next thing in that direction, with Shift they add it to what is selected; Enter goes to the
// evidence, E expands, C collapses, P pins, Delete hides.
import type { Signal } from '@preact/signals';
import { count, t } from '../i18n/words';
import { directions, nearest, type Direction } from '../shell/nearest';
import { address, go, pathsTo, several } from '../state/address';
import { centre } from '../state/centre';
import { collapse, expand, hide } from '../state/expand';
import { pathFrom } from '../state/pathFrom';
import { picture } from '../state/picture';
import type { Canvas } from './canvas';

/** The nearest thing in a direction on the screen; without a thing to start from, the first centre. */
function next({ scene, sigma }: Canvas, from: string | undefined, direction: Direction): string | undefined {
  if (!from || !scene.hasNode(from)) return picture.peek().centres.find((c) => scene.hasNode(c)) ?? scene.nodes()[0];
  return nearest(scene.nodes(), from, (id) => sigma.graphToViewport(scene.getNodeAttributes(id) as { x: number; y: number }), direction);
}

function reach(canvas: Canvas, id: string, before: string[], told: Signal<string>): void {
  const { label, thing } = canvas.scene.getNodeAttributes(id);
  told.value = [label, t(thing.type), count('relations', canvas.scene.degree(id))].join(t('comma'));
  canvas.reveal(id);
  go({ select: [...before.filter((b) => b !== id), id] }, true);
}

/** Handles a key on the canvas. */
export function keys(e: KeyboardEvent, canvas: Canvas, told: Signal<string>): void {
  const things = address.peek().select.filter((s) => canvas.scene.hasNode(s));
  const chosen = things.at(-1);
  const direction = directions[e.key];
  if (direction) {
    const id = next(canvas, chosen, direction);
    if (id) reach(canvas, id, several(e) ? things : [], told);
  } else if (e.key === 'Enter' && pathFrom.value && chosen) pathsTo(chosen);
  else if (e.key === 'Enter') document.querySelector<HTMLElement>('.side')?.focus();
  else if (e.key === 'Escape') go({ select: [] });
  else if (e.key === '+' || e.key === '=') canvas.zoom(1.5);
  else if (e.key === '-') canvas.zoom(1 / 1.5);
  else if (e.key === '0') canvas.fit();
  else if (e.key === 'e' && chosen) expand(...things.map((id) => centre(id)));
  else if (e.key === 'c' && chosen) collapse(chosen);
  else if (e.key === 'p' && chosen) canvas.pin(things, !canvas.pins.peek().has(chosen));
  else if (e.key === 'Delete' && chosen) hide(things);
  else return;
  e.preventDefault();
}
