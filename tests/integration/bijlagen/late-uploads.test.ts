import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import wijzigStatus from '#functions/api/hulpvragen/wijzig-status.ts';
import { meldingPk } from '#shared/adapters/dynamodb/keys.ts';
import { queryAll } from '#shared/adapters/dynamodb/query.ts';
import type { Verwerking } from '#shared/bijlage/process-upload.ts';
import { processScan, processUpload } from '#shared/bijlage/process-upload.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Gebruiker, Lidmaatschap } from '#shared/model/gebruiker.ts';
import { silent } from '#shared/model/uitkomst.ts';
import { apiClient, storeCast } from '#tests/support/api.ts';
import { type BijlagenCloud, startBijlagenCloud } from '#tests/support/bijlagen-cloud.ts';
import { storyOf } from '#tests/support/bijlagen-story.ts';
import { aCast, aDossier, type Cast, type Castlid } from '#tests/support/builders.ts';
import { aPdf } from '#tests/support/files.ts';
import { asPlatformId } from '#tests/support/ids.ts';
import { reloadDossier, saveUitkomst, storeDossier } from '#tests/support/stored-dossier.ts';

const SAFE = 'NO_THREATS_FOUND';
let cloud: BijlagenCloud;
let pdf: Uint8Array;

beforeAll(async () => {
  cloud = await startBijlagenCloud();
  pdf = await aPdf();
});
afterAll(() => cloud.close());

/** A case with people of its own, so that what happens to them happens to nobody else. */
async function aStory() {
  const cast = aCast();
  await storeCast(cloud.deps.gebruikers, cast);
  const dossier = await storeDossier(cloud.deps.dossiers, aDossier({}, cast));
  return { ...storyOf(cloud, dossier.hulpvraag.id), cast, dossier };
}
type Story = Awaited<ReturnType<typeof aStory>>;

/** Changes what is stored without the engine, so that only the event can notice it. */
function inDossier(how: (dossier: Dossier, cast: Cast) => Dossier) {
  return async ({ dossier, cast }: Story) => {
    const now = await reloadDossier(cloud.deps.dossiers, dossier);
    await saveUitkomst(cloud.deps.dossiers, now, silent(how(now, cast), 'hulpvraag', now.hulpvraag.id));
  };
}

function inStatus(status: Dossier['hulpvraag']['status']) {
  return inDossier((dossier) => ({ ...dossier, hulpvraag: { ...dossier.hulpvraag, status } }));
}

function ofPerson(who: (cast: Cast) => Castlid, lid: Partial<Lidmaatschap>, gebruiker: Partial<Gebruiker> = {}) {
  return async ({ cast }: Story) => {
    const { gebruikerId } = who(cast).persoon;
    const account = await cloud.deps.gebruikers.load(gebruikerId);
    const [found] = account?.lidmaatschappen ?? [];
    if (!account || !found) throw new Error('Nobody there');
    await cloud.deps.gebruikers.saveLidmaatschap({ ...found, ...lid, versie: found.versie + 1 });
    await cloud.deps.gebruikers.saveGebruiker({
      ...account.gebruiker,
      ...gebruiker,
      versie: account.gebruiker.versie + 1,
    });
  };
}

const voorschool = (cast: Cast) => cast.voorschool;
const staff = (cast: Cast) => cast.contactpersoonJk;
/** Every way in which somebody loses the right to add. */
const LOSSES: readonly [string, (cast: Cast) => Castlid, (story: Story) => Promise<void>][] = [
  ['the lidmaatschap was blocked', voorschool, ofPerson(voorschool, { stand: 'GEBLOKKEERD' })],
  ['the lidmaatschap was removed', voorschool, ofPerson(voorschool, { stand: 'VERWIJDERD' })],
  ['the account was blocked', voorschool, ofPerson(voorschool, {}, { stand: 'GEBLOKKEERD' })],
  ['the last day of work was before', voorschool, ofPerson(voorschool, { totEnMet: '2026-01-01' })],
  ['the role was taken away', voorschool, ofPerson(voorschool, { rollen: ['GENODIGDE'] })],
  [
    'the contact was replaced',
    voorschool,
    inDossier((one, { andereVoorschool: { persoon } }) => ({
      ...one,
      hulpvraag: { ...one.hulpvraag, voorschoolContact: persoon },
    })),
  ],
  ['the papers were handed in', voorschool, inStatus('JK_BIJLAGEN_TOEGEVOEGD')],
  ['the case was finished', voorschool, inStatus('ADVIES_AFGEROND')],
  ['the case was withdrawn', voorschool, inStatus('JK_INGETROKKEN')],
  ['the case went back to Concept', voorschool, inStatus('CONCEPT')],
  ['staff was blocked', staff, ofPerson(staff, { stand: 'GEBLOKKEERD' })],
  ['staff works for other platforms', staff, ofPerson(staff, { platformIds: [] })],
  [
    'the dossier moved to another platform',
    staff,
    inDossier((one) => ({ ...one, kop: { ...one.kop, platformId: asPlatformId() } })),
  ],
];

async function expectGone(story: Story, row: { readonly id: string }, answer: Verwerking): Promise<void> {
  expect(answer).toBe('GEWEIGERD');
  const { bijlagen } = await reloadDossier(cloud.deps.dossiers, story.dossier);
  expect(bijlagen.find(({ id }) => id === row.id)).toMatchObject({
    stand: 'GEWEIGERD',
    weigerreden: 'RECHT_VERVALLEN',
  });
  expect(await cloud.traces(story.keyOf(row))).toEqual({ incoming: 0, clean: 0 });
}

describe('a file whose sender lost the right', () => {
  it.each(LOSSES)('before it arrived (%s) is refused, and its bytes go', async (_, who, lose) => {
    const story = await aStory();
    const row = await story.register(who(story.cast), pdf);
    await lose(story);
    expect((await story.send(row, pdf)).status).toBe(200);
    const [version] = cloud.takeEvents();
    await expectGone(story, row, await processUpload(cloud.deps, version ?? { key: '', versie: '' }));
  });

  it.each(LOSSES)('while it was checked (%s) is refused, and its bytes go', async (_, who, lose) => {
    const story = await aStory();
    const { row, version } = await story.upload(who(story.cast), pdf);
    await processUpload(cloud.deps, version);
    await lose(story);
    await expectGone(story, row, await processScan(cloud.deps, version, SAFE));
  });

  it('is refused for that reason whatever the scan found', async () => {
    const story = await aStory();
    const { row, version } = await story.upload(story.cast.voorschool, pdf);
    await processUpload(cloud.deps, version);
    await inStatus('JK_INGETROKKEN')(story);
    await expectGone(story, row, await processScan(cloud.deps, version, 'THREATS_FOUND'));
  });

  it('between copy and decision is refused, and the copy goes, also when the run died before it could remove it', async () => {
    const story = await aStory();
    const { row, version } = await story.upload(story.cast.voorschool, pdf);
    await processUpload(cloud.deps, version);
    await inStatus('JK_INGETROKKEN')(story);
    const { opslag } = cloud.deps;
    const dies = { ...cloud.deps, opslag: { ...opslag, deleteClean: () => Promise.reject(new Error('S3 is away')) } };
    await expect(processScan(dies, version, SAFE)).rejects.toThrow('S3 is away');
    await expectGone(story, row, await processScan(cloud.deps, version, SAFE));
  });

  it('and which row is of before senders were kept, is refused all the same', async () => {
    const story = await aStory();
    const { row, version } = await story.upload(story.cast.voorschool, pdf);
    await inDossier((one) => ({ ...one, bijlagen: one.bijlagen.map(({ inzenders: _, ...old }) => old) }))(story);
    await ofPerson(voorschool, { stand: 'GEBLOKKEERD' })(story);
    await expectGone(story, row, await processUpload(cloud.deps, version));
  });
});

describe('a file of somebody who may still add', () => {
  it('is taken from a row of before senders were kept', async () => {
    const story = await aStory();
    const { row, version } = await story.upload(story.cast.voorschool, pdf);
    await inDossier((one) => ({ ...one, bijlagen: one.bijlagen.map(({ inzenders: _, ...old }) => old) }))(story);
    await processUpload(cloud.deps, version);
    await processScan(cloud.deps, version, SAFE);
    expect((await story.find(story.cast.voorschool, row))?.stand).toBe('BESCHIKBAAR');
  });

  it('is taken in a closed case when it is of SWV staff, whom the table lets add there', async () => {
    const story = await aStory();
    const { row, version } = await story.upload(story.cast.specialist, pdf);
    await inStatus('JK_INGETROKKEN')(story);
    await processUpload(cloud.deps, version);
    await processScan(cloud.deps, version, SAFE);
    expect((await story.find(story.cast.specialist, row))?.stand).toBe('BESCHIKBAAR');
  });
});

describe('closing a case', () => {
  it('refuses what is under way in the same act, tells its sender, and what is sent after that is removed', async () => {
    const story = await aStory();
    const { cast } = story;
    const { row, version } = await story.upload(cast.voorschool, pdf);
    await processUpload(cloud.deps, version);
    const waits = await story.register(cast.voorschool, pdf);
    const call = apiClient([wijzigStatus], cloud.deps);
    const path = `/v1/hulpvragen/${story.dossier.hulpvraag.id}/statuswijzigingen`;
    const body = { naar: 'JK_INGETROKKEN', omschrijving: 'Ouders stoppen.' };
    const { status } = await call(cast.specialist, 'POST', path, body, {
      'if-match': `"${story.dossier.hulpvraag.versie}"`,
    });
    expect(status).toBe(201);

    const { bijlagen } = await reloadDossier(cloud.deps.dossiers, story.dossier);
    expect(bijlagen.map(({ weigerreden }) => weigerreden)).toEqual(['RECHT_VERVALLEN', 'RECHT_VERVALLEN']);
    const verteld = await queryAll(cloud.table, meldingPk(story.dossier.hulpvraag.id));
    expect(verteld.filter(({ soort }) => soort === 'UPLOAD_VERVALLEN')).toMatchObject([
      { aan: cast.voorschool.persoon.gebruikerId, lidmaatschapId: cast.voorschool.persoon.lidmaatschapId },
    ]);

    // The signed request works as long as it says: what it brings is gone as soon as it is told of.
    expect((await story.send(waits, pdf)).status).toBe(200);
    const [late] = cloud.takeEvents();
    await expectGone(story, waits, await processUpload(cloud.deps, late ?? { key: '', versie: '' }));
    await expectGone(story, row, await processScan(cloud.deps, version, SAFE));
  });
});
