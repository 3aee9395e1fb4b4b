"""The graph for NetworkX. Needs the extra `networkx`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec
import networkx as nx

from .records import Node, Relation

if TYPE_CHECKING:
    Graph = nx.MultiDiGraph[str]


def network(items: Iterable[Node | Relation]) -> Graph:
    """Return nodes and relations by their ids, relations as edges with the relation's id as key.

    Attributes have the names of Node and Relation; an edge's `claims` are the Claims that it rests on. A symmetric
    relation is one edge, with `symmetric` true: `graph.to_undirected()` where direction does not matter.
    """
    graph: Graph = nx.MultiDiGraph()
    for item in items:
        has = msgspec.structs.asdict(item)
        if isinstance(item, Node):
            graph.add_node(has.pop("id"), **has)
        else:
            graph.add_edge(has.pop("from_"), has.pop("to"), key=has.pop("id"), **has)
    return graph
