package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"text/tabwriter"

	"mithaq/graph"
	"mithaq/loader/coverage"
	"mithaq/loader/lexicon"
	"mithaq/loader/rule"
)

// someGaps is how many nodes of a gap are named where not all are asked for.
const someGaps = 5

// printCoverage prints what the tables and rules know and what they lack, as of the day.
func printCoverage(files fs.FS, out io.Writer, opts coverageOptions, day graph.Date) error {
	l, err := lexicon.Load(files)
	rules, err2 := rule.Load(files)
	if err := errors.Join(err, err2); err != nil {
		return err
	}
	r := coverage.Of(l, rules, day)
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, t := range []struct {
		head      string
		counts    []coverage.Count
		languages bool
	}{
		{"nodes", r.Nodes, true}, {"lemmas of rules", r.Lemmas, true}, {"rows of relations", r.Relations, false},
		{"leaders in office", r.Leaders, false}, {"places by country", r.Places, false},
	} {
		printCounts(w, t.head, t.counts, t.languages)
	}
	for _, g := range r.Gaps {
		ids := g.IDs
		if !opts.All && len(ids) > someGaps {
			ids = append(ids[:someGaps:someGaps], "… (--all)")
		}
		fmt.Fprintf(w, "%d %s: %s\n", len(g.IDs), g.What, strings.Join(ids, " "))
	}
	return w.Flush()
}

func printCounts(w io.Writer, head string, counts []coverage.Count, languages bool) {
	if languages {
		head += "\ttotal\tArabic\tEnglish"
	} else {
		head += "\ttotal"
	}
	fmt.Fprintln(w, head)
	for _, c := range counts {
		if languages {
			fmt.Fprintf(w, "%s\t%d\t%d\t%d\n", c.Name, c.Total, c.Ar, c.En)
		} else {
			fmt.Fprintf(w, "%s\t%d\n", c.Name, c.Total)
		}
	}
	fmt.Fprintln(w)
}
