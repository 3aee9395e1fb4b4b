package pipeline

// rung is how a claim was made, which its confidence goes by: a clause with all its slots, the same with one of them found
// elsewhere, a verbal noun, a phrase that says it in passing.
type rung uint8

// The rungs, those of a whole clause of a verb first.
const (
	none rung = iota
	clause
	clauseSubjectLed
	clausePassive
	clausePair
	clauseInverted
	clauseContinued
	clauseFarSubject
	noun
	nounPredicate
	nounBetween
	nounPossessed
	nounFarSubject
	nounTopic
	nounPair
	phraseBetween
	phraseCompound
	phraseSpeaker
	describedParty
	describedGuest
	describedDomestic
	describedBroker
	describedPlace
	describedSigned
	describedMatter
	officeOfBody
	officeAlone
	officePlural
	officeOpposite
	organOfState
	placeApposed
	placeWithin
	bodyOfState
	bodyWithin
	nameTells
	knownBeside
	forcesWithin
	belligerent
	rungs int = iota
)

// ladder describes each rung and gives its confidence: how many of its claims are right in articles that people annotated,
// as far as there are enough of them, else what its neighbours have. `make score` measures it.
var ladder = [rungs]struct {
	name       string
	confidence float64
}{
	clause:            {"verb with its subject and object", 0.8},
	clauseSubjectLed:  {"verb behind its subject, in Arabic", 0.75},
	clausePassive:     {"passive verb with its agent", 0.75},
	clausePair:        {"verb with both ends in its subject", 0.7},
	clauseInverted:    {"verb with its subject behind the object", 0.6},
	clauseContinued:   {"verb with the subject of the one before", 0.6},
	clauseFarSubject:  {"verb with the nearest phrase before as its subject", 0.5},
	noun:              {"noun with both its ends", 0.65},
	nounPredicate:     {"noun said of its subject", 0.7},
	nounBetween:       {"noun between two", 0.75},
	nounPossessed:     {"noun with a pronoun for its subject", 0.7},
	nounFarSubject:    {"noun with the nearest phrase before as its subject", 0.45},
	nounTopic:         {"noun with whom the sentence is about as its object", 0.5},
	nounPair:          {"noun with both ends in one group", 0.5},
	phraseBetween:     {"set phrase between its ends", 0.75},
	phraseCompound:    {"compound", 0.8},
	phraseSpeaker:     {"set phrase in somebody's words", 0.55},
	describedParty:    {"agreement with a party", 0.75},
	describedGuest:    {"event or exercise with who takes part", 0.7},
	describedDomestic: {"event of one country", 0.75},
	describedBroker:   {"described thing with its broker", 0.8},
	describedPlace:    {"event or exercise with its place", 0.8},
	describedSigned:   {"agreement with a place", 0.5},
	describedMatter:   {"described thing with its matter", 0.7},
	officeOfBody:      {"office with what it is of", 0.9},
	officeAlone:       {"office by itself", 0.8},
	officePlural:      {"one office of several states", 0.8},
	officeOpposite:    {"counterpart", 0.75},
	organOfState:      {"organ with its state", 0.9},
	placeApposed:      {"capital with its country", 0.9},
	placeWithin:       {"place with its country beside it", 0.85},
	bodyOfState:       {"body with its state beside it", 0.75},
	bodyWithin:        {"body with a place behind it", 0.6},
	nameTells:         {"known fact that the name tells", 0.8},
	knownBeside:       {"known fact of two that one sentence names", 0.55},
	forcesWithin:      {"forces with their place", 0.7},
	belligerent:       {"who attacks during a war", 0.6},
}

// confidence is the probability that a claim of this rung is right, 0 to 1.
func (by rung) confidence() float64 { return ladder[by].confidence }

// whole reports whether the rung is a clause whose subject stands where it belongs, and may be the next verb's.
func (by rung) whole() bool { return by >= clause && by <= clausePassive }
