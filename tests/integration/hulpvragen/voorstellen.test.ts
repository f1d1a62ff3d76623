/** What takes two people of the SWV, over HTTP on the real table: an old step back, and an ouder zonder gezag who is let into one round. */
import '#tests/support/function-settings.ts';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dossierEndpoints } from '#functions/api/dossier/index.ts';
import { meldingPk } from '#shared/adapters/dynamodb/keys.ts';
import { queryAll } from '#shared/adapters/dynamodb/query.ts';
import { addDays } from '#shared/kernel/dates.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Ouder } from '#shared/model/kind.ts';
import { type Answer, apiClient, storeCast } from '#tests/support/api.ts';
import {
  aBijlage,
  aCast,
  aDossierIn,
  aLidmaatschap,
  anOuder,
  anOuderWithoutAccount,
  anOverlegronde,
  aStatuswijziging,
  type Cast,
} from '#tests/support/builders.ts';
import { type Castlid, castlid } from '#tests/support/cast.ts';
import { aHulpvragenWorld, type HulpvragenWorld } from '#tests/support/hulpvragen-world.ts';
import { reloadDossier } from '#tests/support/stored-dossier.ts';

let world: HulpvragenWorld;
let cast: Cast;
const NU = new Date().toISOString();

beforeAll(async () => {
  world = await aHulpvragenWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  cast = aCast();
  await storeCast(world.deps.gebruikers, cast);
});

const codes = ({ status, body }: Answer): unknown => [
  status,
  (body.errors as { code: string }[] | undefined)?.[0]?.code,
];
const pad = (dossier: Dossier) => `/v1/hulpvragen/${dossier.hulpvraag.id}`;
/** The one that the tests are about: `Bo`. */
const bo = ({ ouders }: Pick<Dossier, 'ouders'>) => ouders.find(({ naam }) => naam === 'Bo Bedacht');
const now = (dossier: Dossier) => reloadDossier(world.deps.dossiers, dossier);
const mails = async (dossier: Dossier) =>
  (await queryAll(world.dynamodb.table, meldingPk(dossier.hulpvraag.id))).map(({ soort, aan }) => [soort, aan]);
const etag = async (dossier: Dossier) => ({ 'if-match': `"${(await now(dossier)).hulpvraag.versie}"` });

async function propose(dossier: Dossier, body: object, by: Castlid = cast.specialist) {
  return world.call<{ id: string }>(
    by,
    'POST',
    `${pad(dossier)}/voorstellen`,
    { reden: 'Verzonnen reden.', ...body },
    await etag(dossier),
  );
}
async function approve(
  dossier: Dossier,
  id: string,
  by: Castlid = cast.contactpersoonJk,
  headers: Record<string, string> = {},
) {
  const path = `${pad(dossier)}/voorstellen/${id}/goedkeuringen`;
  return world.call(by, 'POST', path, undefined, { ...(await etag(dossier)), ...headers });
}
const reject = (dossier: Dossier, id: string, by: Castlid = cast.contactpersoonJk) =>
  world.call(by, 'POST', `${pad(dossier)}/voorstellen/${id}/afwijzingen`, { reden: 'Nee.' });
const withdraw = (dossier: Dossier, id: string, by: Castlid) =>
  world.call(by, 'POST', `${pad(dossier)}/voorstellen/${id}/intrekkingen`);
const list = async (dossier: Dossier, by: Castlid = cast.contactpersoonJk) => {
  const { body } = await world.call<{ items: { stand: string; tekst: string; magBeoordelen: boolean }[] }>(
    by,
    'GET',
    `${pad(dossier)}/voorstellen`,
  );
  return body.items;
};
/** The endpoints at another moment. */
const later = (dagen: number) =>
  apiClient(dossierEndpoints, {
    ...world.deps,
    newContext: () => ({ ...world.deps.newContext(), nu: addDays(NU, dagen) }),
  });

/** A case that was finished a month ago. */
function finished(): Promise<Dossier> {
  const op = addDays(NU, -30);
  const stap = aStatuswijziging({ van: 'JK_ADVIES_AFGEROND', naar: 'ADVIES_AFGEROND', op });
  return world.store(
    aDossierIn('ADVIES_AFGEROND', { statuswijzigingen: [stap], hulpvraag: { statusSinds: op } }, cast),
  );
}

/** A colleague who works for another platform, and one of another SWV. */
async function somebodyElse(platformIds: readonly string[], swv = cast.samenwerkingsverbandId): Promise<Castlid> {
  const lid = aLidmaatschap({
    organisatieId: swv,
    organisatieSoort: 'SAMENWERKINGSVERBAND',
    samenwerkingsverbandId: swv,
    rollen: ['JK_SPECIALIST'],
    platformIds: [...platformIds],
  });
  const email = `x.${uuidv7()}@voorbeeld.example`;
  const gebruiker = {
    id: lid.gebruikerId,
    naam: lid.naam,
    email,
    stand: 'ACTIEF' as const,
    aangemaaktOp: NU,
    versie: 1,
  };
  await world.deps.gebruikers.create({ gebruiker, lidmaatschappen: [lid] });
  return castlid(lid);
}

describe('a step back that was taken long ago', () => {
  const TERUG = { soort: 'TERUGSTAP' };

  it('is proposed by one, approved by another and done at once', async () => {
    const dossier = await finished();
    const { status, body } = await propose(dossier, TERUG);
    expect(status).toBe(201);
    expect((await now(dossier)).hulpvraag.status).toBe('ADVIES_AFGEROND');
    expect(await mails(dossier)).toEqual([['VOORSTEL_GEDAAN', cast.contactpersoonJk.persoon.gebruikerId]]);
    expect((await approve(dossier, body.id)).status).toBe(201);
    const na = await now(dossier);
    expect(na.hulpvraag.status).toBe('JK_ADVIES_AFGEROND');
    expect(na.statuswijzigingen.at(-1)?.goedgekeurdDoor?.gebruikerId).toBe(cast.contactpersoonJk.persoon.gebruikerId);
    expect(await list(dossier)).toMatchObject([{ stand: 'GOEDGEKEURD' }]);
  });

  it('is not approved by who proposed it, not at another platform and not at another SWV', async () => {
    const dossier = await finished();
    const { id } = (await propose(dossier, TERUG)).body;
    expect((await approve(dossier, id, cast.specialist)).status).toBe(403);
    expect((await reject(dossier, id, cast.specialist)).status).toBe(403);
    expect((await approve(dossier, id, await somebodyElse([uuidv7()]))).status).toBe(404);
    expect((await approve(dossier, id, await somebodyElse([cast.platformId], uuidv7()))).status).toBe(404);
    expect((await approve(dossier, id, cast.voorschool)).status).toBe(403);
    expect((await now(dossier)).hulpvraag.status).toBe('ADVIES_AFGEROND');
  });

  it('is refused with a reason that its proposer is told, and then decided', async () => {
    const dossier = await finished();
    const { id } = (await propose(dossier, TERUG)).body;
    expect((await reject(dossier, id)).status).toBe(201);
    expect((await mails(dossier)).at(-1)).toEqual(['VOORSTEL_AFGEKEURD', cast.specialist.persoon.gebruikerId]);
    expect(codes(await approve(dossier, id))).toEqual([409, 'VOORSTEL_NIET_OPEN']);
  });

  it('is taken back by who proposed it only', async () => {
    const dossier = await finished();
    const { id } = (await propose(dossier, TERUG)).body;
    expect((await withdraw(dossier, id, cast.contactpersoonJk)).status).toBe(403);
    expect((await withdraw(dossier, id, cast.specialist)).status).toBe(201);
    expect(codes(await approve(dossier, id))).toEqual([409, 'VOORSTEL_NIET_OPEN']);
  });

  it('has lapsed after fourteen days', async () => {
    const dossier = await finished();
    const { id } = (await propose(dossier, TERUG)).body;
    const path = `${pad(dossier)}/voorstellen/${id}/goedkeuringen`;
    const answer = await later(15)(cast.contactpersoonJk, 'POST', path, undefined, await etag(dossier));
    expect(codes(answer)).toEqual([409, 'VOORSTEL_NIET_OPEN']);
  });

  it('is not carried out of somebody who was blocked meanwhile', async () => {
    const dossier = await finished();
    const { id } = (await propose(dossier, TERUG)).body;
    const lid = cast.specialist.lidmaatschap;
    await world.deps.gebruikers.saveLidmaatschap({ ...lid, stand: 'GEBLOKKEERD', versie: lid.versie + 1 });
    expect(codes(await approve(dossier, id))).toEqual([409, 'VOORSTELLER_WEG']);
  });
});

describe('an ouder zonder gezag', () => {
  const bijlage = aBijlage({ zichtbaarVoor: [] });
  const anderStuk = aBijlage({ zichtbaarVoor: [] });

  async function aCase(ouder: Partial<Ouder> = {}): Promise<Dossier> {
    const zonder = anOuderWithoutAccount({
      naam: 'Bo Bedacht',
      gezag: false,
      email: `bo.${uuidv7()}@voorbeeld.example`,
      ...ouder,
    });
    const documenten = { bijlageIds: [bijlage.id], observatieIds: [], adviesIds: [] };
    return world.store(
      aDossierIn(
        'JK_ONDERWIJSADVIES',
        {
          bijlagen: [bijlage, anderStuk],
          ouders: [anOuder({}, cast.ouder), zonder],
          overlegrondes: [anOverlegronde({ moment: addDays(NU, 7), documenten })],
        },
        cast,
      ),
    );
  }
  const wat = (dossier: Dossier, extra: object = {}) => ({
    soort: 'OUDER_UITNODIGEN',
    rondeId: dossier.overlegrondes[0]?.id,
    ouderId: bo(dossier)?.id,
    openingswijze: 'NU',
    sluitOp: addDays(NU, 9),
    ...extra,
  });
  /** Proposed and approved; the ouder signs in. */
  async function letIn(dossier: Dossier, extra: object = {}): Promise<Castlid> {
    const { body } = await propose(dossier, wat(dossier, extra));
    expect((await approve(dossier, body.id)).status).toBe(201);
    return theOuder(dossier);
  }
  async function theOuder(dossier: Dossier): Promise<Castlid> {
    const { gebruikerId = '', lidmaatschapId = '' } = bo(await now(dossier)) ?? {};
    const lid = await world.deps.gebruikers.findLidmaatschap({ gebruikerId, lidmaatschapId });
    if (!lid) throw new Error('This ouder has no account');
    return castlid(lid);
  }
  const reads = async (dossier: Dossier, by: Castlid) => {
    const { status, body } = await world.call<{ bijlagen?: { id: string }[] }>(by, 'GET', `${pad(dossier)}/dossier`);
    return status === 200 ? (body.bijlagen ?? []).map(({ id }) => id) : status;
  };

  it('is proposed with a reason; nothing opens and nobody gets an account by that', async () => {
    const dossier = await aCase();
    const before = world.invited.length;
    expect((await propose(dossier, wat(dossier))).status).toBe(201);
    expect(world.invited).toHaveLength(before);
    expect(await mails(dossier)).toEqual([['VOORSTEL_GEDAAN', cast.contactpersoonJk.persoon.gebruikerId]]);
    expect(await list(dossier)).toMatchObject([{ tekst: expect.stringContaining('Bo Bedacht'), magBeoordelen: true }]);
  });

  it('a second person sees who will read what, from when until when', async () => {
    const dossier = await aCase();
    const opentOp = addDays(NU, 3);
    const { id } = (await propose(dossier, wat(dossier, { openingswijze: 'OP_TIJDSTIP', opentOp }))).body;
    const { body } = await world.call(cast.contactpersoonJk, 'POST', `${pad(dossier)}/voorbeelden`, {
      soort: 'VOORSTEL',
      voorstelId: id,
    });
    expect(body.verschillen).toMatchObject([
      { naam: 'Bo Bedacht', vanaf: opentOp, tot: addDays(NU, 9), stukkenErbij: { bijlageIds: [bijlage.id] } },
    ]);
    expect(body.meldingen).toMatchObject([{ naam: 'Bo Bedacht' }]);
  });

  it('is not let in by one person in two roles', async () => {
    const dossier = await aCase();
    const { id } = (await propose(dossier, wat(dossier))).body;
    const before = world.invited.length;
    expect((await approve(dossier, id, cast.specialist)).status).toBe(403);
    expect(world.invited).toHaveLength(before);
  });

  it('reads the stukken of that round once it is approved, and nothing else; the decision stands on the invitation', async () => {
    const dossier = await aCase();
    const ouder = await letIn(dossier);
    expect(await reads(dossier, ouder)).toEqual([bijlage.id]);
    expect(world.invited.at(-1)).toBe(bo(dossier)?.email);
    const { uitnodigingen, ouders } = await now(dossier);
    expect(uitnodigingen).toMatchObject([
      {
        besluit: {
          reden: 'Verzonnen reden.',
          voorgesteldDoor: { gebruikerId: cast.specialist.persoon.gebruikerId },
          goedgekeurdDoor: { gebruikerId: cast.contactpersoonJk.persoon.gebruikerId },
        },
      },
    ]);
    expect(bo({ ouders })?.gezag).toBe(false);
    expect((await mails(dossier)).filter(([, aan]) => aan === ouder.persoon.gebruikerId)).toEqual([
      ['UITNODIGING', ouder.persoon.gebruikerId],
    ]);
    const { items } = await world.deps.inzage.listDossier(dossier.kop.id, { aantal: 50 });
    expect(items.map(({ actie }) => actie)).toEqual(expect.arrayContaining(['doeVoorstel', 'keurVoorstelGoed']));
  });

  it('is told nothing of the next status, which is not for an invitee', async () => {
    const dossier = await aCase();
    const ouder = await letIn(dossier);
    const { body } = await world.call<{ meldingen: { naam: string }[] }>(
      cast.specialist,
      'POST',
      `${pad(dossier)}/voorbeelden`,
      {
        soort: 'STATUSWIJZIGING',
        statuswijziging: { naar: 'JK_INGETROKKEN', omschrijving: 'Stopt.' },
      },
    );
    expect(ouder.persoon.naam).toBe('Bo Bedacht');
    expect(body.meldingen.filter(({ naam }) => naam === 'Bo Bedacht').length).toBeLessThanOrEqual(1);
  });

  it.each([
    [
      'the round is cancelled',
      (d: Dossier) =>
        world.call(cast.specialist, 'POST', `${pad(d)}/overlegrondes/${d.overlegrondes[0]?.id}/afgelastingen`),
    ],
    [
      'the invitation is taken back',
      async (d: Dossier) =>
        world.call(cast.specialist, 'DELETE', `${pad(d)}/uitnodigingen/${(await now(d)).uitnodigingen[0]?.id}`),
    ],
    [
      'it is closed',
      async (d: Dossier) =>
        world.call(
          cast.specialist,
          'POST',
          `${pad(d)}/uitnodigingen/${(await now(d)).uitnodigingen[0]?.id}/sluitingen`,
        ),
    ],
    [
      'the account is untied',
      (d: Dossier) => world.call(cast.specialist, 'DELETE', `${pad(d)}/ouders/${bo(d)?.id}/account`),
    ],
  ])('reads nothing any more when %s', async (_, end) => {
    const dossier = await aCase();
    const ouder = await letIn(dossier);
    expect((await end(dossier)).status).toBeLessThan(300);
    expect([403, 404]).toContain(await reads(dossier, ouder));
  });

  it('reads nothing after the closing moment', async () => {
    const dossier = await aCase();
    const ouder = await letIn(dossier);
    const answer = await later(10)(ouder, 'GET', `${pad(dossier)}/dossier`);
    expect(answer.status).toBe(403);
  });

  it('who gets gezag and loses it again needs a new decision', async () => {
    const dossier = await aCase();
    const ouder = await letIn(dossier);
    const edit = async (gezag: boolean) => {
      const { naam, relatie, email, versie } = bo(await now(dossier)) ?? {};
      const path = `${pad(dossier)}/ouders/${bo(dossier)?.id}`;
      return world.call(cast.specialist, 'PUT', path, { naam, relatie, email, gezag }, { 'if-match': `"${versie}"` });
    };
    expect((await edit(true)).status).toBe(200);
    expect((await edit(false)).status).toBe(200);
    expect([403, 404]).toContain(await reads(dossier, ouder));
  });

  it('is not let in longer, earlier or wider by one person', async () => {
    const dossier = await aCase();
    await letIn(dossier);
    const { uitnodigingen, overlegrondes } = await now(dossier);
    const window = (body: object, versie = uitnodigingen[0]?.versie) =>
      world.call(cast.specialist, 'PUT', `${pad(dossier)}/uitnodigingen/${uitnodigingen[0]?.id}/venster`, body, {
        'if-match': `"${versie}"`,
      });
    expect(codes(await window({ sluitOp: addDays(NU, 20) }))).toEqual([409, 'BESLUIT_VAN_TWEE']);
    expect(codes(await window({ openingswijze: 'HANDMATIG' }))).toEqual([409, 'BESLUIT_VAN_TWEE']);
    const [ronde] = overlegrondes;
    const { moment, duurMinuten, plaats } = ronde ?? {};
    const documenten = { bijlageIds: [bijlage.id, anderStuk.id], observatieIds: [], adviesIds: [] };
    const wider = await world.call(
      cast.specialist,
      'PUT',
      `${pad(dossier)}/overlegrondes/${ronde?.id}`,
      { moment, duurMinuten, plaats, documenten },
      { 'if-match': `"${ronde?.versie}"` },
    );
    expect(codes(wider)).toEqual([409, 'BESLUIT_VAN_TWEE']);
    expect((await window({ sluitOp: addDays(NU, 8) })).status).toBe(200);
  });

  it.each([
    ['taken back', (d: Dossier, id: string) => withdraw(d, id, cast.specialist)],
    ['refused', (d: Dossier, id: string) => reject(d, id)],
  ])('is not let in by a proposal that was %s', async (_, end) => {
    const dossier = await aCase();
    const { id } = (await propose(dossier, wat(dossier))).body;
    await end(dossier, id);
    const before = world.invited.length;
    expect(codes(await approve(dossier, id))).toEqual([409, 'VOORSTEL_NIET_OPEN']);
    expect(world.invited).toHaveLength(before);
  });

  it('is not let in by a proposal that lapsed, nor one whose time is over', async () => {
    const dossier = await aCase();
    const { id } = (await propose(dossier, wat(dossier))).body;
    const path = `${pad(dossier)}/voorstellen/${id}/goedkeuringen`;
    const at = async (dagen: number) =>
      later(dagen)(cast.contactpersoonJk, 'POST', path, undefined, await etag(dossier));
    expect(codes(await at(15))).toEqual([409, 'VOORSTEL_NIET_OPEN']);
    expect(codes(await at(10))).toEqual([409, 'VOORSTEL_ACHTERHAALD']);
  });

  it('approved twice with one key is let in once, with one account', async () => {
    const dossier = await aCase();
    const { id } = (await propose(dossier, wat(dossier))).body;
    const before = world.invited.length;
    const key = { 'idempotency-key': uuidv7(), ...(await etag(dossier)) };
    expect((await approve(dossier, id, cast.contactpersoonJk, key)).status).toBe(201);
    expect((await approve(dossier, id, cast.contactpersoonJk, key)).status).toBe(201);
    expect(world.invited).toHaveLength(before + 1);
    expect((await now(dossier)).uitnodigingen).toHaveLength(1);
  });

  it('cannot be proposed with gezag, without an address, at another round, or by somebody outside the SWV', async () => {
    const dossier = await aCase();
    expect(
      codes(await propose(dossier, wat(dossier, { ouderId: dossier.ouders.find(({ gezag }) => gezag)?.id }))),
    ).toEqual([409, 'OUDER_MET_GEZAG']);
    expect((await propose(dossier, wat(dossier, { rondeId: uuidv7() }))).status).toBe(404);
    expect((await propose(dossier, wat(dossier), cast.voorschool)).status).toBe(403);
    const zonderAdres = await aCase({ email: undefined });
    expect(codes(await propose(zonderAdres, wat(zonderAdres)))).toEqual([409, 'ADRES_ONTBREEKT']);
  });

  it('the ordinary door still refuses, and says that this way exists', async () => {
    const dossier = await aCase();
    const path = `${pad(dossier)}/overlegrondes/${dossier.overlegrondes[0]?.id}/uitnodigingen`;
    const wie = { soort: 'NIEUW', naam: 'Bo', email: bo(dossier)?.email };
    const answer = await world.call(cast.specialist, 'POST', path, {
      wie,
      openingswijze: 'NU',
      sluitOp: addDays(NU, 9),
    });
    expect(codes(answer)).toEqual([409, 'OUDER_ZONDER_GEZAG']);
    expect(JSON.stringify(answer.body)).toContain('een collega keurt het goed of af');
  });
});
