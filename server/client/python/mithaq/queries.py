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
    OrganizationKind,
    PartialDate,
    RelationType,
    Status,
)


def _given(variables: dict[str, Any]) -> dict[str, Any]:
    """Return those that are not left to the query."""
    return {name: value for name, value in variables.items() if value is not None}


class Allies(Struct, frozen=True, kw_only=True, rename="camel"):
    """Who is allied with a country at a date, how firmly, and what says so?"""

    class Alliances(Struct, frozen=True, kw_only=True, rename="camel"):
        """A page of alliances, the strongest first; ties by the id of the ally."""

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
        nodes: list[Nodes]
        """The alliances."""

    alliances: Alliances
    """Who is allied with an actor: by declared alliance, shared alliance or bloc, shared agreement, shared exercise. The claims
    behind each are under its reasons.

    A membership or agreement counts where it holds at the date for both, and neither has withdrawn before; an exercise or delivery of arms where it was not
    later than the date and at most ten years before it. What has no date counts as undated, unless `asOf` says otherwise.
    """


ALLIES = """query Allies($country: ID! = "country:IR", $date: PartialDate! = "2022-01-19") {
  alliances(of: $country, asOf: { validAt: $date }, first: 10) {
    asOf
    totalCount
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


def allies(client: Client, *, country: str = "country:IR", date: PartialDate = "2022-01-19") -> Allies:
    """Who is allied with a country at a date, how firmly, and what says so?

    The strongest alliances first. The strength has a formal part (alliances, blocs, agreements), a practised one (exercises) and a said one (news). Every reason leads to its claims, each with the words of its source.

    من حلفاء دولة ما في تاريخ معيّن، وما مدى متانة التحالف، وما الدليل عليه؟

    أقوى التحالفات أولًا. للمتانة شقّ رسمي (أحلاف وتكتلات واتفاقيات) وشقّ عملي (مناورات) وشقّ خبري (ما تقوله الأخبار). ويقود كل سبب إلى الادعاءات التي يستند إليها، ومع كل ادعاء نص مصدره.

    Args:
        client: The server.
        country: The country's id: country: and its ISO 3166 code.
        date: The date, as YYYY, YYYY-MM or YYYY-MM-DD.
    """
    return client.query(ALLIES, _given({"country": country, "date": date}), result=Allies)


class Article(Struct, frozen=True, kw_only=True, rename="camel"):
    """What does an article say, in which words, and whom does it credit?"""

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
        nodes: list[Nodes]
        """The claims."""

    claims: Claims
    """Claims of the whole graph, from the latest published article on."""


ARTICLE = """query Article($article: ID) {
  claims(kind: NEWS, article: $article, first: 50) {
    totalCount
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


def article(client: Client, *, article: str | None = None) -> Article:
    """What does an article say, in which words, and whom does it credit?

    The claims of an article in the order of its text, each with its exact words and their place. Without an article: what the latest news says.

    ماذا يقول مقال ما، وبأي كلمات، وإلى من ينسب القول؟

    ادعاءات المقال بترتيب نصه، ومع كل منها كلماته كما وردت وموضعها. وإن لم يُذكر مقال فآخر ما تقوله الأخبار.

    Args:
        client: The server.
        article: The article's id, as loading it or the field articles tells it.
    """
    return client.query(ARTICLE, _given({"article": article}), result=Article)


class Exercises(Struct, frozen=True, kw_only=True, rename="camel"):
    """In which exercises does a country take part, when, where and with whom?"""

    class Country(Struct, frozen=True, kw_only=True, rename="camel"):
        """A sovereign state, a territory with an ISO 3166-1 code, or a dissolved state."""

        class Exercises(Struct, frozen=True, kw_only=True, rename="camel"):
            """A page of exercises."""

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


EXERCISES = """query Exercises($code: String! = "EG") {
  country(code: $code) {
    name
    arabic: name(lang: AR)
    exercises(first: 50) {
      totalCount
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


def exercises(client: Client, *, code: str = "EG") -> Exercises:
    """In which exercises does a country take part, when, where and with whom?

    Military exercises with their dates, hosts and other participants, those with most claims first.

    في أي مناورات تشارك دولة ما، ومتى وأين ومع من؟

    المناورات العسكرية بتواريخها ومستضيفيها وبقية المشاركين فيها، وأكثرها ادعاءات أولًا.

    Args:
        client: The server.
        code: The country's ISO 3166 code of two or three letters.
    """
    return client.query(EXERCISES, _given({"code": code}), result=Exercises)


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


class Members(Struct, frozen=True, kw_only=True, rename="camel"):
    """Who belongs to a bloc or alliance at a date, and since when?"""

    class Organization(Struct, frozen=True, kw_only=True, rename="camel"):
        """An intergovernmental body, alliance, bloc, organ of a state, company, medium, think tank or armed group."""

        class Members(Struct, frozen=True, kw_only=True, rename="camel"):
            """A page of things of several types."""

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


MEMBERS = """query Members($name: String! = "بريكس", $date: PartialDate! = "2024-01-02") {
  organization(name: $name) {
    id
    name
    arabic: name(lang: AR)
    kind
    members(asOf: { validAt: $date, undated: false }, first: 100) {
      totalCount
      edges {
        node { id name arabic: name(lang: AR) }
        relation { start status newsCount tableCount }
      }
    }
  }
}
"""


def members(client: Client, *, name: str = "بريكس", date: PartialDate = "2024-01-02") -> Members:
    """Who belongs to a bloc or alliance at a date, and since when?

    The members of an organization that is found by any of its names, in Arabic or English, with the date of accession and how many news articles and curated tables say so.

    من أعضاء تكتل أو حلف ما في تاريخ معيّن، ومنذ متى؟

    أعضاء منظمة يُعثر عليها بأي من أسمائها بالعربية أو الإنكليزية، مع تاريخ الانضمام وعدد المقالات والجداول التي تذكره.

    Args:
        client: The server.
        name: A name or alias of the organization.
        date: The date, as YYYY, YYYY-MM or YYYY-MM-DD.
    """
    return client.query(MEMBERS, _given({"name": name, "date": date}), result=Members)


class Withdrawals(Struct, frozen=True, kw_only=True, rename="camel"):
    """Which agreements and organizations did a country leave, when, and what says so?"""

    class Entity(Struct, frozen=True, kw_only=True, rename="camel"):
        """A thing of the world that articles speak of: a country, a leader, an agreement."""

        class Relations(Struct, frozen=True, kw_only=True, rename="camel"):
            """A page of relations."""

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


WITHDRAWALS = """query Withdrawals($country: ID! = "country:US") {
  entity(id: $country) {
    name
    arabic: name(lang: AR)
    relations(types: [WITHDREW_FROM], direction: OUT, orderBy: START, first: 50) {
      totalCount
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


def withdrawals(client: Client, *, country: str = "country:US") -> Withdrawals:
    """Which agreements and organizations did a country leave, when, and what says so?

    Withdrawals, suspensions and denunciations by date, and with each the parties or members of what was left.

    من أي اتفاقيات ومنظمات انسحبت دولة ما، ومتى، وما الدليل؟

    حالات الانسحاب والتعليق والنقض بحسب تاريخها، ومع كل منها أطراف ما انسحبت منه أو أعضاؤه.

    Args:
        client: The server.
        country: The country's id: country: and its ISO 3166 code.
    """
    return client.query(WITHDRAWALS, _given({"country": country}), result=Withdrawals)
