package graph

import "slices"

// NodeType is one of the nine kinds of thing that the graph holds.
type NodeType string

// The node types, in the order of the ontology.
const (
	CountryType      NodeType = "Country"
	LeaderType       NodeType = "Leader"
	PersonType       NodeType = "Person"
	OrganizationType NodeType = "Organization"
	AgreementType    NodeType = "Agreement"
	ExerciseType     NodeType = "Exercise"
	EventType        NodeType = "Event"
	PlaceType        NodeType = "Place"
	ArticleType      NodeType = "Article"
)

// Status says how a claim or relation is meant to hold.
type Status string

// The statuses, strongest first: a relation takes the strongest status of its live claims.
const (
	Actual   Status = "ACTUAL"
	Planned  Status = "PLANNED"
	Possible Status = "POSSIBLE"
	Denied   Status = "DENIED"
)

// Statuses lists every status, strongest first.
var Statuses = []Status{Actual, Planned, Possible, Denied}

// Domain says in what field actors cooperate or are allied.
type Domain string

// The domains.
const (
	Military     Domain = "MILITARY"
	Economic     Domain = "ECONOMIC"
	Energy       Domain = "ENERGY"
	Nuclear      Domain = "NUCLEAR"
	Technology   Domain = "TECHNOLOGY"
	Intelligence Domain = "INTELLIGENCE"
	Diplomatic   Domain = "DIPLOMATIC"
)

// Domains lists every domain.
var Domains = []Domain{Military, Economic, Energy, Nuclear, Technology, Intelligence, Diplomatic}

// Obligation is what an alliance treaty binds its parties to, in the five kinds of alliance research.
type Obligation string

// The obligations.
const (
	Defence       Obligation = "DEFENCE"
	Offence       Obligation = "OFFENCE"
	Neutrality    Obligation = "NEUTRALITY"
	NonAggression Obligation = "NON_AGGRESSION"
	Consultation  Obligation = "CONSULTATION"
)

// Obligations lists every obligation.
var Obligations = []Obligation{Defence, Offence, Neutrality, NonAggression, Consultation}

// NodeSpec is the row of the ontology for one node type.
type NodeSpec struct {
	Type        NodeType
	Prefix      string   // what ids of the type begin with, before the colon
	Kinds       []string // the values that [Properties.Kind] may take
	Properties  []string // the JSON names of the properties that the type has
	Description string
}

// NodeSpecs is the ontology's table of node types.
var NodeSpecs = []NodeSpec{
	{CountryType, "country", []string{"SOVEREIGN", "TERRITORY", "DISSOLVED"},
		[]string{"kind", "iso2", "iso3", "numeric", "cow", "gw", "capital", "start", "end"},
		"A sovereign state, an ISO 3166-1 territory, or a dissolved state."},
	{LeaderType, "leader", nil, []string{"gender"},
		"A person who holds or held public office."},
	{PersonType, "person", nil, []string{"gender"},
		"Any other named person: analyst, journalist, diplomat cited as an expert."},
	{OrganizationType, "organization",
		[]string{"ALLIANCE", "BLOC", "INTERGOVERNMENTAL", "GOVERNMENT", "PARLIAMENT", "COURT", "ARMED_FORCES", "ARMED_GROUP",
			"PARTY", "COMPANY", "MEDIA", "THINK_TANK", "NGO", "SUBNATIONAL", "OTHER"},
		[]string{"kind", "start", "end"},
		"An intergovernmental body, alliance, bloc, organ of a state, company, medium, think tank or armed group."},
	{AgreementType, "agreement",
		[]string{"ALLIANCE", "TREATY", "PEACE", "ARMS_CONTROL", "TRADE", "ENERGY", "NUCLEAR", "MILITARY", "BORDER", "CEASEFIRE",
			"CLIMATE", "DECLARATION", "OTHER"},
		[]string{"kind", "signed", "start", "end", "term", "amount", "currency", "obligations"},
		"A treaty, accord, pact, framework, deal or declaration between parties, named or only described."},
	{ExerciseType, "exercise", []string{"LAND", "NAVAL", "AIR", "JOINT", "OTHER"}, []string{"kind", "start", "end"},
		"A military exercise, drill or manoeuvre."},
	{EventType, "event",
		[]string{"SUMMIT", "MEETING", "TALKS", "VISIT", "ELECTION", "WAR", "CRISIS", "CONFERENCE", "COUP", "ATTACK", "OTHER"},
		[]string{"kind", "start", "end"},
		"A summit, meeting with a name or place of its own, round of talks, visit, election, war or crisis."},
	{PlaceType, "place",
		[]string{"CITY", "REGION", "PROVINCE", "SEA", "STRAIT", "CANAL", "PORT", "BASE", "BUILDING", "ISLAND", "RIVER", "MOUNTAIN",
			"NUCLEAR_SITE", "CONTINENT", "CROSSING", "OTHER"},
		[]string{"kind", "latitude", "longitude"},
		"A city, region, sea, strait, port, base or building."},
	{ArticleType, "article", nil, nil, "The source text, or a curated table."},
}

// Spec returns the ontology's row for a node type, and whether there is one.
func (t NodeType) Spec() (NodeSpec, bool) {
	i := slices.IndexFunc(NodeSpecs, func(s NodeSpec) bool { return s.Type == t })
	if i < 0 {
		return NodeSpec{}, false
	}
	return NodeSpecs[i], true
}

// Actor reports whether nodes of the type act: countries, leaders and organisations.
func (t NodeType) Actor() bool { return t == CountryType || t == LeaderType || t == OrganizationType }

// StatusRank orders statuses, 0 the strongest; an unknown status comes last.
func StatusRank(s Status) int {
	if i := slices.Index(Statuses, s); i >= 0 {
		return i
	}
	return len(Statuses)
}
