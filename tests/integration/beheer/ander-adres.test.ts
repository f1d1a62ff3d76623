import { ConfirmForgotPasswordCommand } from '@aws-sdk/client-cognito-identity-provider';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Accountverzoek } from '#shared/model/accountverzoek.ts';
import { drainCase } from '#shared/verzending/send-melding.ts';
import { VERZENDREGELS } from '#shared/verzending/verzendstand.ts';
import { aMailAddress, secretIn } from '#tests/contract/cognito/pool.ts';
import { gebruikerPath, type Ingelogd, lidPath, startBeheerWorld } from '#tests/support/beheer-world.ts';
import type { Castlid } from '#tests/support/cast.ts';
import { ofFile, ofTest } from '#tests/support/of-file.ts';
import { noReport } from '#tests/support/reports.ts';

const world = ofFile(startBeheerWorld);
const swv = ofTest(() => world.aSwv());
let owner: Ingelogd;
let email: string;
beforeEach(async () => {
  owner = await world.anIngelogde(swv.beheerder, swv.school, ['CONTACTPERSOON_SCHOOL']);
  email = aMailAddress();
});

const ask = (by: Castlid, wie: Castlid = owner.lid, adres = email) => {
  const wat = { soort: 'EMAIL', email: adres };
  const body = {
    gebruikerId: wie.lidmaatschap.gebruikerId,
    wat,
    reden: 'Gebeld, en teruggebeld op het bekende nummer.',
  };
  return world.call<Accountverzoek>(by, 'POST', '/v1/accountverzoeken', body);
};
const confirm = (by: Castlid, { id }: { readonly id: string }, call = world.call) =>
  call<Accountverzoek>(by, 'POST', `/v1/accountverzoeken/${id}/bevestigingen`);
const change = async (wie?: Castlid) => confirm(swv.beheerder2, (await ask(swv.beheerder, wie)).body);
const account = (call = world.call) => call(owner.lid, 'GET', '/v1/mijn-account');
const seconds = () => Math.floor(world.pool.clock.now().getTime() / 1000);
const mails = async () => {
  const { items } = await world.deps.meldingen.listUndelivered(swv.id, {});
  return items.map(({ melding }) => [melding?.soort, melding?.doelgroep, melding?.aan]);
};
/** Sends what waits for one person; to which address each soort went. */
async function addresses({ lidmaatschap: { gebruikerId } }: Castlid) {
  const naar: string[] = [];
  const mailer = {
    send: async (mail: { readonly naar: string; readonly onderwerp: string }) => {
      naar.push(`${mail.onderwerp} → ${mail.naar}`);
      return 'AANGENOMEN' as const;
    },
  };
  const mailInstellingen = { webOrigin: 'https://dossier.kindbrug.example', afzender: 'meldingen@kindbrug.example' };
  const now = () => world.deps.newContext().nu;
  await drainCase(
    { ...world.deps, mailer, mailInstellingen, regels: VERZENDREGELS, now, report: noReport },
    gebruikerId,
    '2999-01-01T00:00:00.000Z',
  );
  return naar;
}

describe('another address of an account', () => {
  it('takes a second beheerder: one alone changes nothing, however they try', async () => {
    const { status, body } = await ask(swv.beheerder);
    expect(status).toBe(201);
    expect((await confirm(swv.beheerder, body)).status).toBe(403);
    expect((await world.call(swv.beheerder, 'PUT', `${gebruikerPath(owner.lid)}/email`, { email })).status).toBe(404);
    expect((await account()).body.email).toBe(owner.email);
    await world.pool.signIn().signIn(owner);
    expect(await mails()).toEqual([
      ['EMAIL_WIJZIGING_AANGEVRAAGD', 'BEHEERDER', swv.beheerder2.lidmaatschap.gebruikerId],
      ['EMAIL_WIJZIGING_AANGEVRAAGD', 'ACCOUNT', owner.lid.lidmaatschap.gebruikerId],
    ]);
  });

  it('puts out who had the old one: token, refresh token and password, also at the new address', async () => {
    const since = world.callSince(seconds());
    expect((await account(since)).status).toBe(200);
    world.pool.clock.advance(5);
    expect((await change()).status).toBe(201);
    expect(await account(since)).toMatchObject({ status: 401, body: { code: 'NIET_AANGEMELD' } });
    await expect(world.pool.signIn().refresh(owner.tokens.refreshToken)).rejects.toThrow();
    await expect(world.pool.signIn().signIn(owner)).rejects.toThrow();
    await expect(world.pool.signIn().signIn({ ...owner, email })).rejects.toMatchObject({
      name: 'PasswordResetRequiredException',
    });
  });

  it('lets in the owner, who has its mailbox and the authenticator: a code, a new password, and all is theirs again', async () => {
    await change();
    const code = secretIn(world.pool.mails.findLast((mail) => mail.to === email));
    const password = 'Geheel-Nieuw-2026!';
    const chosen = { ClientId: world.pool.clientId, Username: email, ConfirmationCode: code, Password: password };
    await world.pool.admin.send(new ConfirmForgotPasswordCommand(chosen));
    await world.pool.signIn().signIn({ ...owner, email, password });
    expect((await account(world.callSince(seconds()))).body.email).toBe(email);
  });

  it('is told to the old address and to the new one, without content', async () => {
    await change();
    expect(await addresses(owner.lid)).toEqual([
      // Asked for while the old address counted; sent after it was changed.
      `Kindbrug: er is gevraagd om uw e-mailadres te wijzigen → ${email}`,
      `Kindbrug: u logt voortaan in met dit adres → ${email}`,
      `Kindbrug: dit adres hoort niet meer bij een account → ${owner.email}`,
    ]);
  });

  it('of somebody who never signed in replaces the temporary password that went to the old one', async () => {
    const invited = await world.invite(swv.beheerder, swv.school, ['CONTACTPERSOON_SCHOOL']);
    const old = secretIn(world.pool.mails.findLast((mail) => mail.to === invited.email));
    expect((await change(invited)).status).toBe(201);
    const fresh = secretIn(world.pool.mails.findLast((mail) => mail.to === email));
    const first = (temporaryPassword: string) =>
      world.pool.signIn().firstSignIn({ email, temporaryPassword, newPassword: owner.password });
    await expect(first(old)).rejects.toThrow();
    await expect(first(fresh)).resolves.toBeTruthy();
  });

  it('is finished by the same confirmation again when the table could not be reached after the pool', async () => {
    const { body } = await ask(swv.beheerder);
    const gebruikers = { ...world.deps.gebruikers, saveGebruiker: () => Promise.reject(new Error('Away')) };
    expect((await confirm(swv.beheerder2, body, world.callWith({ gebruikers }))).status).toBe(500);
    expect((await confirm(swv.beheerder2, body)).status).toBe(201);
    expect((await account(world.callSince(seconds()))).body.email).toBe(email);
    expect((await mails()).filter(([soort]) => soort === 'EMAIL_VERVALLEN')).toHaveLength(1);
  });

  it.each(['the table', 'the user pool'])(
    'of somebody else, known to %s, is refused and nothing changes',
    async (where) => {
      const other = () => world.anIngelogde(swv.beheerder, swv.school, ['CONTACTPERSOON_SCHOOL']);
      const taken = where === 'the table' ? (await other()).email : (await world.pool.anInvitedPerson()).email;
      const asked = await ask(swv.beheerder, owner.lid, taken);
      const refused = where === 'the table' ? asked : await confirm(swv.beheerder2, asked.body);
      expect(refused).toMatchObject({ status: 409, body: { errors: [{ code: 'EMAIL_IN_GEBRUIK' }] } });
      expect((await account()).body.email).toBe(owner.email);
      await world.pool.signIn().signIn(owner);
    },
  );

  it('is not asked for by the owner, for the address they have, or while they are blocked', async () => {
    expect((await ask(swv.beheerder, swv.beheerder)).status).toBe(409);
    const same = await ask(swv.beheerder, owner.lid, owner.email.toUpperCase());
    expect(same).toMatchObject({ status: 409, body: { errors: [{ code: 'ZELFDE_ADRES' }] } });
    await world.call(swv.beheerder, 'POST', `${lidPath(owner.lid)}/blokkades`);
    expect(await ask(swv.beheerder)).toMatchObject({ status: 409, body: { errors: [{ code: 'GEBLOKKEERD' }] } });
  });

  it('leaves nothing of either address when the account is removed', async () => {
    await change();
    expect((await world.call(swv.beheerder, 'DELETE', gebruikerPath(owner.lid))).status).toBe(204);
    const left = await world.deps.gebruikers.load(owner.lid.lidmaatschap.gebruikerId);
    expect(JSON.stringify(left)).not.toMatch(/persoon-/);
  });
});
