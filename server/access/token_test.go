package access_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"encoding/base64"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"

	"mithaq/server/access"
)

// issuer is an OpenID Connect issuer that serves its configuration and public keys, and signs by each.
type issuer struct {
	*httptest.Server
	down  atomic.Bool
	asked atomic.Int32 // how often it was asked for its keys

	mu      sync.Mutex
	signers map[jose.SignatureAlgorithm]jose.Signer
	public  jose.JSONWebKeySet
}

func newIssuer(t *testing.T) *issuer {
	t.Helper()
	out := &issuer{}
	out.rotate(t, "first")
	mux := http.NewServeMux()
	out.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if out.down.Load() {
			http.Error(w, "down", http.StatusBadGateway)
			return
		}
		mux.ServeHTTP(w, r)
	}))
	t.Cleanup(out.Close)
	serve := func(path string, body func() any) {
		mux.HandleFunc(path, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "application/json")
			_ = json.NewEncoder(w).Encode(body())
		})
	}
	serve("/.well-known/openid-configuration", func() any {
		return map[string]any{"issuer": out.URL, "jwks_uri": out.URL + "/keys", "authorization_endpoint": out.URL + "/auth", "token_endpoint": out.URL + "/token"}
	})
	serve("/keys", func() any {
		out.asked.Add(1)
		out.mu.Lock()
		defer out.mu.Unlock()
		return out.public
	})
	return out
}

// rotate has the issuer sign by new keys, and no more by those that it had.
func (i *issuer) rotate(t *testing.T, name string) {
	t.Helper()
	rsaKey, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	ecKey, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	i.mu.Lock()
	defer i.mu.Unlock()
	i.signers, i.public = map[jose.SignatureAlgorithm]jose.Signer{}, jose.JSONWebKeySet{}
	for algorithm, key := range map[jose.SignatureAlgorithm]struct{ private, public any }{
		jose.RS256: {rsaKey, &rsaKey.PublicKey}, jose.PS384: {rsaKey, &rsaKey.PublicKey}, jose.ES256: {ecKey, &ecKey.PublicKey},
		jose.HS256: {[]byte("a secret of thirty-two bytes, 32"), nil},
	} {
		id := name + string(algorithm)
		signer, err := jose.NewSigner(jose.SigningKey{Algorithm: algorithm, Key: jose.JSONWebKey{Key: key.private, KeyID: id}}, nil)
		if err != nil {
			t.Fatal(err)
		}
		i.signers[algorithm] = signer
		if key.public != nil {
			i.public.Keys = append(i.public.Keys, jose.JSONWebKey{Key: key.public, KeyID: id, Algorithm: string(algorithm), Use: "sig"})
		}
	}
}

// all are claims beside those that every token has.
func (i *issuer) all(claims map[string]any) map[string]any {
	out := map[string]any{"iss": i.URL, "aud": "mithaq", "sub": "1234", "exp": time.Now().Add(time.Hour).Unix()}
	for name, v := range claims {
		out[name] = v
	}
	return out
}

// token signs claims, beside those that every token has.
func (i *issuer) token(t *testing.T, by jose.SignatureAlgorithm, claims map[string]any) string {
	t.Helper()
	text, err := jwt.Signed(i.signers[by]).Claims(i.all(claims)).Serialize()
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// unsigned is a token that says of itself that nobody signed it.
func (i *issuer) unsigned(t *testing.T, claims map[string]any) string {
	t.Helper()
	body, err := json.Marshal(i.all(claims))
	if err != nil {
		t.Fatal(err)
	}
	return base64.RawURLEncoding.EncodeToString([]byte(`{"alg":"none"}`)) + "." + base64.RawURLEncoding.EncodeToString(body) + "."
}

// signedIn is who has a token.
func signedIn(i *access.Issuer, token string) (access.Identity, error) {
	r := httptest.NewRequest(http.MethodPost, "/", nil)
	r.Header.Set("Authorization", "Bearer "+token)
	return (&access.Control{Tokens: i}).Identify(r)
}

// Roles are read where issuers write them.
func TestRolesOfTokens(t *testing.T) {
	known := newIssuer(t)
	type object = map[string]any
	for name, q := range map[string]struct {
		claim  string
		claims object
		role   access.Role
	}{
		"a list":                        {"roles", object{"roles": []string{"offline_access", "editor"}}, access.Editor},
		"the realm's":                   {"realm_access.roles", object{"realm_access": object{"roles": []string{"uma", "admin"}}}, access.Admin},
		"a client's":                    {"resource_access.mithaq.roles", object{"resource_access": object{"mithaq": object{"roles": []string{"reader"}}}}, access.Reader},
		"a client's with points":        {"resource_access.graph.example.org.roles", object{"resource_access": object{"graph": object{}, "graph.example.org": object{"roles": []string{"editor"}}}}, access.Editor},
		"under an address":              {"https://graph.example.org/roles", object{"https://graph.example.org/roles": []string{"admin"}}, access.Admin},
		"scopes":                        {"scope", object{"scope": "openid profile mithaq:editor"}, access.Editor},
		"scopes that only look like":    {"scope", object{"scope": "openid other:admin administrator"}, access.None},
		"where they are not":            {"realm_access.roles", object{"roles": "admin", "realm_access": "roles"}, access.None},
		"what is neither list nor text": {"roles", object{"roles": object{"admin": true}}, access.None},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := signedIn(access.NewIssuer(known.URL, "mithaq", access.Claims{Roles: q.claim}), known.token(t, jose.PS384, q.claims))
			if err != nil || got.Role != q.role {
				t.Errorf("%+v, %v, want %v", got, err, q.role)
			}
		})
	}
}

// claims are those that most issuers write.
var claims = access.Claims{Roles: "roles", Name: "preferred_username"}

// Decisions are signed by the claim that the server is told, and by the subject where a token has none.
func TestNamesOfTokens(t *testing.T) {
	known := newIssuer(t)
	token := known.token(t, jose.PS384, map[string]any{"preferred_username": "eve", "email": "eve@example.org", "profile": map[string]any{"name": "Eve"}, "number": 7})
	for claim, want := range map[string]string{
		"preferred_username": "eve", "email": "eve@example.org", "profile.name": "Eve", "nickname": "1234", "number": "1234",
	} {
		got, err := signedIn(access.NewIssuer(known.URL, "mithaq", access.Claims{Roles: "roles", Name: claim}), token)
		if err != nil || got.Name != want {
			t.Errorf("by %s: %+v, %v, want %s", claim, got, err, want)
		}
	}
}

// An issuer may be down at the start and later, and change its keys; forged tokens do not have it asked all the time.
func TestIssuerDownAndNewKeys(t *testing.T) {
	known, stranger := newIssuer(t), newIssuer(t)
	token := known.token(t, jose.RS256, nil)
	known.down.Store(true)
	tokens := access.NewIssuer(known.URL, "mithaq", claims)
	if err := tokens.Discover(t.Context()); !errors.Is(err, access.ErrIssuer) {
		t.Errorf("down at the start: %v", err)
	}
	if _, err := signedIn(tokens, token); !errors.Is(err, access.ErrIssuer) || errors.Is(err, access.ErrUnknown) {
		t.Errorf("down: %v", err)
	}
	known.down.Store(false)
	if id, err := signedIn(tokens, token); err != nil || id.Until.Before(time.Now()) {
		t.Errorf("up again: %+v, %v", id, err)
	}
	known.rotate(t, "second")
	fresh := known.token(t, jose.RS256, nil)
	if _, err := signedIn(tokens, fresh); err != nil {
		t.Errorf("by a new key: %v", err)
	}
	if _, err := signedIn(tokens, token); !errors.Is(err, access.ErrUnknown) {
		t.Errorf("by a key that is given up: %v", err)
	}
	known.down.Store(true)
	if _, err := signedIn(tokens, fresh); err != nil {
		t.Errorf("by a known key while the issuer is down: %v", err)
	}
	known.down.Store(false)
	before := known.asked.Load()
	forged := stranger.token(t, jose.ES256, map[string]any{"iss": known.URL})
	for range 50 {
		if _, err := signedIn(tokens, forged); !errors.Is(err, access.ErrIssuer) && !errors.Is(err, access.ErrUnknown) {
			t.Fatalf("forged: %v", err)
		}
	}
	if asked := known.asked.Load() - before; asked > 10 {
		t.Errorf("50 forged tokens had the issuer asked %d times", asked)
	}
	if _, err := signedIn(tokens, fresh); err != nil {
		t.Errorf("after forged tokens: %v", err)
	}
	if err := access.NewIssuer(known.URL+"/other", "mithaq", claims).Discover(t.Context()); err == nil || errors.Is(err, access.ErrIssuer) || !strings.Contains(err.Error(), "/other") {
		t.Errorf("no issuer at all: %v", err)
	}
}
