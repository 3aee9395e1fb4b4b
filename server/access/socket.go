package access

import (
	"context"
	"net/http"
	"strings"
)

type controlKey struct{}

// Sockets is [Control.Handler], but that a WebSocket may be opened without a key or token, which pages of a browser cannot send with
// it: next then asks [SignIn] before it answers, and sees to it who may do what.
func (c *Control) Sockets(role Role, next http.Handler, refuse func(http.ResponseWriter, *http.Request, error)) http.Handler {
	signed, unsigned := c.Handler(role, next, refuse), c.Handler(None, next, refuse)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet || !strings.EqualFold(r.Header.Get("Upgrade"), "websocket") || r.Header.Get("Authorization") != "" {
			signed.ServeHTTP(w, r)
			return
		}
		unsigned.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), controlKey{}, c)))
	})
}

// SignIn is the context of who opened a WebSocket and says later who it is, in the form of the header Authorization: unchanged where
// that is empty, or known since the beginning. Its errors match ErrUnknown.
func SignIn(ctx context.Context, authorization string) (context.Context, error) {
	c, ok := ctx.Value(controlKey{}).(*Control)
	if !ok || authorization == "" {
		return ctx, nil
	}
	id, err := c.identify(ctx, authorization)
	return context.WithValue(ctx, identityKey{}, id), err
}
