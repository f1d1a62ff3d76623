import { pdf } from '#local/client/files.ts';
import type { Player } from '#local/client/player.ts';
import { checked, upload } from '#local/client/uploads.ts';
import type { BrowserWorld } from './world.ts';

let count = 0;

/** A case made over the API, so that a test begins where it is about. */
export interface Case {
  readonly id: string;
  /** First and last name of the child, made up and used once. */
  readonly child: string;
  readonly path: string;
}

/** A case in "JK onderwijsadvies aanvraag": the preschool acts. `more` says what is different in it. */
export async function startedCase({ cast }: BrowserWorld, more: object = {}): Promise<Case> {
  count += 1;
  const achternaam = `Bedacht${count}`;
  const made = await cast.contactpersoonJk.must('POST', '/v1/hulpvragen', {
    platformId: cast.platformId,
    voorschoolContact: cast.voorschool.verwijzing,
    jkSpecialist: cast.specialist.verwijzing,
    kind: { voornaam: 'Proef', achternaam, geboortedatum: aBirthday(count) },
    ouders: [{ naam: `Ouder ${count} Verzonnen`, relatie: 'OUDER', gezag: true }],
    ...more,
  });
  const found = { id: String(made.body.id), child: `Proef ${achternaam}`, path: `/v1/hulpvragen/${made.body.id}` };
  await step(cast.contactpersoonJk, found, 'JK_ONDERWIJSADVIES_AANVRAAG');
  return found;
}

/**
 * Another one for each child: names that differ in a number only are likely one child. Days above 12, because day and
 * month are mixed up too.
 */
function aBirthday(index: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${2022 + (Math.floor(index / 192) % 2)}-${two((index % 12) + 1)}-${two(13 + (Math.floor(index / 12) % 16))}`;
}

/** A case in "JK bijlagen toegevoegd", with the signed form: the specialist acts. `more` as in {@link startedCase}. */
export async function sentCase(world: BrowserWorld, more: object = {}): Promise<Case> {
  const found = await startedCase(world, more);
  const { voorschool } = world.cast;
  const id = await upload(voorschool, found.id, await pdf('getekend.pdf', 'Verzonnen'), 'AANVRAAG_ONDERWIJSADVIES_JK');
  await checked(voorschool, found.id, id);
  await step(voorschool, found, 'JK_BIJLAGEN_TOEGEVOEGD');
  return found;
}

/** Changes the status as the client does, with the version it saw. */
export async function step(player: Player, { path }: Case, naar: string, more: object = {}): Promise<void> {
  const { etag } = await player.must('GET', path);
  await player.must('POST', `${path}/statuswijzigingen`, { naar, ...more }, { ifMatch: etag });
}
