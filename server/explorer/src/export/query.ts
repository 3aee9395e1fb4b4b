// The questions that made a picture, as GraphQL that runs as it is: fragments once, values where the variables stood.
import type { Picture } from '../state/picture';

/** The input fields and arguments whose values are names of an enum, not texts. */
const enums = new Set(['types', 'status', 'kind', 'withTypes', 'domain']);

function literal(value: unknown, name = ''): string {
  if (Array.isArray(value)) return `[${value.map((v) => literal(v, name)).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    return `{${Object.entries(value).filter(([, v]) => v !== undefined).map(([k, v]) => `${k}: ${literal(v, k)}`).join(', ')}}`;
  }
  return typeof value === 'string' && enums.has(name) ? value : JSON.stringify(value ?? null);
}

/** A picture's questions as one document. Several have names of their own; which is run is said by its name. */
export function questions(asked: Picture['asked']): string {
  const parts = new Set<string>();
  const operations = asked.map(({ text, variables }, i) => {
    const [operation = '', ...fragments] = text.trim().split(/\n(?=\s*(?:fragment|query) )/).map((p) => p.trim()).sort((a, b) => +b.startsWith('query') - +a.startsWith('query'));
    for (const f of fragments) parts.add(f);
    const values = variables as Record<string, unknown>;
    const named = asked.length > 1 ? operation.replace(/^query (\w+)/, `query $1${i + 1}`) : operation;
    return named.replace(/\$(\w+): ([\w![\]]+)(?=[,)])/g, (whole, name: string) => (values[name] === undefined ? whole : `${whole} = ${literal(values[name], name)}`));
  });
  return [...operations, ...parts].join('\n\n');
}
