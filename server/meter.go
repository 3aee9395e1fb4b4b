package main

import (
	"context"
	"math"
	"net/http"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"mithaq/graph"
)

// meter keeps what /metrics tells.
type meter struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	seconds  *prometheus.HistogramVec
	underWay prometheus.Gauge
}

func newMeter(store graph.Store) *meter {
	m := &meter{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "mithaq_http_requests_total", Help: "Requests answered, by route, method and status."}, []string{"route", "method", "code"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "mithaq_http_request_duration_seconds", Help: "Time to answer a request, by route.",
			Buckets: prometheus.ExponentialBuckets(0.001, 2, 15)}, []string{"route"}),
		underWay: prometheus.NewGauge(prometheus.GaugeOpts{
			Name: "mithaq_http_requests_in_flight", Help: "Requests that are being answered."}),
	}
	version := prometheus.NewGaugeFunc(prometheus.GaugeOpts{
		Name: "mithaq_graph_version", Help: "Changes since the graph was made; NaN where the store does not answer."}, func() float64 {
		ctx, cancel := context.WithTimeout(context.Background(), pingTime)
		defer cancel()
		v, err := store.Version(ctx)
		if err != nil {
			return math.NaN()
		}
		return float64(v)
	})
	m.registry.MustRegister(m.requests, m.seconds, m.underWay, version, collectors.NewGoCollector(),
		collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// count counts and times the requests of a route.
func (m *meter) count(route string, next http.Handler) http.Handler {
	by := prometheus.Labels{"route": route}
	return promhttp.InstrumentHandlerInFlight(m.underWay,
		promhttp.InstrumentHandlerDuration(m.seconds.MustCurryWith(by),
			promhttp.InstrumentHandlerCounter(m.requests.MustCurryWith(by), next)))
}

func (m *meter) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{Registry: m.registry})
}
