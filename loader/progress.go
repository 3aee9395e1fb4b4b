package main

import (
	"fmt"
	"io"
	"strings"
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
