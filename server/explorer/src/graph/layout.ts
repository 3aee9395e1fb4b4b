// Where things stand, worked out by a worker while the page goes on.
import { signal } from '@preact/signals';
import type { Scene } from './scene';

export type Places = Record<string, { x: number; y: number }>;

/** What the worker is given: of each thing where it stands, how large it is and whether it is pinned; of each line the things that it joins. */
export interface Task { id: number; spots: Float64Array; sizes: Float64Array; fixed: Uint8Array; ends: Uint32Array; fresh: number }
export interface Answer { id: number; spots: Float64Array }

/** Whether places are being worked out. */
export const arranging = signal(false);

/** The worker's file: of the source while vite serves it, else an entry of its own of the build. */
const file = import.meta.env.DEV ? 'src/graph/layout.worker.ts' : 'assets/layout.js';

let worker: Worker | null = null;
let latest = 0;

/** At most so many times a layout is stretched along one side, so that it fills the canvas. */
const most = 1.6;

/** Stretches places toward a height of so many times their width. */
export function stretch(places: Places, ratio: number): Places {
  const all = Object.values(places);
  const long = (of: (p: { x: number; y: number }) => number) => Math.max(...all.map(of)) - Math.min(...all.map(of)) || 1;
  const by = Math.min(Math.max((ratio * long((p) => p.x)) / long((p) => p.y), 1 / most), most);
  return Object.fromEntries(Object.entries(places).map(([id, { x, y }]) => [id, { x: x / Math.min(by, 1), y: y * Math.max(by, 1) }]));
}

/**
 * Where the things of a scene should stand on a canvas so many times as high as wide, but for those that are pinned; so many of them are new.
 * Beside what is pinned they are not stretched to fill the canvas. Null where a later order has taken the
 * place of this one; nothing where the browser runs no worker, of which it tells itself.
 */
export function arrange(scene: Scene, fresh: number, ratio: number): Promise<Places | null> {
  const id = ++latest;
  const things = scene.nodes();
  if (things.length < 2) return Promise.resolve({});
  const numbers = new Map(things.map((thing, i) => [thing, i]));
  const looks = things.map((thing) => scene.getNodeAttributes(thing));
  const task: Task = {
    id, fresh,
    spots: Float64Array.from(looks.flatMap((a) => [a.x, a.y])),
    sizes: Float64Array.from(looks, (a) => a.size),
    fixed: Uint8Array.from(looks, (a) => Number(!!a.fixed)),
    ends: Uint32Array.from(scene.mapEdges((_, __, from, to) => [numbers.get(from)!, numbers.get(to)!]).flat()),
  };
  worker ??= new Worker(file, { type: 'module' });
  const at = worker;
  arranging.value = true;
  return new Promise((resolve) => {
    const end = () => { at.removeEventListener('message', hear); at.removeEventListener('error', fail); if (id === latest) arranging.value = false; };
    const hear = ({ data }: MessageEvent<Answer>) => {
      if (data.id !== id) return;
      end();
      const places: Places = {};
      things.forEach((thing, i) => { if (!task.fixed[i]) places[thing] = { x: data.spots[2 * i]!, y: data.spots[2 * i + 1]! }; });
      resolve(id === latest ? (task.fixed.includes(1) ? places : stretch(places, ratio)) : null);
    };
    const fail = () => { end(); resolve({}); };
    at.addEventListener('message', hear);
    at.addEventListener('error', fail);
    at.postMessage(task);
  });
}
