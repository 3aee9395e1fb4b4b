package api

import (
	"mithaq/schema/gen"
	"mithaq/schema/object"
)

// resolver hands gqlgen the resolvers of every type.
type resolver struct {
	*reader
	loader Loader
	jobs   *jobs
}

type queryResolver struct {
	*reader
	jobs *jobs
}

func (r resolver) Query() gen.QueryResolver               { return queryResolver{r.reader, r.jobs} }
func (r resolver) Mutation() gen.MutationResolver         { return mutationResolver(r) }
func (r resolver) Subscription() gen.SubscriptionResolver { return subscriptionResolver(r) }
func (r resolver) Relation() gen.RelationResolver         { return relationResolver{r.reader} }
func (r resolver) Claim() gen.ClaimResolver               { return claimResolver{r.reader} }
func (r resolver) Review() gen.ReviewResolver             { return reviewResolver{r.reader} }
func (r resolver) Merge() gen.MergeResolver               { return mergeResolver{r.reader} }
func (r resolver) Distinction() gen.DistinctionResolver   { return distinctionResolver{r.reader} }
func (r resolver) Withdrawn() gen.WithdrawnResolver       { return withdrawnResolver{r.reader} }
func (r resolver) Duplicate() gen.DuplicateResolver       { return duplicateResolver{r.reader} }
func (r resolver) Statement() gen.StatementResolver       { return statementResolver{r.reader} }
func (r resolver) Article() gen.ArticleResolver           { return articleResolver{r.reader} }
func (r resolver) Mention() gen.MentionResolver           { return mentionResolver{r.reader} }
func (r resolver) Coverage() gen.CoverageResolver         { return coverageResolver{r.reader} }
func (r resolver) Comparison() gen.ComparisonResolver     { return comparisonResolver{r.reader} }
func (r resolver) Difference() gen.DifferenceResolver     { return differenceResolver{r.reader} }

func (r resolver) Country() gen.CountryResolver {
	return countryResolver{thing[*object.Country]{r.reader}}
}
func (r resolver) Leader() gen.LeaderResolver { return leaderResolver{thing[*object.Leader]{r.reader}} }
func (r resolver) Person() gen.PersonResolver { return personResolver{thing[*object.Person]{r.reader}} }
func (r resolver) Organization() gen.OrganizationResolver {
	return organizationResolver{thing[*object.Organization]{r.reader}}
}
func (r resolver) Agreement() gen.AgreementResolver {
	return agreementResolver{thing[*object.Agreement]{r.reader}}
}
func (r resolver) Exercise() gen.ExerciseResolver {
	return exerciseResolver{thing[*object.Exercise]{r.reader}}
}
func (r resolver) Event() gen.EventResolver { return eventResolver{thing[*object.Event]{r.reader}} }
func (r resolver) Place() gen.PlaceResolver { return placeResolver{thing[*object.Place]{r.reader}} }
