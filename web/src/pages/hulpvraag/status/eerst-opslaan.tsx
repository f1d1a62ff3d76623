import { hasDraft } from '#web/drafts/drafts.ts';
import { draftKey } from '#web/pages/hulpvraag/aanvraag/formulier.ts';
import { uploads } from '#web/pages/hulpvraag/bijlagen/upload-queue.ts';
import { actieVan, type Hulpvraag } from '#web/pages/hulpvraag/zaak.ts';
import { href } from '#web/router.ts';
import { statusTeksten as t } from '#web/teksten/status-wijzigen.ts';
import { Dialog } from '#web/ui/dialog.tsx';

/** Something of the person that is not saved, and the tab where they can do that. */
interface Unsaved {
  readonly tab: string;
  readonly tekst: string;
}

/** What this person typed or chose for a hulpvraag and can still save now. */
export function unsavedOf(hulpvraag: Hulpvraag): readonly Unsaved[] {
  const hasText = hasDraft(draftKey(hulpvraag.id)) && actieVan(hulpvraag, 'FORMULIER_BEWERKEN');
  const hasFiles =
    uploads.value.some(({ hulpvraagId }) => hulpvraagId === hulpvraag.id) && actieVan(hulpvraag, 'BIJLAGE_TOEVOEGEN');
  return [
    ...(hasText ? [{ tab: '', tekst: t.eerstTekst }] : []),
    ...(hasFiles ? [{ tab: 'bijlagen', tekst: t.eerstBestanden }] : []),
  ];
}

/** Instead of "Status wijzigen": what must be saved or thrown away first, and where. */
export function EerstOpslaan(props: {
  readonly hulpvraag: Hulpvraag;
  readonly unsaved: readonly Unsaved[];
  readonly onClose: () => void;
}) {
  return (
    <Dialog heading={t.eerstOpslaanTitel} onClose={props.onClose}>
      <p>{t.eerstOpslaan}</p>
      <ul>
        {props.unsaved.map(({ tab, tekst }) => (
          <li key={tab}>
            <a href={href(['hulpvragen', props.hulpvraag.id, ...(tab ? [tab] : [])])} onClick={props.onClose}>
              {tekst}
            </a>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
