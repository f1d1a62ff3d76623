import { useState } from 'preact/hooks';
import type * as contract from '#shared/contract/kind.ts';
import { confirmDone } from '#web/announce.ts';
import { vergelijkZaak } from '#web/api/kind.ts';
import { useData } from '#web/api/use-data.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { doeVoorstel } from '#web/api/voorstellen.ts';
import { fetchGevolgen } from '#web/api/vraag-gevolgen.ts';
import { type Draft, useDraft } from '#web/drafts/drafts.ts';
import { Gevolgen, type GevolgenView } from '#web/pages/hulpvraag/status/gevolgen.tsx';
import type { Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { ZelfdeKindMelding } from '#web/pages/hulpvragen/zelfde-kind.tsx';
import { href } from '#web/router.ts';
import { samenvoegTeksten as t } from '#web/teksten/samenvoegen.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Begonnen } from '#web/ui/draft-form.tsx';
import { Radios, TextArea } from '#web/ui/fields.tsx';
import { ErrorSummary, Form } from '#web/ui/form.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { problemAt } from '#web/wire/problem.ts';
import type { AnswerOf } from '#web/wire/types.ts';

type Gelijkend = AnswerOf<typeof contract.vergelijkZaak>['items'][number];

/** A dossier that this person may join: of a platform that they work for. */
type Kandidaat = Gelijkend & { readonly hulpvraagId: string; readonly zaaknummer: string };

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
  const params = { hulpvraagId: zaak.hulpvraag.id };
  const name = `samenvoegen/${zaak.hulpvraag.id}`;
  const draft = useDraft<Keuze>(name, { hulpvraagId: '', reden: '' });
  const [gevolgen, setGevolgen] = useState<GevolgenView>();
  const andere = useData(
    (signal) =>
      vergelijkZaak({
        params,
        body: {},
        signal,
      }),
    [zaak.hulpvraag.id],
  );
  const preview = useSubmit(async (_key, { hulpvraagId, reden }: Keuze) => {
    if (hulpvraagId === '') throw problemAt('/hulpvraagId', t.kiesEerst);
    if (reden.trim() === '') throw problemAt('/reden', t.redenOntbreekt);
    const { body } = await fetchGevolgen(zaak.hulpvraag.id, { soort: 'SAMENVOEGEN', hulpvraagId });
    setGevolgen(body);
  });
  const submit = useSubmit({ name, onConflict: zaak.reload }, async (idempotencyKey, keuze: Keuze) => {
    const options = { params, idempotencyKey, ifMatch: zaak.etag, body: { soort: 'SAMENVOEGEN' as const, ...keuze } };
    await doeVoorstel(options);
    draft.clear();
    confirmDone(t.voorgesteld);
    onClose();
    zaak.reload();
  });
  const zaaknummer = andere.data?.items.find((one) => one.hulpvraagId === draft.value.hulpvraagId)?.zaaknummer ?? '';
  return (
    <Dialog heading={gevolgen ? t.controle : t.titel} onClose={onClose}>
      {gevolgen ? (
        <>
          {submit.problem && <ErrorSummary problem={submit.problem} />}
          <p>{t.blijft(zaaknummer)}</p>
          <Gevolgen gevolgen={gevolgen} dossier={zaak.dossier.data} />
          <div class="row">
            <Button kind="primary" isBusy={submit.isBusy} onClick={() => submit.run(draft.value)}>
              {t.voorstellen}
            </Button>
            <Button kind="subtle" onClick={() => setGevolgen(undefined)}>
              {t.terug}
            </Button>
          </div>
        </>
      ) : (
        <Form id="samenvoegen" problem={preview.problem} onSubmit={() => preview.run(draft.value)}>
          <p>{t.uitleg}</p>
          <Loading of={andere} lines={3}>
            {({ items }) => <Kandidaten items={items} draft={draft} isBusy={preview.isBusy} />}
          </Loading>
        </Form>
      )}
    </Dialog>
  );
}

function Kandidaten(props: {
  readonly items: readonly Gelijkend[];
  readonly draft: Draft<Keuze>;
  readonly isBusy: boolean;
}) {
  const { items, draft } = props;
  const kandidaten = items.filter(isKandidaat);
  const elders = items.filter((one) => !isKandidaat(one));
  if (items.length === 0) return <p>{t.geen}</p>;
  return (
    <>
      {elders.length > 0 && <ZelfdeKindMelding items={elders} uitleg={t.elders} />}
      {kandidaten.length > 0 && (
        <>
          <Begonnen draft={draft} />
          <Radios
            plek="/hulpvraagId"
            label={t.kies}
            value={draft.value.hulpvraagId}
            onValue={(hulpvraagId) => draft.set({ ...draft.now(), hulpvraagId })}
            options={kandidaten.map(({ hulpvraagId, zaaknummer }) => ({
              value: hulpvraagId,
              label: zaaknummer,
              hint: <a href={href(['hulpvragen', hulpvraagId])}>{t.open(zaaknummer)}</a>,
            }))}
          />
          <TextArea
            plek="/reden"
            label={t.reden}
            hint={t.redenHint}
            rows={3}
            maxLength={2000}
            value={draft.value.reden}
            onValue={(reden) => draft.set({ ...draft.now(), reden })}
          />
          <div>
            <Button kind="primary" type="submit" isBusy={props.isBusy}>
              {t.bekijken}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function isKandidaat(one: Gelijkend): one is Kandidaat {
  return one.hulpvraagId !== undefined;
}
