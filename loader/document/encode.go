package document

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// ErrDocument is returned by [Decode] for what is no graph document.
var ErrDocument = errors.New("bad graph document")

// Line is the document as one line of JSON Lines, its line break included. The same document gives the same bytes.
func (d Document) Line() ([]byte, error) { return d.encode("") }

// Indented is the document as JSON for people to read, with a line break at its end.
func (d Document) Indented() ([]byte, error) { return d.encode(" ") }

func (d Document) encode(indent string) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false) // quotes are to be read
	encoder.SetIndent("", indent)
	if err := encoder.Encode(d); err != nil {
		return nil, fmt.Errorf("encode the document of %s: %w", d.Article.ID, err)
	}
	return b.Bytes(), nil
}

// Decode reads the next document from a stream of JSON, one a line or otherwise apart by white space. It returns [io.EOF] at
// the end of the stream, and an error that matches [ErrDocument] for anything else, a field of another name among it.
func Decode(r *json.Decoder) (Document, error) {
	r.DisallowUnknownFields()
	var d Document
	if err := r.Decode(&d); err != nil {
		if errors.Is(err, io.EOF) {
			return Document{}, io.EOF
		}
		return Document{}, fmt.Errorf("%w: %w", ErrDocument, err)
	}
	return d, nil
}
