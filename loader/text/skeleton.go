package text

import "strings"

// Skeleton is what two spellings of one name have in common across Arabic and Latin script: the consonants of a folded word as
// classes of sounds that transliterations take for each other, without vowels, semivowels and doubling. "بوتين", "putin" and
// "poutine" give "btn". It is for proposing, never for deciding: "oman" and "yemen" give the same.
func Skeleton(fold string) string {
	var b strings.Builder
	last := byte(0)
	for rest := fold; rest != ""; {
		sound, length := soundOf(rest, rest == fold)
		rest = rest[length:]
		if sound != 0 && sound != last {
			b.WriteByte(sound)
		}
		last = sound
	}
	return b.String()
}

// soundOf is the class of the sound that a folded word begins with, 0 for none, and how many bytes write it.
func soundOf(s string, first bool) (sound byte, length int) {
	for _, pair := range digraphs {
		if strings.HasPrefix(s, pair.letters) {
			return pair.sound, len(pair.letters)
		}
	}
	for i, r := range s {
		if i > 0 {
			return sound, i
		}
		sound = sounds[r]
		if r == 'x' && !first {
			sound = 'k'
		}
	}
	return sound, len(s)
}

// digraphs are letters that write one sound together.
var digraphs = []struct {
	letters string
	sound   byte
}{{"kh", 'x'}, {"gh", 'g'}, {"sh", 'c'}, {"ch", 'c'}, {"sch", 'c'}, {"th", 't'}, {"dh", 'd'}, {"zh", 'g'}, {"ph", 'f'}, {"dj", 'g'}, {"تش", 'c'}}

// sounds are the classes of letters; what is not here is no consonant, or one that transliterations drop.
var sounds = map[rune]byte{
	'b': 'b', 'p': 'b', 'ب': 'b', 't': 't', 'ت': 't', 'ط': 't', 'ث': 't', 'j': 'g', 'g': 'g', 'ج': 'g', 'غ': 'g',
	'خ': 'x', 'd': 'd', 'د': 'd', 'ض': 'd', 'ذ': 'd', 'r': 'r', 'ر': 'r', 'z': 'z', 'ز': 'z', 'ظ': 'z',
	's': 's', 'س': 's', 'ص': 's', 'ش': 'c', 'x': 'c', 'f': 'f', 'v': 'f', 'ف': 'f', 'q': 'k', 'k': 'k', 'c': 'k', 'ق': 'k', 'ك': 'k',
	'l': 'l', 'ل': 'l', 'm': 'm', 'م': 'm', 'n': 'n', 'ن': 'n',
}
