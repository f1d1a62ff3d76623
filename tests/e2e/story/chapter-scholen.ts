import type { Player } from '#local/client/player.ts';
import { bijlagen, downloadUrl } from '#local/client/uploads.ts';
import type { SchoolId } from '#shared/model/ids.ts';
import type { Advies } from './chapter-advies.ts';
import { changeStatus, expectMail, noMail, path, type Scene, sees } from './scene.ts';

/** The manual, "School van voorkeur betrekken": the first school refuses, the second says yes. */
export async function playScholen(
  scene: Scene,
  advies: Advies,
): Promise<{ readonly school2Id: SchoolId; readonly oldLink: string }> {
  const { narrator, cast, world } = scene;
  const { specialist, voorschool, school1, school2 } = cast;
  const { ouderA, ouderB } = advies;
  narrator.chapter('School van voorkeur: ouders geven toestemming, de eerste school wijst af');
  const school1Id = await addSchool(scene, school1);
  const school2Id = await addSchool(scene, school2);
  const documenten = { bijlageIds: [advies.verslagId], adviesIds: [advies.adviesId], observatieIds: [] };
  const tooEarly = await school1.get(path(scene));
  narrator.check(tooEarly.status === 404, 'een school die niet is gevraagd, weet niet dat de zaak bestaat (404)');
  const unknown = await ouderA.post(path(scene, '/toestemmingen'), { schoolId: crypto.randomUUID(), documenten });
  narrator.check(unknown.status === 400, 'toestemming voor een school die niet op de lijst staat, is geweigerd');
  await ouderA.must('POST', path(scene, '/toestemmingen'), { schoolId: school1Id, documenten });
  narrator.did('Ouder A', 'geeft toestemming voor school 1, voor twee stukken');
  await expectMail(scene, [specialist, ouderB], /toestemming/i, [ouderA]);

  await changeStatus(scene, specialist, 'JK_AANMELDEN_SCHOOL', { schoolIds: [school1Id] });
  await expectMail(scene, [voorschool, school1, ouderA, ouderB], /./, [school2, specialist]);
  const read = (await bijlagen(school1, scene.hulpvraagId)).map((one) => one.id);
  narrator.check(
    read.length === 1 && read[0] === advies.verslagId,
    'school 1 leest alleen de stukken uit de toestemming',
  );
  narrator.check((await school2.get(path(scene))).status === 404, 'school 2 weet nog van niets');
  const noReason = await answer(scene, school1, school1Id, { antwoord: 'AFGEWEZEN' });
  narrator.check(noReason.status === 400, 'afwijzen zonder reden kan niet');
  await mustAnswer(scene, school1, school1Id, {
    antwoord: 'AFGEWEZEN',
    redencode: 'ONDERSTEUNING_NIET_HAALBAAR',
    toelichting: 'Te weinig begeleiding',
  });
  await expectMail(scene, [specialist], /school/i);
  await changeStatus(scene, specialist, 'JK_AFGEWEZEN');
  await expectMail(scene, [voorschool, school1, ouderA, ouderB], /./, [school2]);
  narrator.check((await sees(scene, school1)).bijlagen === 200, 'school 1 blijft meelezen (zorgplicht)');
  narrator.preschool('aanvraag en dossier lezen; hoort dat een andere school wordt gezocht');

  narrator.chapter('Een tweede school, met een eigen toestemming');
  const without = await specialist.post(
    path(scene, '/statuswijzigingen'),
    { naar: 'JK_AANMELDEN_SCHOOL', schoolIds: [school2Id] },
    { ifMatch: (await specialist.get(path(scene))).etag },
  );
  narrator.check(without.status === 409, 'zonder eigen toestemming kan school 2 niet worden gevraagd');
  const given = await ouderA.must('POST', path(scene, '/toestemmingen'), { schoolId: school2Id, documenten });
  await expectMail(scene, [specialist, ouderB], /toestemming/i, [ouderA]);
  await changeStatus(scene, specialist, 'JK_AANMELDEN_SCHOOL', { schoolIds: [school2Id] });
  await expectMail(scene, [voorschool, school1, school2, ouderA, ouderB], /./);
  await objection(scene, { ouderA, ouderB }, String(given.body.id));
  await mustAnswer(scene, school2, school2Id, { antwoord: 'AKKOORD' });
  await expectMail(scene, [specialist], /school/i);
  await changeStatus(scene, specialist, 'JK_ADVIES_AFGEROND');
  await expectMail(scene, [voorschool, school1, school2, ouderA, ouderB], /./);
  await specialist.must('POST', path(scene, `/scholen-van-voorkeur/${school2Id}/aanmeldingen`), {
    ontvangenOp: '2026-11-02',
  });
  narrator.did('JKspecialist', 'legt de schriftelijke aanmelding vast; de zorgplichttermijn loopt 6 weken');
  await noMail(world.mailbox, [school1, school2, voorschool]);
  return { school2Id, oldLink: await downloadUrl(voorschool, scene.hulpvraagId, advies.verslagId) };
}

/**
 * A second parent with gezag objects: the school loses access in the same second, and gets it back when the objection
 * ends.
 */
async function objection(
  scene: Scene,
  { ouderA, ouderB }: Pick<Advies, 'ouderA' | 'ouderB'>,
  toestemmingId: string,
): Promise<void> {
  const { school2, specialist } = scene.cast;
  const bezwaren = path(scene, `/toestemmingen/${toestemmingId}/bezwaren`);
  await ouderB.must('POST', bezwaren, { reden: 'Eerst samen praten' });
  const frozen = await sees(scene, school2);
  scene.narrator.check(
    frozen.hulpvraag === 403 && frozen.bijlagen === 403,
    'ouder B maakt bezwaar: school 2 kan er meteen niet meer bij (403)',
  );
  await ouderB.must('DELETE', bezwaren);
  scene.narrator.check(
    (await sees(scene, school2)).bijlagen === 200,
    'het bezwaar is ingetrokken: school 2 leest weer',
  );
  await expectMail(scene, [school2], [/kan de hulpvraag niet openen$/, /u kunt de hulpvraag openen$/]);
  for (const { email } of [specialist, ouderA]) await scene.world.mailbox.take(email, 2);
}

async function addSchool(scene: Scene, school: Player): Promise<SchoolId> {
  const { body } = await scene.cast.specialist.must('POST', path(scene, '/scholen-van-voorkeur'), {
    contact: school.verwijzing,
  });
  return body.id as SchoolId;
}

function answer(scene: Scene, school: Player, schoolId: SchoolId, body: Record<string, unknown>) {
  return school.post(path(scene, `/scholen-van-voorkeur/${schoolId}/schoolreacties`), body);
}

async function mustAnswer(
  scene: Scene,
  school: Player,
  schoolId: SchoolId,
  body: Record<string, unknown>,
): Promise<void> {
  const { status, body: text } = await answer(scene, school, schoolId, body);
  if (status !== 201) throw new Error(`The answer of ${school.label} was refused: ${JSON.stringify(text)}`);
  scene.narrator.did(school.label, `antwoordt: ${String(body.antwoord)}`);
}
