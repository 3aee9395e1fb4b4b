// A Chromium that notices what a page must not do: ask another host, log an error, break the content security policy.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

export const base = process.env.MITHAQ_URL;
export const emptyBase = process.env.MITHAQ_EMPTY_URL;
export const lockedBase = process.env.MITHAQ_LOCKED_URL; // the same graph, for those who have the key in MITHAQ_KEY
export const largeBase = process.env.MITHAQ_LARGE_URL; // five thousand things and twenty thousand relations
const shots = process.env.MITHAQ_SHOTS; // a folder for screenshots, where they are wanted
const profile = mkdtempSync(join(tmpdir(), 'explorer-'));

export const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.MITHAQ_BROWSER,
  args: ['--no-sandbox', '--enable-unsafe-swiftshader', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
  viewport: { width: 1400, height: 860 },
  reducedMotion: 'reduce',
});
context.setDefaultTimeout(15_000);

const faults = [];
context.on('request', (r) => {
  const host = new URL(r.url());
  if (!['data:', 'blob:'].includes(host.protocol) && ![base, emptyBase, lockedBase, largeBase].includes(host.origin)) faults.push(`asked ${r.url()}`);
});
context.on('weberror', (e) => faults.push(`error ${e.error().message}`));
context.on('console', (m) => { if (m.type() === 'error' && !/ERR_FAILED|status of 401/.test(m.text())) faults.push(`console ${m.text()}`); });

/** What pages did wrong since it was last asked. */
export const wrongs = () => faults.splice(0);

/** Opens an address of the page and waits until its picture stands. */
export async function open(query, origin = base) {
  const page = await context.newPage();
  await page.goto(`${origin}/${query}`);
  await page.locator('.page[aria-busy=false]').waitFor();
  return page;
}

/** Asks the API itself. */
export async function api(query, variables) {
  const response = await fetch(`${base}/graphql`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query, variables }) });
  return (await response.json()).data;
}

/** What Arabic says in words alone: none, one, two. */
const few = { 'لا عناصر': 0, 'لا علاقات': 0, 'عنصر واحد': 1, 'علاقة واحدة': 1, عنصران: 2, علاقتان: 2 };

/** The numbers in a sentence of the page. */
export const numbers = (text) => Object.entries(few).reduce((s, [words, n]) => s.replaceAll(words, n), text).match(/\d+/g).map(Number);

/** How many things and relations the page says that it shows. */
export const counted = async (page) => numbers(await page.locator('.find [role=status]').first().innerText());

/** What the address bar holds under a name. */
export const param = (page, name) => new URL(page.url()).searchParams.get(name);

/** Waits until what was asked for stands. */
export const settled = (page) => page.locator('.page[aria-busy=false]').waitFor();

/** How large a share of an element differs from its background, from 0 to 1, as it is seen. */
export async function inked(page, selector) {
  const png = (await page.locator(selector).screenshot()).toString('base64');
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const c = canvas.getContext('2d');
    c.drawImage(image, 0, 0);
    const p = c.getImageData(0, 0, image.width, image.height).data;
    let n = 0;
    for (let i = 0; i < p.length; i += 4) {
      const [x, y] = [(i / 4) % image.width, Math.floor(i / 4 / image.width)];
      if (x < 8 || y < 8 || x > image.width - 9 || y > image.height - 60) continue; // the focus ring and the tools
      if (Math.abs(p[i] - p[40]) + Math.abs(p[i + 1] - p[41]) + Math.abs(p[i + 2] - p[42]) > 60) n++;
    }
    return n / (p.length / 4);
  }, png);
}

/** Keeps a screenshot where they are wanted. */
export async function keep(page, name) {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`) });
}

/** Closes the browser, which must have nothing to complain of. */
export async function close() {
  await context.close();
  rmSync(profile, { recursive: true, force: true });
  assert.deepEqual(wrongs(), []);
}
