// Saving what is shown: the files hold just that, with its evidence, and the query gives it again.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { api, close, counted, inked, keep, open, param } from './browser.mjs';

after(close);

for (const [lang, title, copied] of [['en', 'Save', 'Iran'], ['ar', 'حفظ', 'إيران']]) {
  test(`${lang}: pictures and data hold what is shown, no more and no less`, async () => {
    const page = await open(`?lang=${lang}&of=country:IR&hide=country:RU`);
    const [things, relations] = await counted(page);
    await page.getByRole('button', { name: title, exact: true }).click();
    await keep(page, `save-${lang}`);
    const saved = async (label) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator('dialog').getByRole('button', { name: label }).first().click()]);
      return readFileSync(await download.path());
    };
    const svg = String(await saved('SVG'));
    const shown = new Set([...svg.matchAll(/data-id="(relation:[^"]+)"/g)].map((m) => m[1]));
    assert.equal(shown.size, relations);
    assert.equal(svg.match(/<path data-id=/g).length, things);
    assert.match(svg, new RegExp(`<text[^>]*>${copied}</text>`));
    const png = await saved('PNG');
    const view = await page.context().newPage();
    await view.setContent(`<body style="margin:0"><img width="700" src="data:image/png;base64,${png.toString('base64')}">`);
    assert.ok((await inked(view, 'img')) > 0.01, 'the picture is blank');
    await keep(view, `figure-${lang}`);
    await view.close();
    for (const [label, pattern] of [['GEXF', /<edge [^>]*id="(relation:[^"]+)"/g], ['GraphML', /<edge [^>]*id="(relation:[^"]+)"/g], ['JSON Lines', /"id":"(relation:[^"]+)"/g]]) {
      const text = String(await saved(label));
      assert.deepEqual(new Set([...text.matchAll(pattern)].map((m) => m[1])), shown, label);
      assert.ok(/claim:|evidence/.test(text), `${label} has no evidence`);
    }
    assert.equal(JSON.parse(await saved('JSON-LD'))['@graph'].filter((x) => x.claims?.length).length, relations);
    const rows = String(await saved(lang === 'en' ? 'CSV, relations' : 'CSV للعلاقات')).trim().split('\n');
    assert.equal(rows.length, relations + 1);
    await page.close();
  });

  test(`${lang}: the query that made the picture gives it again, as it is`, async () => {
    const page = await open(`?lang=${lang}&of=country:IR!SANCTIONS~ALLIED_WITH&types=SANCTIONS&kind=ALL&confidence=0.1`);
    const [, relations] = await counted(page);
    await page.getByRole('button', { name: title, exact: true }).click();
    const query = await page.locator('dialog pre').innerText();
    assert.ok(query.includes(page.url()));
    const { neighborhood } = await api(query);
    assert.ok(relations > 0 && neighborhood.relations.length === relations, `${neighborhood.relations.length} relations, not ${relations}`);
    await page.keyboard.press('Escape');
    assert.ok(!(await page.locator('dialog').isVisible()));
    assert.equal(param(page, 'types'), 'SANCTIONS');
    await page.close();
  });
}

for (const [lang, title, rows] of [['en', 'Save', 'CSV, relations'], ['ar', 'حفظ', 'CSV للعلاقات']]) test(`${lang}: what was known at a moment is saved as it was known`, async () => {
  const { relations } = await api('{ relations(kind: NEWS, first: 400) { nodes { id claimCount from { id claimCount } said { en ar } passive { en ar } claims(first: 1) { nodes { id } } } } }');
  const relation = relations.nodes.find((r) => r.claimCount === 1 && r.from.claimCount > 5);
  const known = new Date().toISOString();
  const { review } = await api('mutation ($claim: ID!) { review(claim: $claim, verdict: REJECTED, why: "a test", by: "Ada") { review { id } } }', { claim: relation.claims.nodes[0].id });
  try {
    const saved = async (query) => {
      const page = await open(`?lang=${lang}&kind=ALL&of=${relation.from.id}!!!240${query}`);
      await page.getByRole('button', { name: title, exact: true }).click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator('dialog').getByRole('button', { name: rows }).click()]);
      await page.close();
      return readFileSync(await download.path(), 'utf8');
    };
    const [then, now] = [await saved(`&known=${known}`), await saved('')];
    assert.ok(!now.includes(relation.id), 'what was rejected is saved');
    for (const told of [relation.id, relation.said[lang], relation.passive[lang]]) assert.ok(then.includes(told), `${told} is not saved as it was known`);
  } finally {
    await api('mutation ($id: ID!) { undo(decisions: [$id], why: "the test is over", by: "Ada") { change { changed } } }', { id: review.review.id });
  }
});

for (const drawn of ['timeline', 'map']) test(`the ${drawn} is saved as a picture too, as it looks`, async () => {
  const page = await open(`?lang=ar&of=country:IR&view=${drawn}`);
  await page.waitForLoadState('networkidle'); // what has a date moves the scale, and where things lie the map
  await page.getByRole('button', { name: 'حفظ', exact: true }).click();
  const saved = async (label) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('dialog').getByRole('button', { name: label }).click()]);
    return readFileSync(await download.path());
  };
  const svg = String(await saved('SVG'));
  const words = (text) => text.replace(/\s+/g, ' ').trim();
  const shown = (await page.locator('.canvas svg:not(.mark) text').allTextContents()).map(words);
  const written = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((m) => words(m[1].replace(/&amp;/g, '&')));
  assert.ok(shown.length > 5, 'nothing is named');
  for (const text of shown) assert.ok(written.includes(text), `${text} is missing`);
  const scaled = [...svg.matchAll(/<path[^>]*transform="[^"]*scale\(([\d.]+)\)"[^>]*stroke-width="([\d.]+)"/g)].map(([, scale, width]) => scale * width);
  assert.ok(drawn === 'timeline' || scaled.length > 5, 'no thing is drawn');
  for (const width of scaled) assert.ok(width < 8, `a rim is ${width} pixels wide`);
  const png = await saved('PNG');
  const view = await page.context().newPage();
  await view.setContent(`<body style="margin:0"><img width="700" src="data:image/png;base64,${png.toString('base64')}">`);
  await keep(view, `figure-${drawn}`);
  assert.ok((await inked(view, 'img')) > 0.005, 'the picture is blank');
  await page.close();
});
