"""Results as frames and as a network."""

import pytest

from mithaq import Client, Node, QueryError, Relation, queries
from mithaq.network import network
from mithaq.schema import PanelUnit, RelationType, Step
from mithaq.tables import claims, frame, panel


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


def test_panels(client: Client) -> None:
    table = panel(client, "1948", "1950", of=["US", "GBR", "country:NA"])
    assert len(table) == 9
    assert set(table["iso2_1"]) | set(table["iso2_2"]) == {"GB", "NA", "US"}
    allied = table.set_index(["iso3_1", "iso3_2", "year"])["allied"]
    assert (allied["GBR", "USA", 1948], allied["GBR", "USA", 1949]) == (0, 1)
    assert list(table.columns) == list(table.attrs["codebook"])
    assert table["cow1"].dtype == "Int64"
    months = panel(
        client,
        "2022-01",
        "2022-02",
        of=["IR"],
        unit=PanelUnit.COUNTRY,
        step=Step.MONTH,
        where={"types": [RelationType.MET_WITH, RelationType.VISITED]},
    )
    alone = panel(client, "2022-01", "2022-02", of=["IR"], unit=PanelUnit.COUNTRY, step=Step.MONTH, roll_up=False)
    assert list(months["month"]) == ["2022-01", "2022-02"]
    assert months["visited_claims"][0] > alone["visited_claims"][0]  # by its president
    with pytest.raises(QueryError, match="ZZ"):
        panel(client, "1948", "1950", of=["ZZ"])
