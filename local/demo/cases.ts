import type { Status } from '#shared/model/status.ts';
import { pdf } from '../client/files.ts';
import { Player } from '../client/player.ts';
import { checked, upload } from '../client/uploads.ts';
import { enter, type People } from './people.ts';

/** A made-up case that has come as far as a status. */
interface SeedCase {
  readonly kind: { readonly voornaam: string; readonly achternaam: string; readonly geboortedatum: string };
  readonly tot: Status;
  readonly voorschool: 'voorschool1' | 'voorschool2';
}

const aCase = (
  voornaam: string,
  achternaam: string,
  geboortedatum: string,
  tot: Status,
  voorschool: SeedCase['voorschool'],
): SeedCase => ({ kind: { voornaam, achternaam, geboortedatum }, tot, voorschool });

const CASES: readonly SeedCase[] = [
  aCase('Ukkie', 'Citroen', '2023-09-01', 'CONCEPT', 'voorschool1'),
  aCase('Pippa', 'Druif', '2023-03-14', 'JK_ONDERWIJSADVIES_AANVRAAG', 'voorschool1'),
  aCase('Dorus', 'Framboos', '2023-01-20', 'JK_BIJLAGEN_TOEGEVOEGD', 'voorschool1'),
  aCase('Miep', 'Kiwi', '2022-11-02', 'JK_ONDERWIJSADVIES', 'voorschool2'),
  aCase('Sjors', 'Aalbes', '2022-08-30', 'JK_AANMELDEN_SCHOOL', 'voorschool2'),
  aCase('Fientje', 'Bosbes', '2022-07-07', 'JK_AFGEWEZEN', 'voorschool1'),
  aCase('Bram', 'Abrikoos', '2022-06-18', 'JK_ADVIES_AFGEROND', 'voorschool2'),
  aCase('Tonia', 'Perzik', '2022-05-05', 'ADVIES_AFGEROND', 'voorschool1'),
  aCase('Gijs', 'Pruim', '2023-02-11', 'JK_INGETROKKEN', 'voorschool1'),
];

/** By which status a case comes to each; a Concept is where it begins. */
const VIA: Readonly<Record<Status, Status | undefined>> = {
  CONCEPT: undefined,
  JK_ONDERWIJSADVIES_AANVRAAG: 'CONCEPT',
  JK_BIJLAGEN_TOEGEVOEGD: 'JK_ONDERWIJSADVIES_AANVRAAG',
  JK_ONDERWIJSADVIES: 'JK_BIJLAGEN_TOEGEVOEGD',
  JK_AANMELDEN_SCHOOL: 'JK_ONDERWIJSADVIES',
  JK_AFGEWEZEN: 'JK_AANMELDEN_SCHOOL',
  JK_ADVIES_AFGEROND: 'JK_AANMELDEN_SCHOOL',
  ADVIES_AFGEROND: 'JK_ADVIES_AFGEROND',
  JK_INGETROKKEN: 'JK_ONDERWIJSADVIES_AANVRAAG',
};

/** The steps from a Concept to a status. */
function stepsTo(status: Status): readonly Status[] {
  const before = VIA[status];
  return before === undefined ? [] : [...stepsTo(before), status];
}

/** Makes every case, by the same requests that people make. */
export async function seedCases(people: People): Promise<void> {
  const ouder = new Player(people.world, 'Olga Ouder', 'ouder@kindbrug.example');
  for (const one of CASES) await new CaseMaker(people, one, ouder).play();
}

/** Plays one case up to its status. */
class CaseMaker {
  readonly #people: People;
  readonly #case: SeedCase;
  readonly #ouder: Player;
  #id = '';
  #schoolId = '';

  constructor(people: People, seedCase: SeedCase, ouder: Player) {
    this.#people = people;
    this.#case = seedCase;
    this.#ouder = ouder;
  }

  async play(): Promise<void> {
    const { contactpersoonJk, specialist, platformId } = this.#people;
    const made = await contactpersoonJk.must('POST', '/v1/hulpvragen', {
      platformId,
      voorschoolContact: this.#voorschool.verwijzing,
      jkSpecialist: specialist.verwijzing,
      kind: this.#case.kind,
      ouders: [{ naam: 'Olga Ouder', relatie: 'OUDER', gezag: true, email: this.#ouder.email }],
    });
    this.#id = String(made.body.id);
    for (const status of stepsTo(this.#case.tot)) await this.#step(status);
  }

  get #voorschool(): Player {
    return this.#people[this.#case.voorschool];
  }

  #path(rest = ''): string {
    return `/v1/hulpvragen/${this.#id}${rest}`;
  }

  async #step(naar: Status): Promise<void> {
    const { contactpersoonJk, specialist, school1, school2 } = this.#people;
    switch (naar) {
      case 'JK_ONDERWIJSADVIES_AANVRAAG':
        return this.#change(contactpersoonJk, naar);
      case 'JK_BIJLAGEN_TOEGEVOEGD':
        await this.#handIn();
        return this.#change(this.#voorschool, naar);
      case 'JK_ONDERWIJSADVIES':
        await this.#advise();
        return this.#change(specialist, naar);
      case 'JK_AANMELDEN_SCHOOL':
        await this.#consent(this.#case.tot === 'JK_AFGEWEZEN' ? school1 : school2);
        return this.#change(specialist, naar, { schoolIds: [this.#schoolId] });
      case 'JK_AFGEWEZEN':
        await this.#answer(school1, {
          antwoord: 'AFGEWEZEN',
          redencode: 'GEEN_PLAATS',
          toelichting: 'De groep is vol.',
        });
        return this.#change(specialist, naar);
      case 'JK_ADVIES_AFGEROND':
        await this.#answer(school2, { antwoord: 'AKKOORD' });
        return this.#change(specialist, naar);
      case 'ADVIES_AFGEROND':
        return this.#change(specialist, naar, { inschrijving: { schoolId: this.#schoolId, startdatum: '2027-01-11' } });
      case 'JK_INGETROKKEN':
        return this.#change(specialist, naar, { omschrijving: 'Het gezin is verhuisd.' });
      case 'CONCEPT':
        return;
    }
  }

  async #change(player: Player, naar: Status, more: Record<string, unknown> = {}): Promise<void> {
    const { etag } = await player.must('GET', this.#path());
    await player.must('POST', this.#path('/statuswijzigingen'), { naar, ...more }, { ifMatch: etag });
  }

  async #handIn(): Promise<void> {
    const { etag } = await this.#voorschool.must('GET', this.#path());
    const formulier = {
      vraag: 'Welke school past?',
      sterkeKanten: 'Vrolijk',
      zorgen: 'Praat weinig',
      ingezetteHulp: 'Logopedie',
      wensOuders: 'In de buurt',
    };
    await this.#voorschool.must('PUT', this.#path('/formulier'), formulier, { ifMatch: etag });
    const file = await pdf('aanvraag-getekend.pdf', 'Aanvraag onderwijsadvies Jonge Kind (verzonnen)');
    const id = await upload(this.#voorschool, this.#id, file, 'AANVRAAG_ONDERWIJSADVIES_JK');
    await checked(this.#voorschool, this.#id, id);
  }

  async #advise(): Promise<void> {
    const { specialist, accounts } = this.#people;
    await specialist.must('POST', this.#path('/observaties'), {
      datum: '2026-10-01',
      tekst: 'Speelt graag met blokken (verzonnen).',
    });
    await specialist.must('POST', this.#path('/onderwijsadviezen'), {
      advies: 'Regulier met begeleiding (verzonnen).',
      afspraken: 'School krijgt begeleiding.',
      gezien: 0,
    });
    const { body } = await specialist.must('GET', this.#path('/dossier'));
    const ouderId = (body.ouders as { id: string }[])[0]?.id ?? '';
    await specialist.must('POST', this.#path(`/ouders/${ouderId}/accountuitnodigingen`));
    if (this.#ouder.accessToken === '') await enter(this.#ouder, 'OUDER', accounts);
  }

  async #consent(school: Player): Promise<void> {
    const { specialist } = this.#people;
    const made = await specialist.must('POST', this.#path('/scholen-van-voorkeur'), { contact: school.verwijzing });
    this.#schoolId = String(made.body.id);
    const { body } = await this.#ouder.must('GET', this.#path('/dossier'));
    const ids = (key: string) => (body[key] as { id: string }[]).map((one) => one.id);
    const documenten = { bijlageIds: ids('bijlagen'), observatieIds: ids('observaties'), adviesIds: ids('adviezen') };
    await this.#ouder.must('POST', this.#path('/toestemmingen'), { schoolId: this.#schoolId, documenten });
  }

  async #answer(school: Player, body: Record<string, unknown>): Promise<void> {
    await school.must('POST', this.#path(`/scholen-van-voorkeur/${this.#schoolId}/schoolreacties`), body);
  }
}
