package api_test

import (
	"testing"

	"mithaq/server/access"
	"mithaq/server/api"
)

// Whoever asks learns who they are to the server, and whether a change of theirs would be refused.
func TestViewer(t *testing.T) {
	store := newModel(t)
	for _, c := range []struct {
		id   access.Identity
		want string
	}{
		{access.Identity{Role: access.Reader}, `{"viewer":{"name":null,"mayEdit":false}}`},
		{access.Identity{Name: "eve", Role: access.Reader}, `{"viewer":{"name":"eve","mayEdit":false}}`},
		{access.Identity{Name: "ada", Role: access.Editor}, `{"viewer":{"name":"ada","mayEdit":true}}`},
	} {
		asker := &client{access.As(c.id, api.New(api.Config{Store: store})), nil}
		if got, faults := asker.send(t, "{ viewer { name mayEdit } }", nil); string(got) != c.want || len(faults) > 0 {
			t.Errorf("%+v: %s %v", c.id, got, faults)
		}
		_, faults := asker.send(t, `mutation { deleteArticle(id: "article:none") { change { changed } } }`, nil)
		if missing := len(faults) == 1 && faults[0].Extensions.Code == "NOT_FOUND"; missing != (c.id.Role == access.Editor) {
			t.Errorf("%+v: a change is answered %v", c.id, faults)
		}
	}
}
