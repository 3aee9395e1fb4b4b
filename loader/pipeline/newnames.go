package pipeline

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// findCapitalised makes organisations of unknown names with a telling noun: English capitalised runs ("the Brookings
// Institution"), Arabic heads with a name behind ("صحيفة …", "حزب …"), and names beside the noun for their kind.
func (r *reading) findCapitalised() {
	for _, s := range r.doc.Sentences {
		for i := s.First; i < s.Last; i++ {
			last := 0
			readers := []func(i, limit int) int{r.ledBody, r.englishBody, r.apposedBody}
			if r.arabic() {
				readers = []func(i, limit int) int{r.nationalBody, r.arabicBody}
			}
			for _, read := range readers {
				if last == 0 {
					last = read(i, s.Last)
				}
			}
			if last > 0 {
				i = last - 1
			}
		}
	}
	r.findPairs()
	r.findQuoted()
}

// capitalRun is the end of the run of capitalised words at i, small words inside allowed.
func (r *reading) capitalRun(i, limit int) int {
	last := i
	for j := i; j < limit; j++ {
		t := r.token(j)
		if t.Kind == text.Word && t.Upper && t.Fold != "'s" {
			last = j + 1
			continue
		}
		if f := r.token(j - 1).Fold; t.Fold == "the" && f != "of" && f != "for" && f != "on" {
			break
		}
		if j > i && (t.Fold == "of" || t.Fold == "for" || t.Fold == "the" || t.Fold == "and" && r.token(j-1).Upper) && j+1 < limit {
			continue
		}
		if (t.Text == "-" || t.Fold == "'s" && plurals[r.token(j-1).Fold]) && j+1 < limit && r.token(j+1).Upper {
			continue
		}
		break
	}
	return last
}

// plurals are those without -s, whose possessive stands in names: "People's Alliance".
var plurals = map[string]bool{"people": true, "women": true, "men": true, "children": true}

func (r *reading) englishBody(i, limit int) int {
	if !r.token(i).Upper || r.words.Function[r.token(i).Fold] {
		return 0
	}
	if _, title, _ := r.words.Titles.Match(r.doc, i-2, i-1); r.token(i-1).Fold == "of" && r.token(i-2).Upper && title == 0 {
		return 0 // "the Heads of State Council" is no State Council
	}
	last := r.capitalRun(i, limit)
	for j := i + 1; j < last; j++ {
		if r.token(j).Fold == "and" && r.at(j-1) != nil { // "Pyongyang and the Soviet Union" are two
			last = j
		}
	}
	if last-i < 2 {
		return 0
	}
	noun, kind := -1, ""
	for j := i; j < last; j++ {
		values, end, _ := r.words.Nouns.Match(r.doc, j, last)
		if b := slices.IndexFunc(values, func(n lexicon.Noun) bool { return n.Type == graph.OrganizationType }); end > 0 && b >= 0 {
			noun, kind = j, values[b].Kind
		}
	}
	if noun < 0 || noun != last-1 && r.token(noun+1).Fold != "of" && r.token(noun+1).Fold != "for" && r.token(noun+1).Fold != "on" {
		return 0
	}
	if p := r.at(i); p != nil && p.last >= last || noun == last-1 && !r.headed(i, noun) {
		return 0
	}
	within := ""
	if p := r.at(i); p != nil && p.kind == graph.OrganizationType && p.form == lexicon.Name && p.last < noun && noun == last-1 && assembles[r.kind(p.node)] {
		within = p.node // "the GCC Standardization Organization"
	}
	for j := i; j < last; j++ {
		if p := r.at(j); p != nil && p.kind == graph.OrganizationType && (within != "" && p.node == within || j > i && j < noun && p.last == p.first+1 && r.token(j).Text != strings.ToUpper(r.token(j).Text)) {
			continue // "the Oromo Liberation Front"
		}
		other := j > i && r.taken[j-1] < 0 && noun == last-1 // "High Security Council" is not the Security Council
		if p := r.at(j); p != nil && p.kind != graph.CountryType && p.kind != graph.PlaceType && !(p.kind == graph.OrganizationType && p.last == last && (other || p.first < j)) {
			return 0
		}
	}
	for j := i; j < last; j++ {
		if p := r.at(j); p != nil && p.kind == graph.OrganizationType {
			p.node = ""
		}
	}
	end := r.addBody(i, i, last, "", kind)
	if within != "" {
		r.claim(graph.Claim{Type: graph.PartOf, From: r.at(i).node, To: within, Confidence: bodyOfState.confidence(), Rule: "body"}, i, last)
	}
	return end
}

// headed reports whether the capitalised run from token i to the noun for a body is that body's name: before an "of" there is
// such a noun too, unlike "Enforcement of Security Council" and "Jane Doe of the Rand Corporation".
func (r *reading) headed(i, noun int) bool {
	for t := i + 1; t < noun; t++ {
		if f := r.token(t).Fold; f == "of" || f == "for" {
			nouns, _, _ := r.words.Nouns.Match(r.doc, t-1, t)
			return slices.ContainsFunc(nouns, func(n lexicon.Noun) bool { return n.Type == graph.OrganizationType })
		}
	}
	return true
}

// addBody adds the organisation named by tokens [first, last), head first; the prefix is the clitic before its name.
func (r *reading) addBody(head, first, last int, prefix, kind string) int {
	quote, _, _ := r.doc.Span(first, last)
	quote = strings.TrimPrefix(quote, prefixIn(quote, prefix))
	id := "organization:" + slug(quote)
	if known := cmp.Or(r.known(quote, graph.OrganizationType), r.longerName(quote)); known != "" {
		id = known
	}
	var states []string
	for j := first; j < last; j++ {
		if p := r.at(j); p != nil && p.kind == graph.CountryType && !slices.Contains(states, p.node) {
			states = append(states, p.node)
		}
	}
	state := ""
	if len(states) == 1 {
		state = states[0]
	}
	n := r.name(id, quote)
	if _, ok := r.Lexicon.Record(id); !ok && n.Properties.Kind == "" {
		n.Properties.Kind = kind
		r.namedHere = append(r.namedHere, id)
	}
	for _, member := range states {
		if len(states) > 1 { // "the Turkish-Saudi Coordination Council"
			r.claim(graph.Claim{Type: graph.MemberOf, From: member, To: id, Confidence: bodyOfState.confidence(), Rule: "joint"}, first, last)
		}
	}
	i := r.add(phrase{first: first, last: first + 1, prefix: prefix, node: id, body: state})
	r.extend(i, first, last)
	r.phrases[i].head = head
	r.local.Add(&lexicon.Entity{NodeRecord: graph.NodeRecord{ID: id}, Type: graph.OrganizationType}, quote)
	return last
}

// longerName is the organisation that the article itself introduced by a name that ends with this one: "Standardization Organization" is
// the "GCC Standardization Organization" named before; empty where there is none.
func (r *reading) longerName(name string) string {
	for _, id := range r.namedHere {
		if n := r.nodes[id].Names; strings.HasSuffix(n.En, " "+name) || strings.HasSuffix(n.Ar, " "+name) {
			return id
		}
	}
	return ""
}

// known is the id of the node of the type that the tables know by this name, empty where there is none.
func (r *reading) known(name string, t graph.NodeType) string {
	d := text.Analyze(name, r.doc.Lang)
	for _, m := range r.Lexicon.Match(d) {
		if m.First != 0 || m.Last != len(d.Tokens) {
			continue
		}
		for _, c := range m.Readings {
			if c.Entity.Type == t {
				return c.Entity.ID
			}
		}
	}
	return ""
}

// slug makes an id's key of a name: ASCII letters, digits and hyphens, Arabic letters transliterated.
func slug(name string) string {
	var b strings.Builder
	for _, c := range text.Fold(name) {
		switch {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			b.WriteRune(c)
		case transliteration[c] != "":
			b.WriteString(transliteration[c])
		case unicode.IsLetter(c) || c == '\'':
		default:
			if b.Len() > 0 && !strings.HasSuffix(b.String(), "-") {
				b.WriteByte('-')
			}
		}
	}
	s := strings.Trim(b.String(), "-")
	if len(s) > 80 {
		s = strings.Trim(s[:80], "-")
	}
	if s == "" {
		return "unnamed"
	}
	return s
}

var transliteration = map[rune]string{
	'ا': "a", 'ب': "b", 'ت': "t", 'ث': "th", 'ج': "j", 'ح': "h", 'خ': "kh", 'د': "d", 'ذ': "dh", 'ر': "r", 'ز': "z", 'س': "s",
	'ش': "sh", 'ص': "s", 'ض': "d", 'ط': "t", 'ظ': "z", 'ع': "a", 'غ': "gh", 'ف': "f", 'ق': "q", 'ك': "k", 'ل': "l", 'م': "m",
	'ن': "n", 'ه': "h", 'و': "w", 'ي': "y",
}
