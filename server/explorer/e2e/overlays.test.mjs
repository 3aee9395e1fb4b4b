// What is laid over the graph: alliances as areas, and structural balance.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { api, close, keep, open, param } from './browser.mjs';

after(close);

const states = ['AE', 'SA', 'EG', 'IL', 'IR', 'RU', 'US', 'CN'].map((c) => `country:${c}!!!0`).join(); // those, and what is between them

/** How many pixels are drawn beneath the graph. */
const beneath = (page) => page.locator('canvas.sigma-beneath').evaluate((c) => {
  const { data } = c.getContext('2d').getImageData(0, 0, c.width, c.height);
  let n = 0;
  for (let i = 3; i < data.length; i += 4) n += +(data[i] > 0);
  return n;
});

/** Waits until something is drawn beneath the graph, or nothing is. */
async function drawn(page, wanted) {
  for (let i = 0; i < 50; i++) {
    if ((await beneath(page)) > 0 === wanted) return;
    await page.waitForTimeout(100);
  }
  assert.fail(wanted ? 'nothing is drawn' : 'something is still drawn');
}

for (const [lang, w] of [['en', { alliances: 'Alliances', balance: 'Balance', news: 'by the news alone', odds: 'At odds', selected: 'selected' }],
  ['ar', { alliances: 'التحالفات', balance: 'التوازن', news: 'بالأخبار وحدها', odds: 'متنافر', selected: 'حُدد' }]]) {
  const button = (page, name) => page.locator('.tools').getByRole('button', { name, exact: true });

  test(`${lang}: blocs and treaties are areas, and tell apart who is counted in by tables and by the news`, async () => {
    const page = await open(`?lang=${lang}&kind=ALL&of=${states}`);
    assert.equal(await beneath(page), 0);
    await button(page, w.alliances).click();
    const { relations } = await api('{ relations(types: [PARTY_TO], with: ["country:IR", "country:RU"], kind: NEWS, first: 50) { nodes { tableCount to { id names { ar en } } } } }');
    const { to } = relations.nodes.find((r) => r.tableCount === 0 && r.to.id === 'agreement:ir-ru-agreement');
    const line = page.locator('.overlay li', { hasText: to.names[lang] ?? to.names.ar });
    assert.match(await line.innerText(), new RegExp(`2.*${w.news}`));
    assert.doesNotMatch(await page.locator('.overlay li').first().innerText(), new RegExp(w.news));
    await drawn(page, true);
    await keep(page, `alliances-${lang}`);
    while (await page.locator('.overlay input:checked').count()) await page.locator('.overlay input:checked').first().click();
    assert.equal(param(page, 'hulls'), 'none');
    await drawn(page, false);
    await page.locator('.overlay input').first().click();
    await drawn(page, true);
    await page.locator('.overlay li .name').first().click();
    await page.locator('.side h1').waitFor();
    await button(page, w.alliances).click();
    await drawn(page, false);
    await page.close();
  });

  test(`${lang}: friends and foes are lines, and a triad at odds opens what says so`, async () => {
    const page = await open(`?lang=${lang}&kind=ALL&of=${states}&over=balance`);
    const { balance } = await api('query($of: [ID!]!) { balance(of: $of) { triadCount } }', { of: states.split(',').map((s) => s.slice(0, 10)) });
    assert.ok(balance.triadCount > 0);
    await page.locator('.triad').nth(balance.triadCount - 1).waitFor();
    assert.equal(await page.locator('.triad').count(), balance.triadCount);
    await drawn(page, true);
    const before = await beneath(page);
    await page.locator('.triad', { hasText: w.odds }).first().click();
    await page.locator('.side h1', { hasText: w.selected }).waitFor();
    assert.ok((await page.locator('.side .relation-line').count()) >= 3);
    assert.ok((await beneath(page)) > before, 'the triad is not marked');
    await keep(page, `balance-${lang}`);
    await page.close();
  });
}
