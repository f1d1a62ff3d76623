import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { codeAt } from '#local/client/sign-in.ts';
import { atOwnHost, nameOfHost, ownOrigin, reachedByOwnHosts } from '#local/cloud/web/own-hosts.ts';
import { CASES } from '#local/demo/cases/all.ts';
import type { Demo } from '#local/demo/demo-file.ts';
import { MENSEN } from '#local/rondleiding/mensen.ts';
import { opener } from '#local/rondleiding/open-browser.ts';
import { rondleidingPage } from '#local/rondleiding/page.ts';
import { standVan, VAN_WIE } from '#local/rondleiding/stand.ts';
import { STAPPEN, stapNu, type Verhaal } from '#local/rondleiding/stappen.ts';
import { readImports } from '#scripts/house/imports.ts';
import { OVERGANGEN } from '#shared/hulpvraag/overgangen.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { STATUS } from '#shared/model/status.ts';
import { STATUSSEN } from '#shared/model/statussen.ts';
import { HOOFDDADEN } from '#shared/zinnen/hoofddaden.ts';
import { aDossierIn } from '#tests/support/builders.ts';
import { statusTeksten } from '#web/teksten/status-wijzigen.ts';

const begin: Verhaal = {
  status: 'JK_ONDERWIJSADVIES_AANVRAAG',
  heeftAdvies: false,
  isVerderGevraagd: false,
  isOvergenomen: false,
};

describe('the step of the story that is next', () => {
  test.each<[number, Partial<Verhaal>]>([
    [1, { status: 'CONCEPT' }],
    [2, {}],
    [3, { status: 'JK_BIJLAGEN_TOEGEVOEGD' }],
    [4, { status: 'JK_BIJLAGEN_TOEGEVOEGD', heeftAdvies: true }],
    [5, { status: 'JK_ONDERWIJSADVIES', heeftAdvies: true }],
    [6, { status: 'JK_AANMELDEN_SCHOOL', heeftAdvies: true }],
    [7, { status: 'JK_AFGEWEZEN', heeftAdvies: true }],
    [7, { status: 'JK_AANMELDEN_SCHOOL', heeftAdvies: true, isVerderGevraagd: true }],
    [8, { status: 'JK_ADVIES_AFGEROND', heeftAdvies: true }],
    [9, { status: 'ADVIES_AFGEROND', heeftAdvies: true }],
    [10, { status: 'ADVIES_AFGEROND', heeftAdvies: true, isOvergenomen: true }],
    [10, { status: 'JK_INGETROKKEN' }],
  ])('is %i for %o', (stap, verhaal) => {
    expect(stapNu({ ...begin, ...verhaal })).toBe(stap);
  });

  it('is there for every status', () => {
    for (const status of STATUSSEN) expect(stapNu({ ...begin, status })).toBeGreaterThan(0);
    expect(STAPPEN).toHaveLength(9);
  });

  it('names buttons and choices in the words of the client, and never a status to choose', () => {
    const words = new Set<string>([
      ...Object.values(HOOFDDADEN),
      ...OVERGANGEN.map(({ daad }) => daad),
      statusTeksten.knop,
    ]);
    const texts = STAPPEN.flatMap(({ daden }) => daden.map(({ doe }) => doe));
    const named = texts.flatMap((text) => [...text.matchAll(/“(.+?)”/g)].map(([, word = '']) => word));
    expect(named.filter((word) => !words.has(word))).toEqual([]);
    expect(named.length).toBeGreaterThan(10);
    expect(texts.filter((text) => /wijzig de status/i.test(text))).toEqual([]);
    const labels = STATUSSEN.map((status) => STATUS[status].label).filter((label) => label !== 'Concept');
    expect(texts.filter((text) => labels.some((label) => text.includes(label)))).toEqual([]);
  });

  it('says who the contact person is wherever a school is put on the list: the client asks for one', () => {
    const scholen = MENSEN.filter(({ id }) => id.startsWith('school'));
    const texts = STAPPEN.flatMap(({ daden }) => daden.map(({ doe }) => doe)).filter((text) =>
      /op de lijst/.test(text),
    );
    expect(texts).toHaveLength(scholen.length);
    for (const [at, { naam }] of scholen.entries()) expect(texts[at]).toContain(`Contactpersoon: ${naam}.`);
  });

  it('names only people who are there, and each has something to do', () => {
    const ids = MENSEN.map(({ id }) => id);
    for (const { daden } of STAPPEN) for (const { wie } of daden) expect(ids).toContain(wie);
    const inVerhaal = new Set(STAPPEN.flatMap(({ daden }) => daden.map(({ wie }) => wie)));
    expect(new Set(MENSEN.filter((mens) => mens.inVerhaal).map(({ id }) => id))).toEqual(inVerhaal);
  });
});

describe('what the page knows', () => {
  const now = new Date('2026-11-28T10:00:07Z');
  const urls = { api: 'http://127.0.0.1:4000', mail: 'http://127.0.0.1:4003' };
  const petra = {
    naam: 'Petra Peuter',
    rol: 'CONTACTPERSOON_VOORSCHOOL',
    email: 'voorschool@kindbrug.example',
    password: 'Verzonnen-1',
    totpSecret: 'JBSWY3DPEHPK3PXP',
  } as const;
  const hulpvraagId = '00000000-0000-4000-8000-000000000001.1' as Demo['cases'][number]['hulpvraagId'];
  const stand = (demo: Partial<Demo>, dossier?: Dossier) =>
    standVan({ demo: { accounts: [], cases: [], isDone: false, ...demo }, dossier, mails: [], urls, now });

  it('says what goes on until everything is there', () => {
    expect(stand({})).toMatchObject({ isKlaar: false, deel: 0, mensen: {}, stap: 0 });
    expect(stand({}).bezig).toContain('accounts');
    expect(stand({ accounts: [petra] }).bezig).toBe(
      `1 van de ${MENSEN.length} mensen kunnen al inloggen. De hulpvragen komen daarna.`,
    );
    expect(stand({ accounts: [petra], cases: [{ voornaam: VAN_WIE, hulpvraagId }] }).bezig).toContain(
      `1 van de ${CASES.length} hulpvragen`,
    );
    expect(stand({ isDone: true })).toMatchObject({ isKlaar: true, deel: 1 });
  });

  it.each([
    ['moeder', 'Mila Druif', 'JK_BIJLAGEN_TOEGEVOEGD', false],
    ['moeder', 'Mila Druif', 'JK_ONDERWIJSADVIES', true],
    ['school1', 'Stef School', 'JK_ONDERWIJSADVIES', false],
    ['school1', 'Stef School', 'JK_AANMELDEN_SCHOOL', true],
    ['voorschool', 'Petra Peuter', 'JK_ONDERWIJSADVIES_AANVRAAG', true],
    ['voorschool', 'Petra Peuter', 'ADVIES_AFGEROND', true],
    ['specialist', 'Joris Jeugd', 'CONCEPT', true],
  ] as const)(
    'opens %s (%s) in %s at the case: %s; who may not know of it begins at the own list',
    (id, naam, status, atCase) => {
      const { mensen } = stand(
        {
          accounts: [{ ...petra, naam, email: `${id}@kindbrug.example` }],
          cases: [{ voornaam: VAN_WIE, hulpvraagId }],
        },
        playedBy(aDossierIn(status)),
      );
      const page = atCase ? `hulpvragen/${hulpvraagId}` : '';
      expect(mensen[id]?.adres).toBe(`http://${id}.localhost:4000/#/${page}`);
    },
  );

  it('gives the code of now and never the secret behind it', () => {
    const cases = [{ voornaam: VAN_WIE, hulpvraagId }];
    const shown = stand({ accounts: [petra], cases }, playedBy(aDossierIn('JK_ONDERWIJSADVIES_AANVRAAG')));
    expect(shown.mensen.voorschool).toEqual({
      email: petra.email,
      wachtwoord: petra.password,
      code: codeAt(petra.totpSecret, now),
      adres: `http://voorschool.localhost:4000/#/hulpvragen/${hulpvraagId}`,
    });
    expect(shown.seconden).toBe(23);
    expect(JSON.stringify(shown)).not.toContain(petra.totpSecret);
  });
});

/** A dossier with the people of the story in it. */
function playedBy(dossier: Dossier): Dossier {
  const { hulpvraag, ouders, scholen } = dossier;
  const as = (naam: string) => ({ naam });
  return {
    ...dossier,
    ouders: ouders.map((one) => ({ ...one, ...as('Mila Druif') })),
    scholen: scholen.map((one) => ({ ...one, contact: { ...one.contact, ...as('Stef School') } })),
    hulpvraag: {
      ...hulpvraag,
      voorschoolContact: { ...hulpvraag.voorschoolContact, ...as('Petra Peuter') },
      ...(hulpvraag.jkSpecialist ? { jkSpecialist: { ...hulpvraag.jkSpecialist, ...as('Joris Jeugd') } } : {}),
    },
  };
}

describe('the browser of the desktop', () => {
  test.each<[NodeJS.Platform, NodeJS.ProcessEnv, string | undefined]>([
    ['linux', { DISPLAY: ':0' }, 'xdg-open'],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
    ['linux', {}, undefined],
    ['darwin', {}, 'open'],
    ['darwin', { SSH_CONNECTION: '192.0.2.1' }, undefined],
    ['linux', { DISPLAY: ':0', CI: 'true' }, undefined],
  ])('on %s with %o is opened by %s', (platform, env, command) => {
    expect(opener(platform, env)).toBe(command);
  });
});

describe('a host of one’s own', () => {
  const origin = 'http://127.0.0.1:4000';

  it('is another origin for each person', () => {
    expect(ownOrigin(origin, 'contactpersoon.jk')).toBe('http://contactpersoon.jk.localhost:4000');
    expect(nameOfHost('contactpersoon.jk.localhost:4000')).toBe('contactpersoon.jk');
    for (const host of ['127.0.0.1:4000', 'localhost:4000', 'a.localhost.elders.example', undefined])
      expect(nameOfHost(host)).toBeUndefined();
  });

  test.each([
    [`${origin}/#/hulpvragen/1`, 'http://voorschool.localhost:4000/#/hulpvragen/1'],
    [origin, 'http://voorschool.localhost:4000'],
    ['http://127.0.0.1:40001/x', 'http://127.0.0.1:40001/x'],
    ['https://elders.example/', 'https://elders.example/'],
  ])('is where a mail with %s leads', (link, led) => {
    expect(atOwnHost(origin, 'voorschool@kindbrug.example', link)).toBe(led);
  });

  it('reaches a bucket where the client may, and none where it may not', () => {
    const rule = (allowedOrigin: string) => ({
      allowedOrigins: [allowedOrigin],
      allowedMethods: ['PUT'],
      allowedHeaders: [],
      exposedHeaders: [],
    });
    const bucket = { name: 'x', logicalId: 'x', versioned: true, eventBridge: true, malwareProtected: false };
    const [reached] = reachedByOwnHosts([{ ...bucket, cors: [rule(origin), rule('https://elders.example')] }], origin);
    expect(reached?.cors.map(({ allowedOrigins }) => allowedOrigins)).toEqual([
      [origin, 'http://*.localhost:4000'],
      ['https://elders.example'],
    ]);
  });
});

describe('nothing of the Rondleiding is deployed', () => {
  const isLocal = (file: string) => file.startsWith('local/');

  test.each(['shared', 'functions', 'web', 'infra'])('%s imports nothing of what runs on one machine', (root) => {
    const found = [...readImports(root)].filter(([, targets]) => targets.some(isLocal));
    expect(found.map(([file]) => file)).toEqual([]);
  });

  it('and no file of the client holds a word of it', () => {
    const [, title = ''] = /<h1>(.+?)<\/h1>/.exec(rondleidingPage({ client: '', mail: '', api: '' })) ?? [];
    expect(title).not.toBe('');
    const files = readdirSync('web', { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(tsx?|html|css)$/.test(name),
    );
    const texts = files.map((name) => [name, readFileSync(join('web', name), 'utf8')] as const);
    expect(texts.filter(([, text]) => text.includes(title) || /rondleiding/i.test(text)).map(([name]) => name)).toEqual(
      [],
    );
  });
});
