import { useState } from 'preact/hooks';
import type * as contract from '#shared/contract/kind.ts';
import { fetchGevolgen } from '#web/api/fetch-gevolgen.ts';
import { vergelijkZaak } from '#web/api/kind.ts';
import { useChange } from '#web/api/use-change.ts';
import { useData } from '#web/api/use-data.ts';
import { usePreview } from '#web/api/use-preview.ts';
import { doeVoorstel } from '#web/api/voorstellen.ts';
import type { Draft } from '#web/drafts/drafts.ts';
import { Gevolgen } from '#web/pages/hulpvraag/status/gevolgen.tsx';
import type { Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { ZelfdeKindMelding } from '#web/pages/hulpvragen/zelfde-kind.tsx';
import { href } from '#web/router.ts';
import { samenvoegTeksten as t } from '#web/teksten/samenvoegen.ts';
import { Button } from '#web/ui/button.tsx';
import { Radios } from '#web/ui/choices.tsx';
import { fieldOf } from '#web/ui/field-of.ts';
import { TextArea } from '#web/ui/fields.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { PreviewDialog } from '#web/ui/preview-dialog.tsx';
import { asHulpvraagId, type HulpvraagId } from '#web/wire/ids.ts';
import { problemAt } from '#web/wire/problem.ts';
import type { AnswerOf } from '#web/wire/types.ts';

type Gelijkend = AnswerOf<typeof contract.vergelijkZaak>['items'][number];

/** A dossier that this person may join: of a platform that they work for. */
type Kandidaat = Gelijkend & { readonly hulpvraagId: HulpvraagId; readonly zaaknummer: string };

interface Keuze {
  readonly hulpvraagId: string;
  readonly reden: string;
}

/** The way to join this dossier with another one of the same child. */
export function SamenvoegKnop({ zaak }: { readonly zaak: Zaak }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="subtle" onClick={() => setOpen(true)}>
        {t.knop}
      </Button>
      {isOpen && <SamenvoegDialog zaak={zaak} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Which other dossier, why, what it would do for whom; then it is proposed, and a colleague decides. */
function SamenvoegDialog({ zaak, onClose }: { readonly zaak: Zaak; readonly onClose: () => void }) {
  const { id } = zaak.hulpvraag;
  const params = { hulpvraagId: id };
  const andere = useData((signal) => vergelijkZaak({ params, body: {}, signal }), [id]);
  const preview = usePreview(async ({ hulpvraagId, reden }: Keuze) => {
    if (hulpvraagId === '') throw problemAt('/hulpvraagId', t.kiesEerst);
    if (reden.trim() === '') throw problemAt('/reden', t.redenOntbreekt);
    return (await fetchGevolgen(id, { soort: 'SAMENVOEGEN', hulpvraagId: asHulpvraagId(hulpvraagId) })).body;
  });
  const change = useChange<Keuze>({
    name: `samenvoegen/${id}`,
    saved: { hulpvraagId: '', reden: '' },
    send: (idempotencyKey, { hulpvraagId, reden }) =>
      doeVoorstel({
        params,
        idempotencyKey,
        ifMatch: zaak.etag,
        body: { soort: 'SAMENVOEGEN', hulpvraagId: asHulpvraagId(hulpvraagId), reden },
      }),
    said: t.voorgesteld,
    onClose,
    onChanged: zaak.reload,
  });
  const kandidaten = andere.data?.items.filter(isKandidaat) ?? [];
  const chosen = kandidaten.find((one) => one.hulpvraagId === change.draft.value.hulpvraagId);
  return (
    <PreviewDialog
      id="samenvoegen"
      heading={t.titel}
      checkHeading={t.controle}
      change={change}
      preview={preview}
      next={kandidaten.length > 0 ? t.bekijken : undefined}
      action={t.voorstellen}
      back={t.terug}
      check={(gevolgen) => (
        <>
          <p>{t.blijft(chosen?.zaaknummer ?? '')}</p>
          <Gevolgen gevolgen={gevolgen} dossier={zaak.dossier.data} />
        </>
      )}
    >
      <p>{t.uitleg}</p>
      <Loading of={andere} lines={3}>
        {({ items }) => <Kandidaten items={items} kandidaten={kandidaten} draft={change.draft} />}
      </Loading>
    </PreviewDialog>
  );
}

function Kandidaten(props: {
  readonly items: readonly Gelijkend[];
  readonly kandidaten: readonly Kandidaat[];
  readonly draft: Draft<Keuze>;
}) {
  const { items, kandidaten, draft } = props;
  const elders = items.filter((one) => !isKandidaat(one));
  if (items.length === 0) return <p>{t.geen}</p>;
  return (
    <>
      {elders.length > 0 && <ZelfdeKindMelding items={elders} uitleg={t.elders} />}
      {kandidaten.length > 0 && (
        <>
          <Radios
            {...fieldOf(draft, 'hulpvraagId')}
            label={t.kies}
            options={kandidaten.map(({ hulpvraagId, zaaknummer }) => ({
              value: hulpvraagId,
              label: zaaknummer,
              hint: <a href={href(['hulpvragen', hulpvraagId])}>{t.open(zaaknummer)}</a>,
            }))}
          />
          <TextArea {...fieldOf(draft, 'reden')} label={t.reden} hint={t.redenHint} rows={3} maxLength={2000} />
        </>
      )}
    </>
  );
}

function isKandidaat(one: Gelijkend): one is Kandidaat {
  return one.hulpvraagId !== undefined;
}
