// The gallery of saved queries, on the page and in GraphiQL: both have what the server tells.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { api, base, close, context, counted, keep, lockedBase, open, param, settled } from './browser.mjs';

after(close);

const words = {
  en: { questions: 'Questions', ask: 'Ask', show: 'Show it in the graph', back: 'All questions', answer: 'The answer' },
  ar: { questions: 'أسئلة', ask: 'اسأل', show: 'عرضه في الشبكة', back: 'كل الأسئلة', answer: 'الجواب' },
};

for (const [lang, w] of Object.entries(words)) {
  const button = (page, name) => page.getByRole('button', { name, exact: true });

  test(`${lang}: every saved query can be chosen, asked of something else, and its answer shown`, async () => {
    const { exampleQueries } = await api(`{ exampleQueries { name title(lang: ${lang.toUpperCase()}) variables { name } } }`);
    const page = await open(`?lang=${lang}`);
    await button(page, w.questions).click();
    await page.locator('.questions li').first().waitFor();
    assert.deepEqual(await page.locator('.questions strong').allInnerTexts(), exampleQueries.map((q) => q.title));
    const allies = exampleQueries.find((q) => q.name === 'allies');
    await page.locator('.questions button', { hasText: allies.title }).click();
    await page.locator('.answer .name').first().waitFor();
    assert.equal(param(page, 'ask'), 'allies');
    await page.locator('#value-country').fill('country:SA');
    await button(page, w.ask).click();
    const { alliances } = await api('{ alliances(of: "country:SA", asOf: { validAt: "2022-01-19" }, first: 1) { nodes { ally { names { ar en } } } } }');
    await page.locator('.answer .name', { hasText: alliances.nodes[0].ally.names[lang] }).first().waitFor();
    await button(page, w.show).click();
    await settled(page);
    const [things, relations] = await counted(page);
    assert.ok(things > 5 && relations > 0, `${things} things, ${relations} relations`);
    await keep(page, `gallery-${lang}`);
    await button(page, w.back).click();
    await page.goBack();
    await page.locator('#value-country').waitFor();
    assert.equal(await page.locator('#value-country').inputValue(), 'country:SA');
    await page.close();
  });
}

for (const [lang, w] of Object.entries(words)) test(`${lang}: every saved query is answered on the page, with its own values, in the language of the page`, async () => {
  const page = await open(`?lang=${lang}&ask=all`);
  await page.locator('.questions li').first().waitFor();
  const titles = await page.locator('.questions strong').allInnerTexts();
  for (const title of titles) {
    await page.locator('.questions button', { hasText: title }).click();
    await page.getByRole('heading', { name: w.answer }).waitFor();
    assert.equal(await page.locator('.side [role=alert]').count(), 0, title);
    assert.ok((await page.locator('.side section').innerText()).length > 30, title);
    if (lang === 'ar') assert.deepEqual(await page.locator('.answer .label[lang=en]').allInnerTexts(), [], title);
    await page.getByRole('button', { name: w.back, exact: true }).click();
  }
  await page.close();
});

test('GraphiQL has the saved queries as well', async () => {
  const { exampleQueries } = await api('{ exampleQueries { title text } }');
  const page = await context.newPage();
  await page.goto(`${base}/graphiql/?example=compare`);
  await page.locator('.graphiql-query-editor .view-line', { hasText: 'query Compare' }).waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Show Examples' }).click();
  assert.equal(await page.locator('.examples li').count(), exampleQueries.length);
  await page.locator('.examples li').last().click();
  await page.locator('.graphiql-execute-button').click();
  await page.locator('.graphiql-response .view-lines', { hasText: '"data"' }).waitFor({ timeout: 30_000 });
  assert.doesNotMatch(await page.locator('.graphiql-response .view-lines').innerText(), /"errors"/);
  await keep(page, 'graphiql');
  await page.close();
});

test('GraphiQL takes the key that a server wants, and has the schema and the saved queries by it', async () => {
  const page = await context.newPage();
  await page.goto(`${lockedBase}/graphiql/`);
  await page.getByRole('button', { name: 'Show Key' }).click();
  await page.locator('.key input').fill(process.env.MITHAQ_KEY);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Show Examples' }).click();
  await page.locator('.examples li').first().click();
  await page.locator('.graphiql-execute-button').click();
  await page.locator('.graphiql-response .view-lines', { hasText: '"data"' }).waitFor({ timeout: 30_000 });
  await page.close();
});
