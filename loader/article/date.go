package article

import (
	"fmt"
	"net/mail"
	"regexp"
	"strconv"
	"strings"
	"time"

	"mithaq/graph"
	"mithaq/loader/text"
)

var months, monthPattern = func() (map[string]time.Month, string) {
	byName, all := map[string]time.Month{}, []string(nil)
	for i, names := range text.MonthNames {
		for _, name := range names {
			name = text.Fold(name)
			byName[name] = time.Month(i + 1)
			all = append(all, regexp.QuoteMeta(name))
		}
	}
	return byName, `(?:` + strings.Join(all, "|") + `)`
}()

// The ways in which a whole date is written, after folding. \b is no use beside Arabic letters, so neither digit nor letter
// may stand around a date; two names of one month may (تشرين الثاني / نوفمبر).
var (
	before   = `(?:^|[^\d\p{L}])`
	after    = `(?:$|[^\d\p{L}])`
	isoDate  = regexp.MustCompile(before + `(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:t\d|` + after + `)`)
	figures  = regexp.MustCompile(before + `(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})` + after)
	dayFirst = regexp.MustCompile(before + `(\d{1,2})(?:st|nd|rd|th)?\s+(?:من\s+|of\s+)?(?:شهر\s+)?(` + monthPattern +
		`)\.?(?:\s*[/(-]\s*(` + monthPattern + `)\s*\)?)?[,،]?\s+(?:من\s+)?(?:عام\s+|سنه\s+)?(\d{4})م?` + after)
	monthFirst = regexp.MustCompile(before + `(` + monthPattern + `)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})` + after)
)

// found is a date in a folded line, and where it stands there in bytes.
type found struct {
	date       graph.Date
	start, end int
}

// firstDate finds the first whole date of a folded line. Figures alone are read day first, where they cannot mean two days;
// ambiguous says that the reader may take them so even then, as Arabic does.
func firstDate(line string, ambiguous bool) (found, bool) {
	best, ok := found{start: len(line) + 1}, false
	try := func(pattern *regexp.Regexp, read func(m []string) (year, month, day int)) {
		at := pattern.FindStringSubmatchIndex(line)
		if at == nil || at[2] >= best.start {
			return
		}
		m := make([]string, len(at)/2)
		for i := range m {
			if at[2*i] >= 0 {
				m[i] = line[at[2*i]:at[2*i+1]]
			}
		}
		if date, valid := civil(read(m)); valid {
			best, ok = found{date, at[2], at[len(at)-1]}, true
		}
	}
	try(isoDate, func(m []string) (int, int, int) { return atoi(m[1]), atoi(m[2]), atoi(m[3]) })
	try(dayFirst, func(m []string) (int, int, int) {
		if m[3] != "" && months[m[2]] != months[m[3]] {
			return 0, 0, 0
		}
		return atoi(m[4]), int(months[m[2]]), atoi(m[1])
	})
	try(monthFirst, func(m []string) (int, int, int) { return atoi(m[3]), int(months[m[1]]), atoi(m[2]) })
	try(figures, func(m []string) (int, int, int) {
		day, month := atoi(m[1]), atoi(m[2])
		switch {
		case month > 12:
			day, month = month, day
		case day <= 12 && day != month && !ambiguous:
			return 0, 0, 0
		}
		return atoi(m[3]), month, day
	})
	return best, ok
}

func atoi(s string) int {
	n, _ := strconv.Atoi(s) // only digits come here, four at most
	return n
}

// civil makes a date of a day that the calendar has.
func civil(year, month, day int) (graph.Date, bool) {
	date, err := graph.ParseDate(fmt.Sprintf("%04d-%02d-%02d", year, month, day))
	return date, err == nil && year > 0
}

// parseDate reads a date from metadata: ISO 8601 as coarse as it is, with or without a time, the date of an e-mail, Unix
// seconds or milliseconds, or a date in words.
func parseDate(s string) (graph.Date, bool) {
	s = strings.TrimSpace(s)
	if date, err := graph.ParseDate(s); err == nil && date.Known() {
		return date, true
	}
	if len(s) > 10 {
		if date, err := graph.ParseDate(s[:10]); err == nil && (s[10] == 'T' || s[10] == ' ' || s[10] == 't') {
			return date, true
		}
	}
	if t, err := mail.ParseDate(s); err == nil {
		return graph.Date(t.Format(time.DateOnly)), true
	}
	if n, err := strconv.ParseInt(s, 10, 64); err == nil && n > 1e8 && n < 1e14 {
		if n > 1e11 {
			n /= 1000
		}
		return graph.Date(time.Unix(n, 0).UTC().Format(time.DateOnly)), true
	}
	f, ok := firstDate(text.Fold(s), mostlyArabic(s))
	return f.date, ok
}
