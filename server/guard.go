package main

import (
	"fmt"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/rs/cors"

	"mithaq/server/api"
)

// guardFlags say under which names the server is reached, and by pages of which origins.
type guardFlags struct {
	URL     string   `name:"public-url" help:"Where clients reach the server, for permalinks; where a request was sent to where it is left out." env:"MITHAQ_PUBLIC_URL" placeholder:"URL"`
	Hosts   []string `name:"host" help:"Names under which a server on a loopback address may be reached, beside localhost and that of --public-url." env:"MITHAQ_HOSTS" placeholder:"NAME"`
	Origins []string `name:"cors-origin" help:"Origins whose pages may ask, such as https://example.org; none may where it is left out." env:"MITHAQ_CORS_ORIGINS" placeholder:"ORIGIN"`
}

// loopback reports whether only this machine reaches an address.
func loopback(a net.Addr) bool {
	tcp, ok := a.(*net.TCPAddr)
	return ok && tcp.IP.IsLoopback()
}

// public reports whether the server has names under which others than this machine reach it, as behind a proxy.
func (g guardFlags) public() bool { return len(g.names()) > 0 }

// names are those of the flags that are not of this machine.
func (g guardFlags) names() []string {
	names := slices.Clone(g.Hosts)
	if u, err := url.Parse(g.URL); err == nil && u.Host != "" {
		names = append(names, u.Hostname())
	}
	return slices.DeleteFunc(names, ofLoopback)
}

// ofLoopback reports whether a name is of this machine on every machine.
func ofLoopback(name string) bool {
	ip := net.ParseIP(name)
	return strings.EqualFold(name, "localhost") || ip != nil && ip.IsLoopback()
}

// guard refuses what a page of another site has a browser send, also under a name that it has made to mean this machine, and
// gives every answer the headers that keep browsers from doing more with it than it is for. Its error names a flag that is wrong.
func (g guardFlags) guard(listened net.Addr, next http.Handler) (http.Handler, error) {
	foreign := http.NewCrossOriginProtection()
	for _, origin := range g.Origins {
		if err := foreign.AddTrustedOrigin(origin); err != nil {
			return nil, fmt.Errorf("--cors-origin: %w", err)
		}
	}
	if len(g.Origins) > 0 {
		next = cors.New(cors.Options{AllowedOrigins: g.Origins, AllowedMethods: []string{http.MethodGet, http.MethodPost},
			AllowedHeaders: []string{"Authorization", "Content-Type", "Accept", "Accept-Language", "X-Request-Id", "GraphQL-Require-Preflight"},
			ExposedHeaders: []string{"Retry-After", "X-Request-Id", "ETag"}}).Handler(next)
	}
	names := g.names()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
		if len(g.Origins) == 0 {
			h.Set("Cross-Origin-Resource-Policy", "same-origin")
		}
		if name := hostname(r.Host); loopback(listened) && !ofLoopback(name) && !slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(n, name) }) {
			api.Refuse(w, r, fmt.Errorf("%w: %.80q; allow it by --host", api.ErrHost, name))
			return
		}
		if r.Header.Get("Sec-Fetch-Mode") != "navigate" || r.Method != http.MethodGet { // a link may lead here from anywhere
			asked := r.Clone(r.Context())
			asked.Method = http.MethodPost // what another site's page may not send, it may not read either
			if foreign.Check(asked) != nil {
				api.Refuse(w, r, fmt.Errorf("%w: %.80q", api.ErrOrigin, r.Header.Get("Origin")))
				return
			}
		}
		next.ServeHTTP(w, r)
	}), nil
}

// hostname is the name in a Host header, without its port.
func hostname(host string) string {
	if name, _, err := net.SplitHostPort(host); err == nil {
		return name
	}
	return strings.Trim(host, "[]")
}
