import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const WIDTH = 120;

/** A line of a comment. Not a tool's own instruction, which has to be one line, and not a command to copy. */
const COMMENT = /^\s*(\/\/|\/\*|\* )(?!\s*(biome-ignore|node |npm |--))/;

it('comments are no wider than a screen: break them where a line ends (CONTRIBUTING.md)', () => {
  const files = globSync('{shared,functions,local,infra,scripts,web,tests}/**/*.{ts,tsx}');
  expect(files.length).toBeGreaterThan(1000);
  const wide = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, at) => (line.length > WIDTH && COMMENT.test(line) ? [`${file}:${at + 1}`] : [])),
  );
  expect(wide).toEqual([]);
});
