package access

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"github.com/coreos/go-oidc/v3/oidc"
)

// Issuer lets in who has a JSON Web Token of an OpenID Connect issuer for this server, signed by RS256 or ES256.
type Issuer struct {
	verifier *oidc.IDTokenVerifier
	claim    string
}

// Discover reads from an issuer where its keys are. Tokens must be for the audience; the claim, a text or a list of texts, has
// the roles.
func Discover(ctx context.Context, issuer, audience, claim string) (*Issuer, error) {
	provider, err := oidc.NewProvider(ctx, issuer)
	if err != nil {
		return nil, fmt.Errorf("cannot read the OpenID Connect configuration of %s: %w", issuer, err)
	}
	return &Issuer{provider.Verifier(&oidc.Config{ClientID: audience, SupportedSigningAlgs: []string{oidc.RS256, oidc.ES256}}), claim}, nil
}

// identify verifies a token: its signature, issuer, audience and times.
func (i *Issuer) identify(ctx context.Context, text string) (Identity, error) {
	if i == nil {
		return Identity{}, ErrUnknown
	}
	token, err := i.verifier.Verify(ctx, text)
	if err != nil {
		return Identity{}, fmt.Errorf("%w (%w)", ErrUnknown, err)
	}
	var claims map[string]any
	if err := token.Claims(&claims); err != nil {
		return Identity{}, fmt.Errorf("%w (%w)", ErrUnknown, err)
	}
	name, _ := claims["preferred_username"].(string)
	return Identity{cmp.Or(name, token.Subject), highest(claims[i.claim])}, nil
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
		var role Role
		if role.UnmarshalText([]byte(strings.TrimPrefix(text, "mithaq:"))) == nil {
			out = max(out, role)
		}
	}
	return out
}
