/** Tells what happens, and stops the story at the first thing that is not as it should be. */
export class Narrator {
  readonly #print: (line: string) => void;

  constructor(print: (line: string) => void) {
    this.#print = print;
  }

  chapter(title: string): void {
    this.#print(`\n== ${title}`);
  }

  /** Something that somebody did. */
  did(who: string, what: string): void {
    this.#print(`   ${who}: ${what}`);
  }

  mailed(who: string, subject: string): void {
    this.#print(`   ✉  ${who}: ${subject}`);
  }

  /** What the preschool can and cannot see at this point. */
  preschool(sees: string): void {
    this.#print(`   👁  voorschool: ${sees}`);
  }

  /** @throws Error when it is not so: the story ends there. */
  check(isSo: boolean, what: string): void {
    if (!isSo) throw new Error(`Not as domain.md says: ${what}`);
    this.#print(`   ✓ ${what}`);
  }
}
