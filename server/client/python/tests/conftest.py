"""The server that is tested against, by MITHAQ_URL; it has the curated tables and the sample articles."""

from collections.abc import Iterator

import pytest

from mithaq import Client, Node, Relation
from proxy import Proxy


@pytest.fixture(scope="session")
def client() -> Iterator[Client]:
    with Client() as c:
        yield c


@pytest.fixture(scope="session")
def everything(client: Client) -> list[Node | Relation]:
    return list(client.export())


@pytest.fixture
def proxy(client: Client) -> Iterator[Proxy]:
    with Proxy(str(client.http.base_url).rstrip("/")) as p:
        yield p
