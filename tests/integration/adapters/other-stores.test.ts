import { describe, expect, test } from 'vitest';
import { createInzageStore } from '#shared/adapters/dynamodb/inzage-store.ts';
import { UPLOADS_PK } from '#shared/adapters/dynamodb/keys.ts';
import { createOrganisatieStore } from '#shared/adapters/dynamodb/organisatie-store.ts';
import { queryPage } from '#shared/adapters/dynamodb/query.ts';
import { createTermijnStore } from '#shared/adapters/dynamodb/termijn-store.ts';
import { addDaysToDate } from '#shared/kernel/dates.ts';
import type { Datum } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { silent, withHulpvraag } from '#shared/model/uitkomst.ts';
import { ConcurrentChange } from '#shared/ports/dossier-store.ts';
import {
  aBijlage,
  aCast,
  aContext,
  aDossier,
  anAanmelding,
  anInzageregel,
  anOrganisatie,
  aPlatform,
  aSchool,
  NU,
} from '#tests/support/builders.ts';
import { storesOfFile } from '#tests/support/stores-of-file.ts';

const { dynamodb, dossiers } = storesOfFile();

async function store(dossier: Dossier): Promise<Dossier> {
  await dossiers.create({ uitkomst: silent(dossier, 'x', 'y'), inzageregel: anInzageregel(), ...aContext() });
  return dossier;
}

async function save(voor: Dossier, na: Dossier): Promise<void> {
  await dossiers.save({ voor, uitkomst: silent(na, 'x', 'y'), inzageregel: anInzageregel(), ...aContext() });
}

describe('organisations', () => {
  test('of an SWV are listed by soort and name, one Query a page', async () => {
    const organisaties = createOrganisatieStore(dynamodb.table);
    const { samenwerkingsverbandId } = aCast();
    const names = ['Öude Proefschool', 'De Wolkenfabriek', 'Abc'];
    for (const naam of names) await organisaties.save(anOrganisatie({ samenwerkingsverbandId, naam }));
    await organisaties.save(anOrganisatie({ samenwerkingsverbandId, soort: 'VOORSCHOOL' }));
    await organisaties.save(anOrganisatie({ samenwerkingsverbandId: aCast().samenwerkingsverbandId }));
    dynamodb.forget();
    const first = await organisaties.listBySoort(samenwerkingsverbandId, 'SCHOOL', { aantal: 2 });
    const second = await organisaties.listBySoort(samenwerkingsverbandId, 'SCHOOL', { cursor: first.volgende });
    expect([...first.items, ...second.items].map((one) => one.naam)).toEqual(names.toReversed());
    expect(dynamodb.calls.map((call) => call.kind)).toEqual(['Query', 'Query']);
  });

  test('are found within their own SWV only', async () => {
    const organisaties = createOrganisatieStore(dynamodb.table);
    const organisatie = anOrganisatie();
    await organisaties.save(organisatie);
    expect(await organisaties.load(organisatie.samenwerkingsverbandId, organisatie.id)).toEqual(organisatie);
    expect(await organisaties.load(aCast().samenwerkingsverbandId, organisatie.id)).toBeUndefined();
  });

  test('and platforms are replaced only from the version before', async () => {
    const organisaties = createOrganisatieStore(dynamodb.table);
    const { samenwerkingsverbandId } = aCast();
    const platform = aPlatform({ samenwerkingsverbandId });
    await organisaties.savePlatform(platform);
    await organisaties.savePlatform({ ...platform, naam: 'Platform Zuid', versie: 2 });
    await expect(organisaties.savePlatform({ ...platform, versie: 2 })).rejects.toBeInstanceOf(ConcurrentChange);
    await expect(organisaties.savePlatform(platform)).rejects.toBeInstanceOf(ConcurrentChange);
    expect((await organisaties.listPlatforms(samenwerkingsverbandId)).map((one) => one.naam)).toEqual([
      'Platform Zuid',
    ]);
    expect((await organisaties.loadPlatform(samenwerkingsverbandId, platform.id))?.versie).toBe(2);
  });
});

describe('the log', () => {
  test('of a dossier has the newest line first, in pages, and nothing of another dossier', async () => {
    const inzage = createInzageStore(dynamodb.table);
    const { kop } = await store(aDossier());
    const other = await store(aDossier());
    const lines = ['10:00', '11:00', '12:00'].map((time) => anInzageregel({ op: `2026-10-05T${time}:00.000Z` }));
    for (const line of lines) await dossiers.log(kop.id, line);
    const first = await inzage.listDossier(kop.id, { aantal: 2 });
    expect(first.items).toEqual(lines.toReversed().slice(0, 2));
    const second = await inzage.listDossier(kop.id, { aantal: 2, cursor: first.volgende });
    expect(second.items).toHaveLength(2);
    const foreign = inzage.listDossier(other.kop.id, { cursor: first.volgende });
    await expect(foreign).rejects.toMatchObject({ code: 'ONGELDIGE_INVOER' });
  });

  test('of an SWV is per month, as months are in the Netherlands', async () => {
    const inzage = createInzageStore(dynamodb.table);
    const { samenwerkingsverbandId } = aCast();
    const october = anInzageregel({ op: '2026-10-31T12:00:00.000Z' });
    const november = anInzageregel({ op: '2026-10-31T23:30:00.000Z' });
    for (const line of [october, november]) await inzage.logOrganisatie(samenwerkingsverbandId, line);
    const list = async (maand: string) => (await inzage.listOrganisatie(samenwerkingsverbandId, maand, {})).items;
    expect(await list('2026-10')).toEqual([october]);
    expect(await list('2026-11')).toEqual([november]);
  });
});

describe('jobs', () => {
  test('find zorgplicht terms up to a date, until the case is closed', async () => {
    const cast = aCast();
    const termijnen = createTermijnStore(dynamodb.table);
    const school = aSchool({ aanmelding: anAanmelding({ termijnTot: '2026-11-16' }) }, cast.school);
    const voor = await store(aDossier({ status: 'JK_AANMELDEN_SCHOOL', scholen: [school] }, cast));
    const list = async (date: Datum) => (await termijnen.listZorgplicht(cast.samenwerkingsverbandId, date, {})).items;
    expect(await list('2026-11-15')).toEqual([]);
    const found = { hulpvraagId: voor.hulpvraag.id, schoolId: school.id, tot: '2026-11-16' };
    expect(await list('2026-11-16')).toEqual([found]);
    await save(voor, withHulpvraag(voor, NU, { status: 'JK_INGETROKKEN' }));
    expect(await list('2027-11-16')).toEqual([]);
  });

  test.each([
    ['ADVIES_AFGEROND', '2029-10-05'],
    ['JK_INGETROKKEN', '2027-10-05'],
  ] as const)('find a hulpvraag that is %s due for destruction on %s and not a day before', async (status, date) => {
    const cast = aCast();
    const termijnen = createTermijnStore(dynamodb.table);
    const { hulpvraag } = await store(aDossier({ status }, cast));
    const list = async (op: Datum) => (await termijnen.listTeVernietigen(cast.samenwerkingsverbandId, op, {})).items;
    expect(await list(date)).toEqual([{ hulpvraagId: hulpvraag.id, zaaknummer: hulpvraag.zaaknummer, vanaf: date }]);
    expect(await list(addDaysToDate(date, -1))).toEqual([]);
  });

  test('find a hulpvraag that runs not due for destruction at all', async () => {
    const cast = aCast();
    await store(aDossier({ status: 'JK_ADVIES_AFGEROND' }, cast));
    const page = await createTermijnStore(dynamodb.table).listTeVernietigen(
      cast.samenwerkingsverbandId,
      '2099-01-01',
      {},
    );
    expect(page.items).toEqual([]);
  });

  test('find an upload as long as it is on its way', async () => {
    const [waiting, checking] = [aBijlage({ stand: 'WACHT_OP_UPLOAD' }), aBijlage({ stand: 'WORDT_GECONTROLEERD' })];
    const voor = await store(aDossier({ bijlagen: [waiting, checking, aBijlage()] }));
    const list = async () =>
      (await queryPage(dynamodb.table, { index: 'gsi1', pk: UPLOADS_PK }, {})).items.map((one) => one.id);
    expect((await list()).toSorted()).toEqual([waiting.id, checking.id].toSorted());
    const done = voor.bijlagen.map((one) => ({ ...one, stand: 'BESCHIKBAAR' as const }));
    await save(voor, { ...voor, bijlagen: done });
    expect(await list()).toEqual([]);
  });
});
