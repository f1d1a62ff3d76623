/**
 * Who a document says made it. Read here, in the browser of whoever adds it, before anything is sent: nobody else gets
 * to know what was found, and it is kept nowhere. What cannot be read names nobody; the file itself is checked after it
 * arrived.
 */

/** The part of a document in which names stand, and the elements that hold them. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  'docProps/core.xml': ['creator', 'lastModifiedBy'],
  'docProps/app.xml': ['Manager', 'Company'],
  'meta.xml': ['initial-creator', 'creator'],
};
/** Of such a part, unpacked, in bytes. They are a few hundred; more is not one of them. */
const MOST_BYTES = 1_000_000;

/** Names of people and organisations in the document, each once. Loaded later: reading PDF takes a large library. */
export async function makersVan({
  file,
  mediatype,
}: {
  readonly file: File;
  readonly mediatype: string;
}): Promise<readonly string[]> {
  if (mediatype.startsWith('image/')) return [];
  const bytes = new Uint8Array(await file.arrayBuffer());
  const names = mediatype === 'application/pdf' ? await namesInPdf(bytes) : await namesInZip(bytes);
  return [...new Set(names.map((name) => name.trim()).filter(Boolean))];
}

async function namesInZip(bytes: Uint8Array): Promise<readonly string[]> {
  const { unzipSync } = await import('fflate');
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name in PARTS && originalSize <= MOST_BYTES,
  });
  return Object.entries(parts).flatMap(([name, part]) => {
    const xml = new DOMParser().parseFromString(new TextDecoder().decode(part), 'application/xml');
    return (PARTS[name] ?? []).flatMap((element) =>
      [...xml.getElementsByTagNameNS('*', element)].map(({ textContent }) => textContent ?? ''),
    );
  });
}

async function namesInPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const { openPdf } = await import('./open-pdf.ts');
  const pdf = await openPdf(bytes);
  try {
    const { info, metadata } = await pdf.getMetadata();
    const found = [(info as { readonly Author?: unknown }).Author, metadata?.get('dc:creator')].flat();
    return found.filter((name): name is string => typeof name === 'string');
  } finally {
    await pdf.loadingTask.destroy();
  }
}
