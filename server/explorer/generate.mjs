// Makes src/api/gen.ts: the types of the schema and of the page's questions, of schema/*.graphqls and src/**/*.graphql.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as documents from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';

const read = (folder, ending) => readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(ending)).sort()
  .map((name) => ({ location: join(folder, name), document: parse(readFileSync(join(folder, name), 'utf8')) }));
const schema = { kind: 'Document', definitions: read('../../schema', '.graphqls').flatMap((f) => f.document.definitions) };
const filename = 'src/api/gen.ts';
writeFileSync(filename, `${await codegen({
  filename,
  schema,
  documents: read('src', '.graphql'),
  plugins: [{ operations: {} }, { documents: {} }],
  pluginMap: { operations, documents },
  config: {
    documentMode: 'string',
    enumsAsTypes: true,
    mergeFragmentTypes: true,
    skipTypename: true,
    useTypeImports: true,
    scalars: { PartialDate: 'string', DateTime: 'string', ID: 'string', Upload: 'File' },
  },
})}\n`);
