// The explorer in a real browser against a real server that holds the sample articles.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { api, base, close, counted, inked, keep, open, param, settled, wrongs } from './browser.mjs';

after(close);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
for (const [lang, dir, name] of [['en', 'ltr', 'Russia'], ['ar', 'rtl', 'روسيا']]) {
  test(`${lang}: opens on the most connected country of the news`, async () => {
    const page = await open(`?lang=${lang}`);
    assert.equal(await page.locator('html').getAttribute('dir'), dir);
    const [things, relations] = await counted(page);
    assert.ok(things > 10 && things <= 150 && relations > things, `${things} things, ${relations} relations`);
    assert.ok((await inked(page, '.drawing')) > 0.01, 'the canvas is blank');
    await page.locator('.drawing').focus();
    await page.keyboard.press('ArrowLeft');
    await page.locator('.side h1', { hasText: name }).waitFor();
    const [find, side] = await Promise.all(['.find', '.side'].map((s) => page.locator(s).boundingBox()));
    assert.equal(find.x < side.x, dir === 'ltr', 'the columns are not mirrored');
    await keep(page, `opening-${lang}`);
    await page.close();
  });

  test(`${lang}: axe finds nothing serious`, async () => {
    const { articles } = await api('{ articles(kind: NEWS, first: 1) { nodes { id claims(first: 1) { nodes { relation { id } } } } } }');
    const [{ id, claims }] = articles.nodes;
    const places = ['', `&article=${id}`, `&select=${claims.nodes[0].relation.id}`, '&of=country:IR&select=country:IR', '&of=country:IR&view=table', '&of=country:IR&view=timeline', '&of=country:IR&view=map'];
    for (const [i, place] of places.entries()) {
      const theme = i % 2 ? 'dark' : 'light';
      const page = await open(`?lang=${lang}&theme=${theme}${place}`);
      if (place.includes('balance')) await page.getByRole('button', { name: lang === 'ar' ? 'حفظ' : 'Save', exact: true }).click();
      if (place.includes('ask=allies')) await page.locator('.answer').first().waitFor();
      await page.evaluate(axe); // in the page's debugger, which the content security policy does not bind
      const { violations } = await page.evaluate(() => axe.run());
      const serious = violations.filter((v) => ['serious', 'critical'].includes(v.impact));
      assert.deepEqual(serious.map((v) => `${place} ${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join('\n')}`), []);
      await keep(page, `page${i}-${lang}-${theme}`);
      await page.close();
    }
  });
}

test('the legend and the filters leave out what they say, and back brings it again', async () => {
  const page = await open('?lang=en');
  const [, all] = await counted(page);
  await page.getByRole('button', { name: 'Conflict' }).click();
  await settled(page);
  const [, conflict] = await counted(page);
  assert.ok(conflict > 0 && conflict < all, `${conflict} of ${all}`);
  assert.match(param(page, 'types'), /SANCTIONS/);
  await page.goBack();
  await settled(page);
  assert.deepEqual((await counted(page))[1], all);
  await page.close();
});

test('search folds Arabic spelling, and stands the picture around what was found', async () => {
  const page = await open('?lang=ar');
  await page.locator('#search').fill('ايران');
  await page.locator('#hits [role=option]', { hasText: 'إيران' }).first().waitFor();
  await page.keyboard.press('Enter');
  await settled(page);
  assert.equal(param(page, 'of'), 'country:IR');
  await page.locator('.side h1', { hasText: 'إيران' }).waitFor();
  await page.close();
});

test('a sentence of an article selects its relations, and a relation scrolls to its words', async () => {
  const { articles } = await api('{ articles(kind: NEWS, lang: AR, first: 20) { nodes { id text claims(first: 100) { nodes { quote relation { id } } } } } }');
  const article = articles.nodes.at(-1);
  const page = await open(`?lang=en&article=${article.id}`);
  assert.equal(await page.locator('.text').evaluate((e) => getComputedStyle(e).direction), 'rtl');
  assert.equal((await page.locator('.text').innerText()).replace(/\s+/g, ''), article.text.replace(/\s+/g, ''));
  await page.locator('.sentence').first().click();
  assert.match(param(page, 'select'), /^relation:/);
  const last = article.claims.nodes.at(-1);
  await page.goto(`${base}/?lang=en&article=${article.id}&select=${last.relation.id}`);
  await settled(page);
  const words = page.locator('.text .strong').first();
  await words.waitFor();
  const box = await words.boundingBox();
  assert.ok(box.y > 0 && box.y < 860, `the words are at ${box.y}`);
  await page.close();
});

test('a relation shows the claims for and against it, each with its words in the text', async () => {
  const { relations } = await api('{ relations(kind: NEWS, first: 400) { nodes { id contradicted claims(first: 50) { nodes { status quote article { kind } } } } } }');
  const disputed = relations.nodes.find((r) => r.contradicted && r.claims.nodes.every((c) => c.article.kind === 'NEWS'));
  const page = await open(`?lang=en&select=${disputed.id}`);
  await page.locator('.claim').first().waitFor();
  const [pro, contra] = [page.locator('.side section').first(), page.locator('.side section').last()];
  const denied = disputed.claims.nodes.filter((c) => c.status === 'DENIED');
  assert.equal(await contra.locator('.claim').count(), denied.length);
  assert.equal(await pro.locator('.claim').count(), disputed.claims.nodes.length - denied.length);
  const first = pro.locator('.claim').first();
  await first.getByRole('button', { name: 'Show in the text' }).click();
  assert.equal(await first.locator('.context mark').innerText(), await first.locator('blockquote').innerText());
  await page.close();
});

test('paths between two things are stepped through', async () => {
  const page = await open('?lang=en&paths=country:IR,country:SA&path=1');
  assert.match(await page.locator('.paths').innerText(), /Path 1 of \d+/);
  await page.getByRole('button', { name: 'Next' }).click();
  assert.equal(param(page, 'path'), '2');
  assert.ok((await inked(page, '.drawing')) > 0.002, 'the canvas is blank');
  await page.close();
});

test('the clock of when it held leaves out what began later', async () => {
  const page = await open('?lang=en&of=country:IR&kind=ALL');
  const [, all] = await counted(page);
  await page.goto(`${base}/?lang=en&of=country:IR&kind=ALL&at=1990-01`);
  await settled(page);
  const [, then] = await counted(page);
  assert.ok(then < all, `${then} of ${all}`);
  assert.match(await page.locator('.clock output').first().innerText(), /January 1990/);
  await page.close();
});

test('on a phone the canvas comes first, the rest are sheets, and nothing scrolls aside', async () => {
  const page = await open('?lang=ar');
  await page.setViewportSize({ width: 390, height: 800 });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await page.locator('.dock button').first().click();
  assert.ok(await page.locator('#search').isVisible());
  assert.ok((await inked(page, '.drawing')) > 0.01, 'the canvas is blank beside the sheet');
  await keep(page, 'phone-ar');
  await page.close();
});

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

test('a loop selects what lies in it, and what is pinned stays where it is', async () => {
  const page = await open('?lang=en&of=country:IR');
  const [things] = await counted(page);
  await page.getByRole('button', { name: 'Lasso' }).click();
  const { x, y, width, height } = await page.locator('.lasso').boundingBox();
  await page.mouse.move(x + 4, y + 4);
  await page.mouse.down();
  for (const [dx, dy] of [[width - 4, 4], [width - 4, height - 4], [4, height - 4]]) await page.mouse.move(x + dx, y + dy);
  await page.mouse.up();
  await page.locator('.side h1', { hasText: `${things} selected` }).waitFor();
  await page.getByRole('button', { name: 'Pin' }).click();
  await page.getByRole('button', { name: 'Unpin' }).waitFor();
  await page.getByRole('button', { name: 'Fit' }).click();
  const drawn = () => page.locator('.drawing').screenshot({ mask: [page.locator('.tools')] });
  const before = await drawn();
  await page.getByRole('button', { name: 'Arrange again' }).click();
  assert.ok(before.equals(await drawn()), 'what is pinned has moved');
  await page.close();
});

test('the clock plays from its beginning, and stops where it is told', async () => {
  const page = await open('?lang=ar&of=country:IR&kind=ALL');
  await page.locator('.clock button').first().click();
  await page.waitForURL(/[?&]at=/);
  const begun = param(page, 'at');
  await page.waitForURL((url) => url.searchParams.get('at') > begun);
  await page.locator('.clock button').first().click();
  await settled(page);
  const stopped = param(page, 'at');
  await page.waitForTimeout(1000);
  assert.equal(param(page, 'at'), stopped);
  await page.close();
});

test('the graph is worked by keyboard alone, and tells what is reached', async () => {
  const page = await open('?lang=en&of=country:IR');
  const [things] = await counted(page);
  await page.locator('.drawing').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const reached = param(page, 'select');
  assert.notEqual(reached, 'country:IR');
  assert.match(await page.locator('.canvas [aria-live]').first().innerText(), /, \w+, \d+ relations/);
  await page.keyboard.press('e');
  await settled(page);
  assert.equal(param(page, 'of'), `country:IR,${reached}`);
  await page.locator('.drawing').focus();
  await page.keyboard.press('p');
  await page.getByRole('button', { name: 'Unpin' }).waitFor();
  await page.keyboard.press('c');
  await settled(page);
  assert.equal(param(page, 'of'), 'country:IR');
  await page.keyboard.press('Delete');
  assert.equal((await counted(page))[0], things - 1);
  await page.close();
});

test('the filters hold for an article as well', async () => {
  const { articles } = await api('{ articles(kind: NEWS, first: 1) { nodes { id } } }');
  const page = await open(`?lang=en&article=${articles.nodes[0].id}`);
  const [, all] = await counted(page);
  await page.goto(`${base}/?lang=en&article=${articles.nodes[0].id}&known=2000-01-01T00:00:00Z`);
  await settled(page);
  assert.ok(all > 0);
  assert.equal((await counted(page))[1], 0);
  await page.close();
});
