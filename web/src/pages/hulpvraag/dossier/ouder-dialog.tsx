import { confirmDone } from '#web/announce.ts';
import { bewerkOuder, voegOuderToe } from '#web/api/dossier.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import { Voorbeeld } from '#web/pages/hulpvraag/status/voorbeeld.tsx';
import type { Ouder, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { LEGE_OUDER, type OuderInvoer, OuderVelden } from '#web/pages/mensen/ouder-velden.tsx';
import { algemeen } from '#web/teksten/algemeen.ts';
import { dossierTeksten as t } from '#web/teksten/dossier.ts';
import { ouderTeksten } from '#web/teksten/ouder.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';

/** Adds a parent, or changes one. */
export function OuderDialog(props: {
  readonly zaak: Zaak;
  readonly ouder: Ouder | undefined;
  readonly onClose: () => void;
}) {
  const { zaak, ouder, onClose } = props;
  const { id: hulpvraagId } = zaak.hulpvraag;
  const name = `ouder/${hulpvraagId}/${ouder?.id ?? ''}`;
  const draft = useDraft<OuderInvoer>(name, ouder ? inputOf(ouder) : LEGE_OUDER);
  const submit = useSubmit({ name, onConflict: zaak.reload }, async (key, body: OuderInvoer) => {
    if (ouder) {
      await bewerkOuder({
        params: { hulpvraagId, ouderId: ouder.id },
        ifMatch: `"${ouder.versie}"`,
        idempotencyKey: key,
        body,
      });
    } else {
      await voegOuderToe({
        params: { hulpvraagId },
        idempotencyKey: key,
        body,
      });
    }
    draft.clear();
    confirmDone(algemeen.opgeslagen);
    onClose();
    zaak.reload();
  });
  return (
    <Dialog heading={ouder ? t.ouderWijzigen : t.ouderToevoegen} onClose={onClose}>
      <DraftForm
        id="ouder"
        draft={draft}
        labels={ouderTeksten}
        show={inWords}
        problem={submit.problem}
        onSubmit={() => submit.run(draft.value)}
      >
        <OuderVelden plek="" value={draft.value} onValue={draft.set} />
        {ouder && draft.value.gezag !== ouder.gezag && (
          <Voorbeeld
            hulpvraagId={hulpvraagId}
            voornemen={{ soort: 'OUDER_WIJZIGEN', ouderId: ouder.id, gezag: draft.value.gezag }}
            dossier={undefined}
          />
        )}
        <div>
          <Button kind="primary" type="submit" isBusy={submit.isBusy}>
            {algemeen.opslaan}
          </Button>
        </div>
      </DraftForm>
    </Dialog>
  );
}

/** The relation is a code; the rest speaks for itself. */
function inWords(veld: keyof OuderInvoer, { relatie }: OuderInvoer): string | undefined {
  return veld === 'relatie' ? ouderTeksten.relaties.find(({ value }) => value === relatie)?.label : undefined;
}

function inputOf({
  voornaam = '',
  tussenvoegsel = '',
  achternaam = '',
  relatie,
  gezag,
  email,
  telefoon,
}: Ouder): OuderInvoer {
  return {
    voornaam,
    tussenvoegsel,
    achternaam,
    relatie: relatie as OuderInvoer['relatie'],
    gezag,
    ...(email ? { email } : {}),
    ...(telefoon ? { telefoon } : {}),
  };
}
