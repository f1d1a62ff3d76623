import { builtinModules } from 'node:module';
import type { Plugin } from 'esbuild';

const anyBuiltIn = new RegExp(`^(node:)?(${builtinModules.map((name) => name.replace('node:', '')).join('|')})$`);

/**
 * Takes Node's own modules from `process.getBuiltinModule` instead of by an import. An import reads every export of
 * such a module, and some exist only when read: importing one name of node:http loads all of undici (WebSocket and the
 * like), which takes longer than everything else of a start together. Taken so, only what is imported by name is read.
 */
export const lazyBuiltIns: Plugin = {
  name: 'lazy-built-ins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: anyBuiltIn }, ({ path, kind }) => ({
      path: path.replace(/^node:/, ''),
      namespace: kind === 'import-statement' ? 'built-in' : 'built-in-whole',
      sideEffects: false,
    }));
    onLoad({ filter: /.*/, namespace: 'built-in' }, ({ path }) => ({ contents: asModule(path) }));
    onLoad({ filter: /.*/, namespace: 'built-in-whole' }, ({ path }) => ({
      contents: `module.exports = ${taken(path)};`,
    }));
  },
};

const taken = (name: string) => `process.getBuiltinModule(${JSON.stringify(`node:${name}`)})`;

/** Every export is read by a call that the bundler may leave out, so that only what somebody imports is read. */
function asModule(name: string): string {
  const names = Object.keys(process.getBuiltinModule(name) ?? {}).filter(
    (one) => /^\w+$/.test(one) && one !== 'default',
  );
  return [
    `const all = /* @__PURE__ */ ${taken(name)};`,
    'const read = (name) => all[name];',
    'export default all;',
    ...names.map((one) => `const _${one} = /* @__PURE__ */ read("${one}"); export { _${one} as ${one} };`),
  ].join('\n');
}
