// Works out, beside the page, where things should stand: forces first, then no overlaps. What is pinned does not move.
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';
import type { Answer, Task } from './layout';

interface Place { x: number; y: number; size: number; fixed: boolean }

/** Fewer rounds where most things stand well already, and where there are many. */
function arranged({ spots, sizes, fixed, ends, fresh }: Task): Float64Array {
  const graph = new Graph<Place>({ multi: true });
  sizes.forEach((size, i) => graph.addNode(i, { x: spots[2 * i]!, y: spots[2 * i + 1]!, size, fixed: fixed[i] === 1 }));
  for (let i = 0; i < ends.length; i += 2) graph.addEdge(ends[i], ends[i + 1]);
  const rounds = Math.round((fresh > graph.order / 2 ? 400 : 120) * Math.min(1, 600 / graph.order)) + 20;
  forceAtlas2.assign(graph, {
    iterations: rounds,
    getEdgeWeight: null,
    settings: { gravity: 0.6, scalingRatio: 60, strongGravityMode: false, slowDown: 4, barnesHutOptimize: graph.order > 500, linLogMode: false, adjustSizes: false },
  });
  if (graph.order < 1000) noverlap.assign(graph, { maxIterations: 60, settings: { margin: 14, ratio: 1.1, expansion: 1.1 } });
  const out = new Float64Array(spots.length);
  graph.forEachNode((id, a) => out.set([a.x, a.y], 2 * Number(id)));
  return out;
}

addEventListener('message', ({ data }: MessageEvent<Task>) => {
  const spots = arranged(data);
  const answer: Answer = { id: data.id, spots };
  postMessage(answer, { transfer: [spots.buffer] });
});
