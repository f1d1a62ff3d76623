/** Work that could get lost on the way: unsaved text and files, lost answers, signing out, a busy sign-in service. */
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pdf } from '#local/client/files.ts';
import { bijlagen, checked } from '#local/client/uploads.ts';
import { ofFile } from '#tests/support/of-file.ts';
import { type Case, startedCase, step } from './support/cases.ts';
import { asChosen, goToTab, mustBeAccessible, openCase } from './support/steps.ts';
import { startBrowserWorld } from './support/world.ts';

const world = ofFile(startBrowserWorld);
let found: Case;
let page: Page;

beforeAll(async () => {
  found = await startedCase(world);
  page = await world.open(world.cast.voorschool);
  await openCase(page, found.child);
});

// A test that failed half-way leaves no dialog in the way of the next one.
afterEach(() => page?.keyboard.press('Escape'));

const TYPED = 'Getypt en nog niet opgeslagen (verzonnen)';

async function type(): Promise<void> {
  await goToTab(page, 'Hulpvraag');
  await page.getByRole('button', { name: 'Hulpvraag bewerken' }).click();
  await page.getByLabel('Wat is de vraag?').fill(TYPED);
}

describe('work that is not saved', { timeout: 60_000 }, () => {
  it('a file whose bytes arrived while the answer got lost is known to have arrived when it is sent again', async () => {
    const s3 = `${world.cloud.urls.s3}/**`;
    const file = asChosen(await pdf('toch-aangekomen.pdf', 'Aanvraag (verzonnen)'));
    await page.route(s3, async (route) => {
      const request = route.request();
      const { 'content-type': type = '', 'x-amz-checksum-sha256': checksum = '' } = request.headers();
      // Sent from here, because a browser does not show the bytes of a file to whoever listens.
      const headers = { 'content-type': type, 'x-amz-checksum-sha256': checksum };
      const { ok } = await fetch(request.url(), { method: 'PUT', headers, body: file.buffer });
      if (ok) await route.abort('connectionreset');
    });
    await goToTab(page, 'Bijlagen');
    await page.getByLabel('Ondertekend formulier kiezen').setInputFiles(file);
    await page.getByRole('button', { name: 'Bijlagen opslaan' }).click();
    await page.getByText('De verbinding is weggevallen.').waitFor();
    await page.unroute(s3);
    const [sent] = await bijlagen(world.cast.voorschool, found.id);
    await checked(world.cast.voorschool, found.id, sent?.id ?? '');
    await page.getByRole('button', { name: 'Verstuur toch-aangekomen.pdf opnieuw' }).click();
    await page.locator('.paper', { hasText: 'toch-aangekomen.pdf' }).getByText('beschikbaar').waitFor();
    expect(await page.getByText('niet verstuurd').count()).toBe(0);
    expect((await bijlagen(world.cast.voorschool, found.id)).length).toBe(1);
  });

  it('comes before a change of status, which says where it is', async () => {
    await type();
    await goToTab(page, 'Bijlagen');
    await page.getByLabel('Bestanden kiezen').setInputFiles(asChosen(await pdf('extra.pdf', 'Extra (verzonnen)')));
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Aanvraag insturen' }).click();
    await dialog.getByText('U heeft nog tekst of bestanden die niet zijn opgeslagen').waitFor();
    await mustBeAccessible(page, 'unsaved work before a status');
    expect(await dialog.getByRole('radio').count()).toBe(0);
    await dialog.getByRole('link', { name: 'Naar de bestanden die u heeft gekozen' }).click();
    await page.getByRole('button', { name: 'extra.pdf niet toevoegen' }).click();
    await page.getByRole('button', { name: 'Aanvraag insturen' }).click();
    expect(await dialog.getByRole('link', { name: 'Naar de bestanden die u heeft gekozen' }).count()).toBe(0);
    await dialog.getByRole('link', { name: 'Naar de tekst die u heeft getypt' }).click();
    await page.getByRole('button', { name: 'Verder met typen' }).waitFor();
  });

  it('can still be copied after somebody else ended the editing', async () => {
    await goToTab(page, 'Bijlagen');
    await page.getByLabel('Bestanden kiezen').setInputFiles(asChosen(await pdf('te-laat.pdf', 'Laat (verzonnen)')));
    await step(world.cast.voorschool, found, 'JK_BIJLAGEN_TOEGEVOEGD');
    await goToTab(page, 'Hulpvraag');
    await page.getByText('Deze tekst is niet opgeslagen. U kunt hem kopiëren.').waitFor();
    await page.getByText(TYPED).waitFor();
    await mustBeAccessible(page, 'text that cannot be saved any more');
    await goToTab(page, 'Bijlagen');
    await page.getByText('U kunt hier nu geen bestanden meer toevoegen.').waitFor();
    expect(await page.getByRole('button', { name: 'Bijlagen opslaan' }).count()).toBe(0);
    await page.getByRole('button', { name: 'te-laat.pdf niet toevoegen' }).click();
  });

  it('is asked about before signing out, also from another tab, and is gone afterwards in both', async () => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole('button', { name: 'Uitloggen' }).click();
    const dialog = other.getByRole('dialog', { name: 'Wilt u nu uitloggen?' });
    await dialog.getByText('U heeft nog niet alles opgeslagen. Als u uitlogt, is dat weg.').waitFor();
    await mustBeAccessible(other, 'signing out with unsaved work');
    await dialog.getByRole('button', { name: 'Ik werk verder' }).click();
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Toch uitloggen' }).click();
    await page.getByText('U bent uitgelogd.').waitFor();
    await other.getByText('U bent uitgelogd.').waitFor();
    await world.signInOn(page, world.cast.voorschool);
    await goToTab(page, 'Hulpvraag');
    await page.getByRole('heading', { name: 'De aanvraag' }).waitFor();
    expect(await page.getByText(TYPED).count()).toBe(0);
  });

  it('signing out leaves somebody else in another tab of the same browser alone', async () => {
    const mine = await world.visit();
    const theirs = await mine.context().newPage();
    await theirs.goto(mine.url());
    await world.signInOn(mine, world.cast.voorschool);
    await world.signInOn(theirs, world.cast.contactpersoonJk);
    await mine.getByRole('button', { name: 'Uitloggen' }).click();
    await mine.getByText('U bent uitgelogd.').waitFor();
    await theirs.getByRole('link', { name: 'Mijn account' }).click();
    await theirs.getByRole('heading', { level: 1, name: 'Mijn account' }).waitFor();
  });

  it('a sign-in service that is too busy to renew a session does not end it', async () => {
    const busy = await world.visit();
    await busy.clock.install();
    await world.signInOn(busy, world.cast.voorschool);
    const pool = `${world.cloud.urls.cognito}/**`;
    await busy.route(pool, (route) =>
      route.fulfill({
        status: 400,
        headers: { 'access-control-allow-origin': '*' },
        json: { __type: 'TooManyRequestsException' },
      }),
    );
    await busy.clock.fastForward('09:30');
    await busy.getByRole('link', { name: 'Mijn overleg' }).click();
    await busy.getByRole('heading', { name: 'Even te druk' }).waitFor();
    await mustBeAccessible(busy, 'a busy sign-in service');
    await busy.unroute(pool);
    await busy.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await busy.getByText('U bent nog niet uitgenodigd voor een overleg.').waitFor();
  });

  it('a file that is dropped beside the place for it does not take the place of the page', async () => {
    const dropOn = (selector: string) =>
      page.locator(selector).evaluate((target) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['%PDF-1.7'], 'gesleept.pdf', { type: 'application/pdf' }));
        const isLeftToBrowser = (type: string) =>
          target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        return [isLeftToBrowser('dragover'), isLeftToBrowser('drop')];
      });
    expect(await dropOn('h1')).toEqual([false, false]);
  });

  it('a check of a file that never ends is not asked about for ever, and not at all in the background', async () => {
    const waiting = await world.visit();
    await waiting.clock.install();
    let looks = 0;
    await waiting.route('**/v1/hulpvragen/*/bijlagen', async (route) => {
      looks += 1;
      const response = await route.fetch();
      const { items, ...rest } = (await response.json()) as { items: object[] };
      const checking = items.map((one) => ({ ...one, stand: 'WORDT_GECONTROLEERD' }));
      await route.fulfill({ response, json: { ...rest, items: checking } });
    });
    await world.signInOn(waiting, world.cast.voorschool);
    await openCase(waiting, found.child, 'Lopend');
    await goToTab(waiting, 'Bijlagen');
    await waiting.getByText('wordt gecontroleerd').waitFor();
    const pass = async (minutes: number) => {
      for (let minute = 0; minute < minutes; minute += 1) {
        await waiting.keyboard.press('Shift');
        const answered = waiting.waitForResponse(/bijlagen$/, { timeout: 250 }).catch(() => undefined);
        await waiting.clock.fastForward(61_000);
        await answered;
      }
    };
    const hide = (isHidden: boolean) =>
      waiting.evaluate((value) => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
        document.dispatchEvent(new Event('visibilitychange'));
      }, isHidden);
    await hide(true);
    // A look that was on its way when the page was hidden may still come.
    await pass(1);
    const before = looks;
    await pass(4);
    expect(looks).toBe(before);
    await hide(false);
    await pass(22);
    expect(looks).toBeGreaterThan(before);
    expect(looks).toBeLessThan(before + 17);
  });

  it('nothing went wrong that people do not see', () => {
    expect(world.complaints).toEqual([]);
  });
});
