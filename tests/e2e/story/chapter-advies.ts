import { pdf } from '#local/client/files.ts';
import { type Mail, waitFor } from '#local/client/mailbox.ts';
import type { Player } from '#local/client/player.ts';
import { bijlagen, checked, upload } from '#local/client/uploads.ts';
import { invitee } from './cast.ts';
import { changeStatus, expectMail, partsOf, path, type Scene, sees } from './scene.ts';

/** What the advice leaves for the next chapters. */
export interface Advies {
  readonly ouderA: Player;
  readonly ouderB: Player;
  readonly verslagId: string;
  readonly observatieId: string;
  readonly adviesId: string;
}

const MINUTE = 60_000;
const later = (ms: number) => new Date(Date.now() + ms).toISOString();

/** The manual, "Onderwijsadvies": observation, consultation round, advice with afspraken. */
export async function playAdvies(scene: Scene): Promise<Advies> {
  const { narrator, cast } = scene;
  const { specialist, voorschool } = cast;
  narrator.chapter('Onderwijsadvies: de JKspecialist verdiept zich en nodigt uit');
  const observatie = await specialist.must('POST', path(scene, '/observaties'), {
    datum: '2026-10-01',
    tekst: 'observatietekst',
  });
  const verslagId = await upload(
    specialist,
    scene.hulpvraagId,
    await pdf('verslag.pdf', 'Verslag observatie (verzonnen)'),
    'VERSLAG',
  );
  await checked(specialist, scene.hulpvraagId, verslagId);
  const eerste = await specialist.must('POST', path(scene, '/onderwijsadviezen'), { advies: 'adviestekst', gezien: 0 });
  const seen = await bijlagen(voorschool, scene.hulpvraagId);
  narrator.check(
    !seen.some((one) => one.id === verslagId),
    'de voorschool ziet het verslag van de JKspecialist nog niet',
  );
  const early = await specialist.must('GET', path(scene));
  const naarAdvies = (early.body.acties as { naar?: string; mogelijk: boolean }[]).find(
    (one) => one.naar === 'JK_ONDERWIJSADVIES',
  );
  narrator.check(
    naarAdvies?.mogelijk === false,
    'zonder afspraken biedt de API de stap naar JK Onderwijsadvies nog niet aan',
  );

  const observatieId = String(observatie.body.id);
  const { ouderA, ouderB } = await playOverleg(scene, { verslagId, observatieId, adviesId: String(eerste.body.id) });

  narrator.chapter('Na het overleg: het advies met de afspraken, status JK Onderwijsadvies');
  const tweede = await specialist.must('POST', path(scene, '/onderwijsadviezen'), {
    advies: 'adviestekst',
    afspraken: 'adviestekst afspraken',
    gezien: 1,
  });
  await showConsequences(scene);
  await changeStatus(scene, specialist, 'JK_ONDERWIJSADVIES');
  await expectMail(scene, [voorschool, ouderA, ouderB], /advies/i, [specialist]);
  const dossier = await voorschool.must('GET', path(scene, '/dossier'));
  narrator.check(
    partsOf(dossier.body).includes('adviezen') && partsOf(dossier.body).includes('observaties'),
    'de voorschool kan nu in het dossier: advies en observaties',
  );
  narrator.preschool('aanvraag en dossier lezen (advies, observaties, zichtbare bijlagen)');
  return { ouderA, ouderB, verslagId, observatieId, adviesId: String(tweede.body.id) };
}

/** The consultation round: openings differ per invitee. */
async function playOverleg(scene: Scene, stukken: { verslagId: string; observatieId: string; adviesId: string }) {
  const { narrator, cast, world } = scene;
  const { specialist, voorschool } = cast;
  const ronde = await specialist.must('POST', path(scene, '/overlegrondes'), {
    moment: later(60 * MINUTE),
    duurMinuten: 45,
    plaats: 'Bij het platform',
    documenten: {
      bijlageIds: [stukken.verslagId],
      observatieIds: [stukken.observatieId],
      adviesIds: [stukken.adviesId],
    },
  });
  const rondeId = String(ronde.body.id);
  const dossier = await specialist.must('GET', path(scene, '/dossier'));
  const ouders = dossier.body.ouders as { id: string; naam: string; gezag: boolean }[];
  const nodigUit = (wie: unknown, openingswijze: string, sluitOp = later(7 * 24 * 60 * MINUTE)) =>
    specialist.post(path(scene, `/overlegrondes/${rondeId}/uitnodigingen`), { wie, openingswijze, sluitOp });
  const ouderId = (letter: string) => ouders.find((one) => one.naam.startsWith(`Ouder ${letter}`))?.id;

  const zonderGezag = await nodigUit({ soort: 'OUDER', ouderId: ouderId('C') }, 'NU');
  narrator.check(zonderGezag.status === 409, 'een ouder zonder gezag kan niet worden uitgenodigd');
  const voorOpening = await nodigUit({ soort: 'OUDER', ouderId: ouderId('A') }, 'NU', later(-MINUTE));
  narrator.check(voorOpening.status === 400, 'sluiten vóór openen is geweigerd');

  for (const [wie, wijze] of [
    [{ soort: 'OUDER', ouderId: ouderId('A') }, 'NU'],
    [{ soort: 'OUDER', ouderId: ouderId('B') }, 'NU'],
    [{ soort: 'NIEUW', naam: 'Jeugdarts (verzonnen)', email: 'jeugdarts@kindbrug.example' }, 'HANDMATIG'],
    [{ soort: 'ACCOUNT', als: 'VOORSCHOOL', ...voorschool.verwijzing }, 'NA_AFLOOP'],
  ] as const) {
    const answer = await nodigUit(wie, wijze);
    if (answer.status !== 201) throw new Error(`An invitation was refused: ${JSON.stringify(answer.body)}`);
  }
  const ouderA = invitee(world, 'Ouder A', 'ouder.a');
  const ouderB = invitee(world, 'Ouder B', 'ouder.b');
  const arts = invitee(world, 'Jeugdarts', 'jeugdarts');
  await expectInvitations(scene, [ouderA, ouderB, arts, voorschool]);
  await ouderA.firstSignIn('OUDER');
  await ouderB.firstSignIn('OUDER');
  await arts.firstSignIn('GENODIGDE');

  const open = await ouderA.must('GET', path(scene, '/dossier'));
  narrator.check(
    (open.body.observaties as unknown[]).length === 1 && open.body.ouders === undefined,
    'ouder A leest de gekozen stukken, en niet meer dan dat',
  );
  const closed = await sees(scene, arts);
  narrator.check(
    closed.hulpvraag === 403 && closed.dossier === 403,
    'de jeugdarts is uitgenodigd, maar ziet nog niets (403)',
  );
  const uitnodiging = await uitnodigingVan(scene, 'Jeugdarts');
  await specialist.must(
    'PUT',
    path(scene, `/uitnodigingen/${uitnodiging.id}/venster`),
    { openingswijze: 'NU' },
    { ifMatch: `"${uitnodiging.versie}"` },
  );
  narrator.check(
    (await sees(scene, arts)).bijlagen === 200,
    'de JKspecialist opent met de hand: de jeugdarts leest de gekozen stukken',
  );
  // A mail that says "you can open it" is not sent once that is over: people are slower than this story.
  await expectMail(scene, [arts], /u kunt de hulpvraag openen/);
  await specialist.must('POST', path(scene, `/uitnodigingen/${uitnodiging.id}/sluitingen`));
  narrator.check((await sees(scene, arts)).bijlagen === 403, 'en na sluiten niet meer (403)');
  const aanwezig = await uitnodigingVan(scene, 'Ouder A');
  await specialist.must(
    'PUT',
    path(scene, `/uitnodigingen/${aanwezig.id}/aanwezigheid`),
    { aanwezig: true },
    { ifMatch: `"${aanwezig.versie}"` },
  );
  await ouderA.must('POST', path(scene, '/zienswijzen'), { tekst: 'Wij vinden een school dichtbij belangrijk.' });
  narrator.did('Ouder A', 'voegt een zienswijze toe');
  return { ouderA, ouderB };
}

async function expectInvitations(scene: Scene, players: readonly Player[]): Promise<void> {
  const { mailbox } = scene.world;
  const isInvitation = ({ onderwerp, bijlagen }: Mail) =>
    onderwerp === `Hulpvraag ${scene.zaaknummer}: uitnodiging voor een overleg` &&
    (bijlagen.length > 0 || !mailbox.keepsAttachments);
  for (const player of players) {
    const mails = await waitFor(
      () => mailbox.all(player.email),
      (all) => all.some(isInvitation),
      `the invitation of ${player.label}`,
    );
    const invitation = mails.findLast(isInvitation);
    if (mailbox.keepsAttachments) {
      const ics = await mailbox.attachment(invitation?.bijlagen[0]?.pad ?? '');
      if (!ics.includes(`SUMMARY:${scene.zaaknummer}`))
        throw new Error('The agenda is not titled with the case number');
    }
    scene.narrator.mailed(player.label, `${invitation?.onderwerp} (met .ics)`);
    await mailbox.take(player.email, 0);
  }
}

async function uitnodigingVan(scene: Scene, naam: string): Promise<{ id: string; versie: number }> {
  const { body } = await scene.cast.specialist.must('GET', path(scene, '/dossier'));
  const rondes = body.overlegrondes as { uitnodigingen: { id: string; naam: string; versie: number }[] }[];
  const found = rondes.flatMap((one) => one.uitnodigingen).find((one) => one.naam.startsWith(naam));
  if (!found) throw new Error(`There is no invitation for ${naam}`);
  return found;
}

async function showConsequences(scene: Scene): Promise<void> {
  const preview = await scene.cast.specialist.must('POST', path(scene, '/voorbeelden'), {
    soort: 'STATUSWIJZIGING',
    statuswijziging: { naar: 'JK_ONDERWIJSADVIES' },
  });
  const verschillen = preview.body.verschillen as { doelgroep: string; krijgt: { recht: string }[] }[];
  const voorschool = verschillen.find((one) => one.doelgroep === 'VOORSCHOOL');
  scene.narrator.check(
    voorschool?.krijgt.some((one) => one.recht === 'DOSSIER_LEZEN') === true,
    'vooraf getoond: de voorschool ziet straks het dossier',
  );
}
