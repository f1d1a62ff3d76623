import { legBezwaarintrekkingVast, legBezwaarVast } from '#web/api/scholen.ts';
import { useChange } from '#web/api/use-change.ts';
import { BriefKeuze, PapierKeuze } from '#web/pages/hulpvraag/papier-keuze.tsx';
import { Voorbeeld } from '#web/pages/hulpvraag/status/voorbeeld.tsx';
import type { Toestemming } from '#web/pages/hulpvraag/zaak.ts';
import { papierTeksten as t } from '#web/teksten/papier.ts';
import { ChangeDialog } from '#web/ui/change-dialog.tsx';
import { fieldOf } from '#web/ui/field-of.ts';
import { Select, TextArea } from '#web/ui/fields.tsx';
import { asOuderId } from '#web/wire/ids.ts';
import type { SchoolProps } from './school-props.ts';

type Props = SchoolProps & { readonly toestemming: Toestemming; readonly onClose: () => void };

/** The SWV records that another parent objects: freezing needs no paper. */
export function BezwaarVastDialog({ zaak, dossier, school, toestemming, onClose }: Props) {
  const params = { hulpvraagId: zaak.hulpvraag.id, toestemmingId: toestemming.id };
  const change = useChange({
    name: `bezwaar-vast/${toestemming.id}`,
    saved: { ouderId: '', reden: '', bijlageId: '' },
    send: (idempotencyKey, { bijlageId, reden, ...input }) => {
      const body = { ouderId: asOuderId(input.ouderId), reden, ...(bijlageId ? { bijlageId } : {}) };
      return legBezwaarVast({ params, idempotencyKey, body });
    },
    said: t.bezwaarVastgelegd,
    onClose,
    onChanged: zaak.reload,
  });
  const { draft } = change;
  const { ouderId } = draft.value;
  const ouders = (dossier.ouders ?? []).filter((one) => one.gezag && one.id !== toestemming.ouderId);
  return (
    <ChangeDialog
      id="bezwaar-vast"
      heading={t.bezwaarVastleggenVan(school.naam)}
      change={change}
      action={t.bezwaarVastleggen}
      isNegative
    >
      <p>{t.bezwaarVastleggenUitleg}</p>
      <Select
        {...fieldOf(draft, 'ouderId')}
        label={t.welkeOuder}
        empty=""
        options={ouders.map(({ id, naam }) => ({ value: id, label: naam }))}
      />
      {ouderId && (
        <Voorbeeld
          hulpvraagId={zaak.hulpvraag.id}
          voornemen={{ soort: 'BEZWAAR', toestemmingId: toestemming.id, ouderId: asOuderId(ouderId) }}
          dossier={dossier}
        />
      )}
      <TextArea {...fieldOf(draft, 'reden')} label={t.watZeiDeOuder} isOptional rows={3} maxLength={2000} />
      <BriefKeuze dossier={dossier} draft={draft} />
    </ChangeDialog>
  );
}

/** The SWV records that the objection is over: the school reads again, so the parent signed for it. */
export function BezwaarTerugDialog({ zaak, dossier, school, toestemming, onClose }: Props) {
  const params = { hulpvraagId: zaak.hulpvraag.id, toestemmingId: toestemming.id };
  const change = useChange({
    name: `bezwaar-terug/${toestemming.id}`,
    saved: { bijlageId: '' },
    send: (idempotencyKey, body) => legBezwaarintrekkingVast({ params, idempotencyKey, body }),
    said: t.terugVastgelegd,
    onClose,
    onChanged: zaak.reload,
  });
  const { value: bijlageId, onValue } = fieldOf(change.draft, 'bijlageId');
  return (
    <ChangeDialog
      id="bezwaar-terug"
      heading={t.terugVastleggenVan(school.naam)}
      change={change}
      action={t.terugVastleggen}
    >
      <p>{t.terugVastleggenUitleg}</p>
      <PapierKeuze dossier={dossier} documentsoort="TOESTEMMING_SCHOOL" value={bijlageId} onValue={onValue} />
      {bijlageId && (
        <Voorbeeld
          hulpvraagId={zaak.hulpvraag.id}
          voornemen={{ soort: 'BEZWAAR_INTREKKEN', toestemmingId: toestemming.id, bijlageId }}
          dossier={dossier}
        />
      )}
    </ChangeDialog>
  );
}
