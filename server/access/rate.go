package access

import (
	"math"
	"strconv"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"
	"golang.org/x/time/rate"
)

// remembered is of how many clients it is known how often they asked; more forget those that asked longest ago.
const remembered = 10_000

// Rates bound how often each may ask: by name, nobody by address.
type Rates struct {
	perSecond rate.Limit
	burst     int
	clients   *lru.Cache[string, *rate.Limiter]
}

// NewRates allows each so many requests a second, and so many at once; nil, which bounds nothing, where perSecond is 0.
func NewRates(perSecond float64, burst int) *Rates {
	if perSecond <= 0 {
		return nil
	}
	clients, err := lru.New[string, *rate.Limiter](remembered)
	if err != nil {
		panic(err) // the size is a constant above 0
	}
	return &Rates{rate.Limit(perSecond), max(burst, 1), clients}
}

// count counts a request of somebody. Its error is how long they have to wait before they may make it.
func (r *Rates) count(id Identity, address string) error {
	if r == nil {
		return nil
	}
	client := "name " + id.Name
	if id.Name == "" {
		client = "address " + address
	}
	fresh := rate.NewLimiter(r.perSecond, r.burst)
	limiter, known, _ := r.clients.PeekOrAdd(client, fresh)
	if !known {
		limiter = fresh
	}
	r.clients.Get(client) // asked just now
	reservation := limiter.Reserve()
	if wait := reservation.Delay(); wait > 0 {
		reservation.Cancel()
		return &tooEarly{wait}
	}
	return nil
}

// tooEarly is an error that matches ErrTooMany, and says after how long it is not too early any more.
type tooEarly struct{ wait time.Duration }

// Error implements error.
func (e *tooEarly) Error() string { return ErrTooMany.Error() + "; ask again in " + e.seconds() + " s" }

// Unwrap lets errors.Is see what it is.
func (*tooEarly) Unwrap() error { return ErrTooMany }

// seconds are whole ones, as Retry-After has them.
func (e *tooEarly) seconds() string { return strconv.Itoa(int(math.Ceil(e.wait.Seconds()))) }
