package graphtest

import (
	"testing"

	"mithaq/graph"
)

// Open returns an empty store that nothing else writes to; closing it is a matter of t.Cleanup. A case has one store open
// at a time, so that all may stand in one database.
type Open func(t testing.TB) graph.Store

// Run holds a store to the contract.
func Run(t *testing.T, open func(t testing.TB) graph.Store) {
	for _, c := range []struct {
		name string
		run  func(*testing.T, Open)
	}{
		{"empty", testEmpty},
		{"apply", testApply},
		{"idempotence", testIdempotence},
		{"reading again", testReadingAgain},
		{"editions", testEditions},
		{"claims by version", testVersions},
		{"delete and purge", testDelete},
		{"rejected batches", testRejected},
		{"round trip", testRoundTrip},
		{"consequences", testConsequences},
		{"pages", testPages},
		{"bad pages", testBadPages},
		{"pages of each", testPagesOf},
		{"directions", testDirections},
		{"node filters", testNodeFilters},
		{"bad filters", testBadFilters},
		{"relation filters", testRelationFilters},
		{"claim filters", testClaimFilters},
		{"article filters", testArticleFilters},
		{"mentions", testMentions},
		{"search", testSearch},
		{"reviews", testReviews},
		{"reviews of lost articles", testReviewsOfLostArticles},
		{"reviews of editions", testReviewsOfEditions},
		{"merges", testMerges},
		{"bad decisions", testBadDecisions},
		{"splits", testSplits},
		{"distinctions", testDistinctions},
		{"persons in office", testPersonsInOffice},
		{"hub", testHub},
		{"cancellation", testCancelled},
		{"cancellation under way", testCancelledUnderWay},
		{"concurrent writers", testConcurrent},
		{"a mixture of writers", testMixture},
		{"more than a statement holds", testMany},
		{"random", testRandom},
		{"archive", testArchive},
		{"close", testClose},
	} {
		t.Run(c.name, func(t *testing.T) { c.run(t, open) })
	}
}
