package access_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"

	"mithaq/server/access"
)

// issuer is an OpenID Connect issuer that serves its configuration and public keys, and signs by each.
type issuer struct {
	*httptest.Server
	signers map[jose.SignatureAlgorithm]jose.Signer
}

func newIssuer(t *testing.T) *issuer {
	t.Helper()
	out := &issuer{signers: map[jose.SignatureAlgorithm]jose.Signer{}}
	var public jose.JSONWebKeySet
	add := func(algorithm jose.SignatureAlgorithm, private, key any) {
		signer, err := jose.NewSigner(jose.SigningKey{Algorithm: algorithm, Key: jose.JSONWebKey{Key: private, KeyID: string(algorithm)}}, nil)
		if err != nil {
			t.Fatal(err)
		}
		out.signers[algorithm] = signer
		if key != nil {
			public.Keys = append(public.Keys, jose.JSONWebKey{Key: key, KeyID: string(algorithm), Algorithm: string(algorithm), Use: "sig"})
		}
	}
	rsaKey, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	ecKey, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	add(jose.RS256, rsaKey, &rsaKey.PublicKey)
	add(jose.ES256, ecKey, &ecKey.PublicKey)
	add(jose.HS256, []byte("a secret of thirty-two bytes, 32"), nil)
	mux := http.NewServeMux()
	out.Server = httptest.NewServer(mux)
	t.Cleanup(out.Close)
	serve := func(path string, body any) {
		mux.HandleFunc(path, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "application/json")
			_ = json.NewEncoder(w).Encode(body)
		})
	}
	serve("/.well-known/openid-configuration", map[string]any{"issuer": out.URL, "jwks_uri": out.URL + "/keys",
		"authorization_endpoint": out.URL + "/auth", "token_endpoint": out.URL + "/token", "id_token_signing_alg_values_supported": []string{"RS256", "ES256"}})
	serve("/keys", public)
	return out
}

// token signs claims, beside those that every token has.
func (i *issuer) token(t *testing.T, by jose.SignatureAlgorithm, claims map[string]any) string {
	t.Helper()
	all := map[string]any{"iss": i.URL, "aud": "mithaq", "sub": "1234", "exp": time.Now().Add(time.Hour).Unix()}
	for name, v := range claims {
		all[name] = v
	}
	text, err := jwt.Signed(i.signers[by]).Claims(all).Serialize()
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// Keys and tokens let in those whose they are, with their role; nothing else does.
func TestWhoMayAsk(t *testing.T) {
	known := newIssuer(t)
	stranger := newIssuer(t)
	tokens, err := access.Discover(t.Context(), known.URL, "mithaq", "roles")
	if err != nil {
		t.Fatal(err)
	}
	editing, line := access.NewKey(access.Identity{Name: "ada", Role: access.Editor})
	reading, other := access.NewKey(access.Identity{Name: "bob", Role: access.Reader})
	if strings.Contains(line, editing) {
		t.Errorf("the line %q holds the key", line)
	}
	keys, err := access.ReadKeys(strings.NewReader("# who may ask\n\n" + line + "\n" + other + "\n"))
	if err != nil {
		t.Fatal(err)
	}
	c := &access.Control{Anonymous: access.Reader, Keys: keys, Tokens: tokens}
	expired := time.Now().Add(-time.Hour).Unix()
	for name, q := range map[string]struct {
		authorization, who string
		err                error
	}{
		"nobody":                       {"", "", access.ErrAnonymous},
		"a name and a password":        {"Basic YTpi", "", access.ErrAnonymous},
		"a key":                        {"Bearer " + editing, "ada", nil},
		"a key of a reader":            {"Bearer " + reading, "bob", access.ErrForbidden},
		"a key that is not known":      {"Bearer mithaq_ABCDEFGHIJKLMNOPQRSTUVWXYZ", "", access.ErrUnknown},
		"the hash for the key":         {"Bearer mithaq_" + strings.Fields(line)[2], "", access.ErrUnknown},
		"a token by RS256":             {"bearer " + known.token(t, jose.RS256, map[string]any{"roles": []string{"user", "editor", "reader"}, "preferred_username": "eve"}), "eve", nil},
		"a token by ES256":             {"Bearer " + known.token(t, jose.ES256, map[string]any{"roles": "mithaq:admin"}), "1234", nil},
		"a token of a reader":          {"Bearer " + known.token(t, jose.ES256, map[string]any{"roles": "reader"}), "", access.ErrForbidden},
		"a token without a role":       {"Bearer " + known.token(t, jose.ES256, map[string]any{"roles": 7}), "", access.ErrForbidden},
		"a token that has expired":     {"Bearer " + known.token(t, jose.RS256, map[string]any{"roles": "admin", "exp": expired}), "", access.ErrUnknown},
		"a token for another audience": {"Bearer " + known.token(t, jose.RS256, map[string]any{"roles": "admin", "aud": "another"}), "", access.ErrUnknown},
		"a token of another issuer":    {"Bearer " + stranger.token(t, jose.RS256, map[string]any{"roles": "admin"}), "", access.ErrUnknown},
		"a token in another's name":    {"Bearer " + stranger.token(t, jose.RS256, map[string]any{"roles": "admin", "iss": known.URL}), "", access.ErrUnknown},
		"a token by a shared secret":   {"Bearer " + known.token(t, jose.HS256, map[string]any{"roles": "admin"}), "", access.ErrUnknown},
		"a token that is none":         {"Bearer e30.e30.", "", access.ErrUnknown},
	} {
		t.Run(name, func(t *testing.T) {
			r := httptest.NewRequest(http.MethodPost, "/", nil)
			r.Header.Set("Authorization", q.authorization)
			w := httptest.NewRecorder()
			var id access.Identity
			var refused error
			c.Handler(access.Editor, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { id = access.Of(r.Context()) }),
				func(_ http.ResponseWriter, _ *http.Request, err error) { refused = err }).ServeHTTP(w, r)
			if !errors.Is(refused, q.err) || refused == nil && id.Name != q.who {
				t.Errorf("%v as %+v, want %v as %q", refused, id, q.err, q.who)
			}
			if refused != nil && w.Header().Get("WWW-Authenticate") == "" {
				t.Error("it is not said how to sign in")
			}
		})
	}
}

// Each may ask so often, by name wherever from, nobody by address, and is told how long to wait.
func TestRates(t *testing.T) {
	key, line := access.NewKey(access.Identity{Name: "ada", Role: access.Editor})
	keys, err := access.ReadKeys(strings.NewReader(line))
	if err != nil {
		t.Fatal(err)
	}
	c := &access.Control{Anonymous: access.Editor, Keys: keys, Rates: access.NewRates(0.5, 2)}
	ask := func(authorization, address string) (wait string, refused error) {
		r := httptest.NewRequest(http.MethodPost, "/", nil)
		r.RemoteAddr = address + ":1234"
		r.Header.Set("Authorization", authorization)
		w := httptest.NewRecorder()
		c.Handler(access.Reader, http.NotFoundHandler(), func(_ http.ResponseWriter, _ *http.Request, err error) { refused = err }).ServeHTTP(w, r)
		return w.Header().Get("Retry-After"), refused
	}
	for n, q := range []struct {
		authorization, address string
		err                    error
	}{
		{"", "192.0.2.1", nil}, {"", "192.0.2.1", nil}, {"", "192.0.2.1", access.ErrTooMany}, {"", "192.0.2.2", nil},
		{"Bearer " + key, "192.0.2.1", nil}, {"Bearer " + key, "192.0.2.2", nil}, {"Bearer " + key, "192.0.2.3", access.ErrTooMany},
		{"Bearer mithaq_guessed", "192.0.2.4", access.ErrUnknown}, {"Bearer mithaq_again", "192.0.2.4", access.ErrUnknown}, {"Bearer mithaq_more", "192.0.2.4", access.ErrTooMany},
	} {
		wait, got := ask(q.authorization, q.address)
		if !errors.Is(got, q.err) || (wait == "2") != (q.err == access.ErrTooMany) {
			t.Errorf("request %d: %v, Retry-After %q, want %v", n, got, wait, q.err)
		}
	}
}

func TestKeysThatAreNone(t *testing.T) {
	_, line := access.NewKey(access.Identity{Name: "ada", Role: access.Editor})
	for text, says := range map[string]string{
		"\nada editor": "line 2",
		strings.Replace(line, "editor", "owner", 1): "line 1: a role is",
		"ada editor 00": "line 1",
		"ada lovelace editor " + line[len(line)-64:]: "line 1",
	} {
		if _, err := access.ReadKeys(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v, want %q", text, err, says)
		}
	}
}
