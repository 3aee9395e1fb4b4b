package pipeline

import (
	"cmp"
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// office is a title with what stands around it, while it is being read.
type office struct {
	title       *lexicon.Title
	first, last int    // tokens, name and body included
	prefix      string // Arabic
	body        string // id
	placed      bool   // of a region or town, which the graph keeps no office of
	former      bool
	person      int // index of the phrase that names the holder, -1 where none does
	nameFirst   int // of an unknown name; nameLast is 0 where there is none
	nameLast    int
}

// findOffices reads titles with their body and holder: «وزير الخارجية الإيراني حسين أمير عبد اللهيان», "Vladimir Putin, the
// Russian president". It makes nodes of unknown holders, and claims of what the apposition says.
func (r *reading) findOffices() {
	var pending []office // offices of one list, whose holder is named at its end
	r.introduceKnown()
	for i := 0; i < len(r.doc.Tokens); i++ {
		limit := r.doc.Sentences[r.sentence(i)].Last
		titles, last, prefix, body := r.titleAt(i, limit)
		if last == 0 || r.arabic() && r.verbalTitle(i) {
			continue
		}
		o := office{title: r.likely(titles, last), first: i, last: last, prefix: prefix, body: body, person: -1}
		if r.arabic() {
			r.readArabic(&o, limit)
			r.holderBefore(&o)
		} else {
			r.readEnglish(&o, limit)
		}
		if len(pending) > 0 && !r.listed(pending[len(pending)-1].last, o.first) {
			pending = nil
		}
		end, holder := r.settle(o, last)
		if holder != "" {
			for _, p := range pending {
				r.office(p, holder, p.body, p.first, o.last)
			}
			pending = nil
		} else if o.body != "" {
			pending = append(pending, o)
		}
		if end > i {
			i = end - 1
		}
	}
	r.namedTitles()
	r.findAffiliated()
	r.findHonorifics()
}

// listed reports whether only a comma or a conjunction stands between two offices.
func (r *reading) listed(last, first int) bool {
	for t := last; t < first; t++ {
		if f := r.token(t).Fold; f != "،" && f != "," && f != "and" && f != "و" && (r.token(t).Kind != text.Punct || f == ".") {
			return false
		}
	}
	return last <= first
}

func isPerson(t graph.NodeType) bool { return t == graph.LeaderType || t == graph.PersonType }

// settle makes phrases and claims of what was read. It returns the token behind, and the holder where the text names one.
func (r *reading) settle(o office, titleLast int) (end int, named string) {
	holder := ""
	switch {
	case o.person >= 0:
		holder = r.phrases[o.person].node
	case o.nameLast > 0:
		holder = r.newPerson(o)
	case o.body != "" && !o.title.Person && !o.former:
		holder = r.Lexicon.Holder(o.body, o.title.Office, r.article.Published)
	}
	if holder == "" {
		return r.unnamedOffice(o, titleLast), ""
	}
	body := o.body
	if body == "" {
		body = r.bodyOf(holder, o.title)
	}
	body = r.organOfOffice(o, titleLast, body)
	first, last := o.first, o.last
	if o.person >= 0 {
		p := r.phrases[o.person]
		first, last = min(first, p.first), max(last, p.last)
		r.phrases[o.person].head = min(p.head, first)
		if p.first > o.first {
			r.phrases[o.person].prefix = o.prefix
			r.extend(o.person, o.first, max(o.last, p.last))
		} else {
			r.extend(o.person, p.first, max(o.last, p.last))
		}
	} else if o.nameLast == 0 {
		at := r.add(phrase{first: o.first, last: o.first + 1, prefix: o.prefix, node: holder, title: o.title, body: body})
		r.extend(at, o.first, o.last)
	} else {
		first, last = min(first, o.nameFirst), max(last, o.nameLast)
		at := r.add(phrase{first: o.nameFirst, last: o.nameFirst + 1, prefix: o.prefix, node: holder})
		r.extend(at, first, last)
	}
	if body != "" {
		r.office(o, holder, body, first, last)
	}
	if o.person < 0 && o.nameLast == 0 {
		holder = ""
	}
	return last, holder
}

func (r *reading) office(o office, holder, body string, first, last int) {
	relation := o.title.Relation
	if to, _ := graph.TypeOf(body); o.title.Person && to == graph.CountryType {
		return // "the Russian writer": it is no office of the state's
	}
	if relation == graph.ServesIn && r.kind(body) == "ARMED_FORCES" && o.title.Office == "chief of staff" {
		relation = graph.Leads
	}
	if t, _ := graph.TypeOf(holder); t == graph.PersonType {
		relation = graph.AffiliatedWith
	} else if relation == graph.AffiliatedWith && (o.title.Office == "head" || o.title.Office == "director") {
		relation = graph.Leads
	} else if relation == graph.AffiliatedWith {
		relation = graph.ServesIn
	}
	if bodyType, _ := graph.TypeOf(body); relation == graph.Leads && o.title.Body == "organization" && bodyType == graph.CountryType {
		relation = graph.ServesIn // "Egypt's intelligence chief"
	}
	by := officeOfBody
	if o.body == "" {
		by = officeAlone
	}
	r.claim(graph.Claim{Type: relation, From: holder, To: body, Office: o.title.Office, Confidence: by.confidence(), Rule: "office"}, first, last)
}

// bodyOf is the country or organisation that the tables give the holder for the office, at the article's date or else last.
func (r *reading) bodyOf(holder string, t *lexicon.Title) string {
	terms := slices.DeleteFunc(r.Lexicon.OfficesOf(holder), func(o lexicon.Office) bool {
		return o.Title != t.Office && !(t.Office == "leader" && o.Relation == graph.Leads)
	})
	if len(terms) == 0 {
		return r.onlyState(holder, t)
	}
	return slices.MaxFunc(terms, func(a, b lexicon.Office) int { return cmp.Compare(a.Since, b.Since) }).Body
}

// onlyState is the one country in which the tables know offices of the leader, for a title that is of a country; empty where they are
// of several.
func (r *reading) onlyState(leader string, t *lexicon.Title) string {
	state := ""
	for _, o := range r.Lexicon.OfficesOf(leader) {
		if kind, _ := graph.TypeOf(o.Body); kind != graph.CountryType {
			continue
		}
		if t.Body != "country" || t.Relation != graph.ServesIn || state != "" && o.Body != state {
			return ""
		}
		state = o.Body
	}
	return state
}

// unnamedOffice keeps an office without a known holder as a phrase that stands for its state, or for whom coreference finds.
func (r *reading) unnamedOffice(o office, titleLast int) int {
	if o.title.Person || o.title.Named || o.former || r.arabic() && strings.HasSuffix(r.token(o.first).Fold, "ا") {
		return 0 // «مديرا»: what somebody is made
	}
	p := phrase{first: o.first, last: o.first + 1, prefix: o.prefix, node: o.body, title: o.title, body: o.body}
	last := o.last
	if o.body == "" {
		if o.title.NeedsBody || o.title.Body == "any" {
			return 0
		}
		p.kind, last = graph.LeaderType, titleLast
	}
	if q := r.at(o.first); q != nil && (o.body == "" || q.node != o.body || q.form == lexicon.Name && r.token(q.last).Fold != "'s") {
		return 0
	}
	at := r.add(p)
	r.extend(at, o.first, last)
	return last
}

// newPerson makes the node of a holder whom the tables do not know by the name as it is spelled.
func (r *reading) newPerson(o office) string {
	quote, _, _ := r.doc.Span(o.nameFirst, o.nameLast)
	prefix := "leader:"
	if o.title.Person || r.privateHead(o) {
		prefix = "person:"
	}
	id := prefix + slug(quote)
	if known := r.Lexicon.Namesake(o.body, quote); known != "" {
		id = known
	}
	r.name(id, quote)
	r.introduce(id, o.nameFirst, o.nameLast)
	return id
}

// findHonorifics makes a person of an unknown name behind an honorific: "Sheikh …", «الشيخ …».
func (r *reading) findHonorifics() {
	for i := 0; i < len(r.doc.Tokens); i++ {
		limit := r.doc.Sentences[r.sentence(i)].Last
		_, last, prefix := r.words.Honorifics.Match(r.doc, i, limit)
		if last == 0 || last >= limit || !r.free(i, last) {
			continue
		}
		if p := r.at(last); p != nil {
			if isPerson(p.kind) && p.prefix == "" {
				r.phrases[r.taken[last]].prefix = prefix
				r.extend(r.taken[last], i, p.last)
			}
			continue
		}
		if r.arabic() {
			continue // too many common words
		}
		if end := r.personName(last, limit); end > last {
			quote, _, _ := r.doc.Span(last, end)
			id := "person:" + slug(quote)
			r.name(id, quote)
			r.introduce(id, last, end)
			at := r.add(phrase{first: last, last: last + 1, node: id})
			r.extend(at, i, end)
		}
	}
}
