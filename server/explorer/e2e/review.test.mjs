// What people decide of claims, given where the claims stand; and the state in which a server wants a key.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { api, close, counted, keep, lockedBase, open, param, settled } from './browser.mjs';

after(close);

const words = {
  en: { reject: 'Reject', confirm: 'Confirm', back: 'Take back', why: 'Why', name: 'Your name', confirmed: 'Confirmed', rejected: 'Rejected here (1)', signIn: 'Sign in', signOut: 'Sign out' },
  ar: { reject: 'رفض', confirm: 'تأكيد', back: 'سحب القرار', why: 'السبب', name: 'اسمك', confirmed: 'مؤكد', rejected: 'مرفوض هنا (1)', signIn: 'دخول', signOut: 'خروج' },
};

for (const [lang, w] of Object.entries(words)) {
  const link = (page, name) => page.getByRole('button', { name, exact: true });
  const sign = async (page, name) => {
    await page.locator('.signature input').first().fill('read it again');
    await page.locator('.signature input').last().fill('Ada');
    await page.locator('.signature').getByRole('button', { name, exact: true }).click();
    await page.locator('.signature').waitFor({ state: 'detached' });
    await settled(page);
  };

  test(`${lang}: a claim is confirmed or rejected where it stands, and each is taken back`, async () => {
    const { articles } = await api('{ articles(kind: NEWS, first: 50) { nodes { id claims(first: 100) { nodes { relation { id claimCount } } } } } }');
    const found = articles.nodes.flatMap((a) => a.claims.nodes.map((c) => ({ article: a.id, relation: c.relation })));
    const { article, relation } = found.find((c) => c.relation.claimCount === 1);
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
