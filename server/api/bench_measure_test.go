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

// rounds is into how many turns the time of asking many at once is cut.
const rounds = 4

// race asks rivals the same for the benchmark's time each: one after the other in turns, so that what else the machine does meets
// all of them alike, and then so many of each at once in turns.
func race(b *testing.B, asks []func(context.Context) error, atOnce int) (alone, crowd []measured) {
	b.Helper()
	alone, crowd = make([]measured, len(asks)), make([]measured, len(asks))
	for range 5 { // to warm up
		for _, ask := range asks {
			if err := ask(b.Context()); err != nil {
				b.Fatal(err)
			}
		}
	}
	for began := time.Now(); time.Since(began) < time.Duration(len(asks))**benchTime; {
		for i, ask := range asks {
			alone[i].ask(b, ask, 1, 0)
		}
	}
	for range rounds {
		for i, ask := range asks {
			crowd[i].ask(b, ask, atOnce, *benchTime/rounds)
		}
	}
	for i := range asks {
		slices.Sort(alone[i].each)
		slices.Sort(crowd[i].each)
	}
	return alone, crowd
}

// ask asks so many at once until the time is over, each of them once at least.
func (m *measured) ask(b *testing.B, ask func(context.Context) error, atOnce int, during time.Duration) {
	b.Helper()
	var (
		mutex sync.Mutex
		fault error
		wait  sync.WaitGroup
	)
	began := time.Now()
	for range atOnce {
		wait.Go(func() {
			var own []time.Duration
			var err error
			for first := true; err == nil && (first || time.Since(began) < during); first = false {
				start := time.Now()
				err = ask(b.Context())
				own = append(own, time.Since(start))
			}
			mutex.Lock()
			defer mutex.Unlock()
			m.each, fault = append(m.each, own...), errors.Join(fault, err)
		})
	}
	wait.Wait()
	if fault != nil {
		b.Fatal(fault)
	}
	m.all += time.Since(began)
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
