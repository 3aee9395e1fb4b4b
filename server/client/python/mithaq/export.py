"""The graph as a stream that is checked as it comes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import msgspec

from .answer import read
from .errors import Changed, Corrupt, Incomplete, Misunderstood
from .records import Begin, Node, Relation, Summary
from .schema import RelationWhere

_line: msgspec.json.Decoder[Begin | Node | Relation | Summary] = msgspec.json.Decoder(Begin | Node | Relation | Summary)


@contextmanager
def stream(http: httpx.Client, path: str, **parameters: Any) -> Iterator[httpx.Response]:
    """Open a file that the server makes, by what is given of its parameters: dicts and lists as JSON.

    Raises QueryError or Refused where the server gives none.
    """
    texts = {
        name: value if isinstance(value, str) else msgspec.json.encode(value).decode()
        for name, value in parameters.items()
        if value
    }
    # The checksum is of the bytes as the server made them.
    headers = {"Accept-Encoding": "identity"}
    with http.stream("GET", path, params=texts, headers=headers) as response:
        if response.is_error:
            response.read()
            read(response)
        yield response


class Export:
    """An iterator over nodes and relations. Iterate once, by one thread.

    A stream that breaks off is gone on with behind the last item that came whole. Iteration ends well only when the
    last line came and what came since the stream was last gone on with has its count and checksum; then `summary` is
    set.
    Raises Incomplete, Corrupt or Changed, all of them ExportError.
    """

    def __init__(self, http: httpx.Client, where: RelationWhere | None, after: str, retries: int) -> None:
        self.version = 0
        """The version of the graph, 0 before the stream began."""
        self.summary: Summary | None = None
        """What came in all; its checksum is that of the last part."""
        self.after = after
        """The id of the last item that came whole."""
        self._http, self._where, self._retries = http, where, retries
        self._nodes = self._relations = self._claims = 0
        self._items = self._run()

    def __iter__(self) -> Iterator[Node | Relation]:
        return self

    def __next__(self) -> Node | Relation:
        return next(self._items)

    def _run(self) -> Iterator[Node | Relation]:
        stuck = 0
        while self.summary is None:
            reached = self.after
            try:
                yield from self._part()
            except httpx.TransportError as e:
                stuck = stuck + 1 if self.after == reached else 0
                if stuck > self._retries:
                    raise Incomplete(
                        f"the stream broke off behind {self.after or 'its beginning'}: {e}", self.after
                    ) from e

    def _part(self) -> Iterator[Node | Relation]:
        """Yield what one request brings, and set the summary where that is the end."""
        digest, nodes, relations, claims = hashlib.sha256(), 0, 0, 0
        with stream(self._http, "/export/graph.ndjson", where=self._where, after=self.after) as response:
            for raw in lines(response):
                item = self._decode(raw)
                if isinstance(item, Summary):
                    self._check(item, (nodes, relations, claims, digest.hexdigest()))
                    continue
                digest.update(raw)
                if isinstance(item, Begin):
                    if self.version not in (0, item.version):
                        raise Changed(f"the graph went from version {self.version} to {item.version}", self.after)
                    self.version = item.version
                    continue
                if isinstance(item, Node):
                    nodes += 1
                    self._nodes += 1
                else:
                    relations, claims = relations + 1, claims + len(item.claims)
                    self._relations, self._claims = self._relations + 1, self._claims + len(item.claims)
                self.after = item.id
                yield item
        if self.summary is None:
            raise httpx.RemoteProtocolError("the stream ended without its last line")

    def _decode(self, raw: bytes) -> Begin | Node | Relation | Summary:
        try:
            return _line.decode(raw)
        except msgspec.ValidationError as e:
            raise Misunderstood(f"a line of the export has another form than this package knows: {e}") from e
        except msgspec.DecodeError as e:
            raise Corrupt(f"a line of the export is no JSON: {e}", self.after) from e

    def _check(self, said: Summary, came: tuple[int, int, int, str]) -> None:
        if came != (said.nodes, said.relations, said.claims, said.sha256):
            wanted = (said.nodes, said.relations, said.claims, said.sha256)
            raise Corrupt(f"nodes, relations, claims and checksum should be {wanted} and are {came}", self.after)
        if said.now:
            raise Changed(f"the graph went from version {said.version} to {said.now} meanwhile", self.after)
        self.summary = msgspec.structs.replace(said, nodes=self._nodes, relations=self._relations, claims=self._claims)


def lines(response: httpx.Response) -> Iterator[bytes]:
    """Yield the lines of a stream with their ends.

    Only LF ends one: texts may hold others of the characters at which Unicode breaks lines.
    """
    rest = b""
    for chunk in response.iter_bytes():
        *whole, rest = (rest + chunk).split(b"\n")
        for line in whole:
            yield line + b"\n"
    if rest:
        raise httpx.RemoteProtocolError("the stream ended within a line")
