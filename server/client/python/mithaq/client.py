"""The connection to a server."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar, overload

import httpx
import msgspec
from httpx_retries import Retry, RetryTransport

from .answer import read
from .errors import ConnectionFailed, Incomplete, Misunderstood
from .export import Export, stream
from .schema import RelationWhere

T = TypeVar("T")


class Client:
    """A Mithaq server by its URL, and a token where it asks for one. Safe for use by several threads.

    What is left out is taken from MITHAQ_URL and MITHAQ_TOKEN in the environment; without, the server is the one that
    `go run ./server` starts on this machine.

    A request that the server refuses with 429, 502, 503 or 504, or that finds no server, is made again at most
    `retries` times: after the time that the server's Retry-After asks for, or else after a time that doubles, at most
    two minutes. No request changes more when it is made twice. `timeout` is in seconds, for each step of a request.
    """

    def __init__(
        self, url: str | None = None, token: str | None = None, timeout: float = 30.0, retries: int = 4
    ) -> None:
        token = token or os.environ.get("MITHAQ_TOKEN")
        self.retries = retries
        self.http = httpx.Client(
            base_url=url or os.environ.get("MITHAQ_URL", "http://127.0.0.1:8080"),
            headers={"Authorization": f"Bearer {token}"} if token else {},
            timeout=timeout,
            transport=RetryTransport(retry=Retry(total=retries, backoff_factor=0.5, allowed_methods=["GET", "POST"])),
        )

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self.http.close()

    @overload
    def query(self, text: str, variables: Mapping[str, Any] | None = None) -> dict[str, Any]: ...
    @overload
    def query(self, text: str, variables: Mapping[str, Any] | None = None, *, result: type[T]) -> T: ...
    def query(
        self, text: str, variables: Mapping[str, Any] | None = None, *, result: type[T] | None = None
    ) -> T | dict[str, Any]:
        """Answer any query: as the `result`, a class that msgspec can read into, or else as dicts and lists.

        Raises QueryError where the server finds fault with the query, also where it could answer a part of it.
        """
        body = msgspec.json.encode({"query": text, "variables": variables or {}})
        try:
            response = self.http.post("/graphql", content=body, headers={"Content-Type": "application/json"})
        except httpx.TransportError as e:
            raise ConnectionFailed(f"no answer from {self.http.base_url}: {e}") from e
        data = read(response)
        try:
            return msgspec.json.decode(data, type=result) if result else msgspec.json.decode(data)
        except msgspec.ValidationError as e:
            raise Misunderstood(f"the server's answer has another form than this package knows: {e}") from e

    def follow(self, text: str, variables: Mapping[str, Any] | None = None, *, at: str) -> Iterator[Any]:
        """Yield what a connection lists, page after page, to its end.

        `at` is where in the answer it stands: "country.relations". The query takes the variable `$after: String`, gives
        it to the connection as `after`, and asks for `nodes` or `edges` and for `pageInfo { hasNextPage endCursor }`.
        """
        after = None
        while True:
            connection: Any = self.query(text, {**(variables or {}), "after": after})
            for name in at.split("."):
                connection = connection.get(name) if isinstance(connection, dict) else None
            try:
                items = connection["nodes"] if "nodes" in connection else connection["edges"]
                page = connection["pageInfo"]
                more, end = page["hasNextPage"], page["endCursor"]
            except (KeyError, TypeError):
                wanted = "{ nodes { … } pageInfo { hasNextPage endCursor } }"
                raise Misunderstood(f"the answer has no {wanted} at {at}") from None
            yield from items
            if not more:
                return
            if end == after:
                raise Misunderstood(f"the pages at {at} do not go on: give the connection `after: $after`")
            after = end

    def export(self, where: RelationWhere | None = None, after: str = "") -> Export:
        """Stream the graph, or the relations that fit and the nodes that they join: nodes by id, then relations by id.

        `after` is the id of the last item of a stream that broke off.
        """
        return Export(self.http, where, after, self.retries)

    def save(self, format: str, path: str | os.PathLike[str], where: RelationWhere | None = None) -> None:
        """Write the graph to a file that is only there when it is whole.

        The format is one of the server's: graph.ndjson, nodes.csv, relations.csv, claims.csv, graph.graphml,
        graph.gexf, graph.jsonld, graph.ttl, graph.stix.json, graph.cypher. A stream that breaks off raises Incomplete.
        """
        target = Path(path)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".mithaq-") as folder:
            part = Path(folder, target.name)
            try:
                with part.open("wb") as file, stream(self.http, f"/export/{format}", where=where) as response:
                    file.writelines(response.iter_bytes())
            except httpx.TransportError as e:
                raise Incomplete(f"{format} broke off: {e}") from e
            part.replace(target)
