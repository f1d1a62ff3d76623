import { bewerkBijlage } from '#web/api/bijlagen.ts';
import { useChange } from '#web/api/use-change.ts';
import { isZelfdeLezers } from '#web/pages/hulpvraag/lezers.ts';
import { Voorbeeld } from '#web/pages/hulpvraag/status/voorbeeld.tsx';
import { algemeen } from '#web/teksten/algemeen.ts';
import { bijlagenTeksten as t } from '#web/teksten/bijlagen.ts';
import { ChangeDialog } from '#web/ui/change-dialog.tsx';
import { Checkboxes } from '#web/ui/choices.tsx';
import { fieldOf } from '#web/ui/field-of.ts';
import { optionsOf, Select } from '#web/ui/fields.tsx';
import type { HulpvraagId } from '#web/wire/ids.ts';
import type { Bijlage } from './bijlage.ts';
import type { Grenzen } from './judge.ts';

interface Invoer {
  readonly documentsoort: Bijlage['documentsoort'];
  readonly zichtbaarVoor: readonly string[];
}

/** What a bijlage is, and who besides the SWV may read it. */
export function BewerkDialog(props: {
  readonly hulpvraagId: HulpvraagId;
  readonly bijlage: Bijlage;
  readonly grenzen: Grenzen;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}) {
  const { hulpvraagId, bijlage, grenzen, ...ends } = props;
  const change = useChange<Invoer>({
    ...ends,
    name: `bijlage/${bijlage.id}`,
    saved: { documentsoort: bijlage.documentsoort, zichtbaarVoor: bijlage.zichtbaarVoor },
    send: (idempotencyKey, { documentsoort, zichtbaarVoor }) =>
      bewerkBijlage({
        params: { hulpvraagId, bijlageId: bijlage.id },
        idempotencyKey,
        body: {
          ...(documentsoort === bijlage.documentsoort ? {} : { documentsoort }),
          ...(bijlage.magZichtbaarheidWijzigen ? { zichtbaarVoor: zichtbaarVoor as Bijlage['zichtbaarVoor'] } : {}),
        },
      }),
    said: algemeen.opgeslagen,
  });
  const { draft } = change;
  const soort = fieldOf(draft, 'documentsoort');
  return (
    <ChangeDialog
      id="bijlage"
      heading={bijlage.bestandsnaam}
      change={change}
      labels={{ documentsoort: t.soort, zichtbaarVoor: t.zichtbaar }}
    >
      {bijlage.magDocumentsoortWijzigen && (
        <Select
          {...soort}
          label={t.soort}
          onValue={(value) => soort.onValue(value as Bijlage['documentsoort'])}
          options={grenzen.documentsoorten.map((one) => ({ value: one.documentsoort, label: one.label }))}
        />
      )}
      {bijlage.magZichtbaarheidWijzigen && (
        <Checkboxes
          {...fieldOf(draft, 'zichtbaarVoor')}
          label={t.zichtbaar}
          hint={t.zichtbaarHint}
          options={optionsOf(t.lezers)}
        />
      )}
      {bijlage.magZichtbaarheidWijzigen && !isZelfdeLezers(draft.value, bijlage) && (
        <Voorbeeld
          hulpvraagId={hulpvraagId}
          voornemen={{
            soort: 'BIJLAGE_WIJZIGEN',
            bijlageId: bijlage.id,
            zichtbaarVoor: draft.value.zichtbaarVoor as Bijlage['zichtbaarVoor'],
          }}
          dossier={undefined}
        />
      )}
    </ChangeDialog>
  );
}
