package main

import (
	"net/http"

	"mithaq/server/access"
	"mithaq/server/api"
	"mithaq/server/query"
)

// askFlags say whom a command asks.
type askFlags struct {
	storeFlags
	URL   string `name:"url" help:"Ask the server at this URL, and no store." placeholder:"URL"`
	Token string `help:"Token that the server asks for; better in the environment." env:"MITHAQ_TOKEN"`
}

// ask is the URL under which the API in the same process is asked.
const ask = "http://localhost"

// server opens what is asked: the server at the URL, or one in the same process on the store, which is filled where it is empty. The caller
// closes it.
func (f askFlags) server(in *session) (out query.Server, closeStore func(), err error) {
	if f.URL != "" {
		return query.Server{Client: http.DefaultClient, URL: f.URL, Token: f.Token}, func() {}, nil
	}
	store, load, err := f.openFilled(in, true)
	if err != nil {
		return query.Server{}, nil, err
	}
	handler, err := newHandler(api.Config{Store: store, Loader: load}, &access.Control{Anonymous: owner.Role})
	if err != nil {
		_ = store.Close()
		return query.Server{}, nil, err
	}
	return query.Server{Client: &http.Client{Transport: api.Local{Handler: handler}}, URL: ask}, func() { _ = store.Close() }, nil
}
