import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Opens a PDF. Loaded only when somebody adds or looks at one. */
export async function openPdf(bytes: ArrayBuffer | Uint8Array): Promise<PDFDocumentProxy> {
  const [{ getDocument, GlobalWorkerOptions, version }, worker] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?url'),
  ]);
  GlobalWorkerOptions.workerSrc = worker.default;
  // Decoders of scans, where the build puts them (vite.config.ts); without them a scan is an empty page.
  const wasmUrl = new URL(`/assets/pdfjs-${version}/`, location.href).href;
  // A copy, because the worker takes the memory for itself. Code in a PDF is never run.
  return getDocument({ data: bytes.slice(0), useWasm: false, wasmUrl, enableXfa: false }).promise;
}
