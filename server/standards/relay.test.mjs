// The schema by the Relay rules of @graphql-eslint.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { ESLint } from 'eslint';
import * as plugin from '@graphql-eslint/eslint-plugin';

const { rules, parser } = plugin.default ?? plugin;
// What Relay's specification leaves open: lists are read forwards only, not every list is a connection, and not every node of an
// edge has an id.
const options = {
  'relay-arguments': { includeBoth: false },
  'relay-edge-types': { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false },
};
const relay = Object.keys(rules).filter((name) => name.startsWith('relay-'));

const schema = new URL('../../schema/', import.meta.url).pathname;

test('the schema follows the Relay rules', async () => {
  assert.equal(relay.length, 4);
  const eslint = new ESLint({
    cwd: schema,
    overrideConfigFile: true,
    overrideConfig: {
      files: ['*.graphqls'],
      languageOptions: { parser, parserOptions: { graphQLConfig: { schema: `${schema}*.graphqls` } } },
      plugins: { graphql: { rules } },
      rules: Object.fromEntries(relay.map((name) => [`graphql/${name}`, ['error', options[name]].filter(Boolean)])),
    },
  });
  const results = await eslint.lintFiles(['*.graphqls']);
  assert.ok(results.length > 20, `${results.length} files`);
  const faults = results.flatMap((r) => r.messages.map((m) => `${r.filePath}:${m.line}: ${m.ruleId} ${m.message}`));
  assert.deepEqual(faults, []);
});
