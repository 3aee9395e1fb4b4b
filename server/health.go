package main

import (
	"context"
	"io"
	"net/http"
	"time"

	"github.com/rs/zerolog"

	"mithaq/graph"
)

// pingTime is how long a store may take to say that it is there.
const pingTime = 3 * time.Second

// healthy says that the program runs.
func healthy() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "ok\n") })
}

// ready says whether the store can be reached: 200 or 503.
func ready(store graph.Store) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), pingTime)
		defer cancel()
		if err := store.Ping(ctx); err != nil {
			zerolog.Ctx(ctx).Warn().Err(err).Msg("store does not answer")
			http.Error(w, "the store cannot be reached", http.StatusServiceUnavailable)
			return
		}
		io.WriteString(w, "ok\n")
	})
}
