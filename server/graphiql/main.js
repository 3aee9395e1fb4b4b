// The page: GraphiQL over the API of the same server.
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';

import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { GraphiQL } from 'graphiql';

// Ctrl-Enter runs it.
const example = `# Who is allied with Iran, how firmly, and what says so?
# Ctrl-Enter runs the query; Ctrl-Space completes it; the book on the left explains every field.
{
  alliances(of: "country:IR", first: 5) {
    asOf
    nodes {
      ally { id name arabic: name(lang: AR) }
      strength { total formal practised said }
      because(first: 3) {
        basis
        via { name }
        since
        relations {
          type
          claims(first: 1) {
            nodes { quote speaker { name } article { title kind published } }
          }
        }
      }
    }
  }
}
`;

async function fetcher(query, options = {}) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', ...options.headers },
    body: JSON.stringify(query),
  });
  return response.json();
}

createRoot(document.getElementById('graphiql')).render(
  createElement(GraphiQL, { fetcher, defaultQuery: example, shouldPersistHeaders: false }),
);
