"""How a server's answers are read, whatever was asked."""

from __future__ import annotations

import httpx
import msgspec

from .errors import Fault, QueryError, Refused


class Answer(msgspec.Struct):
    """What a server answers; its data are read when it is known that there are no errors."""

    data: msgspec.Raw = msgspec.Raw(b"null")
    errors: list[Fault] = []


def read(response: httpx.Response) -> msgspec.Raw:
    """Return the data of an answer without errors. Raises QueryError for GraphQL's errors, Refused for HTTP's."""
    try:
        answer = msgspec.json.decode(response.content, type=Answer)
    except msgspec.DecodeError:
        answer = Answer()
    if answer.errors:
        raise QueryError(answer.errors, msgspec.json.decode(answer.data))
    if response.is_error or bytes(answer.data) == b"null":
        said = response.text.strip()[:200]
        raise Refused(f"{response.url}: {response.status_code} {response.reason_phrase}: {said}", response.status_code)
    return answer.data
