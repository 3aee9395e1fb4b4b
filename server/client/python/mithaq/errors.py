"""What can go wrong, as one tree under MithaqError."""

from __future__ import annotations

from typing import Any

import msgspec


class MithaqError(Exception):
    """Anything that this package raises by itself."""


class ConnectionFailed(MithaqError):
    """The server could not be reached, or broke off, as often as it was tried."""


class Refused(MithaqError):
    """The server answered with an HTTP status and no answer to the question.

    `status` is that status: 401 or 403 for a token that is missing or wrong, 429 for too many requests.
    """

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


class Place(msgspec.Struct, frozen=True):
    """A place in the text of a query, both from 1."""

    line: int
    column: int


class Fault(msgspec.Struct, frozen=True):
    """One error of GraphQL."""

    message: str
    path: list[str | int] = []
    """Where in the answer; empty where it is of the query as a whole."""
    locations: list[Place] = []
    extensions: dict[str, Any] = {}

    @property
    def code(self) -> str:
        """The kind of the error, such as BAD_DATE or LIMIT_EXCEEDED; empty where the server names none."""
        return str(self.extensions.get("code", ""))

    def __str__(self) -> str:
        """Return code, message and place in one line."""
        at = "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in self.path).lstrip(".")
        lines = ", ".join(f"line {p.line}" for p in self.locations)
        place = " at ".join(filter(None, [at, lines]))
        return f"{self.code or 'error'}: {self.message}" + (f" ({place})" if place else "")


class QueryError(MithaqError):
    """The server answered a query with errors.

    `faults` are they, in the server's order; `data` is what it could answer all the same, or None.
    """

    def __init__(self, faults: list[Fault], data: Any = None) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults
        self.data = data

    @property
    def code(self) -> str:
        """The code of the first error."""
        return self.faults[0].code


class Misunderstood(MithaqError):
    """The answer is not of the form that was expected, as of a server of another version."""


class ExportError(MithaqError):
    """A stream of the graph is not to be relied on. `after` is the id of the last item that came whole, or empty."""

    def __init__(self, message: str, after: str = "") -> None:
        super().__init__(message)
        self.after = after


class Incomplete(ExportError):
    """The stream broke off, and going on did not help; `client.export(after=error.after)` may, later."""


class Corrupt(ExportError):
    """What came is not what the server's count and checksum say."""


class Changed(ExportError):
    """The graph changed while it was read: what came is of no one version."""
