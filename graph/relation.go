package graph

// Relation is one edge over all articles, computed from its live claims by [Summarize].
type Relation struct {
	ID   string
	Type RelationType
	From string
	To   string

	Status       Status // of its strongest live claim
	Start        Date   // of its first episode
	End          Date   // of its last episode, where that has ended
	Domains      []Domain
	Offices      []string
	Amount       *float64 // of the claim that names one, the most confident
	Currency     string
	Quantity     *float64
	Episodes     []Episode // in order of time; empty where no live claim has a date
	Contradicted bool      // some live claims deny what others say

	Claims     int     // live claims
	News       int     // live news articles that say it
	Tables     int     // live curated tables that say it
	Outlets    int     // distinct outlets of those news articles; articles without one count as one each
	Confidence float64 // of its most confident live claim
}

// Other is the end across from a node that is one of its ends.
func (r Relation) Other(end string) string {
	if r.From == end {
		return r.To
	}
	return r.From
}

// Episode is one period in which the relation held, or one time that it happened.
type Episode struct {
	Start  Date
	End    Date
	Status Status // of its strongest claim
	Claims int
}

// Days is the span of the episode: open at the end for a lasting relation without an end, else the days of its start.
func (e Episode) Days(t RelationType) Period {
	spec, _ := t.Spec()
	until := e.End
	if until == "" && !spec.Lasting {
		until = e.Start
	}
	return During(e.Start, until)
}

// Brief is the relation without its episodes, domains, offices, amount and quantity.
func (r Relation) Brief() Relation {
	r.Episodes, r.Domains, r.Offices, r.Amount, r.Currency, r.Quantity = nil, nil, nil, nil, "", nil
	return r
}
