/**
 * The page that leads a first visitor round, on a cloud as `npm start` fills it: who plays everybody from one browser
 * is nobody's double, and what the seed tells could have happened.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { CASES } from '#local/demo/cases/all.ts';
import { MENSEN } from '#local/rondleiding/mensen.ts';
import { connectTable } from '#shared/adapters/dynamodb/client.ts';
import { createMeldingStore } from '#shared/adapters/dynamodb/melding-store.ts';
import { HulpvraagIdSchema } from '#shared/model/ids.ts';
import { ofFile } from '#tests/support/of-file.ts';
import { axeFindings, tooWide } from './support/accessibility.ts';
import { startSeededWorld } from './support/seeded-world.ts';

const world = ofFile(() => startSeededWorld({ isGuided: true }));

interface Regel {
  readonly op: string;
  readonly naar: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

describe('the Rondleiding', () => {
  let page: Page;

  beforeAll(async () => {
    const context = await world.browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 800 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    page = await context.newPage();
    await page.goto(world.rondleiding);
    await page.getByRole('button', { name: 'Open als Petra' }).first().and(page.locator(':enabled')).waitFor();
  });

  afterAll(() => page?.context().close());

  /** Opens somebody in a window of their own, with nothing but what the page gives. */
  async function openAs(naam: string): Promise<Page> {
    // What was copied for the one before is no code of this one.
    await page.bringToFront();
    await page.evaluate(() => navigator.clipboard.writeText(''));
    const opened = page.context().waitForEvent('page');
    await page
      .getByRole('button', { name: `Open als ${naam}` })
      .last()
      .click();
    const window = await opened;
    await window.getByRole('button', { name: 'Verder' }).click();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toMatch(/^\d{6}$/);
    const isIn = window.getByRole('button', { name: 'Uitloggen' });
    const isUsed = window.getByText('Deze code is al gebruikt').first();
    await giveCode(window, await copied());
    await isIn.or(isUsed).waitFor();
    if (await isIn.isVisible()) return window;
    // The seed signed this person in with the same code: then the page asks to wait for the next one.
    const used = await copied();
    await page.bringToFront();
    const card = page.locator('.mens', { hasText: naam }).locator('.code');
    await expect.poll(async () => (await card.innerText()).replaceAll(/\D/g, ''), { timeout: 40_000 }).not.toBe(used);
    await card.click();
    await expect.poll(copied).not.toBe(used);
    await giveCode(window, await copied());
    await isIn.waitFor();
    return window;
  }

  async function giveCode(window: Page, code: string): Promise<void> {
    await window.getByLabel('Inlogcode', { exact: true }).fill(code);
    await window.getByRole('button', { name: 'Inloggen', exact: true }).click();
  }

  it('has everybody of the seed, and nobody else', () => {
    const ids = world.people.accounts.map(({ email }) => email.split('@')[0]);
    expect([...ids].sort()).toEqual(MENSEN.map(({ id }) => id).sort());
    for (const { id, naam } of MENSEN) expect(world.account(id)).toMatchObject({ naam });
  });

  it('opens two people beside each other, each at the case with their own session', { timeout: 150_000 }, async () => {
    const petra = await openAs('Petra');
    await petra.getByRole('heading', { level: 1, name: 'Pippa Druif' }).waitFor();
    const joris = await openAs('Joris');
    await joris.getByRole('heading', { level: 1, name: 'Pippa Druif' }).waitFor();
    await petra.reload();
    await petra.getByText('Petra Peuter').first().waitFor();
    expect(await joris.getByText('Petra Peuter', { exact: true }).count()).toBeLessThanOrEqual(1);
    expect(new URL(petra.url()).origin).not.toBe(new URL(joris.url()).origin);
    await petra.close();
    await joris.close();
  });

  it('gives what it promises with a click: address, password and the code of now', async () => {
    const card = page.locator('.mens', { hasText: 'Tine Tweede' });
    const { email, password } = world.account('school2');
    for (const [name, text] of [
      [email, email],
      [password, password],
    ] as const) {
      await card.getByRole('button', { name }).click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    }
    await card.locator('.code').click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\d{6}$/);
  });

  it('leads to the mail of a step, and the mail leads to whoever got it', async () => {
    const opened = page.context().waitForEvent('page');
    await page.locator('.mens', { hasText: 'Petra Peuter' }).getByRole('link', { name: 'Nieuwste mail' }).click();
    const mail = await opened;
    await mail.getByRole('heading', { name: /documenten gevraagd/ }).waitFor();
    const link = mail.locator('pre a').first();
    expect(await link.innerText()).toMatch(/^http:\/\/127\.0\.0\.1:/);
    expect(await link.getAttribute('href')).toMatch(/^http:\/\/voorschool\.localhost:\d+\/#\/hulpvragen\//);
    expect(await mail.getByRole('link', { name: 'Terug naar de Rondleiding' }).getAttribute('href')).toBe(
      world.rondleiding,
    );
    await mail.close();
  });

  it('is led back to from the door', async () => {
    const door = await world.visit();
    expect(await door.getByRole('link', { name: 'Terug naar de Rondleiding' }).getAttribute('href')).toBe(
      world.rondleiding,
    );
    expect(await door.getByLabel('E-mailadres').inputValue()).toBe('');
    await door.context().close();
  });

  it('is axe-clean and nothing sticks out, light and dark, on a phone and wide', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [320, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        expect([...(await axeFindings(page)), ...(await tooWide(page))], `${colorScheme}, ${width} px`).toEqual([]);
      }
    }
  });

  it('answers only whoever opened it, and only what is asked', async () => {
    const { port } = new URL(world.rondleiding);
    const asked = await fetch(world.rondleiding, { method: 'POST' });
    expect(asked.status).toBe(405);
    const elsewhere = await page.context().newPage();
    expect((await elsewhere.goto(`http://elders.localhost:${port}/stand`))?.status()).toBe(403);
    await elsewhere.close();
    expect((await fetch(`${world.rondleiding}/../package.json`)).status).toBe(404);
  });
});

describe('the seed', () => {
  it.each(CASES)('brings $voornaam to "$tot" by steps of working days, the oldest first', async ({ voornaam, tot }) => {
    const { specialist } = world.people;
    const path = `/v1/hulpvragen/${world.hulpvraag(voornaam)}`;
    const { body } = await specialist.must('GET', path);
    expect(body.status).toBe(tot);
    const verloop = await specialist.must('GET', `${path}/statuswijzigingen`);
    const stappen = verloop.body.items as readonly Regel[];
    const momenten = stappen.map(({ op }) => op);
    expect(momenten).toEqual([...momenten].sort());
    for (const moment of momenten) {
      expect(Date.parse(moment)).toBeLessThan(Date.now());
      expect(Date.parse(moment)).toBeGreaterThan(Date.now() - 120 * DAY_MS);
      expect([0, 6], `${voornaam} on ${moment}`).not.toContain(new Date(moment).getUTCDay());
    }
  });

  it('has every mail of its past sent, dated when it was, and none undelivered', async () => {
    await world.cloud.idle();
    const mails = world.cloud.mail.latest(500);
    expect(mails.length).toBeGreaterThan(50);
    expect(mails.filter(({ tijd }) => Date.parse(tijd) > Date.now() - 12 * 60 * 60 * 1000)).toEqual([]);
    const { urls, outputs, credentials } = world.cloud;
    const client = { region: outputs.region, credentials, endpoint: urls.dynamodb };
    const meldingen = createMeldingStore(connectTable({ tableName: outputs.tableName, client }));
    for (const { voornaam } of CASES) {
      const hulpvraagId = z.parse(HulpvraagIdSchema, world.hulpvraag(voornaam));
      expect(await meldingen.listUndeliveredOf(hulpvraagId), voornaam).toEqual([]);
      expect(await meldingen.firstOpen(hulpvraagId), voornaam).toBeUndefined();
    }
  });

  it('has a meeting tomorrow, one running term, a refused file, and two schools at once', async () => {
    const dossier = async (voornaam: string) =>
      (await world.people.specialist.must('GET', `/v1/hulpvragen/${world.hulpvraag(voornaam)}/dossier`)).body;
    const { overlegrondes } = (await dossier('Lotte')) as { overlegrondes: { moment: string }[] };
    const ahead = (Date.parse(overlegrondes[0]?.moment ?? '') - Date.now()) / DAY_MS;
    expect(ahead).toBeGreaterThan(0);
    expect(ahead).toBeLessThan(2);
    const { scholen: vanWolf } = (await dossier('Wolf')) as { scholen: { aanmelding?: { uiterlijkOp?: string } }[] };
    expect(vanWolf.map(({ aanmelding }) => aanmelding !== undefined)).toEqual([true]);
    const { bijlagen } = (await dossier('Pim')) as { bijlagen: { stand: string }[] };
    expect(bijlagen.map(({ stand }) => stand)).toEqual(['GEWEIGERD']);
    const { scholen } = (await dossier('Noor')) as { scholen: { gevraagdOp?: string }[] };
    expect(scholen.filter(({ gevraagdOp }) => gevraagdOp !== undefined)).toHaveLength(2);
  });
});
