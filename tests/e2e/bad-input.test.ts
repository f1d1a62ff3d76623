import { request as httpRequest } from 'node:http';
import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Player } from '#local/client/player.ts';
import { type Cast, gatherCast } from './story/cast.ts';
import { type LocalWorld, startLocalWorld } from './story/local-world.ts';
import { Narrator } from './story/narrator.ts';
import { KIND } from './story/scene.ts';

let world: LocalWorld;
let cast: Cast;
let hulpvraagId: string;
const pad = (rest = '') => `/v1/hulpvragen/${hulpvraagId}${rest}`;

async function makeCase(voornaam: string): Promise<string> {
  const { body } = await cast.contactpersoonJk.must('POST', '/v1/hulpvragen', {
    platformId: cast.platformId,
    voorschoolContact: cast.voorschool.verwijzing,
    jkSpecialist: cast.specialist.verwijzing,
    kind: { ...KIND, voornaam },
  });
  return String(body.id);
}

async function start(id: string): Promise<void> {
  const { etag } = await cast.contactpersoonJk.must('GET', `/v1/hulpvragen/${id}`);
  await cast.contactpersoonJk.must(
    'POST',
    `/v1/hulpvragen/${id}/statuswijzigingen`,
    { naar: 'JK_ONDERWIJSADVIES_AANVRAAG' },
    { ifMatch: etag },
  );
}

const etag = async (player: Player) => (await player.must('GET', pad())).etag;
const problems = (answer: Answer) =>
  ((answer.body.errors ?? []) as { plek?: string; code: string }[]).map((one) => one.plek ?? one.code);

beforeAll(async () => {
  world = await startLocalWorld();
  cast = await gatherCast(world, new Narrator(() => undefined));
  hulpvraagId = await makeCase('Invoer');
  await start(hulpvraagId);
}, 120_000);
afterAll(() => world?.cloud.close());

const FORM = { vraag: 'a', sterkeKanten: 'b', zorgen: 'c', ingezetteHulp: 'd', wensOuders: 'e' };

describe('a body that is wrong', () => {
  it('is refused with every fault at once, each at its place, in Dutch', async () => {
    const answer = await cast.contactpersoonJk.post('/v1/hulpvragen', {
      platformId: 7,
      kind: { voornaam: 'x'.repeat(101), achternaam: 'x'.repeat(101), geboortedatum: '5 april' },
      onbekend: true,
    });
    expect(answer.status).toBe(400);
    expect(problems(answer).sort()).toEqual([
      '/kind/achternaam',
      '/kind/geboortedatum',
      '/kind/voornaam',
      '/onbekend',
      '/platformId',
      '/voorschoolContact',
    ]);
    expect(JSON.stringify(answer.body)).toContain('Er is niets opgeslagen');
    expect(JSON.stringify(answer.body)).not.toContain('xxxx');
  });

  it('is refused with a problem+json that says what to do', async () => {
    const response = await fetch(`${world.api}${pad('/formulier')}`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${cast.voorschool.accessToken}`,
        'kindbrug-lidmaatschap': cast.voorschool.lidmaatschapId,
        'content-type': 'application/json',
        'if-match': '"2"',
      },
      body: '{"vraag": ',
    });
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
      400,
      'application/problem+json',
      'no-store',
    ]);
    expect(await response.json()).toMatchObject({ status: 400, code: 'ONGELDIGE_INVOER' });
  });

  it.each([
    ['text instead of JSON', 'text/plain', Buffer.from('hallo')],
    ['JSON in another encoding', 'application/json; charset=utf-16', Buffer.from('{}', 'utf16le')],
    ['bytes that are no UTF-8', 'application/json', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
  ])('as %s is refused', async (_, type, body) => {
    const response = await fetch(`${world.api}${pad('/formulier')}`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${cast.voorschool.accessToken}`,
        'kindbrug-lidmaatschap': cast.voorschool.lidmaatschapId,
        'content-type': type,
        'if-match': '"2"',
      },
      body,
    });
    expect(response.status).toBe(400);
  });

  it('of more than 10 MB is refused, and nothing is stored', async () => {
    const { port, hostname } = new URL(world.api);
    const status = await new Promise<number>((resolve, reject) => {
      const request = httpRequest(
        {
          port,
          hostname,
          path: pad('/formulier'),
          method: 'PUT',
          headers: { authorization: `Bearer ${cast.voorschool.accessToken}`, 'content-type': 'application/json' },
        },
        (response) => resolve(response.statusCode ?? 0),
      );
      request.on('error', reject);
      request.end(JSON.stringify({ ...FORM, zorgen: 'x'.repeat(10_500_000) }));
    });
    expect(status).toBe(413);
    expect((await cast.voorschool.must('GET', pad())).body.formulier).toMatchObject({ zorgen: '' });
  });

  it('with control characters or a hidden direction change is taken without them: nobody sees them', async () => {
    const answer = await cast.voorschool.put(
      pad('/formulier'),
      { ...FORM, vraag: 'a\u0007b', zorgen: 'a\u202eb' },
      { ifMatch: await etag(cast.voorschool) },
    );
    expect([answer.status, problems(answer)]).toEqual([200, []]);
    const { body } = await cast.voorschool.must('GET', pad());
    expect(body.formulier).toMatchObject({ vraag: 'ab', zorgen: 'ab' });
  });
});

describe('a token', () => {
  const claims = () =>
    JSON.parse(Buffer.from(cast.voorschool.accessToken.split('.')[1] ?? '', 'base64url').toString()) as Record<
      string,
      unknown
    >;

  it('that is absent, broken, unsigned, or signed by somebody else is refused (401)', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const forged = await new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', kid: 'x' }).sign(privateKey);
    const [head, body] = cast.voorschool.accessToken.split('.');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`;
    const expired = await new SignJWT({ ...claims(), exp: 1 })
      .setProtectedHeader({ alg: 'RS256', kid: JSON.parse(Buffer.from(head ?? '', 'base64url').toString()).kid })
      .sign(privateKey);
    for (const token of ['', 'x.y.z', none, forged, expired]) {
      expect((await cast.voorschool.get(pad(), { token: token || ' ' })).status).toBe(401);
    }
  });

  it('that tells who somebody is (an ID token) opens nothing', async () => {
    expect([401, 403]).toContain((await cast.voorschool.get(pad(), { token: cast.voorschool.idToken })).status);
  });
});

describe('the chosen organisation', () => {
  it('must be chosen (400), and must be one of your own (403)', async () => {
    expect((await cast.voorschool.get('/v1/hulpvragen', { lidmaatschapId: ' ' })).status).toBeGreaterThanOrEqual(400);
    const other = await cast.voorschool.get('/v1/hulpvragen', { lidmaatschapId: cast.specialist.lidmaatschapId });
    expect(other.status).toBe(403);
  });

  it('gives a beheerder no dossier, list or search, whatever address is typed', async () => {
    for (const rest of ['', '/dossier', '/bijlagen', '/inzageregels'])
      expect((await cast.beheerder.get(pad(rest))).status).toBe(404);
    expect((await cast.beheerder.get(`/v1/platforms/${cast.platformId}/hulpvragen?status=CONCEPT`)).status).toBe(403);
  });

  it('gives a school or preschool no list of a platform', async () => {
    for (const player of [cast.voorschool, cast.school1]) {
      expect(
        (await player.post('/v1/hulpvragen/zoekopdrachten', { naam: 'I', platformId: cast.platformId })).status,
      ).toBe(403);
    }
  });
});

describe('an id', () => {
  it('that is no id, or of nothing, is simply not found', async () => {
    for (const id of ['x', '../../etc', '00000000-0000-7000-8000-000000000000.1', `${hulpvraagId}0`]) {
      expect((await cast.specialist.get(`/v1/hulpvragen/${encodeURIComponent(id)}`)).status).toBe(404);
    }
  });

  it('of another dossier does not work in this one', async () => {
    const other = await makeCase('Ander');
    const made = await cast.specialist.must('POST', `/v1/hulpvragen/${other}/observaties`, {
      datum: '2026-10-01',
      tekst: 'in het andere dossier',
    });
    const answer = await cast.specialist.put(
      pad(`/observaties/${made.body.id}`),
      { datum: '2026-10-01', tekst: 'x' },
      { ifMatch: '"1"' },
    );
    expect(answer.status).toBe(404);
    const ronde = {
      moment: '2027-06-01T09:00:00Z',
      duurMinuten: 30,
      plaats: '',
      documenten: { observatieIds: [made.body.id] },
    };
    expect((await cast.specialist.post(pad('/overlegrondes'), ronde)).status).toBe(409);
  });

  it('of a page of another list is refused as a cursor', async () => {
    const cursor = Buffer.from(
      JSON.stringify({ pk: `LIJST#PLATFORM#${cast.platformId}`, sk: 'x', lsi1sk: 'x' }),
    ).toString('base64url');
    expect((await cast.voorschool.get(`/v1/hulpvragen?cursor=${cursor}`)).status).toBe(400);
  });
});

describe('a change of status', () => {
  it('that is not in the table is refused and says so; by the wrong role too', async () => {
    const ifMatch = await etag(cast.specialist);
    const jump = await cast.specialist.post(pad('/statuswijzigingen'), { naar: 'ADVIES_AFGEROND' }, { ifMatch });
    expect([jump.status, JSON.stringify(jump.body).includes('OVERGANG_BESTAAT_NIET')]).toEqual([409, true]);
    expect(
      (await cast.specialist.post(pad('/statuswijzigingen'), { naar: 'JK_BIJLAGEN_TOEGEVOEGD' }, { ifMatch })).status,
    ).toBe(403);
  });

  it('without If-Match is refused (428), with an old one too (412), and shows what is there now', async () => {
    const ifMatch = await etag(cast.voorschool);
    expect((await cast.voorschool.put(pad('/formulier'), FORM)).status).toBe(428);
    await cast.voorschool.must('PUT', pad('/formulier'), FORM, { ifMatch });
    const old = await cast.voorschool.put(pad('/formulier'), { ...FORM, vraag: 'van mij' }, { ifMatch });
    expect([old.status, (old.body.huidig as { formulier: unknown }).formulier]).toEqual([412, FORM]);
  });

  it('by two people at once: one wins, the other is told what happened', async () => {
    const id = await makeCase('Tegelijk');
    const { etag: ifMatch } = await cast.contactpersoonJk.must('GET', `/v1/hulpvragen/${id}`);
    const change = () =>
      cast.contactpersoonJk.post(
        `/v1/hulpvragen/${id}/statuswijzigingen`,
        { naar: 'JK_ONDERWIJSADVIES_AANVRAAG' },
        { ifMatch },
      );
    const answers = await Promise.all([change(), change(), change()]);
    expect(answers.map((one) => one.status).sort()).toEqual([201, 412, 412]);
    const loser = answers.find((one) => one.status === 412);
    expect(loser?.body.huidig).toMatchObject({ status: 'JK_ONDERWIJSADVIES_AANVRAAG' });
    const { body } = await cast.contactpersoonJk.must('GET', `/v1/hulpvragen/${id}/statuswijzigingen`);
    expect(body.items).toHaveLength(2);
  });
});

describe('the same request twice', () => {
  it('with the same Idempotency-Key is carried out once; another request with that key is refused', async () => {
    const idempotencyKey = 'zelfde-verzoek-0001';
    const body = { datum: '2026-10-01', tekst: 'één keer' };
    const answers = [];
    for (let time = 0; time < 2; time++)
      answers.push(await cast.specialist.post(pad('/observaties'), body, { idempotencyKey }));
    expect(answers.map((one) => one.status)).toEqual([201, 201]);
    expect(answers[1]?.body.id).toBe(answers[0]?.body.id);
    const { body: dossier } = await cast.specialist.must('GET', pad('/dossier'));
    expect((dossier.observaties as { tekst: string }[]).filter((one) => one.tekst === 'één keer')).toHaveLength(1);
    expect(
      (await cast.specialist.post(pad('/observaties'), { ...body, tekst: 'iets anders' }, { idempotencyKey })).status,
    ).toBe(422);
  });

  it('at the same moment is carried out once too', async () => {
    const id = 'tegelijk-verzoek-0001';
    const send = () =>
      cast.specialist.post(pad('/observaties'), { datum: '2026-10-02', tekst: 'samen' }, { idempotencyKey: id });
    const answers = await Promise.all([send(), send(), send(), send()]);
    expect(new Set(answers.map((one) => `${one.status} ${one.body.id}`)).size).toBe(1);
    const { body } = await cast.specialist.must('GET', pad('/dossier'));
    expect((body.observaties as { tekst: string }[]).filter((one) => one.tekst === 'samen')).toHaveLength(1);
  });
});

describe('an upload', () => {
  const announce = (more: Record<string, unknown>) =>
    cast.voorschool.post(pad('/bijlagen'), {
      bestandsnaam: 'papier.pdf',
      mediatype: 'application/pdf',
      grootte: 10,
      sha256: 'A'.repeat(43).concat('='),
      documentsoort: 'OVERIG',
      ...more,
    });

  it.each([
    ['empty', { grootte: 0 }, '/grootte'],
    ['of 26 MB', { grootte: 26 * 1024 * 1024 }, '/grootte'],
    ['of a kind that we do not take', { mediatype: 'application/zip', bestandsnaam: 'x.zip' }, '/mediatype'],
    ['with the path of a folder as its name', { bestandsnaam: '../../' }, '/bestandsnaam'],
    ['with a BSN in its name', { bestandsnaam: '111222333.pdf' }, '/bestandsnaam'],
    ['whose extension says something else', { bestandsnaam: 'papier.exe' }, '/bestandsnaam'],
  ])('%s is refused before it is sent', async (_, more, place) => {
    const answer = await announce(more);
    expect([answer.status, problems(answer)]).toEqual([400, [place]]);
  });
});

it('a control character in the name of a file is taken away, and the file may come', async () => {
  const answer = await cast.voorschool.post(pad('/bijlagen'), {
    bestandsnaam: 'a\u0000.pdf',
    mediatype: 'application/pdf',
    grootte: 10,
    sha256: 'A'.repeat(43).concat('='),
    documentsoort: 'OVERIG',
  });
  expect(answer.status).toBe(201);
  const { body } = await cast.voorschool.must('GET', pad('/bijlagen'));
  expect(JSON.stringify(body)).toContain('"a.pdf"');
});

describe('the description of the API', () => {
  it('is public, and names the endpoints', async () => {
    const response = await fetch(`${world.api}/v1/openapi.json`);
    const document = (await response.json()) as { openapi: string; paths: Record<string, unknown> };
    expect([response.status, document.openapi]).toEqual([200, '3.1.0']);
    expect(Object.keys(document.paths)).toContain('/hulpvragen/{hulpvraagId}/statuswijzigingen');
  });
});
