package article

import (
	"bytes"
	"fmt"
	"mime"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	xunicode "golang.org/x/text/encoding/unicode"
)

// Decode turns the bytes of a text file into a string, without a byte order mark. The encoding is known by the byte order
// mark, else by being valid UTF-8, else by what the content type or the page's own head says, else by its letters: UTF-16
// without a mark, windows-1256 where they are mostly Arabic, windows-1252 else. It returns an error that matches
// [ErrEncoding] for what is no text.
func Decode(data []byte, contentType string) (string, error) {
	text, err := decode(data, contentType)
	if err != nil {
		return "", err
	}
	text = strings.TrimPrefix(text, "\ufeff")
	control, replaced, all := 0, 0, 0
	for _, r := range text {
		all++
		switch {
		case r == 0:
			return "", fmt.Errorf("%w: binary data, it holds NUL bytes", ErrEncoding)
		case r == utf8.RuneError:
			replaced++
		case unicode.IsControl(r) && !unicode.IsSpace(r):
			control++
		}
	}
	if control*100 > all || replaced*100 > all {
		return "", fmt.Errorf("%w: binary data, or text in an encoding that is not declared", ErrEncoding)
	}
	return text, nil
}

func decode(data []byte, contentType string) (string, error) {
	_, params, _ := mime.ParseMediaType(contentType)
	declared, _ := charset.Lookup(params["charset"])
	switch {
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		return with(xunicode.UTF16(xunicode.LittleEndian, xunicode.UseBOM), data)
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return with(xunicode.UTF16(xunicode.BigEndian, xunicode.UseBOM), data)
	case bytes.IndexByte(data, 0) >= 0:
		if order, ok := byteOrder(data); ok {
			return with(xunicode.UTF16(order, xunicode.IgnoreBOM), data)
		}
		return string(data), nil
	case utf8.Valid(data):
		return string(data), nil
	case declared != nil:
		return with(declared, data)
	}
	if isPage(data) {
		if e, name, certain := charset.DetermineEncoding(data, ""); certain && name != "utf-8" {
			return with(e, data)
		}
	}
	if arabic, err := with(charmap.Windows1256, data); err == nil && mostlyArabic(arabic) {
		return arabic, nil
	}
	return with(charmap.Windows1252, data)
}

func with(e encoding.Encoding, data []byte) (string, error) {
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return "", fmt.Errorf("%w: %w", ErrEncoding, err)
	}
	return string(out), nil
}

// byteOrder recognises UTF-16 without a byte order mark: nearly all of what it decodes to are letters of the two scripts,
// digits, spaces and common punctuation.
func byteOrder(data []byte) (xunicode.Endianness, bool) {
	if len(data)%2 != 0 {
		return false, false
	}
	for _, order := range []xunicode.Endianness{xunicode.LittleEndian, xunicode.BigEndian} {
		text, err := with(xunicode.UTF16(order, xunicode.IgnoreBOM), data)
		likely, all := 0, 0
		for _, r := range text {
			all++
			if r >= ' ' && r < 0x250 || r >= 0x600 && r < 0x700 || r >= 0x2010 && r < 0x2040 || r == '\n' || r == '\r' || r == '\t' {
				likely++
			}
		}
		if err == nil && likely*100 >= all*97 {
			return order, true
		}
	}
	return false, false
}

func mostlyArabic(text string) bool {
	arabic, latin := scripts(text)
	return arabic > latin
}

// scripts counts the letters of the Arabic and the Latin script.
func scripts(text string) (arabic, latin int) {
	for _, r := range text {
		switch {
		case r < utf8.RuneSelf:
			if r|0x20 >= 'a' && r|0x20 <= 'z' {
				latin++
			}
		case unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r):
			arabic++
		case unicode.Is(unicode.Latin, r):
			latin++
		}
	}
	return arabic, latin
}

// isPage looks for markup, which says its encoding itself.
func isPage(data []byte) bool {
	head := bytes.ToLower(data[:min(len(data), 1024)])
	return bytes.Contains(head, []byte("<html")) || bytes.Contains(head, []byte("<meta")) || bytes.Contains(head, []byte("<!doctype"))
}
