// The explorer in a real browser against a real server that holds the sample articles.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { api, base, close, counted, inked, keep, open, param, settled, wrongs } from './browser.mjs';

after(close);

const words = {
  en: { dir: 'ltr', iran: 'Iran', typed: 'irán', conflict: 'Conflict', text: 'Show in the text', path: /Path 1 of \d+/, next: 'Next', another: 'Paths to another', then: 'January 1990', lasso: 'Lasso', rings: 'Rings', pin: 'Pin', unpin: 'Unpin', fit: 'Fit', layout: 'Arrange again', selected: (n) => `${n} selected`, article: 'AR' },
  ar: { dir: 'rtl', iran: 'إيران', typed: 'ايران', conflict: 'صراع', text: 'إظهار في النص', path: /المسار 1 من \d+/, next: 'التالي', another: 'المسارات إلى آخر', then: 'يناير 1990', lasso: 'تحديد حر', rings: 'حلقات', pin: 'تثبيت', unpin: 'إلغاء التثبيت', fit: 'ملاءمة', layout: 'ترتيب من جديد', selected: (n) => `حُدد ${n}`, article: 'EN' },
};

for (const [lang, w] of Object.entries(words)) {
  test(`${lang}: opens on the most connected country of the news`, async () => {
    const { aggregate } = await api('{ aggregate(by: [COUNTRY], where: {kind: NEWS}) { keys relations } }');
    const most = aggregate.filter((g) => g.keys[0]).sort((a, b) => b.relations - a.relations)[0].keys[0];
    const { node } = await api('query($id: ID!, $lang: Lang!) { node(id: $id) { ... on Country { name(lang: $lang) } } }', { id: most, lang: lang.toUpperCase() });
    const page = await open(`?lang=${lang}`);
    assert.equal(await page.locator('html').getAttribute('dir'), w.dir);
    const [things, relations] = await counted(page);
    assert.ok(things > 10 && things <= 150 && relations > things, `${things} things, ${relations} relations`);
    assert.ok((await inked(page, '.drawing')) > 0.01, 'the canvas is blank');
    await page.locator('.drawing').focus();
    await page.keyboard.press('ArrowLeft');
    await page.locator('.side h1', { hasText: node.name }).waitFor();
    const [find, side] = await Promise.all(['.find', '.side'].map((s) => page.locator(s).boundingBox()));
    assert.equal(find.x < side.x, w.dir === 'ltr', 'the columns are not mirrored');
    await keep(page, `opening-${lang}`);
    await page.close();
  });

  test(`${lang}: the legend and the filters leave out what they say, and back brings it again`, async () => {
    const page = await open(`?lang=${lang}`);
    const [, all] = await counted(page);
    await page.getByRole('button', { name: w.conflict }).click();
    await settled(page);
    const [, conflict] = await counted(page);
    assert.ok(conflict > 0 && conflict < all, `${conflict} of ${all}`);
    assert.match(param(page, 'types'), /SANCTIONS/);
    await page.goBack();
    await settled(page);
    assert.deepEqual((await counted(page))[1], all);
    await page.close();
  });

  test(`${lang}: search folds Arabic spelling, and stands the picture around what was found`, async () => {
    const page = await open(`?lang=${lang}`);
    await page.locator('#search').fill(w.typed);
    await page.locator('#hits [role=option]', { hasText: w.iran }).first().waitFor();
    await page.keyboard.press('Enter');
    await settled(page);
    assert.equal(param(page, 'of'), 'country:IR');
    await page.locator('.side h1', { hasText: w.iran }).waitFor();
    await page.close();
  });

  test(`${lang}: a sentence of an article selects its relations, and a relation scrolls to its words`, async () => {
    const { articles } = await api(`{ articles(kind: NEWS, lang: ${w.article}, first: 20) { nodes { id text claims(first: 100) { nodes { quote relation { id } } } } } }`);
    const article = articles.nodes.at(-1);
    const page = await open(`?lang=${lang}&article=${article.id}`);
    assert.equal(await page.locator('.text').evaluate((e) => getComputedStyle(e).direction), lang === 'ar' ? 'ltr' : 'rtl'); // the article is in the other language
    assert.equal((await page.locator('.text').innerText()).replace(/\s+/g, ''), article.text.replace(/\s+/g, ''));
    await page.locator('.sentence').first().press('Enter'); // a click may meet a name
    assert.match(param(page, 'select'), /^relation:/);
    const last = article.claims.nodes.at(-1);
    await page.goto(`${base}/?lang=${lang}&article=${article.id}&select=${last.relation.id}`);
    await settled(page);
    const words = page.locator('.text .strong').first();
    await words.waitFor();
    const box = await words.boundingBox();
    assert.ok(box.y > 0 && box.y < 860, `the words are at ${box.y}`);
    await page.close();
  });

  test(`${lang}: a relation shows the claims for and against it, each with its words in the text`, async () => {
    const { relations } = await api('{ relations(kind: NEWS, first: 400) { nodes { id contradicted claims(first: 50) { nodes { status quote article { kind } } } } } }');
    const disputed = relations.nodes.find((r) => r.contradicted && r.claims.nodes.every((c) => c.article.kind === 'NEWS'));
    const page = await open(`?lang=${lang}&select=${disputed.id}`);
    await page.locator('.claim').first().waitFor();
    const [pro, contra] = [page.locator('.side section').first(), page.locator('.side section').last()];
    const denied = disputed.claims.nodes.filter((c) => c.status === 'DENIED');
    assert.equal(await contra.locator('.claim').count(), denied.length);
    assert.equal(await pro.locator('.claim').count(), disputed.claims.nodes.length - denied.length);
    const first = pro.locator('.claim').first();
    await first.getByRole('button', { name: w.text }).click();
    assert.equal(await first.locator('.context mark').innerText(), await first.locator('blockquote').innerText());
    await page.locator('.coverage summary').click();
    await page.locator('.coverage tbody tr').first().waitFor();
    const told = async (n) => (await page.locator(`.coverage td:nth-child(${n})`).allInnerTexts()).reduce((sum, cell) => sum + Number(cell), 0);
    assert.deepEqual([await told(3), await told(4)], [disputed.claims.nodes.length - denied.length, denied.length], 'the coverage counts otherwise');
    await keep(page, `coverage-${lang}`);
    await page.close();
  });

  test(`${lang}: paths between two things are stepped through`, async () => {
    const page = await open(`?lang=${lang}&paths=country:IR,country:SA&path=1`);
    assert.match(await page.locator('.paths').innerText(), w.path);
    await page.getByRole('button', { name: w.next }).click();
    assert.equal(param(page, 'path'), '2');
    assert.ok((await inked(page, '.drawing')) > 0.002, 'the canvas is blank');
    await page.goto(`${base}/?lang=${lang}&of=country:IR&select=country:IR`);
    await settled(page);
    await page.getByRole('button', { name: w.another }).click();
    await page.locator('.drawing').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    assert.match(param(page, 'paths'), /^country:IR,./, 'the other end is not taken from the canvas');
    await page.close();
  });

  test(`${lang}: the clock of when it held leaves out what began later`, async () => {
    const page = await open(`?lang=${lang}&of=country:IR&kind=ALL`);
    const [, all] = await counted(page);
    await page.goto(`${base}/?lang=${lang}&of=country:IR&kind=ALL&at=1990-01`);
    await settled(page);
    const [, then] = await counted(page);
    assert.ok(then < all, `${then} of ${all}`);
    assert.match(await page.locator('.clock output').first().innerText(), new RegExp(w.then));
    await page.close();
  });

  test(`${lang}: on a phone the canvas comes first, the rest are sheets, and nothing scrolls aside`, async () => {
    const page = await open(`?lang=${lang}`);
    await page.setViewportSize({ width: 390, height: 800 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await page.locator('.dock button').first().click();
    assert.ok(await page.locator('#search').isVisible());
    assert.ok((await inked(page, '.drawing')) > 0.01, 'the canvas is blank beside the sheet');
    await keep(page, `phone-${lang}`);
    await page.close();
  });

  test(`${lang}: a loop selects what lies in it, and what is pinned stays where it is`, async () => {
    const page = await open(`?lang=${lang}&of=country:IR`);
    const [things] = await counted(page);
    await page.getByRole('button', { name: w.lasso }).click();
    const { x, y, width, height } = await page.locator('.lasso').boundingBox();
    await page.mouse.move(x + 4, y + 4);
    await page.mouse.down();
    for (const [dx, dy] of [[width - 4, 4], [width - 4, height - 4], [4, height - 4]]) await page.mouse.move(x + dx, y + dy);
    await page.mouse.up();
    await page.locator('.side h1', { hasText: w.selected(things) }).waitFor();
    await page.getByRole('button', { name: w.pin, exact: true }).click();
    await page.getByRole('button', { name: w.unpin, exact: true }).waitFor();
    await page.getByRole('button', { name: w.fit, exact: true }).click();
    const drawn = () => page.locator('.drawing').screenshot({ mask: [page.locator('.tools')] });
    const before = await drawn();
    await page.getByRole('button', { name: w.layout }).click();
    assert.ok(before.equals(await drawn()), 'what is pinned has moved');
    await page.close();
  });

  test(`${lang}: the graph is laid out in rings as well, which a link keeps`, async () => {
    const page = await open(`?lang=${lang}&of=country:IR`);
    const drawn = (of) => of.locator('.drawing').screenshot();
    const before = await drawn(page);
    await page.getByRole('button', { name: w.rings }).click();
    await settled(page);
    const after = await drawn(page);
    assert.ok(!after.equals(before), 'nothing has moved');
    await keep(page, `rings-${lang}`);
    const colleague = await open(new URL(page.url()).search);
    assert.ok((await drawn(colleague)).equals(after), 'a link gives another picture');
    await colleague.close();
    await page.close();
  });

  test(`${lang}: the filters hold for an article as well`, async () => {
    const { articles } = await api('{ articles(kind: NEWS, first: 1) { nodes { id } } }');
    const page = await open(`?lang=${lang}&article=${articles.nodes[0].id}`);
    const [, all] = await counted(page);
    await page.goto(`${base}/?lang=${lang}&article=${articles.nodes[0].id}&known=2000-01-01T00:00:00Z`);
    await settled(page);
    assert.ok(all > 0);
    assert.equal((await counted(page))[1], 0);
    await page.close();
  });
}

test('the page keeps to its policy, its budget and its host', async () => {
  const response = await fetch(base);
  assert.equal(response.headers.get('content-security-policy'), process.env.MITHAQ_CSP);
  assert.doesNotMatch(process.env.MITHAQ_CSP, /unsafe/);
  const again = await fetch(`${base}/assets/explorer.js`, { headers: { 'If-None-Match': (await fetch(`${base}/assets/explorer.js`)).headers.get('etag') } });
  assert.equal(again.status, 304);
  const scripts = readdirSync('dist/assets').filter((f) => f.endsWith('.js'));
  const size = scripts.reduce((sum, f) => sum + gzipSync(readFileSync(`dist/assets/${f}`)).length, 0);
  assert.ok(size < 200_000, `${size} bytes of gzipped script`);
  assert.deepEqual(wrongs(), []);
});
