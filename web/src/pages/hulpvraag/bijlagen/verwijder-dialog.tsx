import { verwijderBijlage } from '#web/api/bijlagen.ts';
import { Voorbeeld } from '#web/pages/hulpvraag/status/voorbeeld.tsx';
import { bijlagenTeksten as t } from '#web/teksten/bijlagen.ts';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import type { HulpvraagId } from '#web/wire/ids.ts';
import type { Bijlage } from './bijlage.ts';

/** Removing takes a paper from everybody at once, so it is asked; the SWV sees first who reads it now. */
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
      <p>{bijlage.stand === 'BESCHIKBAAR' ? t.verwijderUitleg : t.verwijderNietGelezen}</p>
      {bijlage.stand === 'BESCHIKBAAR' && bijlage.magZichtbaarheidWijzigen && (
        <Voorbeeld
          hulpvraagId={hulpvraagId}
          voornemen={{ soort: 'BIJLAGE_VERWIJDEREN', bijlageId: bijlage.id }}
          dossier={undefined}
        />
      )}
    </ConfirmDialog>
  );
}
