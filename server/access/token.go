package access

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/time/rate"
)

// algorithms are those whose signatures count: none by a secret that verifying shares, and none that is none.
var algorithms = []string{oidc.RS256, oidc.RS384, oidc.RS512, oidc.PS256, oidc.PS384, oidc.PS512, oidc.ES256, oidc.ES384, oidc.ES512, oidc.EdDSA}

// Issuer lets in who has a JSON Web Token of an OpenID Connect issuer for this server, signed by one of its keys.
type Issuer struct {
	url    string
	claims Claims
	client *http.Client
	config *oidc.Config

	mu   sync.Mutex
	keys oidc.KeySet // nil until the issuer has told where they are
}

// Claims are where a token says what of whom. A claim that stands within others is named by a path with points, such as
// realm_access.roles.
type Claims struct {
	Roles string // a list, or a text of words
	Name  string // a text, by which decisions are signed; where a token has none, its subject signs them
}

// NewIssuer trusts an issuer's tokens for the audience.
func NewIssuer(url, audience string, claims Claims) *Issuer {
	client := &http.Client{Timeout: 5 * time.Second, Transport: source{rate.NewLimiter(rate.Every(10*time.Second), 10)}}
	return &Issuer{url: url, claims: claims, client: client, config: &oidc.Config{ClientID: audience, SupportedSigningAlgs: algorithms}}
}

// Discover reads from the issuer where its keys are, once: its error matches ErrIssuer where the issuer does not answer, and the next
// token asks again.
func (i *Issuer) Discover(ctx context.Context) error {
	_, err := i.discovered(ctx)
	return err
}

// discovered are the issuer's keys.
func (i *Issuer) discovered(ctx context.Context) (oidc.KeySet, error) {
	i.mu.Lock()
	defer i.mu.Unlock()
	if i.keys != nil {
		return i.keys, nil
	}
	ctx = oidc.ClientContext(ctx, i.client)
	provider, err := oidc.NewProvider(ctx, i.url)
	var found struct {
		Keys string `json:"jwks_uri"`
	}
	if err == nil {
		err = provider.Claims(&found)
	}
	if err != nil {
		return nil, fmt.Errorf("cannot read the OpenID Connect configuration of %s: %w", i.url, unanswered(err))
	}
	i.keys = oidc.NewRemoteKeySet(ctx, found.Keys)
	return i.keys, nil
}

// identify verifies a token: its signature, issuer, audience and times. Its errors match ErrUnknown or ErrExpired, or ErrIssuer where it
// cannot be known whether the token is good.
func (i *Issuer) identify(ctx context.Context, text string) (Identity, error) {
	if i == nil {
		return Identity{}, ErrUnknown
	}
	keys, err := i.discovered(ctx)
	if err != nil {
		return Identity{}, err
	}
	signature := &signature{KeySet: keys}
	token, err := oidc.NewVerifier(i.url, signature, i.config).Verify(ctx, text)
	if errors.Is(signature.err, ErrIssuer) {
		return Identity{}, signature.err
	}
	var claims map[string]any
	if err == nil {
		err = token.Claims(&claims)
	}
	if expired := (*oidc.TokenExpiredError)(nil); errors.As(err, &expired) {
		return Identity{}, ErrExpired
	} else if err != nil {
		return Identity{}, fmt.Errorf("%w (%w)", ErrUnknown, err)
	}
	name, _ := within(claims, i.claims.Name).(string)
	if name = cmp.Or(name, token.Subject); name == "" {
		return Identity{}, fmt.Errorf("%w (it does not say whose it is)", ErrUnknown)
	}
	return Identity{name, highest(within(claims, i.claims.Roles)), token.Expiry}, nil
}

// signature keeps why a token's signature could not be verified, which the verifier tells in words alone.
type signature struct {
	oidc.KeySet
	err error
}

// VerifySignature implements oidc.KeySet.
func (s *signature) VerifySignature(ctx context.Context, text string) (payload []byte, err error) {
	payload, err = s.KeySet.VerifySignature(ctx, text)
	s.err = unanswered(err)
	return payload, s.err
}

// unanswered is an error, told as ErrIssuer where the issuer did not answer.
func unanswered(err error) error {
	if failed := (*url.Error)(nil); errors.As(err, &failed) {
		return fmt.Errorf("%w (%w)", ErrIssuer, err)
	}
	return err
}

// source asks an issuer. Keys are read again for every signature by a key that is not known, so that new keys count at once; the
// limit keeps forged ones, and an issuer that is down, from having it asked all the time.
type source struct{ limit *rate.Limiter }

// RoundTrip implements http.RoundTripper.
func (s source) RoundTrip(r *http.Request) (*http.Response, error) {
	if !s.limit.Allow() {
		return nil, errors.New("it was asked too often just now")
	}
	response, err := http.DefaultTransport.RoundTrip(r)
	if err == nil && response.StatusCode >= http.StatusInternalServerError {
		response.Body.Close()
		return nil, fmt.Errorf("it answers %s", response.Status)
	}
	return response, err
}

// within is the claim at a path, nil where there is none. A point may be of a claim's name as well.
func within(claims map[string]any, path string) any {
	if found, ok := claims[path]; ok {
		return found
	}
	for at, c := range path {
		if inner, ok := claims[path[:at]].(map[string]any); ok && c == '.' {
			if found := within(inner, path[at+1:]); found != nil {
				return found
			}
		}
	}
	return nil
}

// highest is the highest of the roles in a claim. What is no role of this server counts for nothing.
func highest(claim any) Role {
	given, ok := claim.([]any)
	if !ok {
		given = []any{claim}
	}
	out := None
	for _, g := range given {
		text, _ := g.(string)
		for _, word := range strings.Fields(text) {
			var role Role
			if role.UnmarshalText([]byte(strings.TrimPrefix(word, "mithaq:"))) == nil {
				out = max(out, role)
			}
		}
	}
	return out
}
