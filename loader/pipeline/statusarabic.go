package pipeline

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
