import { verwijderBijlage } from '#web/api/bijlagen.ts';
import { bijlagenTeksten as t } from '#web/teksten/bijlagen.ts';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import type { HulpvraagId } from '#web/wire/ids.ts';
import type { Bijlage } from './bijlage.ts';

/** Removing cannot be undone, so it is asked. */
export function VerwijderDialog(props: {
  readonly hulpvraagId: HulpvraagId;
  readonly bijlage: Bijlage;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}) {
  const { hulpvraagId, bijlage } = props;
  const params = { hulpvraagId, bijlageId: bijlage.id };
  return (
    <ConfirmDialog
      name={`verwijder-bijlage/${bijlage.id}`}
      heading={t.verwijderVraag(bijlage.bestandsnaam)}
      action={t.verwijderen}
      isNegative
      send={(idempotencyKey) => verwijderBijlage({ params, idempotencyKey })}
      said={t.verwijderd(bijlage.bestandsnaam)}
      onClose={props.onClose}
      onChanged={props.onChanged}
    >
      <p>{t.verwijderUitleg}</p>
    </ConfirmDialog>
  );
}
