package export

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/google/uuid"

	"mithaq/graph"
)

// stix writes a STIX 2.1 bundle. Countries and places are locations, leaders, persons and organizations identities; agreements,
// exercises and events, for which STIX has no object, are custom objects x-mithaq-…. Relations are relationships, and every claim a note on its relationship with its article as external reference. Ids
// are made from ours, so that the same thing is the same object in every bundle. What has no time of its own carries the beginning
// of 1970: the graph does not keep when it first learned of a thing.
type stix struct {
	w     io.Writer
	begun bool
}

func newSTIX(w io.Writer) encoder { return &stix{w: w} }

// namespace is that of the ids.
var namespace = uuid.NewSHA1(uuid.NameSpaceURL, []byte("urn:mithaq"))

func stixID(kind, id string) string {
	return kind + "--" + uuid.NewSHA1(namespace, []byte(id)).String()
}

func stixTime(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000Z") }

func (e *stix) begin(version int64, _ bool) error {
	_, err := fmt.Fprintf(e.w, `{"type":"bundle","id":%q,"x_mithaq_version":%d,"objects":[`, stixID("bundle", fmt.Sprint("version ", version)), version)
	return err
}

func (e *stix) put(object map[string]any) error {
	for key, value := range object {
		if value == "" || value == nil {
			delete(object, key)
		}
	}
	object["spec_version"] = "2.1"
	raw, err := json.Marshal(object)
	if err != nil {
		return err
	}
	separator := ",\n"
	if !e.begun {
		e.begun, separator = true, "\n"
	}
	_, err = fmt.Fprintf(e.w, "%s%s", separator, raw)
	return err
}

var stixTypes = map[graph.NodeType]string{graph.CountryType: "location", graph.PlaceType: "location",
	graph.LeaderType: "identity", graph.PersonType: "identity", graph.OrganizationType: "identity",
	graph.AgreementType: "x-mithaq-agreement", graph.ExerciseType: "x-mithaq-exercise", graph.EventType: "x-mithaq-event"}

// stixRef is the object of a node.
func stixRef(id string) string {
	t, _ := graph.TypeOf(id)
	return stixID(stixTypes[t], id)
}

func (e *stix) node(n graph.Node) error {
	p := n.Properties
	object := map[string]any{"name": cmp.Or(n.Names.En, n.Names.Ar), "created": stixTime(time.UnixMilli(0)), "modified": stixTime(time.UnixMilli(0)),
		"x_mithaq_id": n.ID, "x_mithaq_kind": p.Kind, "x_mithaq_name_ar": n.Names.Ar, "x_mithaq_start": string(p.Start), "x_mithaq_end": string(p.End)}
	switch {
	case n.Type == graph.OrganizationType:
		object["identity_class"] = "organization"
	case stixTypes[n.Type] == "identity":
		object["identity_class"] = "individual"
	case p.ISO2 != "":
		object["country"] = p.ISO2
	case p.Latitude != nil && p.Longitude != nil:
		object["latitude"], object["longitude"] = *p.Latitude, *p.Longitude
	case stixTypes[n.Type] == "location":
		object["region"] = strings.ToLower(cmp.Or(n.Names.En, n.Names.Ar)) // one of the three must be there
	}
	object["type"], object["id"] = stixTypes[n.Type], stixRef(n.ID)
	return e.put(object)
}

func (e *stix) relation(r told, claims []Cited) error {
	at := time.UnixMilli(0)
	if len(claims) > 0 {
		at = claims[0].RecordedAt
		for _, c := range claims {
			if c.RecordedAt.Before(at) {
				at = c.RecordedAt
			}
		}
	}
	id := stixID("relationship", r.ID)
	object := map[string]any{"type": "relationship", "id": id, "created": stixTime(at), "modified": stixTime(at),
		"relationship_type": strings.ToLower(strings.ReplaceAll(string(r.Type), "_", "-")), "source_ref": stixRef(r.From), "target_ref": stixRef(r.To),
		"description": r.said.En, "x_mithaq_said_ar": r.said.Ar, "x_mithaq_passive_en": r.passive.En, "x_mithaq_passive_ar": r.passive.Ar, "confidence": int(r.Confidence*100 + 0.5), "x_mithaq_id": r.ID, "x_mithaq_status": string(r.Status),
		"x_mithaq_start": string(r.Start), "x_mithaq_end": string(r.End)}
	if err := e.put(object); err != nil {
		return err
	}
	for _, c := range claims {
		if err := e.note(id, c); err != nil {
			return err
		}
	}
	return nil
}

// note is a claim.
func (e *stix) note(of string, c Cited) error {
	at, a := stixTime(c.RecordedAt), c.Source
	reference := map[string]any{"source_name": cmp.Or(a.Outlet, a.Title), "external_id": a.ID, "description": fmt.Sprintf("%s, code points %d to %d", a.Title, c.Start, c.End)}
	if strings.HasPrefix(a.URL, "http") {
		reference["url"] = a.URL
	}
	return e.put(map[string]any{"type": "note", "id": stixID("note", c.ID), "created": at, "modified": at, "content": c.Quote, "object_refs": []string{of},
		"confidence": int(c.Confidence*100 + 0.5), "external_references": []any{reference}, "x_mithaq_id": c.ID, "x_mithaq_speaker": c.Speaker,
		"x_mithaq_status": string(c.Status), "x_mithaq_since": string(c.Since), "x_mithaq_until": string(c.Until), "x_mithaq_rule": c.Rule})
}

func (e *stix) finish() error {
	_, err := io.WriteString(e.w, "\n],\n")
	return err
}

func (e *stix) end(s Summary) error {
	raw, err := json.Marshal(s)
	if err == nil {
		_, err = fmt.Fprintf(e.w, "\"x_mithaq_summary\":%s}\n", raw)
	}
	return err
}
