// Graph, map, timeline and table: one picture, one selection, one address.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { api, close, counted, inked, keep, numbers, open, param, settled } from './browser.mjs';

after(close);

const words = {
  en: { graph: 'Graph', map: 'Map', timeline: 'Timeline', play: 'Play: When it held', pause: 'Pause: When it held', saudi: 'Saudi Arabia', table: 'Table', published: 'When it was published', days: 'Days', later: 'Later', dated: /Without such a date: (\d+)/, status: 'Status', when: 'When', things: /^Things/, conflict: 'Conflict', undo: 'Undo' },
  ar: { graph: 'الشبكة', map: 'الخريطة', timeline: 'الخط الزمني', play: 'تشغيل: متى كان قائمًا', pause: 'إيقاف: متى كان قائمًا', saudi: 'السعودية', table: 'الجدول', published: 'تاريخ النشر', days: 'أيام', later: 'أحدث', dated: /بلا تاريخ كهذا: (\d+)/, status: 'الحالة', when: 'متى', things: /^العناصر/, conflict: 'صراع', undo: 'تراجع' },
};
const view = (page, name) => page.getByRole('tab', { name, exact: true }).click();
const chosen = (page) => page.locator('.table tr.chosen');

for (const [lang, w] of Object.entries(words)) {
  test(`${lang}: views share the selection and the filters, and back goes through them`, async () => {
    const page = await open(`?lang=${lang}&of=country:IR`);
    await page.locator('.drawing').focus();
    await page.keyboard.press('ArrowRight');
    const thing = param(page, 'select');
    await view(page, w.table);
    assert.equal(param(page, 'select'), thing);
    await page.getByRole('button', { name: w.things }).click();
    assert.equal(await chosen(page).count(), 1);
    assert.equal(await chosen(page).locator('bdi').innerText(), await page.locator('.side h1 bdi').innerText());
    await page.getByRole('button', { name: w.conflict }).click();
    await settled(page);
    const [things] = await counted(page);
    assert.equal(await page.locator('.table tbody tr').count(), things);
    await view(page, w.graph);
    assert.deepEqual([param(page, 'select'), (await counted(page))[0]], [thing, things]);
    await page.goBack();
    await page.locator('.table tbody').waitFor();
    const link = page.url();
    const colleague = await open(new URL(link).search);
    assert.equal(await colleague.locator('.table').innerText(), await page.locator('.table').innerText());
    await colleague.close();
    await page.close();
  });

  test(`${lang}: the table is sorted by its heads, and a row opens its evidence by keyboard`, async () => {
    const page = await open(`?lang=${lang}&of=country:IR&kind=ALL&view=table`);
    const [, relations] = await counted(page);
    assert.equal(await page.locator('.table tbody tr').count(), relations);
    const column = (n) => page.locator(`tbody td:nth-child(${n})`).allInnerTexts();
    await page.getByRole('button', { name: w.when, exact: true }).click();
    const year = (text) => Number(text.match(/\d{4}/)?.[0] ?? 9999);
    const up = (await column(5)).map(year);
    assert.deepEqual(up, up.toSorted((a, b) => a - b));
    await page.getByRole('button', { name: w.when, exact: true }).click();
    const down = (await column(5)).map(year).filter((y) => y < 9999);
    assert.deepEqual(down, down.toSorted((a, b) => b - a));
    assert.equal(param(page, 'sort'), '-when');
    assert.equal((await column(5)).at(-1), '', 'what has no date does not come last');
    await page.locator('.table tbody button').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.side .claim').first().waitFor();
    assert.equal(await page.locator('.table tbody tr').nth(1).getAttribute('class'), 'chosen');
    await keep(page, `table-${lang}`);
    await page.setViewportSize({ width: 390, height: 800 });
    assert.ok(await page.locator('.table').evaluate((e) => e.scrollWidth <= e.clientWidth), 'the table scrolls aside on a phone');
    await keep(page, `table-phone-${lang}`);
    await page.close();
  });

  test(`${lang}: the timeline shows what has a date and counts what has none, by either date`, async () => {
    const page = await open(`?lang=${lang}&of=country:IR&kind=ALL&view=timeline`);
    const items = page.locator('.item');
    await items.first().waitFor();
    const standing = async () => {
      const [shown, dated] = (await page.locator('.outside [role=status]').innerText()).match(/\d+/g).map(Number);
      const details = page.locator('.outside details');
      const undated = await details.count() ? Number((await details.innerText()).match(w.dated)[1]) : 0;
      const ids = new Set(await items.evaluateAll((all) => all.map((e) => e.dataset.id).filter((id) => id.startsWith('relation:'))));
      return { shown, dated, undated, relations: ids.size };
    };
    await page.goto(`${page.url()}&span=1000-01-01T00:00~2999-01-01T00:00`);
    await items.first().waitFor();
    const all = await standing();
    assert.equal(all.shown, all.dated, 'something with a date is not in sight of two thousand years');
    assert.equal(await items.count(), all.shown);
    await page.locator('.outside summary').click();
    assert.equal(await page.locator('.outside li').count(), all.undated);
    const [, relations] = await counted(page);
    const lost = await page.locator('.outside .relation-line').count() + all.relations - relations;
    assert.equal(lost, 0, 'a relation is neither on the timeline nor listed as undated');
    await page.getByRole('button', { name: w.published }).click();
    await page.waitForFunction((n) => document.querySelectorAll('.outside li').length !== n, all.undated);
    assert.ok((await standing()).dated > 0);
    assert.equal(param(page, 'dates'), 'published');
    await page.close();
  });

  test(`${lang}: the timeline is moved, scaled and read by keyboard, and the address holds where it stands`, async () => {
    const page = await open(`?lang=${lang}&of=country:IR&view=timeline`);
    await page.locator('.item').first().waitFor();
    await keep(page, `timeline-${lang}`);
    await page.locator('.lanes').focus();
    await page.keyboard.press(lang === 'ar' ? 'ArrowLeft' : 'ArrowRight');
    const first = param(page, 'select');
    await page.keyboard.press(lang === 'ar' ? 'ArrowLeft' : 'ArrowRight');
    assert.notEqual(param(page, 'select'), first);
    assert.match(await page.locator('.timeline > [aria-live]').innerText(), /\d{4}/);
    await page.keyboard.press('Enter');
    assert.ok(await page.locator('.side').evaluate((e) => e === document.activeElement));
    await page.getByRole('button', { name: w.days, exact: true }).click();
    await page.waitForURL(/[?&]span=/);
    const before = param(page, 'span');
    const box = await page.locator('.lanes').boundingBox();
    await page.mouse.move(box.x + 300, box.y + 100);
    await page.mouse.down();
    await page.mouse.move(box.x + 500, box.y + 100, { steps: 5 });
    await page.mouse.up();
    await page.waitForURL((url) => url.searchParams.get('span') !== before);
    const later = Date.parse(param(page, 'span').split('~')[0]) > Date.parse(before.split('~')[0]);
    assert.equal(later, lang === 'ar', 'time follows the hand the wrong way');
    assert.ok(param(page, 'select'), 'a drag was taken for a click');
    await page.close();
  });

  test(`${lang}: the map draws what has a place, lists what has none, and opens the evidence`, async () => {
    const page = await open(`?lang=${lang}&of=country:SA&view=map`);
    await page.locator('.dot').first().waitFor();
    await page.locator('.lands path').nth(200).waitFor({ state: 'attached' });
    const [things, relations] = await counted(page);
    const listed = async (n) => (await page.locator('.outside details').nth(n).innerText()).match(/\d+/)[0] * 1;
    const ids = async (of) => (await page.locator(of).evaluateAll((all) => all.map((e) => e.dataset.id))).sort();
    assert.equal((await page.locator('.dot').count()) + await listed(0), things, 'a thing is neither on the map nor listed');
    const [, drawn] = numbers(await page.locator('.globe').getAttribute('aria-label'));
    assert.equal(drawn + await listed(1), relations, 'a relation is neither on the map nor listed');
    assert.ok(await page.locator('.run').count() > 3);
    assert.ok((await inked(page, '.globe')) > 0.02, 'the map is blank');
    assert.ok((await page.locator('.globe text').allTextContents()).includes(w.saudi));
    const [run] = await ids('.run');
    await page.locator(`.run[data-id="${run}"] .reach`).dispatchEvent('click');
    await page.locator('.side .claim').first().waitFor();
    assert.equal(param(page, 'select'), run);
    await keep(page, `map-${lang}`);
    await page.locator('.globe').focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    const here = param(page, 'select');
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) if (param(page, 'select') === here) await page.keyboard.press(key);
    assert.notEqual(param(page, 'select'), here);
    await page.keyboard.press('+');
    await page.waitForURL(/[?&]spot=/);
    const dots = await page.locator('.dot .shape').evaluateAll((all) => all.map((e) => e.getAttribute('transform')));
    const colleague = await open(new URL(page.url()).search);
    await colleague.locator('.dot').first().waitFor();
    assert.deepEqual(await colleague.locator('.dot .shape').evaluateAll((all) => all.map((e) => e.getAttribute('transform'))), dots);
    await colleague.close();
    await page.close();
  });

  test(`${lang}: the clock plays in every view, and the view stays where it is`, async () => {
    for (const [name, shown] of [['graph', '.drawing'], ['map', '.globe'], ['timeline', '.lanes'], ['table', '.table']]) {
      const page = await open(`?lang=${lang}&of=country:IR&kind=ALL&view=${name}&select=country:IR`);
      await page.getByRole('button', { name: w.play }).click();
      await page.waitForURL(/[?&]at=/);
      const begun = param(page, 'at');
      await page.waitForURL((url) => url.searchParams.get('at') > begun);
      await page.getByRole('button', { name: w.pause }).click();
      await settled(page);
      const stopped = param(page, 'at');
      if (name === 'graph') await page.waitForTimeout(800); // once is enough
      assert.equal(param(page, 'at'), stopped, 'the clock runs on');
      assert.deepEqual([param(page, 'view') ?? 'graph', param(page, 'select')], [name, 'country:IR']);
      assert.ok(await page.locator(shown).isVisible());
      if (name === 'timeline') assert.equal(await page.locator('.moment').count(), 1);
      await page.close();
    }
  });
}

test('a table of more rows than a page holds is turned, and opens at what is selected', async () => {
  const page = await open('?lang=en&of=country:IR!!!240&kind=ALL&view=table&sort=who');
  const [, relations] = await counted(page);
  assert.ok(relations > 100, `${relations} relations`);
  assert.equal(await page.locator('.table tbody tr').count(), 100);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.locator('.pages', { hasText: 'Rows 101 to' }).waitFor();
  await page.locator('.table tbody tr').first().click();
  const selected = param(page, 'select');
  await page.goto(`${page.url().split('?')[0]}?lang=en&of=country:IR!!!240&kind=ALL&view=table&sort=who&select=${selected}`);
  await settled(page);
  await page.locator('.pages', { hasText: 'Rows 101 to' }).waitFor();
  assert.equal(await chosen(page).count(), 1);
  await page.close();
});

test('the table says who is credited with a relation', async () => {
  const { relations } = await api('{ relations(kind: NEWS, first: 400) { nodes { id from { id } claims(first: 50) { nodes { speaker { name(lang: EN) } } } } } }');
  const { id, from, claims } = relations.nodes.find((r) => r.claims.nodes[0].speaker);
  const page = await open(`?lang=en&view=table&of=${from.id}&select=${id}`);
  await chosen(page).locator('td:nth-child(8)', { hasText: claims.nodes[0].speaker.name }).waitFor();
  await page.close();
});

test('in Arabic what a relation says goes with its subject, and says where it is denied', async () => {
  const said = async (id) => {
    const page = await open(`?lang=ar&select=${id}`);
    const text = await page.locator('.side h1').innerText();
    await page.close();
    return text;
  };
  const ids = async (rest) => (await api(`{ relations(first: 50, ${rest}) { nodes { id from { type id } } } }`)).relations.nodes;
  const [country] = await ids('types: [COOPERATES_WITH], with: ["country:IR", "country:RU"], kind: NEWS');
  assert.match(await said(country.id), /تتعاون مع/);
  const leader = (await ids('types: [VISITED], kind: NEWS')).find((r) => r.from.type === 'LEADER');
  assert.match(await said(leader.id), /(^|\s)زار(\s|$)/m);
  const [denied] = await ids('status: [DENIED], kind: NEWS');
  const page = await open(`?lang=ar&view=table&of=${denied.from.id}&select=${denied.id}`);
  assert.match(await chosen(page).locator('button').getAttribute('aria-label'), /منفي/);
  await page.close();
});

for (const [lang, told] of [['en', 'Iran is sanctioned by United States'], ['ar', 'إيران تخضع لعقوبات من الولايات المتحدة']]) {
  test(`${lang}: what is done to a thing is told of it`, async () => {
    const page = await open(`?lang=${lang}&of=country:IR&types=SANCTIONS&select=country:IR`);
    await page.locator('.side .relation-line', { hasText: told }).first().waitFor();
    await keep(page, `passive-${lang}`);
    await view(page, words[lang].table);
    const cells = await page.locator('.table tbody tr').first().locator('td').allInnerTexts();
    assert.equal(cells.slice(0, 3).map((c) => c.trim()).join(' '), told);
    await view(page, words[lang].timeline);
    await page.locator('.timeline').getByText(told.split(' ').slice(1, -2).join(' ')).first().waitFor({ state: 'attached' });
    await page.close();
  });
}
