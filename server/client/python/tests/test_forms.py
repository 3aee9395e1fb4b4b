"""Results as frames and as a network."""

from mithaq import Client, Node, Relation, queries
from mithaq.network import network
from mithaq.tables import claims, frame


def test_a_frame_of_answers(client: Client) -> None:
    table = frame(queries.allies(client).alliances.nodes)
    assert table["strength.total"].is_monotonic_decreasing
    assert "روسيا" in set(table["ally.arabic"])


def test_frames_of_the_graph(everything: list[Node | Relation]) -> None:
    nodes = frame(i for i in everything if isinstance(i, Node)).set_index("id")
    assert nodes.loc["country:IR", "properties.iso3"] == "IRN"
    assert nodes.loc["country:IR", "names.ar"] == "إيران"
    table = claims(everything)
    assert len(table) == sum(len(i.claims) for i in everything if isinstance(i, Relation))
    said = table[
        (table["from"] == "country:SE") & (table["to"] == "organization:nato") & (table["article.kind"] == "NEWS")
    ]
    assert "Sweden joined NATO" in set(said["quote"])


def test_a_network_with_evidence(everything: list[Node | Relation]) -> None:
    graph = network(everything)
    assert graph.number_of_edges() == sum(isinstance(i, Relation) for i in everything)
    assert graph.nodes["country:SE"]["names"].en == "Sweden"
    edges = graph["country:SE"]["organization:nato"].values()
    member = next(e for e in edges if e["type"] == "MEMBER_OF")
    assert any(c.quote == "Sweden joined NATO" and c.article.outlet for c in member["claims"])
