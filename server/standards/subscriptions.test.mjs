// Subscriptions by the reference clients of graphql-transport-ws and of GraphQL over server-sent events, and the close codes of the
// first.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { CloseCode, createClient, GRAPHQL_TRANSPORT_WS_PROTOCOL as protocol } from 'graphql-ws';
import { createClient as createEvents } from 'graphql-sse';
import WebSocket from 'ws';

const url = `${process.env.MITHAQ_URL}/graphql`;
const socketURL = url.replace(/^http/, 'ws');
const fields = '{ cursor version first relation { type from { id } to { id } } claims { quote } }';

const post = async (query, variables) => {
  const answer = await (await fetch(url, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query, variables }),
  })).json();
  assert.equal(answer.errors, undefined, JSON.stringify(answer.errors));
  return answer.data;
};

/** What is read of an article, which says that one country supports another. */
const say = (from, to) => post(`mutation ($text: String!) { loadArticle(input: { text: $text, lang: EN }) { change { relationsAdded version } } }`,
  { text: `${from} supports ${to}. Told at ${performance.now()}.` });

const clients = {
  'graphql-ws': () => {
    const client = createClient({ url: socketURL, webSocketImpl: WebSocket, lazy: true, retryAttempts: 0 });
    return { subscribe: (query) => client.iterate({ query }), end: () => client.dispose() };
  },
  'graphql-sse': () => {
    const client = createEvents({ url, retryAttempts: 0 });
    return { subscribe: (query) => client.iterate({ query }), end: () => client.dispose() };
  },
};

for (const [name, open] of Object.entries(clients)) {
  test(`${name}: what the graph learns comes, and comes again behind a cursor`, async () => {
    const { subscribe, end } = open();
    const { version } = await post('{ version }');
    const pattern = 'near: ["country:FR"], where: { types: [SUPPORTS] }, again: true';
    const all = subscribe(`subscription { learned(${pattern}, after: "") ${fields} }`);
    await say('France', 'Greece');
    let event;
    do event = (await all.next()).value.data.learned; while (event.version <= version);
    assert.deepEqual([event.relation.type, event.relation.from.id, event.relation.to.id], ['SUPPORTS', 'country:FR', 'country:GR']);
    assert.match(event.claims[0].quote, /France supports Greece/);
    await say('France', 'Cyprus');
    const later = subscribe(`subscription { learned(${pattern}, after: "${event.cursor}") ${fields} }`);
    for (const events of [all, later]) {
      const { learned } = (await events.next()).value.data;
      assert.equal(learned.relation.to.id, 'country:CY');
      await events.return();
    }
    await end();
  });

  test(`${name}: a job is followed to its end`, async () => {
    const { subscribe, end } = open();
    const articles = Array.from({ length: 20 }, (_, i) => ({ text: `Egypt supports Sudan. Number ${i} by ${name}.`, lang: 'EN' }));
    const { loadMany } = await post('mutation ($in: LoadManyInput!) { loadMany(input: $in) { job { id state total } } }', { in: { articles } });
    assert.equal(loadMany.job.total, 20);
    let job;
    for await (const { data } of subscribe(`subscription { loadProgress(id: "${loadMany.job.id}") { state done change { articlesChanged } failures { message } } }`)) {
      job = data.loadProgress;
    }
    assert.deepEqual(job, { state: 'DONE', done: 20, change: { articlesChanged: 20 }, failures: [] });
    await end();
  });

  test(`${name}: queries are answered too, and faults told`, async () => {
    const { subscribe, end } = open();
    const answers = [];
    for await (const answer of subscribe('{ version }')) answers.push(answer);
    assert.equal(typeof answers[0].data.version, 'number');
    assert.equal(answers.length, 1);
    await assert.rejects(async () => {
      for await (const { errors } of subscribe('subscription { learned { colour } }')) throw errors;
    }, (errors) => errors[0].extensions.code === 'GRAPHQL_VALIDATION_FAILED');
    await end();
  });
}

/** How a conversation ends in which the client says these messages: the code with which it is closed, and what was said. */
const conversation = (messages, subprotocol = protocol, headers = {}) => new Promise((resolve, reject) => {
  const socket = new WebSocket(socketURL, subprotocol, { headers });
  const heard = [];
  socket.on('open', () => messages.forEach((m) => socket.send(typeof m === 'string' ? m : JSON.stringify(m))));
  socket.on('message', (m) => heard.push(JSON.parse(m)));
  socket.on('close', (code, reason) => resolve({ code, reason: reason.toString(), heard }));
  socket.on('error', reject);
});

const init = { type: 'connection_init' };
const wait = (id) => ({ type: 'subscribe', id, payload: { query: 'subscription { learned { version } }' } });

for (const [name, messages, code] of [
  ['no JSON', ['hello'], CloseCode.BadRequest],
  ['an unknown message', [init, { type: 'start', id: '1' }], CloseCode.BadRequest],
  ['a subscription without a query', [init, { type: 'subscribe', id: '1' }], CloseCode.BadRequest],
  ['a subscription before the connection is begun', [wait('1')], CloseCode.Unauthorized],
  ['two subscriptions of one id', [init, wait('1'), wait('1')], CloseCode.SubscriberAlreadyExists],
  ['a connection begun twice', [init, init], CloseCode.TooManyInitialisationRequests],
]) {
  test(`graphql-transport-ws: ${name} closes with ${code}`, async () => {
    assert.equal((await conversation(messages)).code, code);
  });
}

test('graphql-transport-ws: no protocol closes with 4406', async () => {
  assert.equal((await conversation([], [])).code, CloseCode.SubprotocolNotAcceptable);
});

test('graphql-transport-ws: who does not begin is sent away with 4408', async () => {
  const { code, reason } = await conversation([]);
  assert.equal(code, CloseCode.ConnectionInitialisationTimeout);
  assert.equal(reason, 'Connection initialisation timeout');
});

test('graphql-transport-ws: an id is free again after an error, which nothing follows', async () => {
  const socket = new WebSocket(socketURL, protocol);
  const heard = [];
  await new Promise((resolve, reject) => {
    socket.on('open', () => socket.send(JSON.stringify(init)));
    socket.on('message', (raw) => {
      const m = JSON.parse(raw);
      heard.push(m.type);
      if (m.type === 'connection_ack') socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: '{ nothing }' } }));
      if (m.type === 'error') socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: '{ version }' } }));
      if (m.type === 'complete') resolve();
    });
    socket.on('close', (code) => reject(new Error(`closed with ${code}`)));
  });
  assert.deepEqual(heard, ['connection_ack', 'error', 'next', 'complete']);
  socket.close();
});

test('pages of other origins reach neither', async () => {
  await assert.rejects(conversation([init], protocol, { Origin: 'https://evil.example' }), /403/);
});
