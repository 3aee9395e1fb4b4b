package rule

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// Cues are the words that change how a statement is meant, and those that credit somebody with it.
type Cues struct {
	Status  lexicon.Phrases[graph.Status] // Denied, Possible or Planned; Actual for what only looks like a negation
	Sources lexicon.Phrases[bool]         // according to
	Reports map[string]bool               // folded forms of verbs of saying
}

type cueFile struct {
	Negation, Possible, Planned, Still struct{ Ar, En []string }
}

type reportFile struct {
	Ar, En struct{ Verbs, Sources []string }
}

func loadCues(files fs.FS) (*Cues, error) {
	c := &Cues{Reports: map[string]bool{}}
	var cues cueFile
	var reports reportFile
	if err := errors.Join(lexicon.ReadYAML(files, "lexicon/cues.yaml", &cues), lexicon.ReadYAML(files, "lexicon/reporting.yaml", &reports)); err != nil {
		return nil, err
	}
	for _, group := range []struct {
		words  struct{ Ar, En []string }
		status graph.Status
	}{{cues.Negation, graph.Denied}, {cues.Possible, graph.Possible}, {cues.Planned, graph.Planned}, {cues.Still, graph.Actual}} {
		for _, w := range append(group.words.Ar, group.words.En...) {
			c.Status.Add(w, group.status)
		}
	}
	for _, w := range append(reports.Ar.Sources, reports.En.Sources...) {
		c.Sources.Add(w, true)
	}
	return c, errors.Join(c.addReports("ar", reports.Ar.Verbs), c.addReports("en", reports.En.Verbs))
}

func (c *Cues) addReports(lang string, verbs []string) error {
	for _, v := range verbs {
		forms := strings.Split(v, "/")
		if len(strings.Fields(v)) > 1 {
			for i, f := range forms {
				forms[i] = strings.Fields(f)[0]
			}
		}
		inflections, err := conjugate(lang, forms)
		if err != nil {
			return fmt.Errorf("lexicon/reporting.yaml: verb %q: %w", v, err)
		}
		for _, in := range inflections {
			c.Reports[text.Fold(in.Form)] = true
		}
	}
	return nil
}
