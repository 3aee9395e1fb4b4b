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
	nounGoverned
	nounRelative
	nounFarSubject
	nounTopic
	nounPair
	phraseBetween
	phraseCompound
	phraseSpeaker
	describedParty
	describedGuest
	describedHost
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
	knownOffice
	forcesWithin
	belligerent
	presence
	rungs int = iota
)

// ladder describes each rung and gives its confidence: of its claims in the articles that people annotated, the samples
// among them, the share that is right, drawn towards 0.8 where they are few: (right + 3.2) / (claims + 4). `make score`
// tells by confidence and by rule how many are.
var ladder = [rungs]struct {
	name       string
	confidence float64
}{
	clause:            {"verb with its subject and object", 0.88},
	clauseSubjectLed:  {"verb behind its subject, in Arabic", 0.87},
	clausePassive:     {"passive verb with its agent", 0.64},
	clausePair:        {"verb with both ends in its subject", 0.95},
	clauseInverted:    {"verb with its subject behind the object", 0.8},
	clauseContinued:   {"verb with the subject of the one before", 0.76},
	clauseFarSubject:  {"verb with the nearest phrase before as its subject", 0.84},
	noun:              {"noun with both its ends", 0.91},
	nounPredicate:     {"noun said of its subject", 0.8},
	nounBetween:       {"noun between two", 0.89},
	nounPossessed:     {"noun with a pronoun for its subject", 0.89},
	nounGoverned:      {"verbal noun with the subject of its verb", 0.69},
	nounRelative:      {"noun with a relative clause that says who does it", 0.9},
	nounFarSubject:    {"noun with the nearest phrase before as its subject", 0.71},
	nounTopic:         {"noun with whom the sentence is about as its object", 0.89},
	nounPair:          {"noun with both ends in one group", 0.48},
	phraseBetween:     {"set phrase between its ends", 0.84},
	phraseCompound:    {"compound", 0.87},
	phraseSpeaker:     {"set phrase in somebody's words", 0.78},
	describedParty:    {"agreement with a party", 0.94},
	describedGuest:    {"event or exercise with who takes part", 0.83},
	describedHost:     {"meeting with whose it is", 0.8},
	describedDomestic: {"event of one country", 0.8},
	describedBroker:   {"described thing with its broker", 0.8},
	describedPlace:    {"event or exercise with its place", 0.79},
	describedSigned:   {"agreement with a place", 0.7},
	describedMatter:   {"described thing with its matter", 0.7},
	officeOfBody:      {"office with what it is of", 0.98},
	officeAlone:       {"office by itself", 0.97},
	officePlural:      {"one office of several states", 0.8},
	officeOpposite:    {"counterpart", 0.89},
	organOfState:      {"organ with its state", 0.6},
	placeApposed:      {"capital with its country", 0.84},
	placeWithin:       {"place with its country beside it", 0.89},
	bodyOfState:       {"body with its state beside it", 0.84},
	bodyWithin:        {"body with a place behind it", 0.84},
	nameTells:         {"known fact that the name tells", 0.89},
	knownBeside:       {"known fact of two that one sentence names", 0.87},
	knownOffice:       {"known office of whom a sentence names with what it is of", 0.86},
	forcesWithin:      {"forces with their place", 0.9},
	presence:          {"leader who is said to be abroad", 0.8},
	belligerent:       {"who attacks during a war", 0.84},
}

// What a claim's confidence is lowered by, measured as the rungs are: the share that is right, against that of the others.
const (
	coreference = 0.82 // where one of its ends refers back
	entailment  = 0.93 // where another claim entails it
)

// confidence is the probability that a claim of this rung is right, 0 to 1.
func (by rung) confidence() float64 { return ladder[by].confidence }

// whole reports whether the rung is a clause whose subject stands where it belongs, and may be the next verb's.
func (by rung) whole() bool { return by >= clause && by <= clausePassive }
