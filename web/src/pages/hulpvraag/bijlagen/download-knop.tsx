import { downloadBijlage } from '../../../api/bijlagen.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { bijlagenTeksten as t } from '../../../teksten/bijlagen.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/form.tsx';
import { saveFrom } from '../../../ui/save-from.ts';

/** Asks for an address that works for a minute, and lets the browser save the file from it. */
export function DownloadKnop(props: {
  readonly hulpvraagId: string;
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
      <Button aria-label={t.downloadenVan(bijlage.bestandsnaam)} isBusy={submit.isBusy} onClick={() => submit.run()}>
        {bijlage.mediatype === 'image/heic' ? t.origineelDownloaden : t.downloaden}
      </Button>
      {submit.problem && <ErrorSummary problem={submit.problem} />}
    </>
  );
}
