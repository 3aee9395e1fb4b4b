"""The records of an export, with the names that the GraphQL API gives the same things."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from msgspec import Struct, field

from .schema import ArticleKind, Domain, PartialDate, RelationType, Status


class Names(Struct, frozen=True):
    """The names of a thing in each language; empty where it has none."""

    ar: str = ""
    en: str = ""


class Node(Struct, frozen=True, kw_only=True, tag_field="kind", tag="node", rename="camel"):
    """A thing of the graph."""

    id: str
    type: str
    """As the first word of its id, with a capital: Country, Agreement."""
    names: Names
    aliases: list[str] = []
    properties: dict[str, Any] = {}
    """What is known of it beside its names, by the API's field names: iso3, kind, signed, latitude…"""
    claim_count: int
    article_count: int


class Article(Struct, frozen=True, kw_only=True):
    """The source of a claim, without its text."""

    id: str
    kind: ArticleKind
    title: str
    lang: str = ""
    outlet: str = ""
    url: str = ""
    published: PartialDate = ""


class Claim(Struct, frozen=True, kw_only=True, rename="camel"):
    """One place in one article that says that a relation holds."""

    id: str
    quote: str
    """The exact words: code points `start` to `end` of the article's text."""
    start: int
    end: int
    sentence: int
    speaker: str = ""
    """The id or name of who is credited; empty where the article itself says it."""
    status: Status
    since: PartialDate = ""
    until: PartialDate = ""
    domain: Domain | None = None
    office: str = ""
    amount: float | None = None
    currency: str = ""
    quantity: float | None = None
    confidence: float
    rule: str = ""
    source: str = ""
    recorded_at: datetime
    article: Article


class Episode(Struct, frozen=True, kw_only=True, rename="camel"):
    """One period in which a relation held, or one time that it happened."""

    start: PartialDate = ""
    end: PartialDate = ""
    status: Status
    claim_count: int


class Relation(Struct, frozen=True, kw_only=True, tag_field="kind", tag="relation", rename="camel"):
    """One edge of the graph over all articles, with all its live claims, the latest published first."""

    id: str
    type: RelationType
    from_: str = field(name="from")
    """The id of the node that it goes out from."""
    to: str
    symmetric: bool = False
    plover: str = ""
    status: Status
    start: PartialDate = ""
    end: PartialDate = ""
    episodes: list[Episode] = []
    domains: list[Domain] = []
    offices: list[str] = []
    amount: float | None = None
    currency: str = ""
    quantity: float | None = None
    contradicted: bool = False
    news_count: int
    table_count: int
    outlet_count: int
    confidence: float
    claims: list[Claim]


class Begin(Struct, frozen=True, kw_only=True, tag_field="kind", tag="graph"):
    """The first line of an export."""

    format: str
    version: int


class Summary(Struct, frozen=True, kw_only=True, tag_field="kind", tag="end", rename="camel"):
    """The last line of an export: what it held."""

    version: int
    """Of the graph, at the beginning."""
    now: int = 0
    """At the end, where the graph has changed meanwhile; else 0."""
    known_at: datetime | None = None
    """The moment as of which the graph was asked for."""
    after: str = ""
    """Where it was gone on from."""
    nodes: int
    relations: int
    claims: int
    sha256: str
    """Of all bytes before this line, in hexadecimal."""
