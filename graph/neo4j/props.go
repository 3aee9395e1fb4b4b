package neo4j

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strconv"
	"time"

	"mithaq/graph"
	"mithaq/graph/search"
)

// some leaves out what is empty, as Neo4j does with null: a person who looks at the database sees what is known.
func some(p params) params {
	for key, value := range p {
		switch v := value.(type) {
		case string:
			if v == "" {
				delete(p, key)
			}
		case *float64:
			if v == nil {
				delete(p, key)
			} else {
				p[key] = *v
			}
		}
	}
	return p
}

// texts are strings as the driver takes them.
func texts[S ~string](values []S) []string {
	out := make([]string, len(values)) // an empty list is one, too
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}

// nodeProps are all properties of a node.
func nodeProps(n graph.Node) params {
	p := n.Properties
	return some(params{
		"id": n.ID, "type": string(n.Type), "name": cmp.Or(n.Names.En, n.Names.Ar), "nameAr": n.Names.Ar, "nameEn": n.Names.En,
		"aliases": texts(n.Aliases), "articles": n.Articles, "claims": n.Claims, "search": search.Document(n), "keys": texts(search.Keys(n)),
		"kind": p.Kind, "iso2": p.ISO2, "iso3": p.ISO3, "numeric": p.Numeric, "cow": p.COW, "gw": p.GW, "capital": p.Capital,
		"gender": p.Gender, "signed": string(p.Signed), "start": string(p.Start), "end": string(p.End), "term": p.Term,
		"amount": p.Amount, "currency": p.Currency, "obligations": texts(p.Obligations),
		"latitude": p.Latitude, "longitude": p.Longitude,
	})
}

// relationProps are all properties of a relation. Each episode is an entry in several lists, its days among them, since
// Neo4j has no lists of records.
func relationProps(r graph.Relation) params {
	n := len(r.Episodes)
	starts, ends, statuses := make([]string, n), make([]string, n), make([]string, n)
	claims, first, last := make([]int, n), make([]int, n), make([]int, n)
	for i, e := range r.Episodes {
		days := e.Days(r.Type)
		starts[i], ends[i], statuses[i], claims[i] = string(e.Start), string(e.End), string(e.Status), e.Claims
		first[i], last[i] = int(days.From), int(days.To)
	}
	return some(params{
		"id": r.ID, "status": string(r.Status), "start": string(r.Start), "end": string(r.End), "domains": texts(r.Domains),
		"offices": texts(r.Offices), "amount": r.Amount, "currency": r.Currency, "quantity": r.Quantity,
		"contradicted": r.Contradicted, "claims": r.Claims, "news": r.News, "tables": r.Tables, "outlets": r.Outlets,
		"confidence": r.Confidence, "episodeStarts": starts, "episodeEnds": ends, "episodeStatuses": statuses,
		"episodeClaims": claims, "firstDays": first, "lastDays": last,
	})
}

// claimKey tells the records of a claim apart.
func claimKey(id string, recorded time.Time) string {
	return id + "@" + strconv.FormatInt(recorded.UnixMilli(), 10)
}

// claimProps are all properties of a live claim; published is its article's date, which sorts it.
func claimProps(c graph.Claim, published graph.Date) params {
	read := graph.Statement{}
	if c.Read != nil {
		read = *c.Read
	}
	p := some(params{
		"readType": string(read.Type), "readFrom": read.From, "readTo": read.To, "readSpeaker": read.Speaker,
		"readStatus": string(read.Status), "readSince": string(read.Since), "readUntil": string(read.Until),
		"readDomain": string(read.Domain), "readOffice": read.Office, "readAmount": read.Amount, "readCurrency": read.Currency,
		"readQuantity": read.Quantity,
		"key":          claimKey(c.ID, c.RecordedAt), "id": c.ID, "article": c.Article, "relation": c.Relation, "type": string(c.Type),
		"from": c.From, "to": c.To, "quote": c.Quote, "start": c.Start, "end": c.End, "sentence": c.Sentence, "speaker": c.Speaker,
		"status": string(c.Status), "since": string(c.Since), "until": string(c.Until), "domain": string(c.Domain),
		"office": c.Office, "amount": c.Amount, "currency": c.Currency, "quantity": c.Quantity, "confidence": c.Confidence,
		"rule": c.Rule, "source": c.Source, "recordedAt": c.RecordedAt.UnixMilli(),
	})
	p["published"] = string(published)
	return p
}

// articleProps are all properties of a live article. An index takes no long strings, so the address has a hash to find it by.
func articleProps(a graph.Article) params {
	p := some(params{
		"id": a.ID, "kind": string(a.Kind), "title": a.Title, "text": a.Text, "lang": a.Lang, "outlet": a.Outlet, "url": a.URL,
		"loadedAt": a.LoadedAt.UnixMilli(),
	})
	p["published"] = string(a.Published)
	if a.URL != "" {
		p["urlHash"] = urlHash(a.URL)
	}
	if a.Published.Known() {
		p["firstDay"], p["lastDay"] = int(a.Published.First()), int(a.Published.Last())
	}
	return p
}

func urlHash(url string) string {
	sum := sha256.Sum256([]byte(url))
	return hex.EncodeToString(sum[:16])
}

// recordProps are what an article says of a node, the mentions as a flat list of starts and ends.
func recordProps(article string, n graph.NodeRecord) (params, error) {
	mentions := make([]int, 0, 2*len(n.Mentions))
	for _, m := range n.Mentions {
		mentions = append(mentions, m.Start, m.End)
	}
	n.Mentions = nil
	record, err := json.Marshal(n)
	if err != nil {
		return nil, fmt.Errorf("the record of %s: %w", n.ID, err)
	}
	return params{"article": article, "node": n.ID, "record": string(record), "mentions": mentions}, nil
}
