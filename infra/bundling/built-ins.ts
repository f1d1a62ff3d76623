import { builtinModules } from 'node:module';
import type { Plugin } from 'esbuild';

/**
 * Takes Node's own modules from `process.getBuiltinModule` instead of by an import. An import reads every export of such a
 * module, and some exist only when read: importing one name of node:http loads all of undici (WebSocket and the like), which
 * takes longer than everything else of a start together. Taken so, an export is read where it is used.
 */
const anyBuiltIn = new RegExp(`^(node:)?(${builtinModules.map((name) => name.replace('node:', '')).join('|')})$`);

export const lazyBuiltIns: Plugin = {
  name: 'lazy-built-ins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: anyBuiltIn }, ({ path }) => ({
      path: path.replace(/^node:/, ''),
      namespace: 'built-in',
      sideEffects: false,
    }));
    // CommonJS on purpose: only then are names looked up when they are used.
    onLoad({ filter: /.*/, namespace: 'built-in' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(`node:${path}`)});`,
    }));
  },
};
