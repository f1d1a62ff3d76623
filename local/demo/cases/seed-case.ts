import type { Status } from '#shared/model/status.ts';
import type { Casus, Formulier, Gezin, Ouder } from '../casus.ts';

/** A made-up case, and how it came as far as it is. */
export interface SeedCase {
  readonly voornaam: string;
  readonly achternaam: string;
  /** How old the child is on the day of the seed: years and months. */
  readonly leeftijd: readonly [jaren: number, maanden: number];
  readonly ouders: readonly Ouder[];
  readonly voorschool: Gezin['voorschool'];
  readonly formulier?: Formulier;
  /** Where it ends. */
  readonly tot: Status;
  play(casus: Casus): Promise<void>;
}

/** The day on which a child of this age was born; the day of the month differs, as birthdays do. */
export function bornOn(today: string, [jaren, maanden]: SeedCase['leeftijd']): string {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - jaren * 12 - maanden;
  const day = 3 + ((months * 7) % 24);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}-${two(day)}`;
}

/** Until the preschool has it: made, checked, and told. */
export async function start(casus: Casus, workdaysAgo: number): Promise<void> {
  await casus.on(workdaysAgo, '10:05').begin();
  await casus.on(workdaysAgo, '10:20').change(casus.people.contactpersoonJk, 'JK_ONDERWIJSADVIES_AANVRAAG');
}

export interface Advies {
  readonly observatie: string;
  readonly advies: string;
  readonly afspraken: string;
}

/** From what came in to the advice with what was agreed. */
export async function adviseAndAgree(casus: Casus, workdaysAgo: number, wat: Advies): Promise<void> {
  const { specialist } = casus.people;
  await casus.on(workdaysAgo + 6, '09:40').read(specialist);
  await casus.on(workdaysAgo + 4, '11:15').observe(wat.observatie);
  await casus.on(workdaysAgo, '15:30').advise(wat.advies, wat.afspraken);
  await casus.on(workdaysAgo, '15:50').change(specialist, 'JK_ONDERWIJSADVIES');
}
