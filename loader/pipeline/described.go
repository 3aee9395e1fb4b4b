package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// description is an agreement, exercise or event that the text describes without a proper name.
type description struct {
	phrase   int
	node     string
	noun     lexicon.Noun
	first    int // of the whole description
	last     int
	parties  []string // ids of actors: by adjective, "between", "with"
	places   []string // ids, by "in" or idafa
	matters  []string // ids, by "on", «بشأن»
	content  []string // folded content words, the head apart
	year     string
	definite bool // said of one that is known
}

// findDescribed reads the descriptions and makes one node of those that agree.
func (r *reading) findDescribed() {
	for i := 0; i < len(r.doc.Tokens); i++ {
		limit := r.doc.Sentences[r.sentence(i)].Last
		if p := r.at(i); p != nil && p.first == i && describable(p.kind) && p.node != "" {
			r.describeKnown(*p, limit)
			continue
		}
		nouns, last, prefix := r.words.Nouns.Match(r.doc, i, limit)
		if last == 0 || !describable(nouns[0].Type) || !r.free(i, last) || nonexistent[r.token(i-1).Fold] {
			continue
		}
		if p := r.at(last); r.arabic() && p != nil && p.kind == nouns[0].Type && p.prefix == "" && p.node != "" {
			r.phrases[r.taken[last]].prefix = prefix
			r.extend(r.taken[last], i, p.last) // «ثورة ربيع براغ»
			i--
			continue
		}
		d := description{noun: nouns[0], first: i, last: last}
		if r.arabic() {
			r.describeArabic(&d, limit, prefix)
		} else {
			r.describeEnglish(&d, limit)
		}
		r.signatories(&d, limit)
		if r.telling(d) && r.free(i, last) {
			r.settleDescription(d, i, last, prefix)
			i = max(i, d.last-1)
		}
	}
}

// describeKnown reads what stands behind a known name: «محادثات أستانا بين روسيا وتركيا».
func (r *reading) describeKnown(p phrase, limit int) {
	d := description{node: p.node, noun: lexicon.Noun{Type: p.kind, Kind: r.kind(p.node)}, first: p.first, last: p.last}
	if r.arabic() {
		r.describeArabic(&d, limit, p.prefix)
	} else {
		r.describeBehind(&d, limit)
	}
	r.signatories(&d, limit)
	if len(d.parties)+len(d.places)+len(d.matters) > 0 {
		r.descriptions = append(r.descriptions, d)
	}
}

// signatories reads the parties behind words of signing: «تم توقيعه في أيلول بين إيران والصين», "signed last year by X and Y".
func (r *reading) signatories(d *description, limit int) {
	if d.noun.Type != graph.AgreementType || len(d.parties) > 0 {
		return
	}
	signed := false
	for t := d.last; t < min(d.last+9, limit); t++ {
		if r.taken[t] < 0 {
			for _, stem := range text.Stems(r.token(t).Fold) {
				for _, trigger := range r.rules.At(text.WithoutArticle(stem.Word)) {
					signed = signed || trigger.Rule.Relation == graph.PartyTo
				}
			}
		}
		if f := r.token(t).Fold; signed && (f == "between" || f == "by" || f == "بين") {
			d.last = max(d.last, r.group(t+1, limit, d.party))
			return
		}
	}
}

// nonexistent are words before a noun that deny that there is such a thing.
var nonexistent = map[string]bool{"اي": true, "any": true, "no": true, "بدون": true, "دون": true, "without": true}

func describable(t graph.NodeType) bool {
	return t == graph.AgreementType || t == graph.ExerciseType || t == graph.EventType
}

// telling reports whether the description says enough to be a node by itself.
func (r *reading) telling(d description) bool {
	switch d.noun.Kind {
	case "MEETING":
		return len(d.parties) > 1 && len(d.places) > 0
	case "WAR", "CRISIS":
		return len(d.parties) > 1 || len(d.places)+len(d.matters) > 0 || len(d.content) > 0 && len(d.parties) > 0
	}
	if len(d.parties) > 0 || d.year != "" {
		return true
	}
	switch d.noun.Kind {
	case "VISIT":
		return false
	case "TALKS", "CONFERENCE", "SUMMIT", "ELECTION", "COUP":
		return len(d.places)+len(d.matters) > 0 || len(d.content) > 0 && d.definite
	}
	content := len(d.content) > 1 || len(d.content) == 1 && (d.definite || kindWords[d.content[0]] != "")
	return content || len(d.matters) > 0 || len(d.places) > 0 && d.noun.Type != graph.AgreementType
}

func (r *reading) describeArabic(d *description, limit int, prefix string) {
	definite := strings.HasPrefix(r.token(d.first).Fold, prefix+"ال") || prefix == "ل"
	d.definite = definite
	adjectives := 0
	for d.last < limit {
		t, p := r.token(d.last), r.at(d.last)
		switch word := text.WithoutArticle(t.Fold); {
		case p != nil && p.form == lexicon.Adjective && p.prefix == "" && p.kind != "":
			d.party(p.node)
			d.last = p.last
		case p != nil && p.form == lexicon.Adjective && p.prefix == "و" && len(d.parties) > 0:
			d.party(p.node)
			d.last = p.last
		case p != nil && p.prefix == "" && !definite && d.last == d.first+1 && p.node != "" && !isPerson(p.kind) && p.title == nil:
			d.complement(p) // «اتفاق باريس», «حرب أوكرانيا»
			d.last = p.last
		case p != nil && p.prefix == "" && d.last == d.first+1 && isPerson(p.kind) && d.noun.Type == graph.EventType && p.node != "":
			d.party(p.node)
			d.last = p.last
		case p == nil && (t.Fold == "بين" || t.Fold == "مع" && adjectives < 3):
			end := r.group(d.last+1, limit, d.party)
			if end == d.last+1 {
				return
			}
			d.last = end
		case p == nil && (t.Fold == "في" || t.Fold == "الي" && d.noun.Kind == "VISIT") && r.at(d.last+1) != nil:
			where := r.at(d.last + 1)
			if !d.located(where) {
				return
			}
			d.last = where.last
		case p == nil && r.purpose(d, t) && r.agreementNear(d.last+1) != nil:
			q := r.agreementNear(d.last + 1)
			d.matters, d.last = append(d.matters, q.node), q.last
		case p == nil && (t.Fold == "بشان" || t.Fold == "حول") && r.at(d.last+1) != nil && r.at(d.last+1).node != "":
			d.matters = append(d.matters, r.at(d.last+1).node)
			d.last = r.at(d.last + 1).last
		case p == nil && (word == "عام" || word == "لعام" || word == "للعام" || word == "سنه") && isYear(r, d.last+1):
			d.year = r.token(d.last + 1).Fold
			d.last += 2
		case p == nil && isYear(r, d.last) && d.year == "":
			d.year = t.Fold
			d.last++
		case p == nil && d.noun.Type == graph.AgreementType && r.aim(d, limit):
		case p == nil && t.Kind == text.Word && adjectives < 3 && !r.words.Function[t.Fold] && !r.verbal(t.Fold) &&
			strings.HasPrefix(t.Fold, "ال") == definite && !strings.HasPrefix(t.Fold, "لل") && len([]rune(t.Fold)) > 2 && !r.tensed(t):
			if !vague[word] {
				d.content = append(d.content, word)
			}
			adjectives++
			d.last++
		default:
			return
		}
	}
}

// aim reads what an agreement is for: «اتفاق لوقف إطلاق النار», "an agreement on maritime borders", "a deal to end the war".
// It reports whether it read anything.
func (r *reading) aim(d *description, limit int) bool {
	t := r.token(d.last)
	i := d.last
	switch {
	case r.arabic() && strings.HasPrefix(t.Fold, "ل") && len([]rune(t.Fold)) > 4 && t.Kind == text.Word:
		d.content = append(d.content, strings.TrimPrefix(t.Fold, "ل"))
		i++
	case t.Fold == "بشان" || t.Fold == "حول" || t.Fold == "on" || t.Fold == "to" || t.Fold == "for":
		i++
		if r.token(i).Fold == "the" || r.token(i).Fold == "a" {
			i++
		}
	default:
		return false
	}
	first := i
	for i < min(first+3, limit) && r.taken[i] < 0 && r.token(i).Kind == text.Word && !r.words.Function[r.token(i).Fold] {
		d.content = append(d.content, text.WithoutArticle(r.token(i).Fold))
		i++
	}
	if i == d.last+1 && i == first && !r.arabic() {
		return false
	}
	d.definite, d.last = true, i
	return true
}

// purpose reports whether a word behind talks opens what they are for: «لإحياء», «بشأن», "to revive", "on".
func (r *reading) purpose(d *description, t text.Token) bool {
	if d.noun.Kind != "TALKS" && d.noun.Kind != "CONFERENCE" && d.noun.Kind != "SUMMIT" {
		return false
	}
	return strings.HasPrefix(t.Fold, "ل") && len([]rune(t.Fold)) > 4 || t.Fold == "بشان" || t.Fold == "حول" || t.Fold == "to" || t.Fold == "on" || t.Fold == "over" || t.Fold == "aimed"
}

// agreementNear is the agreement named within the next three tokens.
func (r *reading) agreementNear(i int) *phrase {
	for t := i; t < i+4; t++ {
		if p := r.at(t); p != nil && p.kind == graph.AgreementType && p.node != "" {
			return p
		}
	}
	return nil
}

// tensed reports whether an Arabic word outside the rules looks like a verb or an adverb: it begins as a present or future,
// ends as a feminine past, or in tanwin. Adjectives behind a noun rarely do.
func (r *reading) tensed(t text.Token) bool {
	for _, begin := range []string{"ي", "سي", "ست"} {
		if strings.HasPrefix(t.Fold, begin) {
			return true
		}
	}
	return strings.HasSuffix(t.Fold, "ت") && !strings.HasSuffix(t.Fold, "ات") || strings.HasSuffix(t.Text, "ًا") || strings.HasSuffix(t.Text, "اً")
}

var vague = map[string]bool{
	"مقبل": true, "مقبله": true, "قادم": true, "قادمه": true, "جديد": true, "جديده": true, "حالي": true, "حاليه": true, "اخير": true, "اخيره": true,
	"سابق": true, "سابقه": true, "متعثره": true, "جاريه": true, "مزمعه": true, "كبير": true, "كبيره": true, "مرتقبه": true,
	"new": true, "latest": true, "recent": true, "upcoming": true, "planned": true, "last": true, "next": true, "first": true, "previous": true,
	"current": true, "major": true, "big": true, "final": true, "proposed": true, "second": true, "third": true, "full": true, "long": true,
}

func isYear(r *reading, i int) bool {
	_, ok := r.number(i, 1900, 2100)
	return ok
}

func (d *description) party(id string) {
	if id != "" && !slices.Contains(d.parties, id) {
		d.parties = append(d.parties, id)
	}
}

// complement is what a description's noun governs directly: a place where it was, or the actor or matter it is of.
func (d *description) complement(p *phrase) {
	switch {
	case p.kind == graph.PlaceType || p.alternative != "":
		d.located(p)
		p.modifier = true
		if p.alternative != "" {
			p.node, p.kind, p.alternative = p.alternative, graph.PlaceType, ""
		}
	case p.kind == graph.CountryType && d.noun.Type == graph.EventType && d.noun.Kind != "VISIT":
		d.matters = append(d.matters, p.node)
		if d.noun.Kind == "ELECTION" || d.noun.Kind == "WAR" || d.noun.Kind == "CRISIS" {
			d.places = append(d.places, p.node)
		}
	case p.kind == graph.CountryType || p.kind == graph.OrganizationType:
		d.party(p.node)
	case p.node != "":
		d.matters = append(d.matters, p.node)
	}
}

func (d *description) located(p *phrase) bool {
	id := p.node
	if p.alternative != "" {
		id = p.alternative
	}
	if t, _ := graph.TypeOf(id); t != graph.PlaceType && t != graph.CountryType || d.noun.Type == graph.AgreementType && len(d.content) == 0 && len(d.parties) > 0 {
		return false
	}
	d.places = append(d.places, id)
	return true
}

// group reads coordinated phrases at token i: «روسيا وإيران والصين», "X, Y and Z". It returns the token behind the last.
func (r *reading) group(i, limit int, each func(id string)) int {
	last := i
	for i < limit {
		if f := r.token(i).Fold; f == "the" || f == "both" || f == "كل" && r.token(i+1).Fold == "من" || f == "كل" || f == "من" && r.token(i-1).Fold == "كل" {
			i++
			continue
		}
		p := r.at(i)
		if t := r.token(i); p == nil && !r.arabic() && t.Kind == text.Word && (t.Fold == "a" || t.Fold == "an" || !r.words.Function[t.Fold]) && (r.at(i+1) != nil || r.at(i+2) != nil) {
			i++
			continue
		}
		if p == nil || p.node == "" || p.prefix != "" && p.prefix != "و" {
			break
		}
		each(p.node)
		i, last = p.last, p.last
		if t := r.token(i); t.Text == "," || t.Text == "،" {
			i++
		}
		if f := r.token(i).Fold; f == "and" || f == "و" {
			i++
		}
		if next := r.at(i); next != nil && i == last && next.prefix != "و" {
			break
		}
	}
	return last
}

func (r *reading) describeEnglish(d *description, limit int) {
	begin := r.doc.Sentences[r.sentence(d.first)].First
	for i := d.first - 1; i >= begin && d.first-i < 8; i-- {
		t, p := r.token(i), r.at(i)
		switch {
		case p != nil && p.node != "" && (p.kind == graph.CountryType || p.kind == graph.OrganizationType) && p.title == nil:
			d.party(p.node)
			i = p.first
		case p != nil && (p.kind == graph.PlaceType):
			d.places = append(d.places, p.node)
			i = p.first
		case p != nil:
			return
		case isYear(r, i):
			d.year = t.Fold
		case t.Text == "-" || t.Fold == "'s" && r.at(i-1) != nil && r.at(i-1).kind != graph.PlaceType || t.Kind == text.Number:
		case t.Kind == text.Word && !r.words.Function[t.Fold] && !r.verbal(t.Fold):
			if !vague[t.Fold] {
				d.content = append(d.content, t.Fold)
			}
		default:
			d.definite = t.Fold == "the"
			i = begin
			continue
		}
		d.first = i
	}
	r.describeBehind(d, limit)
}

func (r *reading) describeBehind(d *description, limit int) {
	for d.last < limit {
		next := d.last + 1
		if r.token(next).Fold == "the" {
			next++
		}
		p := r.at(next)
		switch f := r.token(d.last).Fold; {
		case f == "between" || f == "with" || f == "among" || f == "involving":
			end := r.group(d.last+1, limit, d.party)
			if end == d.last+1 {
				return
			}
			d.last = end
		case (f == "in" || f == "to" && d.noun.Kind == "VISIT") && p != nil && (p.kind == graph.PlaceType || p.kind == graph.CountryType):
			if !d.located(p) {
				return
			}
			d.last = p.last
		case r.purpose(d, r.token(d.last)) && r.agreementNear(d.last+1) != nil:
			q := r.agreementNear(d.last + 1)
			d.matters, d.last = append(d.matters, q.node), q.last
		case (f == "on" || f == "over" || f == "about") && p != nil && p.node != "":
			d.matters = append(d.matters, p.node)
			d.last = p.last
		case d.noun.Type == graph.AgreementType && p == nil && r.aim(d, limit):
		case f == "of" && isYear(r, d.last+1):
			d.year = r.token(d.last + 1).Fold
			d.last += 2
		case f == "of" && p != nil && p.node != "" && d.noun.Type == graph.EventType:
			d.complement(p)
			d.last = p.last
		default:
			return
		}
	}
}
