import { confirmDone } from '#web/announce.ts';
import { verwijderBijlage } from '#web/api/bijlagen.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { bijlagenTeksten as t } from '#web/teksten/bijlagen.ts';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import type { Bijlage } from './bijlage.ts';

/** Removing cannot be undone, so it is asked. */
export function VerwijderDialog(props: {
  readonly hulpvraagId: string;
  readonly bijlage: Bijlage;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { hulpvraagId, bijlage } = props;
  const submit = useSubmit({ name: `verwijder-bijlage/${bijlage.id}` }, async (key) => {
    await verwijderBijlage({
      params: { hulpvraagId, bijlageId: bijlage.id },
      idempotencyKey: key,
    });
    confirmDone(t.verwijderd(bijlage.bestandsnaam));
    props.onDone();
  });
  return (
    <ConfirmDialog
      heading={t.verwijderVraag(bijlage.bestandsnaam)}
      action={t.verwijderen}
      isNegative
      submit={submit}
      onClose={props.onClose}
    >
      <p>{t.verwijderUitleg}</p>
    </ConfirmDialog>
  );
}
