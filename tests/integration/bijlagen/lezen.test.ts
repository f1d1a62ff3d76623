import { describe, expect, it } from 'vitest';
import { bijlagenOfFile } from '#tests/support/bijlagen-of-file.ts';
import { aCast, aDossier, aDossierIn } from '#tests/support/builders.ts';
import { aDocx, DOCX } from '#tests/support/files.ts';
import { reloadDossier, saveUitkomst } from '#tests/support/stored-dossier.ts';

const { cloud, cast, pdf, aStory } = await bijlagenOfFile();

describe('a download', () => {
  it('works for a minute at most, under the name of the file, and is logged', async () => {
    const story = await aStory();
    const { row } = await story.add(cast.voorschool, pdf, { bestandsnaam: 'Zoë’s "verslag".pdf' });
    const { body } = await story.download(cast.voorschool, row);
    const url = new URL(body.url);
    expect(Number(url.searchParams.get('X-Amz-Expires'))).toBeLessThanOrEqual(60);
    expect(Date.parse(body.verlooptOp) - Date.now()).toBeLessThanOrEqual(60_000);
    expect(body.url).not.toMatch(/verslag|Zo/);

    const answer = await fetch(url);
    expect(Buffer.from(await answer.arrayBuffer()).equals(pdf)).toBe(true);
    expect(answer.headers.get('content-disposition')).toContain(
      "filename*=UTF-8''Zo%C3%AB%E2%80%99s%20%22verslag%22.pdf",
    );
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('cache-control')).toContain('no-store');

    cloud.clock.offsetMs = 61_000;
    const late = await fetch(url);
    cloud.clock.offsetMs = 0;
    expect(late.status).toBe(403);

    const { items } = await cloud.deps.inzage.listDossier(story.dossier.kop.id, {});
    expect(items).toContainEqual(
      expect.objectContaining({ soort: 'GEDOWNLOAD', object: { soort: 'bijlage', id: row.id } }),
    );
  });

  it('can be shown in the window when browsers can show it, and is saved otherwise', async () => {
    const story = await aStory();
    const shown = await story.add(cast.voorschool, pdf);
    const saved = await story.add(cast.voorschool, aDocx(), { mediatype: DOCX, bestandsnaam: 'verslag.docx' });
    const dispositionOf = async (row: { readonly id: string }) => {
      const { body } = await story.download(cast.voorschool, row, { weergave: 'VOORBEELD' });
      return [body.weergave, (await fetch(body.url)).headers.get('content-disposition')?.split(';')[0]];
    };
    expect(await dispositionOf(shown.row)).toEqual(['VOORBEELD', 'inline']);
    expect(await dispositionOf(saved.row)).toEqual(['DOWNLOAD', 'attachment']);
  });

  it('of another dossier is not found, also with a right to the own one', async () => {
    const [mine, other] = [await aStory(), await aStory(aDossier({}, aCast()))];
    const { row } = await mine.add(cast.voorschool, pdf);
    const answer = await cloud.call(cast.voorschool, 'POST', `${mine.base}/${other.dossier.kop.id}/downloads`, {});
    expect(answer.status).toBe(404);
    const crossed = await cloud.call(cast.voorschool, 'POST', `${other.base}/${row.id}/downloads`, {});
    expect(crossed.status).toBe(404);
    const second = await aStory();
    const sibling = await cloud.call(cast.voorschool, 'POST', `${second.base}/${row.id}/downloads`, {});
    expect(sibling.status).toBe(404);
  });

  it('is refused to the preschool from the second that the case is closed', async () => {
    const story = await aStory(aDossierIn('JK_ADVIES_AFGEROND', {}, cast));
    const { row } = await story.add(cast.specialist, pdf);
    expect((await story.download(cast.voorschool, row)).status).toBe(201);
    const now = await reloadDossier(cloud.deps.dossiers, story.dossier);
    const hulpvraag = { ...now.hulpvraag, status: 'ADVIES_AFGEROND' as const, versie: now.hulpvraag.versie + 1 };
    const na = { ...now, hulpvraag };
    await saveUitkomst(cloud.deps.dossiers, now, {
      dossier: na,
      meldingen: [],
      object: { soort: 'hulpvraag', id: 'x' },
    });
    expect((await story.download(cast.voorschool, row)).status).toBe(403);
    expect((await cloud.call(cast.voorschool, 'GET', story.base)).status).toBe(403);
  });

  it('of a file of the specialist that is for the SWV alone is not found for the preschool', async () => {
    const story = await aStory(aDossierIn('JK_ONDERWIJSADVIES', {}, cast));
    const { row } = await story.add(cast.specialist, pdf, { zichtbaarVoor: [] });
    expect((await story.download(cast.specialist, row)).status).toBe(201);
    expect((await story.download(cast.voorschool, row)).status).toBe(404);
    const path = `${story.base}/${row.id}`;
    expect((await cloud.call(cast.voorschool, 'PATCH', path, { zichtbaarVoor: ['VOORSCHOOL'] })).status).toBe(403);
    expect((await cloud.call(cast.specialist, 'PATCH', path, { zichtbaarVoor: ['VOORSCHOOL'] })).status).toBe(200);
    expect((await story.download(cast.voorschool, row)).status).toBe(201);
  });
});

describe('removing', () => {
  it('hides a file at once, and ends what was given to read it within its minute', async () => {
    const story = await aStory();
    const { row } = await story.add(cast.voorschool, pdf);
    const before = (await story.download(cast.voorschool, row)).body.url;
    expect((await story.remove(cast.voorschool, row)).status).toBe(204);
    cloud.clock.offsetMs = 61_000;
    expect((await fetch(before)).status).toBe(403);
    cloud.clock.offsetMs = 0;
    expect((await story.download(cast.voorschool, row)).status).toBe(404);
    expect((await story.remove(cast.voorschool, row)).status).toBe(404);
    expect(await story.list(cast.specialist)).toEqual([]);
  });

  it('of a file that nobody could read yet removes the bytes too, in both buckets', async () => {
    const story = await aStory();
    const { row } = await story.upload(cast.voorschool, pdf);
    expect(await cloud.traces(story.keyOf(row))).toEqual({ incoming: 1, clean: 0 });
    expect((await story.remove(cast.voorschool, row)).status).toBe(204);
    expect(await cloud.traces(story.keyOf(row))).toEqual({ incoming: 0, clean: 0 });
    expect(await story.weggehaald(cast.specialist)).toEqual([]);
  });

  it('of a file of another organisation is for the SWV only', async () => {
    const story = await aStory(aDossierIn('JK_ONDERWIJSADVIES', {}, cast));
    const { row } = await story.add(cast.specialist, pdf);
    expect((await story.find(cast.voorschool, row))?.magVerwijderen).toBe(false);
    expect((await story.remove(cast.voorschool, row)).status).toBe(403);
    expect((await story.remove(cast.contactpersoonJk, row)).status).toBe(204);
  });
});
