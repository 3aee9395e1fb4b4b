package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"strings"

	"github.com/rs/zerolog"

	"mithaq/server/access"
)

// owner is who started the program, and may do everything by what it does itself.
var owner = access.Identity{Role: access.Admin}

// accessFlags say who may do what.
type accessFlags struct {
	Anonymous string  `help:"What may be done without a key or token: ${enum}. On a loopback address admin, where no other name leads to it, else none." enum:"none,reader,editor,admin,auto" default:"auto" env:"MITHAQ_ANONYMOUS" placeholder:"ROLE"`
	Keys      string  `help:"File of API keys, as the command key writes its lines." type:"path" env:"MITHAQ_KEYS" placeholder:"FILE"`
	Issuer    string  `name:"oidc-issuer" help:"OpenID Connect issuer whose tokens let in." env:"MITHAQ_OIDC_ISSUER" placeholder:"URL"`
	Audience  string  `name:"oidc-audience" help:"Whom its tokens must be for." default:"mithaq" env:"MITHAQ_OIDC_AUDIENCE" placeholder:"ID"`
	RoleClaim string  `name:"oidc-role-claim" help:"Their claim with the roles reader, editor or admin, a list or words; within others a path, such as realm_access.roles." default:"roles" env:"MITHAQ_OIDC_ROLE_CLAIM" placeholder:"NAME"`
	NameClaim string  `name:"oidc-name-claim" help:"Their claim with the name that decisions are signed by, one that nobody can give himself; their subject where they have none." default:"preferred_username" env:"MITHAQ_OIDC_NAME_CLAIM" placeholder:"NAME"`
	Rate      float64 `help:"Requests a second that each may make, by key or address; 0 is no limit. Left out, 20 where others than this machine reach the server." default:"-1" placeholder:"N"`
	Burst     int     `help:"Requests that each may make at once." default:"60" placeholder:"N"`
}

// control reads who may do what of a server that listens on an address; others reach it by further names where it is public. An
// issuer that is down is logged, and asked again for each token. Its error says which flag is wrong, or that nobody, or anybody, could
// do too much.
func (f accessFlags) control(ctx context.Context, listened net.Addr, public bool, log zerolog.Logger) (*access.Control, error) {
	out := &access.Control{}
	local := loopback(listened) && !public
	switch {
	case f.Anonymous != "auto":
		if err := out.Anonymous.UnmarshalText([]byte(f.Anonymous)); err != nil {
			return nil, fmt.Errorf("--anonymous: %w", err)
		}
	case local:
		out.Anonymous = access.Admin
	}
	if !local && out.Anonymous > access.Reader {
		return nil, fmt.Errorf("others than this machine reach the server, so nobody may change the graph without a key or token: --anonymous is none or reader")
	}
	if f.Keys != "" {
		file, err := os.Open(f.Keys)
		if err != nil {
			return nil, fmt.Errorf("--keys: %w", err)
		}
		defer file.Close()
		if out.Keys, err = access.ReadKeys(file); err != nil {
			return nil, fmt.Errorf("--keys: %s: %w", f.Keys, err)
		}
	}
	if f.Issuer != "" {
		if u, err := url.Parse(f.Issuer); err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
			return nil, fmt.Errorf("--oidc-issuer: %q is no address such as https://login.example.org", f.Issuer)
		}
		out.Tokens = access.NewIssuer(f.Issuer, f.Audience, access.Claims{Roles: f.RoleClaim, Name: f.NameClaim})
		if err := out.Tokens.Discover(ctx); errors.Is(err, access.ErrIssuer) {
			log.Warn().Err(err).Msg("nobody can sign in by a token yet")
		} else if err != nil {
			return nil, fmt.Errorf("--oidc-issuer: %w", err)
		}
	}
	if out.Anonymous == access.None && len(out.Keys) == 0 && out.Tokens == nil {
		return nil, fmt.Errorf("nobody could ask anything: give --keys, --oidc-issuer or, to let everybody read who reaches %s, --anonymous reader", listened)
	}
	perSecond := f.Rate
	if perSecond < 0 && !local {
		perSecond = 20
	}
	out.Rates = access.NewRates(perSecond, f.Burst)
	return out, nil
}

// keyCommand makes an API key.
type keyCommand struct {
	Name string      `arg:"" help:"Whose key it is; without white space. Decisions are kept under this name."`
	Role access.Role `arg:"" help:"What they may do: reader, editor or admin."`
}

// Run prints the line for the file of keys, and says the key itself on standard error, once.
func (c *keyCommand) Run(in *session) error {
	key, line := access.NewKey(access.Identity{Name: c.Name, Role: c.Role})
	if _, err := access.ReadKeys(strings.NewReader(line)); err != nil {
		return fmt.Errorf("%q is no name: it has white space or begins with #", c.Name)
	}
	fmt.Fprintln(in.stdout, line)
	fmt.Fprintln(in.stderr, key)
	return nil
}
