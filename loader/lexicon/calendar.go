package lexicon

import (
	"fmt"
	"io/fs"

	"mithaq/loader/text"
)

// Unit is a length of time.
type Unit uint8

// The units; zero is none.
const (
	Hour Unit = iota + 1
	Day
	Week
	Month
	Year
)

// Calendar are the words of time; the keys are folded, Arabic ones without the article.
type Calendar struct {
	Hijri    Phrases[int]    // the number of an Islamic month, from 1
	Ordinals Phrases[int]    // "first" is 1
	Shifts   map[string]int  // "last" -1, "this" 0, "next" 1
	Units    map[string]Unit // nouns
	Duals    map[string]Unit // Arabic nouns for two of a unit
	Numbers  map[string]int
	Again    map[string]bool // "that", «نفسه»: the period named last
	Then     Phrases[bool]   // "at the time", «آنذاك»: when what was told last happened
	Hence    Phrases[bool]   // "as a result", «إثر ذلك»: likewise, at the beginning of a sentence
	Parts    map[string]bool // words for a part of a period: "the start of 2024"
	Eves     map[string]int  // words before what they are told by: «غداة» 1, "on the eve of" -1, in days
}

func (w *Words) loadCalendar(files fs.FS) error {
	const name = "lexicon/calendar.yaml"
	var file struct {
		Hijri    [][]string
		Ordinals [][]string
		Shifts   map[int][]string
		Units    map[string]struct{ One, Two []string }
		Numbers  map[string]int
		Again    []string
		Then     []string
		Hence    []string
		Parts    []string
		Eves     map[int][]string
	}
	if err := ReadYAML(files, name, &file); err != nil {
		return err
	}
	c := &w.Calendar
	c.Shifts, c.Units, c.Duals, c.Numbers, c.Again, c.Parts, c.Eves = map[string]int{}, map[string]Unit{}, map[string]Unit{}, map[string]int{}, map[string]bool{}, map[string]bool{}, map[string]int{}
	key := func(s string) string { return text.WithoutArticle(text.Fold(s)) }
	for i, names := range file.Hijri {
		for _, month := range names {
			c.Hijri.Add(month, i+1)
		}
	}
	for i, words := range file.Ordinals {
		for _, ordinal := range words {
			c.Ordinals.Add(ordinal, i+1)
		}
	}
	for shift, words := range file.Shifts {
		for _, word := range words {
			c.Shifts[key(word)] = shift
		}
	}
	units := map[string]Unit{"HOUR": Hour, "DAY": Day, "WEEK": Week, "MONTH": Month, "YEAR": Year}
	for id, forms := range file.Units {
		if units[id] == 0 {
			return fmt.Errorf("%s: no unit %q", name, id)
		}
		for _, word := range forms.One {
			c.Units[key(word)] = units[id]
		}
		for _, word := range forms.Two {
			c.Duals[key(word)] = units[id]
		}
	}
	for word, n := range file.Numbers {
		c.Numbers[key(word)] = n
	}
	for _, word := range file.Again {
		c.Again[key(word)] = true
	}
	for _, phrase := range file.Then {
		c.Then.Add(phrase, true)
	}
	for _, phrase := range file.Hence {
		c.Hence.Add(phrase, true)
	}
	for _, word := range file.Parts {
		c.Parts[key(word)] = true
	}
	for days, words := range file.Eves {
		for _, word := range words {
			c.Eves[key(word)] = days
		}
	}
	return nil
}
