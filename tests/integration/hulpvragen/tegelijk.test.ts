/** What people get who do the same at the same moment, or change what somebody else changed first. */
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { aDossierIn, anOverlegronde, anUitnodiging } from '#tests/support/builders.ts';
import { aHulpvragenWorld } from '#tests/support/hulpvragen-world.ts';
import { ofFile } from '#tests/support/of-file.ts';

const world = ofFile(aHulpvragenWorld);

describe('a new hulpvraag', () => {
  const make = (key: string, more: Record<string, unknown>) => {
    const { cast, call } = world;
    const { gebruikerId, lidmaatschapId } = cast.voorschool.persoon;
    const body = { platformId: cast.platformId, voorschoolContact: { gebruikerId, lidmaatschapId }, ...more };
    return call(cast.contactpersoonJk, 'POST', '/v1/hulpvragen', body, { 'idempotency-key': key });
  };

  it('that is sent twice at once with one key is made once', async () => {
    const key = uuidv7();
    const kind = { voornaam: 'Fenna', achternaam: 'Verzonnen', geboortedatum: '2023-03-14' };
    const answers = await Promise.all([make(key, { kind }), make(key, { kind }), make(key, { kind })]);
    expect(answers.map((one) => one.status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((one) => one.body.id)).size).toBe(1);
  });

  it('in the same dossier by two people at once: the second is told that one runs already', async () => {
    const { kop } = await world.store(aDossierIn('JK_INGETROKKEN', {}, world.cast));
    const twice = [uuidv7(), uuidv7()].map((key) => make(key, { dossierId: kop.id }));
    const statuses = (await Promise.all(twice)).map((one) => one.status);
    expect(statuses.toSorted()).toEqual([201, 409]);
  });
});

describe('a change of what somebody else changed first', () => {
  it.each([
    ['a round', (id: string) => `/overlegrondes/${id}`, { duurMinuten: 30, plaats: '', documenten: {} }],
    ['an invitation', (_: string, id: string) => `/uitnodigingen/${id}/aanwezigheid`, { aanwezig: true }],
    ['an ouder', (_: string, __: string, id: string) => `/ouders/${id}`, { naam: 'A', relatie: 'OUDER', gezag: true }],
    ['the child', () => '/kind', { voornaam: 'A', achternaam: 'B', geboortedatum: '2023-03-14' }],
  ])('shows %s as it is now in the form of the API, with none of the ids of accounts', async (_, path, fields) => {
    const { cast, call, store } = world;
    const ronde = anOverlegronde();
    const uitnodiging = anUitnodiging({ rondeId: ronde.id }, cast.genodigde);
    const overleg = { overlegrondes: [ronde], uitnodigingen: [uitnodiging] };
    const { hulpvraag, ouders } = await store(aDossierIn('JK_ONDERWIJSADVIES', overleg, cast));
    const place = `/v1/hulpvragen/${hulpvraag.id}${path(ronde.id, uitnodiging.id, ouders[0]?.id ?? '')}`;
    const body = 'plaats' in fields ? { ...fields, moment: ronde.moment } : fields;
    const answer = await call<{ huidig?: object }>(cast.specialist, 'PUT', place, body, { 'if-match': '"99"' });
    expect(answer.status).toBe(412);
    expect(answer.body.huidig).toMatchObject({ versie: 1 });
    expect(JSON.stringify(answer.body)).not.toMatch(/gebruikerId|lidmaatschapId|organisatieId|"door"/);
  });
});
