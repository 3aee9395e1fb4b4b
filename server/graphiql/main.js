// The page: GraphiQL over the API of the same server, with the example queries that the server tells.
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './examples.css';

import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';

// Where the explorer keeps the key of a tab too.
const place = 'mithaq-key';
const key = sessionStorage.getItem(place);

async function fetcher(query, options = {}) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', ...(key && { Authorization: `Bearer ${key}` }), ...options.headers },
    body: JSON.stringify(query),
  });
  return response.json();
}

const { data } = await fetcher({ query: '{ exampleQueries { name text en: title(lang: EN) ar: title(lang: AR) } }' }).catch(() => ({}));
const examples = data?.exampleQueries ?? []; // none where the server wants a key first, or does not answer

// The panel of example queries: each opens in a tab of its own.
function Examples() {
  const { addTab, setOperationName } = useGraphiQLActions();
  const editor = useGraphiQL((state) => state.queryEditor);
  const open = (text) => {
    addTab();
    editor.setValue(text);
    setOperationName(/^query (\w+)/m.exec(text)[1]); // GraphiQL itself reads it off only after a while
  };
  const line = ({ name, text, en, ar }) => createElement('li', { key: name }, createElement('button', { className: 'graphiql-un-styled', onClick: () => open(text) },
    createElement('span', null, en), createElement('span', { lang: 'ar', dir: 'rtl' }, ar)));
  return createElement('section', { className: 'examples', 'aria-label': 'Examples' },
    createElement('div', { className: 'graphiql-doc-explorer-title' }, 'Examples'), createElement('ul', null, examples.map(line)));
}

// The panel of the key or token that the server may want: it is kept as long as the tab, and sent to no one else. The page is read anew
// with it, since the schema and the examples may want it too.
function Key() {
  const take = (given) => {
    if (given) sessionStorage.setItem(place, given);
    else sessionStorage.removeItem(place);
    location.reload();
  };
  const submit = (e) => { e.preventDefault(); take(new FormData(e.target).get('key').trim()); };
  return createElement('section', { className: 'key', 'aria-label': 'Key' },
    createElement('div', { className: 'graphiql-doc-explorer-title' }, 'Key'),
    createElement('form', { onSubmit: submit },
      createElement('label', null, 'Key or token, where the server wants one', createElement('input', { name: 'key', type: 'password', autoComplete: 'off', required: true })),
      createElement('button', { className: 'graphiql-button' }, 'Sign in'),
      key && createElement('button', { className: 'graphiql-button', type: 'button', onClick: () => take('') }, 'Sign out')));
}

const lock = () => createElement('svg', { viewBox: '0 0 24 24', height: '1em', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 },
  createElement('path', { d: 'M5 11h14v9H5zM8 11V8a4 4 0 0 1 8 0v3' }));

const icon = () => createElement('svg', { viewBox: '0 0 24 24', height: '1em', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 },
  createElement('path', { d: 'M4 5h16M4 10h16M4 15h10M4 20h7' }));

const asked = new URLSearchParams(location.search).get('example');
createRoot(document.getElementById('graphiql')).render(createElement(GraphiQL, {
  fetcher,
  plugins: [HISTORY_PLUGIN, { title: 'Examples', icon, content: Examples }, { title: 'Key', icon: lock, content: Key }],
  initialQuery: examples.find((e) => e.name === asked)?.text,
  defaultQuery: examples.find((e) => e.name === 'allies')?.text,
  shouldPersistHeaders: false,
}));
