/**
 * Whoever goes out of service leaves the cases they stand on, in the same act: blocked, with a whole account, with
 * their organisation, past the last day, in another role. What is open for them closes, what they sent is refused, and
 * both they and whoever works on the case are told.
 */
import '#tests/support/function-settings.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSettleDiensten } from '#functions/schedules/settle-diensten.ts';
import { meldingPk } from '#shared/adapters/dynamodb/keys.ts';
import { queryAll } from '#shared/adapters/dynamodb/query.ts';
import { processDiensten } from '#shared/dienst/dienst.ts';
import { addDays, addDaysToDate, dateInNetherlands } from '#shared/kernel/dates.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Melding } from '#shared/model/melding.ts';
import { storeCast } from '#tests/support/api.ts';
import { gebruikerPath, ifMatch, lidPath, startBeheerWorld } from '#tests/support/beheer-world.ts';
import {
  aBijlage,
  aCast,
  aDossierIn,
  aGebruiker,
  aLidmaatschap,
  anOrganisatie,
  anOuder,
  anOverlegronde,
  anUitnodiging,
  aSchool,
  aToestemming,
  type Cast,
} from '#tests/support/builders.ts';
import { type Castlid, castlid } from '#tests/support/cast.ts';
import { ofFile, ofTest } from '#tests/support/of-file.ts';
import { reloadDossier, storeDossier } from '#tests/support/stored-dossier.ts';

const world = ofFile(startBeheerWorld);
const swv = ofTest(() => world.aSwv());
let cast: Cast;
beforeEach(async () => {
  cast = aCast(swv.id);
  await storeCast(world.deps.gebruikers, cast);
  for (const { lidmaatschap } of [cast.voorschool, cast.school, cast.genodigde]) {
    const { organisatieId: id, organisatieSoort: soort, organisatieNaam: naam } = lidmaatschap;
    await world.deps.organisaties.save(anOrganisatie({ id, soort, naam, samenwerkingsverbandId: swv.id }));
  }
});

const nu = () => world.deps.newContext().nu;

/** A case with a meeting to which these people are invited, which is open for them. */
async function aCase(invited: readonly Castlid[], overrides: Parameters<typeof aDossierIn>[1] = {}): Promise<Dossier> {
  const ronde = anOverlegronde({ moment: addDays(nu(), 7) });
  return storeDossier(
    world.deps.dossiers,
    aDossierIn(
      'JK_ONDERWIJSADVIES',
      {
        ouders: [anOuder({}, cast.ouder)],
        overlegrondes: [ronde],
        uitnodigingen: invited.map((lid) =>
          anUitnodiging({ rondeId: ronde.id, opentOp: addDays(nu(), -1), sluitOp: addDays(nu(), 9) }, lid),
        ),
        ...overrides,
      },
      cast,
    ),
  );
}

const now = (dossier: Dossier) => reloadDossier(world.deps.dossiers, dossier);
async function mails(reeks: string): Promise<readonly Melding[]> {
  return (await queryAll(world.dynamodb.table, meldingPk(reeks))) as unknown as Melding[];
}
const mailsTo = async (lid: Castlid) => (await mails(lid.persoon.gebruikerId)).map(({ soort }) => soort);
const mailsIn = async ({ hulpvraag }: Dossier) =>
  (await mails(hulpvraag.id)).map(({ soort, aan }) => [soort, aan] as const);
const block = (lid: Castlid, query: Record<string, string> = {}) =>
  world.call(swv.beheerder, 'POST', `${lidPath(lid)}/blokkades`, undefined, {}, query);
const unblock = (lid: Castlid) => world.call(swv.beheerder, 'DELETE', `${lidPath(lid)}/blokkades`);

describe('a lidmaatschap that is blocked', () => {
  it('closes what is open for this person on every case, tells them once and the specialist of each case', async () => {
    const [one, other] = [await aCase([cast.voorschool, cast.genodigde]), await aCase([cast.voorschool])];
    expect((await block(cast.voorschool)).status).toBe(201);
    for (const dossier of [one, other]) {
      const na = await now(dossier);
      expect(
        na.uitnodigingen.find((un) => un.persoon.lidmaatschapId === cast.voorschool.persoon.lidmaatschapId)
          ?.ingetrokkenOp,
      ).toBeDefined();
      expect(na.hulpvraag.buitenDienst).toMatchObject([{ lidmaatschapId: cast.voorschool.persoon.lidmaatschapId }]);
      expect(await mailsIn(dossier)).toEqual([['BETROKKENE_WEG', cast.specialist.persoon.gebruikerId]]);
    }
    expect((await now(one)).uitnodigingen.filter((un) => un.ingetrokkenOp)).toHaveLength(1);
    expect(await mailsTo(cast.voorschool)).toEqual(['LIDMAATSCHAP_GEEINDIGD']);
  });

  it('is told without anything of the case', async () => {
    const dossier = await aCase([cast.voorschool]);
    await block(cast.voorschool);
    const [mail] = await mails(cast.voorschool.persoon.gebruikerId);
    expect(mail).not.toHaveProperty('hulpvraagId');
    expect(JSON.stringify(mail)).not.toContain(dossier.hulpvraag.zaaknummer);
  });

  it('refuses what this person sent and was not checked yet', async () => {
    const { gebruikerId, lidmaatschapId, organisatieId } = cast.voorschool.persoon;
    const rol = 'CONTACTPERSOON_VOORSCHOOL' as const;
    const bijlage = aBijlage({
      stand: 'WACHT_OP_UPLOAD',
      uploadVerlooptOp: addDays(nu(), 1),
      toegevoegdDoor: { gebruikerId, organisatieId, rol },
      inzenders: [{ gebruikerId, lidmaatschapId, organisatieId, rol, platformIds: [] }],
    });
    const dossier = await storeDossier(
      world.deps.dossiers,
      aDossierIn('JK_ONDERWIJSADVIES_AANVRAAG', { bijlagen: [bijlage] }, cast),
    );
    await block(cast.voorschool);
    expect((await now(dossier)).bijlagen).toMatchObject([{ stand: 'GEWEIGERD', weigerreden: 'RECHT_VERVALLEN' }]);
  });

  it('also refuses what somebody of the SWV sent who stands on no case', async () => {
    const staf = castlid(
      aLidmaatschap({
        organisatieId: swv.id,
        organisatieSoort: 'SAMENWERKINGSVERBAND',
        samenwerkingsverbandId: swv.id,
        rollen: ['JK_SPECIALIST'],
        platformIds: [cast.platformId],
      }),
    );
    await world.deps.gebruikers.create({
      gebruiker: aGebruiker({ id: staf.persoon.gebruikerId }),
      lidmaatschappen: [staf.lidmaatschap],
    });
    const { gebruikerId, lidmaatschapId, organisatieId } = staf.persoon;
    const rol = 'JK_SPECIALIST' as const;
    const bijlage = aBijlage({
      stand: 'WACHT_OP_UPLOAD',
      uploadVerlooptOp: addDays(nu(), 1),
      toegevoegdDoor: { gebruikerId, organisatieId, rol },
      inzenders: [{ gebruikerId, lidmaatschapId, organisatieId, rol, platformIds: [cast.platformId] }],
    });
    const dossier = await aCase([], { bijlagen: [bijlage] });
    await block(staf);
    expect((await now(dossier)).bijlagen).toMatchObject([{ stand: 'GEWEIGERD' }]);
  });

  it('keeps invitations when that is chosen; they count again once the block is over', async () => {
    const dossier = await aCase([cast.genodigde]);
    await block(cast.genodigde, { uitnodigingen: 'HOUDEN' });
    expect((await now(dossier)).uitnodigingen[0]).not.toHaveProperty('ingetrokkenOp');
    await unblock(cast.genodigde);
    const na = await now(dossier);
    expect(na.hulpvraag).not.toHaveProperty('buitenDienst');
    expect(await mailsTo(cast.genodigde)).toEqual(['LIDMAATSCHAP_GEEINDIGD', 'LIDMAATSCHAP_HERSTELD']);
    expect((await mailsIn(dossier)).map(([soort]) => soort)).toEqual(['BETROKKENE_WEG', 'BETROKKENE_TERUG']);
  });

  it('never keeps anything for an ouder', async () => {
    const dossier = await aCase([cast.ouder]);
    await block(cast.ouder, { uitnodigingen: 'HOUDEN' });
    expect((await now(dossier)).uitnodigingen[0]?.ingetrokkenOp).toBeDefined();
  });

  it('of the contact of a school is told to the specialist, though the school reads on', async () => {
    const ouder = anOuder({}, cast.ouder);
    const school = aSchool({ gevraagdOp: nu() }, cast.school);
    const toestemming = aToestemming({ schoolId: school.id, ouderId: ouder.id });
    const dossier = await storeDossier(
      world.deps.dossiers,
      aDossierIn('JK_AANMELDEN_SCHOOL', { ouders: [ouder], scholen: [school], toestemmingen: [toestemming] }, cast),
    );
    await block(cast.school);
    expect(await mailsIn(dossier)).toEqual([['BETROKKENE_WEG', cast.specialist.persoon.gebruikerId]]);
  });

  it('of the specialist is told to the contactpersoon JK, and of the only one named, to colleagues of the platform', async () => {
    const dossier = await aCase([]);
    await block(cast.specialist);
    expect(await mailsIn(dossier)).toEqual([['BETROKKENE_WEG', cast.contactpersoonJk.persoon.gebruikerId]]);
    const waarnemer = castlid(
      aLidmaatschap({
        organisatieId: swv.id,
        organisatieSoort: 'SAMENWERKINGSVERBAND',
        samenwerkingsverbandId: swv.id,
        rollen: ['CONTACTPERSOON_JK'],
        platformIds: [cast.platformId],
      }),
    );
    await world.deps.gebruikers.create({
      gebruiker: aGebruiker({ id: waarnemer.persoon.gebruikerId }),
      lidmaatschappen: [waarnemer.lidmaatschap],
    });
    await block(cast.contactpersoonJk);
    expect((await mailsIn(dossier)).at(-1)).toEqual(['BETROKKENE_WEG', waarnemer.persoon.gebruikerId]);
  });

  it('twice changes and tells nothing more', async () => {
    const dossier = await aCase([cast.voorschool]);
    await block(cast.voorschool);
    const { versie } = (await now(dossier)).kop;
    await block(cast.voorschool);
    await createSettleDiensten({ ...world.deps, listSamenwerkingsverbanden: async () => [swv.id] })();
    expect((await now(dossier)).kop.versie).toBe(versie);
    expect(await mailsTo(cast.voorschool)).toHaveLength(1);
  });
});

describe('other ways to go', () => {
  it('a whole account that is blocked leaves with all it is here, and is told once', async () => {
    const dossier = await aCase([cast.voorschool]);
    await world.call(swv.beheerder, 'POST', `${gebruikerPath(cast.voorschool)}/blokkades`);
    expect((await now(dossier)).uitnodigingen[0]?.ingetrokkenOp).toBeDefined();
    expect(await mailsTo(cast.voorschool)).toEqual(['LIDMAATSCHAP_GEEINDIGD']);
  });

  it('an organisation that is not active any more takes all its people along', async () => {
    const dossier = await aCase([cast.genodigde]);
    const { organisatieId } = cast.genodigde.lidmaatschap;
    const path = `/v1/organisaties/${organisatieId}`;
    const answer = await world.call(swv.beheerder, 'PUT', path, { naam: 'Jeugdarts', actief: false }, ifMatch(1));
    expect(answer.status).toBe(200);
    expect((await now(dossier)).uitnodigingen[0]?.ingetrokkenOp).toBeDefined();
    expect(await mailsTo(cast.genodigde)).toEqual(['LIDMAATSCHAP_GEEINDIGD']);
  });

  it('another name of an organisation goes through no case', async () => {
    await aCase([cast.genodigde]);
    const { organisatieId } = cast.genodigde.lidmaatschap;
    await world.call(
      swv.beheerder,
      'PUT',
      `/v1/organisaties/${organisatieId}`,
      { naam: 'Anders', actief: true },
      ifMatch(1),
    );
    expect(await world.deps.diensten.find(cast.genodigde.lidmaatschap)).toBeUndefined();
  });

  it('a role that is taken away ends the place that went with it, and the meetings of it', async () => {
    const lid = await world.member(swv.id, {
      organisatieId: cast.voorschool.lidmaatschap.organisatieId,
      organisatieSoort: 'SAMENWERKINGSVERBAND',
      rollen: ['CONTACTPERSOON_JK', 'JK_SPECIALIST'],
      platformIds: [swv.platformId, cast.platformId],
    });
    await world.deps.organisaties.savePlatform({
      id: cast.platformId,
      samenwerkingsverbandId: swv.id,
      naam: 'Zuid',
      aangemaaktOp: nu(),
      versie: 1,
    });
    const dossier = await aCase([lid], { hulpvraag: { jkSpecialist: lid.persoon } });
    const body = { rollen: ['JK_SPECIALIST'], platformIds: [swv.platformId] };
    expect((await world.call(swv.beheerder, 'PUT', lidPath(lid), body, ifMatch(1))).status).toBe(200);
    const na = await now(dossier);
    expect(na.hulpvraag.buitenDienst).toMatchObject([{ lidmaatschapId: lid.persoon.lidmaatschapId }]);
    expect(na.uitnodigingen[0]?.ingetrokkenOp).toBeDefined();
    expect(await mailsTo(lid)).toEqual(['LIDMAATSCHAP_GEWIJZIGD']);
  });

  it('a last day that is over is seen by the job, which tells the person once', async () => {
    const vandaag = dateInNetherlands(nu());
    const lid = await world.member(swv.id, {
      rollen: ['CONTACTPERSOON_VOORSCHOOL'],
      totEnMet: addDaysToDate(vandaag, 1),
    });
    const dossier = await aCase([lid]);
    const job = (dagen: number) =>
      createSettleDiensten({
        ...world.deps,
        newContext: () => ({ ...world.deps.newContext(), nu: addDays(nu(), dagen) }),
        listSamenwerkingsverbanden: async () => [swv.id],
      })();
    await job(0);
    await job(1);
    expect((await now(dossier)).uitnodigingen[0]).not.toHaveProperty('ingetrokkenOp');
    await job(2);
    await job(2);
    expect((await now(dossier)).uitnodigingen[0]?.ingetrokkenOp).toBeDefined();
    expect(await mailsTo(lid)).toEqual(['LIDMAATSCHAP_GEEINDIGD']);
  });
});

describe('a crash between two cases', () => {
  it('leaves the rest to the next run, which ends each case once', async () => {
    const cases = [await aCase([cast.voorschool]), await aCase([cast.voorschool]), await aCase([cast.voorschool])];
    let saved = 0;
    const dying = {
      ...world.deps.dossiers,
      save: (opslag: Parameters<typeof world.deps.dossiers.save>[0]) => {
        if (++saved === 2) return Promise.reject(new Error('The table cannot be reached'));
        return world.deps.dossiers.save(opslag);
      },
    };
    expect(
      (await world.callWith({ dossiers: dying })(swv.beheerder, 'POST', `${lidPath(cast.voorschool)}/blokkades`))
        .status,
    ).toBe(201);
    const left = await Promise.all(cases.map(now));
    expect(left.filter((one) => one.hulpvraag.buitenDienst)).toHaveLength(2);
    await createSettleDiensten({ ...world.deps, listSamenwerkingsverbanden: async () => [swv.id] })();
    const done = await Promise.all(cases.map(now));
    expect(done.every((one) => one.hulpvraag.buitenDienst?.length === 1)).toBe(true);
    for (const one of cases) expect(await mailsIn(one)).toHaveLength(1);
    expect(await world.deps.diensten.find(cast.voorschool.lidmaatschap)).toBeUndefined();
  });

  it('without time, everything is left to the job', async () => {
    const dossier = await aCase([cast.voorschool]);
    await world.deps.gebruikers.saveLidmaatschap({ ...cast.voorschool.lidmaatschap, stand: 'GEBLOKKEERD', versie: 2 });
    expect(await processDiensten(world.deps, swv.id, nu())).toEqual({ zaken: 0, mislukt: [], klaar: true });
    expect((await now(dossier)).hulpvraag).not.toHaveProperty('buitenDienst');
    await createSettleDiensten({ ...world.deps, listSamenwerkingsverbanden: async () => [swv.id] })();
    expect((await now(dossier)).hulpvraag.buitenDienst).toHaveLength(1);
  });
});

describe('what a beheerder sees before it', () => {
  const preview = (body: object) => world.call(swv.beheerder, 'POST', '/v1/beheervoorbeelden', body);
  const ids = ({ persoon: { gebruikerId, lidmaatschapId } }: Castlid) => ({ gebruikerId, lidmaatschapId });

  it('is how much closes per case, with nothing of the case, and changes nothing', async () => {
    const dossier = await aCase([cast.voorschool]);
    const { body } = await preview({ soort: 'LID_BLOKKEREN', ...ids(cast.voorschool) });
    expect(body).toEqual({
      mensen: 1,
      zaken: [{ zaaknummer: dossier.hulpvraag.zaaknummer, uitnodigingen: 1, bestanden: 0, mails: 1 }],
      volledig: true,
    });
    expect(await now(dossier)).toEqual(dossier);
  });

  it.each([
    ['ACCOUNT_BLOKKEREN', () => ({ gebruikerId: cast.voorschool.persoon.gebruikerId })],
    ['ACCOUNT_VERWIJDEREN', () => ({ gebruikerId: cast.voorschool.persoon.gebruikerId })],
    ['ORGANISATIE_NIET_ACTIEF', () => ({ organisatieId: cast.voorschool.lidmaatschap.organisatieId })],
  ])('%s counts the same', async (soort, wie) => {
    await aCase([cast.voorschool]);
    expect((await preview({ soort, ...wie() })).body).toMatchObject({ mensen: 1, zaken: [{ uitnodigingen: 1 }] });
  });

  it('of an unblocking says who is back', async () => {
    await aCase([cast.voorschool]);
    await block(cast.voorschool);
    const answer = await preview({ soort: 'LID_DEBLOKKEREN', ...ids(cast.voorschool) });
    expect(answer.body).toMatchObject({ mensen: 1, zaken: [{ uitnodigingen: 0, mails: 1 }] });
  });

  it('is not for another SWV', async () => {
    const other = await world.aSwv();
    const answer = await world.call(other.beheerder, 'POST', '/v1/beheervoorbeelden', {
      soort: 'LID_BLOKKEREN',
      ...ids(cast.voorschool),
    });
    expect(answer.status).toBe(404);
  });
});
