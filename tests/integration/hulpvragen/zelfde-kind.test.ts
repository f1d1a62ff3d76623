/** A child that has a dossier already: who is told what of it, before and after a second one is made. */

import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { addDaysToDate, dateInNetherlands, momentAt } from '#shared/kernel/dates.ts';
import type { Datum } from '#shared/kernel/text.ts';
import { type SamenwerkingsverbandId, splitHulpvraagId } from '#shared/model/ids.ts';
import { aDossier, anOuder, type Castlid } from '#tests/support/builders.ts';
import { aHulpvragenWorld } from '#tests/support/hulpvragen-world.ts';
import { asHulpvraagId, asLidmaatschapId, asPlatformId, asSwvId } from '#tests/support/ids.ts';
import { ofFile } from '#tests/support/of-file.ts';

const world = ofFile(aHulpvragenWorld);

const today = dateInNetherlands(momentAt(Date.now()));
const FENNA = { voornaam: 'Fenna', tussenvoegsel: 'de', achternaam: 'Vries', geboortedatum: '2023-03-04' };

interface Gevonden {
  readonly items: readonly Record<string, string>[];
}

const compare = async (kind: object, als: Castlid = world.cast.contactpersoonJk) =>
  world.call<Gevonden>(als, 'POST', '/v1/kindvergelijkingen', { kind });

function make(more: Record<string, unknown>, key = uuidv7()) {
  const { cast, call } = world;
  const { gebruikerId, lidmaatschapId } = cast.voorschool.persoon;
  const body = { platformId: cast.platformId, voorschoolContact: { gebruikerId, lidmaatschapId }, ...more };
  return call<{ id: string; zelfdeKind: readonly unknown[] }>(cast.contactpersoonJk, 'POST', '/v1/hulpvragen', body, {
    'idempotency-key': key,
  });
}

/** A case of this child at the platform of the cast, or elsewhere. */
function aCaseOf(kind: object, platformId = world.cast.platformId, samenwerkingsverbandId?: SamenwerkingsverbandId) {
  const kop = { platformId, ...(samenwerkingsverbandId ? { samenwerkingsverbandId } : {}) };
  return world.store(aDossier({ kind, kop }, world.cast));
}

describe('a child who has a dossier', () => {
  it('is told with its case to who works for the platform, by one Query', async () => {
    const { hulpvraag } = await aCaseOf(FENNA);
    for (const kind of [
      FENNA,
      { voornaam: 'fena', achternaam: 'Vries', geboortedatum: '2023-04-03' },
      { voornaam: 'Vries', achternaam: 'Fenna', geboortedatum: '2023-03-04' },
    ]) {
      world.dynamodb.forget();
      const { status, body } = await compare(kind);
      expect(status).toBe(200);
      expect(body.items).toEqual([
        {
          platformId: world.cast.platformId,
          contactpersoon: hulpvraag.contactpersoonJk.naam,
          hulpvraagId: hulpvraag.id,
          zaaknummer: hulpvraag.zaaknummer,
        },
      ]);
    }
  });

  it('lets a twin pass', async () => {
    await aCaseOf({ ...FENNA, geboortedatum: '2022-10-10' });
    const twin = { ...FENNA, voornaam: 'Sanne', geboortedatum: '2022-10-10' };
    expect((await compare(twin)).body).toEqual({ items: [] });
    expect((await make({ kind: twin })).body.zelfdeKind).toEqual([]);
  });

  it('at another platform is told without number, name or date: only where, and whom to call', async () => {
    const kind = { voornaam: 'Elders', achternaam: 'Bekend', geboortedatum: '2023-06-06' };
    const platformId = asPlatformId();
    const { hulpvraag } = await aCaseOf(kind, platformId);
    const { body } = await compare(kind);
    expect(body.items).toEqual([{ platformId, contactpersoon: hulpvraag.contactpersoonJk.naam }]);
  });

  it('is not told to the one among the staff who is an ouder zonder gezag of this child', async () => {
    const kind = { voornaam: 'Eigen', achternaam: 'Ouder', geboortedatum: '2023-06-05' } as const;
    const { gebruikerId } = world.cast.contactpersoonJk.persoon;
    const ouders = [anOuder({ gezag: false, gebruikerId, lidmaatschapId: asLidmaatschapId() })];
    await world.store(aDossier({ kind, ouders }, world.cast));
    expect((await compare(kind)).body).toEqual({ items: [] });
  });

  it('of another SWV is not known', async () => {
    const kind = { voornaam: 'Ander', achternaam: 'Verband', geboortedatum: '2023-06-07' };
    await aCaseOf(kind, world.cast.platformId, asSwvId());
    expect((await compare(kind)).body).toEqual({ items: [] });
  });

  it('is asked about by a contactpersoon JK only, and that is logged', async () => {
    const others = [world.cast.voorschool, world.cast.specialist, world.cast.ouder, world.cast.school];
    for (const one of others) expect((await compare(FENNA, one)).status).toBe(403);
    const inzage: string[] = [];
    const logOrganisatie = world.deps.inzage.logOrganisatie;
    Object.assign(world.deps.inzage, {
      logOrganisatie: async (...args: Parameters<typeof logOrganisatie>) => {
        inzage.push(args[1].object.id);
        return logOrganisatie(...args);
      },
    });
    await compare(FENNA);
    Object.assign(world.deps.inzage, { logOrganisatie });
    expect(inzage).toEqual(['kindvergelijking']);
  });

  it('gets no second one without a reason: the refusal shows the case that is there, and nothing is made', async () => {
    const kind = { voornaam: 'Zonder', achternaam: 'Reden', geboortedatum: '2023-07-17' };
    const first = await make({ kind });
    const key = uuidv7();
    const refused = await make({ kind: { ...kind, voornaam: 'Sonder' } }, key);
    expect(refused).toMatchObject({
      status: 409,
      body: {
        errors: [{ code: 'KIND_HEEFT_DOSSIER', plek: '/tochAanmaken/reden' }],
        huidig: { zelfdeKind: [{ hulpvraagId: first.body.id }] },
      },
    });
    expect((await compare(kind)).body.items).toHaveLength(1);
    // The same request, asked again as it was answered, is no refusal of itself.
    const again = uuidv7();
    const other = { ...kind, achternaam: 'Nieuw' };
    const made = await make({ kind: other }, again);
    expect((await make({ kind: other }, again)).body).toMatchObject({ id: made.body.id });
  });

  it('at another platform is refused too, without number or name', async () => {
    const kind = { voornaam: 'Elders', achternaam: 'Geweigerd', geboortedatum: '2023-06-16' };
    const platformId = asPlatformId();
    const { hulpvraag } = await aCaseOf(kind, platformId);
    const { status, body } = await make({ kind });
    expect(status).toBe(409);
    const { huidig } = body as unknown as { readonly huidig: unknown };
    expect(huidig).toEqual({ zelfdeKind: [{ platformId, contactpersoon: hulpvraag.contactpersoonJk.naam }] });
  });

  it('is told in the answer when a second one is made, with the reason kept for the SWV and the fact in the log', async () => {
    const kind = { voornaam: 'Dubbel', achternaam: 'Gemaakt', geboortedatum: '2023-07-07' };
    const first = await make({ kind });
    expect(first.body.zelfdeKind).toEqual([]);
    const key = uuidv7();
    const second = await make({ kind, tochAanmaken: { reden: 'Een nichtje met dezelfde naam.' } }, key);
    expect(second.status).toBe(201);
    expect(second.body.zelfdeKind).toMatchObject([{ hulpvraagId: first.body.id }]);
    const again = await make({ kind, tochAanmaken: { reden: 'Een nichtje met dezelfde naam.' } }, key);
    expect(again.body).toMatchObject({ id: second.body.id, zelfdeKind: [{ hulpvraagId: first.body.id }] });
    const path = `/v1/hulpvragen/${second.body.id}/dossier`;
    const { body } = await world.call<{ tochAangemaakt?: object }>(world.cast.contactpersoonJk, 'GET', path);
    expect(body.tochAangemaakt).toEqual({ reden: 'Een nichtje met dezelfde naam.' });
    const log = async (id: string) =>
      (await world.deps.inzage.listDossier(splitHulpvraagId(asHulpvraagId(id)).dossierId, {})).items;
    const made = (await log(second.body.id)).find((one) => one.actie === 'maakHulpvraag');
    expect(made?.object).toEqual({ soort: 'tweede dossier', id: second.body.id });
    expect((await log(first.body.id)).find((one) => one.actie === 'maakHulpvraag')?.object.soort).toBe('hulpvraag');
  });

  it('is told in the case that has its other dossier, by the data there or as they are about to be saved', async () => {
    const kind = { voornaam: 'Twee', achternaam: 'Dossiers', geboortedatum: '2023-08-18' };
    const een = await aCaseOf(kind);
    const ander = await aCaseOf({ ...kind, achternaam: 'Heelanders' });
    const path = `/v1/hulpvragen/${een.hulpvraag.id}/kindvergelijkingen`;
    const ask = (body: object, als = world.cast.specialist) => world.call<Gevonden>(als, 'POST', path, body);
    expect((await ask({})).body).toEqual({ items: [] });
    const typed = await ask({ kind: { ...kind, achternaam: 'Heelanders' } });
    expect(typed.body.items).toMatchObject([{ hulpvraagId: ander.hulpvraag.id }]);
    const refused = await Promise.all([world.cast.voorschool, world.cast.ouder].map((one) => ask({}, one)));
    expect(refused.map(({ status }) => status)).toEqual([403, 404]);
    const { items } = await world.deps.inzage.listDossier(een.kop.id, {});
    expect(items.filter((one) => one.actie === 'vergelijkZaak' && one.resultaat === 'TOEGESTAAN')).toHaveLength(2);
  });

  it('is known by the data as they were corrected', async () => {
    const kind = { voornaam: 'Oude', achternaam: 'Naam', geboortedatum: '2023-08-08' };
    const { hulpvraag } = await aCaseOf(kind);
    const nieuw = { voornaam: 'Nieuwe', achternaam: 'Naam', geboortedatum: '2023-08-09' };
    const path = `/v1/hulpvragen/${hulpvraag.id}/kind`;
    const answer = await world.call(world.cast.specialist, 'PUT', path, nieuw, { 'if-match': '"1"' });
    expect(answer.status).toBeLessThan(300);
    expect((await compare(kind)).body).toEqual({ items: [] });
    expect((await compare(nieuw)).body.items).toHaveLength(1);
  });
});

describe('a date of birth', () => {
  const years = (age: number, days = 0) =>
    addDaysToDate(`${Number(today.slice(0, 4)) - age}${today.slice(4).replace('02-29', '02-28')}` as Datum, days);

  it.each([
    ['of tomorrow', addDaysToDate(today, 1), 400],
    ['of today', today, 201],
    ['of somebody who is seven', years(8, 1), 201],
    ['of somebody who becomes eight today', years(8), 400],
    ['of a year of two digits', '0022-03-04', 400],
  ])('%s (%s) is answered with %i', async (_, geboortedatum, status) => {
    const answer = await make({ kind: { voornaam: 'Datum', achternaam: `Proef ${status}`, geboortedatum } });
    expect(answer.status).toBe(status);
    if (status === 400) expect(answer.body).toMatchObject({ errors: [{ plek: '/kind/geboortedatum' }] });
  });

  it('is kept when only the name of a child who grew older is corrected, and refused when it becomes impossible', async () => {
    const kop = { aangemaaktOp: '2020-01-01T00:00:00.000Z' } as const;
    const kind = { voornaam: 'Oud', achternaam: 'Dossier', geboortedatum: '2014-05-05' } as const;
    const { hulpvraag } = await world.store(aDossier({ kind, kop }, world.cast));
    const put = (body: object, versie: number) =>
      world.call(world.cast.specialist, 'PUT', `/v1/hulpvragen/${hulpvraag.id}/kind`, body, {
        'if-match': `"${versie}"`,
      });
    expect((await put({ ...kind, voornaam: 'Oudje' }, 1)).status).toBeLessThan(300);
    expect((await put({ ...kind, geboortedatum: '2014-06-05' }, 2)).status).toBeLessThan(300);
    expect((await put({ ...kind, geboortedatum: '2011-06-05' }, 3)).status).toBe(400);
    expect((await put({ ...kind, geboortedatum: '2090-06-05' }, 3)).status).toBe(400);
  });
});

describe('an ouder', () => {
  it('is kept with the parts of the name, from the first hulpvraag and from a correction', async () => {
    const kind = { voornaam: 'Kind', achternaam: 'Metouders', geboortedatum: '2023-09-19' };
    const delen = { voornaam: 'Anna', tussenvoegsel: 'van den', achternaam: 'Berg' };
    const made = await make({ kind, ouders: [{ ...delen, relatie: 'OUDER', gezag: true }] });
    const path = `/v1/hulpvragen/${made.body.id}`;
    const ouders = async () =>
      (await world.call<{ ouders: Record<string, string>[] }>(world.cast.specialist, 'GET', `${path}/dossier`)).body
        .ouders;
    const [een] = await ouders();
    expect(een).toMatchObject({ ...delen, naam: 'Anna van den Berg' });
    const anders = { tussenvoegsel: 'de', achternaam: 'Wit', relatie: 'VOOGD', gezag: false };
    const put = await world.call(world.cast.specialist, 'PUT', `${path}/ouders/${een?.id}`, anders, {
      'if-match': '"1"',
    });
    expect(put.status).toBe(200);
    expect(await ouders()).toMatchObject([{ naam: 'De Wit', voornaam: '', tussenvoegsel: 'de', achternaam: 'Wit' }]);
  });
});
