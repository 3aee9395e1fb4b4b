"""The enums and inputs of the API. Generated from the schema by generate.py."""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing_extensions import Required

PartialDate = str
"""A calendar date by ISO 8601, as coarse as it is known: `2015`, `2021-09` or `2022-01-19`."""


class AgreementKind(str, Enum):
    """What an agreement is about, or what form it has."""

    ALLIANCE = "ALLIANCE"
    """A treaty of alliance; its obligations say what it binds to."""
    TREATY = "TREATY"
    """A general treaty, of friendship, cooperation or partnership."""
    PEACE = "PEACE"
    """A peace agreement."""
    ARMS_CONTROL = "ARMS_CONTROL"
    """The limitation, control or destruction of arms."""
    TRADE = "TRADE"
    """Trade, investment or customs."""
    ENERGY = "ENERGY"
    """Oil, gas, electricity or pipelines."""
    NUCLEAR = "NUCLEAR"
    """Nuclear programmes, power or safeguards."""
    MILITARY = "MILITARY"
    """Military cooperation, bases, arms or intelligence."""
    BORDER = "BORDER"
    """A border, on land or at sea."""
    CEASEFIRE = "CEASEFIRE"
    """An end of fighting, for a time or for good."""
    CLIMATE = "CLIMATE"
    """Climate and the environment."""
    DECLARATION = "DECLARATION"
    """A statement of intent without the form of a treaty."""
    OTHER = "OTHER"
    """Anything else."""


class AllianceBasis(str, Enum):
    """A ground on which an alliance rests."""

    DECLARED = "DECLARED"
    """An `ALLIED_WITH` relation. Said by news it is worth 1 − 1/2ⁿ for n outlets, as said; said by a curated table 0.8, as formal."""
    MEMBERSHIP = "MEMBERSHIP"
    """Membership of the same organization of kind `ALLIANCE`, worth 0.9, or `BLOC`, worth 0.2. Formal."""
    AGREEMENT = "AGREEMENT"
    """The same agreement. Formal. An alliance with the obligation DEFENCE or OFFENCE is worth 0.9, NEUTRALITY or CONSULTATION 0.5,
    NON_AGGRESSION 0.35, the highest counts, and 0.7 where its obligations are not known; kind MILITARY 0.4; TREATY,
    DECLARATION 0.2; TRADE, ENERGY, OTHER 0.1; NUCLEAR, ARMS_CONTROL, PEACE, BORDER, CEASEFIRE, CLIMATE, which adversaries
    conclude as well, 0.03. After its term a quarter of that, where nothing says that it ended or was renewed.
    """
    EXERCISE = "EXERCISE"
    """The same exercise, not later than the date and at most ten years before it, worth 0.5. Practised."""
    ARMS = "ARMS"
    """Arms that one supplies to the other, in the same ten years, worth 0.4. Practised."""
    COOPERATION = "COOPERATION"
    """Cooperation, military or of intelligence worth 0.3, else 0.1. Practised."""


class AlliancePart(str, Enum):
    """The part of an alliance's strength that a reason belongs to."""

    FORMAL = "FORMAL"
    """By alliance, bloc or agreement."""
    PRACTISED = "PRACTISED"
    """By what the two do."""
    SAID = "SAID"
    """Because news says so."""


class ArticleKind(str, Enum):
    """Whether an article is news or curated knowledge."""

    NEWS = "NEWS"
    """A news text."""
    TABLE = "TABLE"
    """A curated table, whose text is the table itself."""


# The moment of which a question is asked, by two clocks: when it must hold, and when it must have been known.
AsOf = TypedDict(
    "AsOf",
    {
        # The date at which it must hold: some day of it is enough. Of any time where it is left out; of `alliances`, of the day of `knownAt` or today.
        "validAt": "PartialDate | None",
        # The moment of which the graph is asked: relations are computed from the claims that were recorded by then and not yet withdrawn.
        # What the graph knows now where it is left out. Names of things are always those of now.
        "knownAt": "datetime | None",
        # Whether what has no date counts.
        "undated": "bool",
    },
    total=False,
)


class Clock(str, Enum):
    """Which date of a claim gives its period."""

    EVENT = "EVENT"
    """When what is claimed began, or happened."""
    PUBLISHED = "PUBLISHED"
    """When the article was published."""


class CountryKind(str, Enum):
    """What a country is."""

    SOVEREIGN = "SOVEREIGN"
    """A sovereign state."""
    TERRITORY = "TERRITORY"
    """A territory with an ISO 3166-1 code."""
    DISSOLVED = "DISSOLVED"
    """A state that is no more."""


class DatePrecision(str, Enum):
    """How finely a date is known."""

    YEAR = "YEAR"
    """To the year."""
    MONTH = "MONTH"
    """To the month."""
    DAY = "DAY"
    """To the day."""


class Dimension(str, Enum):
    """What claims are grouped by. A claim without a value there falls under null."""

    TYPE = "TYPE"
    """The type of the relation."""
    PLOVER = "PLOVER"
    """The event class of the relation by the PLOVER coding scheme."""
    STATUS = "STATUS"
    """The status of the claim."""
    DOMAIN = "DOMAIN"
    """The field of the claim."""
    COUNTRY = "COUNTRY"
    """The ends of the relation that are countries, by id; a claim on two counts for each."""
    PERIOD = "PERIOD"
    """The period, by clock and step. A date that is known less exactly than the step stays as it is."""
    SPEAKER = "SPEAKER"
    """Who is credited, by id or name."""
    OUTLET = "OUTLET"
    """The outlet of the article."""
    LANG = "LANG"
    """The language of the article."""
    KIND = "KIND"
    """Whether the article is news or a curated table."""


class Direction(str, Enum):
    """The side of a relation on which a node stands."""

    EITHER = "EITHER"
    """On either side."""
    OUT = "OUT"
    """The relation goes out from it."""
    IN = "IN"
    """The relation comes in to it."""


class Domain(str, Enum):
    """In what field actors cooperate or are allied."""

    MILITARY = "MILITARY"
    """Armed forces, arms and defence."""
    ECONOMIC = "ECONOMIC"
    """Trade, finance and investment."""
    ENERGY = "ENERGY"
    """Oil, gas and electricity."""
    NUCLEAR = "NUCLEAR"
    """Nuclear power, fuel and weapons."""
    TECHNOLOGY = "TECHNOLOGY"
    """Science, technology, space and communications."""
    INTELLIGENCE = "INTELLIGENCE"
    """Secret services and the sharing of what they know."""
    DIPLOMATIC = "DIPLOMATIC"
    """Diplomacy and votes."""


# A period of days, both ends included; an end that is left out is open.
During = TypedDict(
    "During",
    {
        # Its first day, or the first day of its first month or year.
        "since": "PartialDate | None",
        # Its last day, or the last day of its last month or year.
        "until": "PartialDate | None",
        # Whether what has no date belongs to it.
        "undated": "bool",
    },
    total=False,
)

# Which things to list; every field that is set must fit. Filters nest: `and`, `or`, `not`, and what stands at the other end of relations.
EntityWhere = TypedDict(
    "EntityWhere",
    {
        # Only these, by id.
        "ids": "list[str] | None",
        # Only of these types.
        "types": "list[NodeType] | None",
        # Only of these kinds, by the names of the type's own enum: `SOVEREIGN`, `ALLIANCE`, `NAVAL`.
        "kinds": "list[str] | None",
        # Only those with this name or alias in any language, up to spelling.
        "name": "str | None",
        # Only the country with this ISO 3166-1 code of two or three letters, either case.
        "iso": "str | None",
        # Only those that this live article records.
        "article": "str | None",
        # Only agreements with one of these obligations.
        "obligations": "list[Obligation] | None",
        # Only those that may have been signed in the period. What has no such date does not fit.
        "signed": "During | None",
        # Only those that may have begun in the period, likewise.
        "start": "During | None",
        # Only those that may have ended in the period, likewise.
        "end": "During | None",
        # Only those of whose relations at least so many claims are made.
        "minClaims": "int | None",
        # Only those that at least so many articles record.
        "minArticles": "int | None",
        # Conditions on their relations.
        "relations": "RelationTests | None",
        # Each of these must fit too.
        "and": "list[EntityWhere] | None",
        # One of these must fit, where there are any.
        "or": "list[EntityWhere] | None",
        # This must not fit.
        "not": "EntityWhere | None",
    },
    total=False,
)


class EventKind(str, Enum):
    """What kind of event it is."""

    SUMMIT = "SUMMIT"
    """A meeting of heads of state or government."""
    MEETING = "MEETING"
    """Another meeting with a name or place of its own."""
    TALKS = "TALKS"
    """A round or series of talks."""
    VISIT = "VISIT"
    """A visit."""
    ELECTION = "ELECTION"
    """An election or referendum."""
    WAR = "WAR"
    """A war or military campaign."""
    CRISIS = "CRISIS"
    """A crisis or dispute."""
    CONFERENCE = "CONFERENCE"
    """A conference."""
    COUP = "COUP"
    """A coup or attempted coup."""
    ATTACK = "ATTACK"
    """A single attack."""
    OTHER = "OTHER"
    """Anything else."""


class ExerciseKind(str, Enum):
    """Where an exercise is held."""

    LAND = "LAND"
    """On land."""
    NAVAL = "NAVAL"
    """At sea."""
    AIR = "AIR"
    """In the air."""
    JOINT = "JOINT"
    """By several services together."""
    OTHER = "OTHER"
    """Anything else."""


class Gender(str, Enum):
    """Whether a person is spoken of as a man or a woman."""

    MALE = "MALE"
    """A man."""
    FEMALE = "FEMALE"
    """A woman."""


class Lang(str, Enum):
    """A language."""

    AR = "AR"
    """Arabic."""
    EN = "EN"
    """English."""


# An article to read.
LoadArticleInput = TypedDict(
    "LoadArticleInput",
    {
        # The title; the first line of the text where it is left out.
        "title": "str | None",
        # The text as it was published.
        "text": "Required[str]",
        # When it was published; found in the text where it is left out.
        "published": "PartialDate | None",
        # Who published it.
        "outlet": "str | None",
        # Where it was published. Another text at the same URL is a new edition of it.
        "url": "str | None",
        # Its language; found in the text where it is left out.
        "lang": "Lang | None",
    },
    total=False,
)

# Sources to read, 1 to 1,000 together. They are read in this order: articles, addresses, files.
LoadManyInput = TypedDict(
    "LoadManyInput",
    {
        # Articles.
        "articles": "list[LoadArticleInput]",
        # Addresses of web pages. Those of private networks are not reached.
        "urls": "list[str]",
        # Files: text, Markdown, HTML, JSON, JSON Lines, or curated tables as CSV or YAML, told apart by the ending of their names.
        "files": "list[object]",
        # Whether the answer waits for the end of the job; if it takes longer than a request may, the job still goes on.
        "wait": "bool",
    },
    total=False,
)


class LoadState(str, Enum):
    """How a job stands."""

    RUNNING = "RUNNING"
    """It is at work."""
    DONE = "DONE"
    """All sources are done; `failures` are those without success."""
    CANCELED = "CANCELED"
    """It was ended before all were done."""
    FAILED = "FAILED"
    """The store or the server stopped it."""


class NameMatch(str, Enum):
    """How two names are alike, the closest way first."""

    SAME_NAME = "SAME_NAME"
    """The same words, up to spelling variants of letters, diacritics and the article."""
    REORDERED = "REORDERED"
    """The same words in another order."""
    SPELLING = "SPELLING"
    """Of one script, with words spelled in another way."""
    SOUND = "SOUND"
    """Of two scripts, with the same consonants."""
    PART = "PART"
    """One has words that the other has not."""


# A name in each language; one of them is enough.
NamesInput = TypedDict(
    "NamesInput",
    {
        # In Arabic.
        "ar": "str | None",
        # In English.
        "en": "str | None",
    },
    total=False,
)


class NodeOrder(str, Enum):
    """By what nodes are sorted; ties by id."""

    ID = "ID"
    """By id."""
    CLAIMS = "CLAIMS"
    """Most claims first."""
    ARTICLES = "ARTICLES"
    """Most articles first."""
    TYPE = "TYPE"
    """By the name of the type."""


class NodeType(str, Enum):
    """What a node is."""

    COUNTRY = "COUNTRY"
    """A sovereign state, an ISO 3166-1 territory, or a dissolved state."""
    LEADER = "LEADER"
    """A person who holds or held public office."""
    PERSON = "PERSON"
    """Any other named person: analyst, journalist, diplomat cited as an expert."""
    ORGANIZATION = "ORGANIZATION"
    """An intergovernmental body, alliance, bloc, organ of a state, company, medium, think tank or armed group."""
    AGREEMENT = "AGREEMENT"
    """A treaty, accord, pact, framework, deal or declaration between parties, named or only described."""
    EXERCISE = "EXERCISE"
    """A military exercise, drill or manoeuvre."""
    EVENT = "EVENT"
    """A summit, meeting with a name or place of its own, round of talks, visit, election, war or crisis."""
    PLACE = "PLACE"
    """A city, region, sea, strait, port, base or building."""
    ARTICLE = "ARTICLE"
    """The source text, or a curated table."""


class Obligation(str, Enum):
    """What an alliance treaty binds its parties to, in the five kinds of alliance research."""

    DEFENCE = "DEFENCE"
    """To defend a party that is attacked."""
    OFFENCE = "OFFENCE"
    """To join a party in attacking others."""
    NEUTRALITY = "NEUTRALITY"
    """To stay neutral when a party is at war."""
    NON_AGGRESSION = "NON_AGGRESSION"
    """Not to attack each other."""
    CONSULTATION = "CONSULTATION"
    """To consult each other in a crisis."""


class OrganizationKind(str, Enum):
    """What an organization is."""

    ALLIANCE = "ALLIANCE"
    """A military or political alliance."""
    BLOC = "BLOC"
    """A group of states that act together in some field."""
    INTERGOVERNMENTAL = "INTERGOVERNMENTAL"
    """A body made by governments, with organs of its own."""
    GOVERNMENT = "GOVERNMENT"
    """A ministry, agency or other organ of a government."""
    PARLIAMENT = "PARLIAMENT"
    """A parliament or one of its chambers."""
    COURT = "COURT"
    """A court or tribunal."""
    ARMED_FORCES = "ARMED_FORCES"
    """The armed forces of a state, or a part of them."""
    ARMED_GROUP = "ARMED_GROUP"
    """An armed group outside of a state's forces."""
    PARTY = "PARTY"
    """A political party or movement."""
    COMPANY = "COMPANY"
    """A company, also one that a state owns."""
    MEDIA = "MEDIA"
    """A newspaper, agency, station or site."""
    THINK_TANK = "THINK_TANK"
    """A research institute or university."""
    NGO = "NGO"
    """A non-governmental organization."""
    SUBNATIONAL = "SUBNATIONAL"
    """A province, region or city as an actor."""
    OTHER = "OTHER"
    """Anything else."""


class PanelUnit(str, Enum):
    """What a row of a panel is about, beside its period."""

    DYAD = "DYAD"
    """Two countries, whoever acts on whom."""
    DIRECTED_DYAD = "DIRECTED_DYAD"
    """Two countries, the first acting on the second; a symmetric relation counts both ways."""
    COUNTRY = "COUNTRY"
    """A country, with anything."""


class PlaceKind(str, Enum):
    """What kind of place it is."""

    CITY = "CITY"
    """A city, town or village."""
    REGION = "REGION"
    """A region, across or within states."""
    PROVINCE = "PROVINCE"
    """A province, governorate or federal state."""
    SEA = "SEA"
    """A sea, gulf or ocean."""
    STRAIT = "STRAIT"
    """A strait."""
    CANAL = "CANAL"
    """A canal."""
    PORT = "PORT"
    """A port."""
    BASE = "BASE"
    """A military base."""
    BUILDING = "BUILDING"
    """A building, palace or square."""
    ISLAND = "ISLAND"
    """An island or group of islands."""
    RIVER = "RIVER"
    """A river or lake."""
    MOUNTAIN = "MOUNTAIN"
    """A mountain or range."""
    NUCLEAR_SITE = "NUCLEAR_SITE"
    """A nuclear plant or research site."""
    CONTINENT = "CONTINENT"
    """A continent."""
    CROSSING = "CROSSING"
    """A border crossing."""
    OTHER = "OTHER"
    """Anything else."""


class RelationOrder(str, Enum):
    """By what relations are sorted; ties by id."""

    ID = "ID"
    """By id."""
    CLAIMS = "CLAIMS"
    """Most claims first."""
    START = "START"
    """By the start of the first episode, the undated first."""
    TYPE = "TYPE"
    """By the name of the type."""


# A relation of a thing, and what stands at its other end.
RelationTest = TypedDict(
    "RelationTest",
    {
        # What the relation fits, as it is known now.
        "where": "RelationWhere | None",
        # The side on which the thing stands; symmetric relations fit every direction.
        "direction": "Direction",
        # What the other end fits.
        "other": "EntityWhere | None",
    },
    total=False,
)

# Conditions on the relations of a thing; every one that is set must hold.
RelationTests = TypedDict(
    "RelationTests",
    {
        # There is such a relation.
        "some": "RelationTest | None",
        # There is no such relation.
        "none": "RelationTest | None",
        # Every relation that fits `where` and `direction` has another end that fits `other`; also where there are none.
        "every": "RelationTest | None",
    },
    total=False,
)


class RelationType(str, Enum):
    """What a relation says."""

    LEADS = "LEADS"
    """Is or was head of state or government or of the organisation, or the state or body that leads it."""
    SERVES_IN = "SERVES_IN"
    """Holds or held another public office there: minister, envoy, spokesperson, commander."""
    AFFILIATED_WITH = "AFFILIATED_WITH"
    """Works for, writes for or belongs to it."""
    SUCCEEDED = "SUCCEEDED"
    """Took over the same office from."""
    MEMBER_OF = "MEMBER_OF"
    """Belongs to the bloc or alliance; a planned accession is PLANNED, a refused or suspended one DENIED."""
    PART_OF = "PART_OF"
    """Is an organ, force or state-owned company of, or one of the agreements of a package."""
    LOCATED_IN = "LOCATED_IN"
    """Lies in or is based in."""
    CLAIMS = "CLAIMS"
    """Lays claim to the territory."""
    STATIONS_FORCES_IN = "STATIONS_FORCES_IN"
    """Has troops, a base or arms there, welcome or not."""
    PARTY_TO = "PARTY_TO"
    """Concluded, signed, joined or ratified it; not yet signed is PLANNED."""
    NEGOTIATES = "NEGOTIATES"
    """Takes part in talks on concluding, reviving or changing it."""
    WITHDREW_FROM = "WITHDREW_FROM"
    """Left, suspended or renounced it, or took its forces out of the country."""
    VIOLATES = "VIOLATES"
    """Broke its terms."""
    MODELED_ON = "MODELED_ON"
    """Is drafted on the pattern of, amends, builds on or revives."""
    SIGNED_AT = "SIGNED_AT"
    """Was concluded at the meeting or in the place."""
    CONCERNS = "CONCERNS"
    """Is about: talks on an agreement, a war over a place."""
    PARTICIPATES_IN = "PARTICIPATES_IN"
    """Takes or took part."""
    HOSTS = "HOSTS"
    """Holds it on its soil or convenes it."""
    HELD_IN = "HELD_IN"
    """Takes place there."""
    ALLIED_WITH = "ALLIED_WITH"
    """Are allies: by alliance, partnership of strategic rank, or because a text calls them so."""
    COOPERATES_WITH = "COOPERATES_WITH"
    """Work together or strengthen ties; the domain says in what."""
    MET_WITH = "MET_WITH"
    """Met, called or held talks with."""
    VISITED = "VISITED"
    """Travelled there."""
    SUPPORTS = "SUPPORTS"
    """Backs, endorses, praises or wants it."""
    MEDIATES = "MEDIATES"
    """Brokers or facilitates."""
    AIDS = "AIDS"
    """Gives money, goods, training or humanitarian help."""
    SUPPLIES_ARMS_TO = "SUPPLIES_ARMS_TO"
    """Sells or hands over weapons."""
    INVESTS_IN = "INVESTS_IN"
    """Invests there, with amount and currency where they are named."""
    TRADES_WITH = "TRADES_WITH"
    """Buy from or sell to each other."""
    OPPOSES = "OPPOSES"
    """Is the adversary of, in dispute with, criticises or rejects."""
    ACCUSES = "ACCUSES"
    """Charges with wrongdoing."""
    DEMANDS = "DEMANDS"
    """Asks for or insists on something from."""
    THREATENS = "THREATENS"
    """Threatens or warns of harm."""
    SANCTIONS = "SANCTIONS"
    """Has imposed sanctions on."""
    PRESSURES = "PRESSURES"
    """Presses or coerces short of force."""
    MOBILIZES_AGAINST = "MOBILIZES_AGAINST"
    """Masses or deploys forces near or against."""
    ATTACKS = "ATTACKS"
    """Uses force against, invades, bombs or occupies."""
    RESTORES_TIES_WITH = "RESTORES_TIES_WITH"
    """Resume or open diplomatic relations."""
    SEVERS_TIES_WITH = "SEVERS_TIES_WITH"
    """Breaks or lowers diplomatic relations."""


# Which relations count; every field that is set must fit.
RelationWhere = TypedDict(
    "RelationWhere",
    {
        # Only these, by id.
        "ids": "list[str] | None",
        # Only of these types.
        "types": "list[RelationType] | None",
        # Only those of which the other end, or one end where they are of no node, is one of these.
        "with": "list[str] | None",
        # Only those of which the other end, or one end where they are of no node, is of one of these types.
        "withTypes": "list[NodeType] | None",
        # Only of these statuses.
        "status": "list[Status] | None",
        # Only in one of these domains.
        "domain": "list[Domain] | None",
        # Only those that at least one article of this kind says.
        "kind": "ArticleKind | None",
        # Only those that this article says.
        "article": "str | None",
        # Only those of which an episode overlaps the period.
        "during": "During | None",
        # Only those of which an episode overlaps the date, as they were known at the moment. Not together with `during`.
        "asOf": "AsOf | None",
        # Only those with a claim at least so confident.
        "minConfidence": "float | None",
        # Only those that at least so many outlets and tables say.
        "minSources": "int | None",
        # Only those of which a claim is credited to one of these: things by id, others by name.
        "speaker": "list[str] | None",
    },
    total=False,
)

# What words say instead of what counts now: what is left out stays as it is, null takes it away.
StatementInput = TypedDict(
    "StatementInput",
    {
        # What the relation says.
        "type": "RelationType | None",
        # The id of the end that it goes out from.
        "from": "str | None",
        # The id of the end that it goes to.
        "to": "str | None",
        # Who is credited with it: a thing by id, others by name.
        "speaker": "str | None",
        # How it is meant to hold.
        "status": "Status | None",
        # When it began, or happened.
        "since": "PartialDate | None",
        # When it ended.
        "until": "PartialDate | None",
        # In what field.
        "domain": "Domain | None",
        # The office held, as a lower-case English noun phrase.
        "office": "str | None",
        # An amount of money, in units of the currency.
        "amount": "float | None",
        # The currency of the amount by ISO 4217.
        "currency": "str | None",
        # A number, such as of soldiers.
        "quantity": "float | None",
    },
    total=False,
)


class Status(str, Enum):
    """How a claim or relation is meant to hold. A relation takes the strongest status of its live claims, in this order."""

    ACTUAL = "ACTUAL"
    """It holds, held or happened."""
    PLANNED = "PLANNED"
    """Announced, promised, scheduled or agreed, but not done."""
    POSSIBLE = "POSSIBLE"
    """Conditional, forecast, feared or unclear."""
    DENIED = "DENIED"
    """Said not to be so; also a refused or suspended membership."""


class Step(str, Enum):
    """How long periods are."""

    DAY = "DAY"
    """A day."""
    MONTH = "MONTH"
    """A month."""
    YEAR = "YEAR"
    """A year."""


class Verdict(str, Enum):
    """What a review finds of a claim."""

    CONFIRMED = "CONFIRMED"
    """The words say it."""
    REJECTED = "REJECTED"
    """The words do not say it: it does not count."""
    CORRECTED = "CORRECTED"
    """The words say something else, which counts instead."""
