"""The saved queries as functions. Generated from seeds/queries by generate.py."""

from typing import Any

from msgspec import Struct, field

from .client import Client
from .schema import (
    AgreementKind,
    AllianceBasis,
    AlliancePart,
    ArticleKind,
    ExerciseKind,
    Lang,
    NodeType,
    Obligation,
    OrganizationKind,
    PartialDate,
    RelationType,
    Status,
    Step,
)


def _given(variables: dict[str, Any]) -> dict[str, Any]:
    """Return those that are not left to the query."""
    return {name: value for name, value in variables.items() if value is not None}


class Agreements(Struct, frozen=True, kw_only=True, rename="camel"):
    """Which agreements of a kind did a country conclude in a period, on what term and what about?"""

    class Agreements(Struct, frozen=True, kw_only=True, rename="camel"):
        """A page of agreements."""

        class PageInfo(Struct, frozen=True, kw_only=True, rename="camel"):
            """Where a page stands in its list."""

            has_next_page: bool
            """Whether anything follows the page."""
            end_cursor: str | None = None
            """The cursor of the last item: the `after` of the next page. Null on an empty page."""

        class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
            """A treaty, accord, pact, framework, deal or declaration between parties, named or only described."""

            class Relations(Struct, frozen=True, kw_only=True, rename="camel"):
                """A page of relations."""

                class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                    """One edge of the graph over all articles: (type, from, to), computed from its live claims."""

                    class Other(Struct, frozen=True, kw_only=True, rename="camel"):
                        """A thing of the world that articles speak of: a country, a leader, an agreement."""

                        id: str
                        """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                        name: str
                        """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                    other: Other | None = None
                    """The end across from the node whose relations were asked for; null where no node was."""

                nodes: list[Nodes]
                """The relations."""

            id: str
            """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
            name: str
            """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
            arabic: str
            """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
            kind: AgreementKind | None = None
            """What kind of agreement it is."""
            signed: PartialDate | None = None
            """When it was signed."""
            term: str | None = None
            """How long it is to last, as an ISO 8601 duration."""
            end: PartialDate | None = None
            """When it ended."""
            obligations: list[Obligation]
            """What it binds its parties to, of an alliance."""
            relations: Relations
            """Its relations."""

        total_count: int
        """How many the whole list has; counted only where it is asked for."""
        page_info: PageInfo
        """Where the page stands."""
        nodes: list[Nodes]
        """The agreements."""

    agreements: Agreements
    """Agreements."""


AGREEMENTS = """query Agreements(
  $country: ID! = "country:RU"
  $kinds: [AgreementKind!] = [ALLIANCE, TREATY, MILITARY]
  $since: PartialDate! = "1945"
  $until: PartialDate! = "2024"
  $after: String
) {
  agreements(
    kinds: $kinds
    where: {
      signed: { since: $since, until: $until }
      relations: { some: { where: { types: [PARTY_TO] }, other: { ids: [$country] } } }
    }
    first: 50
    after: $after
  ) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      name
      arabic: name(lang: AR)
      kind
      signed
      term
      end
      obligations
      relations(types: [CONCERNS], direction: OUT) { nodes { other { id name } } }
    }
  }
}
"""


def agreements(
    client: Client,
    *,
    country: str = "country:RU",
    kinds: list[AgreementKind] | None = None,
    since: PartialDate = "1945",
    until: PartialDate = "2024",
    after: str | None = None,
) -> Agreements:
    """Which agreements of a kind did a country conclude in a period, on what term and what about?

    By id, with the day of signing, the term by ISO 8601 (P20Y is twenty years), the end, and what each concerns.

    ما الاتفاقيات التي أبرمتها دولة ما من نوع معيّن خلال مدة، وما أجلها وموضوعها؟

    مرتبة بالمعرّف، مع تاريخ التوقيع والأجل وفق ISO 8601 (فالرمز P20Y عشرون سنة) والانتهاء وما تتعلق به كل منها.

    Args:
        client: The server.
        country: The country's id: country: and its ISO 3166 code.
        kinds: The kinds of agreement. Where it is left out: [ALLIANCE, TREATY, MILITARY].
        since: The first date of the period, as YYYY, YYYY-MM or YYYY-MM-DD.
        until: The last date of the period, likewise.
        after: The cursor to go on from, the endCursor of the page before; from the beginning where it is left out.
    """
    return client.query(
        AGREEMENTS,
        _given({"country": country, "kinds": kinds, "since": since, "until": until, "after": after}),
        result=Agreements,
    )


class Allies(Struct, frozen=True, kw_only=True, rename="camel"):
    """Who is allied with a country at a date, how firmly, and what says so?"""

    class Alliances(Struct, frozen=True, kw_only=True, rename="camel"):
        """A page of alliances, the strongest first; ties by the id of the ally."""

        class PageInfo(Struct, frozen=True, kw_only=True, rename="camel"):
            """Where a page stands in its list."""

            has_next_page: bool
            """Whether anything follows the page."""
            end_cursor: str | None = None
            """The cursor of the last item: the `after` of the next page. Null on an empty page."""

        class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
            """That two actors are allied, as far as the graph knows, with what says so."""

            class Ally(Struct, frozen=True, kw_only=True, rename="camel"):
                """A thing of the world that articles speak of: a country, a leader, an agreement."""

                id: str
                """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                name: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                arabic: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

            class Strength(Struct, frozen=True, kw_only=True, rename="camel"):
                """How strong an alliance is, each number from 0 to 1.

                A reason has a weight `w`: what its ground is worth (see `AllianceBasis`), times the confidence of its least confident
                relation, times 1/2 where a relation is contradicted, times 1, 1/2, 1/4 or 0 for the status ACTUAL, PLANNED, POSSIBLE or
                DENIED. Where others share the organization, agreement or exercise, it is also times 1 / (1 + (n/60)²) for `n` members, so
                that 2 members count in full, 32 by 0.78, 57 by 0.53; one with more than 100 members makes no allies.

                The reasons of a part add up as independent evidence does: part = 1 − Π (1 − w). The total is
                1 − (1 − formal) (1 − 0.8 practised) (1 − 0.5 said). All are rounded to four digits.
                """

                total: float
                """All parts together."""
                formal: float
                """By alliance, bloc or agreement."""
                practised: float
                """By what the two do: exercises, arms, cooperation."""
                said: float
                """Because news says that they are allies."""

            class Because(Struct, frozen=True, kw_only=True, rename="camel"):
                """One thing that an alliance rests on."""

                class Via(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A thing of the world that articles speak of: a country, a leader, an agreement."""

                    id: str
                    """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                    name: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                    arabic: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                class Relations(Struct, frozen=True, kw_only=True, rename="camel"):
                    """One edge of the graph over all articles: (type, from, to), computed from its live claims."""

                    class Claims(Struct, frozen=True, kw_only=True, rename="camel"):
                        """A page of claims."""

                        class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                            """One place in one article that says that a relation holds."""

                            class Article(Struct, frozen=True, kw_only=True, rename="camel"):
                                """A source: a news text, or a curated table whose text is the table itself."""

                                title: str
                                """The title."""
                                kind: ArticleKind
                                """Whether it is news or curated knowledge."""
                                outlet: str | None = None
                                """Who published it."""
                                published: PartialDate | None = None
                                """When it was published."""

                            quote: str
                            """The exact words: the article's text from `start` to `end`."""
                            source: str | None = None
                            """What a table's row rests on."""
                            article: Article | None = None
                            """The article that says it."""

                        nodes: list[Nodes]
                        """The claims."""

                    type: RelationType
                    """What it says."""
                    status: Status
                    """The status of its strongest live claim."""
                    claims: Claims
                    """The claims behind it, from the latest published article on; of a relation as it was known at a moment, those that counted then."""

                basis: AllianceBasis
                """The ground."""
                part: AlliancePart
                """The part of the strength that it adds to."""
                weight: float
                """What it weighs, 0 to 1."""
                via: Via | None = None
                """The organization, agreement or exercise that the two share; null where a relation joins them."""
                since: PartialDate | None = None
                """The first date from which it is known to hold, or at which it happened."""
                until: PartialDate | None = None
                """The date until which it holds, where that is known."""
                relations: list[Relations]
                """The relation that joins the two, or the relation of each to what they share. Their claims say so."""

            ally: Ally
            """The actor allied with it."""
            strength: Strength
            """How strong the alliance is, by its parts."""
            news_count: int
            """How many news articles say the relations that it rests on; an article that says two counts twice."""
            table_count: int
            """How many curated tables say them, counted alike."""
            because: list[Because]
            """What it rests on, the weightiest first."""

        as_of: PartialDate
        """The date of which it was asked."""
        total_count: int
        """How many the whole list has."""
        page_info: PageInfo
        """Where the page stands."""
        nodes: list[Nodes]
        """The alliances."""

    alliances: Alliances
    """Who is allied with an actor: by declared alliance, shared alliance or bloc, shared agreement, shared exercise. The claims
    behind each are under its reasons.

    A membership or agreement counts where it holds at the date for both, and neither has withdrawn before; an exercise or delivery of arms where it was not
    later than the date and at most ten years before it. What has no date counts as undated, unless `asOf` says otherwise.
    """


ALLIES = """query Allies($country: ID! = "country:IR", $date: PartialDate! = "2022-01-19", $after: String) {
  alliances(of: $country, asOf: { validAt: $date }, first: 10, after: $after) {
    asOf
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      ally { id name arabic: name(lang: AR) }
      strength { total formal practised said }
      newsCount
      tableCount
      because(first: 3) {
        basis
        part
        weight
        via { id name arabic: name(lang: AR) }
        since
        until
        relations {
          type
          status
          claims(first: 1) { nodes { quote source article { title kind outlet published } } }
        }
      }
    }
  }
}
"""


def allies(
    client: Client, *, country: str = "country:IR", date: PartialDate = "2022-01-19", after: str | None = None
) -> Allies:
    """Who is allied with a country at a date, how firmly, and what says so?

    The strongest alliances first. The strength has a formal part (alliances, blocs, agreements), a practised one (exercises) and a said one (news). Every reason leads to its claims, each with the words of its source.

    من حلفاء دولة ما في تاريخ معيّن، وما مدى متانة التحالف، وما الدليل عليه؟

    أقوى التحالفات أولًا. للمتانة شقّ رسمي (أحلاف وتكتلات واتفاقيات) وشقّ عملي (مناورات) وشقّ خبري (ما تقوله الأخبار). ويقود كل سبب إلى الادعاءات التي يستند إليها، ومع كل ادعاء نص مصدره.

    Args:
        client: The server.
        country: The country's id: country: and its ISO 3166 code.
        date: The date, as YYYY, YYYY-MM or YYYY-MM-DD.
        after: The cursor to go on from, the endCursor of the page before; from the beginning where it is left out.
    """
    return client.query(ALLIES, _given({"country": country, "date": date, "after": after}), result=Allies)


class Article(Struct, frozen=True, kw_only=True, rename="camel"):
    """What does an article say, in which words, and whom does it credit?"""

    class Claims(Struct, frozen=True, kw_only=True, rename="camel"):
        """A page of claims."""

        class PageInfo(Struct, frozen=True, kw_only=True, rename="camel"):
            """Where a page stands in its list."""

            has_next_page: bool
            """Whether anything follows the page."""
            end_cursor: str | None = None
            """The cursor of the last item: the `after` of the next page. Null on an empty page."""

        class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
            """One place in one article that says that a relation holds."""

            class Speaker(Struct, frozen=True, kw_only=True, rename="camel"):
                """Who is credited with a claim."""

                class Entity(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A thing of the world that articles speak of: a country, a leader, an agreement."""

                    id: str
                    """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""

                name: str
                """The name in the language, where it is known in it."""
                entity: Entity | None = None
                """The speaker as a thing of the graph, null where only the name is known."""

            class Relation(Struct, frozen=True, kw_only=True, rename="camel"):
                """One edge of the graph over all articles: (type, from, to), computed from its live claims."""

                class From(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A thing of the world that articles speak of: a country, a leader, an agreement."""

                    id: str
                    """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                    name: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                    arabic: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                class To(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A thing of the world that articles speak of: a country, a leader, an agreement."""

                    id: str
                    """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                    name: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                    arabic: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                type: RelationType
                """What it says."""
                from_: From | None = field(default=None, name="from")
                """The end that it goes out from; of a symmetric relation, the one with the smaller id."""
                to: To | None = None
                """The end that it goes to."""

            class Article(Struct, frozen=True, kw_only=True, rename="camel"):
                """A source: a news text, or a curated table whose text is the table itself."""

                id: str
                """The id, made from the text: the same text is the same article."""
                title: str
                """The title."""
                outlet: str | None = None
                """Who published it."""
                published: PartialDate | None = None
                """When it was published."""
                lang: Lang | None = None
                """The language, null for a table in several."""

            quote: str
            """The exact words: the article's text from `start` to `end`."""
            start: int
            """The first code point of the quote in the article's text."""
            end: int
            """The code point after its last."""
            status: Status
            """How it is meant to hold."""
            since: PartialDate | None = None
            """When it began, or happened."""
            until: PartialDate | None = None
            """When it ended."""
            speaker: Speaker | None = None
            """Who is credited with it, null where the article itself says it."""
            relation: Relation | None = None
            """The relation that it says, null where none of that relation's claims counts any more."""
            article: Article | None = None
            """The article that says it."""

        total_count: int
        """How many the whole list has; counted only where it is asked for."""
        page_info: PageInfo
        """Where the page stands."""
        nodes: list[Nodes]
        """The claims."""

    claims: Claims
    """Claims of the whole graph, from the latest published article on."""


ARTICLE = """query Article($article: ID, $after: String) {
  claims(kind: NEWS, article: $article, first: 50, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      quote
      start
      end
      status
      since
      until
      speaker { name entity { id } }
      relation {
        type
        from { id name arabic: name(lang: AR) }
        to { id name arabic: name(lang: AR) }
      }
      article { id title outlet published lang }
    }
  }
}
"""


def article(client: Client, *, article: str | None = None, after: str | None = None) -> Article:
    """What does an article say, in which words, and whom does it credit?

    The claims of an article in the order of its text, each with its exact words and their place. Without an article: what the latest news says.

    ماذا يقول مقال ما، وبأي كلمات، وإلى من ينسب القول؟

    ادعاءات المقال بترتيب نصه، ومع كل منها كلماته كما وردت وموضعها. وإن لم يُذكر مقال فآخر ما تقوله الأخبار.

    Args:
        client: The server.
        article: The article's id, as loading it or the field articles tells it.
        after: The cursor to go on from, the endCursor of the page before; from the beginning where it is left out.
    """
    return client.query(ARTICLE, _given({"article": article, "after": after}), result=Article)


class Balance(Struct, frozen=True, kw_only=True, rename="camel"):
    """Are the friends of friends friends, and the enemies of enemies?"""

    class Balance(Struct, frozen=True, kw_only=True, rename="camel"):
        """Relations between actors as a signed graph, by structural-balance theory.

        A pair is friendly where more outlets and tables say relations of the PLOVER classes AGREE, SUPPORT, COOPERATE and AID than of
        REJECT, ACCUSE, THREATEN, SANCTION, COERCE, MOBILIZE and ASSAULT, hostile where fewer do. Only relations that join the two
        directly count, so that shared blocs and treaties do not. News speaks more of conflict than of peace, and silence is no sign: a
        share of balanced triads describes what the sources say, not why.
        """

        class Edges(Struct, frozen=True, kw_only=True, rename="camel"):
            """What stands between two actors."""

            class A(Struct, frozen=True, kw_only=True, rename="camel"):
                """A thing of the world that articles speak of: a country, a leader, an agreement."""

                id: str
                """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                name: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                arabic: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

            class B(Struct, frozen=True, kw_only=True, rename="camel"):
                """A thing of the world that articles speak of: a country, a leader, an agreement."""

                id: str
                """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                name: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                arabic: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

            a: A
            """The actor with the smaller id."""
            b: B
            """The other."""
            sign: int
            """1 for friendly, -1 for hostile, 0 where both weigh the same."""
            positive: int
            """How many outlets and tables say the friendly relations, counted for each of these."""
            negative: int
            """How many outlets and tables say the hostile relations, counted alike."""

        class Triads(Struct, frozen=True, kw_only=True, rename="camel"):
            """Three actors of whom each two are friendly or hostile."""

            class Actors(Struct, frozen=True, kw_only=True, rename="camel"):
                """A thing of the world that articles speak of: a country, a leader, an agreement."""

                id: str
                """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                name: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                arabic: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

            balanced: bool
            """Whether an even number of its pairs is hostile: three friends, or two friends with a common enemy."""
            negative: int
            """How many of its pairs are hostile. Three are balanced by the weaker theory of Davis alone."""
            actors: list[Actors]
            """The actors, by id."""

        triad_count: int
        """How many triads there are."""
        balanced_count: int
        """How many of them are balanced."""
        truncated: bool
        """Whether an actor has more relations to the others than were read: the 10,000 most claimed."""
        edges: list[Edges]
        """The pairs that relations with a sign join, by their ids."""
        triads: list[Triads]
        """The triads of whose three pairs each is friendly or hostile, by their ids."""

    balance: Balance
    """Whether friends of friends are friends and enemies of friends are enemies, among some actors."""


BALANCE = """query Balance($of: [ID!]) {
  balance(of: $of) {
    triadCount
    balancedCount
    truncated
    edges { a { id name arabic: name(lang: AR) } b { id name arabic: name(lang: AR) } sign positive negative }
    triads(first: 50) { balanced negative actors { id name arabic: name(lang: AR) } }
  }
}
"""


def balance(client: Client, *, of: list[str] | None = None) -> Balance:
    """Are the friends of friends friends, and the enemies of enemies?

    Triads of actors by structural-balance theory, with the sign of each side.

    هل أصدقاء الأصدقاء أصدقاء، وهل أعداء الأعداء أصدقاء؟

    ثلاثيات الأطراف وفق نظرية التوازن البنيوي، مع إشارة كل ضلع.

    Args:
        client: The server.
        of: Ids of the actors; those with most relations where it is left out.
    """
    return client.query(BALANCE, _given({"of": of}), result=Balance)


class Changes(Struct, frozen=True, kw_only=True, rename="camel"):
    """What began and what ended for a country between two dates?"""

    class Diff(Struct, frozen=True, kw_only=True, rename="camel"):
        """How the graph of relations changed between two dates."""

        class Began(Struct, frozen=True, kw_only=True, rename="camel"):
            """A page of relations."""

            class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                """One edge of the graph over all articles: (type, from, to), computed from its live claims."""

                class From(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A thing of the world that articles speak of: a country, a leader, an agreement."""

                    id: str
                    """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                    name: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                    arabic: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                class To(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A thing of the world that articles speak of: a country, a leader, an agreement."""

                    id: str
                    """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                    name: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                    arabic: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                type: RelationType
                """What it says."""
                from_: From | None = field(default=None, name="from")
                """The end that it goes out from; of a symmetric relation, the one with the smaller id."""
                to: To | None = None
                """The end that it goes to."""
                start: PartialDate | None = None
                """When its first episode began."""
                end: PartialDate | None = None
                """When its last episode ended, where that has ended."""
                news_count: int
                """How many live news articles say it."""
                table_count: int
                """How many live curated tables say it."""

            total_count: int
            """How many the whole list has; counted only where it is asked for."""
            nodes: list[Nodes]
            """The relations."""

        class Ended(Struct, frozen=True, kw_only=True, rename="camel"):
            """A page of relations."""

            class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                """One edge of the graph over all articles: (type, from, to), computed from its live claims."""

                class From(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A thing of the world that articles speak of: a country, a leader, an agreement."""

                    id: str
                    """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                    name: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                    arabic: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                class To(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A thing of the world that articles speak of: a country, a leader, an agreement."""

                    id: str
                    """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                    name: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                    arabic: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                type: RelationType
                """What it says."""
                from_: From | None = field(default=None, name="from")
                """The end that it goes out from; of a symmetric relation, the one with the smaller id."""
                to: To | None = None
                """The end that it goes to."""
                start: PartialDate | None = None
                """When its first episode began."""
                end: PartialDate | None = None
                """When its last episode ended, where that has ended."""
                news_count: int
                """How many live news articles say it."""
                table_count: int
                """How many live curated tables say it."""

            total_count: int
            """How many the whole list has; counted only where it is asked for."""
            nodes: list[Nodes]
            """The relations."""

        began: Began
        """The relations of which an episode began, or which happened, after the first date and not after the second; as far as that is known: a date that is less exact counts where it may lie there."""
        ended: Ended
        """The relations of which an episode ended after the first date and not after the second, likewise."""

    diff: Diff
    """What began and what ended between two dates, of things or of the whole graph."""


CHANGES = """query Changes($thing: ID! = "country:GB", $since: PartialDate! = "2015", $until: PartialDate! = "2024") {
  diff(since: $since, until: $until, of: $thing) {
    began(first: 50) { totalCount nodes { ...Change } }
    ended(first: 50) { totalCount nodes { ...Change } }
  }
}

fragment Change on Relation {
  type
  from { id name arabic: name(lang: AR) }
  to { id name arabic: name(lang: AR) }
  start
  end
  newsCount
  tableCount
}
"""


def changes(
    client: Client, *, thing: str = "country:GB", since: PartialDate = "2015", until: PartialDate = "2024"
) -> Changes:
    """What began and what ended for a country between two dates?

    Relations with their beginning or end in the period, and how many news articles and tables say so.

    ما الذي بدأ وما الذي انتهى لدولة ما بين تاريخين؟

    العلاقات التي بدأت أو انتهت خلال المدة، مع عدد المقالات والجداول التي تذكرها.

    Args:
        client: The server.
        thing: The id of the country or other thing.
        since: The first date, as YYYY, YYYY-MM or YYYY-MM-DD.
        until: The second date, likewise.
    """
    return client.query(CHANGES, _given({"thing": thing, "since": since, "until": until}), result=Changes)


class Compare(Struct, frozen=True, kw_only=True, rename="camel"):
    """What joins two countries, and what do they share, as of a date?"""

    class Compare(Struct, frozen=True, kw_only=True, rename="camel"):
        """Two actors side by side, as of a date."""

        class Relations(Struct, frozen=True, kw_only=True, rename="camel"):
            """A page of relations."""

            class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                """One edge of the graph over all articles: (type, from, to), computed from its live claims."""

                type: RelationType
                """What it says."""
                status: Status
                """The status of its strongest live claim."""
                start: PartialDate | None = None
                """When its first episode began."""
                end: PartialDate | None = None
                """When its last episode ended, where that has ended."""

            total_count: int
            """How many the whole list has; counted only where it is asked for."""
            nodes: list[Nodes]
            """The relations."""

        class Blocs(Struct, frozen=True, kw_only=True, rename="camel"):
            """The neighbours that things share."""

            class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                """A neighbour that things share."""

                class Node(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A thing of the world that articles speak of: a country, a leader, an agreement."""

                    id: str
                    """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                    name: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                    arabic: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                node: Node
                """The neighbour."""

            total_count: int
            """How many there are."""
            nodes: list[Nodes]
            """The neighbours, those that more outlets and tables say first; then by id."""

        class Agreements(Struct, frozen=True, kw_only=True, rename="camel"):
            """The neighbours that things share."""

            class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                """A neighbour that things share."""

                class Node(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A thing of the world that articles speak of: a country, a leader, an agreement."""

                    id: str
                    """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                    name: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                    arabic: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                node: Node
                """The neighbour."""

            total_count: int
            """How many there are."""
            nodes: list[Nodes]
            """The neighbours, those that more outlets and tables say first; then by id."""

        class Exercises(Struct, frozen=True, kw_only=True, rename="camel"):
            """The neighbours that things share."""

            class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                """A neighbour that things share."""

                class Node(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A thing of the world that articles speak of: a country, a leader, an agreement."""

                    id: str
                    """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                    name: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                    arabic: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                node: Node
                """The neighbour."""

            total_count: int
            """How many there are."""
            nodes: list[Nodes]
            """The neighbours, those that more outlets and tables say first; then by id."""

        class Adversaries(Struct, frozen=True, kw_only=True, rename="camel"):
            """The neighbours that things share."""

            class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                """A neighbour that things share."""

                class Node(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A thing of the world that articles speak of: a country, a leader, an agreement."""

                    id: str
                    """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                    name: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                    arabic: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                node: Node
                """The neighbour."""

            nodes: list[Nodes]
            """The neighbours, those that more outlets and tables say first; then by id."""

        class Allies(Struct, frozen=True, kw_only=True, rename="camel"):
            """An actor with whom two are allied."""

            class Ally(Struct, frozen=True, kw_only=True, rename="camel"):
                """A thing of the world that articles speak of: a country, a leader, an agreement."""

                id: str
                """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                name: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                arabic: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

            class Alliances(Struct, frozen=True, kw_only=True, rename="camel"):
                """That two actors are allied, as far as the graph knows, with what says so."""

                class Strength(Struct, frozen=True, kw_only=True, rename="camel"):
                    """How strong an alliance is, each number from 0 to 1.

                    A reason has a weight `w`: what its ground is worth (see `AllianceBasis`), times the confidence of its least confident
                    relation, times 1/2 where a relation is contradicted, times 1, 1/2, 1/4 or 0 for the status ACTUAL, PLANNED, POSSIBLE or
                    DENIED. Where others share the organization, agreement or exercise, it is also times 1 / (1 + (n/60)²) for `n` members, so
                    that 2 members count in full, 32 by 0.78, 57 by 0.53; one with more than 100 members makes no allies.

                    The reasons of a part add up as independent evidence does: part = 1 − Π (1 − w). The total is
                    1 − (1 − formal) (1 − 0.8 practised) (1 − 0.5 said). All are rounded to four digits.
                    """

                    total: float
                    """All parts together."""

                strength: Strength
                """How strong the alliance is, by its parts."""

            ally: Ally
            """The actor."""
            alliances: list[Alliances]
            """The alliance of each with it."""

        as_of: PartialDate
        """The date of which it was asked."""
        relations: Relations
        """The relations between the two, the most claimed first."""
        blocs: Blocs
        """The blocs and alliances that both belong to at the date."""
        agreements: Agreements
        """The agreements that both are party to at the date."""
        exercises: Exercises
        """The exercises in which both took part, whenever that was."""
        adversaries: Adversaries
        """The actors with whom both have hostile relations at the date: those of the PLOVER classes REJECT, ACCUSE, THREATEN, SANCTION, COERCE, MOBILIZE and ASSAULT, events not later than it."""
        allies: list[Allies]
        """The actors with whom both are allied at the date."""

    compare: Compare
    """Two actors side by side: what joins them and what they share."""


COMPARE = """query Compare($a: ID! = "country:SA", $b: ID! = "country:AE", $date: PartialDate! = "2024-02-01") {
  compare(a: $a, b: $b, asOf: { validAt: $date }) {
    asOf
    relations { totalCount nodes { type status start end } }
    blocs { totalCount nodes { node { id name arabic: name(lang: AR) } } }
    agreements { totalCount nodes { node { id name arabic: name(lang: AR) } } }
    exercises { totalCount nodes { node { id name arabic: name(lang: AR) } } }
    adversaries { nodes { node { id name arabic: name(lang: AR) } } }
    allies(first: 5) { ally { id name arabic: name(lang: AR) } alliances { strength { total } } }
  }
}
"""


def compare(
    client: Client, *, a: str = "country:SA", b: str = "country:AE", date: PartialDate = "2024-02-01"
) -> Compare:
    """What joins two countries, and what do they share, as of a date?

    Relations between them, the blocs, agreements and exercises of both, and common allies and adversaries.

    ما الذي يربط دولتين، وما الذي تشتركان فيه، في تاريخ معيّن؟

    العلاقات بينهما، وما يجمعهما من تكتلات واتفاقيات ومناورات، والحلفاء والخصوم المشتركون.

    Args:
        client: The server.
        a: The id of one country.
        b: The id of the other.
        date: The date, as YYYY, YYYY-MM or YYYY-MM-DD.
    """
    return client.query(COMPARE, _given({"a": a, "b": b, "date": date}), result=Compare)


class Coverage(Struct, frozen=True, kw_only=True, rename="camel"):
    """Which outlets, in which languages and crediting whom, write about a country?"""

    class Coverage(Struct, frozen=True, kw_only=True, rename="camel"):
        """Who says what is claimed, each list with the most claims first."""

        class Outlets(Struct, frozen=True, kw_only=True, rename="camel"):
            """A group of claims with its counts."""

            keys: list[str | None]
            """The value in each dimension, in their order; null where a claim has none."""
            claims: int
            """How many live claims."""
            articles: int
            """How many articles say them."""

        class Languages(Struct, frozen=True, kw_only=True, rename="camel"):
            """A group of claims with its counts."""

            keys: list[str | None]
            """The value in each dimension, in their order; null where a claim has none."""
            claims: int
            """How many live claims."""
            articles: int
            """How many articles say them."""

        class Speakers(Struct, frozen=True, kw_only=True, rename="camel"):
            """A group of claims with its counts."""

            keys: list[str | None]
            """The value in each dimension, in their order; null where a claim has none."""
            claims: int
            """How many live claims."""
            articles: int
            """How many articles say them."""

        class Kinds(Struct, frozen=True, kw_only=True, rename="camel"):
            """A group of claims with its counts."""

            keys: list[str | None]
            """The value in each dimension, in their order; null where a claim has none."""
            claims: int
            """How many live claims."""
            articles: int
            """How many articles say them."""

        outlets: list[Outlets]
        """By outlet."""
        languages: list[Languages]
        """By language."""
        speakers: list[Speakers]
        """By who is credited; null for what the articles say themselves."""
        kinds: list[Kinds]
        """News and curated tables."""

    coverage: Coverage
    """Which outlets, in which languages and crediting whom, say what is claimed of things."""


COVERAGE = """query Coverage($of: [ID!] = ["country:IR"]) {
  coverage(of: $of) {
    outlets { keys claims articles }
    languages { keys claims articles }
    speakers { keys claims articles }
    kinds { keys claims articles }
  }
}
"""


def coverage(client: Client, *, of: list[str] | None = None) -> Coverage:
    """Which outlets, in which languages and crediting whom, write about a country?

    The sources of all that is claimed, each list with the most claims first.

    أي جهات ناشرة تكتب عن دولة ما، وبأي لغات، وإلى من تنسب القول؟

    مصادر كل ما يُقال، وفي كل قائمة الأكثر ادعاءات أولًا.

    Args:
        client: The server.
        of: Ids of the countries or other things. Where it is left out: ["country:IR"].
    """
    return client.query(COVERAGE, _given({"of": of}), result=Coverage)


class Denials(Struct, frozen=True, kw_only=True, rename="camel"):
    """What is denied, by whom and in which words?"""

    class Claims(Struct, frozen=True, kw_only=True, rename="camel"):
        """A page of claims."""

        class PageInfo(Struct, frozen=True, kw_only=True, rename="camel"):
            """Where a page stands in its list."""

            has_next_page: bool
            """Whether anything follows the page."""
            end_cursor: str | None = None
            """The cursor of the last item: the `after` of the next page. Null on an empty page."""

        class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
            """One place in one article that says that a relation holds."""

            class Speaker(Struct, frozen=True, kw_only=True, rename="camel"):
                """Who is credited with a claim."""

                class Entity(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A thing of the world that articles speak of: a country, a leader, an agreement."""

                    id: str
                    """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""

                name: str
                """The name in the language, where it is known in it."""
                entity: Entity | None = None
                """The speaker as a thing of the graph, null where only the name is known."""

            class Relation(Struct, frozen=True, kw_only=True, rename="camel"):
                """One edge of the graph over all articles: (type, from, to), computed from its live claims."""

                class Said(Struct, frozen=True, kw_only=True, rename="camel"):
                    """The names of a thing in each language."""

                    en: str | None = None
                    """In English."""
                    ar: str | None = None
                    """In Arabic."""

                class From(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A thing of the world that articles speak of: a country, a leader, an agreement."""

                    id: str
                    """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                    name: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                    arabic: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                class To(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A thing of the world that articles speak of: a country, a leader, an agreement."""

                    id: str
                    """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                    name: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                    arabic: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                type: RelationType
                """What it says."""
                said: Said
                """In words, told of the end that it goes out from, with its status where it is not simply so: "United States sanctions Iran"."""
                from_: From | None = field(default=None, name="from")
                """The end that it goes out from; of a symmetric relation, the one with the smaller id."""
                to: To | None = None
                """The end that it goes to."""
                contradicted: bool
                """Whether some live claims deny what others say; `claims(status: [DENIED])` are those."""

            class Article(Struct, frozen=True, kw_only=True, rename="camel"):
                """A source: a news text, or a curated table whose text is the table itself."""

                id: str
                """The id, made from the text: the same text is the same article."""
                title: str
                """The title."""
                outlet: str | None = None
                """Who published it."""
                published: PartialDate | None = None
                """When it was published."""
                lang: Lang | None = None
                """The language, null for a table in several."""

            quote: str
            """The exact words: the article's text from `start` to `end`."""
            speaker: Speaker | None = None
            """Who is credited with it, null where the article itself says it."""
            relation: Relation | None = None
            """The relation that it says, null where none of that relation's claims counts any more."""
            article: Article | None = None
            """The article that says it."""

        total_count: int
        """How many the whole list has; counted only where it is asked for."""
        page_info: PageInfo
        """Where the page stands."""
        nodes: list[Nodes]
        """The claims."""

    claims: Claims
    """Claims of the whole graph, from the latest published article on."""


DENIALS = """query Denials($after: String) {
  claims(status: [DENIED], first: 50, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      quote
      speaker { name entity { id } }
      relation { type said { en ar } from { id name arabic: name(lang: AR) } to { id name arabic: name(lang: AR) } contradicted }
      article { id title outlet published lang }
    }
  }
}
"""


def denials(client: Client, *, after: str | None = None) -> Denials:
    """What is denied, by whom and in which words?

    Claims that say that something does not hold, from the latest article on.

    ما الذي يُنفى، ومن ينفيه وبأي كلمات؟

    الادعاءات التي تنفي أمرًا ما، بدءًا من أحدث المقالات.

    Args:
        client: The server.
        after: The cursor to go on from, the endCursor of the page before; from the beginning where it is left out.
    """
    return client.query(DENIALS, _given({"after": after}), result=Denials)


class Exercises(Struct, frozen=True, kw_only=True, rename="camel"):
    """In which exercises does a country take part, when, where and with whom?"""

    class Country(Struct, frozen=True, kw_only=True, rename="camel"):
        """A sovereign state, a territory with an ISO 3166-1 code, or a dissolved state."""

        class Exercises(Struct, frozen=True, kw_only=True, rename="camel"):
            """A page of exercises."""

            class PageInfo(Struct, frozen=True, kw_only=True, rename="camel"):
                """Where a page stands in its list."""

                has_next_page: bool
                """Whether anything follows the page."""
                end_cursor: str | None = None
                """The cursor of the last item: the `after` of the next page. Null on an empty page."""

            class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                """A military exercise, drill or manoeuvre."""

                class Hosts(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A page of things of several types."""

                    class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                        """A thing of the world that articles speak of: a country, a leader, an agreement."""

                        id: str
                        """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                        name: str
                        """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                    nodes: list[Nodes]
                    """The things."""

                class Places(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A page of things of several types."""

                    class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                        """A thing of the world that articles speak of: a country, a leader, an agreement."""

                        id: str
                        """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                        name: str
                        """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                    nodes: list[Nodes]
                    """The things."""

                class Participants(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A page of things of several types."""

                    class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                        """A thing of the world that articles speak of: a country, a leader, an agreement."""

                        id: str
                        """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                        name: str
                        """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                        arabic: str
                        """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                    nodes: list[Nodes]
                    """The things."""

                id: str
                """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                name: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                arabic: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                kind: ExerciseKind | None = None
                """What kind of exercise it is."""
                start: PartialDate | None = None
                """Its first day."""
                end: PartialDate | None = None
                """Its last day."""
                hosts: Hosts
                """Who holds it on its soil or convenes it."""
                places: Places
                """Where it is held."""
                participants: Participants
                """Who takes or took part."""

            total_count: int
            """How many the whole list has; counted only where it is asked for."""
            page_info: PageInfo
            """Where the page stands."""
            nodes: list[Nodes]
            """The exercises."""

        name: str
        """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
        arabic: str
        """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
        exercises: Exercises
        """The exercises that it takes or took part in."""

    country: Country | None = None
    """The country with this ISO 3166 code of two, three or, where dissolved, four letters; either case. Null where there is none."""


EXERCISES = """query Exercises($code: String! = "EG", $after: String) {
  country(code: $code) {
    name
    arabic: name(lang: AR)
    exercises(first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        name
        arabic: name(lang: AR)
        kind
        start
        end
        hosts { nodes { id name } }
        places { nodes { id name } }
        participants(first: 50) { nodes { id name arabic: name(lang: AR) } }
      }
    }
  }
}
"""


def exercises(client: Client, *, code: str = "EG", after: str | None = None) -> Exercises:
    """In which exercises does a country take part, when, where and with whom?

    Military exercises with their dates, hosts and other participants, those with most claims first.

    في أي مناورات تشارك دولة ما، ومتى وأين ومع من؟

    المناورات العسكرية بتواريخها ومستضيفيها وبقية المشاركين فيها، وأكثرها ادعاءات أولًا.

    Args:
        client: The server.
        code: The country's ISO 3166 code of two or three letters.
        after: The cursor to go on from, the endCursor of the page before; from the beginning where it is left out.
    """
    return client.query(EXERCISES, _given({"code": code, "after": after}), result=Exercises)


class Interactions(Struct, frozen=True, kw_only=True, rename="camel"):
    """How do countries deal with each other, by PLOVER class and year?"""

    class Aggregate(Struct, frozen=True, kw_only=True, rename="camel"):
        """A group of claims with its counts."""

        keys: list[str | None]
        """The value in each dimension, in their order; null where a claim has none."""
        claims: int
        """How many live claims."""
        relations: int
        """How many relations they say."""
        articles: int
        """How many articles say them."""
        outlets: int
        """How many outlets these come from; articles without an outlet count as one each."""

    aggregate: list[Aggregate]
    """Counts of what is claimed, in groups: by type, country, status, speaker, outlet, period. At most 100,000 relations are counted at
    once; more is an error, never a partial count.
    """


INTERACTIONS = """query Interactions($of: [ID!]) {
  aggregate(by: [PLOVER, PERIOD], of: $of, where: { kind: NEWS }, step: YEAR) { keys claims relations articles outlets }
}
"""


def interactions(client: Client, *, of: list[str] | None = None) -> Interactions:
    """How do countries deal with each other, by PLOVER class and year?

    Counts of what news claims, in the classes in which political scientists count events.

    كيف تتعامل الدول بعضها مع بعض بحسب أصناف PLOVER والسنوات؟

    أعداد ما تذكره الأخبار بحسب الأصناف التي يعدّ بها الباحثون في السياسة الأحداث.

    Args:
        client: The server.
        of: Ids of the countries or other things; all where it is left out.
    """
    return client.query(INTERACTIONS, _given({"of": of}), result=Interactions)


class Leaders(Struct, frozen=True, kw_only=True, rename="camel"):
    """Who led a country at a date, in which office and since when?"""

    class Country(Struct, frozen=True, kw_only=True, rename="camel"):
        """A sovereign state, a territory with an ISO 3166-1 code, or a dissolved state."""

        class Leaders(Struct, frozen=True, kw_only=True, rename="camel"):
            """A page of leaders."""

            class Edges(Struct, frozen=True, kw_only=True, rename="camel"):
                """A leader in a list."""

                class Node(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A person who holds or held public office."""

                    id: str
                    """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                    name: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                    arabic: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                class Relation(Struct, frozen=True, kw_only=True, rename="camel"):
                    """One edge of the graph over all articles: (type, from, to), computed from its live claims."""

                    class Episodes(Struct, frozen=True, kw_only=True, rename="camel"):
                        """One period in which a relation held, or one time that it happened."""

                        start: PartialDate | None = None
                        """When it began, or happened."""
                        end: PartialDate | None = None
                        """When it ended, null where it has not or nothing is known of it."""

                    offices: list[str]
                    """The offices held, as lower-case English noun phrases."""
                    episodes: list[Episodes]
                    """The periods in which it held, or the times that it happened; empty where no claim has a date."""
                    news_count: int
                    """How many live news articles say it."""
                    table_count: int
                    """How many live curated tables say it."""

                node: Node
                """A leader."""
                relation: Relation | None = None
                """The relation that put it in the list, null where none did."""

            edges: list[Edges]
            """The leaders with their cursors."""

        name: str
        """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
        arabic: str
        """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
        leaders: Leaders
        """Who leads or led it."""

    country: Country | None = None
    """The country with this ISO 3166 code of two, three or, where dissolved, four letters; either case. Null where there is none."""


LEADERS = """query Leaders($code: String! = "RU", $date: PartialDate! = "2022-01-19") {
  country(code: $code) {
    name
    arabic: name(lang: AR)
    leaders(asOf: { validAt: $date, undated: false }) {
      edges {
        node { id name arabic: name(lang: AR) }
        relation { offices episodes { start end } newsCount tableCount }
      }
    }
  }
}
"""


def leaders(client: Client, *, code: str = "RU", date: PartialDate = "2022-01-19") -> Leaders:
    """Who led a country at a date, in which office and since when?

    Heads of state and government at the date, with the whole time that they held the office.

    من كان يقود دولة ما في تاريخ معيّن، وبأي منصب ومنذ متى؟

    رؤساء الدولة والحكومة في ذلك التاريخ، مع مدة ولاية كل منهم كاملة.

    Args:
        client: The server.
        code: The country's ISO 3166 code of two, three or, where dissolved, four letters.
        date: The date, as YYYY, YYYY-MM or YYYY-MM-DD.
    """
    return client.query(LEADERS, _given({"code": code, "date": date}), result=Leaders)


class Left(Struct, frozen=True, kw_only=True, rename="camel"):
    """Which agreements of a period were later left, and by whom?"""

    class Agreements(Struct, frozen=True, kw_only=True, rename="camel"):
        """A page of agreements."""

        class PageInfo(Struct, frozen=True, kw_only=True, rename="camel"):
            """Where a page stands in its list."""

            has_next_page: bool
            """Whether anything follows the page."""
            end_cursor: str | None = None
            """The cursor of the last item: the `after` of the next page. Null on an empty page."""

        class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
            """A treaty, accord, pact, framework, deal or declaration between parties, named or only described."""

            class Relations(Struct, frozen=True, kw_only=True, rename="camel"):
                """A page of relations."""

                class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                    """One edge of the graph over all articles: (type, from, to), computed from its live claims."""

                    class Other(Struct, frozen=True, kw_only=True, rename="camel"):
                        """A thing of the world that articles speak of: a country, a leader, an agreement."""

                        id: str
                        """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                        name: str
                        """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                        arabic: str
                        """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                    class Claims(Struct, frozen=True, kw_only=True, rename="camel"):
                        """A page of claims."""

                        class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                            """One place in one article that says that a relation holds."""

                            class Speaker(Struct, frozen=True, kw_only=True, rename="camel"):
                                """Who is credited with a claim."""

                                name: str
                                """The name in the language, where it is known in it."""

                            class Article(Struct, frozen=True, kw_only=True, rename="camel"):
                                """A source: a news text, or a curated table whose text is the table itself."""

                                title: str
                                """The title."""
                                kind: ArticleKind
                                """Whether it is news or curated knowledge."""
                                outlet: str | None = None
                                """Who published it."""
                                published: PartialDate | None = None
                                """When it was published."""

                            quote: str
                            """The exact words: the article's text from `start` to `end`."""
                            speaker: Speaker | None = None
                            """Who is credited with it, null where the article itself says it."""
                            article: Article | None = None
                            """The article that says it."""

                        nodes: list[Nodes]
                        """The claims."""

                    start: PartialDate | None = None
                    """When its first episode began."""
                    status: Status
                    """The status of its strongest live claim."""
                    other: Other | None = None
                    """The end across from the node whose relations were asked for; null where no node was."""
                    claims: Claims
                    """The claims behind it, from the latest published article on; of a relation as it was known at a moment, those that counted then."""

                nodes: list[Nodes]
                """The relations."""

            id: str
            """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
            name: str
            """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
            arabic: str
            """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
            signed: PartialDate | None = None
            """When it was signed."""
            relations: Relations
            """Its relations."""

        total_count: int
        """How many the whole list has; counted only where it is asked for."""
        page_info: PageInfo
        """Where the page stands."""
        nodes: list[Nodes]
        """The agreements."""

    agreements: Agreements
    """Agreements."""


LEFT = """query Left($since: PartialDate = "2015", $until: PartialDate = "2015", $after: String) {
  agreements(
    where: { signed: { since: $since, until: $until }, relations: { some: { where: { types: [WITHDREW_FROM] }, direction: IN } } }
    first: 50
    after: $after
  ) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      name
      arabic: name(lang: AR)
      signed
      relations(types: [WITHDREW_FROM], direction: IN, first: 20) {
        nodes {
          start
          status
          other { id name arabic: name(lang: AR) }
          claims(first: 3) { nodes { quote speaker { name } article { title kind outlet published } } }
        }
      }
    }
  }
}
"""


def left(
    client: Client, *, since: PartialDate | None = "2015", until: PartialDate | None = "2015", after: str | None = None
) -> Left:
    """Which agreements of a period were later left, and by whom?

    Agreements that were signed in the period and from which somebody withdrew, with who did, when, and the words that say so.

    أي اتفاقيات عُقدت في مدة ما انسحب منها أطراف لاحقًا، ومن هم؟

    الاتفاقيات التي وُقّعت في المدة وانسحب منها طرف، مع من انسحب ومتى، والنص الدال على ذلك.

    Args:
        client: The server.
        since: The first date of the period: YYYY, YYYY-MM or YYYY-MM-DD.
        until: Its last date.
        after: The cursor to go on from, the endCursor of the page before; from the beginning where it is left out.
    """
    return client.query(LEFT, _given({"since": since, "until": until, "after": after}), result=Left)


class Mediators(Struct, frozen=True, kw_only=True, rename="camel"):
    """Who mediates, between whom or for which agreement?"""

    class Relations(Struct, frozen=True, kw_only=True, rename="camel"):
        """A page of relations."""

        class PageInfo(Struct, frozen=True, kw_only=True, rename="camel"):
            """Where a page stands in its list."""

            has_next_page: bool
            """Whether anything follows the page."""
            end_cursor: str | None = None
            """The cursor of the last item: the `after` of the next page. Null on an empty page."""

        class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
            """One edge of the graph over all articles: (type, from, to), computed from its live claims."""

            class From(Struct, frozen=True, kw_only=True, rename="camel"):
                """A thing of the world that articles speak of: a country, a leader, an agreement."""

                id: str
                """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                name: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                arabic: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

            class To(Struct, frozen=True, kw_only=True, rename="camel"):
                """A thing of the world that articles speak of: a country, a leader, an agreement."""

                id: str
                """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                name: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                arabic: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

            class Claims(Struct, frozen=True, kw_only=True, rename="camel"):
                """A page of claims."""

                class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                    """One place in one article that says that a relation holds."""

                    class Speaker(Struct, frozen=True, kw_only=True, rename="camel"):
                        """Who is credited with a claim."""

                        name: str
                        """The name in the language, where it is known in it."""

                    class Article(Struct, frozen=True, kw_only=True, rename="camel"):
                        """A source: a news text, or a curated table whose text is the table itself."""

                        title: str
                        """The title."""
                        outlet: str | None = None
                        """Who published it."""
                        published: PartialDate | None = None
                        """When it was published."""

                    quote: str
                    """The exact words: the article's text from `start` to `end`."""
                    speaker: Speaker | None = None
                    """Who is credited with it, null where the article itself says it."""
                    article: Article | None = None
                    """The article that says it."""

                nodes: list[Nodes]
                """The claims."""

            from_: From | None = field(default=None, name="from")
            """The end that it goes out from; of a symmetric relation, the one with the smaller id."""
            to: To | None = None
            """The end that it goes to."""
            status: Status
            """The status of its strongest live claim."""
            start: PartialDate | None = None
            """When its first episode began."""
            end: PartialDate | None = None
            """When its last episode ended, where that has ended."""
            claims: Claims
            """The claims behind it, from the latest published article on; of a relation as it was known at a moment, those that counted then."""

        total_count: int
        """How many the whole list has; counted only where it is asked for."""
        page_info: PageInfo
        """Where the page stands."""
        nodes: list[Nodes]
        """The relations."""

    relations: Relations
    """Relations of the whole graph."""


MEDIATORS = """query Mediators($after: String) {
  relations(types: [MEDIATES], first: 50, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      from { id name arabic: name(lang: AR) }
      to { id name arabic: name(lang: AR) }
      status
      start
      end
      claims(first: 3) { nodes { quote speaker { name } article { title outlet published } } }
    }
  }
}
"""


def mediators(client: Client, *, after: str | None = None) -> Mediators:
    """Who mediates, between whom or for which agreement?

    Mediation with its dates and the words of the sources.

    من يتوسط، وبين من أو من أجل أي اتفاق؟

    الوساطات بتواريخها مع نصوص المصادر.

    Args:
        client: The server.
        after: The cursor to go on from, the endCursor of the page before; from the beginning where it is left out.
    """
    return client.query(MEDIATORS, _given({"after": after}), result=Mediators)


class Meetings(Struct, frozen=True, kw_only=True, rename="camel"):
    """Who met or visited whom, when, and what says so?"""

    class Relations(Struct, frozen=True, kw_only=True, rename="camel"):
        """A page of relations."""

        class PageInfo(Struct, frozen=True, kw_only=True, rename="camel"):
            """Where a page stands in its list."""

            has_next_page: bool
            """Whether anything follows the page."""
            end_cursor: str | None = None
            """The cursor of the last item: the `after` of the next page. Null on an empty page."""

        class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
            """One edge of the graph over all articles: (type, from, to), computed from its live claims."""

            class From(Struct, frozen=True, kw_only=True, rename="camel"):
                """A thing of the world that articles speak of: a country, a leader, an agreement."""

                id: str
                """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                name: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                arabic: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

            class To(Struct, frozen=True, kw_only=True, rename="camel"):
                """A thing of the world that articles speak of: a country, a leader, an agreement."""

                id: str
                """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                name: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                arabic: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

            class Claims(Struct, frozen=True, kw_only=True, rename="camel"):
                """A page of claims."""

                class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                    """One place in one article that says that a relation holds."""

                    class Article(Struct, frozen=True, kw_only=True, rename="camel"):
                        """A source: a news text, or a curated table whose text is the table itself."""

                        title: str
                        """The title."""
                        outlet: str | None = None
                        """Who published it."""
                        published: PartialDate | None = None
                        """When it was published."""

                    quote: str
                    """The exact words: the article's text from `start` to `end`."""
                    article: Article | None = None
                    """The article that says it."""

                nodes: list[Nodes]
                """The claims."""

            type: RelationType
            """What it says."""
            from_: From | None = field(default=None, name="from")
            """The end that it goes out from; of a symmetric relation, the one with the smaller id."""
            to: To | None = None
            """The end that it goes to."""
            status: Status
            """The status of its strongest live claim."""
            start: PartialDate | None = None
            """When its first episode began."""
            claims: Claims
            """The claims behind it, from the latest published article on; of a relation as it was known at a moment, those that counted then."""

        total_count: int
        """How many the whole list has; counted only where it is asked for."""
        page_info: PageInfo
        """Where the page stands."""
        nodes: list[Nodes]
        """The relations."""

    relations: Relations
    """Relations of the whole graph."""


MEETINGS = """query Meetings($after: String) {
  relations(types: [MET_WITH, VISITED], orderBy: START, first: 50, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      type
      from { id name arabic: name(lang: AR) }
      to { id name arabic: name(lang: AR) }
      status
      start
      claims(first: 3) { nodes { quote article { title outlet published } } }
    }
  }
}
"""


def meetings(client: Client, *, after: str | None = None) -> Meetings:
    """Who met or visited whom, when, and what says so?

    Meetings and visits by date, those without one first, with the words of the sources.

    من التقى من أو زاره، ومتى، وما الدليل؟

    اللقاءات والزيارات بحسب تاريخها وما لا تاريخ له أولًا، مع نصوص المصادر.

    Args:
        client: The server.
        after: The cursor to go on from, the endCursor of the page before; from the beginning where it is left out.
    """
    return client.query(MEETINGS, _given({"after": after}), result=Meetings)


class Members(Struct, frozen=True, kw_only=True, rename="camel"):
    """Who belongs to a bloc or alliance at a date, and since when?"""

    class Organization(Struct, frozen=True, kw_only=True, rename="camel"):
        """An intergovernmental body, alliance, bloc, organ of a state, company, medium, think tank or armed group."""

        class Members(Struct, frozen=True, kw_only=True, rename="camel"):
            """A page of things of several types."""

            class PageInfo(Struct, frozen=True, kw_only=True, rename="camel"):
                """Where a page stands in its list."""

                has_next_page: bool
                """Whether anything follows the page."""
                end_cursor: str | None = None
                """The cursor of the last item: the `after` of the next page. Null on an empty page."""

            class Edges(Struct, frozen=True, kw_only=True, rename="camel"):
                """A thing in a list."""

                class Node(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A thing of the world that articles speak of: a country, a leader, an agreement."""

                    id: str
                    """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                    name: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                    arabic: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                class Relation(Struct, frozen=True, kw_only=True, rename="camel"):
                    """One edge of the graph over all articles: (type, from, to), computed from its live claims."""

                    start: PartialDate | None = None
                    """When its first episode began."""
                    status: Status
                    """The status of its strongest live claim."""
                    news_count: int
                    """How many live news articles say it."""
                    table_count: int
                    """How many live curated tables say it."""

                node: Node
                """The thing."""
                relation: Relation | None = None
                """The relation that put it in the list, null where none did."""

            total_count: int
            """How many the whole list has; counted only where it is asked for."""
            page_info: PageInfo
            """Where the page stands."""
            edges: list[Edges]
            """The things with their cursors."""

        id: str
        """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
        name: str
        """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
        arabic: str
        """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
        kind: OrganizationKind | None = None
        """What kind of organization it is."""
        members: Members
        """Who belongs to it."""

    organization: Organization | None = None
    """The organization with this name or alias, up to spelling; of several, the one with most claims. Null where there is none."""


MEMBERS = """query Members($name: String! = "بريكس", $date: PartialDate! = "2024-01-02", $after: String) {
  organization(name: $name) {
    id
    name
    arabic: name(lang: AR)
    kind
    members(asOf: { validAt: $date, undated: false }, first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node { id name arabic: name(lang: AR) }
        relation { start status newsCount tableCount }
      }
    }
  }
}
"""


def members(
    client: Client, *, name: str = "بريكس", date: PartialDate = "2024-01-02", after: str | None = None
) -> Members:
    """Who belongs to a bloc or alliance at a date, and since when?

    The members of an organization that is found by any of its names, in Arabic or English, with the date of accession and how many news articles and curated tables say so.

    من أعضاء تكتل أو حلف ما في تاريخ معيّن، ومنذ متى؟

    أعضاء منظمة يُعثر عليها بأي من أسمائها بالعربية أو الإنكليزية، مع تاريخ الانضمام وعدد المقالات والجداول التي تذكره.

    Args:
        client: The server.
        name: A name or alias of the organization.
        date: The date, as YYYY, YYYY-MM or YYYY-MM-DD.
        after: The cursor to go on from, the endCursor of the page before; from the beginning where it is left out.
    """
    return client.query(MEMBERS, _given({"name": name, "date": date, "after": after}), result=Members)


class Naval(Struct, frozen=True, kw_only=True, rename="camel"):
    """With whom does a country exercise at sea, and who says so?"""

    class Exercises(Struct, frozen=True, kw_only=True, rename="camel"):
        """A page of exercises."""

        class PageInfo(Struct, frozen=True, kw_only=True, rename="camel"):
            """Where a page stands in its list."""

            has_next_page: bool
            """Whether anything follows the page."""
            end_cursor: str | None = None
            """The cursor of the last item: the `after` of the next page. Null on an empty page."""

        class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
            """A military exercise, drill or manoeuvre."""

            class Relations(Struct, frozen=True, kw_only=True, rename="camel"):
                """A page of relations."""

                class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                    """One edge of the graph over all articles: (type, from, to), computed from its live claims."""

                    class Other(Struct, frozen=True, kw_only=True, rename="camel"):
                        """A thing of the world that articles speak of: a country, a leader, an agreement."""

                        id: str
                        """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                        name: str
                        """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                        arabic: str
                        """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                    class Claims(Struct, frozen=True, kw_only=True, rename="camel"):
                        """A page of claims."""

                        class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                            """One place in one article that says that a relation holds."""

                            class Speaker(Struct, frozen=True, kw_only=True, rename="camel"):
                                """Who is credited with a claim."""

                                name: str
                                """The name in the language, where it is known in it."""

                            class Article(Struct, frozen=True, kw_only=True, rename="camel"):
                                """A source: a news text, or a curated table whose text is the table itself."""

                                title: str
                                """The title."""
                                kind: ArticleKind
                                """Whether it is news or curated knowledge."""
                                outlet: str | None = None
                                """Who published it."""
                                published: PartialDate | None = None
                                """When it was published."""

                            quote: str
                            """The exact words: the article's text from `start` to `end`."""
                            speaker: Speaker | None = None
                            """Who is credited with it, null where the article itself says it."""
                            article: Article | None = None
                            """The article that says it."""

                        nodes: list[Nodes]
                        """The claims."""

                    status: Status
                    """The status of its strongest live claim."""
                    other: Other | None = None
                    """The end across from the node whose relations were asked for; null where no node was."""
                    claims: Claims
                    """The claims behind it, from the latest published article on; of a relation as it was known at a moment, those that counted then."""

                nodes: list[Nodes]
                """The relations."""

            id: str
            """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
            name: str
            """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
            arabic: str
            """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
            start: PartialDate | None = None
            """Its first day."""
            end: PartialDate | None = None
            """Its last day."""
            relations: Relations
            """Its relations."""

        total_count: int
        """How many the whole list has; counted only where it is asked for."""
        page_info: PageInfo
        """Where the page stands."""
        nodes: list[Nodes]
        """The exercises."""

    exercises: Exercises
    """Exercises."""


NAVAL = """query Naval($country: ID! = "country:IR", $after: String) {
  exercises(
    kinds: [NAVAL]
    where: { relations: { some: { where: { types: [PARTICIPATES_IN] }, other: { ids: [$country] } } } }
    orderBy: CLAIMS
    first: 50
    after: $after
  ) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      name
      arabic: name(lang: AR)
      start
      end
      relations(types: [PARTICIPATES_IN], direction: IN, first: 50) {
        nodes {
          status
          other { id name arabic: name(lang: AR) }
          claims(first: 3) { nodes { quote speaker { name } article { title kind outlet published } } }
        }
      }
    }
  }
}
"""


def naval(client: Client, *, country: str = "country:IR", after: str | None = None) -> Naval:
    """With whom does a country exercise at sea, and who says so?

    Naval exercises with their dates and participants, those with most claims first, and of each participant who says so in which words.

    مع من تجري دولة ما مناورات بحرية، ومن يقول ذلك؟

    المناورات البحرية وتواريخها والمشاركون فيها، وأكثرها ادعاءات أولًا، ومع كل مشارك من يقول ذلك وبأي لفظ.

    Args:
        client: The server.
        country: The country's id: country: and its ISO 3166 code.
        after: The cursor to go on from, the endCursor of the page before; from the beginning where it is left out.
    """
    return client.query(NAVAL, _given({"country": country, "after": after}), result=Naval)


class Obligations(Struct, frozen=True, kw_only=True, rename="camel"):
    """With whom is a country bound by treaty to an obligation, such as defence?"""

    class Agreements(Struct, frozen=True, kw_only=True, rename="camel"):
        """A page of agreements."""

        class PageInfo(Struct, frozen=True, kw_only=True, rename="camel"):
            """Where a page stands in its list."""

            has_next_page: bool
            """Whether anything follows the page."""
            end_cursor: str | None = None
            """The cursor of the last item: the `after` of the next page. Null on an empty page."""

        class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
            """A treaty, accord, pact, framework, deal or declaration between parties, named or only described."""

            class Parties(Struct, frozen=True, kw_only=True, rename="camel"):
                """A page of things of several types."""

                class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A thing of the world that articles speak of: a country, a leader, an agreement."""

                    id: str
                    """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                    name: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                    arabic: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                total_count: int
                """How many the whole list has; counted only where it is asked for."""
                nodes: list[Nodes]
                """The things."""

            id: str
            """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
            name: str
            """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
            arabic: str
            """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
            obligations: list[Obligation]
            """What it binds its parties to, of an alliance."""
            signed: PartialDate | None = None
            """When it was signed."""
            start: PartialDate | None = None
            """When it entered into force."""
            end: PartialDate | None = None
            """When it ended."""
            parties: Parties
            """Who concluded, signed, joined or ratified it."""

        total_count: int
        """How many the whole list has; counted only where it is asked for."""
        page_info: PageInfo
        """Where the page stands."""
        nodes: list[Nodes]
        """The agreements."""

    agreements: Agreements
    """Agreements."""


OBLIGATIONS = """query Obligations($country: ID! = "country:FR", $obligations: [Obligation!] = [DEFENCE], $after: String) {
  agreements(
    where: {
      obligations: $obligations
      relations: { some: { where: { types: [PARTY_TO] }, other: { ids: [$country] } } }
    }
    first: 50
    after: $after
  ) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      name
      arabic: name(lang: AR)
      obligations
      signed
      start
      end
      parties(first: 50) { totalCount nodes { id name arabic: name(lang: AR) } }
    }
  }
}
"""


def obligations(
    client: Client,
    *,
    country: str = "country:FR",
    obligations: list[Obligation] | None = None,
    after: str | None = None,
) -> Obligations:
    """With whom is a country bound by treaty to an obligation, such as defence?

    Agreements by the five obligations of the alliance data sets, with their parties.

    مع من ترتبط دولة ما بمعاهدة تُلزمها بالتزام معيّن كالدفاع؟

    الاتفاقيات بحسب الالتزامات الخمسة المعروفة في بيانات الأحلاف، مع أطرافها.

    Args:
        client: The server.
        country: The country's id: country: and its ISO 3166 code.
        obligations: Any of these: DEFENCE, OFFENCE, NEUTRALITY, NON_AGGRESSION, CONSULTATION. Where it is left out: [DEFENCE].
        after: The cursor to go on from, the endCursor of the page before; from the beginning where it is left out.
    """
    return client.query(
        OBLIGATIONS, _given({"country": country, "obligations": obligations, "after": after}), result=Obligations
    )


class Paths(Struct, frozen=True, kw_only=True, rename="camel"):
    """What binds two things, by the shortest ways?"""

    class Paths(Struct, frozen=True, kw_only=True, rename="camel"):
        """The ways from one thing to another."""

        class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
            """A way from one thing to another that comes to nothing twice."""

            class Hops(Struct, frozen=True, kw_only=True, rename="camel"):
                """A step of a path."""

                class From(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A thing of the world that articles speak of: a country, a leader, an agreement."""

                    id: str
                    """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                    name: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                    arabic: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                class To(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A thing of the world that articles speak of: a country, a leader, an agreement."""

                    id: str
                    """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                    name: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                    arabic: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                class Relation(Struct, frozen=True, kw_only=True, rename="camel"):
                    """One edge of the graph over all articles: (type, from, to), computed from its live claims."""

                    class Claims(Struct, frozen=True, kw_only=True, rename="camel"):
                        """A page of claims."""

                        class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                            """One place in one article that says that a relation holds."""

                            class Article(Struct, frozen=True, kw_only=True, rename="camel"):
                                """A source: a news text, or a curated table whose text is the table itself."""

                                title: str
                                """The title."""
                                published: PartialDate | None = None
                                """When it was published."""

                            quote: str
                            """The exact words: the article's text from `start` to `end`."""
                            article: Article | None = None
                            """The article that says it."""

                        nodes: list[Nodes]
                        """The claims."""

                    type: RelationType
                    """What it says."""
                    start: PartialDate | None = None
                    """When its first episode began."""
                    end: PartialDate | None = None
                    """When its last episode ended, where that has ended."""
                    claims: Claims
                    """The claims behind it, from the latest published article on; of a relation as it was known at a moment, those that counted then."""

                from_: From = field(name="from")
                """Where it comes from."""
                to: To
                """Where it leads."""
                relation: Relation
                """The most claimed of its relations."""

            length: int
            """How many hops it has."""
            hops: list[Hops]
            """Its steps."""

        truncated: bool
        """Whether more lies between the two than was looked at; then longer or less attested paths may be missing."""
        nodes: list[Nodes]
        """The paths: the shortest first, of one length those whose hops more outlets and tables say."""

    paths: Paths
    """What binds two things: the shortest paths between them, followed in both directions of a relation. Every hop has the relations
    that make it, with their claims.
    """


PATHS = """query Paths($from: ID! = "country:IR", $to: ID! = "country:RU", $date: PartialDate, $maxLength: Int! = 3) {
  paths(from: $from, to: $to, maxLength: $maxLength, where: { asOf: { validAt: $date } }, first: 5) {
    truncated
    nodes {
      length
      hops {
        from { id name arabic: name(lang: AR) }
        to { id name arabic: name(lang: AR) }
        relation { type start end claims(first: 1) { nodes { quote article { title published } } } }
      }
    }
  }
}
"""


def paths(
    client: Client,
    *,
    from_: str = "country:IR",
    to: str = "country:RU",
    date: PartialDate | None = None,
    max_length: int = 3,
) -> Paths:
    """What binds two things, by the shortest ways?

    Paths through the graph, a relation for each step, with the words that say so. Things with very many relations are not passed through.

    ما الذي يربط بين طرفين عبر أقصر الطرق؟

    مسارات عبر الشبكة، لكل خطوة منها علاقة بنصها. ولا تمرّ المسارات بما تكثر علاقاته كثرة بالغة.

    Args:
        client: The server.
        from_: The id of one thing.
        to: The id of the other.
        date: Only relations that held on this date: YYYY, YYYY-MM or YYYY-MM-DD. At any time where it is left out.
        max_length: The most steps.
    """
    return client.query(PATHS, _given({"from": from_, "to": to, "date": date, "maxLength": max_length}), result=Paths)


class Sanctions(Struct, frozen=True, kw_only=True, rename="camel"):
    """Who sanctions whom, since when, and who says so?"""

    class Relations(Struct, frozen=True, kw_only=True, rename="camel"):
        """A page of relations."""

        class PageInfo(Struct, frozen=True, kw_only=True, rename="camel"):
            """Where a page stands in its list."""

            has_next_page: bool
            """Whether anything follows the page."""
            end_cursor: str | None = None
            """The cursor of the last item: the `after` of the next page. Null on an empty page."""

        class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
            """One edge of the graph over all articles: (type, from, to), computed from its live claims."""

            class From(Struct, frozen=True, kw_only=True, rename="camel"):
                """A thing of the world that articles speak of: a country, a leader, an agreement."""

                id: str
                """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                name: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                arabic: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

            class To(Struct, frozen=True, kw_only=True, rename="camel"):
                """A thing of the world that articles speak of: a country, a leader, an agreement."""

                id: str
                """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                name: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                arabic: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

            class Claims(Struct, frozen=True, kw_only=True, rename="camel"):
                """A page of claims."""

                class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                    """One place in one article that says that a relation holds."""

                    class Speaker(Struct, frozen=True, kw_only=True, rename="camel"):
                        """Who is credited with a claim."""

                        name: str
                        """The name in the language, where it is known in it."""

                    class Article(Struct, frozen=True, kw_only=True, rename="camel"):
                        """A source: a news text, or a curated table whose text is the table itself."""

                        title: str
                        """The title."""
                        outlet: str | None = None
                        """Who published it."""
                        published: PartialDate | None = None
                        """When it was published."""

                    quote: str
                    """The exact words: the article's text from `start` to `end`."""
                    speaker: Speaker | None = None
                    """Who is credited with it, null where the article itself says it."""
                    article: Article | None = None
                    """The article that says it."""

                nodes: list[Nodes]
                """The claims."""

            from_: From | None = field(default=None, name="from")
            """The end that it goes out from; of a symmetric relation, the one with the smaller id."""
            to: To | None = None
            """The end that it goes to."""
            status: Status
            """The status of its strongest live claim."""
            start: PartialDate | None = None
            """When its first episode began."""
            end: PartialDate | None = None
            """When its last episode ended, where that has ended."""
            outlet_count: int
            """How many outlets those news articles come from; articles without an outlet count as one each."""
            claims: Claims
            """The claims behind it, from the latest published article on; of a relation as it was known at a moment, those that counted then."""

        total_count: int
        """How many the whole list has; counted only where it is asked for."""
        page_info: PageInfo
        """Where the page stands."""
        nodes: list[Nodes]
        """The relations."""

    relations: Relations
    """Relations of the whole graph."""


SANCTIONS = """query Sanctions($after: String) {
  relations(types: [SANCTIONS], orderBy: START, first: 50, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      from { id name arabic: name(lang: AR) }
      to { id name arabic: name(lang: AR) }
      status
      start
      end
      outletCount
      claims(first: 3) { nodes { quote speaker { name } article { title outlet published } } }
    }
  }
}
"""


def sanctions(client: Client, *, after: str | None = None) -> Sanctions:
    """Who sanctions whom, since when, and who says so?

    Sanctions by their beginning, those without a date first, with the words of the sources.

    من يفرض عقوبات على من، ومنذ متى، ومن يقول ذلك؟

    العقوبات بترتيب بدايتها، وما لا تاريخ له أولًا، مع نصوص المصادر.

    Args:
        client: The server.
        after: The cursor to go on from, the endCursor of the page before; from the beginning where it is left out.
    """
    return client.query(SANCTIONS, _given({"after": after}), result=Sanctions)


class Sayings(Struct, frozen=True, kw_only=True, rename="camel"):
    """Who says what about an agreement or other thing, and who denies it?"""

    class Entity(Struct, frozen=True, kw_only=True, rename="camel"):
        """A thing of the world that articles speak of: a country, a leader, an agreement."""

        class Asserted(Struct, frozen=True, kw_only=True, rename="camel"):
            """A page of relations."""

            class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                """One edge of the graph over all articles: (type, from, to), computed from its live claims."""

                class Said(Struct, frozen=True, kw_only=True, rename="camel"):
                    """The names of a thing in each language."""

                    en: str | None = None
                    """In English."""
                    ar: str | None = None
                    """In Arabic."""

                class Other(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A thing of the world that articles speak of: a country, a leader, an agreement."""

                    id: str
                    """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                    name: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                    arabic: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                class Claims(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A page of claims."""

                    class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                        """One place in one article that says that a relation holds."""

                        class Speaker(Struct, frozen=True, kw_only=True, rename="camel"):
                            """Who is credited with a claim."""

                            class Entity(Struct, frozen=True, kw_only=True, rename="camel"):
                                """A thing of the world that articles speak of: a country, a leader, an agreement."""

                                id: str
                                """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""

                            name: str
                            """The name in the language, where it is known in it."""
                            entity: Entity | None = None
                            """The speaker as a thing of the graph, null where only the name is known."""

                        class Article(Struct, frozen=True, kw_only=True, rename="camel"):
                            """A source: a news text, or a curated table whose text is the table itself."""

                            title: str
                            """The title."""
                            outlet: str | None = None
                            """Who published it."""
                            published: PartialDate | None = None
                            """When it was published."""

                        status: Status
                        """How it is meant to hold."""
                        quote: str
                        """The exact words: the article's text from `start` to `end`."""
                        speaker: Speaker | None = None
                        """Who is credited with it, null where the article itself says it."""
                        article: Article | None = None
                        """The article that says it."""

                    nodes: list[Nodes]
                    """The claims."""

                type: RelationType
                """What it says."""
                said: Said
                """In words, told of the end that it goes out from, with its status where it is not simply so: "United States sanctions Iran"."""
                other: Other | None = None
                """The end across from the node whose relations were asked for; null where no node was."""
                contradicted: bool
                """Whether some live claims deny what others say; `claims(status: [DENIED])` are those."""
                claims: Claims
                """The claims behind it, from the latest published article on; of a relation as it was known at a moment, those that counted then."""

            total_count: int
            """How many the whole list has; counted only where it is asked for."""
            nodes: list[Nodes]
            """The relations."""

        class Denied(Struct, frozen=True, kw_only=True, rename="camel"):
            """A page of relations."""

            class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                """One edge of the graph over all articles: (type, from, to), computed from its live claims."""

                class Said(Struct, frozen=True, kw_only=True, rename="camel"):
                    """The names of a thing in each language."""

                    en: str | None = None
                    """In English."""
                    ar: str | None = None
                    """In Arabic."""

                class Other(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A thing of the world that articles speak of: a country, a leader, an agreement."""

                    id: str
                    """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                    name: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                    arabic: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                class Claims(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A page of claims."""

                    class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                        """One place in one article that says that a relation holds."""

                        class Speaker(Struct, frozen=True, kw_only=True, rename="camel"):
                            """Who is credited with a claim."""

                            class Entity(Struct, frozen=True, kw_only=True, rename="camel"):
                                """A thing of the world that articles speak of: a country, a leader, an agreement."""

                                id: str
                                """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""

                            name: str
                            """The name in the language, where it is known in it."""
                            entity: Entity | None = None
                            """The speaker as a thing of the graph, null where only the name is known."""

                        class Article(Struct, frozen=True, kw_only=True, rename="camel"):
                            """A source: a news text, or a curated table whose text is the table itself."""

                            title: str
                            """The title."""
                            outlet: str | None = None
                            """Who published it."""
                            published: PartialDate | None = None
                            """When it was published."""

                        status: Status
                        """How it is meant to hold."""
                        quote: str
                        """The exact words: the article's text from `start` to `end`."""
                        speaker: Speaker | None = None
                        """Who is credited with it, null where the article itself says it."""
                        article: Article | None = None
                        """The article that says it."""

                    nodes: list[Nodes]
                    """The claims."""

                type: RelationType
                """What it says."""
                said: Said
                """In words, told of the end that it goes out from, with its status where it is not simply so: "United States sanctions Iran"."""
                other: Other | None = None
                """The end across from the node whose relations were asked for; null where no node was."""
                contradicted: bool
                """Whether some live claims deny what others say; `claims(status: [DENIED])` are those."""
                claims: Claims
                """The claims behind it, from the latest published article on; of a relation as it was known at a moment, those that counted then."""

            total_count: int
            """How many the whole list has; counted only where it is asked for."""
            nodes: list[Nodes]
            """The relations."""

        name: str
        """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
        arabic: str
        """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
        asserted: Asserted
        """Its relations."""
        denied: Denied
        """Its relations."""

    entity: Entity | None = None
    """A thing by its id. Null where there is none."""


SAYINGS = """query Sayings($thing: ID! = "organization:brics") {
  entity(id: $thing) {
    name
    arabic: name(lang: AR)
    asserted: relations(kind: NEWS, status: [ACTUAL, PLANNED, POSSIBLE], first: 20) {
      totalCount
      nodes { ...Said }
    }
    denied: relations(kind: NEWS, status: [DENIED], first: 20) {
      totalCount
      nodes { ...Said }
    }
  }
}

fragment Said on Relation {
  type
  said { en ar }
  other { id name arabic: name(lang: AR) }
  contradicted
  claims(kind: NEWS, first: 5) {
    nodes { status quote speaker { name entity { id } } article { title outlet published } }
  }
}
"""


def sayings(client: Client, *, thing: str = "organization:brics") -> Sayings:
    """Who says what about an agreement or other thing, and who denies it?

    What news says of it, asserted or denied, each with its exact words and the one whom the article credits.

    من يقول ماذا عن اتفاقية أو غيرها، ومن ينفيه؟

    ما تقوله عنها الأخبار إثباتًا أو نفيًا، مع النص كما ورد ومن يُنسب إليه القول.

    Args:
        client: The server.
        thing: The id of the agreement, organization, country or other thing.
    """
    return client.query(SAYINGS, _given({"thing": thing}), result=Sayings)


class Shared(Struct, frozen=True, kw_only=True, rename="camel"):
    """Which blocs, agreements and exercises do countries share?"""

    class CommonNeighbors(Struct, frozen=True, kw_only=True, rename="camel"):
        """The neighbours that things share."""

        class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
            """A neighbour that things share."""

            class Node(Struct, frozen=True, kw_only=True, rename="camel"):
                """A thing of the world that articles speak of: a country, a leader, an agreement."""

                id: str
                """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                type: NodeType
                """What it is."""
                name: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                arabic: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

            class Links(Struct, frozen=True, kw_only=True, rename="camel"):
                """What joins a thing to a neighbour."""

                class Of(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A thing of the world that articles speak of: a country, a leader, an agreement."""

                    id: str
                    """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""

                class Relations(Struct, frozen=True, kw_only=True, rename="camel"):
                    """One edge of the graph over all articles: (type, from, to), computed from its live claims."""

                    type: RelationType
                    """What it says."""
                    start: PartialDate | None = None
                    """When its first episode began."""

                of: Of
                """The thing."""
                relations: list[Relations]
                """The relations between the two that count, the most claimed first."""

            node: Node
            """The neighbour."""
            links: list[Links]
            """What joins it to each of the things asked about, in their order."""

        total_count: int
        """How many there are."""
        nodes: list[Nodes]
        """The neighbours, those that more outlets and tables say first; then by id."""

    common_neighbors: CommonNeighbors
    """The neighbours that all of some things have: the blocs that two states belong to, the adversaries that they share."""


SHARED = """query Shared($of: [ID!]! = ["country:CN", "country:RU", "country:IR"], $date: PartialDate! = "2024-02-01") {
  commonNeighbors(
    of: $of
    where: { types: [MEMBER_OF, PARTY_TO, PARTICIPATES_IN], asOf: { validAt: $date } }
    first: 50
  ) {
    totalCount
    nodes { node { id type name arabic: name(lang: AR) } links { of { id } relations { type start } } }
  }
}
"""


def shared(client: Client, *, of: list[str] | None = None, date: PartialDate = "2024-02-01") -> Shared:
    """Which blocs, agreements and exercises do countries share?

    What stands next to all of them in the graph as of a date, with the relations that make it so.

    ما التكتلات والاتفاقيات والمناورات التي تشترك فيها الدول؟

    ما يجاور الدول كلها في الشبكة في تاريخ معيّن، مع العلاقات التي تجعله كذلك.

    Args:
        client: The server.
        of: Ids of the countries. Where it is left out: ["country:CN", "country:RU", "country:IR"].
        date: The date, as YYYY, YYYY-MM or YYYY-MM-DD.
    """
    return client.query(SHARED, _given({"of": of, "date": date}), result=Shared)


class Support(Struct, frozen=True, kw_only=True, rename="camel"):
    """Who arms, aids or backs whom, and who stations forces where?"""

    class Relations(Struct, frozen=True, kw_only=True, rename="camel"):
        """A page of relations."""

        class PageInfo(Struct, frozen=True, kw_only=True, rename="camel"):
            """Where a page stands in its list."""

            has_next_page: bool
            """Whether anything follows the page."""
            end_cursor: str | None = None
            """The cursor of the last item: the `after` of the next page. Null on an empty page."""

        class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
            """One edge of the graph over all articles: (type, from, to), computed from its live claims."""

            class Said(Struct, frozen=True, kw_only=True, rename="camel"):
                """The names of a thing in each language."""

                en: str | None = None
                """In English."""
                ar: str | None = None
                """In Arabic."""

            class From(Struct, frozen=True, kw_only=True, rename="camel"):
                """A thing of the world that articles speak of: a country, a leader, an agreement."""

                id: str
                """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                name: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                arabic: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

            class To(Struct, frozen=True, kw_only=True, rename="camel"):
                """A thing of the world that articles speak of: a country, a leader, an agreement."""

                id: str
                """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                name: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                arabic: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

            class Claims(Struct, frozen=True, kw_only=True, rename="camel"):
                """A page of claims."""

                class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                    """One place in one article that says that a relation holds."""

                    class Article(Struct, frozen=True, kw_only=True, rename="camel"):
                        """A source: a news text, or a curated table whose text is the table itself."""

                        title: str
                        """The title."""
                        outlet: str | None = None
                        """Who published it."""
                        published: PartialDate | None = None
                        """When it was published."""

                    quote: str
                    """The exact words: the article's text from `start` to `end`."""
                    article: Article | None = None
                    """The article that says it."""

                nodes: list[Nodes]
                """The claims."""

            type: RelationType
            """What it says."""
            said: Said
            """In words, told of the end that it goes out from, with its status where it is not simply so: "United States sanctions Iran"."""
            from_: From | None = field(default=None, name="from")
            """The end that it goes out from; of a symmetric relation, the one with the smaller id."""
            to: To | None = None
            """The end that it goes to."""
            status: Status
            """The status of its strongest live claim."""
            start: PartialDate | None = None
            """When its first episode began."""
            amount: float | None = None
            """An amount of money named with it, in units of the currency."""
            currency: str | None = None
            """The currency of the amount by ISO 4217."""
            claims: Claims
            """The claims behind it, from the latest published article on; of a relation as it was known at a moment, those that counted then."""

        total_count: int
        """How many the whole list has; counted only where it is asked for."""
        page_info: PageInfo
        """Where the page stands."""
        nodes: list[Nodes]
        """The relations."""

    relations: Relations
    """Relations of the whole graph."""


SUPPORT = """query Support($after: String) {
  relations(types: [SUPPLIES_ARMS_TO, AIDS, SUPPORTS, STATIONS_FORCES_IN], first: 50, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      type
      said { en ar }
      from { id name arabic: name(lang: AR) }
      to { id name arabic: name(lang: AR) }
      status
      start
      amount
      currency
      claims(first: 3) { nodes { quote article { title outlet published } } }
    }
  }
}
"""


def support(client: Client, *, after: str | None = None) -> Support:
    """Who arms, aids or backs whom, and who stations forces where?

    Support from the most claimed on, with amounts and the words of the sources.

    من يسلّح من أو يعينه أو يسانده، ومن تتمركز قواته وأين؟

    أوجه الدعم وأكثرها ادعاءات أولًا، مع المبالغ ونصوص المصادر.

    Args:
        client: The server.
        after: The cursor to go on from, the endCursor of the page before; from the beginning where it is left out.
    """
    return client.query(SUPPORT, _given({"after": after}), result=Support)


class Ties(Struct, frozen=True, kw_only=True, rename="camel"):
    """Who broke off or restored diplomatic relations with whom, and when?"""

    class Relations(Struct, frozen=True, kw_only=True, rename="camel"):
        """A page of relations."""

        class PageInfo(Struct, frozen=True, kw_only=True, rename="camel"):
            """Where a page stands in its list."""

            has_next_page: bool
            """Whether anything follows the page."""
            end_cursor: str | None = None
            """The cursor of the last item: the `after` of the next page. Null on an empty page."""

        class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
            """One edge of the graph over all articles: (type, from, to), computed from its live claims."""

            class Said(Struct, frozen=True, kw_only=True, rename="camel"):
                """The names of a thing in each language."""

                en: str | None = None
                """In English."""
                ar: str | None = None
                """In Arabic."""

            class From(Struct, frozen=True, kw_only=True, rename="camel"):
                """A thing of the world that articles speak of: a country, a leader, an agreement."""

                id: str
                """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                name: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                arabic: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

            class To(Struct, frozen=True, kw_only=True, rename="camel"):
                """A thing of the world that articles speak of: a country, a leader, an agreement."""

                id: str
                """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                name: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                arabic: str
                """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

            class Claims(Struct, frozen=True, kw_only=True, rename="camel"):
                """A page of claims."""

                class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                    """One place in one article that says that a relation holds."""

                    class Article(Struct, frozen=True, kw_only=True, rename="camel"):
                        """A source: a news text, or a curated table whose text is the table itself."""

                        title: str
                        """The title."""
                        outlet: str | None = None
                        """Who published it."""
                        published: PartialDate | None = None
                        """When it was published."""

                    quote: str
                    """The exact words: the article's text from `start` to `end`."""
                    article: Article | None = None
                    """The article that says it."""

                nodes: list[Nodes]
                """The claims."""

            type: RelationType
            """What it says."""
            said: Said
            """In words, told of the end that it goes out from, with its status where it is not simply so: "United States sanctions Iran"."""
            from_: From | None = field(default=None, name="from")
            """The end that it goes out from; of a symmetric relation, the one with the smaller id."""
            to: To | None = None
            """The end that it goes to."""
            status: Status
            """The status of its strongest live claim."""
            start: PartialDate | None = None
            """When its first episode began."""
            claims: Claims
            """The claims behind it, from the latest published article on; of a relation as it was known at a moment, those that counted then."""

        total_count: int
        """How many the whole list has; counted only where it is asked for."""
        page_info: PageInfo
        """Where the page stands."""
        nodes: list[Nodes]
        """The relations."""

    relations: Relations
    """Relations of the whole graph."""


TIES = """query Ties($after: String) {
  relations(types: [SEVERS_TIES_WITH, RESTORES_TIES_WITH], orderBy: START, first: 50, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      type
      said { en ar }
      from { id name arabic: name(lang: AR) }
      to { id name arabic: name(lang: AR) }
      status
      start
      claims(first: 3) { nodes { quote article { title outlet published } } }
    }
  }
}
"""


def ties(client: Client, *, after: str | None = None) -> Ties:
    """Who broke off or restored diplomatic relations with whom, and when?

    By date, those without one first, with the words of the sources.

    من قطع العلاقات الدبلوماسية مع من أو أعادها، ومتى؟

    بحسب التاريخ وما لا تاريخ له أولًا، مع نصوص المصادر.

    Args:
        client: The server.
        after: The cursor to go on from, the endCursor of the page before; from the beginning where it is left out.
    """
    return client.query(TIES, _given({"after": after}), result=Ties)


class Timeline(Struct, frozen=True, kw_only=True, rename="camel"):
    """How much is claimed of a country month by month?"""

    class Timeline(Struct, frozen=True, kw_only=True, rename="camel"):
        """What is claimed of one period."""

        period: PartialDate | None = None
        """The period as a date; null for what has no date."""
        claims: int
        """How many live claims."""
        relations: int
        """How many relations they say."""
        articles: int
        """How many articles say them."""
        outlets: int
        """How many outlets these come from; articles without an outlet count as one each."""

    timeline: list[Timeline]
    """How much is claimed of each period, the undated first. Periods without a claim are left out."""


TIMELINE = """query Timeline($of: [ID!] = ["country:QA"], $step: Step! = MONTH) {
  timeline(of: $of, where: { kind: NEWS }, step: $step) { period claims relations articles outlets }
}
"""


def timeline(client: Client, *, of: list[str] | None = None, step: Step = Step.MONTH) -> Timeline:
    """How much is claimed of a country month by month?

    Counts of claims, relations, articles and outlets by the date of what is said.

    كم يُقال عن دولة ما شهرًا بعد شهر؟

    أعداد الادعاءات والعلاقات والمقالات والجهات الناشرة بحسب تاريخ ما يُقال.

    Args:
        client: The server.
        of: Ids of the countries or other things. Where it is left out: ["country:QA"].
        step: How long periods are: DAY, MONTH or YEAR.
    """
    return client.query(TIMELINE, _given({"of": of, "step": step}), result=Timeline)


class Withdrawals(Struct, frozen=True, kw_only=True, rename="camel"):
    """Which agreements and organizations did a country leave, when, and what says so?"""

    class Entity(Struct, frozen=True, kw_only=True, rename="camel"):
        """A thing of the world that articles speak of: a country, a leader, an agreement."""

        class Relations(Struct, frozen=True, kw_only=True, rename="camel"):
            """A page of relations."""

            class PageInfo(Struct, frozen=True, kw_only=True, rename="camel"):
                """Where a page stands in its list."""

                has_next_page: bool
                """Whether anything follows the page."""
                end_cursor: str | None = None
                """The cursor of the last item: the `after` of the next page. Null on an empty page."""

            class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                """One edge of the graph over all articles: (type, from, to), computed from its live claims."""

                class Other(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A thing of the world that articles speak of: a country, a leader, an agreement."""

                    class Parties(Struct, frozen=True, kw_only=True, rename="camel"):
                        """A page of things of several types."""

                        class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                            """A thing of the world that articles speak of: a country, a leader, an agreement."""

                            id: str
                            """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                            name: str
                            """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                        total_count: int
                        """How many the whole list has; counted only where it is asked for."""
                        nodes: list[Nodes]
                        """The things."""

                    class Members(Struct, frozen=True, kw_only=True, rename="camel"):
                        """A page of things of several types."""

                        class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                            """A thing of the world that articles speak of: a country, a leader, an agreement."""

                            id: str
                            """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                            name: str
                            """Its name in the language, or in the other where it has none in this one. Without a language: English first."""

                        total_count: int
                        """How many the whole list has; counted only where it is asked for."""
                        nodes: list[Nodes]
                        """The things."""

                    id: str
                    """The canonical id, its type first: `country:RU`, `agreement:jcpoa`."""
                    name: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                    arabic: str
                    """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
                    kind: AgreementKind | None = None
                    """What kind of agreement it is."""
                    signed: PartialDate | None = None
                    """When it was signed."""
                    parties: Parties | None = None
                    """Who concluded, signed, joined or ratified it."""
                    members: Members | None = None
                    """Who belongs to it."""

                class Claims(Struct, frozen=True, kw_only=True, rename="camel"):
                    """A page of claims."""

                    class Nodes(Struct, frozen=True, kw_only=True, rename="camel"):
                        """One place in one article that says that a relation holds."""

                        class Article(Struct, frozen=True, kw_only=True, rename="camel"):
                            """A source: a news text, or a curated table whose text is the table itself."""

                            title: str
                            """The title."""
                            kind: ArticleKind
                            """Whether it is news or curated knowledge."""
                            outlet: str | None = None
                            """Who published it."""
                            published: PartialDate | None = None
                            """When it was published."""

                        quote: str
                        """The exact words: the article's text from `start` to `end`."""
                        source: str | None = None
                        """What a table's row rests on."""
                        article: Article | None = None
                        """The article that says it."""

                    nodes: list[Nodes]
                    """The claims."""

                start: PartialDate | None = None
                """When its first episode began."""
                status: Status
                """The status of its strongest live claim."""
                other: Other | None = None
                """The end across from the node whose relations were asked for; null where no node was."""
                claims: Claims
                """The claims behind it, from the latest published article on; of a relation as it was known at a moment, those that counted then."""

            total_count: int
            """How many the whole list has; counted only where it is asked for."""
            page_info: PageInfo
            """Where the page stands."""
            nodes: list[Nodes]
            """The relations."""

        name: str
        """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
        arabic: str
        """Its name in the language, or in the other where it has none in this one. Without a language: English first."""
        relations: Relations
        """Its relations."""

    entity: Entity | None = None
    """A thing by its id. Null where there is none."""


WITHDRAWALS = """query Withdrawals($country: ID! = "country:US", $after: String) {
  entity(id: $country) {
    name
    arabic: name(lang: AR)
    relations(types: [WITHDREW_FROM], direction: OUT, orderBy: START, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        start
        status
        other {
          id
          name
          arabic: name(lang: AR)
          ... on Agreement { kind signed parties(first: 5) { totalCount nodes { id name } } }
          ... on Organization { members(first: 5) { totalCount nodes { id name } } }
        }
        claims(first: 3) { nodes { quote source article { title kind outlet published } } }
      }
    }
  }
}
"""


def withdrawals(client: Client, *, country: str = "country:US", after: str | None = None) -> Withdrawals:
    """Which agreements and organizations did a country leave, when, and what says so?

    Withdrawals, suspensions and denunciations by date, and with each the parties or members of what was left.

    من أي اتفاقيات ومنظمات انسحبت دولة ما، ومتى، وما الدليل؟

    حالات الانسحاب والتعليق والنقض بحسب تاريخها، ومع كل منها أطراف ما انسحبت منه أو أعضاؤه.

    Args:
        client: The server.
        country: The country's id: country: and its ISO 3166 code.
        after: The cursor to go on from, the endCursor of the page before; from the beginning where it is left out.
    """
    return client.query(WITHDRAWALS, _given({"country": country, "after": after}), result=Withdrawals)
