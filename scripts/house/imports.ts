import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'oxc-parser';

/** Every file of code under a folder, with the files of this project that it imports; types count as much as values. */
export type Imports = ReadonlyMap<string, readonly string[]>;

export function readImports(root: string): Imports {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name));
  const code = files.filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'));
  return new Map(code.sort().map((file) => [file, importsOf(file)]));
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  const { module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const names = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) => one.entries.map((entry) => entry.moduleRequest?.value)),
    // Between quotes; what is computed is no import of a file of ours.
    ...module.dynamicImports.map((one) => text.slice(one.moduleRequest.start + 1, one.moduleRequest.end - 1)),
    ...typeImports(text),
  ];
  const found = names.map((name) => fileOf(file, name)).filter((name) => name !== undefined);
  return [...new Set(found)].sort();
}

/** `import('./x.ts').T` in the place of a type, which is no import of the module system. */
function typeImports(text: string): readonly string[] {
  return [...text.matchAll(/\bimport\((['"])([^'"]+)\1\)/g)].map((found) => found[2] ?? '');
}

function fileOf(from: string, name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const file = name.startsWith('#')
    ? named(name)
    : name.startsWith('.')
      ? normalize(join(dirname(from), name))
      : undefined;
  return file && existsSync(file) ? file : undefined;
}

/** The prefixes of the names that `imports` of package.json gives, with the folders that they stand for. */
const prefixes = Object.entries(
  (JSON.parse(readFileSync('package.json', 'utf8')) as { imports: Readonly<Record<string, string>> }).imports,
).map(([name, folder]) => [name.replace('*', ''), normalize(folder.replace('*', ''))] as const);

/** The file that a name of package.json stands for. */
function named(name: string): string | undefined {
  const found = prefixes.find(([prefix]) => name.startsWith(prefix));
  return found && found[1] + name.slice(found[0].length);
}

/** Files that import each other in a circle, as groups of which each file reaches every other one. */
export function circles(imports: Imports): readonly (readonly string[])[] {
  const reach = new Map([...imports.keys()].map((file) => [file, reachable(imports, file)]));
  const groups = new Map<string, string[]>();
  for (const [file, there] of reach) {
    if (!there.has(file)) continue;
    const group = [...there].filter((other) => reach.get(other)?.has(file)).sort();
    groups.set(group.join(), group);
  }
  return [...groups.values()];
}

function reachable(imports: Imports, from: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const todo = [...(imports.get(from) ?? [])];
  for (let file = todo.pop(); file !== undefined; file = todo.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    todo.push(...(imports.get(file) ?? []));
  }
  return seen;
}
