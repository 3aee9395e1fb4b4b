"""Streams, whole and broken."""

from datetime import datetime, timezone
from pathlib import Path

import networkx as nx
import pytest

from mithaq import Changed, Client, Corrupt, Incomplete, Node, QueryError, Relation
from mithaq.schema import RelationType, RelationWhere
from proxy import Proxy, alter, cut, refuse

NATO: RelationWhere = {"types": [RelationType.MEMBER_OF], "with": ["organization:nato"]}
STORY = {"text": "Canada and Japan signed an agreement in Ottawa on 2 May 2024.", "title": "Ottawa", "lang": "EN"}


def test_the_whole_graph(client: Client) -> None:
    export = client.export()
    assert (export.version, export.summary) == (0, None)
    items = list(export)
    assert export.summary
    nodes = [i.id for i in items if isinstance(i, Node)]
    relations = [i.id for i in items if isinstance(i, Relation)]
    assert (len(nodes), len(relations)) == (export.summary.nodes, export.summary.relations)
    assert [i.id for i in items] == sorted(nodes) + sorted(relations)
    assert export.summary.version == export.version == client.query("{ version }")["version"]


def test_a_part_with_evidence(client: Client) -> None:
    items = list(client.export(where=NATO))
    relations = [i for i in items if isinstance(i, Relation)]
    sweden = next(r for r in relations if r.from_ == "country:SE")
    assert sweden.to == "organization:nato"
    claim = next(c for c in sweden.claims if c.article.kind == "NEWS")
    article = client.query("query ($id: ID!) { article(id: $id) { text } }", {"id": claim.article.id})["article"]
    assert article["text"][claim.start : claim.end] == claim.quote
    assert {i.id for i in items if isinstance(i, Node)} == {end for r in relations for end in (r.from_, r.to)}


def test_a_broken_stream_is_gone_on_with(proxy: Proxy, client: Client) -> None:
    whole = client.export(where=NATO)
    proxy.faults = [cut(0.1), cut(0.9), refuse(503, Retry_After="0")]
    with Client(proxy.url) as through:
        broken = through.export(where=NATO)
        assert list(broken) == list(whole)
    assert whole.summary
    assert broken.summary
    assert (broken.summary.nodes, broken.summary.claims) == (whole.summary.nodes, whole.summary.claims)
    assert [("after=" in r.path) for r in proxy.requests] == [False, True, True, True]


def test_a_stream_that_stays_broken(proxy: Proxy, client: Client) -> None:
    proxy.faults = [cut(0.5), *[cut(0.0)] * 3]
    with Client(proxy.url, retries=1) as through, pytest.raises(Incomplete) as e:
        list(through.export(where=NATO))
    assert len(proxy.requests) == 3
    rest = [i.id for i in client.export(where=NATO, after=e.value.after)]
    whole = [i.id for i in client.export(where=NATO)]
    assert rest == whole[whole.index(e.value.after) + 1 :]


def test_another_text_is_noticed(proxy: Proxy) -> None:
    proxy.faults = [
        alter(b"Sweden", b"Norway"),
        alter(b'{"kind":"node"', b'{"kind" "node"'),
        alter(b'{"kind":"end"', b'{"kind":"end",'),
    ]
    with Client(proxy.url) as through:
        for _ in range(3):
            export = through.export(where=NATO)
            with pytest.raises(Corrupt):
                list(export)
            assert export.summary is None


def test_another_graph_is_noticed(proxy: Proxy, client: Client) -> None:
    proxy.faults = [cut(0.5)]
    load = "mutation ($story: LoadArticleInput!) { loadArticle(input: $story) { change { articleId } } }"
    with Client(proxy.url) as through:
        export = through.export(where=NATO)
        next(export)
        story = client.query(load, {"story": STORY})["loadArticle"]["change"]["articleId"]
        try:
            with pytest.raises(Changed):
                list(export)
        finally:
            client.query("mutation ($id: ID!) { purgeArticle(id: $id) { change { changed } } }", {"id": story})


def test_a_refused_stream(client: Client) -> None:
    with pytest.raises(QueryError) as e:
        list(client.export(where={"asOf": {"validAt": "2022-13"}}))
    assert e.value.code == "BAD_REQUEST"


def test_what_was_known(client: Client) -> None:
    before = client.export(where={"asOf": {"knownAt": datetime(2026, 1, 2, tzinfo=timezone.utc)}})
    assert list(before) == []
    assert before.summary
    assert before.summary.known_at == datetime(2026, 1, 2, tzinfo=timezone.utc)


def test_files_are_whole_or_not_there(proxy: Proxy, client: Client, tmp_path: Path) -> None:
    client.save("graph.graphml", tmp_path / "nato.graphml", where=NATO)
    assert nx.read_graphml(tmp_path / "nato.graphml").has_edge("country:SE", "organization:nato")
    proxy.faults = [cut(0.5)]
    with Client(proxy.url) as through, pytest.raises(Incomplete):
        through.save("nodes.csv", tmp_path / "nodes.csv", where=NATO)
    with pytest.raises(QueryError):
        client.save("graph.xlsx", tmp_path / "graph.xlsx")
    assert [f.name for f in tmp_path.iterdir()] == ["nato.graphml"]
