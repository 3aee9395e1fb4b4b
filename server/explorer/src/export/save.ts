// Saves what is shown to a file.
import { Failure, fetched } from '../api/client';

/** Has the browser save a file. */
export function save(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // the browser reads it after the click
}

/**
 * An SVG as a PNG, so many times as large. Its text is written by the page, whose fonts are there: those within an image may come
 * too late.
 */
export async function painted(svg: string, times: number): Promise<Blob> {
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const texts = [...drawing.querySelectorAll('text')];
  for (const text of texts) text.remove();
  const url = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(drawing)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width * times;
    canvas.height = image.height * times;
    const pen = canvas.getContext('2d')!;
    pen.scale(times, times);
    pen.drawImage(image, 0, 0);
    for (const text of texts) write(pen, text);
    return await new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Failure('UNKNOWN'))), 'image/png'));
  } finally {
    URL.revokeObjectURL(url);
  }
}

function write(pen: CanvasRenderingContext2D, text: Element): void {
  const of = (name: string) => text.getAttribute(name) ?? '';
  pen.font = `${of('font-weight')} ${of('font-size')}px ${of('font-family')}`;
  pen.direction = of('direction') as CanvasDirection;
  pen.textAlign = of('text-anchor') === 'middle' ? 'center' : (of('text-anchor') as CanvasTextAlign);
  const [x, y] = [Number(of('x')), Number(of('y'))];
  if (of('stroke')) {
    pen.lineJoin = 'round';
    pen.lineWidth = Number(of('stroke-width'));
    pen.strokeStyle = of('stroke');
    pen.strokeText(text.textContent ?? '', x, y);
  }
  pen.fillStyle = of('fill');
  pen.fillText(text.textContent ?? '', x, y);
}

/** Relations, and the things that they join, in one of the server's formats, with the claims behind each: as known at a moment, or now. */
export async function written(format: string, relations: string[], knownAt: string): Promise<Blob> {
  const where = JSON.stringify({ ids: relations, ...(knownAt && { asOf: { knownAt } }) });
  const response = await fetched(`export/${format}`, { method: 'POST', body: new URLSearchParams({ where }) });
  if (!response.ok) throw new Failure('UNKNOWN', `${response.status} ${response.statusText}`);
  return response.blob();
}
