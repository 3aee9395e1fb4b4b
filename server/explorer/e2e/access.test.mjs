// The page for everybody: axe finds nothing serious, everything is reached by Tab, done by keys and told, and nothing moves that need not.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';
import { api, base, close, context, counted, emptyBase, keep, lockedBase, numbers, open, param, settled } from './browser.mjs';

after(close);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

const words = {
  en: { iran: 'Iran', expand: 'Expand', sanctions: 'sanctions', undo: 'Undo', conflict: 'Conflict', save: 'Save', selected: '2 selected', unpin: 'Unpin', timeline: 'Timeline', questions: 'Questions' },
  ar: { iran: 'إيران', expand: 'توسيع', sanctions: 'يعاقب', undo: 'تراجع', conflict: 'صراع', save: 'حفظ', selected: 'حُدد 2', unpin: 'إلغاء التثبيت', timeline: 'الخط الزمني', questions: 'أسئلة' },
};

/** Presses Tab until an element has the focus, as a person would who looks for it. */
async function tabTo(page, target, key = 'Tab') {
  for (let i = 0; i < 150; i++) {
    if (await target.evaluate((e) => e === document.activeElement).catch(() => false)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`the keyboard does not reach ${target}`);
}

for (const [lang, w] of Object.entries(words)) {
  test(`${lang}: axe finds nothing serious in any view, sheet or dialog`, async () => {
    const { articles } = await api('{ articles(kind: NEWS, first: 1) { nodes { id claims(first: 1) { nodes { relation { id } } } } } }');
    const [{ id, claims }] = articles.nodes;
    const states = ['AE', 'SA', 'EG', 'IL', 'IR'].map((c) => `country:${c}!!!0`).join();
    const places = {
      opening: '', article: `&article=${id}`, evidence: `&select=${claims.nodes[0].relation.id}`, thing: '&of=country:IR&select=country:IR', table: '&of=country:IR&view=table',
      timeline: '&of=country:IR&view=timeline', map: '&of=country:IR&view=map', alliances: `&kind=ALL&of=${states}&over=alliances`, balance: `&kind=ALL&of=${states}&over=balance`,
      paths: '&paths=country:IR,country:SA&path=1', question: '&ask=allies', saving: '', phone: '', empty: '', 'sign-in': '',
    };
    const page = await context.newPage();
    for (const [i, [place, query]] of Object.entries(places).entries()) {
      const theme = i % 2 === (lang === 'ar' ? 1 : 0) ? 'dark' : 'light'; // each in both, over the languages
      await page.setViewportSize(place === 'phone' ? { width: 390, height: 800 } : { width: 1400, height: 860 });
      await page.goto(`${place === 'empty' ? emptyBase : place === 'sign-in' ? lockedBase : base}/?lang=${lang}&theme=${theme}${query}`);
      await settled(page);
      if (place === 'saving') await page.getByRole('button', { name: w.save, exact: true }).click();
      if (place === 'phone') await page.locator('.dock button').first().click();
      if (place === 'question') await page.locator('.answer').first().waitFor();
      if (place === 'sign-in') await page.locator('.sign-in').waitFor();
      await page.evaluate(axe); // in the page's debugger, which the content security policy does not bind
      const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'], preload: false }));
      const serious = violations.filter((v) => ['serious', 'critical'].includes(v.impact));
      assert.deepEqual(serious.map((v) => `${place} ${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join('\n')}`), []);
      await keep(page, `${place}-${lang}-${theme}`);
    }
    await page.close();
  });

  test(`${lang}: a name is found, its surroundings widened, narrowed, pinned, hidden and undone by keyboard alone`, async () => {
    const page = await open(`?lang=${lang}`);
    const button = (name) => page.getByRole('button', { name, exact: true });
    const press = async (...keys) => { for (const k of keys) await page.keyboard.press(k); await settled(page); };
    await tabTo(page, page.locator('#search'));
    await page.keyboard.type(w.iran);
    await page.locator('#hits [role=option]', { hasText: w.iran }).first().waitFor();
    await press('Enter');
    assert.equal(param(page, 'of'), 'country:IR');
    const [things] = await counted(page);

    await tabTo(page, page.locator('.drawing'));
    assert.deepEqual(numbers(await page.locator('.drawing').getAttribute('aria-label')), await counted(page));
    await press('ArrowRight', 'ArrowRight', 'ArrowLeft');
    const one = param(page, 'select');
    for (const k of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) if (!param(page, 'select').includes(',')) await press(`Shift+${k}`);
    const [, other] = param(page, 'select').split(',');
    assert.equal(param(page, 'select'), `${one},${other}`);
    assert.ok((await page.locator('.canvas [aria-live]').first().innerText()).length > 10, 'what is reached is not told');
    await page.locator('.side h1', { hasText: w.selected }).waitFor();
    await press('p');
    await button(w.unpin).waitFor();
    await press('Delete');
    assert.equal((await counted(page))[0], things - (one === 'country:IR' || other === 'country:IR' ? 1 : 2));
    await tabTo(page, button(w.undo), 'Shift+Tab');
    await press('Enter');
    assert.equal((await counted(page))[0], things);

    await tabTo(page, page.locator('.drawing'));
    await press('Escape', 'ArrowRight');
    for (const k of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) if (param(page, 'select') === 'country:IR') await press(k);
    const next = param(page, 'select');
    await press('e');
    assert.equal(param(page, 'of'), `country:IR,${next}`);
    await tabTo(page, page.locator('.drawing'));
    await press('c');
    assert.equal(param(page, 'of'), 'country:IR');
    await press('Escape', 'ArrowRight', 'Enter');
    assert.equal(param(page, 'select'), 'country:IR');
    assert.ok(await page.locator('.side').evaluate((e) => e === document.activeElement), 'the evidence is not reached');
    await tabTo(page, page.locator('.side summary', { hasText: w.expand }));
    await press('Enter');
    const year = page.locator('.side details select').first();
    await year.locator('option').nth(2).waitFor({ state: 'attached' });
    await tabTo(page, year);
    await press('End');
    await tabTo(page, page.locator('.side details .relation-line').first());
    await press('Enter');
    assert.match(param(page, 'of'), /!!\d{4}\.\.$/, 'nothing is expanded by years');
    await page.close();
  });

  test(`${lang}: legend, sliders, views, dialogs and questions answer the keyboard`, async () => {
    const page = await open(`?lang=${lang}&of=country:IR`);
    const button = (name) => page.getByRole('button', { name, exact: true });
    await tabTo(page, button(w.conflict));
    await page.keyboard.press('Space');
    await settled(page);
    assert.match(param(page, 'types'), /SANCTIONS/);
    await tabTo(page, page.locator('.slider input').first());
    await page.keyboard.press(lang === 'ar' ? 'ArrowLeft' : 'ArrowRight');
    assert.equal(param(page, 'confidence'), '0.05');
    await tabTo(page, page.getByRole('tab', { name: w.timeline }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    assert.equal(param(page, 'view'), 'timeline');
    await tabTo(page, button(w.save));
    await page.keyboard.press('Enter');
    assert.ok(await page.locator('dialog').evaluate((e) => e.contains(document.activeElement)), 'the focus is not in the dialog');
    await page.keyboard.press('Escape');
    assert.ok(await button(w.save).evaluate((e) => e === document.activeElement), 'the focus is lost when a dialog closes');
    await tabTo(page, button(w.questions), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('.questions button').first().waitFor();
    await tabTo(page, page.locator('.questions button').first());
    await page.keyboard.press('Enter');
    await page.locator('.answer').first().waitFor();
    await page.close();
  });
}

for (const lang of Object.keys(words)) {
  test(`${lang}: nothing moves where motion is not wanted`, async () => {
    const page = await open(`?lang=${lang}&of=country:IR`);
    await page.evaluate(() => {
      window.framesAsked = 0;
      const ask = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (f) => { window.framesAsked++; return ask(f); };
    });
    const frames = async (act) => {
      const before = await page.evaluate(() => window.framesAsked);
      await act();
      await page.waitForTimeout(400);
      return (await page.evaluate(() => window.framesAsked)) - before;
    };
    const zoom = () => page.locator('.tools button').first().click();
    const still = await frames(zoom);
    assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    const moving = await frames(zoom);
    assert.ok(still < moving, `${still} frames without motion, ${moving} with it`);
    await page.close();
  });
}
