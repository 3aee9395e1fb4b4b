// Package access says who makes a request, what they may do, and how often: by API keys, by JSON Web Tokens of an OpenID Connect
// issuer, or as nobody.
//
// Everything in it is safe for concurrent use.
package access

import (
	"context"
	"errors"
	"net"
	"net/http"
	"strings"
	"time"
)

// Role is what somebody may do, each all that those before may.
type Role int

// The roles.
const (
	None   Role = iota // nothing
	Reader             // ask
	Editor             // load articles, withdraw them, and decide on what was read
	Admin              // remove articles without a trace
)

var roleNames = []string{"none", "reader", "editor", "admin"}

// String implements fmt.Stringer.
func (r Role) String() string { return roleNames[r] }

// MarshalText implements encoding.TextMarshaler.
func (r Role) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (r *Role) UnmarshalText(text []byte) error {
	for i, name := range roleNames {
		if string(text) == name {
			*r = Role(i)
			return nil
		}
	}
	return errors.New("a role is none, reader, editor or admin")
}

// Identity is who makes a request. Nobody has no name.
type Identity struct {
	Name  string
	Role  Role
	Until time.Time // when a token expires; zero of others
}

type identityKey struct{}

// Of is who makes the request of a context; nobody, with the role None, where it is not known.
func Of(ctx context.Context) Identity {
	id, _ := ctx.Value(identityKey{}).(Identity)
	return id
}

// As answers every request as if somebody made it.
func As(id Identity, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), identityKey{}, id)))
	})
}

// Why a request is refused.
var (
	ErrUnknown   = errors.New("the key or token is not valid; ask whoever runs the server for another")
	ErrExpired   = errors.New("the token has expired; sign in again with a new one")
	ErrIssuer    = errors.New("the issuer of tokens does not answer, so none can be verified; try again later, or use an API key")
	ErrAnonymous = errors.New("sign in: send an API key or a token as `Authorization: Bearer …`")
	ErrForbidden = errors.New("your role does not allow it")
	ErrTooMany   = errors.New("too many requests")
)

// Control knows who may do what.
type Control struct {
	Anonymous Role    // what nobody may do
	Keys      Keys    // nil where there are none
	Tokens    *Issuer // nil where there is none
	Rates     *Rates  // nil where there is no limit
}

// Identify says who makes a request. Its errors match ErrUnknown, ErrExpired or ErrIssuer.
func (c *Control) Identify(r *http.Request) (Identity, error) {
	return c.identify(r.Context(), r.Header.Get("Authorization"))
}

// identify says who signs in by what a header says.
func (c *Control) identify(ctx context.Context, authorization string) (Identity, error) {
	scheme, secret, _ := strings.Cut(authorization, " ")
	if secret = strings.TrimSpace(secret); secret == "" || !strings.EqualFold(scheme, "Bearer") {
		return Identity{Role: c.Anonymous}, nil
	}
	if strings.HasPrefix(secret, keyPrefix) {
		return c.Keys.identify(secret)
	}
	return c.Tokens.identify(ctx, secret)
}

// Handler answers requests of those who have the role, and not too often, and has all others refused with the error;
// the header Retry-After then says how long to wait where it is ErrTooMany.
func (c *Control) Handler(role Role, next http.Handler, refuse func(http.ResponseWriter, *http.Request, error)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id, err := c.Identify(r)
		if early := (*tooEarly)(nil); errors.As(c.Rates.count(id, clientOf(r)), &early) {
			w.Header().Set("Retry-After", early.seconds())
			refuse(w, r, early)
			return
		}
		if err == nil {
			err = id.May(role)
		}
		if err != nil {
			w.Header().Set("WWW-Authenticate", `Bearer realm="Mithaq"`)
			refuse(w, r, err)
			return
		}
		As(id, next).ServeHTTP(w, r)
	})
}

// May returns nil where somebody has a role, else ErrAnonymous of nobody, and ErrForbidden or ErrExpired of others.
func (id Identity) May(role Role) error {
	switch {
	case !id.Until.IsZero() && !time.Now().Before(id.Until):
		return ErrExpired
	case id.Role >= role:
		return nil
	case id.Name == "":
		return ErrAnonymous
	}
	return ErrForbidden
}

// clientOf is the address from which a request came.
func clientOf(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	return host
}
