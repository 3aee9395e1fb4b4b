package pipeline

import (
	"cmp"
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// roster is what a text lists as members of a body: "the BRICS group of nations (Brazil, Russia, …)", "its members are A and B",
// «دول من أعضاء الحلف بينها ألمانيا وكندا».
type roster struct {
	body        string
	states      []string
	first, last int // tokens
	planned     bool
}

// rosters claims MEMBER_OF for the states that a text lists behind the body, or behind a noun for its members. What stands in brackets
// is no part of the clause around it.
func (r *reading) rosters() {
	done := 0
	for _, i := range r.ordered() {
		p := &r.phrases[i]
		if p.first < done || !r.listable(p) || p.prefix != "" {
			continue
		}
		head, by := r.listHead(p)
		if head <= 0 {
			continue
		}
		list := r.stateList(p, by)
		if len(list.states) == 0 || !r.membersOf(&list, head, by) {
			continue
		}
		if done = list.last; by == bracketed {
			r.insertions = append(r.insertions, insertion{head + 1, list.last + 1}) // "the Quad (Japan, India, …) met"
		}
		status := graph.Actual
		if list.planned {
			status = graph.Planned
		}
		for _, state := range list.states {
			r.claim(graph.Claim{Type: graph.MemberOf, From: state, To: list.body, Status: status, Speaker: r.speakers[list.first],
				Confidence: nounPredicate.confidence(), Rule: "roster"}, list.first, list.last)
		}
	}
	slices.SortFunc(r.insertions, func(a, b insertion) int { return cmp.Compare(a.first, b.first) })
}

// listable reports whether a phrase may be an item of a list of states.
func (r *reading) listable(p *phrase) bool {
	return p.kind == graph.CountryType && p.node != "" && p.form == lexicon.Name && !p.forces && p.title == nil && r.token(p.last).Fold != "'s"
}

// separation is what stands between those who are counted and their names.
type separation uint8

const (
	introduced separation = iota // words, a colon, a bracket or a dash
	bracketed                    // a bracket or a dash: they may stand right behind the body
	comprised                    // a verb, which its subject may be right before
	apposedTo                    // a comma alone
)

// listHead is the token behind what the list of states that begins with a phrase is said of, and what parts the two; at most 0 where
// nothing does.
func (r *reading) listHead(p *phrase) (head int, by separation) {
	first := r.doc.Sentences[r.sentence(p.first)].First
	t := p.head - 1
	for f := r.token(t).Fold; f == "the" || f == "of" && r.nominal(r.token(t-1).Fold); f = r.token(t).Fold {
		t-- // "the nations of Algeria" is one phrase
	}
	if t <= first {
		return 0, introduced
	}
	for back := t; back > max(first, t-4); back-- {
		_, listing, _ := r.rules.Cues.Listing.Match(r.doc, back, t+1)
		_, comprising, _ := r.rules.Cues.Comprising.Match(r.doc, back, t+1)
		if end := max(listing, comprising); end == t+1 && r.free(back, end) {
			by = introduced
			if comprising == end {
				by = comprised
			}
			if mark := r.token(back - 1); mark.Text == "," || mark.Text == "،" || mark.Text == "(" || dash(mark) || mark.Text == ":" {
				back--
			}
			return back, by
		}
	}
	switch w := r.token(t); {
	case w.Text == "(" || dash(w) && r.token(t-1).End < w.Start:
		return t, bracketed
	case w.Text == ":":
		return t, introduced
	case w.Text == "," || w.Text == "،":
		return t, apposedTo
	}
	return 0, introduced
}

func dash(t text.Token) bool { return t.Text == "-" || t.Text == "–" || t.Text == "—" }

// stateList reads the states from a phrase on. Of those in apposition there must be several, and a mark behind them or a number of them
// before.
func (r *reading) stateList(p *phrase, by separation) roster {
	list := roster{first: p.head}
	joined := false
	for p != nil && r.listable(p) {
		list.states = append(list.states, p.all()...)
		list.last = p.last
		t := p.last
		if f := r.token(t).Text; f == "," || f == "،" {
			t++
		}
		if f := r.token(t).Fold; f == "and" || f == "و" || f == "&" {
			joined = true
			t++
		}
		if r.at(t) == nil && r.token(t).Fold == "the" {
			t++
		}
		next := r.at(t)
		if next == nil || next.head != t && next.first != t || t == p.last && next.prefix != "و" {
			break
		}
		joined = joined || next.prefix == "و"
		p = next
	}
	closing := r.token(list.last)
	closed := closing.Text == "," || closing.Text == "،" || closing.Text == ")" || dash(closing) || closing.Text == "."
	if by == bracketed && !(closed && len(list.states) > 1) || by == apposedTo && !(closed && joined && len(list.states) > 1) {
		list.states = nil
	}
	return list
}

// membersOf finds the body of whose members the words before a token speak, and puts it into the list.
func (r *reading) membersOf(list *roster, head int, by separation) bool {
	const farthest = 9 // tokens
	s := r.doc.Sentences[r.sentence(head-1)]
	noun, fresh := false, false
	for t := head - 1; t >= max(s.First, head-farthest); t-- {
		if p := r.at(t); p != nil {
			if r.gathers(p) && (noun || (by == bracketed || by == comprised) && p.last == head && len(list.states) > 1 || r.countsMembers(p)) && !r.outsider(p.head-1) && !r.outsider(p.head-2) {
				list.body, list.first, list.planned = p.node, p.head, r.aspires(p.head-3, head)
				return true
			}
			return false
		}
		_, end, _ := r.rules.Cues.Members.Match(r.doc, t, head)
		_, joins, _ := r.rules.Cues.Joiners.Match(r.doc, t, head)
		f := text.WithoutArticle(r.token(t).Fold)
		switch {
		case end > t:
			noun = true
		case r.outsider(t):
			return false
		case joins > 0:
			fresh = true
		case noun && possessives[f]:
			return r.rosterOf(list, t)
		case r.token(t).Text == "," && indefinite[r.token(t+1).Fold]: // "SADC, a bloc that includes"
		case r.token(t).Kind == text.Punct && f != "'s" && f != "-" || r.reports(t) || r.verbal(f):
			list.planned = true
			return noun && fresh && r.rosterOf(list, t)
		}
	}
	return noun && by == introduced && (r.token(s.First).Fold == "the" || strings.HasPrefix(r.token(s.First).Fold, "ال")) && head-1-s.First < farthest && r.rosterOf(list, s.First)
}

// outsider reports whether the token is a word for those who are no members.
func (r *reading) outsider(i int) bool {
	_, end, _ := r.rules.Cues.Outsiders.Match(r.doc, i, i+1)
	return end > 0
}

// gathers reports whether a phrase is a body that states are members of.
func (r *reading) gathers(p *phrase) bool {
	if p.kind != graph.OrganizationType || p.node == "" || memberless[r.kind(p.node)] {
		return false
	}
	e := r.Lexicon.Entities[p.node]
	return e == nil || slices.ContainsFunc(e.Facts, func(c *graph.Claim) bool { return c.Type == graph.MemberOf && c.To == p.node })
}

// countsMembers reports whether a noun for a body's members is part of its phrase, or stands before it: "NATO countries", "members of
// the Quad", «دول مجلس التعاون», «الأعضاء الدائمون في مجلس الأمن».
func (r *reading) countsMembers(p *phrase) bool {
	const between = 4 // tokens
	for t := p.head; t < p.last; t++ {
		if _, end, _ := r.rules.Cues.Members.Match(r.doc, t, p.last); end > t && (t == p.head || end == p.last) {
			return true
		}
	}
	for t := p.head - 1; t >= max(0, p.head-between) && r.taken[t] < 0 && r.token(t).Kind == text.Word && !r.verbal(r.token(t).Fold); t-- {
		if _, end, _ := r.rules.Cues.Members.Match(r.doc, t, p.head); end > t {
			return r.arabic() || r.token(end).Fold == "of"
		}
	}
	return false
}

// aspires reports whether the tokens say that somebody is to join.
func (r *reading) aspires(first, last int) bool {
	for t := max(0, first); t < last; t++ {
		if f := text.WithoutArticle(r.token(t).Fold); f == "join" || f == "joining" || f == "candidates" || f == "للانضمام" || f == "انضمام" {
			return true
		}
	}
	return false
}

// rosterOf puts the first body of the sentence before a token, or else of the sentence before that, into the list.
func (r *reading) rosterOf(list *roster, i int) bool {
	for k := r.sentence(i); k >= max(0, r.sentence(i)-1); k-- {
		for t := r.doc.Sentences[k].First; t < min(i, r.doc.Sentences[k].Last); t++ {
			if p := r.at(t); p != nil && r.gathers(p) {
				list.body = p.node
				return true
			}
		}
	}
	list.body = r.theme()
	kind, _ := graph.TypeOf(list.body)
	return kind == graph.OrganizationType
}

var indefinite = map[string]bool{"a": true, "an": true}
