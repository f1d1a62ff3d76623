import { downloadBijlage } from '#web/api/bijlagen.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { bijlagenTeksten as t } from '#web/teksten/bijlagen.ts';
import { Button } from '#web/ui/button.tsx';
import { ErrorSummary } from '#web/ui/form.tsx';
import { saveFrom } from '#web/ui/save-from.ts';
import type { HulpvraagId } from '#web/wire/ids.ts';

interface DownloadProps {
  readonly hulpvraagId: HulpvraagId;
  readonly bijlage: { readonly id: string; readonly bestandsnaam: string; readonly mediatype: string };
}

/** Asks for an address that works for a minute, and lets the browser save the file from it. */
function useDownload({ hulpvraagId, bijlage }: DownloadProps) {
  return useSubmit(async () => {
    const { body } = await downloadBijlage({
      params: { hulpvraagId, bijlageId: bijlage.id },
      body: { weergave: 'DOWNLOAD' },
    });
    await saveFrom(body.url);
  });
}

/** Saves a file. */
export function DownloadKnop(props: DownloadProps) {
  const { bijlage } = props;
  const submit = useDownload(props);
  return (
    <>
      <Button
        kind="subtle"
        aria-label={t.downloadenVan(bijlage.bestandsnaam)}
        isBusy={submit.isBusy}
        onClick={() => submit.run()}
      >
        {bijlage.mediatype === 'image/heic' ? t.origineelDownloaden : t.downloaden}
      </Button>
      {submit.problem && <ErrorSummary problem={submit.problem} />}
    </>
  );
}

/** The name of a file that the page cannot show: it saves the file, to be opened by its own program. */
export function DownloadNaam(props: DownloadProps) {
  const { bestandsnaam } = props.bijlage;
  const submit = useDownload(props);
  return (
    <>
      <button
        type="button"
        class="link-like row-link"
        aria-label={t.downloadenVan(bestandsnaam)}
        aria-disabled={submit.isBusy || undefined}
        onClick={() => submit.run()}
      >
        {bestandsnaam}
      </button>
      {submit.problem && <ErrorSummary problem={submit.problem} />}
    </>
  );
}
