import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the client to dist/web: static files, to be served by any host that sends the headers of the web stack. */
export default defineConfig({
  root: here('.'),
  base: '/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    // Inlined files would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { main: here('index.html'), handover: here('src/session/handover-worker.ts') },
      // A service worker must keep its address, and stand at the root to serve every page.
      output: { entryFileNames: ({ name }) => (name === 'handover' ? 'handover.js' : 'assets/[name]-[hash].js') },
    },
  },
});
