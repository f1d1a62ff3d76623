import { maakExport } from '#web/api/overdracht.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { dossierTeksten as t } from '#web/teksten/dossier.ts';
import { Button } from '#web/ui/button.tsx';
import { ErrorSummary } from '#web/ui/form.tsx';
import { Section } from '#web/ui/page.tsx';
import { saveFrom } from '#web/ui/save-from.ts';
import type { HulpvraagId } from '#web/wire/ids.ts';

/** Everything that this person may read now, as one file with the legal basis of each disclosure. */
export function Export({ hulpvraagId }: { readonly hulpvraagId: HulpvraagId }) {
  const submit = useSubmit(async () => {
    const { body } = await maakExport({
      params: { hulpvraagId },
    });
    await saveFrom(body.url);
  });
  return (
    <Section heading={t.export}>
      {submit.problem && <ErrorSummary problem={submit.problem} />}
      <p>{t.exportUitleg}</p>
      <div>
        <Button isBusy={submit.isBusy} onClick={() => submit.run()}>
          {t.exportMaken}
        </Button>
      </div>
    </Section>
  );
}
