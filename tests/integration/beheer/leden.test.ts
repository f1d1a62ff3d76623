import { describe, expect, it } from 'vitest';
import { invitePerson } from '#shared/gebruiker/invite-person.ts';
import type { Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { OrganisatieId } from '#shared/model/ids.ts';
import { aMailAddress } from '#tests/contract/cognito/pool.ts';
import { gebruikerPath, ifMatch, leden, lidPath, startBeheerWorld } from '#tests/support/beheer-world.ts';
import type { Castlid } from '#tests/support/cast.ts';
import { ofFile, ofTest } from '#tests/support/of-file.ts';

const world = ofFile(startBeheerWorld);
const swv = ofTest(() => world.aSwv());

const invite = (organisatieId: OrganisatieId, body: object, by: Castlid = swv.beheerder) =>
  world.call<Lidmaatschap>(by, 'POST', leden(organisatieId), { naam: 'Lia Verzinsel', email: aMailAddress(), ...body });
const names = async (by: Castlid, path: string, query: Record<string, string> = {}) => {
  const { body } = await world.call<{ items: { naam: string }[] }>(by, 'GET', path, undefined, {}, query);
  return body.items.map((one) => one.naam);
};
const staff = { naam: 'Jip Denkbeeldig', organisatieSoort: 'SAMENWERKINGSVERBAND' } as const;
const aSpecialist = () =>
  world.member(swv.id, { ...staff, organisatieId: swv.id, rollen: ['JK_SPECIALIST'], platformIds: [swv.platformId] });

describe('an invitation', () => {
  it('makes an account and mails it; the person signs in and works for that organisation only', async () => {
    const { lid, tokens, email } = await world.anIngelogde(swv.beheerder, swv.school, ['CONTACTPERSOON_SCHOOL']);
    expect(tokens.accessToken).not.toBe('');
    expect(world.pool.mails.filter((mail) => mail.to === email)).toHaveLength(1);
    const { body } = await world.call<{ lidmaatschappen: unknown[] }>(lid, 'GET', '/v1/mijn-account');
    expect(body.lidmaatschappen).toMatchObject([{ organisatieId: swv.school, rollen: ['CONTACTPERSOON_SCHOOL'] }]);
    expect(await world.log(swv)).toMatchObject([
      { actie: 'nodigLidUit', object: { soort: 'lidmaatschap', id: lid.lidmaatschap.id } },
    ]);
  });

  it('of somebody with an account adds a lidmaatschap, and mails nothing', async () => {
    const first = await world.invite(swv.beheerder, swv.school, ['CONTACTPERSOON_SCHOOL']);
    const { body } = await invite(swv.voorschool, {
      email: first.email.toUpperCase(),
      rollen: ['CONTACTPERSOON_VOORSCHOOL'],
    });
    expect(body.gebruikerId).toBe(first.lidmaatschap.gebruikerId);
    expect(world.pool.mails.filter((mail) => mail.to === first.email)).toHaveLength(1);
  });

  it('that is repeated changes nothing; one that says something else is refused', async () => {
    const email = aMailAddress();
    const body = { email, rollen: ['CONTACTPERSOON_JK'], platformIds: [swv.platformId] };
    const first = await invite(swv.id, body);
    const again = await invite(swv.id, body);
    expect(again).toMatchObject({ status: 201, body: { id: first.body.id } });
    const more = await invite(swv.id, { ...body, rollen: ['CONTACTPERSOON_JK', 'JK_SPECIALIST'] });
    expect(more).toMatchObject({ status: 409, body: { errors: [{ code: 'LID_BESTAAT_AL' }] } });
  });

  it('is finished by the same request when the table failed after the account was made', async () => {
    const email = aMailAddress();
    const body = { email, rollen: ['CONTACTPERSOON_SCHOOL'], naam: 'Lia Verzinsel' };
    const { gebruikers } = world.deps;
    const failing = { ...gebruikers, create: () => Promise.reject(new Error('The table cannot be reached')) };
    const first = await world.callWith({ gebruikers: failing })(swv.beheerder, 'POST', leden(swv.school), body);
    expect(first.status).toBe(500);
    expect((await invite(swv.school, body)).status).toBe(201);
    expect(world.pool.mails.filter((mail) => mail.to === email)).toHaveLength(1);
  });

  it('gives nobody a role of their own making: not oneself, not for an SWV that is not yours', async () => {
    const account = await world.deps.gebruikers.load(swv.beheerder.lidmaatschap.gebruikerId);
    const role = { rollen: ['JK_SPECIALIST'], platformIds: [swv.platformId] };
    const own = await invite(swv.id, { email: account?.gebruiker.email, ...role });
    expect(own).toMatchObject({ status: 409, body: { errors: [{ code: 'EIGEN_ACCOUNT' }] } });
    const other = await world.aSwv();
    expect((await invite(other.school, { rollen: ['CONTACTPERSOON_SCHOOL'] })).status).toBe(404);
    expect((await invite(swv.id, { ...role, platformIds: [other.platformId] })).status).toBe(400);
    expect((await invite(swv.school, { rollen: ['CONTACTPERSOON_SCHOOL'] }, await aSpecialist())).status).toBe(403);
  });

  it('tells everything that is wrong at once', async () => {
    const answer = await invite(swv.school, { naam: '', email: 'geen adres', rollen: ['DIRECTEUR'], macht: 'alles' });
    expect(answer.status).toBe(400);
    const { errors } = answer.body as unknown as { errors: { plek: string }[] };
    expect(errors.map((one) => one.plek).toSorted()).toEqual(['/email', '/macht', '/naam', '/rollen/0']);
  });
});

describe('a lidmaatschap', () => {
  it('that is blocked is refused at the very next request, and works again after that', async () => {
    const person = await world.invite(swv.beheerder, swv.id, ['JK_SPECIALIST'], { platformIds: [swv.platformId] });
    const look = () => world.call(person, 'GET', '/v1/platforms');
    expect((await look()).status).toBe(200);
    expect((await world.call(swv.beheerder, 'POST', `${lidPath(person)}/blokkades`)).status).toBe(201);
    expect(await look()).toMatchObject({ status: 403, body: { code: 'GEEN_TOEGANG' } });
    expect((await world.call(swv.beheerder, 'DELETE', `${lidPath(person)}/blokkades`)).status).toBe(204);
    expect((await look()).status).toBe(200);
  });

  it('that is blocked is not opened again by an invitation from a dossier or from a beheerder', async () => {
    const person = await world.invite(swv.beheerder, swv.extern, ['GENODIGDE']);
    await world.call(swv.beheerder, 'POST', `${lidPath(person)}/blokkades`);
    const { organisatieId, organisatieNaam, organisatieSoort, samenwerkingsverbandId } = person.lidmaatschap;
    const organisatie = { organisatieId, organisatieNaam, organisatieSoort, samenwerkingsverbandId };
    const wie = { email: person.email, naam: 'Lia', rollen: ['GENODIGDE'] as const, organisatie };
    await expect(invitePerson(world.deps, wie)).rejects.toMatchObject({ code: 'STAND_VAN_ZAKEN' });
    const answer = await invite(swv.extern, { email: person.email, rollen: ['GENODIGDE'] });
    expect(answer).toMatchObject({ status: 409, body: { errors: [{ code: 'LID_GEBLOKKEERD' }] } });
  });

  it('gets other roles, platforms and a last day from the version that was seen', async () => {
    const jk = ['CONTACTPERSOON_JK', 'JK_SPECIALIST'] as const;
    const person = await world.invite(swv.beheerder, swv.id, jk, { platformIds: [swv.platformId] });
    const { versie } = person.lidmaatschap;
    const body = { rollen: ['JK_SPECIALIST'], platformIds: [swv.platformId], totEnMet: '2031-12-31' };
    const put = (seen: number, next: object = body) =>
      world.call(swv.beheerder, 'PUT', lidPath(person), next, ifMatch(seen));
    expect((await put(versie)).body).toMatchObject({ ...body, versie: versie + 1 });
    expect((await put(versie)).status).toBe(412);
    expect((await put(versie + 1, { ...body, totEnMet: '2020-01-01' })).status).toBe(200);
    expect((await world.call(person, 'GET', '/v1/platforms')).status).toBe(403);
  });

  it('of a beheerder is not changed by that beheerder', async () => {
    const answer = await world.call(swv.beheerder, 'PUT', lidPath(swv.beheerder), { rollen: ['FG'] }, ifMatch(1));
    expect(answer).toMatchObject({ status: 409, body: { errors: [{ code: 'EIGEN_ACCOUNT' }] } });
  });

  it('of an ouder keeps its role: it follows from the dossier', async () => {
    const ouder = await world.member(swv.id, { ...staff, organisatieId: swv.id, rollen: ['OUDER'] });
    const body = { rollen: ['JK_SPECIALIST'], platformIds: [swv.platformId] };
    const answer = await world.call(swv.beheerder, 'PUT', lidPath(ouder), body, ifMatch(1));
    expect(answer).toMatchObject({ status: 409, body: { errors: [{ code: 'HOORT_BIJ_DOSSIER' }] } });
    expect((await world.call(swv.beheerder, 'POST', `${lidPath(ouder)}/blokkades`)).status).toBe(201);
  });
});

describe('the lists of people', () => {
  it('keep staff apart from the ouders and invitees of dossiers', async () => {
    await aSpecialist();
    await world.member(swv.id, { ...staff, naam: 'Roos Ouder', organisatieId: swv.id, rollen: ['OUDER'] });
    const beheerders = ['Bo Bedachtzaam', 'Bo Bedachtzaam'];
    expect(await names(swv.beheerder, leden(swv.id))).toEqual([...beheerders, 'Jip Denkbeeldig']);
    expect(await names(swv.beheerder, leden(swv.id), { groep: 'BIJ_DOSSIER' })).toEqual(['Roos Ouder']);
  });

  it('of the address book name who can be chosen, by one Query, for staff of the SWV only', async () => {
    const specialist = await aSpecialist();
    const person = await world.invite(swv.beheerder, swv.voorschool, ['CONTACTPERSOON_VOORSCHOOL'], { naam: 'Mila' });
    const blocked = await world.invite(swv.beheerder, swv.voorschool, ['CONTACTPERSOON_VOORSCHOOL'], { naam: 'Nel' });
    await world.call(swv.beheerder, 'POST', `${lidPath(blocked)}/blokkades`);
    const query = { organisatieId: swv.voorschool };
    const ask = (by: Castlid) => world.call<{ items: unknown[] }>(by, 'GET', '/v1/adresboek', undefined, {}, query);
    world.dynamodb.forget();
    const { body } = await ask(specialist);
    // The person who asks, the organisation, and the list.
    expect(world.dynamodb.calls.map((one) => one.kind)).toEqual(['Query', 'GetItem', 'Query']);
    const { id: lidmaatschapId, gebruikerId, organisatieNaam, rollen } = person.lidmaatschap;
    expect(body.items).toEqual([{ gebruikerId, lidmaatschapId, naam: 'Mila', organisatieNaam, rollen }]);
    expect((await ask(person)).status).toBe(403);
    expect((await ask((await world.aSwv()).beheerder)).status).toBe(404);
  });

  it('of the address book for a platform name only who works for it today, in full pages', async () => {
    const mijn = { ...staff, organisatieId: swv.id, rollen: ['JK_SPECIALIST' as const] };
    const elders = { ...mijn, platformIds: [(await world.aSwv()).platformId] };
    for (const naam of ['Aad', 'Abe', 'Ada']) await world.member(swv.id, { ...elders, naam });
    const voor = { ...mijn, platformIds: [swv.platformId] };
    await world.member(swv.id, { ...voor, naam: 'Afke', totEnMet: '2020-01-01' });
    const by = await world.member(swv.id, { ...voor, naam: 'Agnes' });
    await world.member(swv.id, { ...voor, naam: 'Aike' });
    await world.member(swv.id, { ...elders, naam: 'Zef' });
    const ask = async (more: Record<string, string>) => {
      const query = { organisatieId: swv.id, platformId: swv.platformId, aantal: '1', ...more };
      const { body } = await world.call<{ items: { naam: string }[]; volgende?: string }>(
        by,
        'GET',
        '/v1/adresboek',
        undefined,
        {},
        query,
      );
      return { names: body.items.map((one) => one.naam), volgende: body.volgende };
    };
    const first = await ask({});
    expect(first).toEqual({ names: ['Agnes'], volgende: expect.any(String) });
    expect((await ask({ cursor: first.volgende ?? '' })).names).toEqual(['Aike']);
    const rest = await ask({ aantal: '100' });
    expect(rest).toEqual({ names: ['Agnes', 'Aike'], volgende: undefined });
    expect(await names(by, '/v1/adresboek', { organisatieId: swv.id })).toContain('Zef');
    const wrong = { organisatieId: swv.id, platformId: 'geen id!' };
    expect((await world.call(by, 'GET', '/v1/adresboek', undefined, {}, wrong)).status).toBe(400);
  });
});

describe('what is offered with an account and its lidmaatschap', () => {
  interface Act {
    readonly actie: string;
    readonly kan: boolean;
    readonly reden?: { readonly code: string; readonly tekst: string };
  }
  interface Account {
    readonly acties: readonly Act[];
    readonly lidmaatschappen: readonly (Lidmaatschap & { readonly acties: readonly Act[] })[];
  }

  /** How each is done. */
  const DOE: Readonly<Record<string, (wie: Castlid) => readonly [method: string, path: string, body?: object]>> = {
    bewerkLid: (wie) => {
      const { rollen, platformIds } = wie.lidmaatschap;
      return ['PUT', lidPath(wie), { rollen, platformIds, totEnMet: '2031-12-31' }];
    },
    blokkeerLid: (wie) => ['POST', `${lidPath(wie)}/blokkades`],
    deblokkeerLid: (wie) => ['DELETE', `${lidPath(wie)}/blokkades`],
    doeAccountverzoek: ({ lidmaatschap: { gebruikerId } }) => [
      'POST',
      '/v1/accountverzoeken',
      { gebruikerId, wat: { soort: 'MFA_RESET' }, reden: 'Telefoon kwijt.' },
    ],
    nodigOpnieuwUit: (wie) => ['POST', `${gebruikerPath(wie)}/uitnodigingen`],
    blokkeerAccount: (wie) => ['POST', `${gebruikerPath(wie)}/blokkades`],
    deblokkeerAccount: (wie) => ['DELETE', `${gebruikerPath(wie)}/blokkades`],
    verwijderAccount: (wie) => ['DELETE', gebruikerPath(wie)],
  };
  /** A repeat of these changes nothing, and what waits is asked again: not offered, and not refused. */
  const HERHAALBAAR = ['bewerkLid', 'blokkeerLid', 'deblokkeerLid', 'blokkeerAccount', 'deblokkeerAccount'];
  const WIE: readonly (readonly [string, () => Promise<Castlid>])[] = [
    ['of the beheerder who asks', async () => swv.beheerder],
    ['of somebody who works here', aSpecialist],
    [
      'that is blocked',
      () =>
        world.member(swv.id, {
          organisatieSoort: 'SCHOOL',
          organisatieId: swv.school,
          rollen: ['CONTACTPERSOON_SCHOOL'],
          stand: 'GEBLOKKEERD',
        }),
    ],
    [
      'that waits for a second beheerder',
      () =>
        world.member(swv.id, {
          ...staff,
          organisatieId: swv.id,
          rollen: ['JK_SPECIALIST'],
          platformIds: [swv.platformId],
          stand: 'WACHT_OP_BEVESTIGING',
        }),
    ],
    ['of an ouder', () => world.member(swv.id, { ...staff, organisatieId: swv.id, rollen: ['OUDER'] })],
  ];

  it.each(WIE)('%s is what the API then does, and what is not is refused in the words told', async (_, someone) => {
    const done = async () => undefined;
    const { accounts } = world.deps;
    // These people are in the table only.
    const pool = { ...accounts, block: done, unblock: done, remove: done, resendInvitation: async () => true };
    const ask = world.callWith({ accounts: pool });
    const fouten: unknown[] = [];
    for (const [actie, doe] of Object.entries(DOE)) {
      const wie = await someone();
      const { body } = await world.call<Account>(swv.beheerder, 'GET', gebruikerPath(wie));
      const lid = body.lidmaatschappen.find(({ id }) => id === wie.lidmaatschap.id);
      const act = [...body.acties, ...(lid?.acties ?? [])].find((one) => one.actie === actie);
      const [method, path, sent] = doe(wie);
      const answer = await ask(swv.beheerder, method, path, sent, ifMatch(lid?.versie ?? 1));
      const { errors: [problem] = [] } = answer.body as { errors?: { code: string }[] };
      const isDone = answer.status < 300;
      const isTold = answer.status === 409 && problem?.code === act?.reden?.code;
      const klopt = act?.kan ? isDone : isTold || (isDone && HERHAALBAAR.includes(actie));
      if (!klopt) fouten.push({ actie, act, status: answer.status, problem });
    }
    expect(fouten).toEqual([]);
  });
});
