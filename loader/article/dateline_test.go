package article

import (
	"testing"

	"mithaq/graph"
)

func TestDateline(t *testing.T) {
	tests := []struct {
		name, text string
		want       graph.Date
	}{
		{"English line of its own", "Title\n\nFriday, August 21, 2015\nThe text.", "2015-08-21"},
		{"English with the place", "Title\nMOSCOW, Jan. 19, 2022 (Agency) - The president said.", "2022-01-19"},
		{"published on, ISO", "Title\nPublished: 2022-01-19 10:00\n\nThe text.", "2022-01-19"},
		{"Maghreb month with its weekday", "عنوان\n\nأعلنت الدول، فجر اليوم الاثنين 05 جوان 2017، قطع العلاقات", "2017-06-05"},
		{"Tunisian May", "عنوان\nتونس في 3 ماي 2017\nنص", ""},
		{"Levantine and Gulf month", "عنوان\nدمشق - 20 كانون الثاني/يناير 2022 - قال الوزير إن", "2022-01-20"},
		{"Levantine month of two words", "عنوان\nالخميس 14 تشرين الأول 2021\nنص", "2021-10-14"},
		{"Arabic digits", "عنوان\n٢٠ يناير ٢٠٢٢\nنص", "2022-01-20"},
		{"Egyptian month with hamza", "عنوان\nالقاهرة: 9 إبريل 2020\nنص", "2020-04-09"},
		{"Tunisian April", "عنوان\nالخميس 9 أفريل 2020\nنص", "2020-04-09"},
		{"figures in Arabic", "عنوان\n05/06/2017\nنص", "2017-06-05"},
		{"figures that mean two days", "Title\n05/06/2017\nText", ""},
		{"figures that mean one", "Title\n25/06/2017\nText", "2017-06-25"},
		{"the day agreed upon", "عنوان\nعقد الوزراء يوم الأربعاء الموافق 7 يونيو 2017 اجتماعا في القاهرة", "2017-06-07"},
		{"the wrong weekday is a slip", "عنوان\nوضع البرلمان التركي، الأربعاء 7 ماي 2017، على جدول أعماله", ""},
		{"an event's date", "الاتحاد\nهو اتحاد أعلن عنه رسميا في 14 فبراير/شباط 1958 بين المملكتين - وقد", ""},
		{"an event's date in English", "Treaty\nIt was signed on 26 March 1979 in Washington - a first.", ""},
		{"two names of different months", "عنوان\n20 كانون الثاني/فبراير 2022\nنص", ""},
		{"no such day", "Title\n31 June 2020\nText", ""},
		{"in the title only", "The summit of 19 January 2022\nText", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := Dateline(test.text); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestParseDate(t *testing.T) {
	for in, want := range map[string]graph.Date{
		"2022": "2022", "2022-01": "2022-01", "2022-01-20T23:00:00+03:00": "2022-01-20", "2022-01-20 10:00": "2022-01-20",
		"Thu, 20 Jan 2022 10:00:00 GMT": "2022-01-20", "1642636800": "2022-01-20", "1642636800000": "2022-01-20",
		"20 January 2022": "2022-01-20", "January 20th, 2022": "2022-01-20", "20 كانون الثاني 2022": "2022-01-20", "2022/1/20": "2022-01-20",
		"": "", "yesterday": "", "2022-13-01": "", "99": "",
	} {
		if got, ok := parseDate(in); got != want || ok != (want != "") {
			t.Errorf("%q: got %q, %v", in, got, ok)
		}
	}
}

func TestLanguage(t *testing.T) {
	for text, want := range map[string]string{
		"قال الوزير إن الولايات المتحدة (US) في حلف NATO North Atlantic Treaty Organization": "ar",
		"Iran and Russia": "en",
		"Der Präsident hat in Berlin mit dem Kanzler über die Lage in der Region gesprochen und ist nicht zufrieden.": "",
		"پاکستان کے وزیر اعظم نے کہا ہے کہ ان کی حکومت اس معاہدے کو":                                                  "",
		"123 — 456": "",
	} {
		if got := Language(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
