import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { bijlagenTeksten as t } from '#web/teksten/bijlagen.ts';
import { Waiting } from '#web/ui/loading.tsx';
import { openPdf } from './open-pdf.ts';

/**
 * The pages of a PDF as pictures, with the text of each for whoever listens. Loaded only when somebody looks at one.
 */
export function PdfPaginas({ bytes }: { readonly bytes: ArrayBuffer }) {
  const [pdf, setPdf] = useState<PDFDocumentProxy>();
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    let opened: PDFDocumentProxy | undefined;
    let isGone = false;
    openPdf(bytes).then(
      (document) => {
        opened = document;
        if (isGone) void document.loadingTask.destroy();
        else setPdf(document);
      },
      // Messages of pdf.js may quote the document.
      () => setFailed(true),
    );
    return () => {
      isGone = true;
      void opened?.loadingTask.destroy();
    };
  }, [bytes]);
  if (hasFailed) return <p>{t.voorbeeldKanNiet}</p>;
  if (!pdf) return <Waiting lines={12} />;
  return (
    <>
      {Array.from({ length: pdf.numPages }, (_, at) => (
        <Pagina key={at + 1} pdf={pdf} nummer={at + 1} />
      ))}
    </>
  );
}

/** Sharp on a phone without filling its memory: at most this many pixels per CSS pixel. */
const MAX_SHARPNESS = 2;

function Pagina({ pdf, nummer }: { readonly pdf: PDFDocumentProxy; readonly nummer: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  const [hasFailed, setFailed] = useState(false);
  const isSeen = useSeen(canvas);
  useEffect(() => {
    if (!isSeen) return;
    let isGone = false;
    const draw = async () => {
      const page = await pdf.getPage(nummer);
      const target = canvas.current;
      if (isGone || !target) return;
      const width = target.parentElement?.clientWidth ?? 800;
      const natural = page.getViewport({ scale: 1 });
      const scale = (width / natural.width) * Math.min(devicePixelRatio, MAX_SHARPNESS);
      const viewport = page.getViewport({ scale });
      target.width = viewport.width;
      target.height = viewport.height;
      await page.render({ canvas: target, viewport }).promise;
      const { items } = await page.getTextContent();
      if (!isGone) setText(items.map((one) => ('str' in one ? one.str : '')).join(' '));
    };
    // Messages of pdf.js may quote the document.
    draw().catch(() => {
      if (!isGone) setFailed(true);
    });
    return () => {
      isGone = true;
    };
  }, [pdf, nummer, isSeen]);
  const label = t.pagina(nummer, pdf.numPages);
  return (
    <figure class="preview-page">
      <figcaption class="soft">{label}</figcaption>
      {/* As high as a sheet of paper until it is drawn, so that nothing jumps. */}
      <canvas ref={canvas} width={210} height={297} role="img" aria-label={label} />
      {hasFailed && <p>{t.voorbeeldKanNiet}</p>}
      <p class="only-heard">{text}</p>
    </figure>
  );
}

/** Whether something has come into view, or nearly: a phone draws no pages that nobody looks at. */
function useSeen(target: RefObject<HTMLElement | null>): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (isSeen || !target.current) return;
    const observer = new IntersectionObserver((entries) => setSeen(entries.some((one) => one.isIntersecting)), {
      rootMargin: '50%',
    });
    observer.observe(target.current);
    return () => observer.disconnect();
  }, [isSeen]);
  return isSeen;
}
