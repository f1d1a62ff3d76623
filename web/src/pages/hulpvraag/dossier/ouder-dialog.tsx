import { bewerkOuder, voegOuderToe } from '#web/api/dossier.ts';
import { useChange } from '#web/api/use-change.ts';
import { Voorbeeld } from '#web/pages/hulpvraag/status/voorbeeld.tsx';
import type { Ouder, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { LEGE_OUDER, type OuderInvoer, OuderVelden } from '#web/pages/mensen/ouder-velden.tsx';
import { algemeen } from '#web/teksten/algemeen.ts';
import { dossierTeksten as t } from '#web/teksten/dossier.ts';
import { ouderTeksten } from '#web/teksten/ouder.ts';
import { ChangeDialog } from '#web/ui/change-dialog.tsx';

/** Adds a parent, or changes one. */
export function OuderDialog(props: {
  readonly zaak: Zaak;
  readonly ouder: Ouder | undefined;
  readonly onClose: () => void;
}) {
  const { zaak, ouder, onClose } = props;
  const { id: hulpvraagId } = zaak.hulpvraag;
  const change = useChange<OuderInvoer>({
    name: `ouder/${hulpvraagId}/${ouder?.id ?? ''}`,
    saved: ouder ? inputOf(ouder) : LEGE_OUDER,
    send: (idempotencyKey, body) =>
      ouder
        ? bewerkOuder({
            params: { hulpvraagId, ouderId: ouder.id },
            ifMatch: `"${ouder.versie}"`,
            idempotencyKey,
            body,
          })
        : voegOuderToe({ params: { hulpvraagId }, idempotencyKey, body }),
    said: algemeen.opgeslagen,
    onClose,
    onChanged: zaak.reload,
  });
  const { value, set } = change.draft;
  return (
    <ChangeDialog
      id="ouder"
      heading={ouder ? t.ouderWijzigen : t.ouderToevoegen}
      change={change}
      labels={ouderTeksten}
      show={inWords}
    >
      <OuderVelden plek="" value={value} onValue={set} />
      {ouder && value.gezag !== ouder.gezag && (
        <Voorbeeld
          hulpvraagId={hulpvraagId}
          voornemen={{ soort: 'OUDER_WIJZIGEN', ouderId: ouder.id, gezag: value.gezag }}
          dossier={undefined}
        />
      )}
    </ChangeDialog>
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
