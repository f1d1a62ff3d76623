import type * as contract from '#shared/contract/toezicht.ts';
import { legZienswijzeVast } from '#web/api/dossier.ts';
import { legAvgVerzoekVast } from '#web/api/toezicht.ts';
import { useChange } from '#web/api/use-change.ts';
import { BriefKeuze } from '#web/pages/hulpvraag/papier-keuze.tsx';
import type { Dossier, Ouder, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { ouderPaginaTeksten } from '#web/teksten/ouder-pagina.ts';
import { papierTeksten as t } from '#web/teksten/papier.ts';
import { ChangeDialog } from '#web/ui/change-dialog.tsx';
import { fieldOf } from '#web/ui/field-of.ts';
import { optionsOf, Select, TextArea } from '#web/ui/fields.tsx';
import { problemAt } from '#web/wire/problem.ts';
import type { SentTo } from '#web/wire/types.ts';

type Soort = SentTo<typeof contract.legAvgVerzoekVast>['soort'];

interface Props {
  readonly zaak: Zaak;
  readonly dossier: Dossier;
  readonly ouder: Ouder;
  readonly onClose: () => void;
}

/** A zienswijze that came by telephone or letter. */
export function ZienswijzeVastDialog({ zaak, dossier, ouder, onClose }: Props) {
  const change = useChange({
    name: `zienswijze-vast/${ouder.id}`,
    saved: { tekst: '', bijlageId: '' },
    send: (idempotencyKey, { tekst, bijlageId }) =>
      legZienswijzeVast({
        params: { hulpvraagId: zaak.hulpvraag.id },
        idempotencyKey,
        body: { ouderId: ouder.id, tekst, ...(bijlageId ? { bijlageId } : {}) },
      }),
    said: algemeen.opgeslagen,
    onClose,
    onChanged: zaak.reload,
  });
  return (
    <ChangeDialog
      id="zienswijze-vast"
      heading={t.zienswijzeVastleggenVan(ouder.naam)}
      change={change}
      action={t.zienswijzeVastleggen}
    >
      <p>{t.zienswijzeUitleg}</p>
      <TextArea {...fieldOf(change.draft, 'tekst')} label={t.watZeiDeOuder} rows={5} maxLength={10_000} />
      <BriefKeuze dossier={dossier} draft={change.draft} />
    </ChangeDialog>
  );
}

/** A request under the AVG that came by telephone or letter. */
export function VerzoekVastDialog({ zaak, dossier, ouder, onClose }: Props) {
  const change = useChange({
    name: `verzoek-vast/${ouder.id}`,
    saved: { soort: '', toelichting: '', bijlageId: '' },
    send: (idempotencyKey, { soort, toelichting, bijlageId }) => {
      if (!soort) throw problemAt('/soort', ouderPaginaTeksten.kiesSoort);
      return legAvgVerzoekVast({
        params: { hulpvraagId: zaak.hulpvraag.id },
        idempotencyKey,
        body: { ouderId: ouder.id, soort: soort as Soort, toelichting, ...(bijlageId ? { bijlageId } : {}) },
      });
    },
    said: algemeen.opgeslagen,
    onClose,
  });
  const { draft } = change;
  return (
    <ChangeDialog
      id="verzoek-vast"
      heading={t.verzoekVastleggenVan(ouder.naam)}
      change={change}
      action={t.verzoekVastleggen}
    >
      <p>{t.verzoekUitleg}</p>
      <Select
        {...fieldOf(draft, 'soort')}
        label={ouderPaginaTeksten.verzoekSoort}
        empty=""
        options={optionsOf(ouderPaginaTeksten.soorten)}
      />
      <TextArea
        {...fieldOf(draft, 'toelichting')}
        label={ouderPaginaTeksten.toelichting}
        isOptional
        rows={3}
        maxLength={4000}
      />
      <BriefKeuze dossier={dossier} draft={draft} />
    </ChangeDialog>
  );
}
