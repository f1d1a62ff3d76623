import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '#local/client/mailbox.ts';
import { Player } from '#local/client/player.ts';
import { type Cast, gatherCast } from './story/cast.ts';
import { type LocalWorld, startLocalWorld } from './story/local-world.ts';
import { Narrator } from './story/narrator.ts';

let world: LocalWorld;
let cast: Cast;
let swvId: string;
let tweede: Player;

const lidVan = async (player: Player) => {
  const { body } = await player.must('GET', '/v1/mijn-account');
  return (body.lidmaatschappen as { id: string; organisatieId: string }[])[0];
};

async function invite(label: string, email: string, rollen: readonly string[], organisatieId = swvId): Promise<Player> {
  const player = new Player(world, label, email);
  await cast.beheerder.must('POST', `/v1/organisaties/${organisatieId}/leden`, {
    naam: label,
    email,
    rollen,
    platformIds: [],
  });
  await player.firstSignIn(rollen[0] ?? '');
  return player;
}

beforeAll(async () => {
  world = await startLocalWorld();
  cast = await gatherCast(world, new Narrator(() => undefined));
  swvId = (await lidVan(cast.beheerder))?.organisatieId ?? '';
  tweede = cast.beheerder2;
}, 120_000);
afterAll(() => world?.cloud.close());

describe('an invitation', () => {
  it('is refused for a role that does not fit the organisation, and without a platform for a JK role', async () => {
    const ask = (rollen: string[]) =>
      cast.beheerder.post(`/v1/organisaties/${swvId}/leden`, {
        naam: 'X',
        email: 'x@kindbrug.example',
        rollen,
        platformIds: [],
      });
    expect((await ask(['CONTACTPERSOON_SCHOOL'])).status).toBe(400);
    expect((await ask(['JK_SPECIALIST'])).status).toBe(400);
    expect((await ask(['OUDER'])).status).toBe(400);
  });

  it('cannot be sent by anybody but a beheerder', async () => {
    for (const player of [cast.specialist, cast.voorschool, cast.school1]) {
      expect(
        (
          await player.post(`/v1/organisaties/${swvId}/leden`, {
            naam: 'X',
            email: 'x@kindbrug.example',
            rollen: ['FG'],
          })
        ).status,
      ).toBe(403);
    }
  });

  it('to somebody who has an account already adds a lidmaatschap, and makes no second account', async () => {
    const { body } = await cast.beheerder.must('GET', '/v1/organisaties?soort=SCHOOL');
    const school = (body.items as { id: string; naam: string }[]).find((one) => one.naam.includes('Tweede'));
    await cast.beheerder.must('POST', `/v1/organisaties/${school?.id}/leden`, {
      naam: 'School 1 ook hier',
      email: cast.school1.email.toUpperCase(),
      rollen: ['CONTACTPERSOON_SCHOOL'],
    });
    const { body: account } = await cast.school1.must('GET', '/v1/mijn-account');
    expect(account.lidmaatschappen).toHaveLength(2);
  });
});

describe('an invitation that did not arrive as it should', () => {
  it.each([
    ['bounce', 'TERUGGEKOMEN', 'teruggestuurd'],
    ['complaint', 'KLACHT', 'bezorgd'],
    ['reject', 'GEWEIGERD', 'geweigerd'],
  ])('(%s) is on the list of the beheerder, and is sent again from there', async (wat, bezorging, lot) => {
    const { body } = await cast.beheerder.must('GET', '/v1/organisaties?soort=SCHOOL');
    const email = `${wat}.uitnodiging@voorbeeld.example`;
    const gemaakt = await cast.beheerder.must(
      'POST',
      `/v1/organisaties/${(body.items as { id: string }[])[0]?.id}/leden`,
      { naam: 'Nooit aangekomen (verzonnen)', email, rollen: ['CONTACTPERSOON_SCHOOL'] },
    );
    const list = async () => {
      const { body: page } = await cast.beheerder.must('GET', '/v1/meldingen');
      return (page.items as Record<string, string>[]).filter(
        ({ soort, aan }) => soort === 'ACCOUNTMAIL' && aan === gemaakt.body.gebruikerId,
      );
    };
    const rows = await waitFor(list, (found) => found.length > 0, `the ${wat} of an invitation`);
    await world.cloud.idle();
    expect(await list()).toMatchObject([{ bezorging }]);
    const again = await cast.beheerder.post(`/v1/meldingen/${rows[0]?.id}/herhalingen`, { reeks: rows[0]?.reeks });
    expect(again.status).toBe(204);
    await world.cloud.idle();
    const inbox = await fetch(`${world.cloud.urls.mail}/berichten?aan=${encodeURIComponent(email)}`);
    const mails = (await inbox.json()) as { onderwerp: string; uitkomst: string }[];
    expect(mails.map(({ onderwerp, uitkomst }) => [onderwerp, uitkomst])).toEqual([
      ['Uw account voor Kindbrug', lot],
      ['Uw account voor Kindbrug', lot],
    ]);
    expect(await list()).toMatchObject([{ bezorging }]);
  });
});

describe('somebody who is blocked', () => {
  it('is refused at the very next request, cannot refresh or sign in, and can again after', async () => {
    const player = await invite('Tijdelijk', 'tijdelijk@kindbrug.example', ['FG']);
    expect((await player.get('/v1/logboek?maand=2026-11')).status).toBe(200);
    const path = `/v1/gebruikers/${player.gebruikerId}/blokkades`;
    await cast.beheerder.must('POST', path);
    expect((await player.get('/v1/logboek?maand=2026-11')).status).toBe(403);
    await expect(player.signInAgain()).rejects.toThrow();
    await cast.beheerder.must('DELETE', path);
    await player.signInAgain();
    expect((await player.get('/v1/logboek?maand=2026-11')).status).toBe(200);
  });

  it('in one lidmaatschap only, loses only that one', async () => {
    const lid = await lidVan(cast.school2);
    const path = `/v1/leden/${cast.school2.gebruikerId}/lidmaatschappen/${lid?.id}/blokkades`;
    await cast.beheerder.must('POST', path);
    expect((await cast.school2.get('/v1/hulpvragen')).status).toBe(403);
    expect((await cast.school2.get('/v1/mijn-account')).status).toBe(200);
    await cast.beheerder.must('DELETE', path);
    expect((await cast.school2.get('/v1/hulpvragen')).status).toBe(200);
  });
});

describe('a beheerder', () => {
  it('cannot block themselves, and the last one cannot be blocked', async () => {
    const own = await cast.beheerder.post(`/v1/gebruikers/${cast.beheerder.gebruikerId}/blokkades`);
    expect(own.status).toBe(409);
    await cast.beheerder.must('POST', `/v1/gebruikers/${tweede.gebruikerId}/blokkades`);
    const last = await tweede.post(`/v1/gebruikers/${cast.beheerder.gebruikerId}/blokkades`);
    expect(last.status).toBe(403);
    await cast.beheerder.must('DELETE', `/v1/gebruikers/${tweede.gebruikerId}/blokkades`);
    await tweede.signInAgain();
  });

  it('keeps no role that could read a dossier', async () => {
    const both = await cast.beheerder.post(`/v1/organisaties/${swvId}/leden`, {
      naam: 'X',
      email: 'dubbel@kindbrug.example',
      rollen: ['BEHEERDER', 'JK_SPECIALIST'],
      platformIds: [cast.platformId],
    });
    expect([both.status, JSON.stringify(both.body).includes('ROLLEN_GAAN_NIET_SAMEN')]).toEqual([400, true]);
  });
});

describe('a lost phone', () => {
  it('takes two beheerders; the owner is mailed, and enrols a new app at the next sign-in', async () => {
    const { voorschool, beheerder } = cast;
    const asked = await beheerder.must('POST', '/v1/accountverzoeken', {
      wat: { soort: 'MFA_RESET' },
      gebruikerId: voorschool.gebruikerId,
      reden: 'Telefoon kwijt',
    });
    const confirm = `/v1/accountverzoeken/${String(asked.body.id)}/bevestigingen`;
    expect((await beheerder.post(confirm)).status).toBe(403);
    const { body } = await tweede.must('GET', '/v1/accountverzoeken');
    expect(body.items).toHaveLength(1);
    await tweede.must('POST', confirm);
    expect((await tweede.post(confirm)).status).toBe(409);
    const mails = await waitFor(
      () => world.mailbox.all(voorschool.email),
      (all) => all.some((mail) => !/Uw account/.test(mail.onderwerp)),
      'a mail to the owner',
    );
    expect(mails.at(-1)?.text).not.toContain('Voorschool');
    const { tokens } = await world.signIn.signInAndEnrol({ email: voorschool.email, password: voorschool.password });
    expect(tokens.accessToken).not.toBe('');
    const told = await waitFor(
      async () =>
        (await world.mailbox.all(tweede.email)).filter((mail) => mail.text.includes('telefoon van een account los')),
      (all) => all.length > 0,
      'a mail to the second beheerder',
    );
    expect(told).toHaveLength(1);
  });
});

describe('an account that is removed', () => {
  it('leaves no name or address, and cannot sign in', async () => {
    const player = await invite('Weggaand', 'weg@kindbrug.example', ['FG']);
    await cast.beheerder.must('DELETE', `/v1/gebruikers/${player.gebruikerId}`);
    await expect(player.signInAgain()).rejects.toThrow();
    const { body } = await cast.beheerder.must('GET', `/v1/organisaties/${swvId}/leden`);
    expect(JSON.stringify(body)).not.toContain('Weggaand');
    const again = await invite('Terug', 'weg@kindbrug.example', ['FG']);
    expect(again.gebruikerId).not.toBe(player.gebruikerId);
  });
});

describe('the log of the SWV', () => {
  it('shows the FG who changed which account, by id', async () => {
    const fg = await invite('Functionaris', 'fg@kindbrug.example', ['FG']);
    const maand = new Date().toISOString().slice(0, 7);
    const { body } = await fg.must('GET', `/v1/logboek?maand=${maand}&aantal=100`);
    const lines = body.items as { actie: string; object: { soort: string; id: string } }[];
    expect(lines.some((one) => one.actie === 'blokkeerAccount' && one.object.id === tweede.gebruikerId)).toBe(true);
    expect(JSON.stringify(lines)).not.toContain('@');
    expect((await fg.get(`/v1/organisaties/${swvId}/leden`)).status).toBe(403);
  });
});
