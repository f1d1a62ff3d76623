import { pdf, type UploadFile } from '#local/client/files.ts';
import type { Player } from '#local/client/player.ts';
import { checked, upload } from '#local/client/uploads.ts';
import { inTurns, type LoadWorld } from './world.ts';

/** One child's case with the people around it. */
export interface Zaak {
  readonly id: string;
  readonly zaaknummer: string;
  readonly voorschool: Player;
  readonly specialist: Player;
  /** From the advice on. */
  readonly ouder?: Player;
  readonly school?: Player;
}

export interface Cases {
  /** At the preschool: it fills in the form, adds papers, hands in, and gets it back. */
  readonly aanvragen: readonly Zaak[];
  /** With an advice, read by parents and preschool; the first ones also by a school. */
  readonly adviezen: readonly Zaak[];
}

/** The paper that everybody downloads. */
export const SIGNED: UploadFile = await pdf('aanvraag-getekend.pdf', 'Aanvraag onderwijsadvies Jonge Kind (verzonnen)');

/** Makes a case for every preschool, by the requests that people make. */
export async function makeCases(world: LoadWorld): Promise<Cases> {
  const { voorschool, ouder } = world.people;
  const half = voorschool.length - ouder.length;
  const numbers = voorschool.map((_, index) => index);
  const zaken = await inTurns(numbers, async (index) => {
    const zaak = await openCase(world, index, index < half ? undefined : ouder[index - half]);
    return index < half ? zaak : advise(zaak, world.people.school[index - half]);
  });
  return { aanvragen: zaken.slice(0, half), adviezen: zaken.slice(half) };
}

async function openCase({ people, platformId }: LoadWorld, index: number, ouder: Player | undefined): Promise<Zaak> {
  const voorschool = pick(people.voorschool, index);
  const specialist = pick(people.specialist, index);
  const contactpersoon = pick(people.contactpersoonJk, index);
  const made = await contactpersoon.must('POST', '/v1/hulpvragen', {
    platformId,
    voorschoolContact: voorschool.verwijzing,
    jkSpecialist: specialist.verwijzing,
    kind: { voornaam: `Drukje${index}`, achternaam: 'Verzonnenkind', geboortedatum: '2023-03-14' },
    tochAanmaken: { reden: 'Verzonnen kinderen heten allemaal zo.' },
    ouders: ouder ? [{ naam: `${ouder.label} (verzonnen)`, relatie: 'OUDER', gezag: true, email: ouder.email }] : [],
  });
  const id = String(made.body.id);
  const zaak = { id, zaaknummer: String(made.body.zaaknummer), voorschool, specialist, ...(ouder ? { ouder } : {}) };
  await change(contactpersoon, id, 'JK_ONDERWIJSADVIES_AANVRAAG');
  await checked(voorschool, id, await upload(voorschool, id, SIGNED, 'AANVRAAG_ONDERWIJSADVIES_JK'));
  return zaak;
}

async function advise(zaak: Zaak, school: Player | undefined): Promise<Zaak> {
  const { id, voorschool, specialist, ouder } = zaak;
  const path = `/v1/hulpvragen/${id}`;
  await change(voorschool, id, 'JK_BIJLAGEN_TOEGEVOEGD');
  await specialist.must('POST', `${path}/observaties`, { datum: '2026-10-01', tekst: 'Speelt graag (verzonnen).' });
  const advies = { advies: 'Regulier met begeleiding (verzonnen).', afspraken: 'Begeleiding.', gezien: 0 };
  await specialist.must('POST', `${path}/onderwijsadviezen`, advies);
  const { body } = await specialist.must('GET', `${path}/dossier`);
  const ouderId = (body.ouders as { id: string }[])[0]?.id ?? '';
  await specialist.must('POST', `${path}/ouders/${ouderId}/accountuitnodigingen`);
  if (!ouder) throw new Error('A case with an advice has a parent');
  await ouder.firstSignIn('OUDER');
  await change(specialist, id, 'JK_ONDERWIJSADVIES');
  if (!school) return zaak;
  const preferred = await specialist.must('POST', `${path}/scholen-van-voorkeur`, { contact: school.verwijzing });
  const schoolId = String(preferred.body.id);
  const dossier = await ouder.must('GET', `${path}/dossier`);
  const ids = (key: string) => (dossier.body[key] as { id: string }[]).map((one) => one.id);
  const documenten = { bijlageIds: ids('bijlagen'), observatieIds: ids('observaties'), adviesIds: ids('adviezen') };
  await ouder.must('POST', `${path}/toestemmingen`, { schoolId, documenten });
  await change(specialist, id, 'JK_AANMELDEN_SCHOOL', { schoolIds: [schoolId] });
  return { ...zaak, school };
}

async function change(player: Player, id: string, naar: string, more: Record<string, unknown> = {}): Promise<void> {
  const { etag } = await player.must('GET', `/v1/hulpvragen/${id}`);
  await player.must('POST', `/v1/hulpvragen/${id}/statuswijzigingen`, { naar, ...more }, { ifMatch: etag });
}

export function pick<T>(all: readonly T[], index: number): T {
  const found = all[index % all.length];
  if (found === undefined) throw new Error('There is nobody to choose from');
  return found;
}
