package article

import (
	"strings"
	"unicode"
)

// Language is "ar" or "en", by script and the most frequent small words, or empty where the text is neither: Persian, Urdu
// and French, for instance, share a script and not the words.
func Language(text string) string {
	arabic, latin := scripts(text)
	switch {
	case arabic == 0 && latin == 0:
		return ""
	case arabic*2 > latin: // Latin names and addresses are common in Arabic text, the reverse is rare
		return among(text, "ar", arabicWords, persianWords, urduWords)
	}
	return among(text, "en", englishWords, frenchWords, spanishWords, germanWords)
}

// among returns lang where its small words are no rarer than those of any other language, and at all to be found in a text
// that is long enough to have some.
func among(text, lang string, words map[string]bool, others ...map[string]bool) string {
	const long = 40 // words: a headline may have none
	own, all := 0, 0
	counts := make([]int, len(others))
	for word := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) }) {
		all++
		if words[word] {
			own++
		}
		for i, other := range others {
			if other[word] {
				counts[i]++
			}
		}
	}
	for _, n := range counts {
		if n > own {
			return ""
		}
	}
	if all > long && own*50 < all {
		return ""
	}
	return lang
}

// language reads a language tag: "ar", "ar-EG", "Arabic".
func language(tag string) string {
	tag = strings.ToLower(strings.TrimSpace(tag))
	switch {
	case tag == "arabic", tag == "ar", strings.HasPrefix(tag, "ar-"), strings.HasPrefix(tag, "ar_"):
		return "ar"
	case tag == "english", tag == "en", strings.HasPrefix(tag, "en-"), strings.HasPrefix(tag, "en_"):
		return "en"
	}
	return ""
}

var (
	arabicWords  = set("في من على إلى الى أن إن عن مع هذا هذه التي الذي ما لا لم بعد قبل بين خلال كما كان كانت قال ذلك وقال وفي ومن أو ثم حتى قد")
	persianWords = set("است که را این های می شود برای آن با از به در یک شد خود کرد بود و نیز باید")
	urduWords    = set("ہے کے میں کی کا سے نے اور پر کو یہ ہیں گیا تھا")
	englishWords = set("the of and to in a is was for on that with as by at from has have had its his her their said it be are an which will not but this")
	frenchWords  = set("le la les des du de et un une est dans pour que qui par sur avec au aux en pas ce cette ont été son ses plus")
	spanishWords = set("el la los las de del y un una es en para que por con se al su como más fue no lo")
	germanWords  = set("der die das und den dem des ein eine ist in zu mit von auf für im nicht sich als auch an er sie hat")
)

func set(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}
