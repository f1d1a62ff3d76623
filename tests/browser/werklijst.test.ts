/** The worklist of a JKspecialist with four hundred cases: what is in view, its order, and the way back to it. */
import { BatchWriteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTable } from '#shared/adapters/dynamodb/client.ts';
import { lijstPk } from '#shared/adapters/dynamodb/keys.ts';
import { type Case, sentCase, startedCase } from './support/cases.ts';
import { type BrowserWorld, startBrowserWorld } from './support/world.ts';

const ROWS = 400;
const ANDERE = '01a00000-0000-7000-8000-00000000000a';
const DAY = 24 * 60 * 60 * 1000;

let world: BrowserWorld;
let page: Page;
let real: Case;

beforeAll(async () => {
  world = await startBrowserWorld();
  real = await sentCase(world);
  await startedCase(world);
  await fillList();
  page = await world.open(world.cast.specialist, { viewport: { width: 1440, height: 900 } });
}, 120_000);

afterAll(() => world?.close());

/** Copies of the row of the real case in the list of the specialist, each of another child and another day. */
async function fillList(): Promise<void> {
  const { urls, outputs, credentials } = world.cloud;
  const client = { region: 'eu-west-1', endpoint: urls.dynamodb, credentials };
  const { documents, name } = connectTable({ tableName: outputs.tableName, client });
  const pk = lijstPk({ soort: 'LIDMAATSCHAP', id: world.cast.specialist.verwijzing.lidmaatschapId });
  const { Items = [] } = await documents.send(
    new QueryCommand({ TableName: name, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } }),
  );
  const row = Items.find(({ hulpvraagId }) => hulpvraagId === real.id);
  const made = Array.from({ length: ROWS - 1 }, (_, index) => {
    const id = real.id.replace(/[^-]{12}(?=\.)/, String(index).padStart(12, '0'));
    const statusSinds = new Date(Date.now() - (index % 60) * DAY - 60_000).toISOString();
    const kindAchternaam = `Verzonnen${String(index).padStart(4, '0')}`;
    const which = index % 3 === 0 ? { voorschool: 'De Andere Bedachte', voorschoolId: ANDERE } : {};
    return {
      ...row,
      ...which,
      sk: `HULPVRAAG#${id}`,
      hulpvraagId: id,
      zaaknummer: `JK-2026-${String(index + 1000).padStart(6, '0')}`,
      kindNaam: `Kind ${kindAchternaam}`,
      kindAchternaam,
      statusSinds,
      lsi1sk: `WACHT_OP_MIJ#${statusSinds}#${id}`,
    };
  });
  for (let from = 0; from < made.length; from += 25) {
    const RequestItems = { [name]: made.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } })) };
    await documents.send(new BatchWriteCommand({ RequestItems }));
  }
}

const rows = () => page.locator('.worklist tbody tr');
const firstRow = () => rows().first().getByRole('link').innerText();

/** How many rows stand whole within the window. */
function inView(): Promise<number> {
  return rows().evaluateAll((all) => {
    const boxes = all.map((row) => row.getBoundingClientRect());
    return boxes.filter(({ top, bottom }) => top >= 0 && bottom <= innerHeight).length;
  });
}

describe('a worklist of four hundred', { timeout: 60_000 }, () => {
  it('shows twenty rows at once, each at most 40 px high, and how many there are', async () => {
    await rows()
      .nth(ROWS - 1)
      .waitFor();
    expect(await rows().count()).toBe(ROWS);
    expect(await inView()).toBeGreaterThanOrEqual(20);
    const heights = await rows().evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
    expect(Math.max(...heights)).toBeLessThanOrEqual(40);
    await page.getByRole('link', { name: `Wacht op mij ${ROWS}` }).waitFor();
    await page.getByRole('link', { name: 'Lopend 1' }).waitFor();
  });

  it('is sorted by a column, the other way round when that is chosen again, and says so', async () => {
    await page.getByRole('button', { name: 'Kind' }).click();
    expect(await page.getByRole('columnheader', { name: 'Kind' }).getAttribute('aria-sort')).toBe('ascending');
    expect(await firstRow()).toContain('Bedacht');
    await page.getByRole('button', { name: 'Kind' }).click();
    expect(await firstRow()).toBe('Kind Verzonnen0398');
    expect(page.url()).toContain('sorteer=-kind');
  });

  it('is filtered, with what was chosen in the address and never a name', async () => {
    await page.getByLabel('Voorschoolse voorziening').selectOption({ label: 'De Andere Bedachte' });
    await page.getByLabel('Wachttijd').selectOption({ label: 'Wacht meer dan 30 dagen' });
    await page.getByText(/^\d+ van 400 hulpvragen/).waitFor();
    const left = await rows().count();
    expect(left).toBeGreaterThan(20);
    expect(left).toBeLessThan(ROWS / 3);
    expect(page.url()).toMatch(new RegExp(`voorschool=${ANDERE}&wacht=30&sorteer=-kind$`));
  });

  it('is as it was after the way back from a case: the same row, scroll, order and filter', async () => {
    await page.getByRole('button', { name: 'Alles tonen' }).click();
    const link = page.getByRole('link', { name: real.child });
    await link.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(1000);
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: real.child }).waitFor();
    await page.goBack();
    await page.waitForFunction((name) => document.activeElement?.textContent === name, real.child);
    expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(5);
    expect(page.url()).toContain('sorteer=-kind');
  });

  it('reads a case beside the list when asked, not for each row that is passed, and closes with Esc', async () => {
    const timesRead = async () => {
      const { body } = await world.cast.specialist.must('GET', `${real.path}/inzageregels?aantal=100`);
      return (body.items as { actie: string }[]).filter(({ actie }) => actie === 'leesHulpvraag').length;
    };
    const before = await timesRead();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('complementary').count()).toBe(0);
    expect(await timesRead()).toBe(before);
    await page.keyboard.press(' ');
    await page.getByRole('complementary').getByRole('heading', { name: real.child }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(real.child);
  });

  it('says nothing went wrong that people do not see', () => {
    expect(world.complaints).toEqual([]);
  });
});
