// Opens the page of a running server in Debian's Chromium, runs the query that it comes with and an example, and fails where the page asks
// anything of another host, logs an error, or shows no answer.
//
//   node check.js http://127.0.0.1:8080/graphiql [SCREENSHOT.png]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [address, screenshot] = process.argv.slice(2);
const profile = mkdtempSync(join(tmpdir(), 'graphiql-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
  viewport: { width: 1400, height: 900 },
});
const faults = [];
const own = new URL(address).origin;
context.on('request', (request) => {
  const url = request.url();
  if (!url.startsWith(`${own}/`) && !url.startsWith('data:') && !url.startsWith(`blob:${own}/`)) faults.push(`asked ${url}`);
});
const page = await context.newPage();
page.on('pageerror', (error) => faults.push(`error ${error.message}`));
page.on('console', (message) => { if (message.type() === 'error') faults.push(`console ${message.text()}`); });
page.on('response', (response) => { if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`); });
try {
  await page.goto(address);
  await page.locator('.graphiql-query-editor .view-line').first().waitFor({ timeout: 30_000 });
  await page.locator('button.graphiql-execute-button').click();
  const answer = page.locator('.graphiql-response .view-lines');
  await answer.filter({ hasText: '"alliances"' }).waitFor({ timeout: 30_000 });
  await page.locator('button[aria-label="Show Documentation Explorer"]').click();
  await page.locator('.graphiql-doc-explorer').filter({ hasText: 'Query' }).waitFor({ timeout: 30_000 });
  await page.locator('button[aria-label="Show Examples"]').click();
  await page.locator('.examples li').last().click();
  await page.locator('.graphiql-tab').nth(1).waitFor();
  await page.locator('button.graphiql-execute-button').click();
  await answer.filter({ hasText: '"data"' }).filter({ hasNotText: '"alliances"' }).waitFor({ timeout: 30_000 });
  if ((await answer.innerText()).includes('"errors"')) faults.push('the query has errors');
} catch (error) {
  faults.push(error.message);
} finally {
  if (screenshot) await page.screenshot({ path: screenshot });
  await context.close();
  rmSync(profile, { recursive: true, force: true });
}
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? 'GraphiQL renders, answers, and asks nothing of other hosts.' : 'GraphiQL is not as it should be.');
process.exitCode = faults.length === 0 ? 0 : 1;
