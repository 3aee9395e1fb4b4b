// How wide a text is in the page's face.
import { face } from '../graph/labels';

const pen = document.createElement('canvas').getContext('2d')!;
const widths = new Map<string, number>();
void document.fonts.ready.then(() => widths.clear());

/** The width of a text of that size, in pixels. */
export function textWidth(text: string, size = 13): number {
  const key = `${size} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    pen.font = `${size}px ${face}`;
    widths.set(key, width = pen.measureText(text).width);
  }
  return width;
}
