package api

import (
	"context"
	"net/http"

	"github.com/99designs/gqlgen/graphql"
	"golang.org/x/text/language"

	"mithaq/schema/object"
)

var (
	langs   = []object.Lang{object.English, object.Arabic}
	matcher = language.NewMatcher([]language.Tag{language.English, language.Arabic})
)

// preferredLang is the language that a client prefers by its Accept-Language, empty where it prefers neither that there is.
func preferredLang(headers http.Header) object.Lang {
	tags, _, err := language.ParseAcceptLanguage(headers.Get("Accept-Language"))
	if err != nil || len(tags) == 0 {
		return ""
	}
	_, n, confidence := matcher.Match(tags...)
	if confidence == language.No {
		return ""
	}
	return langs[n]
}

// preferred gives an argument that is left out the language that the operation's client prefers.
func preferred(ctx context.Context, _ any, next graphql.Resolver) (any, error) {
	given, err := next(ctx)
	if lang, ok := given.(*object.Lang); err == nil && (given == nil || ok && lang == nil) {
		if w := workOf(ctx); w.lang != "" {
			return &w.lang, nil
		}
	}
	return given, err
}
