import { unzipSync } from 'fflate';
import type { Player } from '#local/client/player.ts';
import type { Advies } from './chapter-advies.ts';
import { changeStatus, expectMail, KIND, ownList, path, type Scene, sees } from './scene.ts';

/** The manual, A: enrolment, "advies afgerond", and nothing left for the preschool. */
export async function playAfronding(
  scene: Scene,
  advies: Advies,
  school: { readonly school2Id: string; readonly oldLink: string },
): Promise<void> {
  const { narrator, cast, world } = scene;
  const { specialist, voorschool, school1, school2 } = cast;
  narrator.chapter('Ouders schrijven hun kind in: status advies afgerond');
  const tokenBefore = voorschool.accessToken;
  const seen = await specialist.must('GET', path(scene));
  const undated = await specialist.post(
    path(scene, '/statuswijzigingen'),
    { naar: 'ADVIES_AFGEROND', inschrijving: { schoolId: school.school2Id } },
    { ifMatch: seen.etag },
  );
  narrator.check(undated.status === 400, 'een inschrijving zonder datum is geweigerd');
  await changeStatus(scene, specialist, 'ADVIES_AFGEROND', {
    inschrijving: { schoolId: school.school2Id, startdatum: '2027-01-11' },
  });
  const done = await specialist.must('GET', path(scene));
  const laatste = (done.body.verloop as { omschrijving: string }[]).at(-1);
  narrator.check(
    /11 januari 2027/.test(laatste?.omschrijving ?? '') && /Tweede Bedenksel/.test(laatste?.omschrijving ?? ''),
    'in de omschrijving staat vanaf wanneer en naar welke school',
  );
  await expectMail(scene, [school1], /klaar/);
  await expectMail(scene, [school2], /overdrachtspakket/);
  // The meeting of the story is still to come: who was invited hears in the same mail that it does not go on.
  const invited = [voorschool, advies.ouderA, advies.ouderB];
  await expectMail(scene, invited, /klaar/);
  const goodbye = (await world.mailbox.all(voorschool.email)).findLast(({ onderwerp }) => /klaar/.test(onderwerp));
  narrator.check(
    /Het overleg op .* gaat niet door/.test(goodbye?.text ?? '') &&
      goodbye?.bijlagen.length === (world.mailbox.keepsAttachments ? 1 : 0),
    'in dezelfde mail staat dat het overleg niet doorgaat, met de afspraak voor de agenda',
  );
  narrator.check(
    /11 januari 2027/.test(goodbye?.text ?? '') && /Tweede Bedenksel/.test(goodbye?.text ?? ''),
    'de mail aan de voorschool zegt vanaf wanneer en naar welke school, zonder naam van het kind',
  );

  narrator.chapter('Van dezelfde seconde af heeft de voorschool geen toegang meer');
  await expectNothing(scene, voorschool, tokenBefore, advies.verslagId);
  narrator.preschool('niets meer: lijst, zoeken, adres, bestand, export, overdracht, oud token');

  narrator.chapter('De school van plaatsing neemt het overdrachtspakket over');
  await takeOver(scene, school2);
  narrator.check((await sees(scene, school1)).hulpvraag === 403, 'school 1 heeft geen toegang meer (403)');
  narrator.check((await sees(scene, advies.ouderA)).dossier === 200, 'ouders kunnen het dossier blijven lezen');
  // What was refused stands behind what was seen and done, so the log is read to its end.
  const lines: { resultaat: string; organisatieNaam: string }[] = [];
  for (let from: string | undefined = ''; from !== undefined; ) {
    const { body } = await advies.ouderA.must('GET', path(scene, `/inzageregels?aantal=50${from}`));
    lines.push(...(body.items as typeof lines));
    from = typeof body.volgende === 'string' ? `&cursor=${encodeURIComponent(body.volgende)}` : undefined;
  }
  narrator.check(
    lines.some((one) => one.resultaat === 'GEWEIGERD') && lines.length > 10,
    'ouders zien wie heeft gekeken, ook wat is geweigerd',
  );
}

/** Every way in that the preschool knew. */
async function expectNothing(scene: Scene, voorschool: Player, token: string, bijlageId: string): Promise<void> {
  const { narrator } = scene;
  narrator.check(!(await ownList(voorschool)).includes(scene.zaaknummer), 'niet in de lijst');
  const search = await voorschool.must('POST', '/v1/hulpvragen/zoekopdrachten', { naam: KIND.voornaam });
  narrator.check((search.body.items as unknown[]).length === 0, 'niet te vinden met zoeken');
  const ways: readonly [string, string, unknown?][] = [
    ['GET', ''],
    ['GET', '/dossier'],
    ['GET', '/statuswijzigingen'],
    ['GET', '/bijlagen'],
    ['POST', `/bijlagen/${bijlageId}/downloads`, {}],
    ['GET', '/overdracht'],
    ['POST', '/overdracht/downloads'],
    ['POST', '/exports'],
    ['GET', '/inzageregels'],
    ['POST', '/voorbeelden', { soort: 'TERUGSTAP' }],
  ];
  for (const [method, rest, body] of ways) {
    const answer = await voorschool.request(method, path(scene, rest), body, { token });
    narrator.check(answer.status === 403, `${method} ${rest || '/'} geweigerd, met een token van daarvoor (403)`);
  }
}

async function takeOver(scene: Scene, school: Player): Promise<void> {
  const { narrator } = scene;
  const overview = await school.must('GET', path(scene, '/overdracht'));
  narrator.did('School 2', `ziet het pakket: ${(overview.body.documenten as unknown[]).length} stukken`);
  const { body } = await school.must('POST', path(scene, '/overdracht/downloads'));
  const response = await fetch(String(body.url));
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const names = Object.keys(files);
  narrator.check(
    names.some((name) => name.endsWith('.pdf')) && names.some((name) => name.endsWith('.json')),
    `het ZIP-bestand heeft een leesbare samenvatting en JSON (${names.join(', ')})`,
  );
  await school.must('POST', path(scene, '/overdracht/overname'));
  narrator.did('School 2', 'neemt het pakket over');
}
