/** The minified files of pdfjs-dist, which load in half the time: they come without types. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export { getDocument, PasswordException, VerbosityLevel } from 'pdfjs-dist';
}
