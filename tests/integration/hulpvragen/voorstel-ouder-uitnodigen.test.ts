/** An ouder zonder gezag is let into one round by two people of the SWV, over HTTP on the real table. */
import { asLidmaatschapId } from '#tests/support/ids.ts';
import '#tests/support/function-settings.ts';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { addDays, momentAt } from '#shared/kernel/dates.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Ouder } from '#shared/model/kind.ts';
import { aBijlage, aDossierIn, anOuder, anOuderWithoutAccount, anOverlegronde } from '#tests/support/builders.ts';
import { type Castlid, castlid } from '#tests/support/cast.ts';
import { codes, pad } from '#tests/support/voorstellen.ts';
import { voorstellenOfFile } from '#tests/support/voorstellen-of-file.ts';

const NU = momentAt(Date.now());
const { world, cast, now, etag, propose, approve, reject, withdraw, list, mails, later } = voorstellenOfFile();

/** The one that the tests are about: `Bo`. */
const bo = ({ ouders }: Pick<Dossier, 'ouders'>) => ouders.find(({ naam }) => naam === 'Bo Bedacht');
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
    const lid = await world.deps.gebruikers.findLidmaatschap({
      gebruikerId,
      lidmaatschapId: asLidmaatschapId(lidmaatschapId),
    });
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
