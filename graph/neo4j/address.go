package neo4j

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"mithaq/graph"
)

// Schemes are those of the URLs that [Open] takes: routed to a cluster or not, encrypted with a certificate that is
// checked (+s), encrypted with any (+ssc), or in the clear.
func Schemes() []string {
	return []string{"neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"}
}

// address is a database's URL taken apart.
type address struct {
	target   string // for the driver, without credentials
	database string
	user     string
	password string
}

// parseAddress reads SCHEME://[USER[:PASSWORD]@]HOST[:PORT][/DATABASE]. Its errors match ErrBadURL and never repeat the URL,
// which may hold a password.
func parseAddress(raw string, o Options) (address, error) {
	const form = "SCHEME://[USER[:PASSWORD]@]HOST[:PORT][/DATABASE]"
	u, err := url.Parse(raw)
	if err != nil {
		return address{}, fmt.Errorf("neo4j: %w: not of the form %s (special characters of a password are written as %%XX)", graph.ErrBadURL, form)
	}
	if !slices.Contains(Schemes(), u.Scheme) {
		return address{}, fmt.Errorf("neo4j: %w: the scheme %.20q is none of %s", graph.ErrBadURL, u.Scheme, strings.Join(Schemes(), ", "))
	}
	database := strings.Trim(u.Path, "/")
	if u.Hostname() == "" || strings.Contains(database, "/") || u.Fragment != "" {
		return address{}, fmt.Errorf("neo4j: %w: not of the form %s", graph.ErrBadURL, form)
	}
	if u.RawQuery != "" && !strings.HasPrefix(u.Scheme, "neo4j") {
		return address{}, fmt.Errorf("neo4j: %w: only neo4j URLs take a routing policy after the question mark", graph.ErrBadURL)
	}
	a := address{database: cmp.Or(database, "neo4j"), user: o.User, password: o.Password}
	if u.User != nil {
		a.user = u.User.Username()
		if password, ok := u.User.Password(); ok {
			a.password = password
		}
	}
	u.User, u.Path, u.RawPath = nil, "", ""
	a.target = u.String()
	return a, nil
}
