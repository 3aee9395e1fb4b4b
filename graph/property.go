package graph

import (
	"cmp"
	"fmt"
	"math"
	"regexp"
	"slices"
)

// field is one property under its JSON name: whether it is set, and what is wrong with its value, if anything.
type field struct {
	name  string
	set   bool
	fault string
}

var (
	termShape    = regexp.MustCompile(`^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$`)
	iso2Shape    = regexp.MustCompile(`^[A-Z]{2}$`)
	lettersShape = regexp.MustCompile(`^[A-Z]{3}$`)
	codeShape    = regexp.MustCompile(`^[0-9]{1,3}$`)
)

// fields lists the properties in the order of their JSON names' appearance in [Properties].
func (p Properties) fields(spec NodeSpec) []field {
	text := func(name, value string, ok bool, want string) field {
		f := field{name: name, set: value != ""}
		if f.set && !ok {
			f.fault = fmt.Sprintf("%q is not %s", value, want)
		}
		return f
	}
	date := func(name string, d Date) field {
		_, err := ParseDate(string(d))
		return text(name, string(d), err == nil, "YYYY, YYYY-MM or YYYY-MM-DD")
	}
	real := func(name string, v *float64, limit float64) field {
		f := field{name: name, set: v != nil}
		if f.set && !(math.Abs(*v) <= limit) {
			f.fault = fmt.Sprintf("%v is out of range", *v)
		}
		return f
	}
	kind := field{name: "kind", set: p.Kind != ""}
	if kind.set && !slices.Contains(spec.Kinds, p.Kind) {
		kind.fault = fmt.Sprintf("%q is not a kind of %s %v", p.Kind, spec.Type, spec.Kinds)
	}
	capital, _ := TypeOf(p.Capital)
	obligations := field{name: "obligations", set: len(p.Obligations) > 0}
	for _, o := range p.Obligations {
		if !slices.Contains(Obligations, o) {
			obligations.fault = fmt.Sprintf("no obligation %q", o)
		}
	}
	return []field{
		kind,
		text("iso2", p.ISO2, iso2Shape.MatchString(p.ISO2), "two capital letters"),
		text("iso3", p.ISO3, lettersShape.MatchString(p.ISO3), "three capital letters"),
		text("numeric", p.Numeric, len(p.Numeric) == 3 && codeShape.MatchString(p.Numeric), "three digits"),
		text("cow", p.COW, codeShape.MatchString(p.COW), "one to three digits"),
		text("gw", p.GW, codeShape.MatchString(p.GW), "one to three digits"),
		text("capital", p.Capital, capital == PlaceType, "the id of a place"),
		text("gender", p.Gender, p.Gender == "m" || p.Gender == "f", "m or f"),
		date("signed", p.Signed), date("start", p.Start), date("end", p.End),
		text("term", p.Term, len(p.Term) > 1 && termShape.MatchString(p.Term), "an ISO 8601 duration"),
		real("amount", p.Amount, math.MaxFloat64),
		text("currency", p.Currency, lettersShape.MatchString(p.Currency), "an ISO 4217 code"),
		obligations,
		real("latitude", p.Latitude, 90), real("longitude", p.Longitude, 180),
	}
}

// Check returns what is wrong with the properties of a node of this type, in the order of the fields; each fault's Item is
// the property's JSON name.
func (p Properties) Check(t NodeType) []Fault {
	spec, _ := t.Spec()
	var faults []Fault
	for _, f := range p.fields(spec) {
		switch {
		case f.set && !slices.Contains(spec.Properties, f.name):
			faults = append(faults, Fault{f.name, fmt.Sprintf("a %s has no such property", t)})
		case f.fault != "":
			faults = append(faults, Fault{f.name, f.fault})
		}
	}
	return faults
}

// canonical puts the obligations in the order of [Obligations], each once.
func (p Properties) canonical() Properties {
	p.Obligations = slices.Clone(p.Obligations)
	slices.SortFunc(p.Obligations, func(a, b Obligation) int {
		return cmp.Compare(slices.Index(Obligations, a), slices.Index(Obligations, b))
	})
	p.Obligations = slices.Compact(p.Obligations)
	return p
}
