# Tests mithaq.R against the server that MITHAQ_URL names: Rscript test.R, in this folder.
source("mithaq.R")
options(warn = 2)
queries <- "../../../seeds/queries"
client <- mithaq()

# Any query.
query <- "query ($code: String!) { country(code: $code) { id name(lang: AR) } }"
stopifnot(identical(mithaq_query(client, query, list(code = "IR"))$country, list(id = "country:IR", name = "إيران")))

# Saved queries.
allies <- mithaq_saved(client, "allies", country = "country:IR", date = "2022-01-19", folder = queries)$alliances
table <- mithaq_frame(allies$nodes)
stopifnot("country:RU" %in% table$ally.id, "روسيا" %in% table$ally.arabic, !is.unsorted(-table$strength.total))
stopifnot(mithaq_saved(client, "leaders", folder = queries)$country$name == "Russia")
help <- mithaq_help("allies", folder = queries)
stopifnot(any(grepl("^title: Who is allied", help)), any(grepl("^variable country: ", help)), !any(grepl("\\.ar", help)))
stopifnot(all(grepl("\\.ar", mithaq_help("allies", "ar", queries))))

# A list to its end.
text <- "query ($after: String) { countries(first: 90, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }"
countries <- mithaq_follow(client, text, "countries")
stopifnot(length(countries) == mithaq_query(client, text)$countries$totalCount, !anyDuplicated(sapply(countries, `[[`, "id")))

# Errors.
caught <- function(expr, class) tryCatch({ expr; NULL }, error = \(e) { stopifnot(inherits(e, class), inherits(e, "mithaq_error")); e })
stopifnot(caught(mithaq_query(client, "{ nothing }"), "mithaq_query_error")$faults[[1]]$extensions$code == "GRAPHQL_VALIDATION_FAILED")
stopifnot(grepl("RelationType", conditionMessage(caught(mithaq_export(client, list(types = I("X"))), "mithaq_query_error"))))
stopifnot(!is.null(caught(mithaq_query(mithaq("http://127.0.0.1:1", tries = 1), "{ version }"), "mithaq_connection_error")))
stopifnot(caught(mithaq_query(mithaq(paste0(client$url, "/elsewhere")), "{ version }"), "mithaq_refused")$status == 404)
stopifnot(!is.null(caught(mithaq_follow(client, text, "country"), "mithaq_error")))

# Panels.
dyads <- mithaq_panel(client, 1948, 1950, of = c("US", "GBR", "country:NA"), where = list(types = I("MET_WITH")))
stopifnot(nrow(dyads) == 9, setequal(c(dyads$iso2_1, dyads$iso2_2), c("GB", "NA", "US")), identical(names(dyads), names(attr(dyads, "codebook"))))
stopifnot(subset(dyads, iso3_1 == "GBR" & iso3_2 == "USA")$allied == c(0, 1, 1), is.integer(dyads$cow1))
months <- function(...) mithaq_panel(client, "2022-01", "2022-01", of = "IR", unit = "COUNTRY", step = "MONTH", ...)
stopifnot(months()$visited_claims > 0, months(rollUp = FALSE)$visited_claims == 0)
stopifnot(grepl("ZZ", conditionMessage(caught(mithaq_panel(client, 1948, 1950, of = "ZZ"), "mithaq_query_error"))))

# Exports, whole and gone on with.
where <- list(types = I("MEMBER_OF"), with = I("organization:nato"))
nato <- mithaq_export(client, where)
stopifnot(nrow(nato$nodes) == nato$summary$nodes, nrow(nato$relations) == nato$summary$relations, nrow(nato$claims) == nato$summary$claims)
rest <- mithaq_export(client, where, after = nato$relations$id[3])
stopifnot(identical(rest$relations$id, nato$relations$id[-(1:3)]), nrow(rest$nodes) == 0)
said <- subset(nato$claims, from == "country:SE" & article.kind == "NEWS")
stopifnot("Sweden joined NATO" %in% said$quote, "الناتو" %in% unlist(nato$nodes$aliases))

# A graph with evidence.
graph <- mithaq_graph(nato)
edge <- igraph::E(graph, P = c("country:SE", "organization:nato"))
stopifnot(igraph::ecount(graph) == nrow(nato$relations), length(edge) == 1, edge$type == "MEMBER_OF")
stopifnot("Sweden joined NATO" %in% edge$claims[[1]]$quote, igraph::V(graph)["country:SE"]$names.en == "Sweden")
cat("mithaq.R works\n")
