package access

import (
	"context"
	"net/http"
	"strings"
)

// visit is a WebSocket that a client has opened.
type visit struct {
	control *Control
	client  string
}

type visitKey struct{}

// Sockets is [Control.Handler], but that a WebSocket may be opened without a key or token, which pages of a browser cannot send with
// it: next then asks [SignIn] before it answers, and sees to it who may do what; and for each operation over it [Count].
func (c *Control) Sockets(role Role, next http.Handler, refuse func(http.ResponseWriter, *http.Request, error)) http.Handler {
	signed, unsigned := c.Handler(role, next, refuse), c.Handler(None, next, refuse)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet || !strings.EqualFold(r.Header.Get("Upgrade"), "websocket") {
			signed.ServeHTTP(w, r)
			return
		}
		r = r.WithContext(context.WithValue(r.Context(), visitKey{}, &visit{c, clientOf(r)}))
		if r.Header.Get("Authorization") != "" {
			signed.ServeHTTP(w, r)
		} else {
			unsigned.ServeHTTP(w, r)
		}
	})
}

// SignIn is the context of who opened a WebSocket and says later who it is, in the form of the header Authorization: unchanged where
// that is empty, or known since the beginning. Its errors match ErrUnknown, ErrExpired or ErrIssuer.
func SignIn(ctx context.Context, authorization string) (context.Context, error) {
	v, ok := ctx.Value(visitKey{}).(*visit)
	if !ok || authorization == "" || Of(ctx).Name != "" {
		return ctx, nil
	}
	id, err := v.control.identify(ctx, authorization)
	return context.WithValue(ctx, identityKey{}, id), err
}

// Count counts an operation over a WebSocket as a request of whoever signed in over it. Its error matches ErrTooMany; it is nil of what
// came as a request of its own, which was counted as such.
func Count(ctx context.Context) error {
	v, ok := ctx.Value(visitKey{}).(*visit)
	if !ok {
		return nil
	}
	return v.control.Rates.count(Of(ctx), v.client)
}
