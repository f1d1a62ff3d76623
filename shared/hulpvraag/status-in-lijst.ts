import type { Status } from '#shared/model/status.ts';

/** Each status in words that are true for everybody who has it in a list (ux.md, "Status in plain words"). */
export const STATUS_TEKST: Record<Status, string> = {
  CONCEPT: 'Nog niet gedeeld. Alleen het samenwerkingsverband ziet deze hulpvraag.',
  JK_ONDERWIJSADVIES_AANVRAAG: 'De aanvraag is gestart. We wachten op de documenten van de voorschoolse voorziening.',
  JK_BIJLAGEN_TOEGEVOEGD: 'De documenten zijn binnen. De JKspecialist bekijkt ze en maakt een advies.',
  JK_ONDERWIJSADVIES: 'Het advies is klaar en besproken.',
  JK_AANMELDEN_SCHOOL: 'Er is een school gevraagd of het kind daar terechtkan.',
  JK_ADVIES_AFGEROND: 'Een school heeft ja gezegd. De ouders kunnen hun kind inschrijven.',
  ADVIES_AFGEROND: 'Deze hulpvraag is klaar.',
  JK_AFGEWEZEN: 'Een school heeft nee gezegd. We zoeken samen een andere school.',
  JK_INGETROKKEN: 'Deze hulpvraag is gestopt.',
};

/** What moves a hulpvraag on from each status, in the few words of a row; nothing once it has ended. */
export const VOLGENDE_STAP: Record<Status, string> = {
  CONCEPT: 'Aanvraag starten',
  JK_ONDERWIJSADVIES_AANVRAAG: 'Documenten van de voorschool',
  JK_BIJLAGEN_TOEGEVOEGD: 'Advies maken en bespreken',
  JK_ONDERWIJSADVIES: 'School vragen',
  JK_AANMELDEN_SCHOOL: 'Antwoord van de school',
  JK_ADVIES_AFGEROND: 'Inschrijving door de ouders',
  ADVIES_AFGEROND: '',
  JK_AFGEWEZEN: 'Andere school vragen',
  JK_INGETROKKEN: '',
};
