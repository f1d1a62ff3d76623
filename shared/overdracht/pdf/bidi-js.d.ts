/** What is used of bidi-js, which brings no types of its own. */
declare module 'bidi-js' {
  interface Paragraph {
    readonly start: number;
    readonly end: number;
    readonly level: number;
  }
  interface Bidi {
    getEmbeddingLevels(
      text: string,
      direction?: 'ltr' | 'rtl' | 'auto',
    ): { readonly levels: Uint8Array; readonly paragraphs: readonly Paragraph[] };
    getMirroredCharacter(character: string): string | null;
  }
  export default function bidiFactory(): Bidi;
}
