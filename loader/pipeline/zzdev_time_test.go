package pipeline
import ("testing";"os";"strings";"mithaq/graph";"fmt")
func TestZZ(t *testing.T) {
	p := build(t)
	data, _ := os.ReadFile("/tmp/time/probe.txt")
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		lang := "en"; if strings.ContainsAny(line, "اومني") { lang = "ar" }
		b, err := p.Batch(graph.Article{Kind: graph.News, Lang: lang, Text: "\n" + strings.ReplaceAll(line,"|","\n"), Published: "2024-06-15"})
		fmt.Println("#", line, err)
		r := p.read(graph.Article{Kind: graph.News, Lang: lang, Text: "\n" + strings.ReplaceAll(line,"|","\n"), Published: "2024-06-15"}, nil)
		for _, d := range r.dates { q,_,_ := r.doc.Span(d.first,d.last); fmt.Printf("   DATE %q %s..%s named=%v hap=%s\n", q, d.date, d.until, r.named(d,-1), r.happening(d)) }
		for _, c := range b.Claims { fmt.Printf("   %s %s %s %s since=%s until=%s by=%s  [%s]\n", c.From, c.Type, c.To, c.Status, c.Since, c.Until, c.Speaker, c.Rule) }
	}
}
