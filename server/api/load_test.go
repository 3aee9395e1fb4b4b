package api_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"mithaq/server/access"
	"mithaq/server/api"
)

// loadJob is a job as a client sees it.
type loadJob struct {
	ID, State, Source string
	Total, Done       int
	Change            struct{ Version, Articles, ArticlesChanged, NodesAdded int }
	Failures          []struct{ Source, Code, Message string }
	EndedAt           string
}

const jobFields = `id state total done source change { version articles articlesChanged nodesAdded } failures { source code message } endedAt`

// manyArticles is the input of so many articles.
func manyArticles(n int) map[string]any {
	var articles []map[string]any
	for i := range n {
		articles = append(articles, map[string]any{"text": fmt.Sprintf("A%d is a country.", i)})
	}
	return map[string]any{"articles": articles}
}

func TestLoadMany(t *testing.T) {
	c := serve(t, newModel(t))
	const order = `mutation ($in: LoadManyInput!) { loadMany(input: $in) { job { ` + jobFields + ` } } }`
	input := manyArticles(3)
	input["urls"], input["wait"] = []string{"http://127.0.0.1/"}, true
	data, faults := c.send(t, order, map[string]any{"in": input})
	var got struct{ LoadMany struct{ Job loadJob } }
	if err := json.Unmarshal(data, &got); err != nil || len(faults) > 0 {
		t.Fatal(err, faults)
	}
	job := got.LoadMany.Job
	if job.State != "DONE" || job.Total != 4 || job.Done != 4 || job.Source != "http://127.0.0.1/" || job.EndedAt == "" ||
		job.Change.Articles != 3 || job.Change.ArticlesChanged != 3 || job.Change.NodesAdded != 3 || job.Change.Version != 3 {
		t.Errorf("the job: %+v", job)
	}
	if len(job.Failures) != 1 || job.Failures[0].Code != "BAD_URL" || job.Failures[0].Source != "http://127.0.0.1/" || !strings.Contains(job.Failures[0].Message, "private network") {
		t.Errorf("failures: %+v", job.Failures)
	}
	known := ask[struct {
		LoadJob  loadJob
		None     *loadJob
		LoadJobs []loadJob
	}](t, c, `{ loadJob(id: "`+job.ID+`") { `+jobFields+` } none: loadJob(id: "job:none") { id } loadJobs { id } }`)
	if known.LoadJob.State != "DONE" || known.None != nil || len(known.LoadJobs) != 1 {
		t.Errorf("known afterwards: %+v", known)
	}
	for name, bad := range map[string]struct{ query, code, says string }{
		"no source":      {`mutation { loadMany(input: {}) { job { id } } }`, "LIMIT_EXCEEDED", "1 to 1000"},
		"an unsent file": {`mutation { loadMany(input: {files: [null]}) { job { id } } }`, "GRAPHQL_VALIDATION_FAILED", "null"},
		"no file at all": {`mutation { loadMany(input: {files: ["a.txt"]}) { job { id } } }`, "BAD_REQUEST", "`input.files[0]`: string is not an Upload"},
		"no such job":    {`mutation { cancelLoad(id: "job:none") { job { id } } }`, "NOT_FOUND", "no such job"},
	} {
		if _, faults := c.send(t, bad.query, nil); len(faults) != 1 || faults[0].Extensions.Code != bad.code || !strings.Contains(faults[0].Message, bad.says) {
			t.Errorf("%s: %v", name, faults)
		}
	}
}

// form is a request by the multipart request specification that loads files.
func form(t *testing.T, files map[string]string, names ...string) *http.Request {
	t.Helper()
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	variables, places := make([]any, len(names)), map[string][]string{}
	for i := range names {
		places[fmt.Sprint(i)] = []string{fmt.Sprintf("variables.files.%d", i)}
	}
	operations, _ := json.Marshal(map[string]any{"variables": map[string]any{"files": variables},
		"query": `mutation ($files: [Upload!]!) { loadMany(input: {files: $files, wait: true}) { job { ` + jobFields + ` } } }`})
	where, _ := json.Marshal(places)
	for field, value := range map[string][]byte{"operations": operations} {
		if err := w.WriteField(field, string(value)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.WriteField("map", string(where)); err != nil {
		t.Fatal(err)
	}
	for i, name := range names {
		part, err := w.CreateFormFile(fmt.Sprint(i), name)
		if err == nil {
			_, err = part.Write([]byte(files[name]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest(http.MethodPost, "/graphql", &body)
	r.Header.Set("Content-Type", w.FormDataContentType())
	r.Header.Set("GraphQL-Require-Preflight", "1")
	return r
}

func TestUpload(t *testing.T) {
	c := serve(t, newModel(t))
	r := form(t, map[string]string{"two.txt": "One\nTwo", "gap.txt": "Three\n"}, "two.txt", "gap.txt")
	w := httptest.NewRecorder()
	c.handler.ServeHTTP(w, r)
	var got struct {
		Data struct{ LoadMany struct{ Job loadJob } }
	}
	if err := json.Unmarshal(w.Body.Bytes(), &got); err != nil {
		t.Fatalf("%v in %s", err, w.Body)
	}
	job := got.Data.LoadMany.Job
	if job.State != "DONE" || job.Done != 2 || job.Change.ArticlesChanged != 3 || len(job.Failures) != 1 || job.Failures[0].Source != "gap.txt" || job.Failures[0].Code != "BAD_ARTICLE" {
		t.Errorf("%s", w.Body)
	}

	r = form(t, map[string]string{"a.txt": "One"}, "a.txt")
	r.Header.Del("GraphQL-Require-Preflight") // as a page of any origin may have it sent
	w = httptest.NewRecorder()
	if c.handler.ServeHTTP(w, r); w.Code != http.StatusForbidden {
		t.Errorf("a page of another origin sends a form: %d %s", w.Code, w.Body)
	}

	small := api.DefaultLimits
	small.Upload = 1000
	store := newModel(t)
	handler := access.As(owner, api.New(api.Config{Store: store, Loader: loader{store}, Limits: small}))
	r = form(t, map[string]string{"a.txt": strings.Repeat("long ", 1000)}, "a.txt")
	w = httptest.NewRecorder()
	if handler.ServeHTTP(w, r); !strings.Contains(w.Body.String(), "too large") {
		t.Errorf("too large: %d %s", w.Code, w.Body)
	}
	if v, err := store.Version(t.Context()); v != 0 || err != nil {
		t.Errorf("version %d, %v", v, err)
	}
}
