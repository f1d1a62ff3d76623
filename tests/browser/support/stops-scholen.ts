import { pdf } from '#local/client/files.ts';
import { checked, upload } from '#local/client/uploads.ts';
import type { SeededWorld } from './seeded-world.ts';
import { EERSTE, type Stop, TWEEDE, zaak } from './stop.ts';

/** A school for which no toestemming was given yet. */
async function addSchool({ people: { specialist, school1 }, hulpvraag }: SeededWorld): Promise<void> {
  const path = `/v1/hulpvragen/${hulpvraag('Miep')}/scholen-van-voorkeur`;
  await specialist.must('POST', path, { contact: school1.verwijzing });
}

/** A signed paper, from which a toestemming can be recorded. */
async function addPapier({ people: { specialist }, hulpvraag }: SeededWorld): Promise<void> {
  const id = hulpvraag('Sjors');
  await checked(
    specialist,
    id,
    await upload(specialist, id, await pdf('toestemming.pdf', 'Verzonnen toestemming'), 'TOESTEMMING_SCHOOL'),
  );
}

/** A school that was asked and where the child is not registered: the ask can be taken back. */
async function askSchool({ people: { specialist }, hulpvraag }: SeededWorld): Promise<void> {
  const path = `/v1/hulpvragen/${hulpvraag('Sjors')}`;
  const { body } = await specialist.must('GET', `${path}/dossier`);
  const scholen = body.scholen as readonly { readonly id: string; readonly naam: string }[];
  const school = scholen.find(({ naam }) => naam === EERSTE);
  await specialist.must('POST', `${path}/scholen-van-voorkeur/${school?.id}/vragen`);
}

/** As stops.ts, on the tab Scholen, where the ouder gave toestemming for the first school before. */
export const SCHOOL_STOPS: readonly Stop[] = [
  {
    where: 'een school verwijderen',
    first: addSchool,
    hash: zaak('Miep', '/scholen'),
    opens: `Verwijder ${EERSTE}`,
    dialog: 'hulpvraag/scholen/vragen.tsx',
  },
  { where: 'Scholen', first: addPapier, hash: zaak('Sjors', '/scholen'), shows: 'Scholen van voorkeur' },
  { where: 'een school toevoegen', opens: 'School toevoegen', dialog: 'hulpvraag/scholen/voeg-school-toe.tsx' },
  {
    where: 'een toestemming op papier',
    opens: `Leg een toestemming op papier voor ${EERSTE} vast`,
  },
  {
    where: 'het antwoord van een school vastleggen',
    opens: `Leg het antwoord van ${TWEEDE} vast`,
    dialog: 'hulpvraag/scholen/reactie-dialog.tsx',
  },
  {
    where: 'de termijn van een school verlengen',
    opens: `Verleng de termijn van ${TWEEDE}`,
    dialog: 'hulpvraag/scholen/aanmelding-dialog.tsx',
  },
  {
    where: 'een bezwaar van een ouder die belt',
    opens: `Leg een bezwaar vast tegen de toestemming voor ${TWEEDE}`,
    dialog: 'hulpvraag/scholen/bezwaar-dialog.tsx',
  },
  { where: 'een school vragen', opens: `Vraag ${EERSTE}`, dialog: 'hulpvraag/scholen/vragen.tsx' },
  {
    where: 'een andere contactpersoon van een school',
    opens: `Wijzig de contactpersoon van ${TWEEDE}`,
    dialog: 'hulpvraag/scholen/contact-dialog.tsx',
  },
  { where: 'Scholen na een afwijzing', hash: zaak('Fientje', '/scholen'), shows: 'Scholen van voorkeur' },
  { where: 'Scholen na akkoord', hash: zaak('Bram', '/scholen'), shows: 'Inschrijving' },
  {
    where: 'een aanmelding vastleggen',
    opens: `Leg de aanmelding bij ${TWEEDE} vast`,
    dialog: 'hulpvraag/scholen/aanmelding-dialog.tsx',
  },
  { where: 'een inschrijving', opens: 'Inschrijving vastleggen', dialog: 'hulpvraag/scholen/inschrijving.tsx' },
  {
    where: 'een vraag intrekken',
    first: askSchool,
    hash: zaak('Sjors', '/scholen'),
    opens: `Trek de vraag aan ${EERSTE} in`,
    dialog: 'hulpvraag/scholen/vragen.tsx',
  },
];
