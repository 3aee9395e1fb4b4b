package graph

import "slices"

// RelationType is one of the relations that the ontology allows.
type RelationType string

// The relation types, in the order of the ontology.
const (
	Leads            RelationType = "LEADS"
	ServesIn         RelationType = "SERVES_IN"
	AffiliatedWith   RelationType = "AFFILIATED_WITH"
	Succeeded        RelationType = "SUCCEEDED"
	MemberOf         RelationType = "MEMBER_OF"
	PartOf           RelationType = "PART_OF"
	LocatedIn        RelationType = "LOCATED_IN"
	Claims           RelationType = "CLAIMS"
	StationsForcesIn RelationType = "STATIONS_FORCES_IN"
	PartyTo          RelationType = "PARTY_TO"
	Negotiates       RelationType = "NEGOTIATES"
	WithdrewFrom     RelationType = "WITHDREW_FROM"
	Violates         RelationType = "VIOLATES"
	ModeledOn        RelationType = "MODELED_ON"
	SignedAt         RelationType = "SIGNED_AT"
	Concerns         RelationType = "CONCERNS"
	ParticipatesIn   RelationType = "PARTICIPATES_IN"
	Hosts            RelationType = "HOSTS"
	HeldIn           RelationType = "HELD_IN"
	AlliedWith       RelationType = "ALLIED_WITH"
	CooperatesWith   RelationType = "COOPERATES_WITH"
	MetWith          RelationType = "MET_WITH"
	Visited          RelationType = "VISITED"
	Supports         RelationType = "SUPPORTS"
	Mediates         RelationType = "MEDIATES"
	Aids             RelationType = "AIDS"
	SuppliesArmsTo   RelationType = "SUPPLIES_ARMS_TO"
	InvestsIn        RelationType = "INVESTS_IN"
	TradesWith       RelationType = "TRADES_WITH"
	Opposes          RelationType = "OPPOSES"
	Accuses          RelationType = "ACCUSES"
	Demands          RelationType = "DEMANDS"
	Threatens        RelationType = "THREATENS"
	Sanctions        RelationType = "SANCTIONS"
	Pressures        RelationType = "PRESSURES"
	MobilizesAgainst RelationType = "MOBILIZES_AGAINST"
	Attacks          RelationType = "ATTACKS"
	RestoresTiesWith RelationType = "RESTORES_TIES_WITH"
	SeversTiesWith   RelationType = "SEVERS_TIES_WITH"
)

// Ends is one pair of node types that a relation may join.
type Ends struct{ From, To []NodeType }

// RelationSpec is the row of the ontology for one relation type.
type RelationSpec struct {
	Type        RelationType
	Ends        []Ends
	Symmetric   bool   // stored once, with the smaller id first, and found from either side
	Lasting     bool   // a state that goes on until it ends, not an event with a date of its own
	Plover      string // event class of the PLOVER coding scheme, empty for a standing fact
	Description string
}

var actor = []NodeType{CountryType, LeaderType, OrganizationType}

// RelationSpecs is the ontology's table of relation types.
var RelationSpecs = []RelationSpec{
	{Leads, []Ends{{[]NodeType{LeaderType}, []NodeType{CountryType, OrganizationType}}, {[]NodeType{CountryType}, []NodeType{OrganizationType}}, {[]NodeType{OrganizationType}, []NodeType{CountryType, OrganizationType}}}, false, true, "",
		"Is or was head of state or government or of the organisation, or the state or body that leads it."},
	{ServesIn, []Ends{{[]NodeType{LeaderType}, []NodeType{CountryType, OrganizationType}}}, false, true, "",
		"Holds or held another public office there: minister, envoy, spokesperson, commander."},
	{AffiliatedWith, []Ends{{[]NodeType{PersonType}, []NodeType{OrganizationType}}}, false, true, "",
		"Works for, writes for or belongs to it."},
	{Succeeded, []Ends{{[]NodeType{LeaderType}, []NodeType{LeaderType}}}, false, false, "",
		"Took over the same office from."},
	{MemberOf, []Ends{{[]NodeType{CountryType, OrganizationType}, []NodeType{OrganizationType}}}, false, true, "",
		"Belongs to the bloc or alliance; a planned accession is PLANNED, a refused or suspended one DENIED."},
	{PartOf, []Ends{{[]NodeType{OrganizationType}, []NodeType{CountryType, OrganizationType}}, {[]NodeType{AgreementType}, []NodeType{AgreementType}}}, false, true, "",
		"Is an organ, force or state-owned company of, or one of the agreements of a package."},
	{LocatedIn, []Ends{{[]NodeType{OrganizationType, PlaceType}, []NodeType{CountryType, PlaceType}}, {[]NodeType{CountryType}, []NodeType{PlaceType}}}, false, true, "",
		"Lies in or is based in."},
	{Claims, []Ends{{actor, []NodeType{CountryType, PlaceType}}}, false, true, "",
		"Lays claim to the territory."},
	{StationsForcesIn, []Ends{{actor, []NodeType{CountryType, PlaceType}}}, false, true, "",
		"Has troops, a base or arms there, welcome or not."},
	{PartyTo, []Ends{{actor, []NodeType{AgreementType}}}, false, true, "AGREE",
		"Concluded, signed, joined or ratified it; not yet signed is PLANNED."},
	{Negotiates, []Ends{{actor, []NodeType{AgreementType, EventType}}}, false, false, "CONSULT",
		"Takes part in talks on concluding, reviving or changing it."},
	{WithdrewFrom, []Ends{{actor, []NodeType{CountryType, OrganizationType, AgreementType}}}, false, false, "REJECT",
		"Left, suspended or renounced it, or took its forces out of the country."},
	{Violates, []Ends{{actor, []NodeType{AgreementType}}}, false, false, "REJECT",
		"Broke its terms."},
	{ModeledOn, []Ends{{[]NodeType{AgreementType}, []NodeType{AgreementType}}}, false, true, "",
		"Is drafted on the pattern of, amends, builds on or revives."},
	{SignedAt, []Ends{{[]NodeType{AgreementType}, []NodeType{EventType, PlaceType}}}, false, false, "",
		"Was concluded at the meeting or in the place."},
	{Concerns, []Ends{{[]NodeType{EventType}, []NodeType{CountryType, OrganizationType, AgreementType, ExerciseType, PlaceType}}}, false, true, "",
		"Is about: talks on an agreement, a war over a place."},
	{ParticipatesIn, []Ends{{actor, []NodeType{ExerciseType, EventType}}}, false, false, "COOPERATE",
		"Takes or took part."},
	{Hosts, []Ends{{[]NodeType{CountryType, OrganizationType}, []NodeType{ExerciseType, EventType}}}, false, false, "COOPERATE",
		"Holds it on its soil or convenes it."},
	{HeldIn, []Ends{{[]NodeType{ExerciseType, EventType}, []NodeType{CountryType, PlaceType}}}, false, false, "",
		"Takes place there."},
	{AlliedWith, []Ends{{actor, actor}}, true, true, "COOPERATE",
		"Are allies: by alliance, partnership of strategic rank, or because a text calls them so."},
	{CooperatesWith, []Ends{{actor, actor}}, true, true, "COOPERATE",
		"Work together or strengthen ties; the domain says in what."},
	{MetWith, []Ends{{actor, actor}}, true, false, "CONSULT",
		"Met, called or held talks with."},
	{Visited, []Ends{{[]NodeType{LeaderType}, []NodeType{CountryType, PlaceType}}}, false, false, "CONSULT",
		"Travelled there."},
	{Supports, []Ends{{actor, []NodeType{CountryType, LeaderType, OrganizationType, AgreementType, EventType}}}, false, true, "SUPPORT",
		"Backs, endorses, praises or wants it."},
	{Mediates, []Ends{{actor, []NodeType{CountryType, LeaderType, OrganizationType, AgreementType, EventType}}}, false, false, "CONSULT",
		"Brokers or facilitates."},
	{Aids, []Ends{{actor, actor}}, false, true, "AID",
		"Gives money, goods, training or humanitarian help."},
	{SuppliesArmsTo, []Ends{{actor, actor}}, false, false, "AID",
		"Sells or hands over weapons."},
	{InvestsIn, []Ends{{actor, []NodeType{CountryType, OrganizationType, PlaceType}}}, false, true, "COOPERATE",
		"Invests there, with amount and currency where they are named."},
	{TradesWith, []Ends{{actor, actor}}, true, true, "COOPERATE",
		"Buy from or sell to each other."},
	{Opposes, []Ends{{actor, []NodeType{CountryType, LeaderType, OrganizationType, AgreementType, EventType}}}, false, true, "REJECT",
		"Is the adversary of, in dispute with, criticises or rejects."},
	{Accuses, []Ends{{actor, actor}}, false, false, "ACCUSE",
		"Charges with wrongdoing."},
	{Demands, []Ends{{actor, actor}}, false, false, "REQUEST",
		"Asks for or insists on something from."},
	{Threatens, []Ends{{actor, actor}}, false, false, "THREATEN",
		"Threatens or warns of harm."},
	{Sanctions, []Ends{{actor, actor}}, false, true, "SANCTION",
		"Has imposed sanctions on."},
	{Pressures, []Ends{{actor, actor}}, false, true, "COERCE",
		"Presses or coerces short of force."},
	{MobilizesAgainst, []Ends{{actor, []NodeType{CountryType, LeaderType, OrganizationType, PlaceType}}}, false, true, "MOBILIZE",
		"Masses or deploys forces near or against."},
	{Attacks, []Ends{{actor, []NodeType{CountryType, LeaderType, OrganizationType, PlaceType}}}, false, false, "ASSAULT",
		"Uses force against, invades, bombs or occupies."},
	{RestoresTiesWith, []Ends{{actor, actor}}, true, true, "COOPERATE",
		"Resume or open diplomatic relations."},
	{SeversTiesWith, []Ends{{actor, actor}}, false, true, "REJECT",
		"Breaks or lowers diplomatic relations."},
}

var relationIndex = func() map[RelationType]int {
	index := make(map[RelationType]int, len(RelationSpecs))
	for i, spec := range RelationSpecs {
		index[spec.Type] = i
	}
	return index
}()

// Spec returns the ontology's row for a relation type, and whether there is one.
func (t RelationType) Spec() (RelationSpec, bool) {
	i, ok := relationIndex[t]
	if !ok {
		return RelationSpec{}, false
	}
	return RelationSpecs[i], true
}

// Sign is 1 where the relation is friendly, -1 where it is hostile, by its PLOVER class, else 0. Talks and demands are neither.
func (s RelationSpec) Sign() int {
	switch s.Plover {
	case "AGREE", "SUPPORT", "COOPERATE", "AID":
		return 1
	case "REJECT", "ACCUSE", "THREATEN", "SANCTION", "COERCE", "MOBILIZE", "ASSAULT":
		return -1
	}
	return 0
}

// Allows reports whether the relation may join nodes of these two types in this direction.
func (s RelationSpec) Allows(from, to NodeType) bool {
	for _, ends := range s.Ends {
		if slices.Contains(ends.From, from) && slices.Contains(ends.To, to) {
			return true
		}
	}
	return false
}
