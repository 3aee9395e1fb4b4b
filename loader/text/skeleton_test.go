package text

import "testing"

func TestSkeleton(t *testing.T) {
	for _, spellings := range [][]string{
		{"بوتين", "Putin", "Poutine"}, {"خامنئي", "Khamenei", "Khamene'i"}, {"لافروف", "Lavrov"}, {"أردوغان", "Erdogan", "Erdoğan"},
		{"محمد", "Mohammed", "Muhammad", "Mohamad"}, {"قطر", "Qatar"}, {"شي", "Xi"}, {"تشابهار", "Chabahar"}, {"زيلينسكي", "Zelenskyy", "Zelensky"},
	} {
		want := Skeleton(Fold(spellings[0]))
		for _, s := range spellings {
			if got := Skeleton(Fold(s)); got != want || got == "" {
				t.Errorf("%s: %q, %s: %q", spellings[0], want, s, got)
			}
		}
	}
	for a, b := range map[string]string{"بوتين": "Biden", "Lavrov": "Laval", "قطر": "Kiev"} {
		if Skeleton(Fold(a)) == Skeleton(Fold(b)) {
			t.Errorf("%s and %s sound alike", a, b)
		}
	}
}
