import { infectedPdf, pdf, png } from '#local/client/files.ts';
import type { World } from '#local/client/player.ts';
import { checked, upload } from '#local/client/uploads.ts';
import type { Cast } from './cast.ts';
import type { Narrator } from './narrator.ts';
import { changeStatus, expectMail, KIND, noMail, ownList, path, type Scene, sees } from './scene.ts';

/** The manual, "Delen gegevens": from the first call to "JK bijlagen toegevoegd". */
export async function playAanvraag(
  world: World,
  narrator: Narrator,
  cast: Cast,
): Promise<Scene & { readonly formulierId: string }> {
  const { contactpersoonJk, specialist, voorschool } = cast;
  narrator.chapter('Stap 1: de contactpersoon JK maakt een dossier aan');
  const made = await contactpersoonJk.must('POST', '/v1/hulpvragen', {
    platformId: cast.platformId,
    voorschoolContact: voorschool.verwijzing,
    jkSpecialist: specialist.verwijzing,
    kind: KIND,
    ouders: [
      { naam: 'Ouder A Verzonnen', relatie: 'OUDER', gezag: true, email: 'ouder.a@kindbrug.example' },
      { naam: 'Ouder B Verzonnen', relatie: 'OUDER', gezag: true, email: 'ouder.b@kindbrug.example' },
      { naam: 'Ouder C Verzonnen', relatie: 'OUDER', gezag: false, email: 'ouder.c@kindbrug.example' },
    ],
  });
  const scene: Scene = {
    world,
    narrator,
    cast,
    hulpvraagId: String(made.body.id),
    zaaknummer: String(made.body.zaaknummer),
  };
  narrator.did('Contactpersoon JK', `maakt hulpvraag ${scene.zaaknummer} (Concept)`);
  const before = await sees(scene, voorschool);
  narrator.check(
    before.hulpvraag === 404 && (await ownList(voorschool)).length === 0,
    'een concept bestaat niet voor de voorschool (404, lege lijst)',
  );
  await noMail(world.mailbox, [voorschool, specialist]);

  await changeStatus(scene, contactpersoonJk, 'JK_ONDERWIJSADVIES_AANVRAAG');
  await expectMail(scene, [voorschool], /documenten|aanvraag/i, [specialist]);
  narrator.check(
    (await ownList(voorschool)).includes(scene.zaaknummer),
    'de hulpvraag staat in de lijst van de voorschool',
  );

  narrator.chapter('Stap 2: de voorschool vult de aanvraag in en voegt bijlagen toe');
  await fillForm(scene);
  const early = await voorschool.post(
    path(scene, '/statuswijzigingen'),
    { naar: 'JK_BIJLAGEN_TOEGEVOEGD' },
    { ifMatch: await etag(scene) },
  );
  narrator.check(
    early.status === 409 && JSON.stringify(early.body).includes('FORMULIER_ONTBREEKT'),
    'zonder getekend formulier kan de status niet verder, en er staat waarom',
  );
  const formulierId = await upload(
    voorschool,
    scene.hulpvraagId,
    await pdf('aanvraag-getekend.pdf', 'Aanvraag onderwijsadvies Jonge Kind (verzonnen)'),
    'AANVRAAG_ONDERWIJSADVIES_JK',
  );
  const fotoId = await upload(voorschool, scene.hulpvraagId, png('tekening.png'), 'OBSERVATIE');
  const besmetId = await upload(voorschool, scene.hulpvraagId, await infectedPdf('besmet.pdf'), 'OVERIG');
  const [formulier, foto, besmet] = await Promise.all(
    [formulierId, fotoId, besmetId].map((id) => checked(voorschool, scene.hulpvraagId, id)),
  );
  narrator.check(
    formulier?.stand === 'BESCHIKBAAR' && foto?.stand === 'BESCHIKBAAR',
    'twee bijlagen zijn gecontroleerd en beschikbaar',
  );
  narrator.check(
    besmet?.stand === 'GEWEIGERD' && (besmet.weigertekst ?? '') !== '',
    'een besmet bestand is geweigerd, met de reden, en hield de andere niet tegen',
  );
  await voorschool.must('DELETE', path(scene, `/bijlagen/${besmetId}`));
  await expectMail(scene, [voorschool, specialist], /niet toegevoegd/);

  await changeStatus(scene, voorschool, 'JK_BIJLAGEN_TOEGEVOEGD');
  await expectMail(scene, [specialist], /bijlagen|documenten/i, [voorschool]);
  const edit = await voorschool.put(path(scene, '/formulier'), FORMULIER, { ifMatch: await etag(scene) });
  narrator.check(edit.status === 403, 'na het insturen kan de voorschool niets meer wijzigen (403)');
  narrator.preschool('aanvraag en eigen bijlagen lezen; niets wijzigen; niet wat de JKspecialist toevoegt');
  return { ...scene, formulierId };
}

const FORMULIER = {
  vraag: 'Welke school past bij dit verzonnen kind?',
  sterkeKanten: 'Vrolijk en nieuwsgierig',
  zorgen: 'Praat nog weinig',
  ingezetteHulp: 'Logopedie',
  wensOuders: 'Een school in de buurt',
};

async function fillForm(scene: Scene): Promise<void> {
  const { voorschool } = scene.cast;
  const first = await etag(scene);
  const withBsn = await voorschool.put(
    path(scene, '/formulier'),
    { ...FORMULIER, zorgen: 'BSN 111222333' },
    { ifMatch: first },
  );
  scene.narrator.check(
    withBsn.status === 400 && JSON.stringify(withBsn.body).includes('/zorgen'),
    'een tekst met een BSN is geweigerd, bij het juiste veld',
  );
  await voorschool.must('PUT', path(scene, '/formulier'), FORMULIER, { ifMatch: first });
  scene.narrator.did('Voorschool', 'vult de aanvraag in');
  const stale = await voorschool.put(path(scene, '/formulier'), FORMULIER, { ifMatch: first });
  scene.narrator.check(stale.status === 412, 'wie een oude versie opslaat, hoort dat een ander eerder was (412)');
}

async function etag(scene: Scene): Promise<string | undefined> {
  return (await scene.cast.voorschool.must('GET', path(scene))).etag;
}
