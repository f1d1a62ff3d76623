import { trekVraagIn, verwijderSchool, vraagSchool } from '#web/api/scholen.ts';
import { BevestigDialog, TerugneemDialog } from '#web/pages/hulpvraag/bevestig-dialog.tsx';
import { algemeen } from '#web/teksten/algemeen.ts';
import { scholenTeksten as t } from '#web/teksten/scholen.ts';
import type { SchoolProps } from './school-props.ts';

type DialogProps = SchoolProps & { readonly onClose: () => void };

/** Asks one more school while the case is with schools, or a school that has answered once more. */
export function Vragen({ zaak, dossier, school, onClose }: DialogProps) {
  const params = { hulpvraagId: zaak.hulpvraag.id, schoolId: school.id };
  return (
    <BevestigDialog
      zaak={zaak}
      heading={school.reactie ? t.opnieuwVragenVan(school.naam) : t.vragenVan(school.naam)}
      action={school.reactie ? t.opnieuwVragen : t.vragen}
      uitleg={school.reactie ? t.opnieuwVragenUitleg : t.vragenUitleg}
      voornemen={{ soort: 'SCHOOL_VRAGEN', schoolId: school.id }}
      dossier={dossier}
      send={(idempotencyKey) => vraagSchool({ params, idempotencyKey })}
      said={t.gedaan.GEVRAAGD}
      onClose={onClose}
    />
  );
}

/** Takes an ask back: the school reads nothing from then on. */
export function VraagIntrekken({ zaak, dossier, school, onClose }: DialogProps) {
  const params = { hulpvraagId: zaak.hulpvraag.id, schoolId: school.id };
  return (
    <TerugneemDialog
      zaak={zaak}
      name={`vraag-intrekken/${school.id}`}
      heading={t.vraagIntrekkenVan(school.naam)}
      action={t.vraagIntrekken}
      isNegative
      uitleg={t.vraagIntrekkenUitleg}
      voornemen={{ soort: 'VRAAG_INTREKKEN', schoolId: school.id }}
      dossier={dossier}
      reden={{ label: t.redenVrij }}
      send={(idempotencyKey, reden) => trekVraagIn({ params, idempotencyKey, body: { reden } })}
      said={t.gedaan.VRAAG_INGETROKKEN}
      onClose={onClose}
    />
  );
}

/** Removes a school that was never asked. */
export function Verwijderen({ zaak, school, onClose }: DialogProps) {
  const params = { hulpvraagId: zaak.hulpvraag.id, schoolId: school.id };
  return (
    <BevestigDialog
      zaak={zaak}
      name={`verwijder-school/${school.id}`}
      heading={t.verwijderenVan(school.naam)}
      action={algemeen.verwijderen}
      isNegative
      uitleg={t.verwijderUitleg}
      send={(idempotencyKey) => verwijderSchool({ params, idempotencyKey })}
      onClose={onClose}
    />
  );
}
