package text

// MonthNames are the names of each month from January on: English with its abbreviations, the Arabic of Egypt and the Gulf,
// of the Levant and Iraq, and of the Maghreb, with the spellings that newspapers use.
var MonthNames = [12][]string{
	{"january", "jan", "يناير", "كانون الثاني", "جانفي"},
	{"february", "feb", "فبراير", "شباط", "فيفري"},
	{"march", "mar", "مارس", "آذار", "اذار"},
	{"april", "apr", "أبريل", "إبريل", "ابريل", "نيسان", "أفريل", "افريل"},
	{"may", "مايو", "أيار", "ايار", "ماي"},
	{"june", "jun", "يونيو", "يونيه", "حزيران", "جوان"},
	{"july", "jul", "يوليو", "يوليه", "تموز", "جويلية", "يوليوز"},
	{"august", "aug", "أغسطس", "آب", "أوت", "غشت"},
	{"september", "sept", "sep", "سبتمبر", "أيلول", "ايلول", "شتنبر"},
	{"october", "oct", "أكتوبر", "اكتوبر", "تشرين الأول"},
	{"november", "nov", "نوفمبر", "تشرين الثاني", "نونبر"},
	{"december", "dec", "ديسمبر", "كانون الأول", "دجنبر"},
}

// WeekdayNames are the names of each day from Sunday on.
var WeekdayNames = [7][]string{
	{"sunday", "sun", "الأحد"},
	{"monday", "mon", "الاثنين", "الإثنين"},
	{"tuesday", "tue", "الثلاثاء"},
	{"wednesday", "wed", "الأربعاء"},
	{"thursday", "thu", "الخميس"},
	{"friday", "fri", "الجمعة"},
	{"saturday", "sat", "السبت"},
}
