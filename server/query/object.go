package query

import (
	"bytes"
	"encoding/json"
)

// object is a JSON object that keeps the order of its fields.
type object struct {
	keys   []string
	fields map[string]any // null, bool, json.Number, string, []any or *object
}

// decode reads the next value.
func decode(d *json.Decoder) (any, error) {
	token, err := d.Token()
	if err != nil {
		return nil, err
	}
	switch token {
	case json.Delim('{'):
		o := &object{fields: map[string]any{}}
		for d.More() {
			key, err := d.Token()
			if err != nil {
				return nil, err
			}
			o.keys = append(o.keys, key.(string))
			if o.fields[key.(string)], err = decode(d); err != nil {
				return nil, err
			}
		}
		_, err := d.Token()
		return o, err
	case json.Delim('['):
		list := []any{}
		for d.More() {
			item, err := decode(d)
			if err != nil {
				return nil, err
			}
			list = append(list, item)
		}
		_, err := d.Token()
		return list, err
	}
	return token, nil
}

// UnmarshalJSON implements json.Unmarshaler.
func (o *object) UnmarshalJSON(text []byte) error {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	value, err := decode(d)
	if read, ok := value.(*object); ok {
		*o = *read
	}
	return err
}

// MarshalJSON implements json.Marshaler.
func (o *object) MarshalJSON() ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	out.WriteByte('{')
	for i, key := range o.keys {
		if i > 0 {
			out.WriteByte(',')
		}
		if err := e.Encode(key); err != nil {
			return nil, err
		}
		out.WriteByte(':')
		if err := e.Encode(o.fields[key]); err != nil {
			return nil, err
		}
	}
	out.WriteByte('}')
	return out.Bytes(), nil
}

// at is what stands at a path of fields; nil where nothing does.
func (o *object) at(path []string) any {
	var value any = o
	for _, key := range path {
		inner, ok := value.(*object)
		if !ok || inner == nil {
			return nil
		}
		value = inner.fields[key]
	}
	return value
}
