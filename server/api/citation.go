package api

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/url"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"mithaq/graph"
	"mithaq/schema/object"
	"mithaq/server/access"
)

// citationKey is the key of a [citation] in the extensions of an answer.
const citationKey = "mithaq"

// citation says of what graph an answer is, what it took, and by which address the same answer is given again.
type citation struct {
	GraphVersion *int64    `json:"graphVersion,omitempty"` // left out where the store does not say, or changed too fast for an answer of one
	QueryHash    string    `json:"queryHash"`              // SHA-256 of the query's text, in hexadecimal
	Cost         int       `json:"cost"`                   // as the limits count it
	StoreCalls   int       `json:"storeCalls"`
	StoreMillis  float64   `json:"storeMillis"` // in all calls together, also where they ran at once
	Millis       float64   `json:"millis"`
	OfNow        []reading `json:"ofNow,omitempty"` // what no moment pins
	Again        bool      `json:"again,omitempty"` // whether the answer was made for an earlier request, of the same version
	*repeat
}

// repeat is how an answer is given again; of an answer with errors or in parts, or to a change, there is none.
type repeat struct {
	moment
	Same      *bool  `json:"same,omitempty"` // whether the answer is the one that was asked for, where one was
	Kept      bool   `json:"kept,omitempty"` // whether it was kept just now, or is what was kept
	Permalink string `json:"permalink"`
}

// moment pins an answer. A request's extensions may hold one: KnownAt is then the moment of which the query is asked, where it
// names none itself, and AnswerHash the answer that is expected. Keep has the answer kept, which editors may ask for: its permalink then
// gives it word for word, until an article is purged.
type moment struct {
	KnownAt    time.Time   `json:"knownAt,omitzero"`
	Lang       object.Lang `json:"lang,omitempty"`       // instead of Accept-Language
	AnswerHash string      `json:"answerHash,omitempty"` // SHA-256 of the data, in hexadecimal
	Keep       bool        `json:"keep,omitempty"`       // whether the answer is to be kept
}

// citer cites every answer, and pins what is asked to the moment in the request's extensions.
type citer struct {
	archive graph.Archive
	answers *answers
	steady  *steady
	now     func() time.Time
	address func(context.Context) string // of this API
}

var _ interface {
	graphql.HandlerExtension
	graphql.OperationContextMutator
	graphql.ResponseInterceptor
} = citer{}

// ExtensionName implements graphql.HandlerExtension.
func (citer) ExtensionName() string { return citationKey }

// Validate implements graphql.HandlerExtension.
func (citer) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext implements graphql.OperationContextMutator.
func (citer) MutateOperationContext(ctx context.Context, op *graphql.OperationContext) *gqlerror.Error {
	var asked moment
	raw, err := json.Marshal(op.Extensions)
	if err == nil {
		err = json.Unmarshal(raw, &asked)
	}
	switch {
	case err != nil:
		return present(ctx, fmt.Errorf("%w: the request's extensions are wrong: `knownAt` is a moment such as 2022-01-19T12:30:00Z, `keep` true or false", graph.ErrBadQuery))
	case !asked.KnownAt.IsZero() && op.Operation.Operation != ast.Query:
		return present(ctx, fmt.Errorf("%w: only queries can be asked of a moment; leave out the request's extension `knownAt`", graph.ErrBadQuery))
	}
	if asked.Keep {
		if err := access.Of(ctx).May(access.Editor); err != nil {
			return present(ctx, fmt.Errorf("%w; the request's extension `keep` is for the role %s", err, access.Editor))
		}
	}
	asked.Lang = cmp.Or(asked.Lang, preferredLang(op.Headers))
	op.Stats.SetExtension(citationKey, asked)
	return nil
}

// InterceptResponse implements graphql.ResponseInterceptor.
func (c citer) InterceptResponse(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
	w, ok := ctx.Value(workKey{}).(*work)
	if !ok { // refused before it began
		return next(ctx)
	}
	began := c.now().UTC().Truncate(time.Millisecond)
	op := graphql.GetOperationContext(ctx)
	question := c.answers.question(op, began)
	response := c.answers.given(ctx, question, w)
	if response == nil {
		response = next(ctx)
	}
	if response == nil {
		return nil
	}
	if v, err := c.steady.version(ctx); err == nil && (w.before == nil || *w.before == v) {
		w.version = &v
	}
	c.answers.keep(ctx, question, w, response)
	out := w.cite()
	out.GraphVersion = w.version
	out.QueryHash = hash(op.RawQuery)
	out.Cost, _ = op.Stats.GetExtension(costKey).(int)
	out.Millis = millis(time.Since(op.Stats.OperationStart))
	whole := !deferred(op.Operation.SelectionSet, map[string]bool{})
	if whole && len(response.Errors) == 0 && op.Operation.Operation == ast.Query {
		kept, err := c.recall(ctx, op, response)
		if err != nil {
			response.Errors = append(response.Errors, present(ctx, err))
		} else {
			out.repeat = c.repeat(ctx, op, moment{KnownAt: began, AnswerHash: hash(response.Data)})
			out.Kept = kept
		}
	}
	if response.Extensions == nil {
		response.Extensions = map[string]any{}
	}
	response.Extensions[citationKey] = out
	return response
}

// recall keeps the answer where that is asked for, and puts the one that was kept in its place where that is expected and this is
// another. It reports whether the answer is kept.
func (c citer) recall(ctx context.Context, op *graphql.OperationContext, response *graphql.Response) (kept bool, err error) {
	asked, _ := op.Stats.GetExtension(citationKey).(moment)
	digest := hash(response.Data)
	switch {
	case asked.Keep:
		err = c.archive.Keep(ctx, digest, response.Data)
		return err == nil, err
	case asked.AnswerHash == "" || asked.AnswerHash == digest:
		return false, nil
	}
	answer, err := c.archive.Kept(ctx, asked.AnswerHash)
	if err == nil && answer != nil {
		response.Data, kept = answer, true
	}
	return kept, err
}

// repeat says how an answer is given again that began to be made at a moment.
func (c citer) repeat(ctx context.Context, op *graphql.OperationContext, given moment) *repeat {
	out := &repeat{moment: given}
	asked, _ := op.Stats.GetExtension(citationKey).(moment)
	out.Lang = asked.Lang
	if !asked.KnownAt.IsZero() {
		out.KnownAt = asked.KnownAt
	}
	if asked.AnswerHash != "" {
		same := asked.AnswerHash == given.AnswerHash
		out.Same = &same
	}
	link := url.Values{"query": {op.RawQuery}}
	if op.OperationName != "" {
		link.Set("operationName", op.OperationName)
	}
	for name, v := range map[string]any{"variables": op.Variables, "extensions": out.moment} {
		if raw, err := json.Marshal(v); err == nil && string(raw) != "{}" { // what was read as JSON can be written
			link.Set(name, string(raw))
		}
	}
	out.Permalink = c.address(ctx) + "?" + link.Encode()
	return out
}

func hash[T string | json.RawMessage](text T) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

func millis(d time.Duration) float64 {
	return float64(d.Round(10*time.Microsecond)) / float64(time.Millisecond)
}

// keeps reports whether an operation asks to have its answer kept.
func keeps(op *graphql.OperationContext) bool {
	asked, _ := op.Stats.GetExtension(citationKey).(moment)
	return asked.Keep
}
