package pipeline

// rung is how a claim was made, which its confidence goes by: a clause with all its slots, the same with one of them found
// elsewhere, a verbal noun, a phrase that says it in passing.
type rung uint8

// The rungs, those of a whole clause of a verb first: what it found as its subject holds for the next verb too.
const (
	none              rung = iota
	clause                 // verb, subject and object where they belong
	clauseSubjectLed       // Arabic with the subject first
	clausePassive          // English with "by"
	clausePair             // both ends are members of the subject
	clauseInverted         // Arabic with the subject behind the object
	clauseContinued        // the subject is the last verb's
	clauseFarSubject       // the subject is the nearest phrase before
	noun                   // a noun with both its ends
	nounPredicate          // said of its subject
	nounBetween            // "talks between X and Y"
	nounPossessed          // Arabic with a pronoun for its subject
	nounFarSubject         // the subject is the nearest phrase before
	nounTopic              // the object is whom the sentence is about
	nounPair               // both ends are members of one group
	phraseBetween          // a set phrase with its ends before and behind
	phraseCompound         // "Saudi-led coalition"
	phraseSpeaker          // a set phrase in somebody's words
	describedParty         // an agreement that names its parties
	describedGuest         // an event or exercise that names who takes part
	describedDomestic      // an event that names the country where it happens
	describedBroker
	describedPlace
	describedSigned // an agreement that names a place
	describedMatter
	officeOfBody   // an office with what it is of and its holder
	officeAlone    // an office without what it is of
	officePlural   // one office of several states
	officeOpposite // "his counterpart"
	organOfState
	placeApposed     // "the capital of X, Y"
	placeWithin      // a place with the country beside it
	bodyOfState      // a body with its state's adjective
	bodyWithin       // a body behind which "in" follows
	nameTells        // the tables know it, and the name itself says it
	knownBeside      // the tables know it, and the sentence names both
	forcesWithin     // troops that are said to be somewhere
	belligerent      // who attacks during a war
	rungs        int = iota
)

// confidences are, for each rung, how many of its claims are right of the articles that people annotated, as far as there
// are enough of them, else what its neighbours have. `make score` measures: its table of claims by confidence and by rule.
var confidences = [rungs]float64{
	clause: 0.8, clauseSubjectLed: 0.75, clausePassive: 0.75, clausePair: 0.7, clauseInverted: 0.6, clauseContinued: 0.6, clauseFarSubject: 0.5,
	noun: 0.65, nounPredicate: 0.7, nounBetween: 0.75, nounPossessed: 0.7, nounFarSubject: 0.45, nounTopic: 0.5, nounPair: 0.5,
	phraseBetween: 0.75, phraseCompound: 0.8, phraseSpeaker: 0.55,
	describedParty: 0.75, describedGuest: 0.7, describedDomestic: 0.75, describedBroker: 0.8, describedPlace: 0.8, describedSigned: 0.5, describedMatter: 0.7,
	officeOfBody: 0.9, officeAlone: 0.8, officePlural: 0.8, officeOpposite: 0.75,
	organOfState: 0.9, placeApposed: 0.9, placeWithin: 0.85, bodyOfState: 0.75, bodyWithin: 0.6,
	nameTells: 0.8, knownBeside: 0.55, forcesWithin: 0.7, belligerent: 0.6,
}

// confidence is the probability that a claim of this rung is right, 0 to 1.
func (by rung) confidence() float64 { return confidences[by] }

// whole reports whether the rung is a clause whose subject stands where it belongs.
func (by rung) whole() bool { return by >= clause && by <= clausePassive }
