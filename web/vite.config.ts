import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const MAIN = here('src/main.tsx');

/**
 * What pdf.js decodes scans with (fax, JBIG2, JPEG 2000), in the form that needs no WebAssembly: our content security
 * policy allows none. It asks for them by name, so no bundler sees them. In a folder of their version, because files in
 * `assets` are kept.
 */
function pdfDecoders(): Plugin {
  const folder = here('../node_modules/pdfjs-dist/');
  const { version } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as { version: string };
  const decoders = ['jbig2_nowasm_fallback.js', 'openjpeg_nowasm_fallback.js'];
  const licences = ['LICENSE_JBIG2', 'LICENSE_PDFJS_JBIG2', 'LICENSE_OPENJPEG', 'LICENSE_PDFJS_OPENJPEG'];
  return {
    name: 'pdf-decoders',
    generateBundle() {
      for (const name of [...decoders, ...licences]) {
        const fileName = `assets/pdfjs-${version}/${name}${name.endsWith('.js') ? '' : '.txt'}`;
        this.emitFile({ type: 'asset', fileName, source: readFileSync(`${folder}wasm/${name}`) });
      }
    },
  };
}

/** The letter of the first page is asked for together with its style, and not only once the style has come. */
function preloadLetter(): Plugin {
  const isLetter = /^assets\/atkinson-hyperlegible-next-latin-wght-normal-[^/]+\.woff2$/;
  return {
    name: 'preload-letter',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => isLetter.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', href: `/${file}`, as: 'font', type: 'font/woff2', crossorigin: true },
            injectTo: 'head' as const,
          })),
    },
  };
}

/**
 * The modules that `main.tsx` imports, itself or through others, become one file: on a slow line thirty small ones take
 * longer than one of the same size. What pages load later stays apart, and so does `main.tsx`: it waits for the
 * settings, and a page that imports from its file would wait with it.
 */
function startFile(): (id: string, graph: Graph) => string | undefined {
  let needed: Set<string> | undefined;
  return (id, graph) => {
    needed ??= importedBy(MAIN, graph);
    return id !== MAIN && needed.has(id) ? 'start' : undefined;
  };
}

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

function importedBy(first: string, graph: Graph): Set<string> {
  const found = new Set([first]);
  for (const id of found) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

/** Builds the client to dist/web: static files, to be served by any host that sends the headers of the web stack. */
export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [pdfDecoders(), preloadLetter()],
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
      output: {
        entryFileNames: ({ name }) => (name === 'handover' ? 'handover.js' : 'assets/[name]-[hash].js'),
        codeSplitting: { groups: [{ name: startFile(), debugName: 'start' }] },
      },
    },
  },
});
