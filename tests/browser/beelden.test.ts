/** What a document says of its maker before it is shared, and photos that are looked at: of a HEIC, a JPEG. */
import { readFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { aDocx } from '#tests/support/files.ts';
import { ofFile } from '#tests/support/of-file.ts';
import { startedCase } from './support/cases.ts';
import { goToTab, mustBeAccessible, openCase } from './support/steps.ts';
import { startBrowserWorld } from './support/world.ts';

const world = ofFile(startBrowserWorld);
let page: Page;

beforeAll(async () => {
  page = await world.open(world.cast.voorschool);
});

const row = (name: string) => page.locator('.paper', { hasText: name });

async function choose(name: string, mimeType: string, bytes: Uint8Array): Promise<void> {
  await page.getByLabel('Bestanden kiezen').setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
}

async function openBijlagen(): Promise<void> {
  await openCase(page, (await startedCase(world)).child);
  await goToTab(page, 'Bijlagen');
  await page.getByLabel('Bestanden kiezen').waitFor({ state: 'attached' });
}

async function aPdfBy(author: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  pdf.setAuthor(author);
  return pdf.save();
}

const CORE =
  '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Sanne Verzonnen</dc:creator><cp:lastModifiedBy>Bram Bedacht</cp:lastModifiedBy></cp:coreProperties>';

describe('a document', { timeout: 60_000 }, () => {
  it('says who made it before it is shared, and can be replaced by one that does not', async () => {
    await openBijlagen();
    await choose('verslag.pdf', 'application/pdf', await aPdfBy('Sanne Verzonnen'));
    await page.getByText('In dit document staat als maker: Sanne Verzonnen.').waitFor();
    await mustBeAccessible(page, 'a document with a maker');
    await page.getByLabel('Ander bestand kiezen').setInputFiles({
      name: 'zonder-naam.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(await aPdfBy('')),
    });
    await page.getByText('zonder-naam.pdf').first().waitFor();
    await page.getByText('In dit document staat als maker').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Bijlagen opslaan' }).click();
    await row('zonder-naam.pdf').getByText('beschikbaar').waitFor();
    expect(await row('verslag.pdf').count()).toBe(0);
  });

  it('of Word names who made it and who changed it last', async () => {
    await openBijlagen();
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    await choose('verslag.docx', type, aDocx({ 'docProps/core.xml': CORE }));
    await page.getByText('In dit document staat als maker: Sanne Verzonnen, Bram Bedacht.').waitFor();
  });
});

describe('a photo', { timeout: 60_000 }, () => {
  it('in HEIC is looked at as a JPEG, and its sender reads that the place is gone', async () => {
    await openBijlagen();
    await choose('foto.heic', 'image/heic', readFileSync('tests/real/files/foto.heic'));
    await page.getByRole('button', { name: 'Bijlagen opslaan' }).click();
    await row('foto.heic').getByText('De plaats waar de foto is gemaakt is verwijderd.').waitFor();
    await row('foto.heic').getByRole('button', { name: 'Meer over foto.heic' }).click();
    await row('foto.heic').getByText('Origineel downloaden').waitFor();
    const look = row('foto.heic').getByRole('button', { name: 'Bekijk foto.heic' });
    await look.waitFor();
    await look.click();
    const picture = page.locator('img.preview');
    await picture.waitFor();
    await expect
      .poll(() => picture.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight]))
      .toEqual([480, 640]);
    await mustBeAccessible(page, 'the picture of a HEIC');
  });
});
