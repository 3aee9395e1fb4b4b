/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A period of days, both ends included; an end that is left out is open. */
export type During = {
  /** Its first day, or the first day of its first month or year. */
  since?: string | null | undefined;
  /** Its last day, or the last day of its last month or year. */
  until?: string | null | undefined;
  /** Whether what has no date belongs to it. */
  undated?: boolean;
};

/** The moment of which a question is asked, by two clocks: when it must hold, and when it must have been known. */
export type AsOf = {
  /** The date at which it must hold: some day of it is enough. Of any time where it is left out; of `alliances`, of the day of `knownAt` or today. */
  validAt?: string | null | undefined;
  /**
   * The moment of which the graph is asked: relations are computed from the claims that were recorded by then and not yet withdrawn.
   * What the graph knows now where it is left out. Names of things are always those of now.
   */
  knownAt?: string | null | undefined;
  /** Whether what has no date counts. */
  undated?: boolean;
};

/** What a review finds of a claim. */
export type Verdict =
  /** The words say it. */
  | 'CONFIRMED'
  /** The words do not say it: it does not count. */
  | 'REJECTED'
  /** The words say something else, which counts instead. */
  | 'CORRECTED';

/** What words say instead of what counts now: what is left out stays as it is, null takes it away. */
export type StatementInput = {
  /** What the relation says. */
  type?: RelationType | null | undefined;
  /** The id of the end that it goes out from. */
  from?: string | null | undefined;
  /** The id of the end that it goes to. */
  to?: string | null | undefined;
  /** Who is credited with it: a thing by id, others by name. */
  speaker?: string | null | undefined;
  /** How it is meant to hold. */
  status?: Status | null | undefined;
  /** When it began, or happened. */
  since?: string | null | undefined;
  /** When it ended. */
  until?: string | null | undefined;
  /** In what field. */
  domain?: Domain | null | undefined;
  /** The office held, as a lower-case English noun phrase. */
  office?: string | null | undefined;
  /** An amount of money, in units of the currency. */
  amount?: number | null | undefined;
  /** The currency of the amount by ISO 4217. */
  currency?: string | null | undefined;
  /** A number, such as of soldiers. */
  quantity?: number | null | undefined;
};

/** Which relations count; every field that is set must fit. */
export type RelationWhere = {
  /** Only these, by id. */
  ids?: Array<string> | null | undefined;
  /** Only of these types. */
  types?: Array<RelationType> | null | undefined;
  /** Only those of which the other end, or one end where they are of no node, is one of these. */
  with?: Array<string> | null | undefined;
  /** Only those of which the other end, or one end where they are of no node, is of one of these types. */
  withTypes?: Array<NodeType> | null | undefined;
  /** Only of these statuses. */
  status?: Array<Status> | null | undefined;
  /** Only in one of these domains. */
  domain?: Array<Domain> | null | undefined;
  /** Only those that at least one article of this kind says. */
  kind?: ArticleKind | null | undefined;
  /** Only those that this article says. */
  article?: string | null | undefined;
  /** Only those of which an episode overlaps the period. */
  during?: During | null | undefined;
  /** Only those of which an episode overlaps the date, as they were known at the moment. Not together with `during`. */
  asOf?: AsOf | null | undefined;
  /** Only those with a claim at least so confident. */
  minConfidence?: number | null | undefined;
  /** Only those that at least so many outlets and tables say. */
  minSources?: number | null | undefined;
  /** Only those of which a claim is credited to one of these: things by id, others by name. */
  speaker?: Array<string> | null | undefined;
};

/** How a job stands. */
export type LoadState =
  /** It is at work. */
  | 'RUNNING'
  /** All sources are done; `failures` are those without success. */
  | 'DONE'
  /** It was ended before all were done. */
  | 'CANCELED'
  /** The store or the server stopped it. */
  | 'FAILED';

/** A language. */
export type Lang =
  /** Arabic. */
  | 'AR'
  /** English. */
  | 'EN';

/** What a node is. */
export type NodeType =
  /** A sovereign state, an ISO 3166-1 territory, or a dissolved state. */
  | 'COUNTRY'
  /** A person who holds or held public office. */
  | 'LEADER'
  /** Any other named person: analyst, journalist, diplomat cited as an expert. */
  | 'PERSON'
  /** An intergovernmental body, alliance, bloc, organ of a state, company, medium, think tank or armed group. */
  | 'ORGANIZATION'
  /** A treaty, accord, pact, framework, deal or declaration between parties, named or only described. */
  | 'AGREEMENT'
  /** A military exercise, drill or manoeuvre. */
  | 'EXERCISE'
  /** A summit, meeting with a name or place of its own, round of talks, visit, election, war or crisis. */
  | 'EVENT'
  /** A city, region, sea, strait, port, base or building. */
  | 'PLACE'
  /** The source text, or a curated table. */
  | 'ARTICLE';

/** What a relation says. */
export type RelationType =
  /** Is or was head of state or government or of the organisation, or the state or body that leads it. */
  | 'LEADS'
  /** Holds or held another public office there: minister, envoy, spokesperson, commander. */
  | 'SERVES_IN'
  /** Works for, writes for or belongs to it. */
  | 'AFFILIATED_WITH'
  /** Took over the same office from. */
  | 'SUCCEEDED'
  /** Belongs to the bloc or alliance; a planned accession is PLANNED, a refused or suspended one DENIED. */
  | 'MEMBER_OF'
  /** Is an organ, force or state-owned company of, or one of the agreements of a package. */
  | 'PART_OF'
  /** Lies in or is based in. */
  | 'LOCATED_IN'
  /** Lays claim to the territory. */
  | 'CLAIMS'
  /** Has troops, a base or arms there, welcome or not. */
  | 'STATIONS_FORCES_IN'
  /** Concluded, signed, joined or ratified it; not yet signed is PLANNED. */
  | 'PARTY_TO'
  /** Takes part in talks on concluding, reviving or changing it. */
  | 'NEGOTIATES'
  /** Left, suspended or renounced it, or took its forces out of the country. */
  | 'WITHDREW_FROM'
  /** Broke its terms. */
  | 'VIOLATES'
  /** Is drafted on the pattern of, amends, builds on or revives. */
  | 'MODELED_ON'
  /** Was concluded at the meeting or in the place. */
  | 'SIGNED_AT'
  /** Is about: talks on an agreement, a war over a place. */
  | 'CONCERNS'
  /** Takes or took part. */
  | 'PARTICIPATES_IN'
  /** Holds it on its soil or convenes it. */
  | 'HOSTS'
  /** Takes place there. */
  | 'HELD_IN'
  /** Are allies: by alliance, partnership of strategic rank, or because a text calls them so. */
  | 'ALLIED_WITH'
  /** Work together or strengthen ties; the domain says in what. */
  | 'COOPERATES_WITH'
  /** Met, called or held talks with. */
  | 'MET_WITH'
  /** Travelled there. */
  | 'VISITED'
  /** Backs, endorses, praises or wants it. */
  | 'SUPPORTS'
  /** Brokers or facilitates. */
  | 'MEDIATES'
  /** Gives money, goods, training or humanitarian help. */
  | 'AIDS'
  /** Sells or hands over weapons. */
  | 'SUPPLIES_ARMS_TO'
  /** Invests there, with amount and currency where they are named. */
  | 'INVESTS_IN'
  /** Buy from or sell to each other. */
  | 'TRADES_WITH'
  /** Is the adversary of, in dispute with, criticises or rejects. */
  | 'OPPOSES'
  /** Charges with wrongdoing. */
  | 'ACCUSES'
  /** Asks for or insists on something from. */
  | 'DEMANDS'
  /** Threatens or warns of harm. */
  | 'THREATENS'
  /** Has imposed sanctions on. */
  | 'SANCTIONS'
  /** Presses or coerces short of force. */
  | 'PRESSURES'
  /** Masses or deploys forces near or against. */
  | 'MOBILIZES_AGAINST'
  /** Uses force against, invades, bombs or occupies. */
  | 'ATTACKS'
  /** Resume or open diplomatic relations. */
  | 'RESTORES_TIES_WITH'
  /** Breaks or lowers diplomatic relations. */
  | 'SEVERS_TIES_WITH';

/** How a claim or relation is meant to hold. A relation takes the strongest status of its live claims, in this order. */
export type Status =
  /** It holds, held or happened. */
  | 'ACTUAL'
  /** Announced, promised, scheduled or agreed, but not done. */
  | 'PLANNED'
  /** Conditional, forecast, feared or unclear. */
  | 'POSSIBLE'
  /** Said not to be so; also a refused or suspended membership. */
  | 'DENIED';

/** In what field actors cooperate or are allied. */
export type Domain =
  /** Armed forces, arms and defence. */
  | 'MILITARY'
  /** Trade, finance and investment. */
  | 'ECONOMIC'
  /** Oil, gas and electricity. */
  | 'ENERGY'
  /** Nuclear power, fuel and weapons. */
  | 'NUCLEAR'
  /** Science, technology, space and communications. */
  | 'TECHNOLOGY'
  /** Secret services and the sharing of what they know. */
  | 'INTELLIGENCE'
  /** Diplomacy and votes. */
  | 'DIPLOMATIC';

/** What an alliance treaty binds its parties to, in the five kinds of alliance research. */
export type Obligation =
  /** To defend a party that is attacked. */
  | 'DEFENCE'
  /** To join a party in attacking others. */
  | 'OFFENCE'
  /** To stay neutral when a party is at war. */
  | 'NEUTRALITY'
  /** Not to attack each other. */
  | 'NON_AGGRESSION'
  /** To consult each other in a crisis. */
  | 'CONSULTATION';

/** Whether an article is news or curated knowledge. */
export type ArticleKind =
  /** A news text. */
  | 'NEWS'
  /** A curated table, whose text is the table itself. */
  | 'TABLE';

/** What an organization is. */
export type OrganizationKind =
  /** A military or political alliance. */
  | 'ALLIANCE'
  /** A group of states that act together in some field. */
  | 'BLOC'
  /** A body made by governments, with organs of its own. */
  | 'INTERGOVERNMENTAL'
  /** A ministry, agency or other organ of a government. */
  | 'GOVERNMENT'
  /** A parliament or one of its chambers. */
  | 'PARLIAMENT'
  /** A court or tribunal. */
  | 'COURT'
  /** The armed forces of a state, or a part of them. */
  | 'ARMED_FORCES'
  /** An armed group outside of a state's forces. */
  | 'ARMED_GROUP'
  /** A political party or movement. */
  | 'PARTY'
  /** A company, also one that a state owns. */
  | 'COMPANY'
  /** A newspaper, agency, station or site. */
  | 'MEDIA'
  /** A research institute or university. */
  | 'THINK_TANK'
  /** A non-governmental organization. */
  | 'NGO'
  /** A province, region or city as an actor. */
  | 'SUBNATIONAL'
  /** Anything else. */
  | 'OTHER';

/** What an agreement is about, or what form it has. */
export type AgreementKind =
  /** A treaty of alliance; its obligations say what it binds to. */
  | 'ALLIANCE'
  /** A general treaty, of friendship, cooperation or partnership. */
  | 'TREATY'
  /** A peace agreement. */
  | 'PEACE'
  /** The limitation, control or destruction of arms. */
  | 'ARMS_CONTROL'
  /** Trade, investment or customs. */
  | 'TRADE'
  /** Oil, gas, electricity or pipelines. */
  | 'ENERGY'
  /** Nuclear programmes, power or safeguards. */
  | 'NUCLEAR'
  /** Military cooperation, bases, arms or intelligence. */
  | 'MILITARY'
  /** A border, on land or at sea. */
  | 'BORDER'
  /** An end of fighting, for a time or for good. */
  | 'CEASEFIRE'
  /** Climate and the environment. */
  | 'CLIMATE'
  /** A statement of intent without the form of a treaty. */
  | 'DECLARATION'
  /** Anything else. */
  | 'OTHER';

/** An article to read. */
export type LoadArticleInput = {
  /** The title; the first line of the text where it is left out. */
  title?: string | null | undefined;
  /** The text as it was published. */
  text: string;
  /** When it was published; found in the text where it is left out. */
  published?: string | null | undefined;
  /** Who published it. */
  outlet?: string | null | undefined;
  /** Where it was published. Another text at the same URL is a new edition of it. */
  url?: string | null | undefined;
  /** Its language; found in the text where it is left out. */
  lang?: Lang | null | undefined;
};

export type ThingFragment = { id: string, type: NodeType, claimCount: number, articleCount: number, feminine: boolean, names: { ar: string | null, en: string | null } };

export type LinkFragment = { id: string, type: RelationType, status: Status, start: string | null, end: string | null, domains: Array<Domain>, contradicted: boolean, symmetric: boolean, lasting: boolean, claimCount: number, newsCount: number, tableCount: number, outletCount: number, confidence: number, from: { id: string, type: NodeType, claimCount: number, articleCount: number, feminine: boolean, names: { ar: string | null, en: string | null } } | null, to: { id: string, type: NodeType, claimCount: number, articleCount: number, feminine: boolean, names: { ar: string | null, en: string | null } } | null };

export type OpeningQueryVariables = Exact<{ [key: string]: never; }>;


export type OpeningQuery = { version: number, aggregate: Array<{ keys: Array<string | null>, relations: number }>, articles: { totalCount: number }, entities: { nodes: Array<{ id: string }> } };

export type AroundQueryVariables = Exact<{
  of: Array<string> | string;
  where?: RelationWhere | null | undefined;
  perNode: number;
  first: number;
}>;


export type AroundQuery = { neighborhood: { truncated: boolean, nodes: Array<{ distance: number, degree: number, node: { id: string, type: NodeType, claimCount: number, articleCount: number, feminine: boolean, names: { ar: string | null, en: string | null } } }>, relations: Array<{ id: string, type: RelationType, status: Status, start: string | null, end: string | null, domains: Array<Domain>, contradicted: boolean, symmetric: boolean, lasting: boolean, claimCount: number, newsCount: number, tableCount: number, outletCount: number, confidence: number, from: { id: string, type: NodeType, claimCount: number, articleCount: number, feminine: boolean, names: { ar: string | null, en: string | null } } | null, to: { id: string, type: NodeType, claimCount: number, articleCount: number, feminine: boolean, names: { ar: string | null, en: string | null } } | null }> } };

export type WaysQueryVariables = Exact<{
  from: string;
  to: string;
  where?: RelationWhere | null | undefined;
}>;


export type WaysQuery = { paths: { truncated: boolean, nodes: Array<{ nodes: Array<{ id: string, type: NodeType, claimCount: number, articleCount: number, feminine: boolean, names: { ar: string | null, en: string | null } }>, hops: Array<{ relations: Array<{ id: string, type: RelationType, status: Status, start: string | null, end: string | null, domains: Array<Domain>, contradicted: boolean, symmetric: boolean, lasting: boolean, claimCount: number, newsCount: number, tableCount: number, outletCount: number, confidence: number, from: { id: string, type: NodeType, claimCount: number, articleCount: number, feminine: boolean, names: { ar: string | null, en: string | null } } | null, to: { id: string, type: NodeType, claimCount: number, articleCount: number, feminine: boolean, names: { ar: string | null, en: string | null } } | null }> }> }> } };

export type KindsQueryVariables = Exact<{
  of: Array<string> | string;
  where?: RelationWhere | null | undefined;
}>;


export type KindsQuery = { aggregate: Array<{ keys: Array<string | null>, relations: number, claims: number, outlets: number }> };

export type YearsQueryVariables = Exact<{
  of: Array<string> | string;
  where?: RelationWhere | null | undefined;
}>;


export type YearsQuery = { timeline: Array<{ period: string | null, relations: number }> };

export type SearchQueryVariables = Exact<{
  text: string;
}>;


export type SearchQuery = { search: { hits: Array<{ name: string, node: { id: string, type: NodeType, claimCount: number, articleCount: number, feminine: boolean, names: { ar: string | null, en: string | null } } }> } };

export type SourceFragment = { id: string, kind: ArticleKind, title: string, lang: Lang | null, outlet: string | null, url: string | null, published: string | null };

export type SaidFragment = { id: string, quote: string, start: number, end: number, sentence: number, status: Status, since: string | null, until: string | null, confidence: number, speaker: { ar: string, en: string, entity: { id: string } | null } | null, review: { id: string, verdict: Verdict, by: string, why: string } | null };

export type ArticlesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ArticlesQuery = { articles: { pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, kind: ArticleKind, title: string, lang: Lang | null, outlet: string | null, url: string | null, published: string | null, claims: { totalCount: number } }> } };

export type ArticleQueryVariables = Exact<{
  id: string;
  types?: Array<RelationType> | RelationType | null | undefined;
  status?: Array<Status> | Status | null | undefined;
  kind?: ArticleKind | null | undefined;
  asOf?: AsOf | null | undefined;
  minConfidence?: number | null | undefined;
  minSources?: number | null | undefined;
}>;


export type ArticleQuery = { article: { text: string, id: string, kind: ArticleKind, title: string, lang: Lang | null, outlet: string | null, url: string | null, published: string | null, mentions: { nodes: Array<{ start: number, end: number, entity: { id: string, type: NodeType, claimCount: number, articleCount: number, feminine: boolean, names: { ar: string | null, en: string | null } } | null }> }, claims: { nodes: Array<{ id: string, quote: string, start: number, end: number, sentence: number, status: Status, since: string | null, until: string | null, confidence: number, relation: { id: string, type: RelationType, status: Status, start: string | null, end: string | null, domains: Array<Domain>, contradicted: boolean, symmetric: boolean, lasting: boolean, claimCount: number, newsCount: number, tableCount: number, outletCount: number, confidence: number, from: { id: string, type: NodeType, claimCount: number, articleCount: number, feminine: boolean, names: { ar: string | null, en: string | null } } | null, to: { id: string, type: NodeType, claimCount: number, articleCount: number, feminine: boolean, names: { ar: string | null, en: string | null } } | null } | null, speaker: { ar: string, en: string, entity: { id: string } | null } | null, review: { id: string, verdict: Verdict, by: string, why: string } | null }> } } | null, relations: { nodes: Array<{ id: string, type: RelationType, status: Status, start: string | null, end: string | null, domains: Array<Domain>, contradicted: boolean, symmetric: boolean, lasting: boolean, claimCount: number, newsCount: number, tableCount: number, outletCount: number, confidence: number, from: { id: string, type: NodeType, claimCount: number, articleCount: number, feminine: boolean, names: { ar: string | null, en: string | null } } | null, to: { id: string, type: NodeType, claimCount: number, articleCount: number, feminine: boolean, names: { ar: string | null, en: string | null } } | null }> } };

export type EvidenceQueryVariables = Exact<{
  id: string;
}>;


export type EvidenceQuery = { relation: { id: string, type: RelationType, status: Status, start: string | null, end: string | null, domains: Array<Domain>, contradicted: boolean, symmetric: boolean, lasting: boolean, claimCount: number, newsCount: number, tableCount: number, outletCount: number, confidence: number, from: { id: string, type: NodeType, claimCount: number, articleCount: number, feminine: boolean, names: { ar: string | null, en: string | null } } | null, to: { id: string, type: NodeType, claimCount: number, articleCount: number, feminine: boolean, names: { ar: string | null, en: string | null } } | null } | null };

export type ClaimsQueryVariables = Exact<{
  id: string;
  status?: Array<Status> | Status | null | undefined;
  after?: string | null | undefined;
}>;


export type ClaimsQuery = { relation: { claims: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, quote: string, start: number, end: number, sentence: number, status: Status, since: string | null, until: string | null, confidence: number, article: { id: string, kind: ArticleKind, title: string, lang: Lang | null, outlet: string | null, url: string | null, published: string | null } | null, speaker: { ar: string, en: string, entity: { id: string } | null } | null, review: { id: string, verdict: Verdict, by: string, why: string } | null }> } } | null };

export type ThingQueryVariables = Exact<{
  id: string;
}>;


export type ThingQuery = { entity: { id: string, type: NodeType, claimCount: number, articleCount: number, feminine: boolean, names: { ar: string | null, en: string | null } } | null };

export type TextQueryVariables = Exact<{
  id: string;
}>;


export type TextQuery = { article: { text: string, lang: Lang | null } | null };

export type LoadMutationVariables = Exact<{
  input: LoadArticleInput;
}>;


export type LoadMutation = { loadArticle: { article: { id: string } | null, change: { changed: boolean, nodesAdded: number, relationsAdded: number, claimsAdded: number, claimsKnown: number } } };

export type JobFragment = { id: string, state: LoadState, total: number, done: number, change: { articles: number, nodesAdded: number, relationsAdded: number, claimsAdded: number }, failures: Array<{ source: string, code: string, message: string }> };

export type LoadFilesMutationVariables = Exact<{
  files: Array<File> | File;
}>;


export type LoadFilesMutation = { loadMany: { job: { id: string, state: LoadState, total: number, done: number, change: { articles: number, nodesAdded: number, relationsAdded: number, claimsAdded: number }, failures: Array<{ source: string, code: string, message: string }> } } };

export type JobQueryVariables = Exact<{
  id: string;
}>;


export type JobQuery = { loadJob: { id: string, state: LoadState, total: number, done: number, change: { articles: number, nodesAdded: number, relationsAdded: number, claimsAdded: number }, failures: Array<{ source: string, code: string, message: string }> } | null };

export type CoverageQueryVariables = Exact<{
  of?: Array<string> | string | null | undefined;
  where?: RelationWhere | null | undefined;
}>;


export type CoverageQuery = { aggregate: Array<{ keys: Array<string | null>, claims: number }> };

export type ExamplesQueryVariables = Exact<{ [key: string]: never; }>;


export type ExamplesQuery = { exampleQueries: Array<{ name: string, text: string, titleAr: string, titleEn: string, aboutAr: string, aboutEn: string, variables: Array<{ name: string, type: string, default: string | null, aboutAr: string, aboutEn: string }> }> };

type Spot_Country_Fragment = { numeric: string | null, capital: { latitude: number | null, longitude: number | null } | null };

type Spot_Place_Fragment = { latitude: number | null, longitude: number | null };

export type SpotFragment =
  | Spot_Country_Fragment
  | Spot_Place_Fragment
;

export type SpotsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type SpotsQuery = { nodes: Array<
    | { id: string, seats: { nodes: Array<{ other:
            | { numeric: string | null, capital: { latitude: number | null, longitude: number | null } | null }
            | { latitude: number | null, longitude: number | null }
           | null }> } }
    | { id: string }
    | { id: string, numeric: string | null, seats: { nodes: Array<{ other:
            | { numeric: string | null, capital: { latitude: number | null, longitude: number | null } | null }
            | { latitude: number | null, longitude: number | null }
           | null }> }, capital: { latitude: number | null, longitude: number | null } | null }
    | { id: string, latitude: number | null, longitude: number | null, seats: { nodes: Array<{ other:
            | { numeric: string | null, capital: { latitude: number | null, longitude: number | null } | null }
            | { latitude: number | null, longitude: number | null }
           | null }> } }
   | null> };

export type BondsQueryVariables = Exact<{
  with: Array<string> | string;
  asOf: AsOf;
  after?: string | null | undefined;
}>;


export type BondsQuery = { relations: { pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ tableCount: number, from: { id: string } | null, to:
        | { obligations: Array<Obligation>, id: string, agreement: AgreementKind | null, names: { ar: string | null, en: string | null } }
        | { id: string, names: { ar: string | null, en: string | null } }
        | { id: string, organization: OrganizationKind | null, names: { ar: string | null, en: string | null } }
       | null }> } };

export type SignsQueryVariables = Exact<{
  of: Array<string> | string;
  where?: RelationWhere | null | undefined;
}>;


export type SignsQuery = { balance: { triadCount: number, balancedCount: number, edges: Array<{ sign: number, a: { id: string }, b: { id: string } }>, triads: Array<{ balanced: boolean, actors: Array<{ id: string }>, edges: Array<{ sign: number, relations: Array<{ id: string }> }> }> } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { name: string | null, mayEdit: boolean } };

export type ReviewMutationVariables = Exact<{
  claim: string;
  verdict: Verdict;
  says?: StatementInput | null | undefined;
  why: string;
  by?: string | null | undefined;
}>;


export type ReviewMutation = { review: { review: { id: string } } };

export type UndoReviewMutationVariables = Exact<{
  id: string;
  why: string;
  by?: string | null | undefined;
}>;


export type UndoReviewMutation = { undo: { change: { changed: boolean } } };

export type RejectedQueryVariables = Exact<{
  article: string;
}>;


export type RejectedQuery = { reviews: { nodes: Array<{ id: string, quote: string, by: string, why: string, at: string, read: { type: RelationType, from: { id: string, type: NodeType, claimCount: number, articleCount: number, feminine: boolean, names: { ar: string | null, en: string | null } } | null, to: { id: string, type: NodeType, claimCount: number, articleCount: number, feminine: boolean, names: { ar: string | null, en: string | null } } | null } }> } };

export type SpeakersQueryVariables = Exact<{
  ids: Array<string> | string;
  kind?: ArticleKind | null | undefined;
}>;


export type SpeakersQuery = { nodes: Array<
    | { id: string }
    | { id: string, claims: { nodes: Array<{ recordedAt: string, speaker: { ar: string, en: string } | null }> } }
   | null> };

export type MomentsQueryVariables = Exact<{
  ids: Array<string> | string;
  kind?: ArticleKind | null | undefined;
}>;


export type MomentsQuery = { nodes: Array<
    | { signed: string | null, start: string | null, id: string }
    | { id: string }
    | { start: string | null, end: string | null, id: string }
    | { id: string, episodes: Array<{ start: string | null, end: string | null }>, claims: { nodes: Array<{ recordedAt: string, article: { published: string | null } | null }> } }
   | null> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ThingFragmentDoc = new TypedDocumentString(`
    fragment Thing on Entity {
  id
  type
  names {
    ar
    en
  }
  claimCount
  articleCount
  feminine
}
    `, {"fragmentName":"Thing"}) as unknown as TypedDocumentString<ThingFragment, unknown>;
export const LinkFragmentDoc = new TypedDocumentString(`
    fragment Link on Relation {
  id
  type
  from {
    ...Thing
  }
  to {
    ...Thing
  }
  status
  start
  end
  domains
  contradicted
  symmetric
  lasting
  claimCount
  newsCount
  tableCount
  outletCount
  confidence
}
    fragment Thing on Entity {
  id
  type
  names {
    ar
    en
  }
  claimCount
  articleCount
  feminine
}`, {"fragmentName":"Link"}) as unknown as TypedDocumentString<LinkFragment, unknown>;
export const SourceFragmentDoc = new TypedDocumentString(`
    fragment Source on Article {
  id
  kind
  title
  lang
  outlet
  url
  published
}
    `, {"fragmentName":"Source"}) as unknown as TypedDocumentString<SourceFragment, unknown>;
export const SaidFragmentDoc = new TypedDocumentString(`
    fragment Said on Claim {
  id
  quote
  start
  end
  sentence
  status
  since
  until
  confidence
  speaker {
    ar: name(lang: AR)
    en: name(lang: EN)
    entity {
      id
    }
  }
  review {
    id
    verdict
    by
    why
  }
}
    `, {"fragmentName":"Said"}) as unknown as TypedDocumentString<SaidFragment, unknown>;
export const JobFragmentDoc = new TypedDocumentString(`
    fragment Job on LoadJob {
  id
  state
  total
  done
  change {
    articles
    nodesAdded
    relationsAdded
    claimsAdded
  }
  failures {
    source
    code
    message
  }
}
    `, {"fragmentName":"Job"}) as unknown as TypedDocumentString<JobFragment, unknown>;
export const SpotFragmentDoc = new TypedDocumentString(`
    fragment Spot on Entity {
  ... on Country {
    numeric
    capital {
      latitude
      longitude
    }
  }
  ... on Place {
    latitude
    longitude
  }
}
    `, {"fragmentName":"Spot"}) as unknown as TypedDocumentString<SpotFragment, unknown>;
export const OpeningDocument = new TypedDocumentString(`
    query Opening {
  version
  aggregate(by: [COUNTRY], where: {kind: NEWS}) {
    keys
    relations
  }
  articles(kind: NEWS, first: 1) {
    totalCount
  }
  entities(types: [COUNTRY], first: 1, orderBy: CLAIMS) {
    nodes {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<OpeningQuery, OpeningQueryVariables>;
export const AroundDocument = new TypedDocumentString(`
    query Around($of: [ID!]!, $where: RelationWhere, $perNode: Int!, $first: Int!) {
  neighborhood(of: $of, where: $where, perNode: $perNode, first: $first) {
    truncated
    nodes {
      distance
      degree
      node {
        ...Thing
      }
    }
    relations {
      ...Link
    }
  }
}
    fragment Thing on Entity {
  id
  type
  names {
    ar
    en
  }
  claimCount
  articleCount
  feminine
}
fragment Link on Relation {
  id
  type
  from {
    ...Thing
  }
  to {
    ...Thing
  }
  status
  start
  end
  domains
  contradicted
  symmetric
  lasting
  claimCount
  newsCount
  tableCount
  outletCount
  confidence
}`) as unknown as TypedDocumentString<AroundQuery, AroundQueryVariables>;
export const WaysDocument = new TypedDocumentString(`
    query Ways($from: ID!, $to: ID!, $where: RelationWhere) {
  paths(from: $from, to: $to, maxLength: 4, where: $where, first: 24) {
    truncated
    nodes {
      nodes {
        ...Thing
      }
      hops {
        relations {
          ...Link
        }
      }
    }
  }
}
    fragment Thing on Entity {
  id
  type
  names {
    ar
    en
  }
  claimCount
  articleCount
  feminine
}
fragment Link on Relation {
  id
  type
  from {
    ...Thing
  }
  to {
    ...Thing
  }
  status
  start
  end
  domains
  contradicted
  symmetric
  lasting
  claimCount
  newsCount
  tableCount
  outletCount
  confidence
}`) as unknown as TypedDocumentString<WaysQuery, WaysQueryVariables>;
export const KindsDocument = new TypedDocumentString(`
    query Kinds($of: [ID!]!, $where: RelationWhere) {
  aggregate(by: [TYPE], of: $of, where: $where) {
    keys
    relations
    claims
    outlets
  }
}
    `) as unknown as TypedDocumentString<KindsQuery, KindsQueryVariables>;
export const YearsDocument = new TypedDocumentString(`
    query Years($of: [ID!]!, $where: RelationWhere) {
  timeline(of: $of, where: $where, step: YEAR) {
    period
    relations
  }
}
    `) as unknown as TypedDocumentString<YearsQuery, YearsQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!) {
  search(text: $text, first: 12) {
    hits {
      name
      node {
        ...Thing
      }
    }
  }
}
    fragment Thing on Entity {
  id
  type
  names {
    ar
    en
  }
  claimCount
  articleCount
  feminine
}`) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const ArticlesDocument = new TypedDocumentString(`
    query Articles($after: String) {
  articles(kind: NEWS, first: 50, after: $after) {
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      ...Source
      claims(first: 1) {
        totalCount
      }
    }
  }
}
    fragment Source on Article {
  id
  kind
  title
  lang
  outlet
  url
  published
}`) as unknown as TypedDocumentString<ArticlesQuery, ArticlesQueryVariables>;
export const ArticleDocument = new TypedDocumentString(`
    query Article($id: ID!, $types: [RelationType!], $status: [Status!], $kind: ArticleKind, $asOf: AsOf, $minConfidence: Float, $minSources: Int) {
  article(id: $id) {
    ...Source
    text
    mentions(first: 1000) {
      nodes {
        start
        end
        entity {
          ...Thing
        }
      }
    }
    claims(first: 1000) {
      nodes {
        ...Said
        relation {
          ...Link
        }
      }
    }
  }
  relations(
    article: $id
    types: $types
    status: $status
    kind: $kind
    asOf: $asOf
    minConfidence: $minConfidence
    minSources: $minSources
    first: 1000
  ) {
    nodes {
      ...Link
    }
  }
}
    fragment Thing on Entity {
  id
  type
  names {
    ar
    en
  }
  claimCount
  articleCount
  feminine
}
fragment Link on Relation {
  id
  type
  from {
    ...Thing
  }
  to {
    ...Thing
  }
  status
  start
  end
  domains
  contradicted
  symmetric
  lasting
  claimCount
  newsCount
  tableCount
  outletCount
  confidence
}
fragment Source on Article {
  id
  kind
  title
  lang
  outlet
  url
  published
}
fragment Said on Claim {
  id
  quote
  start
  end
  sentence
  status
  since
  until
  confidence
  speaker {
    ar: name(lang: AR)
    en: name(lang: EN)
    entity {
      id
    }
  }
  review {
    id
    verdict
    by
    why
  }
}`) as unknown as TypedDocumentString<ArticleQuery, ArticleQueryVariables>;
export const EvidenceDocument = new TypedDocumentString(`
    query Evidence($id: ID!) {
  relation(id: $id) {
    ...Link
  }
}
    fragment Thing on Entity {
  id
  type
  names {
    ar
    en
  }
  claimCount
  articleCount
  feminine
}
fragment Link on Relation {
  id
  type
  from {
    ...Thing
  }
  to {
    ...Thing
  }
  status
  start
  end
  domains
  contradicted
  symmetric
  lasting
  claimCount
  newsCount
  tableCount
  outletCount
  confidence
}`) as unknown as TypedDocumentString<EvidenceQuery, EvidenceQueryVariables>;
export const ClaimsDocument = new TypedDocumentString(`
    query Claims($id: ID!, $status: [Status!], $after: String) {
  relation(id: $id) {
    claims(status: $status, first: 20, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        ...Said
        article {
          ...Source
        }
      }
    }
  }
}
    fragment Source on Article {
  id
  kind
  title
  lang
  outlet
  url
  published
}
fragment Said on Claim {
  id
  quote
  start
  end
  sentence
  status
  since
  until
  confidence
  speaker {
    ar: name(lang: AR)
    en: name(lang: EN)
    entity {
      id
    }
  }
  review {
    id
    verdict
    by
    why
  }
}`) as unknown as TypedDocumentString<ClaimsQuery, ClaimsQueryVariables>;
export const ThingDocument = new TypedDocumentString(`
    query Thing($id: ID!) {
  entity(id: $id) {
    ...Thing
  }
}
    fragment Thing on Entity {
  id
  type
  names {
    ar
    en
  }
  claimCount
  articleCount
  feminine
}`) as unknown as TypedDocumentString<ThingQuery, ThingQueryVariables>;
export const TextDocument = new TypedDocumentString(`
    query Text($id: ID!) {
  article(id: $id) {
    text
    lang
  }
}
    `) as unknown as TypedDocumentString<TextQuery, TextQueryVariables>;
export const LoadDocument = new TypedDocumentString(`
    mutation Load($input: LoadArticleInput!) {
  loadArticle(input: $input) {
    article {
      id
    }
    change {
      changed
      nodesAdded
      relationsAdded
      claimsAdded
      claimsKnown
    }
  }
}
    `) as unknown as TypedDocumentString<LoadMutation, LoadMutationVariables>;
export const LoadFilesDocument = new TypedDocumentString(`
    mutation LoadFiles($files: [Upload!]!) {
  loadMany(input: {files: $files}) {
    job {
      ...Job
    }
  }
}
    fragment Job on LoadJob {
  id
  state
  total
  done
  change {
    articles
    nodesAdded
    relationsAdded
    claimsAdded
  }
  failures {
    source
    code
    message
  }
}`) as unknown as TypedDocumentString<LoadFilesMutation, LoadFilesMutationVariables>;
export const JobDocument = new TypedDocumentString(`
    query Job($id: ID!) {
  loadJob(id: $id) {
    ...Job
  }
}
    fragment Job on LoadJob {
  id
  state
  total
  done
  change {
    articles
    nodesAdded
    relationsAdded
    claimsAdded
  }
  failures {
    source
    code
    message
  }
}`) as unknown as TypedDocumentString<JobQuery, JobQueryVariables>;
export const CoverageDocument = new TypedDocumentString(`
    query Coverage($of: [ID!], $where: RelationWhere) {
  aggregate(by: [OUTLET, LANG, STATUS], of: $of, where: $where) {
    keys
    claims
  }
}
    `) as unknown as TypedDocumentString<CoverageQuery, CoverageQueryVariables>;
export const ExamplesDocument = new TypedDocumentString(`
    query Examples {
  exampleQueries {
    name
    text
    titleAr: title(lang: AR)
    titleEn: title(lang: EN)
    aboutAr: about(lang: AR)
    aboutEn: about(lang: EN)
    variables {
      name
      type
      default
      aboutAr: about(lang: AR)
      aboutEn: about(lang: EN)
    }
  }
}
    `) as unknown as TypedDocumentString<ExamplesQuery, ExamplesQueryVariables>;
export const SpotsDocument = new TypedDocumentString(`
    query Spots($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    ...Spot
    ... on Entity {
      seats: relations(
        types: [LOCATED_IN, HELD_IN, SIGNED_AT]
        direction: OUT
        first: 5
      ) {
        nodes {
          other {
            ...Spot
          }
        }
      }
    }
  }
}
    fragment Spot on Entity {
  ... on Country {
    numeric
    capital {
      latitude
      longitude
    }
  }
  ... on Place {
    latitude
    longitude
  }
}`) as unknown as TypedDocumentString<SpotsQuery, SpotsQueryVariables>;
export const BondsDocument = new TypedDocumentString(`
    query Bonds($with: [ID!]!, $asOf: AsOf!, $after: String) {
  relations(
    types: [MEMBER_OF, PARTY_TO]
    with: $with
    withTypes: [ORGANIZATION, AGREEMENT]
    status: [ACTUAL]
    asOf: $asOf
    first: 1000
    after: $after
  ) {
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      tableCount
      from {
        id
      }
      to {
        id
        names {
          ar
          en
        }
        ... on Organization {
          organization: kind
        }
        ... on Agreement {
          agreement: kind
          obligations
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BondsQuery, BondsQueryVariables>;
export const SignsDocument = new TypedDocumentString(`
    query Signs($of: [ID!]!, $where: RelationWhere) {
  balance(of: $of, where: $where) {
    triadCount
    balancedCount
    edges {
      a {
        id
      }
      b {
        id
      }
      sign
    }
    triads(first: 300) {
      balanced
      actors {
        id
      }
      edges {
        sign
        relations {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SignsQuery, SignsQueryVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    name
    mayEdit
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const ReviewDocument = new TypedDocumentString(`
    mutation Review($claim: ID!, $verdict: Verdict!, $says: StatementInput, $why: String!, $by: String) {
  review(claim: $claim, verdict: $verdict, says: $says, why: $why, by: $by) {
    review {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ReviewMutation, ReviewMutationVariables>;
export const UndoReviewDocument = new TypedDocumentString(`
    mutation UndoReview($id: ID!, $why: String!, $by: String) {
  undo(decisions: [$id], why: $why, by: $by) {
    change {
      changed
    }
  }
}
    `) as unknown as TypedDocumentString<UndoReviewMutation, UndoReviewMutationVariables>;
export const RejectedDocument = new TypedDocumentString(`
    query Rejected($article: ID!) {
  reviews(article: $article, verdict: [REJECTED], first: 100) {
    nodes {
      id
      quote
      by
      why
      at
      read {
        type
        from {
          ...Thing
        }
        to {
          ...Thing
        }
      }
    }
  }
}
    fragment Thing on Entity {
  id
  type
  names {
    ar
    en
  }
  claimCount
  articleCount
  feminine
}`) as unknown as TypedDocumentString<RejectedQuery, RejectedQueryVariables>;
export const SpeakersDocument = new TypedDocumentString(`
    query Speakers($ids: [ID!]!, $kind: ArticleKind) {
  nodes(ids: $ids) {
    id
    ... on Relation {
      claims(first: 100, kind: $kind) {
        nodes {
          recordedAt
          speaker {
            ar: name(lang: AR)
            en: name(lang: EN)
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SpeakersQuery, SpeakersQueryVariables>;
export const MomentsDocument = new TypedDocumentString(`
    query Moments($ids: [ID!]!, $kind: ArticleKind) {
  nodes(ids: $ids) {
    id
    ... on Relation {
      episodes {
        start
        end
      }
      claims(first: 50, kind: $kind) {
        nodes {
          recordedAt
          article {
            published
          }
        }
      }
    }
    ... on Event {
      start
      end
    }
    ... on Exercise {
      start
      end
    }
    ... on Agreement {
      signed
      start
    }
  }
}
    `) as unknown as TypedDocumentString<MomentsQuery, MomentsQueryVariables>;
