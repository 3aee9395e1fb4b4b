// Package lexicon is the gazetteer: the names of the curated tables, found in a text.
package lexicon

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/table"
	"mithaq/loader/text"
)

// Form says what kind of expression stands for an entity.
type Form uint8

// The forms, the most telling first.
const (
	Name      Form = iota
	Adjective      // Russian, روسي: also said of its people
	Metonym        // Moscow for Russia
)

// Entity is a node that the curated tables know.
type Entity struct {
	graph.NodeRecord
	Type       graph.NodeType
	Adjectives graph.Names    // what is of it, the Arabic one masculine without the article; empty where the tables have none
	In         []string       // ids of what it lies in or is part of
	Facts      []*graph.Claim // every relation of the tables that it is an end of, offices apart
}

// Reading is one thing that an expression may stand for.
type Reading struct {
	Entity *Entity
	Form   Form
}

// Office is a term of office: the leader led or served in the body.
type Office struct {
	Leader, Body string
	Relation     graph.RelationType // Leads or ServesIn
	Title        string             // lower-case English noun phrase
	Since, Until graph.Date
}

// Lexicon is built once and read by any number of goroutines.
type Lexicon struct {
	Entities map[string]*Entity
	Offices  []Office // in order of the tables
	Tables   []*table.Table
	Given    map[string]bool // folded: first names of leaders and persons
	Family   map[string]bool // folded: the further words of their names
	trie     *trie
	byBody   map[string][]int // body → indexes of Offices
	byLeader map[string][]int
	byLast   map[string][]string // folded last word of a leader's name → leaders

	killings     map[string]*Entity   // folded name of who was killed → the event
	attacksByDay map[string][]*Entity // month and day on which they began
}

// Load reads every table of world/ in the file system, in order of name. It returns every mistake of every table, joined.
func Load(files fs.FS) (*Lexicon, error) {
	names, err := fs.Glob(files, "world/*.csv")
	if err != nil {
		return nil, fmt.Errorf("list world tables: %w", err)
	}
	l := &Lexicon{Entities: map[string]*Entity{}, Given: map[string]bool{}, Family: map[string]bool{}, trie: &trie{}, byBody: map[string][]int{}, byLeader: map[string][]int{}, byLast: map[string][]string{}, killings: map[string]*Entity{}, attacksByDay: map[string][]*Entity{}}
	var faults []error
	var facts []*graph.Claim
	for _, name := range names {
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", name, err)
		}
		t, err := table.Read(path.Base(name), data)
		if err != nil {
			faults = append(faults, err)
			continue
		}
		l.Tables = append(l.Tables, t)
		facts = append(facts, l.add(t)...)
	}
	for _, c := range facts {
		for _, id := range []string{c.From, c.To} {
			if e := l.Entities[id]; e != nil {
				e.Facts = append(e.Facts, c)
			}
		}
	}
	return l, errors.Join(faults...)
}

// spellings are the other ways in which Arabic newspapers write a foreign name's g: جونغ, جونج, جونك.
func spellings(name string) []string {
	var out []string
	for _, letter := range []string{"غ", "ج", "ك"} {
		for _, other := range []string{"غ", "ج"} {
			if letter != other && strings.Contains(name, letter) {
				out = append(out, strings.ReplaceAll(name, letter, other))
			}
		}
	}
	return out
}

// Record is what the tables say of a node, without mentions, and whether they know it: for [table.Table.Batch].
func (l *Lexicon) Record(id string) (graph.NodeRecord, bool) {
	e, ok := l.Entities[id]
	if !ok {
		return graph.NodeRecord{}, false
	}
	return e.NodeRecord, true
}

// add indexes a table and returns its claims, those of offices apart.
func (l *Lexicon) add(t *table.Table) (facts []*graph.Claim) {
	for _, row := range t.Rows {
		if row.Node != nil {
			l.addNode(row)
		}
		for i := range row.Claims {
			if c := &row.Claims[i]; !l.addOffice(c) {
				facts = append(facts, c)
			}
		}
	}
	return facts
}

func (l *Lexicon) addNode(row table.Row) {
	record := *row.Node
	record.Mentions = nil
	kind, _ := graph.TypeOf(record.ID)
	e := &Entity{NodeRecord: record, Type: kind}
	l.Entities[record.ID] = e
	for _, name := range slices.Concat([]string{record.Names.Ar, record.Names.En}, record.Aliases) {
		l.trie.add(name, Reading{e, Name}, false)
		if kind == graph.LeaderType || kind == graph.PersonType {
			words := strings.Fields(text.Fold(name))
			for i, word := range words {
				if i == 0 {
					l.Given[word] = true
				} else {
					l.Family[word] = true
				}
			}
			if last := len(words) - 1; last > 0 && !slices.Contains(l.byLast[words[last]], record.ID) {
				l.byLast[words[last]] = append(l.byLast[words[last]], record.ID)
			}
			for _, spelling := range spellings(name) {
				l.trie.add(spelling, Reading{e, Name}, false)
			}
		}
	}
	if kind == graph.EventType {
		l.addEvent(e)
	}
	if len(row.Forms.AdjectivesEn) > 0 {
		e.Adjectives.En = row.Forms.AdjectivesEn[0]
	}
	if len(row.Forms.AdjectivesAr) > 0 {
		e.Adjectives.Ar = row.Forms.AdjectivesAr[0]
	}
	for _, a := range row.Forms.AdjectivesEn {
		l.trie.add(a, Reading{e, Adjective}, true)
	}
	for _, a := range row.Forms.AdjectivesAr {
		for _, form := range text.Nisba(a) {
			l.trie.add(form, Reading{e, Adjective}, false)
		}
	}
	for _, m := range slices.Concat(row.Forms.MetonymsEn, row.Forms.MetonymsAr) {
		l.trie.add(m, Reading{e, Metonym}, false)
	}
	for _, c := range row.Claims {
		if (c.Type == graph.LocatedIn || c.Type == graph.PartOf) && c.From == record.ID {
			e.In = append(e.In, c.To)
		}
	}
}

func (l *Lexicon) addOffice(c *graph.Claim) bool {
	if c.Type != graph.Leads && c.Type != graph.ServesIn || c.Office == "" {
		return false
	}
	l.byBody[c.To] = append(l.byBody[c.To], len(l.Offices))
	l.byLeader[c.From] = append(l.byLeader[c.From], len(l.Offices))
	l.Offices = append(l.Offices, Office{c.From, c.To, c.Type, c.Office, c.Since, c.Until})
	return true
}

// Holder is who held the office in the body on the day, empty where the tables do not say or say more than one.
func (l *Lexicon) Holder(body, title string, day graph.Date) string {
	found := ""
	for _, i := range l.byBody[body] {
		o := l.Offices[i]
		if o.Title != title || !graph.During(o.Since, o.Until).Overlaps(graph.During(day, day)) {
			continue
		}
		if found != "" && found != o.Leader {
			return ""
		}
		found = o.Leader
	}
	return found
}

// HasOffice reports whether the tables know a holder of the office in the body, of any time.
func (l *Lexicon) HasOffice(body, title string) bool {
	return slices.ContainsFunc(l.byBody[body], func(i int) bool { return l.Offices[i].Title == title })
}

// OfficesOf lists the terms of a leader.
func (l *Lexicon) OfficesOf(leader string) []Office {
	var out []Office
	for _, i := range l.byLeader[leader] {
		out = append(out, l.Offices[i])
	}
	return out
}

// Add makes the names of an entity that the tables do not know findable: for one document's own names, on a [Lexicon.Clone].
func (l *Lexicon) Add(e *Entity, names ...string) {
	for _, name := range names {
		l.trie.add(name, Reading{e, Name}, false)
	}
}

// Local returns an empty lexicon for the names that one document introduces.
func Local() *Lexicon { return &Lexicon{Entities: map[string]*Entity{}, trie: &trie{}} }

// latin reports whether the name is written in Latin letters.
func latin(name string) bool {
	return strings.ContainsFunc(name, func(r rune) bool { return r < 0x250 && (r|0x20 >= 'a' && r|0x20 <= 'z') })
}
