"""The saved queries, asked of the server."""

import inspect
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from mithaq import Client, queries
from mithaq.schema import AllianceBasis, RelationType

SAVED = [
    f
    for name, f in inspect.getmembers(queries, inspect.isfunction)
    if f.__module__ == queries.__name__ and not name.startswith("_")
]


@pytest.mark.parametrize("saved", SAVED, ids=lambda f: f.__name__)
def test_every_saved_query_finds_something(client: Client, saved: Callable[..., Any]) -> None:
    answer = saved(client)
    assert isinstance(answer, inspect.signature(saved).return_annotation)
    found = msgspec.to_builtins(answer)
    assert any(found.values()), found
    assert saved.__doc__


def test_answers_are_objects_of_the_schema(client: Client) -> None:
    alliances = queries.allies(client, country="country:IR", date="2022-01-19").alliances
    assert alliances.as_of == "2022-01-19"
    russia = next(n for n in alliances.nodes if n.ally.id == "country:RU")
    assert russia.ally.arabic == "روسيا"
    assert 0 < russia.strength.practised <= 1
    reason = russia.because[0]
    assert reason.basis is AllianceBasis.EXERCISE
    assert reason.relations[0].type is RelationType.PARTICIPATES_IN
    assert reason.relations[0].claims.nodes[0].quote


def test_variables_and_parts_of_some_types(client: Client) -> None:
    france = queries.withdrawals(client, country="country:FR").entity
    assert france
    assert france.name == "France"
    america = queries.withdrawals(client).entity
    assert america
    left = {r.other.id: r.other for r in america.relations.nodes if r.other}
    assert left["agreement:jcpoa"].kind, "only agreements are asked for their kind"
    assert left["organization:unesco"].kind is None


def test_nothing_found_is_none(client: Client) -> None:
    assert queries.leaders(client, code="XX").country is None
