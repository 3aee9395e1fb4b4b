"""Queries as text, pages, refusals and errors."""

import time

import msgspec
import pytest

from mithaq import Client, ConnectionFailed, Misunderstood, MithaqError, QueryError, Refused
from proxy import Proxy, cut, refuse

COUNTRIES = """query ($after: String) {
    countries(first: 90, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }"""


class Country(msgspec.Struct):
    id: str


class Found(msgspec.Struct):
    country: Country | None


def test_any_query(client: Client) -> None:
    query = "query ($code: String!) { country(code: $code) { id name(lang: AR) } }"
    assert client.query(query, {"code": "IR"}) == {"country": {"id": "country:IR", "name": "إيران"}}
    assert client.query(query, {"code": "IRN"}, result=Found).country == Country("country:IR")
    assert client.query(query, {"code": "XX"}, result=Found).country is None


def test_pages_are_followed_to_the_end(client: Client) -> None:
    total = client.query(COUNTRIES)["countries"]["totalCount"]
    found = [c["id"] for c in client.follow(COUNTRIES, at="countries")]
    assert len(found) == total > 180
    assert found == sorted(set(found))


def test_pages_within_the_answer_and_edges(client: Client) -> None:
    query = """query ($code: String!, $after: String) { country(code: $code) { relations(first: 50, after: $after) {
        edges { cursor node { id } } pageInfo { hasNextPage endCursor } } } }"""
    edges = list(client.follow(query, {"code": "IR"}, at="country.relations"))
    assert len({e["node"]["id"] for e in edges}) == len(edges) > 100


def test_pages_that_cannot_be_followed(client: Client) -> None:
    with pytest.raises(Misunderstood, match="at country"):
        list(client.follow(COUNTRIES, at="country"))
    stuck = COUNTRIES.replace("first: 90, after: $after", "first: 90").replace("($after: String)", "")
    with pytest.raises(Misunderstood, match="do not go on"):
        list(client.follow(stuck, at="countries"))


def test_errors_have_code_and_place(client: Client) -> None:
    with pytest.raises(QueryError) as e:
        client.query("{\n  nothing }")
    assert e.value.code == "GRAPHQL_VALIDATION_FAILED"
    assert e.value.faults[0].locations[0].line == 2
    with pytest.raises(QueryError) as e:
        client.query('{ version alliances(of: "country:IR", asOf: {validAt: "soon"}) { totalCount } }')
    assert "soon" in str(e.value)
    with pytest.raises(QueryError) as e:
        client.query('{ version c: claims(after: "x") { totalCount } }')
    assert (e.value.code, e.value.faults[0].path) == ("BAD_CURSOR", ["c"])
    assert isinstance(e.value, MithaqError)


def test_an_answer_of_another_form(client: Client) -> None:
    with pytest.raises(Misunderstood, match="country"):
        client.query('{ country(code: "IR") { name } }', result=Found)


def test_retry_after_is_respected(proxy: Proxy) -> None:
    proxy.faults = [refuse(429, Retry_After="1"), refuse(503, Retry_After="1")]
    began = time.monotonic()
    with Client(proxy.url, token="secret") as client:
        assert client.query("{ version }")["version"] > 0
    assert 2 <= time.monotonic() - began < 10
    assert [r.headers["Authorization"] for r in proxy.requests] == ["Bearer secret"] * 3


def test_refusals(proxy: Proxy) -> None:
    proxy.faults = [refuse(401), refuse(429, Retry_After="0"), refuse(429, Retry_After="0")]
    with Client(proxy.url, retries=1) as client:
        for status in (401, 429):
            with pytest.raises(Refused, match="not now") as e:
                client.query("{ version }")
            assert e.value.status == status
    assert len(proxy.requests) == 3


def test_a_broken_connection(proxy: Proxy) -> None:
    proxy.faults = [cut(0.5)]
    with Client(proxy.url) as client:
        with pytest.raises(ConnectionFailed):
            client.query("{ version }")
        assert client.query("{ version }")
    with Client("http://127.0.0.1:1", retries=0) as client, pytest.raises(ConnectionFailed, match=r"127\.0\.0\.1:1"):
        client.query("{ version }")


def test_the_url_may_have_a_path(proxy: Proxy) -> None:
    with Client(proxy.url + "/graph/") as client, pytest.raises(Refused):
        client.query("{ version }")
    assert proxy.requests[0].path == "/graph/graphql"
