"""The server that is tested against: the one that MITHAQ_URL names, with the curated tables and the sample articles."""

import os
from collections.abc import Iterator

import pytest
from proxy import Proxy

from mithaq import Client, Node, Relation


@pytest.fixture(scope="session")
def url() -> str:
    return os.environ.get("MITHAQ_URL", "http://127.0.0.1:8080")


@pytest.fixture(scope="session")
def client(url: str) -> Iterator[Client]:
    with Client(url) as c:
        yield c


@pytest.fixture(scope="session")
def everything(client: Client) -> list[Node | Relation]:
    return list(client.export())


@pytest.fixture
def proxy(url: str) -> Iterator[Proxy]:
    with Proxy(url) as p:
        yield p
