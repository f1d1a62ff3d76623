import { maakExport } from '../../../api/overdracht.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { dossierTeksten as t } from '../../../teksten/dossier.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/form.tsx';
import { Section } from '../../../ui/page.tsx';
import { saveFrom } from '../../../ui/save-from.ts';

/** Everything that this person may read now, as one file with the legal basis of each disclosure. */
export function Export({ hulpvraagId }: { readonly hulpvraagId: string }) {
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
