/** What every request of the manual's story costs at the table: played over HTTP, with texts of a real length. */

import { setTimeout as wait } from 'node:timers/promises';
import { pdf } from '#local/client/files.ts';
import type { Player } from '#local/client/player.ts';
import { checked } from '#local/client/uploads.ts';
import { prepareClient } from '#local/client-build/prepare-client.ts';
import type { LocalCloud } from '#local/cloud/cloud.ts';
import type { SchoolId } from '#shared/model/ids.ts';
import { type Cast, gatherCast, invitee } from '#tests/e2e/story/cast.ts';
import { type LocalWorld, startLocalWorld } from '#tests/e2e/story/local-world.ts';
import { Narrator } from '#tests/e2e/story/narrator.ts';
import { type Announced, announce, send } from './announce.ts';
import { LEAST_CALLS, Ledger } from './ledger.ts';
import { startMeter } from './meter.ts';

const SCAN_MS = 2_000;
const DAY = 24 * 60 * 60 * 1000;
const later = (ms: number) => new Date(Date.now() + ms).toISOString();
/** A text as long as people write one. */
const words = (length: number) =>
  'Dit is een verzonnen tekst van gewone lengte. '.repeat(Math.ceil(length / 46)).slice(0, length);

interface Play {
  readonly ledger: Ledger;
  readonly world: LocalWorld;
  readonly cast: Cast;
  readonly id: string;
}

/** `npm run bench -- costs`. */
export async function benchActions(): Promise<void> {
  const meter = await startMeter();
  // The local cloud takes the engine that this names instead of starting its own.
  process.env.AWS_ENDPOINT_URL_DYNAMODB = meter.url;
  const world = await startLocalWorld({ clientDir: prepareClient() }).finally(
    () => delete process.env.AWS_ENDPOINT_URL_DYNAMODB,
  );
  try {
    scanAsSlowlyAsAws(world.cloud);
    const ledger = new Ledger(world.cloud, meter);
    const cast = await gatherCast(world, new Narrator(() => {}));
    const play = { ledger, world, cast, id: await makeHulpvraag(ledger, cast) };
    await playAanvraag(play);
    const stukken = await playAdvies(play);
    const ouders = await playOverleg(play, stukken);
    await playScholen(play, stukken, ouders);
    await playReading(play, stukken);
    await playAfronding(play);
    ledger.print();
  } finally {
    await world.cloud.close();
    await meter.close();
  }
}

/** The stand-in answers before the arrival of the file was handled; a real scan takes seconds. */
function scanAsSlowlyAsAws({ scan }: LocalCloud): void {
  const handle = scan.handle.bind(scan);
  scan.handle = async (event) => {
    await wait(SCAN_MS);
    await handle(event);
  };
}

const path = ({ id }: Play, rest = '') => `/v1/hulpvragen/${id}${rest}`;

async function makeHulpvraag(ledger: Ledger, cast: Cast): Promise<string> {
  const ouder = (letter: string) => ({
    naam: `Ouder ${letter} Verzonnen`,
    relatie: 'OUDER',
    gezag: true,
    email: `ouder.${letter.toLowerCase()}@kindbrug.example`,
  });
  const body = {
    platformId: cast.platformId,
    voorschoolContact: cast.voorschool.verwijzing,
    jkSpecialist: cast.specialist.verwijzing,
    kind: { voornaam: 'Testje', achternaam: 'Verzonnenkind', geboortedatum: '2023-04-05' },
    ouders: [ouder('A'), ouder('B')],
  };
  // Who asks, the platform, two people who are named, a case number, and one transaction.
  const { contactpersoonJk } = cast;
  const made = await ledger.measure('make a hulpvraag', () => contactpersoonJk.must('POST', '/v1/hulpvragen', body), 6);
  return String(made.body.id);
}

/** Changes the status with the version that the player saw. */
async function changeStatus(play: Play, name: string, player: Player, naar: string, more = {}): Promise<void> {
  const ifMatch = (await player.must('GET', path(play))).etag;
  const post = () => player.must('POST', path(play, '/statuswijzigingen'), { naar, ...more }, { ifMatch });
  await play.ledger.measure(`status ${name}`, post);
}

async function playAanvraag(play: Play): Promise<void> {
  const { ledger, cast } = play;
  const { voorschool, contactpersoonJk } = cast;
  await changeStatus(play, '0 → 1', contactpersoonJk, 'JK_ONDERWIJSADVIES_AANVRAAG');
  const formulier = {
    vraag: words(300),
    sterkeKanten: words(450),
    zorgen: words(600),
    ingezetteHulp: words(300),
    wensOuders: words(250),
  };
  const ifMatch = (await voorschool.must('GET', path(play))).etag;
  await ledger.measure('edit the form', () => voorschool.must('PUT', path(play, '/formulier'), formulier, { ifMatch }));
  await uploadFile(play, voorschool, 'AANVRAAG_ONDERWIJSADVIES_JK', 'an upload');
  await changeStatus(play, '1 → 2', voorschool, 'JK_BIJLAGEN_TOEGEVOEGD');
}

async function uploadFile(play: Play, player: Player, soort: string, name?: string): Promise<string> {
  const { ledger, world } = play;
  const file = await pdf(`${soort.toLowerCase()}.pdf`, `${soort} (verzonnen)`);
  const register = () => announce(player, play.id, file, soort);
  const arrive = async (announced: Announced) => {
    await send(announced, file);
    await world.cloud.idle();
  };
  if (name) {
    const announced = await ledger.measure(`announce ${name}`, register);
    // Twice, once when it arrived and once when it was scanned: whose it is, the dossier, and one transaction.
    await ledger.measure(`${name} arrives, is scanned, is available`, () => arrive(announced), 2 * LEAST_CALLS);
    return announced.id;
  }
  const announced = await register();
  await arrive(announced);
  await checked(player, play.id, announced.id);
  return announced.id;
}

interface Stukken {
  readonly verslagId: string;
  readonly observatieId: string;
  adviesId: string;
}

async function playAdvies(play: Play): Promise<Stukken> {
  const { ledger, cast } = play;
  const { specialist } = cast;
  const observatie = { datum: '2026-10-01', tekst: words(1500) };
  const made = await ledger.measure('write an observation', () =>
    specialist.must('POST', path(play, '/observaties'), observatie),
  );
  const verslagId = await uploadFile(play, specialist, 'VERSLAG');
  const advies = { advies: words(2000), gezien: 0 };
  const first = await ledger.measure('write the advice', () =>
    specialist.must('POST', path(play, '/onderwijsadviezen'), advies),
  );
  return { verslagId, observatieId: String(made.body.id), adviesId: String(first.body.id) };
}

interface Ouders {
  readonly ouderA: Player;
  readonly ouderB: Player;
}

async function playOverleg(play: Play, stukken: Stukken): Promise<Ouders> {
  const { ledger, world, cast } = play;
  const { specialist, voorschool } = cast;
  const { verslagId, observatieId, adviesId } = stukken;
  const documenten = { bijlageIds: [verslagId], observatieIds: [observatieId], adviesIds: [adviesId] };
  const ronde = { moment: later(DAY), duurMinuten: 45, plaats: 'Bij het platform', documenten };
  const { body } = await ledger.measure('plan a round', () =>
    specialist.must('POST', path(play, '/overlegrondes'), ronde),
  );
  const ouders = (await specialist.must('GET', path(play, '/dossier'))).body.ouders as { id: string; naam: string }[];
  const uitnodigingen = path(play, `/overlegrondes/${String(body.id)}/uitnodigingen`);
  const invite = (wie: unknown, openingswijze: string) =>
    specialist.must('POST', uitnodigingen, { wie, openingswijze, sluitOp: later(7 * DAY) });
  const ouderId = (letter: string) => ouders.find((one) => one.naam.startsWith(`Ouder ${letter}`))?.id;
  await invite({ soort: 'OUDER', ouderId: ouderId('A') }, 'NU');
  await invite({ soort: 'OUDER', ouderId: ouderId('B') }, 'NU');
  await invite({ soort: 'NIEUW', naam: 'Jeugdarts (verzonnen)', email: 'jeugdarts@kindbrug.example' }, 'NU');
  // Who asks, the dossier, who is invited, and one transaction.
  await ledger.measure(
    'invite somebody with an account',
    () => invite({ soort: 'ACCOUNT', als: 'VOORSCHOOL', ...voorschool.verwijzing }, 'NA_AFLOOP'),
    LEAST_CALLS + 1,
  );
  const ouderA = invitee(world, 'Ouder A', 'ouder.a');
  const ouderB = invitee(world, 'Ouder B', 'ouder.b');
  await ouderA.firstSignIn('OUDER');
  await ouderB.firstSignIn('OUDER');
  const tweede = { advies: words(2000), afspraken: words(600), gezien: 1 };
  const made = await ledger.measure('complete the advice with the afspraken', () =>
    specialist.must('POST', path(play, '/onderwijsadviezen'), tweede),
  );
  stukken.adviesId = String(made.body.id);
  await changeStatus(play, '2 → 3', specialist, 'JK_ONDERWIJSADVIES');
  return { ouderA, ouderB };
}

async function playScholen(play: Play, stukken: Stukken, { ouderA }: Ouders): Promise<void> {
  const { ledger, cast } = play;
  const { specialist, school1, school2 } = cast;
  const scholen = path(play, '/scholen-van-voorkeur');
  const add = (school: Player) => specialist.must('POST', scholen, { contact: school.verwijzing });
  // Who asks, the dossier, the school's contact, and one transaction.
  const first = await ledger.measure('add a school', () => add(school1), LEAST_CALLS + 1);
  const second = await add(school2);
  const [school1Id, school2Id] = [first.body.id as SchoolId, second.body.id as SchoolId];
  const documenten = { bijlageIds: [stukken.verslagId], adviesIds: [stukken.adviesId], observatieIds: [] };
  const consent = (schoolId: SchoolId) => ouderA.must('POST', path(play, '/toestemmingen'), { schoolId, documenten });
  await ledger.measure('give toestemming', () => consent(school1Id));
  await changeStatus(play, '3 → 4', specialist, 'JK_AANMELDEN_SCHOOL', { schoolIds: [school1Id] });
  const answer = (school: Player, schoolId: SchoolId, reactie: Record<string, unknown>) =>
    school.must('POST', `${scholen}/${schoolId}/schoolreacties`, reactie);
  const nee = { antwoord: 'AFGEWEZEN', redencode: 'ONDERSTEUNING_NIET_HAALBAAR', toelichting: words(200) };
  await ledger.measure('a school answers', () => answer(school1, school1Id, nee));
  await changeStatus(play, '4 → 7', specialist, 'JK_AFGEWEZEN');
  await consent(school2Id);
  await changeStatus(play, '7 → 4', specialist, 'JK_AANMELDEN_SCHOOL', { schoolIds: [school2Id] });
  await answer(school2, school2Id, { antwoord: 'AKKOORD' });
  await changeStatus(play, '4 → 5', specialist, 'JK_ADVIES_AFGEROND');
  const given = (await specialist.must('GET', path(play, '/dossier'))).body.toestemmingen as {
    id: string;
    schoolId: SchoolId;
  }[];
  const toestemming = given.find((one) => one.schoolId === school1Id);
  await ledger.measure('withdraw toestemming', () =>
    ouderA.must('POST', path(play, `/toestemmingen/${toestemming?.id}/intrekkingen`), {}),
  );
}

/** Reading, at the moment that the dossier is largest. */
async function playReading(play: Play, { verslagId }: Stukken): Promise<void> {
  const { ledger, cast } = play;
  const { voorschool, specialist } = cast;
  const read = (name: string, player: Player, url: string) => ledger.measure(name, () => player.must('GET', url));
  await read('own list', voorschool, '/v1/hulpvragen?weergave=LOPEND');
  await read(
    'werkvoorraad in one status',
    specialist,
    `/v1/platforms/${cast.platformId}/hulpvragen?status=JK_ADVIES_AFGEROND`,
  );
  await ledger.measure('search by name', () =>
    voorschool.must('POST', '/v1/hulpvragen/zoekopdrachten', { naam: 'verzonnen' }),
  );
  await read('read a hulpvraag', voorschool, path(play));
  await read('read the timeline', voorschool, path(play, '/statuswijzigingen'));
  await read('read the dossier', specialist, path(play, '/dossier'));
  // Who asks, the dossier, a line of the log, and the log.
  await ledger.measure('who looked', () => specialist.must('GET', path(play, '/inzageregels')), LEAST_CALLS + 1);
  await ledger.measure('download a bijlage', () =>
    voorschool.must('POST', path(play, `/bijlagen/${verslagId}/downloads`), {}),
  );
}

async function playAfronding(play: Play): Promise<void> {
  const { ledger, cast } = play;
  const { specialist, school2 } = cast;
  const scholen = (await specialist.must('GET', path(play, '/dossier'))).body.scholen as { id: string; naam: string }[];
  const schoolId = scholen.find((one) => one.naam.includes('Tweede'))?.id;
  await changeStatus(play, '5 → 6, with the enrolment', specialist, 'ADVIES_AFGEROND', {
    inschrijving: { schoolId, startdatum: '2027-01-11' },
  });
  await ledger.measure('see the hand-over package', () => school2.must('GET', path(play, '/overdracht')));
  // The dossier once more when the package is made: access may have ended meanwhile.
  await ledger.measure(
    'download the hand-over package',
    () => school2.must('POST', path(play, '/overdracht/downloads')),
    LEAST_CALLS + 1,
  );
  await ledger.measure('take it over', () => school2.must('POST', path(play, '/overdracht/overname')));
}
