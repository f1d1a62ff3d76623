import { describe, expect, it } from 'vitest';
import { problemOf } from '#functions/runtime/problem.ts';
import { routes } from '#shared/contract/routes.ts';
import { LIMIETEN, type LimietSoort, refuseTooMany, tijdvak } from '#shared/limiet/limiet.ts';

const SOORTEN = Object.keys(LIMIETEN) as readonly LimietSoort[];

/** What somebody does who works hard, in one stretch of time of each kind; nobody of them meets a limit. */
const BUSY: Readonly<Record<string, Partial<Record<LimietSoort, number>>>> = {
  'a specialist with forty cases, who moves each twice and opens five of fifty papers': {
    MAILEN: 80,
    UITNODIGEN: 40,
    ZOEKEN: 30,
    EXPORT: 40,
    DOWNLOAD: 250,
    GEWEIGERD: 10,
  },
  'a beheerder who gives sixty people an account, and half of them their invitation again': {
    ACCOUNTS_UITNODIGEN: 90,
    ZOEKEN: 30,
  },
  'a preschool that hands in ten requests in one morning': { MAILEN: 10, DOWNLOAD: 100, ZOEKEN: 20, GEWEIGERD: 10 },
  'a school that reads all it was asked about': { DOWNLOAD: 200, EXPORT: 20, GEWEIGERD: 20 },
  'a parent who reads everything twice': { DOWNLOAD: 100, EXPORT: 2, GEWEIGERD: 5 },
};

/** The same for one case or one person. */
const BUSY_IN_ONE: Partial<Record<LimietSoort, number>> = {
  MAILEN: 15,
  UITNODIGEN: 12,
  ACCOUNTS_UITNODIGEN: 3,
  EXPORT: 5,
};

describe('the limits per account', () => {
  it.each(Object.entries(BUSY))('let through %s', (_, day) => {
    const over = SOORTEN.filter((soort) => (day[soort] ?? 0) > LIMIETEN[soort].aantal);
    expect(over).toEqual([]);
  });

  it.each(SOORTEN)('of %s let through who is busy with one case', (soort) => {
    expect(BUSY_IN_ONE[soort] ?? 0).toBeLessThanOrEqual(LIMIETEN[soort].perObject ?? Number.POSITIVE_INFINITY);
  });

  it('stop a hundred and sixty searches in thirteen seconds, and twenty-six invitations in one case', () => {
    const stretches = Math.ceil(13 / LIMIETEN.ZOEKEN.seconden) + 1;
    expect(LIMIETEN.ZOEKEN.aantal * stretches).toBeLessThan(160);
    expect(LIMIETEN.UITNODIGEN.perObject).toBeLessThan(26);
    expect(LIMIETEN.ACCOUNTS_UITNODIGEN.perObject).toBeLessThan(26);
  });

  it('are on every route that mails somebody outside at once, searches, packs or hands out a paper', () => {
    const limited = routes.filter((route) => route.limiet).map((route) => route.operationId);
    expect(limited).toEqual(
      expect.arrayContaining([
        'zoekHulpvragen',
        'nodigUit',
        'nodigOuderUit',
        'nodigLidUit',
        'nodigOpnieuwUit',
        'nodigUitZaakOpnieuwUit',
        'herhaalMelding',
        'herhaalZaakmail',
        'maakExport',
        'downloadOverdracht',
        'downloadBijlage',
        'bewerkRonde',
        'wijzigStatus',
      ]),
    );
    const wrong = routes.filter(({ path, limiet }) => limiet?.per && !path.includes(`{${limiet.per}}`));
    expect(wrong).toEqual([]);
  });

  it('begin anew at the whole minute or hour', () => {
    expect(tijdvak(LIMIETEN.ZOEKEN, '2026-11-28T10:00:59.500Z')).toEqual({
      begin: '2026-11-28T10:00:00.000Z',
      rest: 1,
    });
    expect(tijdvak(LIMIETEN.EXPORT, '2026-11-28T10:15:00.000Z')).toEqual({
      begin: '2026-11-28T10:00:00.000Z',
      rest: 2700,
    });
  });

  it.each(SOORTEN)('of %s are told as 429, in Dutch, with when it is possible again', (soort) => {
    const { statusCode, headers, body } = problemOf(refuseTooMany(soort, '2026-11-28T10:58:30.000Z'), 'id');
    const seconds = soort === 'ZOEKEN' ? '30' : '90';
    expect([statusCode, headers['retry-after']]).toEqual([429, seconds]);
    expect(JSON.parse(body)).toMatchObject({
      code: 'TE_VEEL',
      detail: `${LIMIETEN[soort].tekst} Wacht ${seconds} seconden en probeer het dan opnieuw. Wat u deed, is niet uitgevoerd.`,
    });
  });
});
