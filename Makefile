.PHONY: help run test quick lint generate explorer graphiql score bench

help: ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: ## serve the graph on http://127.0.0.1:8080
	go run ./server

test: ## everything, on both stores; starts a Neo4j and installs what the clients and the explorer need
	.ci/clients .ci/browser .ci/standards .ci/neo4j go test -count=1 -timeout 18m ./...

quick: ## what needs only Go: skips the cases on Neo4j
	go test ./...

lint: ## formatting, vet and static analysis
	.ci/lint

generate: ## the code that is made of the schema and the saved queries, in Go and Python
	go generate ./schema
	.ci/clients sh -c '"$$MITHAQ_PYTHON" server/client/python/generate.py'

explorer: ## the graph explorer, the page at /; its types follow the schema
	cd server/explorer && npm ci --no-audit --no-fund && npm run build

graphiql: ## the bundled GraphiQL page
	cd server/graphiql && npm ci && npm run build

score: ## the extraction of annotated articles; fails where it fell; UPDATE=1 keeps the figures, REVIEWS=FILE measures by reviews too
	go test ./loader/pipeline -count=1 -run TestFigures -v $(if $(UPDATE),-update)
	.ci/score $(if $(UPDATE),--update)
	$(if $(REVIEWS),go run ./loader measure $(REVIEWS))

bench: ## of the loader on one core, and of the API on a large graph beside the bare driver and @neo4j/graphql; needs 8 GB
	GOMAXPROCS=1 go test ./loader/pipeline -run '^$$' -bench .
	NEO4J_HEAP=4g NEO4J_PAGECACHE=2g .ci/neo4j go test ./server/api -run '^$$' -bench Queries -benchtime 1x -timeout 3h -nodes $(or $(NODES),100000) -relations $(or $(RELATIONS),1000000)
