package article

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"syscall"
	"time"
)

// The errors of fetching, wrapped with the address.
var (
	ErrFetch   = errors.New("cannot fetch")
	ErrPrivate = errors.New("a private address; allow it explicitly") // loopback, link-local and the like
)

// FetchOptions limit what a fetch may cost and reach. A zero limit means its default.
type FetchOptions struct {
	Timeout      time.Duration // for everything; 30 seconds
	Limit        int           // bytes of the page, unpacked; 8 MiB
	Redirects    int           // 5
	AllowPrivate bool          // also reach loopback, private and link-local addresses, and use the environment's proxy
}

// Page is what an address answered.
type Page struct {
	URL         string // after redirects, without a password
	ContentType string
	Data        []byte
}

// readable are the media types that articles and tables come in.
var readable = []string{
	"text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/json", "application/ld+json",
	"application/x-ndjson", "application/jsonl", "application/jsonlines", "text/csv", "application/yaml", "text/yaml",
}

// Fetch gets a page by HTTP or HTTPS. The address that a name resolves to is checked when it is dialled, so neither a
// redirect nor a name server can lead to a private one. It returns an error that matches [ErrFetch], and [ErrPrivate] too
// where the address is not allowed.
func Fetch(ctx context.Context, address string, opts FetchOptions) (Page, error) {
	fail := func(err error) (Page, error) {
		return Page{}, fmt.Errorf("%w %s: %w", ErrFetch, redacted(address), err)
	}
	if opts.Timeout == 0 {
		opts.Timeout = 30 * time.Second
	}
	if opts.Limit == 0 {
		opts.Limit = 8 << 20
	}
	if opts.Redirects == 0 {
		opts.Redirects = 5
	}
	ctx, cancel := context.WithTimeout(ctx, opts.Timeout)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return fail(withoutURL(err))
	}
	if err := checkURL(request.URL); err != nil {
		return fail(err)
	}
	request.Header.Set("User-Agent", "mithaq")
	request.Header.Set("Accept", "text/html, text/plain, application/json;q=0.9")
	client := newClient(opts)
	defer client.CloseIdleConnections()
	response, err := client.Do(request)
	if err != nil {
		return fail(withoutURL(err))
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return fail(fmt.Errorf("the server answers %s", response.Status))
	}
	data, err := io.ReadAll(io.LimitReader(response.Body, int64(opts.Limit)+1))
	if err != nil {
		return fail(err)
	}
	if len(data) > opts.Limit {
		return fail(fmt.Errorf("%w: more than %d bytes", ErrTooLarge, opts.Limit))
	}
	contentType := response.Header.Get("Content-Type")
	if contentType == "" {
		contentType = http.DetectContentType(data)
	}
	if media, _, _ := mime.ParseMediaType(contentType); !slices.Contains(readable, media) {
		return fail(fmt.Errorf("%w: %q is no article", ErrFormat, contentType))
	}
	return Page{URL: redacted(response.Request.URL.String()), ContentType: contentType, Data: data}, nil
}

func newClient(opts FetchOptions) *http.Client {
	dialer := &net.Dialer{Timeout: opts.Timeout}
	transport := &http.Transport{DialContext: dialer.DialContext, Proxy: http.ProxyFromEnvironment, ForceAttemptHTTP2: true}
	if !opts.AllowPrivate {
		transport.Proxy = nil // behind a proxy the check would see the proxy's address only
		dialer.Control = func(_, address string, _ syscall.RawConn) error {
			target, err := netip.ParseAddrPort(address)
			if err != nil {
				return err
			}
			if !public(target.Addr()) {
				return fmt.Errorf("%s is %w", target.Addr(), ErrPrivate)
			}
			return nil
		}
	}
	return &http.Client{Transport: transport, CheckRedirect: func(next *http.Request, via []*http.Request) error {
		if len(via) > opts.Redirects {
			return fmt.Errorf("more than %d redirects", opts.Redirects)
		}
		return checkURL(next.URL)
	}}
}

func checkURL(u *url.URL) error {
	if (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" {
		return fmt.Errorf("%q is no address of the web", u.Redacted())
	}
	return nil
}

// reserved are the special networks that netip has no method for, with those that carry IPv4 addresses within IPv6.
var reserved = func() []netip.Prefix {
	var out []netip.Prefix
	for _, s := range []string{
		"0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
		"240.0.0.0/4", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/32", "2001:db8::/32", "2002::/16", "fec0::/10",
	} {
		out = append(out, netip.MustParsePrefix(s))
	}
	return out
}()

// public reports whether an address may belong to a server of the open network.
func public(a netip.Addr) bool {
	a = a.Unmap().WithZone("")
	return a.IsGlobalUnicast() && !a.IsPrivate() && !slices.ContainsFunc(reserved, func(p netip.Prefix) bool { return p.Contains(a) })
}

// redacted is the address without user and password.
func redacted(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return fmt.Sprintf("an address of %d characters", len(address))
	}
	u.User = nil
	return u.String()
}

// withoutURL drops the address that net/url and net/http put before their reason: it is told already, and may hold a password.
func withoutURL(err error) error {
	var e *url.Error
	if errors.As(err, &e) {
		return e.Err
	}
	return err
}
