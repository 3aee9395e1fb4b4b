// Widening and narrowing the picture, each a step that back undoes.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { api, close, counted, keep, open, param, settled } from './browser.mjs';

after(close);

const words = {
  en: { expand: 'Expand', all: 'Everything around it', sanctions: 'sanctions', collapse: 'Collapse', hide: 'Hide', shown: /Show the hidden/, undo: 'Undo', redo: 'Redo', more: 'More' },
  ar: { expand: 'توسيع', all: 'كل ما حوله', sanctions: 'يعاقب', collapse: 'طي', hide: 'إخفاء', shown: /إظهار المخفي/, undo: 'تراجع', redo: 'إعادة', more: 'المزيد' },
};

for (const [lang, w] of Object.entries(words)) {
  const button = (page, name, exact = true) => page.getByRole('button', { name, exact });

  test(`${lang}: a thing is expanded by type with counts, collapsed, and each step undone and done again`, async () => {
    const page = await open(`?lang=${lang}&of=country:IR&select=country:US`);
    assert.ok(await button(page, w.undo).isDisabled(), 'there is nothing to undo');
    const before = await counted(page);
    await page.locator('summary', { hasText: w.expand }).click();
    const line = page.locator('.relation-line', { hasText: w.sanctions }).filter({ hasText: /\d+\D+\d+\s*$/ }).first();
    const [, shown, all] = (await line.innerText()).match(/(\d+)\D+(\d+)\s*$/).map(Number);
    const { aggregate } = await api('{ aggregate(by: [TYPE], of: ["country:US"], where: { kind: NEWS }) { keys relations } }');
    assert.equal(all, aggregate.find((g) => g.keys[0] === 'SANCTIONS').relations);
    assert.ok(shown >= 1 && shown <= all);
    await button(page, w.all, false).click();
    await settled(page);
    const wider = await counted(page);
    assert.ok(wider[0] > before[0], `${wider} after ${before}`);
    await keep(page, `expanded-${lang}`);
    await button(page, w.collapse).click();
    await settled(page);
    assert.deepEqual(await counted(page), before);
    await button(page, w.undo).click();
    await settled(page);
    assert.deepEqual(await counted(page), wider);
    await button(page, w.undo).click();
    await settled(page);
    assert.deepEqual(await counted(page), before);
    await button(page, w.redo).click();
    await settled(page);
    assert.deepEqual(await counted(page), wider);
    await page.close();
  });

  test(`${lang}: a thing is expanded by years alone`, async () => {
    const page = await open(`?lang=${lang}&of=country:IR&select=country:US&kind=ALL`);
    await page.locator('summary', { hasText: w.expand }).click();
    const from = page.locator('.side select').first();
    await from.locator('option').nth(2).waitFor({ state: 'attached' });
    const year = await from.locator('option').last().getAttribute('value');
    await from.selectOption(year);
    const { aggregate } = await api('query($y: PartialDate) { aggregate(by: [TYPE], of: ["country:US"], where: { during: { since: $y } }) { relations } }', { y: year });
    const sum = aggregate.reduce((n, g) => n + g.relations, 0);
    await page.locator('.relation-line', { hasText: w.all }).filter({ hasText: new RegExp(`\\b${sum}$`) }).click();
    await settled(page);
    assert.equal(param(page, 'of'), `country:IR,country:US!!${year}..`);
    await page.close();
  });

  test(`${lang}: around a hub only so many are shown, and more on request`, async () => {
    const page = await open(`?lang=${lang}&of=country:US&kind=ALL&select=country:US`);
    const [things] = await counted(page);
    assert.ok(things > 20 && things <= 61, `${things} things`);
    await page.locator('.notice').getByRole('button', { name: w.more }).click();
    await settled(page);
    const [more] = await counted(page);
    assert.ok(more > things, `${more} after ${things}`);
    assert.equal(param(page, 'of'), 'country:US!!!120');
    await button(page, w.hide).click();
    assert.equal((await counted(page))[0], more - 1);
    await page.getByRole('button', { name: w.shown }).click();
    assert.equal((await counted(page))[0], more);
    await page.close();
  });

  test(`${lang}: of a relation with many claims a page is shown, and the rest on request`, async () => {
    const { relations } = await api('{ relations(orderBy: CLAIMS, first: 1) { nodes { id claimCount } } }');
    const [{ id, claimCount }] = relations.nodes;
    const page = await open(`?lang=${lang}&kind=ALL&select=${id}`);
    await page.locator('.claim').first().waitFor();
    const first = await page.locator('.claim').count();
    assert.ok(first < claimCount || claimCount <= 20);
    while (await page.locator('.side section > button').count()) {
      const before = await page.locator('.claim').count();
      await page.locator('.side section > button').first().click();
      await page.locator('.claim').nth(before).waitFor();
    }
    assert.equal(await page.locator('.claim').count(), claimCount);
    await page.close();
  });
}
