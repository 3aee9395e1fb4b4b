package main

import (
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"mithaq/loader/ingest"
)

// printSummary writes the table at the end of a run; without a store nothing is new or known.
func printSummary(w io.Writer, s ingest.Summary, dry bool) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	head := "\ttotal\tnew\tknown\t"
	if dry {
		head = "\ttotal\t"
	}
	fmt.Fprintln(t, head)
	for _, row := range []struct {
		name  string
		count ingest.Count
	}{{"articles", s.Articles}, {"nodes", s.Nodes}, {"relations", s.Relations}, {"claims", s.Claims}} {
		if dry {
			fmt.Fprintf(t, "%s\t%d\t\n", row.name, row.count.Total)
			continue
		}
		fmt.Fprintf(t, "%s\t%d\t%d\t%d\t\n", row.name, row.count.Total, row.count.New, row.count.Known())
	}
	if err := t.Flush(); err != nil {
		return err
	}
	line := fmt.Sprintf("%d failed, %s", len(s.Failures), s.Took.Round(time.Millisecond))
	if s.Superseded > 0 || s.Retracted > 0 {
		line += fmt.Sprintf("; %d earlier editions superseded, %d claims retracted", s.Superseded, s.Retracted)
	}
	_, err := fmt.Fprintln(w, line)
	return err
}
