package pipeline

import (
	"cmp"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
)

func (r *reading) readEnglish(o *office, limit int) {
	r.bodyBefore(o)
	r.employerBefore(o)
	if f := r.token(o.last).Fold; f == "of" || f == "to" || f == "for" || f == "at" || f == "in" || f == "with" {
		after := o.last + 1
		if r.token(after).Fold == "the" {
			after++
		}
		if p := r.at(after); p != nil && r.token(p.last).Text == "-" && seated[r.token(p.last+1).Fold] {
			after = p.last + 2 // "an analyst at the London-based Chatham House"
		}
		if p := r.at(after); p != nil && r.token(p.last).Fold == "'s" && r.at(p.last+1) != nil && r.at(p.last+1).kind == graph.OrganizationType {
			after = p.last + 1 // "the head of Iran's Atomic Energy Organization"
		}
		if p := r.at(after); p != nil && (p.kind == graph.CountryType && !(p.form == lexicon.Adjective && r.placeNoun(p.last) > 0) || p.kind == graph.OrganizationType) {
			switch {
			case f == "to" && accredited[o.title.Office] && o.body == "":
				o.body = r.toldAbout(o.first) // "Kenya named him ambassador to Fiji"
			case o.body == "" || o.title.Person:
				o.body = p.node
			}
			o.last = p.last
			r.superior(o, limit)
		} else if town := r.townOf(p); town != nil && regional[o.title.Office] {
			o.body, o.last = p.node, town.last // "the mayor of the Kenyan city of Mombasa"
			r.claim(graph.Claim{Type: graph.LocatedIn, From: cmp.Or(town.alternative, town.node), To: p.node, Confidence: placeApposed.confidence(), Rule: "place"}, p.first, town.last)
		} else if p != nil && p.kind == graph.PlaceType && (o.body != "" || regional[o.title.Office]) {
			o.last = p.last // "Kyiv's ambassador to Berlin"
		} else if f == "for" || f == "of" {
			o.last = r.portfolio(o.last, limit)
		}
	}
	if p := r.at(o.last); r.token(o.last).Fold != "'s" && (p == nil || !isPerson(p.kind)) { // else another's name stands before it: "…, British Prime Minister Boris Johnson"
		r.englishHolderBefore(o)
	}
	if o.person >= 0 || o.nameLast > 0 {
		if o.title.Person {
			r.employer(o) // "a professor of international relations at Harvard University"
		}
		return
	}
	next := o.last
	if r.token(next).Text == "," {
		next++
	}
	apart := next > o.last
	if next < limit {
		if _, end, _ := r.words.Honorifics.Match(r.doc, next, limit); end > 0 {
			next = end
		}
	}
	if p := r.at(next); p != nil && isPerson(p.kind) {
		o.person, o.last = r.taken[next], p.last
		return
	}
	if last := r.personName(next, limit); next < limit && last > next && (!apart || r.token(last).Text == ",") {
		o.nameFirst, o.nameLast, o.last = next, last, last
	}
}

// townOf is the place that a country's adjective and a noun for its kind lead to, nil where they lead to none: "Kenyan city of Mombasa".
func (r *reading) townOf(p *phrase) *phrase {
	if p == nil || p.form != lexicon.Adjective {
		return nil
	}
	if noun := r.placeNoun(p.last); noun > 0 && r.token(noun).Fold == "of" {
		return r.at(noun + 1)
	}
	return nil
}

// superior reads the office of whom an English officer serves, and its holder's name: "an adviser to German Chancellor Olaf Scholz".
func (r *reading) superior(o *office, limit int) {
	titles, last, _ := r.words.Titles.Match(r.doc, o.last, limit)
	if last == 0 || !r.free(o.last, last) || titles[0].Person {
		return
	}
	of := office{title: titles[0], first: o.last, last: last, body: o.body, person: -1}
	o.last = last
	p := r.at(last)
	if p == nil || !isPerson(p.kind) {
		return
	}
	of.person, of.last, o.last = r.taken[last], p.last, p.last
	r.settle(of, last)
}

// portfolio is the token behind the capitalised matter that an English officer is charged with, where his name follows: "Commissioner for
// Enlargement Marta Kos"; i itself where none does.
func (r *reading) portfolio(i, limit int) int {
	const most = 5 // words
	for t := i + 1; t < min(i+most+1, limit); t++ {
		if p := r.at(t); p != nil && isPerson(p.kind) && t > i+1 || t > i+1 && r.given(t) && r.personName(t, limit) > t {
			return t
		}
		if r.taken[t] >= 0 || !r.token(t).Upper && r.token(t).Fold != "and" {
			break
		}
	}
	return i
}

// namedTitles reads the titles that names of leaders begin with: "Moroccan King Mohammed VI".
func (r *reading) namedTitles() {
	for _, i := range r.ordered() {
		p := r.phrases[i]
		if r.arabic() || p.kind != graph.LeaderType || p.form != lexicon.Name {
			continue
		}
		if titles, last, _ := r.words.Titles.Match(r.doc, p.first, p.last); last > 0 && last < p.last && titles[0].Relation == graph.Leads {
			o := office{title: titles[0], first: p.first, last: p.last, person: i}
			r.bodyBefore(&o)
			r.settle(o, last)
		}
	}
}

// bodyBefore reads "the Russian", "Iran's", "former US", "NATO" before an English title.
func (r *reading) bodyBefore(o *office) {
	i := o.first - 1
	for ; i >= 0; i-- {
		t := r.token(i)
		if former, end, _ := r.words.Tenures.Match(r.doc, i, i+1); end > 0 || t.Text == "-" {
			o.former = o.former || end > 0 && former[0]
			continue
		}
		if t.Fold == "'s" {
			continue
		}
		if p := r.at(i); p != nil && p.form == lexicon.Adjective && r.token(p.first-1).Text == "-" && r.at(p.first-2) == nil {
			i = p.first - 2 // "Moldova's pro-European president"
			continue
		}
		break
	}
	if p := r.at(i); p != nil && (p.kind == graph.CountryType || p.kind == graph.OrganizationType) && p.last >= i && !r.toppled(i+1, *p) {
		o.body, o.first = p.node, p.head
	} else if p != nil && isPerson(p.kind) && r.token(i+1).Fold == "'s" && o.title.Relation == graph.ServesIn && r.stateOf(p.node) != "" {
		o.body, o.first = r.stateOf(p.node), i+2 // "Zelensky's chief of staff"
	} else if r.token(i).Fold == "its" && o.body == "" {
		o.body, o.first = r.toldAbout(i), i
	} else {
		o.first = min(o.first, i+1)
	}
}

// toppled reports whether the participle at token i is a verb behind its subject: "parliament ousted President Pedro Castillo".
func (r *reading) toppled(i int, p phrase) bool {
	return strings.HasSuffix(r.token(i).Fold, "ed") && p.form != lexicon.Adjective
}

// installed are the words between a name and the office behind it of whom it names.
var installed = map[string]bool{"as": true, "became": true, "becomes": true, "become": true, "remains": true, "remained": true, "were": true, "chosen": true, "picked": true, "confirmed": true, "reappointed": true, "had": true, "previously": true, "also": true, "was": true, "is": true, "has": true, "been": true, "be": true, "sworn": true, "in": true, "elected": true, "re-elected": true,
	"reelected": true, "inaugurated": true, "appointed": true, "named": true, "served": true, "serving": true, "serves": true, "back": true}

// englishHolderBefore reads "Vladimir Putin, the" before an English title.
func (r *reading) englishHolderBefore(o *office) {
	i := o.first - 1
	if plain := r.adjectivesBefore(o.first) - 1; articled[r.token(plain).Fold] {
		i = plain - 1 // "a political analyst"
	}
	if installed[r.token(i).Fold] {
		r.installedHolder(o, i)
		return
	}
	if owner := r.at(i - 1); r.token(i).Fold == "'s" && owner != nil && isPerson(owner.kind) && o.body != "" {
		i = r.withArticle(owner.head) - 1 // "Ben Rhodes, Obama's deputy national security adviser"
	}
	if r.token(i).Text != "," && r.token(i).Text != "-" && r.token(i).Text != "–" {
		return
	}
	if p := r.at(i - 1); p != nil && isPerson(p.kind) {
		o.person = r.taken[i-1]
		return
	}
	r.nameEnding(o, i)
}

// installedHolder reads who is or was given an English office from the name before the verb that ends at token i, in a relative clause or
// not: "Ann Fitch was appointed", "Ann Fitch, who served as", "named Ann Fitch as".
func (r *reading) installedHolder(o *office, i int) {
	for r.at(i) == nil && (installed[r.token(i).Fold] || strings.HasSuffix(r.token(i).Fold, "ly")) {
		i--
	}
	if r.token(i).Fold == "who" && r.token(i-1).Text == "," {
		i -= 2
	}
	if p := r.at(i); p != nil && isPerson(p.kind) && p.last == i+1 {
		o.person = r.taken[i]
	} else if p == nil {
		r.nameEnding(o, i+1)
	}
}

// nameEnding takes the capitalised words before token i for the holder's name, where they read like one.
func (r *reading) nameEnding(o *office, i int) {
	first := i
	for first > r.doc.Sentences[r.sentence(i)].First && r.taken[first-1] < 0 && r.token(first-1).Upper && !r.words.Function[r.token(first-1).Fold] && i-first < 4 {
		first--
	}
	if _, end, _ := r.words.Honorifics.Match(r.doc, first, i); end > 0 {
		first = end // "General Andres Centino, the"
	}
	if first < i && r.personName(first, i) == i {
		o.nameFirst, o.nameLast = first, i
	}
}
