// The page's fonts within an SVG, so that it looks the same wherever it is opened: Arabic must be shaped, not fall back.

/** The first and last code points of the ranges of a style sheet's unicode-range. */
const ranges = (text: string): [number, number][] => text.split(',').map((range) => {
  const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
  return [parseInt(from, 16), parseInt(to, 16)];
});

async function inline(url: string): Promise<string> {
  const blob = await (await fetch(url)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** Style rules with the faces of the page that a text needs. */
export async function fonts(text: string): Promise<string> {
  const points = [...new Set(text)].map((c) => c.codePointAt(0)!);
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((r) => r instanceof CSSFontFaceRule);
  const needed = rules.filter((r) => {
    const of = ranges(r.style.getPropertyValue('unicode-range'));
    return points.some((p) => of.some(([from, to]) => p >= from && p <= to));
  });
  const faces = needed.map(async (r) => {
    const [, url = ''] = /url\("?([^")]+)"?\)/.exec(r.style.getPropertyValue('src')) ?? [];
    const data = await inline(new URL(url, r.parentStyleSheet!.href ?? location.href).href);
    return `@font-face{font-family:${r.style.getPropertyValue('font-family')};font-weight:100 900;src:url(${data}) format("woff2")}`;
  });
  return (await Promise.all(faces)).join('');
}
