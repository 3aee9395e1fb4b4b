package api_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"sync"
	"testing"
	"time"
)

// measured is how long each of many answers took, and all of them together.
type measured struct {
	each []time.Duration
	all  time.Duration
}

func (m measured) quantile(q float64) time.Duration { return m.each[int(q*float64(len(m.each)-1))] }
func (m measured) rate() float64                    { return float64(len(m.each)) / m.all.Seconds() }

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// measure asks for the benchmark's time, so many at once, after a warm-up of a few.
func measure(b *testing.B, ask func(context.Context) error, atOnce int) measured {
	b.Helper()
	for range 5 {
		if err := ask(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
	var (
		mutex sync.Mutex
		out   measured
		fault error
		wait  sync.WaitGroup
	)
	began := time.Now()
	for range atOnce {
		wait.Go(func() {
			var own []time.Duration
			var err error
			for time.Since(began) < *benchTime && err == nil {
				start := time.Now()
				err = ask(b.Context())
				own = append(own, time.Since(start))
			}
			mutex.Lock()
			defer mutex.Unlock()
			out.each, fault = append(out.each, own...), errors.Join(fault, err)
		})
	}
	wait.Wait()
	if fault != nil {
		b.Fatal(fault)
	}
	out.all = time.Since(began)
	slices.Sort(out.each)
	return out
}

func post(ctx context.Context, client *http.Client, url, query string) (string, error) {
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		return "", err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		return "", err
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := client.Do(request)
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err == nil && response.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s: %.300s", response.Status, answer)
	}
	return string(answer), err
}
