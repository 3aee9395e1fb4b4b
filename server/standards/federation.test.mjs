// The API as a subgraph of Apollo Federation 2, composed with another subgraph by @apollo/composition.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

const url = `${process.env.MITHAQ_URL}/graphql`;

async function ask(query, variables) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined);
  return data;
}

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])';
const other = `${link}
  type Country @key(fields: "id") { id: ID! population: Int }
  type Query { largest: Country }`;

test('the schema composes with that of a subgraph which adds to a type', async () => {
  const { _service } = await ask('{ _service { sdl } }');
  const composed = composeServices([
    { name: 'mithaq', url, typeDefs: parse(_service.sdl) },
    { name: 'people', url: 'http://people.example/graphql', typeDefs: parse(other) },
  ]);
  assert.deepEqual(composed.errors ?? [], []);
  const country = composed.schema.toGraphQLJSSchema().getType('Country').getFields();
  assert.ok(country.population && country.allies);
});

test('things that another subgraph names are found, in its order', async () => {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Country { id name } } }`;
  const of = ['country:ZZ', 'country:RU'].map((id) => ({ __typename: 'Country', id }));
  const russia = { __typename: 'Country', id: 'country:RU', name: 'Russia' };
  assert.deepEqual((await ask(query, { of }))._entities, [null, russia]);
  assert.deepEqual((await ask(query, { of: [{ __typename: 'Place', id: 'country:RU' }] }))._entities, [null]);
});
