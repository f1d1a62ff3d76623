import { asLidmaatschapId } from '#tests/support/ids.ts';
import '#tests/support/function-settings.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import bewerkOuder from '#functions/api/dossier/bewerk-ouder.ts';
import leesDossier from '#functions/api/dossier/lees-dossier.ts';
import nodigOuderUit from '#functions/api/dossier/nodig-ouder-uit.ts';
import ontkoppelOuder from '#functions/api/dossier/ontkoppel-ouder.ts';
import nodigUit from '#functions/api/overleg/nodig-uit.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Ouder } from '#shared/model/kind.ts';
import { aMailAddress } from '#tests/contract/cognito/pool.ts';
import { type Answer, apiClient, type Call, storeCast } from '#tests/support/api.ts';
import { startBeheerWorld } from '#tests/support/beheer-world.ts';
import {
  aCast,
  aDossierIn,
  anOuder,
  anOuderWithoutAccount,
  anOverlegronde,
  type Cast,
} from '#tests/support/builders.ts';
import { type Castlid, castlid } from '#tests/support/cast.ts';
import { ofFile } from '#tests/support/of-file.ts';
import { storeDossier } from '#tests/support/stored-dossier.ts';

const world = ofFile(startBeheerWorld);
let call: Call;
let cast: Cast;
let dossier: Dossier;
let moeder: Ouder;

beforeAll(async () => {
  call = apiClient([bewerkOuder, leesDossier, nodigOuderUit, nodigUit, ontkoppelOuder], world.deps);
});

beforeEach(async () => {
  cast = aCast();
  await storeCast(world.deps.gebruikers, cast);
  moeder = anOuderWithoutAccount({ email: aMailAddress() });
  const vader = anOuder({ email: aMailAddress() }, cast.ouder2);
  const overrides = { ouders: [moeder, vader], overlegrondes: [anOverlegronde()] };
  dossier = await storeDossier(world.deps.dossiers, aDossierIn('JK_ONDERWIJSADVIES', overrides, cast));
});

const base = () => `/v1/hulpvragen/${dossier.hulpvraag.id}`;
const geefAccount = (ouderId = moeder.id) =>
  call(cast.specialist, 'POST', `${base()}/ouders/${ouderId}/accountuitnodigingen`);
const nodigMoederUit = () =>
  call(cast.specialist, 'POST', `${base()}/overlegrondes/${dossier.overlegrondes[0]?.id}/uitnodigingen`, {
    wie: { soort: 'OUDER', ouderId: moeder.id },
    openingswijze: 'NU',
    sluitOp: '2099-01-01T00:00:00.000Z',
  });
const ontkoppel = () => call(cast.specialist, 'DELETE', `${base()}/ouders/${moeder.id}/account`);
const lees = (lid: Castlid) => call(lid, 'GET', `${base()}/dossier`);
const opgeslagen = async () => {
  const found = await world.deps.dossiers.load(dossier.hulpvraag.id);
  return found?.ouders.find((one) => one.id === moeder.id);
};
const code = ({ body }: Answer) => (body.errors as { code: string }[] | undefined)?.[0]?.code;

/** Gives the mother an account at the address that stands in the dossier. */
async function metAccount(): Promise<Castlid> {
  await geefAccount();
  const { gebruikerId = '', lidmaatschapId = '' } = (await opgeslagen()) ?? {};
  const lid = await world.deps.gebruikers.findLidmaatschap({
    gebruikerId,
    lidmaatschapId: asLidmaatschapId(lidmaatschapId),
  });
  if (!lid) throw new Error('The mother got no account');
  return castlid(lid);
}

const mailsNaar = (email: string | undefined) => world.pool.mails.filter((mail) => mail.to === email);

describe('an ouder who has an account', () => {
  it('stays who they are after their address was corrected: an invitation mails nobody at the old address', async () => {
    const lid = await metAccount();
    expect(mailsNaar(moeder.email)).toHaveLength(1);
    const email = aMailAddress();
    await world.deps.accounts.changeEmail(lid.lidmaatschap.gebruikerId, email);
    const account = await world.deps.gebruikers.load(lid.lidmaatschap.gebruikerId);
    if (!account) throw new Error('The account is gone');
    await world.deps.gebruikers.saveGebruiker({ ...account.gebruiker, email, versie: 2 });
    expect((await nodigMoederUit()).status).toBe(201);
    expect((await geefAccount()).status).toBe(201);
    expect(mailsNaar(moeder.email)).toHaveLength(1);
    expect(await opgeslagen()).toMatchObject({ lidmaatschapId: lid.lidmaatschap.id });
    expect((await lees(lid)).status).toBe(200);
  });

  it('is not given another account by an invitation after theirs was removed or blocked', async () => {
    const lid = await metAccount();
    const account = await world.deps.gebruikers.load(lid.lidmaatschap.gebruikerId);
    if (!account) throw new Error('The account is gone');
    const weg = { naam: '(verwijderd)', email: 'x@verwijderd.invalid', stand: 'VERWIJDERD' } as const;
    await world.deps.gebruikers.saveGebruiker({ ...account.gebruiker, ...weg, versie: 2 });
    await world.deps.accounts.remove(lid.lidmaatschap.gebruikerId);
    const answers = [await nodigMoederUit(), await geefAccount()];
    expect(answers.map((one) => [one.status, code(one)])).toEqual([
      [409, 'ACCOUNT_WERKT_NIET'],
      [409, 'ACCOUNT_WERKT_NIET'],
    ]);
    expect(mailsNaar(moeder.email)).toHaveLength(1);
  });

  it('is untied by the SWV: that account sees nothing any more, and a new one needs an address that is filled in anew', async () => {
    const oud = await metAccount();
    await nodigMoederUit();
    expect((await lees(oud)).status).toBe(200);
    expect((await ontkoppel()).status).toBe(204);
    expect((await lees(oud)).status).toBe(404);
    expect(code(await geefAccount())).toBe('ADRES_ONTBREEKT');
    const { versie = 0 } = (await opgeslagen()) ?? {};
    const email = aMailAddress();
    const body = { naam: moeder.naam, relatie: 'OUDER', gezag: true, email };
    const path = `${base()}/ouders/${moeder.id}`;
    expect((await call(cast.specialist, 'PUT', path, body, { 'if-match': `"${versie}"` })).status).toBe(200);
    expect((await geefAccount()).status).toBe(201);
    expect(mailsNaar(email)).toHaveLength(1);
    const { gebruikerId = '', lidmaatschapId = '' } = (await opgeslagen()) ?? {};
    const nieuw = await world.deps.gebruikers.findLidmaatschap({
      gebruikerId,
      lidmaatschapId: asLidmaatschapId(lidmaatschapId),
    });
    if (!nieuw) throw new Error('There is no new account');
    expect((await lees(castlid(nieuw))).status).toBe(200);
    expect((await lees(oud)).status).toBe(404);
    expect((await nodigMoederUit()).status).toBe(201);
  });

  it('is untied by nobody but the SWV', async () => {
    await metAccount();
    for (const lid of [cast.voorschool, cast.ouder2]) {
      expect((await call(lid, 'DELETE', `${base()}/ouders/${moeder.id}/account`)).status).toBe(403);
    }
  });
});

describe('two ouders', () => {
  it('cannot share one account, and nobody is mailed', async () => {
    const vader = await world.deps.gebruikers.load(cast.ouder2.lidmaatschap.gebruikerId);
    const body = { naam: moeder.naam, relatie: 'OUDER', gezag: true, email: vader?.gebruiker.email };
    const path = `${base()}/ouders/${moeder.id}`;
    expect((await call(cast.specialist, 'PUT', path, body, { 'if-match': '"1"' })).status).toBe(200);
    const answers = [await geefAccount(), await nodigMoederUit()];
    expect(answers.map((one) => [one.status, code(one)])).toEqual([
      [409, 'ACCOUNT_VAN_ANDERE_OUDER'],
      [409, 'ACCOUNT_VAN_ANDERE_OUDER'],
    ]);
    expect((await opgeslagen())?.lidmaatschapId).toBeUndefined();
  });
});
