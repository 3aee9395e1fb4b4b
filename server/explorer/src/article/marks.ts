// Cuts an article's text into paragraphs, sentences and the pieces that mentions and claims mark. Offsets of the API count code
// points.
import type { Article, Thing } from '../state/picture';

type Claim = Article['claims']['nodes'][number];

/** A run of text with the same marks. */
export interface Piece {
  text: string;
  start: number; // in code points
  thing: Thing | null;
  claims: Claim[];
}
export interface Sentence {
  pieces: Piece[];
  claims: Claim[]; // those that begin in it
}
export type Paragraph = Sentence[];

/** The marked text of an article. Headings and blank lines part paragraphs. */
export function paragraphs(article: Article): Paragraph[] {
  const points = Array.from(article.text);
  const segmenter = new Intl.Segmenter(article.lang === 'AR' ? 'ar' : 'en', { granularity: 'sentence' });
  const out: Paragraph[] = [];
  let at = 0;
  for (const block of article.text.split(/(\n\s*\n)/)) {
    const length = Array.from(block).length;
    if (block.trim()) {
      const paragraph: Paragraph = [];
      let from = at;
      for (const { segment } of segmenter.segment(block)) {
        const to = from + Array.from(segment).length;
        paragraph.push(sentence(article, points, from, to));
        from = to;
      }
      out.push(paragraph);
    }
    at += length;
  }
  return out;
}

function sentence(article: Article, points: string[], from: number, to: number): Sentence {
  const claims = article.claims.nodes.filter((c) => c.start < to && c.end > from);
  const mentions = article.mentions.nodes.filter((m) => m.start < to && m.end > from);
  const cuts = new Set([from, to]);
  for (const m of [...claims, ...mentions]) for (const cut of [m.start, m.end]) if (cut > from && cut < to) cuts.add(cut);
  const edges = [...cuts].sort((a, b) => a - b);
  const pieces = edges.slice(0, -1).map((start, i) => ({
    text: points.slice(start, edges[i + 1]).join(''),
    start,
    thing: mentions.find((m) => m.start <= start && m.end > start)?.entity ?? null,
    claims: claims.filter((c) => c.start <= start && c.end > start),
  }));
  return { pieces, claims: claims.filter((c) => c.start >= from) };
}
