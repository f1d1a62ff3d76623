import { describe, expect, it } from 'vitest';
import { ofFile } from '#tests/support/of-file.ts';
import { textOfPages } from '#tests/support/pdf-text.ts';
import { startBrowserWorld } from './support/world.ts';

const world = ofFile(startBrowserWorld);

describe('the client as it is hosted', () => {
  it('opens, and somebody signs in with password and code', async () => {
    const page = await world.open(world.cast.specialist);
    expect(await page.title()).toMatch(/Kindbrug$/);
    expect(world.complaints).toEqual([]);
  });

  it('is sent with headers that let it load and call our own parts only', async () => {
    const { headers } = await fetch(world.api);
    const { cognito, s3 } = world.cloud.urls;
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(headers.get('content-security-policy')).toContain(`connect-src 'self' ${cognito} ${s3}`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-cache');
  });

  it('says in Dutch that an old address is no page, and leaves what the API answers alone', async () => {
    const page = await fetch(`${world.api}/hulpvragen/1234`);
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('Deze pagina is er niet');
    const call = await fetch(`${world.api}/v1/hulpvragen`);
    expect(call.status).toBe(401);
  });

  it('has the blank form to sign beside it, as a PDF with the questions of the request', async () => {
    const answer = await fetch(`${world.api}/aanvraag-onderwijsadvies-jonge-kind.pdf`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const tekst = (await textOfPages(new Uint8Array(await answer.arrayBuffer()))).join('\n');
    expect(tekst).toContain('Aanvraag onderwijsadvies Jonge Kind');
    for (const kop of ['Wat is de vraag?', 'Wat willen de ouders?', 'Handtekening van de ouders'])
      expect(tekst).toContain(kop);
    expect(tekst).not.toContain('[?]');
  });

  it('serves nothing beside the built files', async () => {
    const answers = await Promise.all(
      ['/..%2fpackage.json', '/assets/', '/web.built-from', '/.built'].map((path) => fetch(`${world.api}${path}`)),
    );
    expect(answers.map(({ status }) => status).filter((status) => status < 400)).toEqual([]);
  });
});
