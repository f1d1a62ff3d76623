/**
 * Names for files in one folder: of two that a computer takes for the same, the later one gets a number before its
 * ending. What would make a folder of a name is taken out.
 */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((given) => {
    const name = given.replaceAll(/[\\/]/g, '-');
    let free = name;
    for (let count = 2; taken.has(asKey(free)); count += 1) free = numbered(name, count);
    taken.add(asKey(free));
    return free;
  });
}

/** Windows and macOS do not tell capitals from small letters, nor one way of writing é from another. */
function asKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function numbered(name: string, count: number): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)} (${count})${name.slice(dot)}` : `${name} (${count})`;
}
