// Where things stand: forces first, then no overlaps. What stood already moves little; what is pinned does not.
import type Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';

type Positions = Record<string, { x: number; y: number }>;

/** Where the things of a graph should stand, which all have a place. Fewer rounds where most of them stand well already. */
export function arrange(graph: Graph, fresh: number): Positions {
  if (graph.order < 2) return {};
  const work = graph.copy();
  const rounds = Math.round((fresh > graph.order / 2 ? 400 : 120) * Math.min(1, 300 / graph.order)) + 20;
  forceAtlas2.assign(work, {
    iterations: rounds,
    getEdgeWeight: null,
    settings: { gravity: 0.6, scalingRatio: 60, strongGravityMode: false, slowDown: 4, barnesHutOptimize: graph.order > 500, linLogMode: false, adjustSizes: false },
  });
  if (graph.order < 1000) noverlap.assign(work, { maxIterations: 60, settings: { margin: 14, ratio: 1.1, expansion: 1.1 } });
  const places: Positions = {};
  work.forEachNode((id, a) => { if (!a.fixed) places[id] = { x: a.x, y: a.y }; });
  return places;
}
