// XML as text.

/** Attributes by name; numbers are rounded to a hundredth, what is undefined is left out. */
export type Attributes = Record<string, string | number | undefined>;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in XML. */
export const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => entities[c]!);

/** Attributes as they stand in a tag. */
export const attributes = (of: Attributes): string =>
  Object.entries(of).filter(([, v]) => v !== undefined)
    .map(([k, v]) => `${k}="${typeof v === 'number' ? Math.round(v * 100) / 100 : escape(v!)}"`).join(' ');
