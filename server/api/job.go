package api

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/rs/zerolog"

	"mithaq/graph"
	"mithaq/schema/gen"
)

// keptJobs is how many jobs that have ended are remembered.
const keptJobs = 100

// jobs are the loadings of many sources that the server has begun. Safe for concurrent use.
type jobs struct {
	ctx  context.Context // of the server: jobs end with it
	now  func() time.Time
	most int // that run at once

	mu  sync.Mutex
	all []*job // the latest last
}

// job is one of them.
type job struct {
	mu      sync.Mutex
	state   gen.LoadJob
	changed chan struct{} // closed at the next change of the state
	cancel  context.CancelFunc
}

// task loads one source.
type task struct {
	name string
	load func(context.Context) ([]graph.Change, []error)
}

// begin starts a job, which logs to the logger of the request's context. Its error matches errLimit where too many run.
func (j *jobs) begin(request context.Context, tasks []task) (*job, error) {
	ctx, cancel := context.WithCancel(zerolog.Ctx(request).WithContext(j.ctx))
	started := &job{changed: make(chan struct{}), cancel: cancel, state: gen.LoadJob{ID: "job:" + rand.Text(), State: gen.LoadStateRunning,
		Total: len(tasks), Change: &gen.LoadChange{}, StartedAt: j.now()}}
	j.mu.Lock()
	defer j.mu.Unlock()
	running := 0
	for _, old := range j.all {
		if old.look().EndedAt == nil {
			running++
		}
	}
	if running >= j.most {
		cancel()
		return nil, exceeded("jobs", j.most, "so many load already; wait for one to end, as `loadProgress` tells, or load more with each")
	}
	j.all = append(j.all, started)
	for ended := len(j.all) - keptJobs; ended > 0; ended-- {
		if i := slices.IndexFunc(j.all, func(old *job) bool { return old.look().EndedAt != nil }); i >= 0 {
			j.all = slices.Delete(j.all, i, i+1)
		}
	}
	go j.run(ctx, started, tasks)
	return started, nil
}

// run does the tasks one after the other.
func (j *jobs) run(ctx context.Context, at *job, tasks []task) {
	defer at.cancel()
	state := gen.LoadStateDone
	for _, t := range tasks {
		changes, failed := t.load(ctx)
		broken := ctx.Err() != nil
		switch {
		case broken && j.ctx.Err() == nil:
			state = gen.LoadStateCanceled
		case broken, errors.Is(errors.Join(failed...), graph.ErrUnavailable), errors.Is(errors.Join(failed...), graph.ErrClosed):
			state = gen.LoadStateFailed
		}
		if !broken || len(changes) > 0 {
			at.update(func(s *gen.LoadJob) { note(ctx, s, t.name, changes, failed) })
		}
		if state != gen.LoadStateDone {
			break
		}
	}
	ended := j.now()
	at.update(func(s *gen.LoadJob) { s.State, s.EndedAt = state, &ended })
}

// note adds what came of a source.
func note(ctx context.Context, s *gen.LoadJob, source string, changes []graph.Change, failed []error) {
	s.Done++
	s.Source = &source
	sum := *s.Change
	for _, c := range changes {
		sum.Articles += c.Articles
		sum.ArticlesChanged += c.ArticlesChanged
		if c.Changed {
			sum.Version = int(c.Version)
		}
		sum.NodesAdded += c.NodesAdded
		sum.NodesRemoved += c.NodesRemoved
		sum.RelationsAdded += c.RelationsAdded
		sum.RelationsRemoved += c.RelationsRemoved
		sum.ClaimsAdded += c.ClaimsAdded
		sum.ClaimsRetracted += c.ClaimsRetracted
	}
	s.Change = &sum
	for _, err := range failed {
		told := present(ctx, err)
		code, _ := told.Extensions["code"].(string)
		s.Failures = append(s.Failures[:len(s.Failures):len(s.Failures)], &gen.LoadFailure{Source: source, Code: code, Message: told.Message})
	}
}

// find is the job with an id, nil where there is none.
func (j *jobs) find(id string) *job {
	j.mu.Lock()
	defer j.mu.Unlock()
	for _, known := range j.all {
		if known.state.ID == id { // which never changes
			return known
		}
	}
	return nil
}

// list are all jobs as they stand, the latest first.
func (j *jobs) list() []*gen.LoadJob {
	j.mu.Lock()
	defer j.mu.Unlock()
	var out []*gen.LoadJob
	for _, known := range slices.Backward(j.all) {
		out = append(out, known.look())
	}
	return out
}

func (j *job) update(change func(*gen.LoadJob)) {
	j.mu.Lock()
	defer j.mu.Unlock()
	change(&j.state)
	close(j.changed)
	j.changed = make(chan struct{})
}

// look is the job as it stands.
func (j *job) look() *gen.LoadJob {
	state, _ := j.watch()
	return state
}

// watch is the job as it stands, and what is closed when it changes.
func (j *job) watch() (*gen.LoadJob, <-chan struct{}) {
	j.mu.Lock()
	defer j.mu.Unlock()
	state := j.state
	return &state, j.changed
}

// follow sends the job as it stands, and again at every change, until it has ended or the context is done.
func (j *job) follow(ctx context.Context, send func(*gen.LoadJob) bool) {
	for {
		state, changed := j.watch()
		if !send(state) || state.EndedAt != nil {
			return
		}
		select {
		case <-ctx.Done():
			return
		case <-changed:
		}
	}
}

var errNoJob = errors.New("no such job")

// named is the job with an id, which must be known.
func (j *jobs) named(id string) (*job, error) {
	if found := j.find(id); found != nil {
		return found, nil
	}
	return nil, fmt.Errorf("%w: %.80q; the server forgets the oldest, and all when it stops", errNoJob, id)
}
