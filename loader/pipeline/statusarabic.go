package pipeline

import (
	"strings"

	"mithaq/graph"
)

// statusOver is the status that what stands right before an Arabic «أن» gives its clause: «من المقرر أن», «يمكن لإيران أن».
func (r *reading) statusOver(that int, found graph.Status) graph.Status {
	for i := max(0, that-4); i < that; i++ {
		values, end, _ := r.rules.Cues.Status.Match(r.doc, i, that)
		if end == 0 || values[0] == graph.Denied && end != that {
			continue
		}
		if next := r.token(end).Fold; strings.HasSuffix(r.token(i).Fold, "قد") && !strings.HasPrefix(next, "ي") && !strings.HasPrefix(next, "ت") {
			continue // قد before a perfect verb asserts
		}
		if graph.StatusRank(values[0]) > graph.StatusRank(found) {
			found = values[0]
		}
		i = end - 1
	}
	return found
}

// dueBefore reports whether a time that is yet to come stands between the tokens: «الأسبوع المقبل», «غدا».
func (r *reading) dueBefore(i, limit int) bool {
	for ; i < limit; i++ {
		switch r.token(i).Fold {
		case "المقبل", "المقبله", "القادم", "القادمه":
			if before := r.token(i - 1).Fold; r.dayBefore(i) || periods[before] {
				return true
			}
		case "غدا":
			return true
		}
	}
	return false
}

var periods = map[string]bool{"الاسبوع": true, "الشهر": true, "العام": true, "السنه": true, "الايام": true, "الاسابيع": true, "الاشهر": true, "الصيف": true, "الخريف": true}

// due are the words behind an Arabic trigger that say that it is yet to come.
var due = map[string]bool{"المقبل": true, "المقبله": true, "القادم": true, "القادمه": true, "المرتقب": true, "المرتقبه": true, "المزمع": true, "المزمعه": true,
	"مزمع": true, "مزمعه": true, "المقرر": true, "المقرره": true, "مقرر": true, "مقرره": true, "مرتقبه": true, "مقبله": true}
