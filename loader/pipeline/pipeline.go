// Package pipeline turns an article into a graph.Batch, stage by stage: known names, offices, organs, new names, described
// nodes, coreference, clauses, attribution and status, and in the end a batch that the ontology accepts.
//
// It is offline and deterministic: the same article gives the same batch.
package pipeline

import (
	"errors"
	"fmt"
	"io/fs"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// Pipeline holds what extraction goes by. It is safe for concurrent use.
type Pipeline struct {
	Lexicon *lexicon.Lexicon
	words   *lexicon.Words
	rules   *rule.Set
}

// New reads world, lexicon and rules from a seeds file system. It returns every mistake in them.
func New(files fs.FS) (*Pipeline, error) {
	lex, err := lexicon.Load(files)
	words, err2 := lexicon.LoadWords(files)
	rules, err3 := rule.Load(files)
	if err := errors.Join(err, err2, err3); err != nil {
		return nil, fmt.Errorf("read seeds: %w", err)
	}
	return &Pipeline{Lexicon: lex, words: words, rules: rules}, nil
}

// stage is a step of extraction, named for [Explanation].
type stage struct {
	name string
	run  func(*reading)
}

// stages in their order; each reads and extends what the ones before it found.
var stages = []stage{
	{"names", (*reading).findNames},
	{"plurals", (*reading).findPlurals},
	{"organs", (*reading).findOrgans},
	{"collectives", (*reading).findCollectives},
	{"new names", (*reading).findCapitalised},
	{"offices", (*reading).findOffices},
	{"surnames", (*reading).findSurnames},
	{"governments", (*reading).findGovernments},
	{"people", (*reading).findNamed},
	{"places", (*reading).findPlaces},
	{"dates", (*reading).findDates},
	{"descriptions", (*reading).findDescribed},
	{"coming days", (*reading).findComing},
	{"datelines", (*reading).findDatelines},
	{"news", (*reading).findNews},
	{"offsets", (*reading).findOffsets},
	{"references", (*reading).resolveReferences},
	{"insertions", (*reading).findInsertions},
	{"speakers", (*reading).findSpeakers},
	{"own countries", (*reading).findOwn},
	{"meetings", (*reading).findMeetings},
	{"standing facts", (*reading).readStanding},
	{"fellows", (*reading).readFellows},
	{"clauses", (*reading).readClauses},
	{"prospects", (*reading).readProspects},
	{"negotiations", (*reading).readNegotiations},
	{"journeys", (*reading).readJourneys},
	{"presence", (*reading).readPresence},
	{"hosts", (*reading).readHosts},
	{"belligerents", (*reading).readBelligerents},
	{"entailments", (*reading).readEntailments},
	{"happenings", (*reading).dateHappenings},
}

// Batch extracts the graph of an article. Its Lang should be "ar" or "en". It returns a *graph.BatchError where what was
// extracted breaks the contract, which is a defect of this package, or where the article has no text.
func (p *Pipeline) Batch(a graph.Article) (graph.Batch, error) {
	return p.read(a, nil).batch()
}

// read runs the stages on an article.
func (p *Pipeline) read(a graph.Article, t *trace) *reading {
	r := &reading{
		Pipeline: p, article: a, trace: t, doc: text.Analyze(a.Text, a.Lang),
		nodes: map[string]*graph.NodeRecord{}, presumed: map[int]bool{}, local: lexicon.Local(),
	}
	r.taken = make([]int, len(r.doc.Tokens))
	for i := range r.taken {
		r.taken[i] = -1
	}
	for _, s := range stages {
		s.run(r)
		t.after(r, s.name)
	}
	return r
}
