/** Work that could get lost on the way: unsaved text and files, lost answers, signing out, a busy sign-in service. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdf } from '#infra/local/client/files.ts';
import { bijlagen, checked } from '#infra/local/client/uploads.ts';
import { type Case, startedCase } from './support/cases.ts';
import { asChosen, goToTab, openCase } from './support/steps.ts';
import { type BrowserWorld, startBrowserWorld } from './support/world.ts';

let world: BrowserWorld;
let found: Case;
let page: Page;

beforeAll(async () => {
  world = await startBrowserWorld();
  found = await startedCase(world);
  page = await world.open(world.cast.voorschool);
  await openCase(page, found.child);
}, 120_000);

afterAll(() => world?.close());

describe('work that is not saved', { timeout: 60_000 }, () => {
  it('a file whose bytes arrived while the answer got lost is known to have arrived when it is sent again', async () => {
    const s3 = `${world.cloud.urls.s3}/**`;
    const file = asChosen(await pdf('toch-aangekomen.pdf', 'Aanvraag (verzonnen)'));
    await page.route(s3, async (route) => {
      const request = route.request();
      const { 'content-type': type = '', 'x-amz-checksum-sha256': checksum = '' } = request.headers();
      // Sent from here, because a browser does not show the bytes of a file to who listens.
      const headers = { 'content-type': type, 'x-amz-checksum-sha256': checksum };
      const { ok } = await fetch(request.url(), { method: 'PUT', headers, body: file.buffer });
      if (ok) await route.abort('connectionreset');
    });
    await goToTab(page, 'Bijlagen');
    await page.getByLabel('Getekend formulier kiezen').setInputFiles(file);
    await page.getByRole('button', { name: 'Bijlagen opslaan' }).click();
    await page.getByText('De verbinding viel weg.').waitFor();
    await page.unroute(s3);
    const [sent] = await bijlagen(world.cast.voorschool, found.id);
    await checked(world.cast.voorschool, found.id, sent?.id ?? '');
    await page.getByRole('button', { name: 'Verstuur toch-aangekomen.pdf opnieuw' }).click();
    await page.locator('tr', { hasText: 'toch-aangekomen.pdf' }).getByText('beschikbaar').waitFor();
    expect(await page.getByText('niet verstuurd').count()).toBe(0);
    expect((await bijlagen(world.cast.voorschool, found.id)).length).toBe(1);
  });

  it('nothing went wrong that people do not see', () => {
    expect(world.complaints).toEqual([]);
  });
});
