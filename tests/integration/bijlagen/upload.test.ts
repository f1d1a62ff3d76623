import { describe, expect, it } from 'vitest';
import { processUpload } from '#shared/bijlage/process-upload.ts';
import { BIJLAGE_GRENZEN } from '#shared/model/bijlage.ts';
import { bijlagenOfFile } from '#tests/support/bijlagen-of-file.ts';
import { announcement, type BijlageAnswer, storyOf } from '#tests/support/bijlagen-story.ts';
import { aDossier } from '#tests/support/builders.ts';
import { aPng, sha256 } from '#tests/support/files.ts';
import { storeDossier } from '#tests/support/stored-dossier.ts';

const { cloud, cast, pdf, aStory } = await bijlagenOfFile();

describe('the presigned upload', () => {
  it('takes exactly the announced file, under ids only', async () => {
    const story = await aStory();
    const row = await story.register(cast.voorschool, pdf, { bestandsnaam: 'Fenna Verzonnen.pdf' });
    const { pathname, search } = new URL(row.upload?.url ?? '');
    expect(pathname).toBe(`/kindbrug-incoming/${story.keyOf(row)}`);
    expect(search).not.toMatch(/fenna|verzonnen/i);
    expect((await story.send(row, pdf)).status).toBe(200);
  });

  const refused: readonly [string, (row: BijlageAnswer) => BijlageAnswer, Uint8Array | undefined, object][] = [
    ['another content of the same size', (row) => row, undefined, {}],
    ['a byte less', (row) => row, new Uint8Array(10), {}],
    ['another type', (row) => row, new Uint8Array(), { 'content-type': 'text/html' }],
    ['another checksum', (row) => row, new Uint8Array(), { 'x-amz-checksum-sha256': sha256(aPng()) }],
    ['an access rule of its own', (row) => row, new Uint8Array(), { 'x-amz-acl': 'public-read' }],
    ['another key', (row) => atOtherKey(row), new Uint8Array(), {}],
  ];
  it.each(refused)('refuses %s, and leaves nothing', async (_, change, bytes, headers) => {
    const story = await aStory();
    const row = await story.register(cast.voorschool, pdf);
    const body = bytes === undefined ? altered(pdf) : bytes.byteLength === 0 ? pdf : bytes;
    const answer = await story.send(change(row), body, headers as Record<string, string>);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await cloud.traces(story.keyOf(row))).toEqual({ incoming: 0, clean: 0 });
  });

  it('refuses without the checksum header, and after its time', async () => {
    const story = await aStory();
    const row = await story.register(cast.voorschool, pdf);
    const { url = '', headers = {} } = row.upload ?? {};
    const { 'x-amz-checksum-sha256': _, ...without } = headers;
    const body = Uint8Array.from(pdf);
    expect((await fetch(url, { method: 'PUT', headers: without, body })).status).toBe(403);
    cloud.clock.offsetMs = (BIJLAGE_GRENZEN.verzoekSeconden + 1) * 1000;
    try {
      expect((await story.send(row, pdf)).status).toBe(403);
    } finally {
      cloud.clock.offsetMs = 0;
    }
  });

  it('works from the web client and from no other site', async () => {
    const story = await aStory();
    const row = await story.register(cast.voorschool, pdf);
    const preflight = (origin: string) =>
      fetch(row.upload?.url ?? '', {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'PUT',
          'access-control-request-headers': 'content-type,x-amz-checksum-sha256',
        },
      });
    expect((await preflight('https://kindbrug.example')).status).toBe(200);
    expect((await preflight('https://elders.example')).status).toBe(403);
  });
});

describe('announcing', () => {
  it('twice with one Idempotency-Key makes one row, with a fresh request', async () => {
    const story = await aStory();
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const ask = () => cloud.call<BijlageAnswer>(cast.voorschool, 'POST', story.base, announcement(pdf), headers);
    const [first, second] = [await ask(), await ask()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
    expect(await story.list(cast.voorschool)).toHaveLength(1);
    expect((await story.send(second.body, pdf)).status).toBe(200);
  });

  it('twice, when the file arrived in between, gives no second request', async () => {
    const story = await aStory();
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const ask = () => cloud.call<BijlageAnswer>(cast.voorschool, 'POST', story.base, announcement(pdf), headers);
    const { body } = await ask();
    await story.send(body, pdf);
    for (const version of cloud.takeEvents()) await processUpload(cloud.deps, version);
    const again = await ask();
    expect(again.body).toMatchObject({ id: body.id, stand: 'WORDT_GECONTROLEERD' });
    expect(again.body.upload).toBeUndefined();
  });

  it('is possible after a lost connection, for the same row', async () => {
    const story = await aStory();
    const row = await story.register(cast.voorschool, pdf);
    cloud.clock.offsetMs = 20 * 60 * 1000;
    try {
      const { status, body } = await cloud.call<BijlageAnswer>(
        cast.voorschool,
        'POST',
        `${story.base}/${row.id}/uploads`,
      );
      expect([status, body.id]).toEqual([201, row.id]);
      expect(Date.parse(body.upload?.verlooptOp ?? '')).toBeGreaterThan(Date.parse(row.upload?.verlooptOp ?? ''));
    } finally {
      cloud.clock.offsetMs = 0;
    }
  });

  it.each([
    ['26 MB', { grootte: 26 * 1024 * 1024 }],
    ['an empty file', { grootte: 0 }],
    ['the path of a folder as the name', { bestandsnaam: '../../' }],
    ['a BSN in the name', { bestandsnaam: 'verslag 111222333.pdf' }],
    ['a kind that we do not take', { mediatype: 'text/html', bestandsnaam: 'pagina.html' }],
    ['an unknown field', { stand: 'BESCHIKBAAR' }],
  ])('%s is refused and makes no row', async (_, wrong) => {
    const story = await aStory();
    const answer = await cloud.call(cast.voorschool, 'POST', story.base, announcement(pdf, wrong));
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).not.toContain('111222333');
    expect(await story.list(cast.voorschool)).toEqual([]);
  });

  it('is refused to a preschool that is not on the hulpvraag, as if it did not exist', async () => {
    const story = await aStory();
    const answer = await cloud.call(cast.andereVoorschool, 'POST', story.base, announcement(pdf));
    expect(answer.status).toBe(404);
  });

  it('many files at once makes a row for each', async () => {
    const story = await aStory();
    await Promise.all(Array.from({ length: 6 }, () => story.register(cast.voorschool, pdf)));
    expect(await story.list(cast.voorschool)).toHaveLength(6);
  });

  it('shows the limits beforehand, to anybody who is signed in', async () => {
    const answer = await cloud.call(cast.ouder, 'GET', '/v1/bijlage-grenzen');
    expect(answer).toMatchObject({ status: 200, body: { maxBytes: 26_214_400, maxPerHulpvraag: 50 } });
  });
});

it('logs who announced a file', async () => {
  const dossier = await storeDossier(cloud.deps.dossiers, aDossier({}, cast));
  const story = storyOf(cloud, dossier.hulpvraag.id);
  const row = await story.register(cast.voorschool, pdf);
  const { items } = await cloud.deps.inzage.listDossier(dossier.kop.id, {});
  expect(items).toContainEqual(
    expect.objectContaining({
      actie: 'registreerBijlage',
      object: { soort: 'bijlage', id: row.id },
      gebruikerId: cast.voorschool.persoon.gebruikerId,
    }),
  );
});

function altered(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(bytes, (byte, index) => (index === bytes.length - 1 ? byte ^ 1 : byte));
}

function atOtherKey(row: BijlageAnswer): BijlageAnswer {
  const { upload } = row;
  if (!upload) return row;
  const url = upload.url.replace(row.id, '01890000-0000-7000-8000-000000000000');
  return { ...row, upload: { ...upload, url } };
}
