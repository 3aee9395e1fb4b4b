package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"
	"unicode/utf8"

	"github.com/rs/zerolog"

	"mithaq/loader/ingest"
)

// progressTo shows how far a run is: a bar on a terminal, else a line of log for each source. end removes the bar.
func progressTo(w io.Writer, log zerolog.Logger, terminal bool) (progress ingest.Progress, end func()) {
	if !terminal {
		return func(done, total int, name string) {
			log.Info().Int("done", done).Int("total", total).Str("source", name).Msg("read")
		}, func() {}
	}
	const clear = "\r\x1b[K"
	var drawn time.Time
	return func(done, total int, name string) {
		if done < total && time.Since(drawn) < 50*time.Millisecond {
			return
		}
		drawn = time.Now()
		fmt.Fprint(w, clear, bar(done, total), " ", tail(name, 40))
	}, func() { fmt.Fprint(w, clear) }
}

func bar(done, total int) string {
	const width = 30
	full := width * done / max(total, 1)
	return fmt.Sprintf("[%s%s] %d/%d", strings.Repeat("=", full), strings.Repeat(" ", width-full), done, total)
}

// tail is the end of a name that would not fit into the line.
func tail(name string, most int) string {
	n := utf8.RuneCountInString(name)
	if n <= most {
		return name
	}
	return "…" + string([]rune(name)[n-most+1:])
}

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
