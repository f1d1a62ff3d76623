import { BetrokkenenDialog } from '#web/pages/hulpvraag/aanvraag/betrokkenen.tsx';
import { AdviesDialog, latestOf } from '#web/pages/hulpvraag/dossier/advies.tsx';
import { PlanDialog } from '#web/pages/hulpvraag/overleg/plan-dialog.tsx';
import { InschrijvingDialog, inTeSchrijven } from '#web/pages/hulpvraag/scholen/inschrijving.tsx';
import { Overnemen } from '#web/pages/hulpvraag/scholen/overdracht.tsx';
import { ReactieDialog } from '#web/pages/hulpvraag/scholen/reactie-dialog.tsx';
import { ToestemmingDialog } from '#web/pages/hulpvraag/scholen/toestemming-dialog.tsx';
import { VoegSchoolToe } from '#web/pages/hulpvraag/scholen/voeg-school-toe.tsx';
import type { Dossier, Hulpvraag, Zaak } from '#web/pages/hulpvraag/zaak.ts';

interface DaadProps {
  readonly zaak: Zaak;
  readonly daad: NonNullable<Hulpvraag['kop']['daad']>;
  readonly onClose: () => void;
}

/** The dialog in which the one act of the top is done: the same that the part of the page opens. */
export function DaadDialog(props: DaadProps) {
  const dossier = props.zaak.dossier.data;
  return dossier ? <Dialogs {...props} dossier={dossier} /> : null;
}

function Dialogs({ zaak, daad, onClose, dossier }: DaadProps & { readonly dossier: Dossier }) {
  const school = dossier.scholen?.find(({ id }) => id === daad.schoolId);
  switch (daad.daad) {
    case 'SPECIALIST_KIEZEN':
    case 'CONTACTPERSOON_KIEZEN':
      return <BetrokkenenDialog zaak={zaak} onClose={onClose} />;
    case 'ADVIES_SCHRIJVEN':
    case 'AFSPRAKEN_INVULLEN':
      return <AdviesDialog zaak={zaak} latest={latestOf(dossier)} onClose={onClose} />;
    case 'OVERLEG_PLANNEN':
      return <PlanDialog zaak={zaak} dossier={dossier} onClose={onClose} />;
    case 'SCHOOL_TOEVOEGEN':
      return <VoegSchoolToe zaak={zaak} onClose={onClose} />;
    case 'KEUZE_MAKEN':
      return school ? <ToestemmingDialog zaak={zaak} dossier={dossier} school={school} onClose={onClose} /> : null;
    case 'ANTWOORD_GEVEN':
      return school ? <ReactieDialog zaak={zaak} school={school} onClose={onClose} /> : null;
    case 'ANTWOORD_VASTLEGGEN':
      return school ? <ReactieDialog zaak={zaak} school={school} isRecorded onClose={onClose} /> : null;
    case 'INSCHRIJVING_VASTLEGGEN':
      return <InschrijvingDialog zaak={zaak} scholen={inTeSchrijven(dossier)} onClose={onClose} />;
    case 'ONTVANGST_BEVESTIGEN':
      return <Overnemen zaak={zaak} onClose={onClose} onTaken={zaak.reload} />;
    default:
      return null;
  }
}
