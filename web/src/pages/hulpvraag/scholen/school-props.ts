import type { Dossier, School, Zaak } from '#web/pages/hulpvraag/zaak.ts';

/** What everything about one school gets. */
export interface SchoolProps {
  readonly zaak: Zaak;
  readonly dossier: Dossier;
  readonly school: School;
}
