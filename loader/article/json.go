package article

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// The names under which a record gives a field, the first that is set counts. Case, hyphens and underscores do not matter.
var (
	titleKeys  = []string{"title", "headline", "heading", "name"}
	textKeys   = []string{"text", "content", "body", "articlebody", "fulltext", "maintext", "article"}
	dateKeys   = []string{"date", "published", "datepublished", "publishedat", "publisheddate", "publicationdate", "pubdate", "datetime", "timestamp"}
	outletKeys = []string{"outlet", "publisher", "source", "sitename", "site", "newspaper", "sourcename"}
	urlKeys    = []string{"url", "link", "permalink", "canonicalurl"}
	langKeys   = []string{"lang", "language", "inlanguage", "langcode"}
)

// parseJSON reads one record or a list of records; a bad record does not hinder the others.
func parseJSON(s string) ([]draft, error) {
	var value any
	if err := decodeJSON(s, &value); err != nil {
		return nil, err
	}
	list, ok := value.([]any)
	if !ok {
		return []draft{recordOf(value)}, nil
	}
	var out []draft
	for i, value := range list {
		d := recordOf(value)
		d.item = fmt.Sprintf("item %d", i+1)
		out = append(out, d)
	}
	if len(out) == 0 {
		return nil, ErrEmpty
	}
	return out, nil
}

// parseLines reads one record a line; a bad line does not hinder the others.
func parseLines(s string) ([]draft, error) {
	var out []draft
	n := 0
	for line := range strings.Lines(s) {
		n++
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		var value any
		d := draft{err: decodeJSON(line, &value)}
		if d.err == nil {
			d = recordOf(value)
		}
		d.item = fmt.Sprintf("line %d", n)
		out = append(out, d)
	}
	if len(out) == 0 {
		return nil, ErrEmpty
	}
	return out, nil
}

// decodeJSON decodes the one JSON value that s is.
func decodeJSON(s string, value any) error {
	decoder := json.NewDecoder(strings.NewReader(s))
	decoder.UseNumber()
	err := decoder.Decode(value)
	if err == nil && decoder.More() {
		err = errors.New("more than one value; JSON Lines have the extension .jsonl")
	}
	if err != nil {
		return fmt.Errorf("%w: JSON: %w", ErrFormat, err)
	}
	return nil
}

func recordOf(value any) draft {
	fields, ok := value.(map[string]any)
	if !ok {
		return draft{err: fmt.Errorf("%w: JSON: an article is an object with a text", ErrFormat)}
	}
	d, err := draftOf(fields)
	if err != nil {
		return draft{err: err}
	}
	if strings.TrimSpace(d.text) == "" {
		return draft{err: fmt.Errorf("%w: the object has none of the fields %s", ErrEmpty, strings.Join(textKeys, ", "))}
	}
	d.text = withTitle(d.title, d.text)
	return d
}

// draftOf takes the fields of a record or of front matter.
func draftOf(fields map[string]any) (draft, error) {
	plain := make(map[string]any, len(fields))
	for key, value := range fields {
		plain[strings.NewReplacer("_", "", "-", "", " ", "").Replace(strings.ToLower(key))] = value
	}
	var faults []error
	field := func(keys []string) string {
		for _, key := range keys {
			value, ok := plain[key]
			if !ok || value == nil {
				continue
			}
			s, err := scalar(value)
			if err != nil {
				faults = append(faults, fmt.Errorf("%w: %s is %w", ErrFormat, key, err))
			}
			if s != "" {
				return s
			}
		}
		return ""
	}
	d := draft{
		title: field(titleKeys), text: field(textKeys), date: field(dateKeys),
		outlet: field(outletKeys), url: field(urlKeys), lang: field(langKeys),
	}
	return d, errors.Join(faults...)
}

// scalar is a value as text; of an object it is the name, as in schema.org's publisher.
func scalar(value any) (string, error) {
	switch v := value.(type) {
	case string:
		return v, nil
	case json.Number:
		return v.String(), nil
	case uint64:
		return strconv.FormatUint(v, 10), nil
	case int64:
		return strconv.FormatInt(v, 10), nil
	case time.Time:
		return v.Format(time.DateOnly), nil
	case map[string]any:
		if name, ok := v["name"].(string); ok {
			return name, nil
		}
	}
	return "", fmt.Errorf("a %T, not a text", value)
}
