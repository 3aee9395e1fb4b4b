import type { CodegenConfig } from '@graphql-codegen/cli';

// The types of the schema and of the page's questions, made from schema/ and src/**/*.graphql.
const config: CodegenConfig = {
  schema: '../../schema/*.graphqls',
  documents: 'src/**/*.graphql',
  generates: {
    'src/api/gen.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        onlyOperationTypes: true,
        mergeFragmentTypes: true,
        skipTypename: true,
        useTypeImports: true,
        avoidOptionals: { field: true },
        scalars: { PartialDate: 'string', DateTime: 'string', ID: 'string' },
      },
    },
  },
};
export default config;
