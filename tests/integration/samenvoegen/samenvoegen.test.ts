/** Two dossiers of one child, joined by two people on a real table: nothing is lost, and access follows. */

import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '#shared/model/dossier.ts';
import { daderVan } from '#shared/model/uitkomst.ts';
import type { Castlid } from '#tests/support/builders.ts';
import { aDossierIn } from '#tests/support/builders.ts';
import { aHulpvragenWorld } from '#tests/support/hulpvragen-world.ts';
import { asPlatformId } from '#tests/support/ids.ts';
import { ofFile } from '#tests/support/of-file.ts';
import { everything, REDEN, type Row, samenvoegenVan, twoDossiers } from '#tests/support/samenvoegen.ts';
import { pad } from '#tests/support/voorstellen.ts';

const world = ofFile(aHulpvragenWorld);

const { propose, approve, now } = samenvoegenVan(() => world);

const reads = async (als: Castlid, dossier: Dossier) => (await world.call(als, 'GET', pad(dossier))).status;

describe('joining', () => {
  it('loses nothing: every paper, consent, round, view, line of history, log and mail stays where it was, to the letter', async () => {
    const { hoofd, eerste } = await twoDossiers(world);
    const { cast, deps } = world;
    for (const one of [hoofd, eerste]) expect(await reads(cast.specialist, one)).toBe(200);
    const id = await propose(hoofd, eerste);
    const before = await everything(world);
    expect(await approve(hoofd, id)).toMatchObject({ status: 201 });
    const after = await everything(world);
    // What belongs to the child as a whole follows; the rest of the other dossier is what it was.
    const volgt = ['KOP', 'KIND', 'OUDER', 'KINDREGEL', 'LIJSTREGEL'];
    const gone = [...before].filter(([place]) => !after.has(place));
    expect(gone).toEqual([]);
    const own = [...before].filter(
      ([place, row]) => place.includes(eerste.kop.id) && !volgt.includes(String(row.type)),
    );
    const counted = Object.groupBy(own, ([, row]) => String(row.type));
    const aantal = (type: string) => counted[type]?.length ?? 0;
    expect(['HULPVRAAG', 'FORMULIER', 'BIJLAGE', 'OBSERVATIE', 'ADVIES', 'ZIENSWIJZE'].map(aantal)).toEqual([
      2, 2, 4, 4, 2, 2,
    ]);
    expect(['RONDE', 'UITNODIGING', 'TOESTEMMING', 'STATUS', 'SCHOOL'].map(aantal)).toEqual([2, 4, 2, 4, 1]);
    expect(aantal('INZAGEREGEL')).toBeGreaterThan(1);
    for (const [place, row] of own) expect(after.get(place), place).toEqual(row);
    // The ouders that the other dossier had are there under the ids that its consents and views name.
    const na = await deps.dossiers.loadAlle(eerste.kop.id);
    for (const { ouders } of na) expect(ouders.map((one) => one.id)).toEqual(eerste.ouders.map((one) => one.id));
  });

  it('writes in both logs that it was done, and in the dossier by whom, why, and who reads more since', async () => {
    const { hoofd, eerste, tweede } = await twoDossiers(world);
    const { cast, deps } = world;
    const id = await propose(hoofd, eerste);
    await approve(hoofd, id);
    for (const { kop } of [hoofd, eerste]) {
      const { items } = await deps.inzage.listDossier(kop.id, {});
      const done = items.filter((one) => one.actie === 'keurVoorstelGoed');
      expect(done).toMatchObject([
        { object: { soort: 'samenvoeging', id }, gebruikerId: cast.contactpersoonJk.persoon.gebruikerId },
      ]);
    }
    const [record] = (await now(hoofd)).kop.samengevoegd ?? [];
    expect(record).toMatchObject({
      dossierId: eerste.kop.id,
      hulpvragen: [eerste, tweede].map(({ hulpvraag }) => ({ id: hulpvraag.id, zaaknummer: hulpvraag.zaaknummer })),
      reden: REDEN,
      door: daderVan(cast.specialist.actor, 'JK_SPECIALIST'),
      goedgekeurdDoor: daderVan(cast.contactpersoonJk.actor, 'CONTACTPERSOON_JK'),
      leestMeer: [{ gebruikerId: cast.ouder2.persoon.gebruikerId, hulpvraagId: hoofd.hulpvraag.id }],
    });
  });

  it('shows before who would read what more, by name, and tells exactly these, without content', async () => {
    const { hoofd, eerste } = await twoDossiers(world);
    const { cast, call } = world;
    expect(await reads(cast.ouder2, hoofd)).toBe(404);
    const considered = { soort: 'SAMENVOEGEN', hulpvraagId: eerste.hulpvraag.id };
    const voor = await call<{ verschillen: Row[]; meldingen: Row[] }>(
      cast.specialist,
      'POST',
      `${pad(hoofd)}/voorbeelden`,
      considered,
    );
    const voorstelId = await propose(hoofd, eerste);
    const straks = await call<typeof voor.body>(cast.contactpersoonJk, 'POST', `${pad(hoofd)}/voorbeelden`, {
      soort: 'VOORSTEL',
      voorstelId,
    });
    for (const { status, body } of [voor, straks]) {
      expect(status).toBe(200);
      expect(body.verschillen.map((one) => [one.naam, one.doelgroep, one.zaaknummer])).toEqual([
        [cast.ouder2.persoon.naam, 'OUDER', undefined],
      ]);
      expect(body.meldingen).toContainEqual(expect.objectContaining({ naam: cast.ouder2.persoon.naam }));
    }
    // The preview changed nothing.
    expect(await reads(cast.ouder2, hoofd)).toBe(404);
    await approve(hoofd, voorstelId);
    expect(await reads(cast.ouder2, hoofd)).toBe(200);
    expect(await reads(cast.ouder2, eerste)).toBe(200);
    const mails = [...(await everything(world)).values()].filter(
      ({ type, hulpvraagId }) => type === 'MELDING' && hulpvraagId === hoofd.hulpvraag.id,
    );
    const aan = (soort: string) => mails.filter((one) => one.soort === soort).map((one) => one.aan);
    expect(aan('TOEGANG_GEOPEND')).toEqual([cast.ouder2.persoon.gebruikerId]);
    expect(aan('VOORSTEL_GOEDGEKEURD')).toEqual([cast.specialist.persoon.gebruikerId]);
    expect(JSON.stringify(mails)).not.toContain('Bedacht');
  });

  it('keeps old links, and makes the next hulpvraag of the child in the dossier that stays', async () => {
    const { hoofd, eerste, tweede } = await twoDossiers(world);
    const { cast, call, deps } = world;
    await approve(hoofd, await propose(hoofd, eerste));
    for (const one of [eerste, tweede]) {
      const { status, body } = await call<Row>(cast.specialist, 'GET', `${pad(one)}/dossier`);
      expect(status).toBe(200);
      expect(body.samengevoegdMet).toMatchObject({ hulpvraagId: hoofd.hulpvraag.id });
    }
    const shown = await call<Row>(cast.specialist, 'GET', `${pad(hoofd)}/dossier`);
    expect(shown.body.samengevoegd).toEqual(
      [eerste, tweede].map(({ hulpvraag: { id, zaaknummer } }) => ({ id, zaaknummer })),
    );
    // An ouder reads on what they read, and is not told about dossiers.
    const own = await call<Row>(cast.ouder, 'GET', `${pad(eerste)}/dossier`);
    expect(own.status).toBe(200);
    expect(own.body.samengevoegdMet).toBeUndefined();
    const { gebruikerId, lidmaatschapId } = cast.voorschool.persoon;
    const make = () =>
      call<{ id: string }>(cast.contactpersoonJk, 'POST', '/v1/hulpvragen', {
        platformId: cast.platformId,
        voorschoolContact: { gebruikerId, lidmaatschapId },
        dossierId: eerste.kop.id,
      });
    expect(await make()).toMatchObject({ status: 409, body: { errors: [{ code: 'HULPVRAAG_LOOPT' }] } });
    const nu = await now(hoofd);
    const stop = { naar: 'JK_INGETROKKEN', omschrijving: 'Gestopt (verzonnen).' };
    const stopped = await call(cast.specialist, 'POST', `${pad(hoofd)}/statuswijzigingen`, stop, {
      'if-match': `"${nu.hulpvraag.versie}"`,
    });
    expect(stopped.status).toBe(201);
    expect((await make()).body.id).toBe(`${hoofd.kop.id}.2`);
    expect((await deps.dossiers.loadAlle(eerste.kop.id)).length).toBe(2);
  });

  it('is one child for the warning, and one for whoever asks in the case itself', async () => {
    const { hoofd, eerste, kind } = await twoDossiers(world);
    const { cast, call } = world;
    const compare = async () =>
      (await call<{ items: Row[] }>(cast.contactpersoonJk, 'POST', '/v1/kindvergelijkingen', { kind })).body.items;
    const other = async (one: Dossier) =>
      (await call<{ items: Row[] }>(cast.specialist, 'POST', `${pad(one)}/kindvergelijkingen`, {})).body.items;
    expect(await compare()).toHaveLength(2);
    expect(await other(hoofd)).toHaveLength(1);
    await approve(hoofd, await propose(hoofd, eerste));
    expect(await compare()).toMatchObject([{ hulpvraagId: hoofd.hulpvraag.id }]);
    expect([await other(hoofd), await other(eerste)]).toEqual([[], []]);
  });
});

describe('what is about the child', () => {
  it('is changed in the dossier that stays, and holds in the other one from the same change', async () => {
    const { hoofd, eerste, tweede, moeder } = await twoDossiers(world);
    const { cast, call, deps } = world;
    await approve(hoofd, await propose(hoofd, eerste));
    const put = async (one: Dossier, place: string, body: object, versie: number) =>
      call<{ errors?: Row[] }>(cast.specialist, 'PUT', `${pad(one)}/${place}`, body, { 'if-match': `"${versie}"` });
    const goed = { voornaam: 'Verbeterd', achternaam: 'Bedacht', geboortedatum: '2023-03-15' };
    expect(await put(eerste, 'kind', goed, 1)).toMatchObject({
      status: 409,
      body: { errors: [{ code: 'SAMENGEVOEGD' }] },
    });
    expect((await put(hoofd, 'kind', goed, 1)).status).toBe(200);
    for (const one of await deps.dossiers.loadAlle(eerste.kop.id)) expect(one.kind).toMatchObject(goed);
    const search = { naam: 'Verbeterd', platformId: cast.platformId };
    const found = await call<{ items: Row[] }>(cast.specialist, 'POST', '/v1/hulpvragen/zoekopdrachten', search);
    expect(new Set(found.body.items.map((one) => one.hulpvraagId))).toEqual(
      new Set([hoofd, eerste, tweede].map((one) => one.hulpvraag.id)),
    );
    // Gezag that ends, ends in both in the same act.
    expect(await reads(cast.ouder2, eerste)).toBe(200);
    const ouder = (await now(hoofd)).ouders.find((one) => one.id === moeder.id);
    const { naam, relatie, versie } = ouder as NonNullable<typeof ouder>;
    expect((await put(hoofd, `ouders/${moeder.id}`, { naam, relatie, gezag: false }, versie)).status).toBe(200);
    for (const one of [hoofd, eerste, tweede]) expect(await reads(cast.ouder2, one)).toBeGreaterThanOrEqual(403);
    const removed = await call<{ errors?: Row[] }>(cast.specialist, 'DELETE', `${pad(hoofd)}/ouders/${moeder.id}`);
    expect(removed).toMatchObject({ status: 409, body: { errors: [{ code: 'OUDER_BLIJFT' }] } });
  });

  it('is not reopened by a step back in the other one', async () => {
    const { hoofd, eerste } = await twoDossiers(world);
    const { cast, call } = world;
    await approve(hoofd, await propose(hoofd, eerste));
    const { hulpvraag } = await now(eerste);
    const body = { soort: 'TERUGSTAP', reden: REDEN };
    const back = await call<{ errors: Row[] }>(cast.specialist, 'POST', `${pad(eerste)}/voorstellen`, body, {
      'if-match': `"${hulpvraag.versie}"`,
    });
    expect(back.status).toBe(409);
    expect(back.body.errors.map((one) => one.code)).toContain('SAMENGEVOEGD');
  });
});

describe('who may', () => {
  it('is two people of the SWV who may both change that child; the other dossier must be known to each', async () => {
    const { hoofd, eerste } = await twoDossiers(world);
    const { cast, call, store } = world;
    const id = await propose(hoofd, eerste);
    expect((await approve(hoofd, id, cast.specialist)).status).toBe(403);
    expect((await approve(hoofd, id, cast.voorschool)).status).toBe(403);
    const elders = await store(aDossierIn('ADVIES_AFGEROND', { kop: { platformId: asPlatformId() } }, cast));
    for (const ander of [elders.hulpvraag.id, `${uuidv7()}.1`]) {
      const body = { soort: 'SAMENVOEGEN', hulpvraagId: ander, reden: REDEN };
      const { hulpvraag } = await now(hoofd);
      const answer = await call<{ errors: Row[] }>(cast.specialist, 'POST', `${pad(hoofd)}/voorstellen`, body, {
        'if-match': `"${hulpvraag.versie}"`,
      });
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'HULPVRAAG_ONBEKEND' }] } });
    }
  });

  it('twice at the same moment does it once', async () => {
    const { hoofd, eerste } = await twoDossiers(world);
    const id = await propose(hoofd, eerste);
    const answers = await Promise.all([approve(hoofd, id), approve(hoofd, id), approve(hoofd, id)]);
    expect(answers.map((one) => one.status).sort()).toEqual([201, 409, 409]);
    expect((await now(hoofd)).kop.samengevoegd).toHaveLength(1);
  });

  it('in both directions at the same moment does one of them', async () => {
    const { cast, deps, store } = world;
    const kind = { voornaam: `Kruis${uuidv7().slice(-6)}`, achternaam: 'Bedacht' };
    const een = await store(aDossierIn('ADVIES_AFGEROND', { kind }, cast));
    const ander = await store(aDossierIn('ADVIES_AFGEROND', { kind }, cast));
    const [heen, terug] = [await propose(een, ander), await propose(ander, een)];
    const answers = await Promise.all([approve(een, heen), approve(ander, terug)]);
    expect(answers.map((one) => one.status).sort()).toEqual([201, 409]);
    const koppen = (await Promise.all([een, ander].map((one) => deps.dossiers.load(one.hulpvraag.id)))).map(
      (one) => one?.kop,
    );
    expect(koppen.filter((kop) => kop?.samengevoegd)).toHaveLength(1);
    expect(koppen.filter((kop) => kop?.samengevoegdMet)).toHaveLength(1);
  });

  it('guards run again at the approval: what changed since the proposal counts', async () => {
    const { hoofd, eerste } = await twoDossiers(world);
    const { cast, call } = world;
    const id = await propose(hoofd, eerste);
    const anders = { voornaam: 'Anders', achternaam: 'Bedacht', geboortedatum: '2023-03-14' };
    const changed = await call(cast.specialist, 'PUT', `${pad(eerste)}/kind`, anders, { 'if-match': '"1"' });
    expect(changed.status).toBe(200);
    const before = await everything(world);
    expect(await approve(hoofd, id)).toMatchObject({ status: 409, body: { errors: [{ code: 'KIND_VERSCHILT' }] } });
    const after = [...(await everything(world))].filter(([place]) => !place.startsWith('INZAGE#'));
    for (const [place, row] of after) if (before.has(place)) expect(before.get(place)).toEqual(row);
  });
});
