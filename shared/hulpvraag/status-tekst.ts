import type { Dossier } from '#shared/dossier/dossier.ts';
import { readableDate } from '#shared/kernel/dates.ts';
import type { Relatie } from '#shared/toegang/rechten.ts';
import type { Status } from './status.ts';

/** Each status in plain words (ux.md, "Status in plain words"). "advies afgerond" gets its date and school below. */
export const STATUS_TEKST: Record<Status, string> = {
  CONCEPT: 'Nog niet gedeeld. Alleen het samenwerkingsverband ziet deze hulpvraag.',
  JK_ONDERWIJSADVIES_AANVRAAG: 'De aanvraag is gestart. We wachten op de documenten van de voorschoolse voorziening.',
  JK_BIJLAGEN_TOEGEVOEGD: 'De documenten zijn binnen. De JKspecialist bekijkt ze en maakt een advies.',
  JK_ONDERWIJSADVIES: 'Het advies is klaar en besproken. U kunt het dossier lezen.',
  JK_AANMELDEN_SCHOOL: 'De school van voorkeur bekijkt of zij het kind de juiste hulp kan geven.',
  JK_ADVIES_AFGEROND: 'De school heeft ja gezegd. Ouders kunnen hun kind inschrijven.',
  ADVIES_AFGEROND: 'Deze hulpvraag is klaar.',
  JK_AFGEWEZEN:
    'De school kan dit kind niet de juiste hulp geven. We zoeken samen een andere school. De eerste school denkt mee.',
  JK_INGETROKKEN: 'Deze hulpvraag is gestopt.',
};

/** What the status says to somebody who looks at this hulpvraag. */
export function statusTekst(dossier: Dossier, relaties: readonly Relatie[]): string {
  const { status, inschrijving } = dossier.hulpvraag;
  if (status === 'ADVIES_AFGEROND' && inschrijving) {
    return `Het kind start op ${readableDate(inschrijving.startdatum)} op ${inschrijving.schoolNaam}. Deze hulpvraag is klaar.`;
  }
  // Only those who may read the dossier are told that they can.
  if (status === 'JK_ONDERWIJSADVIES' && relaties.every((one) => one === 'GENODIGDE')) {
    return 'Het advies is klaar en besproken.';
  }
  return STATUS_TEKST[status];
}
