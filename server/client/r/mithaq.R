# Asks a Mithaq server, and hands back lists, data frames or an igraph graph with the evidence on its edges.
#
#   source("server/client/r/mithaq.R")
#   client <- mithaq()
#   allies <- mithaq_saved(client, "allies", country = "country:IR", date = "2022-01-19")
#   nato <- mithaq_export(client, where = list(types = I("MEMBER_OF"), with = I("organization:nato")))
#   graph <- mithaq_graph(nato)
#   dyads <- mithaq_panel(client, 1990, 2024, of = c("RU", "CN", "IR"), by = "PLOVER")
#
# Needs R 4.1, httr2 and jsonlite; igraph for mithaq_graph. In Debian: r-cran-httr2, r-cran-igraph.
#
# Conditions: mithaq_error above all; mithaq_query_error with `faults`, each with message, path and extensions$code, and `data`,
# what could be answered all the same; mithaq_refused with `status`; mithaq_export_error where a stream is not to be relied on.

# A server by its URL, and a token where it asks for one; what is left out is taken from MITHAQ_URL and MITHAQ_TOKEN. A request that
# is refused with 429, 502, 503 or 504 is made again, `tries` times in all, after the time that Retry-After asks for. `timeout` is
# in seconds.
mithaq <- function(url = Sys.getenv("MITHAQ_URL", "http://127.0.0.1:8080"), token = Sys.getenv("MITHAQ_TOKEN"), timeout = 30, tries = 5) {
  client <- httr2::request(url) |>
    httr2::req_timeout(timeout) |>
    httr2::req_retry(max_tries = tries, is_transient = \(r) httr2::resp_status(r) %in% c(429, 502, 503, 504)) |>
    httr2::req_error(is_error = \(r) FALSE) # they are told below, with what the body says
  if (nzchar(token)) httr2::req_auth_bearer_token(client, token) else client
}

# The data that a query is answered with, as nested lists. Variables are a named list; I() keeps a list of one a list.
mithaq_query <- function(client, text, variables = list()) {
  body <- list(query = text, variables = if (length(variables)) variables)
  response <- client |>
    httr2::req_url_path_append("graphql") |>
    httr2::req_body_json(body, null = "null") |>
    perform()
  answer <- checked(response, httr2::resp_body_string(response))
  answer$data
}

# The answer to a saved query of a checkout's folder, by its name without .graphql. The variables that are left out are the query's own.
mithaq_saved <- function(client, name, ..., folder = "seeds/queries") {
  mithaq_query(client, saved_text(name, folder), list(...))
}

# What a saved query asks, and its variables, in English ("en") or Arabic ("ar").
mithaq_help <- function(name, language = "en", folder = "seeds/queries") {
  lines <- grep("^#", strsplit(saved_text(name, folder), "\n")[[1]], value = TRUE)
  said <- strsplit(sub("^\n", "", gsub("\n#   +", " ", paste0("\n", lines, collapse = ""))), "\n# ")[[1]] |> sub("^# ", "", x = _)
  arabic <- grepl("^[a-z]+\\.ar\\b", said)
  said[if (language == "ar") arabic else !arabic]
}

# What a connection lists, page after page, to its end. `at` is where in the answer it stands: c("country", "relations"). The query takes
# `$after: String`, gives it to the connection, and asks for `nodes` and `pageInfo { hasNextPage endCursor }`.
mithaq_follow <- function(client, text, at, variables = list()) {
  items <- list()
  after <- NULL
  repeat {
    page <- mithaq_query(client, text, c(variables, list(after = after)))[[at]]
    if (is.null(page$pageInfo$hasNextPage) || identical(page$pageInfo$endCursor, after)) {
      fail("mithaq_error", sprintf("the pages at %s cannot be followed", paste(at, collapse = ".")))
    }
    items <- c(items, page$nodes)
    if (!page$pageInfo$hasNextPage) return(items)
    after <- page$pageInfo$endCursor
  }
}

# A data frame with a row for each of a list of records: what stands within them has its path as column, names.ar.
mithaq_frame <- function(items) {
  jsonlite::fromJSON(jsonlite::toJSON(items, auto_unbox = TRUE, null = "null"), flatten = TRUE)
}

# The graph, or the relations that fit and the nodes that they join, as data frames: nodes, relations, and claims with the relation that
# they say and their article. It comes whole, by count and checksum, or is an error; a stream that breaks off is gone on with, as often
# as it brings anything.
mithaq_export <- function(client, where = NULL, after = NULL) {
  items <- character()
  repeat {
    part <- export_part(client, where, after)
    items <- c(items, part$items)
    if (!is.null(part$summary)) break
    if (!length(part$items)) fail("mithaq_export_error", paste("the stream broke off:", part$reason))
    after <- jsonlite::fromJSON(part$items[length(part$items)])$id
  }
  of <- function(kind) read_lines(items[startsWith(items, sprintf('{"kind":"%s"', kind))])
  relations <- of("relation")
  for (flag in c("symmetric", "contradicted")) { # left out where they are false
    relations[[flag]] <- if (is.null(relations[[flag]])) rep(FALSE, nrow(relations)) else relations[[flag]] %in% TRUE
  }
  claims <- lapply(seq_len(nrow(relations)), \(i) {
    about <- relations[i, c("id", "type", "from", "to")]
    cbind(setNames(about, c("relation", "type", "from", "to")), relations$claims[[i]], row.names = NULL)
  })
  list(nodes = of("node"), relations = relations, claims = bind(claims), summary = part$summary)
}

# An igraph graph of an export: directed, vertices by id, edges with the columns of the relations; `claims` are the data frames of the claims.
mithaq_graph <- function(export) {
  columns <- setdiff(names(export$relations), c("kind", "from", "to"))
  vertices <- export$nodes[c("id", setdiff(names(export$nodes), c("id", "kind")))]
  graph <- igraph::graph_from_data_frame(export$relations[c("from", "to")], vertices = vertices)
  for (name in columns) graph <- igraph::set_edge_attr(graph, name, value = export$relations[[name]])
  graph
}

# A table for statistics: a row for each dyad or country and each year or month, with zeros where nothing is known. Countries are ids or
# ISO 3166 codes, all of them where `of` is left out; further arguments are those of the field `panel` of the API: unit, step, by, clock,
# where, rollUp. What each column means stands in the attribute "codebook".
mithaq_panel <- function(client, since, until, of = NULL, ...) {
  asked <- lapply(list(of = of, ...), \(x) if (is.list(x)) as.character(jsonlite::toJSON(x, auto_unbox = TRUE)) else paste(flag(x), collapse = ","))
  read <- function(name) {
    response <- client |>
      httr2::req_url_path_append("panel", name) |>
      httr2::req_url_query(since = since, until = until, !!!asked[nzchar(asked)]) |>
      perform()
    body <- httr2::resp_body_string(response, "UTF-8")
    if (httr2::resp_status(response) >= 400) checked(response, body)
    utils::read.csv(text = body, na.strings = "", check.names = FALSE, encoding = "UTF-8") # Namibia's code is NA
  }
  table <- read("panel.csv")
  codebook <- read("codebook.csv")
  attr(table, "codebook") <- setNames(codebook$meaning, codebook$column)
  table
}

# ---- What the above is made of.

# TRUE and FALSE as the API writes them.
flag <- function(x) if (is.logical(x)) tolower(x) else x

fail <- function(class, message, ...) rlang::abort(message, class = unique(c(class, "mithaq_error")), ..., call = NULL)

perform <- function(request, ...) {
  tryCatch(httr2::req_perform(request, ...), error = \(e) fail("mithaq_connection_error", paste("no answer:", conditionMessage(e))))
}

saved_text <- function(name, folder) paste(readLines(file.path(folder, paste0(name, ".graphql")), encoding = "UTF-8"), collapse = "\n")

# A body as lists; its errors, or the refusal, as a condition.
checked <- function(response, body) {
  answer <- tryCatch(jsonlite::fromJSON(body, simplifyVector = FALSE), error = \(e) NULL)
  if (length(answer$errors)) {
    said <- vapply(answer$errors, \(f) sprintf("%s: %s", f$extensions$code %||% "error", f$message), "")
    fail("mithaq_query_error", paste(said, collapse = "\n"), faults = answer$errors, data = answer$data)
  }
  status <- httr2::resp_status(response)
  if (status >= 400 || is.null(answer)) fail("mithaq_refused", sprintf("%d: %.200s", status, body), status = status)
  answer
}

# The whole lines that one request brings, and the summary where it came to the end.
export_part <- function(client, where, after) {
  file <- tempfile(fileext = ".ndjson")
  on.exit(unlink(file))
  request <- client |>
    httr2::req_url_path_append("export", "graph.ndjson") |>
    httr2::req_url_query(where = if (!is.null(where)) as.character(jsonlite::toJSON(where, auto_unbox = TRUE)), after = after)
  broken <- NULL
  response <- tryCatch(httr2::req_perform(request, path = file), error = \(e) { broken <<- conditionMessage(e); NULL })
  if (!is.null(response) && httr2::resp_status(response) >= 400) checked(response, paste(readLines(file, warn = FALSE), collapse = "\n"))
  text <- if (file.exists(file)) readBin(file, "raw", file.size(file)) else raw()
  ends <- which(text == charToRaw("\n"))
  lines <- if (length(ends)) strsplit(rawToChar(text[seq_len(max(ends))]), "\n", fixed = TRUE)[[1]] else character()
  Encoding(lines) <- "UTF-8"
  items <- grep('^\\{"kind":"(node|relation)"', lines, value = TRUE)
  last <- lines[length(lines)]
  if (!length(last) || !startsWith(last, '{"kind":"end"')) return(list(items = items, reason = broken %||% "its last line is missing"))
  said <- jsonlite::fromJSON(last)
  before <- text[seq_len(ends[length(ends) - 1])]
  if (as.character(openssl::sha256(before)) != said$sha256 || length(items) != said$nodes + said$relations) {
    fail("mithaq_export_error", "what came is not what the server's count and checksum say")
  }
  if (!is.null(said$now)) fail("mithaq_export_error", sprintf("the graph went from version %d to %d meanwhile", said$version, said$now))
  list(items = items, summary = said)
}

read_lines <- function(lines) {
  if (!length(lines)) return(data.frame())
  jsonlite::fromJSON(paste0("[", paste(lines, collapse = ","), "]"), flatten = TRUE)
}

# Data frames with different columns, one under the other.
bind <- function(frames) {
  names <- unique(unlist(lapply(frames, names)))
  do.call(rbind, lapply(frames, \(f) { f[setdiff(names, names(f))] <- NA; f[names] }))
}

`%||%` <- rlang::`%||%`
