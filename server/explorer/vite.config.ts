import { defineConfig } from 'vite';

// File names are stable, so that a rebuild changes only what changed; the server lets browsers ask by content.
export default defineConfig({
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    license: { fileName: 'licenses.md' },
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { explorer: 'index.html', layout: 'src/graph/layout.worker.ts' }, // of one build, so that the licences of both are told
      output: {
        entryFileNames: 'assets/[name].js',
        chunkFileNames: 'assets/[name].js',
        assetFileNames: ({ names }) => (names[0]?.endsWith('.css') ? 'assets/explorer.css' : 'assets/[name][extname]'),
      },
    },
  },
  server: { proxy: { '/graphql': 'http://127.0.0.1:8080', '/export': 'http://127.0.0.1:8080' } },
});
