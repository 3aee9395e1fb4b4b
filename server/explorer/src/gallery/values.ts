// Values of a query's variables, as people write them in a field.

/** A value, given as JSON, as it stands in a field: lists by commas. */
export function written(json: string | null | undefined): string {
  const value: unknown = JSON.parse(json ?? 'null');
  if (value === null) return '';
  return Array.isArray(value) ? value.join(', ') : typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The value of a field for a variable of a type; undefined where it is left empty. */
export function read(text: string, type: string): unknown {
  const trimmed = text.trim();
  if (!trimmed) return undefined;
  if (type.startsWith('[')) return trimmed.split(',').map((part) => read(part, type.replace(/^\[|\]!?$/g, ''))).filter((v) => v !== undefined);
  switch (type.replace('!', '')) {
    case 'Int': case 'Float': return Number(trimmed);
    case 'Boolean': return trimmed === 'true';
  }
  return trimmed.startsWith('{') ? JSON.parse(trimmed) : trimmed;
}
