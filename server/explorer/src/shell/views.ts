// The views of the picture. A view is a component that shows `picture`, marks `selected` and selects by `go`.
import type { ComponentType } from 'preact';
import { GraphView } from '../graph/GraphView';
import { MapView } from '../map/MapView';
import type { View } from '../state/address';
import { TableView } from '../table/TableView';
import { TimelineView } from '../timeline/TimelineView';

export const views: Record<View, ComponentType> = {
  graph: GraphView,
  map: MapView,
  timeline: TimelineView,
  table: TableView,
};
