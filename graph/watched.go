package graph

import "context"

type watchedKey struct{}

// Watched is the context of reads whose caller compares [Store.Version] from before the first with that from behind the last, and
// counts what was read only where the two are equal. A store for which it costs something to let each read see whole batches only
// may leave that to the caller.
func Watched(ctx context.Context) context.Context { return context.WithValue(ctx, watchedKey{}, true) }

// IsWatched reports whether a context is that of watched reads.
func IsWatched(ctx context.Context) bool { return ctx.Value(watchedKey{}) != nil }
