import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createGebruikerStore } from '#shared/adapters/dynamodb/gebruiker-store.ts';
import type { Lidmaatschap } from '#shared/model/gebruiker.ts';
import { ConcurrentChange } from '#shared/ports/dossier-store.ts';
import type { Account, GebruikerStore } from '#shared/ports/gebruiker-store.ts';
import { aGebruiker, aLidmaatschap } from '#tests/support/builders.ts';
import { startTestDynamodb, type TestDynamodb } from '#tests/support/dynamodb.ts';

let dynamodb: TestDynamodb;
let gebruikers: GebruikerStore;

beforeAll(async () => {
  dynamodb = await startTestDynamodb();
  gebruikers = createGebruikerStore(dynamodb.table);
});
afterAll(() => dynamodb.close());
beforeEach(() => dynamodb.forget());

async function anAccount(email?: string, lid: Partial<Lidmaatschap> = {}): Promise<Account> {
  const gebruiker = aGebruiker(email === undefined ? {} : { email });
  const account = { gebruiker, lidmaatschappen: [aLidmaatschap({ gebruikerId: gebruiker.id, ...lid })] };
  await gebruikers.create(account);
  return account;
}

describe('a person', () => {
  test('comes back with every lidmaatschap, by one Query', async () => {
    const { gebruiker, lidmaatschappen } = await anAccount(undefined, { totEnMet: '2027-01-01' });
    const second = aLidmaatschap({ gebruikerId: gebruiker.id, rollen: ['OUDER'] });
    await gebruikers.create({ gebruiker, lidmaatschappen: [second] });
    dynamodb.forget();
    expect(await gebruikers.load(gebruiker.id)).toEqual({ gebruiker, lidmaatschappen: [...lidmaatschappen, second] });
    expect(dynamodb.calls.map((call) => call.kind)).toEqual(['Query']);
  });

  test('that does not exist is not found', async () => {
    expect(await gebruikers.load(aGebruiker().id)).toBeUndefined();
    expect(await gebruikers.findByEmail('niemand@voorbeeld.example')).toBeUndefined();
  });

  test('is found by mail address, in whatever case it is typed', async () => {
    const account = await anAccount('Bo.Bedacht@Voorbeeld.example');
    expect(await gebruikers.findByEmail(' bo.bedacht@VOORBEELD.example ')).toEqual(account);
  });

  test('cannot have the mail address of another, and nothing is left of the attempt', async () => {
    await anAccount('dubbel@voorbeeld.example');
    const gebruiker = aGebruiker({ email: 'DUBBEL@voorbeeld.example' });
    const attempt = gebruikers.create({ gebruiker, lidmaatschappen: [aLidmaatschap({ gebruikerId: gebruiker.id })] });
    await expect(attempt).rejects.toMatchObject({ code: 'STAND_VAN_ZAKEN', problems: [{ code: 'EMAIL_IN_GEBRUIK' }] });
    expect(await gebruikers.load(gebruiker.id)).toBeUndefined();
  });

  test('is replaced only from the version before', async () => {
    const { gebruiker } = await anAccount();
    const blocked = { ...gebruiker, stand: 'GEBLOKKEERD' as const, versie: 2 };
    await gebruikers.saveGebruiker(blocked);
    expect((await gebruikers.load(gebruiker.id))?.gebruiker).toEqual(blocked);
    const late = gebruikers.saveGebruiker({ ...gebruiker, naam: 'Te Laat', versie: 2 });
    await expect(late).rejects.toBeInstanceOf(ConcurrentChange);
  });

  test('who gets another mail address is found by that one, and the old one is free', async () => {
    const { gebruiker } = await anAccount('oud@voorbeeld.example');
    await gebruikers.saveGebruiker({ ...gebruiker, email: 'nieuw@voorbeeld.example', versie: 2 });
    expect((await gebruikers.findByEmail('nieuw@voorbeeld.example'))?.gebruiker.id).toBe(gebruiker.id);
    expect(await gebruikers.findByEmail('oud@voorbeeld.example')).toBeUndefined();
    await anAccount('oud@voorbeeld.example');
  });

  test('cannot take the mail address of another by a change', async () => {
    await anAccount('bezet@voorbeeld.example');
    const { gebruiker } = await anAccount();
    const attempt = gebruikers.saveGebruiker({ ...gebruiker, email: 'bezet@voorbeeld.example', versie: 2 });
    await expect(attempt).rejects.toMatchObject({ code: 'STAND_VAN_ZAKEN' });
    expect((await gebruikers.findByEmail(gebruiker.email))?.gebruiker.versie).toBe(1);
  });
});

describe('a lidmaatschap', () => {
  test('is found only with the person it belongs to', async () => {
    const { lidmaatschappen } = await anAccount();
    const other = await anAccount();
    const lid = lidmaatschappen[0] ?? aLidmaatschap();
    expect(await gebruikers.findLidmaatschap({ gebruikerId: lid.gebruikerId, lidmaatschapId: lid.id })).toEqual(lid);
    const foreign = { gebruikerId: other.gebruiker.id, lidmaatschapId: lid.id };
    expect(await gebruikers.findLidmaatschap(foreign)).toBeUndefined();
  });

  test('is replaced only from the version before', async () => {
    const { gebruiker, lidmaatschappen } = await anAccount();
    const lid = lidmaatschappen[0] ?? aLidmaatschap();
    await gebruikers.saveLidmaatschap({ ...lid, stand: 'GEBLOKKEERD', versie: 2 });
    const late = gebruikers.saveLidmaatschap({ ...lid, versie: 2 });
    await expect(late).rejects.toBeInstanceOf(ConcurrentChange);
    expect((await gebruikers.load(gebruiker.id))?.lidmaatschappen[0]?.stand).toBe('GEBLOKKEERD');
  });
});

describe('the members of an organisation', () => {
  test('are listed by name, in pages, with no name in the cursor', async () => {
    const { organisatieId } = aLidmaatschap();
    for (const naam of ['Zus Verzonnen', 'Ångström Bedacht', 'Bea Nepnaam']) {
      await anAccount(undefined, { organisatieId, naam });
    }
    await anAccount(undefined, { naam: 'Van een ander' });
    const first = await gebruikers.listMembers(organisatieId, 'MEDEWERKERS', { aantal: 2 });
    const second = await gebruikers.listMembers(organisatieId, 'MEDEWERKERS', { aantal: 2, cursor: first.volgende });
    const names = [...first.items, ...second.items].map((one) => one.naam);
    expect(names).toEqual(['Ångström Bedacht', 'Bea Nepnaam', 'Zus Verzonnen']);
    expect(second.volgende).toBeUndefined();
    expect(Buffer.from(first.volgende ?? '', 'base64url').toString()).not.toMatch(/bea|nepnaam/i);
  });

  test('cannot be listed on from a member of another organisation', async () => {
    const { organisatieId } = aLidmaatschap();
    for (let index = 0; index < 2; index++) await anAccount(undefined, { organisatieId });
    const { volgende } = await gebruikers.listMembers(organisatieId, 'MEDEWERKERS', { aantal: 1 });
    const attempt = gebruikers.listMembers(aLidmaatschap().organisatieId, 'MEDEWERKERS', { cursor: volgende });
    await expect(attempt).rejects.toMatchObject({ code: 'ONGELDIGE_INVOER' });
    await expect(gebruikers.listMembers(organisatieId, 'MEDEWERKERS', { cursor: 'x' })).rejects.toMatchObject({
      code: 'ONGELDIGE_INVOER',
    });
  });
});
