import { useState } from 'preact/hooks';
import type * as contract from '#shared/contract/hulpvragen.ts';
import { confirmDone } from '#web/announce.ts';
import { wijzigStatus, zetStapTerug } from '#web/api/hulpvragen.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { doeVoorstel } from '#web/api/voorstellen.ts';
import { fetchGevolgen } from '#web/api/vraag-gevolgen.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import { isSame } from '#web/drafts/merge.ts';
import { type Actie, isTerugstap, statusActies, type Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { statusTeksten as t } from '#web/teksten/status-wijzigen.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Begonnen } from '#web/ui/draft-form.tsx';
import { ErrorSummary, Form } from '#web/ui/form.tsx';
import { problemAt, toProblem, withoutPrefix } from '#web/wire/problem.ts';
import type { SentTo } from '#web/wire/types.ts';
import { Gevolgen, type GevolgenView } from './gevolgen.tsx';
import { type Keuze, LEGE_KEUZE, nameOf, StapKeuze, StapVelden } from './stap-keuze.tsx';

interface DialogProps {
  readonly zaak: Zaak;
  readonly onClose: () => void;
}

/** "Status wijzigen": choose, fill in what it asks, see who is mailed and who sees what, and only then confirm. */
export function StatusDialog({ zaak, onClose }: DialogProps) {
  const { hulpvraag } = zaak;
  const name = `status/${hulpvraag.id}`;
  const draft = useDraft<Keuze>(name, LEGE_KEUZE);
  const [gevolgen, setGevolgen] = useState<GevolgenView>();
  const close = () => {
    // Only looking at the choices leaves nothing that would have to be saved.
    if (isSame({ ...draft.now(), stap: '' }, LEGE_KEUZE)) draft.clear();
    onClose();
  };
  const possible = statusActies(hulpvraag);
  const actie = possible.find((one) => nameOf(one) === draft.value.stap && one.mogelijk);
  const preview = useSubmit(async (_key, keuze: Keuze, chosen: Actie | undefined) => {
    if (!chosen) throw problemAt('/naar', t.kiesEerst);
    const { body } = await fetchGevolgen(
      hulpvraag.id,
      isTerugstap(chosen)
        ? { soort: 'TERUGSTAP' }
        : { soort: 'STATUSWIJZIGING', statuswijziging: bodyOf(keuze, chosen) },
    ).catch((error) => {
      // The preview sends the change one level deeper than the change itself does.
      throw withoutPrefix(toProblem(error), '/statuswijziging');
    });
    setGevolgen(body);
  });
  return (
    <Dialog heading={gevolgen ? controleVan(actie) : t.titel} onClose={close}>
      {gevolgen && actie ? (
        <Bevestiging
          name={name}
          zaak={zaak}
          keuze={draft.value}
          actie={actie}
          gevolgen={gevolgen}
          onBack={() => setGevolgen(undefined)}
          onDone={(gedaan) => {
            draft.clear();
            confirmDone(gedaan);
            onClose();
            zaak.reload();
          }}
        />
      ) : (
        <Form id="status" problem={preview.problem} onSubmit={() => preview.run(draft.value, actie)}>
          <Begonnen draft={draft} />
          <p>{t.nu(hulpvraag.statusLabel)}</p>
          <StapKeuze hulpvraag={hulpvraag} keuze={draft.value} onKeuze={draft.set} onLeave={close} />
          {actie && <StapVelden zaak={zaak} actie={actie} keuze={draft.value} onKeuze={draft.set} />}
          <div>
            <Button kind="primary" type="submit" isBusy={preview.isBusy}>
              {t.bekijken}
            </Button>
          </div>
        </Form>
      )}
    </Dialog>
  );
}

function Bevestiging(props: {
  readonly name: string;
  readonly zaak: Zaak;
  readonly keuze: Keuze;
  readonly actie: Actie;
  readonly gevolgen: GevolgenView;
  readonly onBack: () => void;
  readonly onDone: (gedaan: string) => void;
}) {
  const { zaak, actie, gevolgen } = props;
  const params = { hulpvraagId: zaak.hulpvraag.id };
  const label = actie.naarLabel ?? '';
  const isVoorstel = actie.actie === 'VOORSTEL_DOEN';
  const submit = useSubmit({ name: props.name }, async (key, keuze: Keuze) => {
    const options = { params, ifMatch: zaak.etag, idempotencyKey: key };
    if (actie.actie === 'VOORSTEL_DOEN') {
      await doeVoorstel({
        ...options,
        body: { soort: 'TERUGSTAP', reden: keuze.omschrijving },
      });
    } else if (isTerugstap(actie)) {
      await zetStapTerug({
        ...options,
        body: { reden: keuze.omschrijving },
      });
    } else {
      await wijzigStatus({
        ...options,
        body: bodyOf(keuze, actie),
      });
    }
    const gemaild = [...new Set(gevolgen.meldingen.map(({ naam }) => naam))];
    props.onDone(isVoorstel ? t.voorgesteld : t.gedaan(label, gemaild));
  });
  return (
    <>
      {submit.problem && <ErrorSummary problem={submit.problem} />}
      <Gevolgen
        gevolgen={gevolgen}
        dossier={zaak.dossier.data}
        mailInhoud={actie.naar === 'ADVIES_AFGEROND' ? t.mailInhoudAfgerond : t.mailInhoud}
      />
      <div class="row">
        {submit.problem?.status === 412 ? (
          <Button
            kind="primary"
            onClick={() => {
              zaak.reload();
              props.onBack();
            }}
          >
            {t.opnieuwLaden}
          </Button>
        ) : (
          <Button kind="primary" isBusy={submit.isBusy} onClick={() => submit.run(props.keuze)}>
            {isVoorstel ? t.voorstelDoen : t.bevestigen(label)}
          </Button>
        )}
        <Button kind="subtle" onClick={props.onBack}>
          {t.andereKeuze}
        </Button>
      </div>
    </>
  );
}

function controleVan(actie: Actie | undefined): string {
  return actie?.actie === 'VOORSTEL_DOEN' ? t.controleVoorstel : t.controle;
}

function bodyOf(keuze: Keuze, actie: Actie): SentTo<typeof contract.wijzigStatus> {
  const asks = (what: NonNullable<Actie['vraagt']>[number]) => actie.vraagt?.includes(what) ?? false;
  return {
    naar: actie.naar as NonNullable<Actie['naar']>,
    omschrijving: keuze.omschrijving,
    ...(asks('SCHOLEN') ? { schoolIds: [...keuze.schoolIds] } : {}),
    ...(asks('INSCHRIJVING') && (keuze.schoolId || keuze.startdatum)
      ? { inschrijving: { schoolId: keuze.schoolId, startdatum: keuze.startdatum } }
      : {}),
  };
}
