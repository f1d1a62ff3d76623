import { useEffect, useState } from 'preact/hooks';
import { downloadBijlage } from '#web/api/bijlagen.ts';
import { useData } from '#web/api/use-data.ts';
import { lazyPart } from '#web/lazy-page.tsx';
import { bijlagenTeksten as t } from '#web/teksten/bijlagen.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Loading } from '#web/ui/loading.tsx';
import type { HulpvraagId } from '#web/wire/ids.ts';
import { noConnection } from '#web/wire/problem.ts';
import { DownloadKnop } from './download-knop.tsx';

const PdfPaginas = lazyPart(async () => (await import('./pdf-paginas.tsx')).PdfPaginas);

/** Shows a PDF or an image in the page, from memory only: nothing of it stays in the browser after closing. */
export function VoorbeeldDialog(props: {
  readonly hulpvraagId: HulpvraagId;
  readonly bijlage: { readonly id: string; readonly bestandsnaam: string; readonly mediatype: string };
  readonly onClose: () => void;
}) {
  const { hulpvraagId, bijlage } = props;
  const bytes = useData((signal) => bytesOf(hulpvraagId, bijlage.id, signal), [hulpvraagId, bijlage.id]);
  return (
    <Dialog heading={bijlage.bestandsnaam} onClose={props.onClose} isWide>
      <div>
        <DownloadKnop hulpvraagId={hulpvraagId} bijlage={bijlage} />
      </div>
      <Loading of={bytes} lines={12}>
        {(data) =>
          bijlage.mediatype === 'application/pdf' ? (
            <PdfPaginas bytes={data} />
          ) : (
            <Afbeelding bytes={data} mediatype={pictureOf(bijlage.mediatype)} naam={bijlage.bestandsnaam} />
          )
        }
      </Loading>
    </Dialog>
  );
}

/** Of a HEIC a JPEG is shown. */
function pictureOf(mediatype: string): string {
  return mediatype === 'image/heic' ? 'image/jpeg' : mediatype;
}

async function bytesOf(hulpvraagId: HulpvraagId, bijlageId: string, signal: AbortSignal) {
  const { body } = await downloadBijlage({
    params: { hulpvraagId, bijlageId },
    body: { weergave: 'VOORBEELD' },
    signal,
  });
  const response = await fetch(body.url, { cache: 'no-store', credentials: 'omit', signal }).catch((error) => {
    if (signal.aborted) throw error;
    throw noConnection();
  });
  if (!response.ok) throw noConnection();
  return { body: await response.arrayBuffer(), etag: '' };
}

function Afbeelding(props: { readonly bytes: ArrayBuffer; readonly mediatype: string; readonly naam: string }) {
  const [url, setUrl] = useState('');
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([props.bytes], { type: props.mediatype }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [props.bytes]);
  if (hasFailed) return <p>{t.voorbeeldKanNiet}</p>;
  return url ? <img class="preview" src={url} alt={props.naam} onError={() => setFailed(true)} /> : null;
}
