// What people decide of claims, given where the claims stand; and the state in which a server wants a key.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { api, close, context, counted, keep, lockedBase, open, param, settled } from './browser.mjs';

after(close);

const words = {
  en: { correct: 'Correct', corrected: 'Corrected', reject: 'Reject', confirm: 'Confirm', back: 'Take back', why: 'Why', name: 'Your name', confirmed: 'Confirmed', rejected: 'Rejected here (1)', signIn: 'Sign in', signOut: 'Sign out' },
  ar: { correct: 'تصحيح', corrected: 'مصحح', reject: 'رفض', confirm: 'تأكيد', back: 'سحب القرار', why: 'السبب', name: 'اسمك', confirmed: 'مؤكد', rejected: 'مرفوض هنا (1)', signIn: 'دخول', signOut: 'خروج' },
};

/** A claim that is the only one of its relation. */
async function aloneIn() {
  const { articles } = await api('{ articles(kind: NEWS, first: 50) { nodes { id claims(first: 100) { nodes { quote relation { id type claimCount from { id } } } } } } }');
  const found = articles.nodes.flatMap((a) => a.claims.nodes.map((c) => ({ article: a.id, quote: c.quote, relation: c.relation })));
  return found.find((c) => c.relation.claimCount === 1);
}

for (const [lang, w] of Object.entries(words)) {
  const link = (page, name) => page.getByRole('button', { name, exact: true });
  const sign = async (page, name) => {
    await page.locator('.signature [name=why]').fill('read it again');
    await page.locator('.signature [name=by]').fill('Ada');
    await page.locator('.signature').getByRole('button', { name, exact: true }).click();
    await page.locator('.signature').waitFor({ state: 'detached' });
    await settled(page);
  };

  test(`${lang}: a claim is confirmed or rejected where it stands, and each is taken back`, async () => {
    const { article, relation } = await aloneIn();
    const page = await open(`?lang=${lang}&article=${article}&select=${relation.id}`);
    const [, relations] = await counted(page);
    await page.locator('.here .review').getByRole('button', { name: w.confirm }).click();
    await sign(page, w.confirm);
    await page.locator('.here .review', { hasText: w.confirmed }).waitFor();
    await keep(page, `review-${lang}`);
    await page.locator('.here .review').getByRole('button', { name: w.back }).click();
    await sign(page, w.back);
    await page.locator('.here .review').getByRole('button', { name: w.reject }).click();
    await sign(page, w.reject);
    await page.getByText(w.rejected).waitFor();
    assert.equal((await counted(page))[1], relations - 1, 'the rejected relation still counts');
    await page.getByText(w.rejected).click();
    await link(page, w.back).click();
    await sign(page, w.back);
    await page.getByText(w.rejected).waitFor({ state: 'detached' });
    assert.equal((await counted(page))[1], relations);
    await page.close();
  });

  test(`${lang}: what a claim says is corrected where it stands, and the correction is taken back`, async () => {
    const found = await aloneIn();
    const page = await open(`?lang=${lang}&article=${found.article}&select=${found.relation.id}`);
    await page.locator('.here .review').getByRole('button', { name: w.correct, exact: true }).click();
    const done = page.locator('.signature').getByRole('button', { name: w.correct, exact: true });
    assert.ok(await done.isDisabled(), 'a correction that changes nothing may be sent');
    await page.locator('.signature [name=type]').selectOption(found.relation.type === 'THREATENS' ? 'OPPOSES' : 'THREATENS');
    await page.locator('.signature [name=status]').selectOption('POSSIBLE');
    await page.locator('.signature [name=since]').fill('2021-03');
    await keep(page, `correct-${lang}`);
    await sign(page, w.correct);
    const corrected = async () => (await api('query ($id: ID!) { article(id: $id) { claims(first: 1000) { nodes { status since quote review { verdict by } relation { type from { id } } } } } }', { id: found.article }))
      .article.claims.nodes.filter((c) => c.review?.verdict === 'CORRECTED');
    const [now, ...others] = await corrected();
    assert.deepEqual([now.status, now.since, now.quote, now.review.by, others.length], ['POSSIBLE', '2021-03', found.quote, 'Ada', 0]);
    assert.notEqual(now.relation.type, found.relation.type);
    assert.equal(now.relation.from.id, found.relation.from.id);
    await page.goto(`${page.url().split('?')[0]}?lang=${lang}&article=${found.article}&select=${found.relation.from.id}`);
    await settled(page);
    const review = page.locator('.here .review', { hasText: w.corrected });
    await review.getByRole('button', { name: w.back }).click();
    await sign(page, w.back);
    assert.deepEqual(await corrected(), []);
    await page.close();
  });

  test(`${lang}: only who may decide is offered to`, async () => {
    const found = await aloneIn();
    const page = await context.newPage();
    await page.goto(`${lockedBase}/?lang=${lang}&article=${found.article}&select=${found.relation.id}`);
    const enter = async (key) => {
      await page.locator('.sign-in input').fill(key);
      await page.keyboard.press('Enter');
      await page.locator('.here .claim').first().waitFor();
    };
    await enter(process.env.MITHAQ_READER_KEY);
    await page.waitForLoadState('networkidle');
    assert.equal(await page.locator('.review button').count(), 0, 'a reader is offered to decide');
    await link(page, w.signOut).click();
    await enter(process.env.MITHAQ_KEY);
    await page.locator('.here .review').getByRole('button', { name: w.reject }).click();
    assert.equal(await page.locator('.signature [name=by]').count(), 0, 'the server knows who it is');
    await page.close();
  });

  test(`${lang}: a server that wants a key is given one, for this tab alone`, async () => {
    const page = await open(`?lang=${lang}`);
    let sent = [];
    page.on('request', (r) => { if (r.url().endsWith('/graphql')) sent.push(r.headers().authorization); });
    await page.goto(`${lockedBase}/?lang=${lang}&of=country:IR`);
    const field = page.locator('.sign-in input');
    await field.fill('wrong');
    await keep(page, `sign-in-${lang}`);
    await page.keyboard.press('Enter');
    await field.fill(process.env.MITHAQ_KEY);
    await link(page, w.signIn).click();
    await page.locator('.sign-in').waitFor({ state: 'detached' });
    await settled(page);
    assert.ok((await counted(page))[0] > 5);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    sent = [];
    await page.reload();
    await settled(page);
    assert.ok(sent.length > 0 && sent.every((s) => s === `Bearer ${process.env.MITHAQ_KEY}`), `${sent}`);
    await link(page, w.signOut).click();
    await field.waitFor();
    assert.equal(param(page, 'of'), 'country:IR');
    await page.close();
  });
}
