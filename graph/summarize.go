package graph

import (
	"cmp"
	"slices"
)

// Evidence is a live claim with what counts of its article.
type Evidence struct {
	Claim  Claim
	Kind   ArticleKind
	Outlet string
}

// Summarize computes a relation from its live claims. The order of evidence does not matter.
// It needs at least one piece of evidence, all of one relation.
//
// Claims that assert it and have a date make its episodes. A lasting relation's claims are one episode where their
// beginnings agree, that is, the finer date lies in the coarser; the episode ends where one of them says so. An event's
// likewise, by the date on which it happened. A claim that only knows the end joins the episode that ends so, or closes
// the latest that began by then and has no end, or is an episode without a beginning. A relation that is only denied has
// the denied claims' episodes.
func Summarize(evidence []Evidence) Relation {
	evidence = slices.Clone(evidence)
	slices.SortFunc(evidence, func(a, b Evidence) int {
		return cmp.Or(cmp.Compare(StatusRank(a.Claim.Status), StatusRank(b.Claim.Status)),
			-cmp.Compare(a.Claim.Confidence, b.Claim.Confidence), cmp.Compare(a.Claim.ID, b.Claim.ID))
	})
	first := evidence[0].Claim
	r := Relation{ID: first.Relation, Type: first.Type, From: first.From, To: first.To, Status: first.Status, Claims: len(evidence)}
	news, tables, outlets := map[string]bool{}, map[string]bool{}, map[string]bool{}
	var counted []Claim
	for _, e := range evidence {
		c := e.Claim
		r.Confidence = max(r.Confidence, c.Confidence)
		if e.Kind == Table {
			tables[c.Article] = true
		} else {
			news[c.Article] = true
			outlets[cmp.Or(e.Outlet, c.Article)] = true
		}
		if c.Status == Denied && r.Status != Denied {
			r.Contradicted = true
			continue
		}
		counted = append(counted, c)
		r.Domains = insert(r.Domains, c.Domain)
		r.Offices = insert(r.Offices, c.Office)
		if r.Amount == nil && c.Amount != nil {
			r.Amount, r.Currency = c.Amount, c.Currency
		}
		r.Quantity = cmp.Or(r.Quantity, c.Quantity)
	}
	r.News, r.Tables, r.Outlets = len(news), len(tables), len(outlets)
	r.Episodes = episodes(counted)
	if n := len(r.Episodes); n > 0 {
		r.Start, r.End = r.Episodes[0].Start, r.Episodes[n-1].End
	}
	return r
}

// insert adds a value to a sorted set, the empty value excepted.
func insert[S ~string](set []S, value S) []S {
	i, found := slices.BinarySearch(set, value)
	if value == "" || found {
		return set
	}
	return slices.Insert(set, i, value)
}

func episodes(claims []Claim) []Episode {
	claims = slices.Clone(claims)
	slices.SortFunc(claims, func(a, b Claim) int {
		return cmp.Or(cmp.Compare(a.Since, b.Since), cmp.Compare(a.Until, b.Until),
			cmp.Compare(StatusRank(a.Status), StatusRank(b.Status)), cmp.Compare(a.ID, b.ID))
	})
	var out []Episode
	for _, c := range claims {
		if c.Since.Known() {
			out = begin(out, c)
		}
	}
	for _, c := range claims {
		if !c.Since.Known() && c.Until.Known() {
			out = finish(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b Episode) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	return out
}

// begin adds a claim with a beginning to the last episode that agrees with it, or as a new one. Claims come in order of
// Since, so the coarser of two dates that agree comes first.
func begin(episodes []Episode, c Claim) []Episode {
	for i := len(episodes) - 1; i >= 0; i-- {
		e := &episodes[i]
		disagree := e.End.Known() && c.Until.Known() && !e.End.Contains(c.Until) && !c.Until.Contains(e.End)
		if !e.Start.Contains(c.Since) || disagree {
			continue
		}
		e.Start = c.Since
		e.add(c)
		return episodes
	}
	return append(episodes, Episode{Start: c.Since, End: c.Until, Status: c.Status, Claims: 1})
}

// finish joins a claim that only knows the end to the latest episode that ends so already, or gives the end to the latest
// open one that began by then, or lets it stand alone.
func finish(episodes []Episode, c Claim) []Episode {
	for i := len(episodes) - 1; i >= 0; i-- {
		if e := &episodes[i]; e.End.Contains(c.Until) || c.Until.Contains(e.End) {
			e.add(c)
			return episodes
		}
	}
	for i := len(episodes) - 1; i >= 0; i-- {
		if e := &episodes[i]; e.Start.Known() && !e.End.Known() && e.Start.First() <= c.Until.Last() {
			e.add(c)
			return episodes
		}
	}
	return append(episodes, Episode{End: c.Until, Status: c.Status, Claims: 1})
}

func (e *Episode) add(c Claim) {
	e.Claims++
	if StatusRank(c.Status) < StatusRank(e.Status) {
		e.Status = c.Status
	}
	if !e.End.Known() || e.End.Contains(c.Until) {
		e.End = cmp.Or(c.Until, e.End)
	}
}
