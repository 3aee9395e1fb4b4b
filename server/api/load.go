package api

import (
	"context"
	"fmt"
	"io"

	"github.com/99designs/gqlgen/graphql"

	"mithaq/graph"
	"mithaq/loader/article"
	"mithaq/schema/gen"
)

// maxSources is how many sources one job may have.
const maxSources = 1000

// Loader reads sources and writes what they say to the store. What of a source fails does not
// hinder the rest of it.
type Loader interface {
	// Load reads an article; of its fields, Title, Text, Lang, Outlet, URL and Published may be set, and Text must be.
	Load(ctx context.Context, article graph.Article) (graph.Change, error)
	// Fetch reads what a web page holds.
	Fetch(ctx context.Context, address string) (changed []graph.Change, failed []error)
	// Read reads a file, which the ending of its name says how to read.
	Read(ctx context.Context, name, contentType string, data []byte) (changed []graph.Change, failed []error)
}

// LoadMany begins a job.
func (r mutationResolver) LoadMany(ctx context.Context, in gen.LoadManyInput) (*gen.LoadManyPayload, error) {
	tasks, err := r.tasks(in)
	if err != nil {
		return nil, err
	}
	j, err := r.jobs.begin(ctx, tasks)
	if err != nil {
		return nil, err
	}
	if in.Wait {
		j.follow(ctx, func(*gen.LoadJob) bool { return true })
	}
	return &gen.LoadManyPayload{Job: j.look()}, nil
}

// tasks are what is to be done. Files are read now, since they go with the request.
func (r mutationResolver) tasks(in gen.LoadManyInput) ([]task, error) {
	if n := len(in.Articles) + len(in.Urls) + len(in.Files); n < 1 || n > maxSources {
		return nil, fmt.Errorf("%w: %d sources; a job has 1 to %d", errLimit, n, maxSources)
	}
	var out []task
	for i, a := range in.Articles {
		name := value(a.Title)
		if name == "" {
			name = fmt.Sprintf("article %d", i+1)
		}
		out = append(out, task{name, func(ctx context.Context) ([]graph.Change, []error) {
			change, err := r.loader.Load(ctx, told(*a))
			if err != nil {
				return nil, []error{err}
			}
			return []graph.Change{change}, nil
		}})
	}
	for _, address := range in.Urls {
		out = append(out, task{address, func(ctx context.Context) ([]graph.Change, []error) { return r.loader.Fetch(ctx, address) }})
	}
	for _, f := range in.Files {
		data, err := contents(f)
		if err != nil {
			return nil, err
		}
		out = append(out, task{f.Filename, func(ctx context.Context) ([]graph.Change, []error) {
			return r.loader.Read(ctx, f.Filename, f.ContentType, data)
		}})
	}
	return out, nil
}

// told is an article as it comes in a request.
func told(in gen.LoadArticleInput) graph.Article {
	return graph.Article{Kind: graph.News, Title: value(in.Title), Text: in.Text, Published: graph.Date(value(in.Published)),
		Outlet: value(in.Outlet), URL: value(in.URL), Lang: string(value(in.Lang))}
}

// contents reads a file that came with the request, one byte more at most than an article may have.
func contents(f *graphql.Upload) ([]byte, error) {
	if f == nil || f.File == nil {
		return nil, fmt.Errorf("%w: a file of `files` did not come with the request", graph.ErrBadQuery)
	}
	data, err := io.ReadAll(io.LimitReader(f.File, article.DefaultLimit+1))
	if err != nil {
		return nil, fmt.Errorf("%w: the file %.80q", errBroken, f.Filename)
	}
	return data, nil
}

// CancelLoad ends a job.
func (r mutationResolver) CancelLoad(ctx context.Context, id string) (*gen.LoadManyPayload, error) {
	j, err := r.jobs.named(id)
	if err != nil {
		return nil, err
	}
	j.cancel()
	j.follow(ctx, func(*gen.LoadJob) bool { return true })
	return &gen.LoadManyPayload{Job: j.look()}, nil
}

// LoadJob resolves a job by its id.
func (r queryResolver) LoadJob(ctx context.Context, id string) (*gen.LoadJob, error) {
	workOf(ctx).passing.Store(true)
	if j := r.jobs.find(id); j != nil {
		return j.look(), nil
	}
	return nil, nil
}

// LoadJobs resolves the jobs.
func (r queryResolver) LoadJobs(ctx context.Context) ([]*gen.LoadJob, error) {
	workOf(ctx).passing.Store(true)
	return r.jobs.list(), nil
}
