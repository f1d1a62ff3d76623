/** What is used of linebreak, which brings no types of its own. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    /** The next place where a line may (`required`: must) end; null after the last. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
