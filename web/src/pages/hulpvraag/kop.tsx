import { useState } from 'preact/hooks';
import { hulpvraagTeksten as t } from '#web/teksten/hulpvraag.ts';
import { aanZetTekst } from '#web/teksten/status.ts';
import { statusTeksten } from '#web/teksten/status-wijzigen.ts';
import { Button } from '#web/ui/button.tsx';
import { showDate } from '#web/ui/dates.ts';
import { DescriptionList } from '#web/ui/description-list.tsx';
import { EerstOpslaan, unsavedOf } from './status/eerst-opslaan.tsx';
import { StatusDialog } from './status/status-dialog.tsx';
import { statusActies, type Zaak } from './zaak.ts';

/** The three questions of every page (ux.md): where does this stand, who acts now, what can I do. */
export function Kop({ zaak }: { readonly zaak: Zaak }) {
  const { hulpvraag } = zaak;
  const [isOpen, setOpen] = useState(false);
  const { inschrijving } = hulpvraag;
  return (
    <div class={`card stack${hulpvraag.wachtOpMij ? ' card--wait' : ''}`}>
      <p class="row">
        <span class="badge">{hulpvraag.statusLabel}</span>
        {hulpvraag.wachtOpMij && <span class="badge badge--wait">{t.uBentAanZet}</span>}
        <span class="soft">{hulpvraag.zaaknummer}</span>
      </p>
      <p>{hulpvraag.statusTekst}</p>
      <DescriptionList
        items={[
          [t.aanZet, aanZetTekst(hulpvraag.aanZet)],
          [t.sinds, showDate(hulpvraag.statusSinds)],
          [t.termijn, hulpvraag.termijn && showDate(hulpvraag.termijn)],
          [t.startdatum, inschrijving && `${showDate(inschrijving.startdatum)}, ${inschrijving.schoolNaam}`],
        ]}
      />
      {statusActies(hulpvraag).length > 0 && (
        <div>
          <Button kind={hulpvraag.wachtOpMij ? 'primary' : 'secondary'} onClick={() => setOpen(true)}>
            {statusTeksten.knop}
          </Button>
        </div>
      )}
      {isOpen && <Status zaak={zaak} onClose={() => setOpen(false)} />}
    </div>
  );
}

/** What was not saved comes first: after the step it may not be possible any more. */
function Status({ zaak, onClose }: { readonly zaak: Zaak; readonly onClose: () => void }) {
  const unsaved = unsavedOf(zaak.hulpvraag);
  if (unsaved.length > 0) return <EerstOpslaan hulpvraag={zaak.hulpvraag} unsaved={unsaved} onClose={onClose} />;
  return <StatusDialog zaak={zaak} onClose={onClose} />;
}
