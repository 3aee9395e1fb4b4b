// GraphQL over HTTP, as the audits of the package graphql-http check it.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { serverAudits } from 'graphql-http';

const audits = serverAudits({ url: `${process.env.MITHAQ_URL}/graphql`, fetchFn: fetch });

test('there are 61 audits', () => assert.equal(audits.length, 61));

for (const audit of audits) {
  test(`${audit.id} ${audit.name}`, async () => {
    const result = await audit.fn();
    assert.equal(result.status, 'ok', result.reason);
  });
}
