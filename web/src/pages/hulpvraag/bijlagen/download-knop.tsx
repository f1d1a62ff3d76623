import { downloadBijlage } from '#web/api/bijlagen.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { bijlagenTeksten as t } from '#web/teksten/bijlagen.ts';
import { Button } from '#web/ui/button.tsx';
import { ErrorSummary } from '#web/ui/form.tsx';
import { saveFrom } from '#web/ui/save-from.ts';
import type { HulpvraagId } from '#web/wire/ids.ts';

/** Asks for an address that works for a minute, and lets the browser save the file from it. */
export function DownloadKnop(props: {
  readonly hulpvraagId: HulpvraagId;
  readonly bijlage: { readonly id: string; readonly bestandsnaam: string; readonly mediatype: string };
}) {
  const { hulpvraagId, bijlage } = props;
  const submit = useSubmit(async () => {
    const { body } = await downloadBijlage({
      params: { hulpvraagId, bijlageId: bijlage.id },
      body: { weergave: 'DOWNLOAD' },
    });
    await saveFrom(body.url);
  });
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
