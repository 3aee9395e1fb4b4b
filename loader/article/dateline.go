package article

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"mithaq/graph"
	"mithaq/loader/text"
)

// weekdays are the folded names of the days.
var weekdays = func() map[string]time.Weekday {
	out := map[string]time.Weekday{}
	for i, names := range text.WeekdayNames {
		for _, name := range names {
			out[text.Fold(name)] = time.Weekday(i)
		}
	}
	return out
}()

// Dateline is the date of publication that the first lines of a text give, or unknown. Such a date is a line of its own, or
// opens the first paragraph before a dash (MOSCOW, January 19, 2022 - …), or is named with its weekday or today (اليوم
// الاثنين 5 جوان 2017); any other date is one that the article tells of. A weekday that is not that date's shows a slip.
func Dateline(s string) graph.Date {
	const most = 6 // lines, the title among them
	arabic := mostlyArabic(s)
	n := 0
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(text.Fold(line))
		if line == "" {
			continue
		}
		if n++; n > most {
			break
		}
		if f, ok := firstDate(line, arabic); ok && n > 1 && datesText(line, f) {
			return f.date
		}
	}
	return ""
}

func datesText(line string, f found) bool {
	const few = 8 // words
	lead, rest := words(line[:f.start]), line[f.end:]
	if n := len(lead); n > 0 && lead[n-1] == "الموافق" {
		lead = lead[:n-1]
	}
	if n := len(lead); n > 0 {
		last := lead[n-1]
		if day, ok := weekdays[last]; ok {
			t, err := time.Parse(time.DateOnly, string(f.date))
			return err == nil && t.Weekday() == day
		}
		if last == "اليوم" || last == "today" {
			return true
		}
	}
	if len(lead) > few || slices.ContainsFunc(lead, tells) {
		return false
	}
	return len(lead)+len(words(rest)) <= few || strings.ContainsAny(firstRunes(rest, 40), "-–—:")
}

// tells reports a word that makes a date part of a sentence.
func tells(word string) bool {
	return slices.Contains([]string{"في", "منذ", "حتي", "on", "in", "since", "until"}, word)
}

func words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

func firstRunes(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
}
