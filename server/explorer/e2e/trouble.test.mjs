// An empty store, slow answers, lost connections: each says what happened and what to do next, and keeps what stands.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { close, context, counted, emptyBase, inked, keep, open, settled } from './browser.mjs';

after(close);

const words = {
  en: { empty: 'No articles yet', read: 'Read it', report: /Read: \d+ new things/, conflict: 'Conflict', lost: 'does not answer', retry: 'Try again', slow: 'longer than usual', stop: 'Stop waiting',
    load: 'Load an article', loaded: 'Read: 2 articles', dropped: 'Ghana accused Togo of smuggling gold on Friday.',
    files: ['Sweden joined NATO on March 7, 2024.', 'Russia threatened Sweden on Friday.'],
    unread: 'could not be read as an article', limit: "over one of the server's limits", text: 'On 3 March 2024 the president of France, Emmanuel Macron, met the president of Egypt, Abdel Fattah el-Sisi, in Cairo.\n\nFrance and Egypt signed an agreement on energy.' },
  ar: { empty: 'لا مقالات بعد', read: 'اقرأه', report: /قُرئ: .*عناصر جديدة/, conflict: 'صراع', lost: 'الخادم لا يجيب', retry: 'إعادة المحاولة', slow: 'أطول من المعتاد', stop: 'كف عن الانتظار',
    load: 'تحميل مقال', loaded: 'قُرئ: مقالان', dropped: 'اتهمت غانا توغو بتهريب الذهب يوم الجمعة.',
    files: ['انضمت السويد إلى حلف شمال الأطلسي في 7 مارس 2024.', 'هددت روسيا السويد يوم الجمعة.'],
    unread: 'تعذرت قراءة هذا على أنه مقال', limit: 'يتجاوز هذا حدًّا من حدود الخادم',
    text: 'زار رئيس كينيا ويليام روتو أديس أبابا يوم الاثنين، والتقى رئيس الوزراء الإثيوبي آبي أحمد.' },
};

/** Drops a file on the form, as a person does from a folder. */
async function drop(page, name, text) {
  const data = await page.evaluateHandle(([n, t]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([t], n, { type: 'text/plain' }));
    return transfer;
  }, [name, text]);
  await page.dispatchEvent('.loader', 'dragover', { dataTransfer: data });
  await page.dispatchEvent('.loader', 'drop', { dataTransfer: data });
}

test('an empty store says how to begin, takes an article by drop, and shows what came of it', async () => {
  const page = await open('?lang=ar', emptyBase);
  await page.locator('.notice', { hasText: words.ar.empty }).waitFor();
  await keep(page, 'empty-ar');
  await drop(page, 'scan.pdf', '%PDF \0');
  await page.locator('.loader [role=status]', { hasText: words.ar.unread }).waitFor();
  await keep(page, 'unread-ar');
  await drop(page, 'story.txt', 'التقى وزير الخارجية الروسي سيرغي لافروف نظيره الإيراني حسين أمير عبد اللهيان في طهران يوم الثلاثاء.');
  await page.locator('.report', { hasText: words.ar.report }).waitFor();
  await settled(page);
  assert.equal(await page.locator('.text').evaluate((e) => getComputedStyle(e).direction), 'rtl');
  assert.ok((await counted(page))[1] > 0);
  assert.ok((await inked(page, '.drawing')) > 0.002, 'the canvas is blank');
  await keep(page, 'loaded-ar');
  await page.close();
});

for (const [lang, w] of Object.entries(words)) {
  test(`${lang}: a full store takes further articles by drop, by choosing files and by paste`, async () => {
    const page = await context.newPage();
    const loader = async () => {
      await page.goto(`${emptyBase}/?lang=${lang}`);
      await page.locator('.side summary', { hasText: w.load }).click();
    };
    await loader();
    await drop(page, 'story.txt', w.dropped);
    await page.locator('.report').waitFor();
    await loader();
    await page.locator('.loader input[type=file]').setInputFiles(w.files.map((what, i) => (
      { name: `${i}.html`, mimeType: 'text/html', buffer: Buffer.from(`<html><body><article><p>${what}</p></article></body></html>`) })));
    await page.locator('.loader [role=status]', { hasText: w.loaded }).waitFor();
    await loader();
    await page.locator('.loader textarea').fill(w.text);
    await page.getByRole('button', { name: w.read }).click();
    await page.locator('.text', { hasText: w.text.slice(0, 40) }).locator('.mention').first().waitFor();
    assert.equal(await page.locator('.text').evaluate((e) => getComputedStyle(e).direction), lang === 'ar' ? 'rtl' : 'ltr');
    await page.close();
  });

  test(`${lang}: a lost connection is told, keeps the picture, and comes back by itself or by trying again`, async () => {
    const page = await open(`?lang=${lang}`);
    const lost = async () => {
      await page.route('**/graphql', (route) => route.abort());
      await page.getByRole('button', { name: w.conflict }).click();
      await page.getByRole('alert').filter({ hasText: w.lost }).waitFor();
      assert.ok((await inked(page, '.drawing')) > 0.01, 'the picture is gone');
      await keep(page, `lost-${lang}`);
      await page.unroute('**/graphql');
    };
    await lost();
    await page.getByRole('button', { name: w.retry }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await lost();
    await page.getByRole('alert').waitFor({ state: 'detached', timeout: 9000 }); // nobody tries again
    await page.close();
  });

  test(`${lang}: what the server refuses is said in the page's language, its own words behind`, async () => {
    const page = await open(`?lang=${lang}`);
    await page.route('**/graphql', (route) => route.fulfill({ json: { errors: [{ message: 'limit exceeded: depth 15', extensions: { code: 'LIMIT_EXCEEDED' } }] } }));
    await page.getByRole('button', { name: w.conflict }).click();
    const told = page.getByRole('alert').filter({ hasText: w.limit });
    await told.waitFor();
    assert.match(await told.innerText(), /\u2068limit exceeded: depth 15\u2069/);
    await keep(page, `refused-${lang}`);
    await page.close();
  });

  test(`${lang}: a slow answer is told, and need not be waited for`, async () => {
    const page = await open(`?lang=${lang}`);
    const before = await counted(page);
    await page.route('**/graphql', async (route) => {
      await new Promise((done) => { setTimeout(done, 6000); });
      await route.continue().catch(() => {}); // nobody waits for it any more
    });
    await page.getByRole('button', { name: w.conflict }).click();
    await page.locator('.notice', { hasText: w.slow }).waitFor();
    await page.getByRole('button', { name: w.stop }).click();
    await page.locator('.notice', { hasText: w.slow }).waitFor({ state: 'detached' });
    assert.deepEqual(await counted(page), before);
    await page.close();
  });
}
