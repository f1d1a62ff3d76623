interface Gelezen {
  readonly zichtbaarVoor: readonly string[];
}

/** Whether the same groups may read both, in whatever order they were chosen. */
export function isZelfdeLezers(een: Gelezen, ander: Gelezen): boolean {
  return [...een.zichtbaarVoor].sort().join() === [...ander.zichtbaarVoor].sort().join();
}
