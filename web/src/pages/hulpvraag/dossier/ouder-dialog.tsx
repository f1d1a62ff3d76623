import { confirmDone } from '../../../announce.ts';
import { bewerkOuder, voegOuderToe } from '../../../api/dossier.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { useDraft } from '../../../drafts/drafts.ts';
import { algemeen } from '../../../teksten/algemeen.ts';
import { dossierTeksten as t } from '../../../teksten/dossier.ts';
import { ouderTeksten } from '../../../teksten/ouder.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { DraftForm } from '../../../ui/draft-form.tsx';
import { LEGE_OUDER, type OuderInvoer, OuderVelden } from '../../mensen/ouder-velden.tsx';
import { Voorbeeld } from '../status/voorbeeld.tsx';
import type { Ouder, Zaak } from '../zaak.ts';

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
