/** Adding bijlagen in a browser: slow and lost networks, refused files, and nothing that was confirmed is lost. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { pdf, png, scannedPdf } from '#local/client/files.ts';
import { bijlagen } from '#local/client/uploads.ts';
import { ofFile } from '#tests/support/of-file.ts';
import { type Case, startedCase } from './support/cases.ts';
import { asChosen, goToTab, loseAnswer, mustBeAccessible, openCase } from './support/steps.ts';
import { startBrowserWorld } from './support/world.ts';

const world = ofFile(startBrowserWorld);
let page: Page;

beforeAll(async () => {
  page = await world.open(world.cast.voorschool);
});

const row = (name: string) => page.locator('.paper', { hasText: name });

/** The tab Bijlagen of a fresh case. */
async function openBijlagen(): Promise<Case> {
  const found = await startedCase(world);
  await openCase(page, found.child);
  await goToTab(page, 'Bijlagen');
  await page.getByLabel('Bestanden kiezen').waitFor({ state: 'attached' });
  return found;
}

async function choose(...files: ReturnType<typeof asChosen>[]): Promise<void> {
  await page.getByLabel('Bestanden kiezen').setInputFiles(files);
}

/** As choose, by their place on disk: 26 MB through the protocol of the browser takes longer than a test waits. */
async function chooseFromDisk(...files: ReturnType<typeof asChosen>[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bijlagen-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const { name, buffer } of files) await writeFile(join(folder, name), buffer);
  await page.getByLabel('Bestanden kiezen').setInputFiles(files.map(({ name }) => join(folder, name)));
}

describe('bijlagen', { timeout: 60_000 }, () => {
  it('limits are shown before, and a file that cannot be taken is refused by name while the others go on', async () => {
    const found = await openBijlagen();
    await page.getByText('maximaal 25 MB per bestand').waitFor();
    await chooseFromDisk(
      asChosen(png('foto.png')),
      { name: 'virus.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') },
      { name: 'leeg.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
      { name: 'groot.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(26 * 1024 * 1024) },
    );
    await page.getByText('virus.exe: Dit soort bestand kan niet.').waitFor();
    await page.getByText('leeg.pdf: Dit bestand is leeg.').waitFor();
    await page.getByText('groot.pdf: Dit bestand is te groot.').waitFor();
    await mustBeAccessible(page, 'refused files');
    await page.getByRole('button', { name: 'Bijlagen opslaan' }).click();
    await row('foto.png').getByText('beschikbaar').waitFor();
    expect((await bijlagen(world.cast.voorschool, found.id)).length).toBe(1);
  });

  it('a file is judged by what is in it: taken with no extension or a wrong one, and the name is made right and said so', async () => {
    await openBijlagen();
    await choose(
      { name: 'geen.pdf', mimeType: 'application/pdf', buffer: Buffer.from('Dit is geen PDF (verzonnen)') },
      { ...asChosen(png('kijk.png')), name: 'kijk.jpg' },
      { ...asChosen(png('kijk.png')), name: 'zonder', mimeType: '' },
    );
    await page.getByText('geen.pdf: Dit soort bestand kan niet.').waitFor();
    await page.getByText('Het bestand zonder wordt toegevoegd als zonder.png.').waitFor();
    await page.getByRole('button', { name: 'Bijlagen opslaan' }).click();
    await row('zonder.png').getByText('beschikbaar').waitFor();
    await row('kijk.png').getByText('De naam was kijk.jpg. Die paste niet bij de inhoud').waitFor();
    await mustBeAccessible(page, 'a name that was made right');
  });

  it('a file with a BSN in its name is shown which number, and goes under the name without it', async () => {
    await openBijlagen();
    await choose({ ...asChosen(png('verslag.png')), name: 'verslag 123456782.png' });
    await page.locator('mark', { hasText: /^123456782$/ }).waitFor();
    await page.getByText('Het bestand verslag 123456782.png wordt toegevoegd als verslag.png.').waitFor();
    await mustBeAccessible(page, 'another name for a file');
    await page.getByRole('button', { name: 'Bijlagen opslaan' }).click();
    await row('verslag.png').getByText('beschikbaar').waitFor();
  });

  it('a file that is not what its name says is refused after the check, with the reason', async () => {
    await openBijlagen();
    await choose({ name: 'geen.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\nen verder niets') });
    await page.getByRole('button', { name: 'Bijlagen opslaan' }).click();
    await row('geen.pdf').getByText('niet toegevoegd', { exact: true }).waitFor();
    // What to do about it stands there, and the button that does it.
    await row('geen.pdf').getByText('Open het zelf, sla het opnieuw op').waitFor();
    await mustBeAccessible(page, 'a refused bijlage');
    await row('geen.pdf')
      .getByLabel('Ander bestand kiezen in plaats van geen.pdf')
      .setInputFiles(asChosen(await pdf('wel.pdf', 'Wel te openen (verzonnen)')));
    await page.getByRole('button', { name: 'Bijlagen opslaan' }).click();
    await row('wel.pdf').getByText('beschikbaar').waitFor();
  });

  it('a paper that was removed is brought back by the SWV, who sees first who reads it again', async () => {
    const found = await openBijlagen();
    const naam = 'verslag-van-een-heel-lange-dag-met-een-naam-die-nergens-een-spatie-heeft.pdf';
    await choose(asChosen(await pdf(naam, 'Verslag (verzonnen)')));
    await page.getByRole('button', { name: 'Bijlagen opslaan' }).click();
    await row(naam).getByText('beschikbaar').waitFor();
    await page.getByRole('button', { name: `Meer over ${naam}` }).click();
    await page.getByRole('button', { name: `Verwijder ${naam}` }).click();
    await page.getByText('Het samenwerkingsverband kan het nog 7 dagen terughalen; daarna is het weg.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Verwijderen' }).click();
    await row(naam).waitFor({ state: 'detached' });
    expect(await page.getByText('Weggehaald').count()).toBe(0);

    const specialist = await world.open(world.cast.specialist);
    await openCase(specialist, found.child, 'Lopend');
    await goToTab(specialist, 'Bijlagen');
    await specialist.getByText('Weggehaald (1)').click();
    await mustBeAccessible(specialist, 'removed bijlagen');
    await specialist.getByRole('button', { name: `Haal ${naam} terug` }).click();
    const dialog = specialist.getByRole('dialog');
    await dialog
      .getByText(/peuterspeelzaal|voorschool/i)
      .first()
      .waitFor();
    await mustBeAccessible(specialist, 'bringing a bijlage back');
    await dialog.getByRole('button', { name: 'Terughalen' }).click();
    await specialist.locator('.paper', { hasText: naam }).waitFor();
    expect(await specialist.getByText('Weggehaald').count()).toBe(0);
    await page.reload();
    await row(naam).getByText('beschikbaar').waitFor();
    await specialist.context().close();
  });

  it('a connection that is lost in the middle of an upload loses nothing: the file is sent again by one click', async () => {
    const found = await openBijlagen();
    const s3 = `${world.cloud.urls.s3}/**`;
    await page.route(s3, (route) => route.abort('connectionreset'));
    await choose(asChosen(await pdf('verslag.pdf', 'Verslag (verzonnen)')));
    await page.getByRole('button', { name: 'Bijlagen opslaan' }).click();
    await page.getByText('De verbinding is weggevallen.').waitFor();
    await mustBeAccessible(page, 'a failed upload');
    await page.unroute(s3);
    await page.getByRole('button', { name: 'Verstuur verslag.pdf opnieuw' }).click();
    await row('verslag.pdf').getByText('beschikbaar').waitFor();
    expect((await bijlagen(world.cast.voorschool, found.id)).length).toBe(1);
  });

  it('an answer that was lost on announcing a file does not make two of it', async () => {
    const found = await openBijlagen();
    const announce = '**/v1/hulpvragen/*/bijlagen';
    await page.route(announce, async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await loseAnswer(route);
    });
    await choose(asChosen(png('eenmaal.png')));
    await page.getByRole('button', { name: 'Bijlagen opslaan' }).click();
    await page.getByText('De verbinding is weggevallen.').waitFor();
    await page.unroute(announce);
    await page.getByRole('button', { name: 'Verstuur eenmaal.png opnieuw' }).click();
    await row('eenmaal.png').getByText('beschikbaar').waitFor();
    expect((await bijlagen(world.cast.voorschool, found.id)).length).toBe(1);
  });

  it('on a slow network a progress bar shows how far a file is; sending goes on in another tab of the case', async () => {
    await openBijlagen();
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    const slow = { offline: false, latency: 50, downloadThroughput: 500_000, uploadThroughput: 400_000 };
    await session.send('Network.emulateNetworkConditions', slow);
    const [header, body] = [(await pdf('traag.pdf', 'Traag (verzonnen)')).bytes, Buffer.alloc(600_000, 0x20)];
    await choose({ name: 'traag.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([header, body]) });
    await page.getByRole('button', { name: 'Bijlagen opslaan' }).click();
    await page.getByRole('progressbar', { name: 'Voortgang van traag.pdf' }).waitFor();
    await goToTab(page, 'Verloop');
    await goToTab(page, 'Bijlagen');
    await row('traag.pdf').getByText('beschikbaar').waitFor();
    await session.send('Network.disable');
  });

  it('an upload can be stopped, and leaves nothing behind', async () => {
    const found = await openBijlagen();
    const s3 = `${world.cloud.urls.s3}/**`;
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route(s3, async (route) => {
      await held;
      await route.abort().catch(() => undefined);
    });
    await choose(asChosen(png('toch-niet.png')));
    await page.getByRole('button', { name: 'Bijlagen opslaan' }).click();
    await page.getByRole('button', { name: 'Stop het versturen van toch-niet.png' }).click();
    await page.getByText('Er zijn nog geen bijlagen.').waitFor();
    await page.getByText('toch-niet.png').waitFor({ state: 'detached' });
    letGo();
    await page.unroute(s3);
    expect(await bijlagen(world.cast.voorschool, found.id)).toEqual([]);
  });

  it('an upload that is stopped before the answer to its announcement came leaves nothing behind either', async () => {
    const found = await openBijlagen();
    const announcements = '**/v1/hulpvragen/*/bijlagen';
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let count = 0;
    await page.route(announcements, async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      count += 1;
      // The API has it, and its answer stays away until the upload was stopped.
      const response = await route.fetch();
      if (count === 1) await held;
      await route.fulfill({ response }).catch(() => undefined);
    });
    await choose(asChosen(png('te-vroeg.png')));
    await page.getByRole('button', { name: 'Bijlagen opslaan' }).click();
    await page.getByRole('button', { name: 'Stop het versturen van te-vroeg.png' }).click();
    await page.getByText('Er zijn nog geen bijlagen.').waitFor();
    await page.getByText('te-vroeg.png').waitFor({ state: 'detached' });
    letGo();
    await page.unroute(announcements);
    expect(await bijlagen(world.cast.voorschool, found.id)).toEqual([]);
  });

  it('a PDF and an image are shown in the page, and downloaded under their own names', async () => {
    await openBijlagen();
    await choose(asChosen(await pdf('lees.pdf', 'Leesbare tekst')), asChosen(png('kijk.png')));
    await page.getByRole('button', { name: 'Bijlagen opslaan' }).click();
    await page.getByRole('button', { name: 'Bekijk lees.pdf' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('img', { name: 'Pagina 1 van 1' }).waitFor();
    await dialog.getByText('Leesbare tekst').waitFor({ state: 'attached' });
    await mustBeAccessible(page, 'preview of a PDF');
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download lees.pdf' }).click();
    expect((await download).suggestedFilename()).toBe('lees.pdf');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Bekijk kijk.png' }).click();
    await dialog.getByRole('img', { name: 'kijk.png' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Bekijk kijk.png');
  });

  it('all files come in one zip, each logged as a download of its own; one that is refused is named, the others come', async () => {
    const found = await openBijlagen();
    await choose(asChosen(await pdf('lees.pdf', 'Eerste')), asChosen(png('kijk.png')));
    await page.getByRole('button', { name: 'Bijlagen opslaan' }).click();
    await row('kijk.png').getByText('beschikbaar').waitFor();
    await row('lees.pdf').getByText('beschikbaar').waitFor();
    // The same name twice: somebody sent another version.
    await choose(asChosen(await pdf('LEES.pdf', 'Tweede')));
    await page.getByRole('button', { name: 'Bijlagen opslaan' }).click();
    await row('LEES.pdf').getByText('beschikbaar').nth(1).waitFor();
    const all = page.getByRole('button', { name: 'Alles downloaden' });
    const download = page.waitForEvent('download');
    await all.click();
    const zip = await download;
    expect(zip.suggestedFilename()).toMatch(/^JK-\d{4}-\d{6} bijlagen\.zip$/);
    const inside = unzipSync(readFileSync(await zip.path()));
    expect(Object.keys(inside).toSorted()).toEqual(['LEES (2).pdf', 'kijk.png', 'lees.pdf']);
    expect(Buffer.from(inside['kijk.png'] ?? []).equals(Buffer.from(png('kijk.png').bytes))).toBe(true);
    const { body } = await world.cast.specialist.must('GET', `/v1/hulpvragen/${found.id}/inzageregels`);
    const logged = (body.items as { actie: string }[]).filter(({ actie }) => actie === 'downloadBijlage');
    expect(logged.length).toBe(3);

    const [first] = await bijlagen(world.cast.voorschool, found.id);
    await page.route(`**/bijlagen/${first?.id}/downloads`, (route) =>
      route.fulfill({ status: 403, json: { title: 'Geen toegang', detail: 'Dit mag niet meer (verzonnen).' } }),
    );
    const second = page.waitForEvent('download');
    await all.click();
    const rest = unzipSync(readFileSync(await (await second).path()));
    expect(Object.keys(rest).length).toBe(2);
    await page.getByText('2 bestanden van de 3 in het zip-bestand. Dit ging niet:').waitFor();
    await mustBeAccessible(page, 'a zip without one file');
    await page.unroute(`**/bijlagen/${first?.id}/downloads`);
  });

  it('a black-and-white scan, as a copier makes it of a signed form, is shown and not an empty page', async () => {
    await openBijlagen();
    await choose(asChosen(await scannedPdf('scan.pdf')));
    await page.getByRole('button', { name: 'Bijlagen opslaan' }).click();
    await page.getByRole('button', { name: 'Bekijk scan.pdf' }).click();
    const scan = page.getByRole('dialog').getByRole('img', { name: 'Pagina 1 van 1' });
    await scan.waitFor();
    const middle = () =>
      scan.evaluate((canvas: HTMLCanvasElement) => {
        const { width, height } = canvas;
        return [...(canvas.getContext('2d')?.getImageData(width / 2, height / 2, 1, 1).data ?? [])];
      });
    await expect.poll(middle, { timeout: 15_000 }).toEqual([0, 0, 0, 255]);
    await page.keyboard.press('Escape');
  });

  it('nothing went wrong that people do not see', () => {
    expect(world.complaints).toEqual([]);
  });
});
