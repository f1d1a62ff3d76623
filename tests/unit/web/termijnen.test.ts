/** What stands beside a case: terms that run and what is coming, the first first. */
import { describe, expect, it, test } from 'vitest';
import { termijnen } from '#web/pages/hulpvraag/naast/termijnen.ts';
import type { Dossier, Hulpvraag } from '#web/pages/hulpvraag/zaak.ts';

const NU = new Date('2026-11-29T09:00:00Z');
const EERSTE = { ontvangenOp: '2026-11-20', termijnTot: '2027-01-01' };

function beside(
  hulpvraag: Partial<Hulpvraag>,
  dossier: { scholen?: object[]; overlegrondes?: object[] } = {},
  nu = NU,
) {
  return termijnen(hulpvraag as Hulpvraag, dossier as Dossier, nu).map(({ naam, wanneer, isKort }) => [
    naam,
    wanneer,
    isKort,
  ]);
}

describe('terms and appointments of a case', () => {
  it('are the zorgplicht of each school, the meetings that come and the first day of school, in order', () => {
    const scholen = [
      { naam: 'De Eerste', aanmelding: EERSTE },
      { naam: 'Het Tweede', aanmelding: { ...EERSTE, verlenging: { tot: '2027-01-29' } } },
      { naam: 'Het Derde' },
    ];
    const overlegrondes = [{ moment: '2026-12-10T09:00:00.000Z' }];
    const inschrijving = { schoolId: '1', schoolNaam: 'Het Tweede', startdatum: '2027-01-11' } as never;
    const shown = beside({ termijn: '2027-01-01', inschrijving }, { scholen, overlegrondes });
    expect(shown.map(([naam]) => naam)).toEqual([
      'Overleg',
      'Passende plek, na aanmelding bij De Eerste',
      'Eerste schooldag op Het Tweede',
      'Passende plek, na aanmelding bij Het Tweede',
    ]);
    expect(shown[1]?.[1]).toBe('uiterlijk 1 januari 2027, over 33 dagen');
  });

  test.each([
    ['2026-12-06', 'uiterlijk 6 december 2026, over 7 dagen', true],
    ['2026-12-07', 'uiterlijk 7 december 2026, over 8 dagen', false],
    ['2026-11-30', 'uiterlijk 30 november 2026, over 1 dag', true],
    ['2026-11-29', 'vandaag, 29 november 2026', true],
    ['2026-11-27', 'vóór 27 november 2026: 2 dagen te laat', true],
  ] as const)('a term until %s is said as: %s', (termijnTot, wanneer, isKort) => {
    const scholen = [{ naam: 'De Eerste', aanmelding: { ...EERSTE, termijnTot } }];
    expect(beside({ termijn: termijnTot }, { scholen })).toEqual([
      ['Passende plek, na aanmelding bij De Eerste', wanneer, isKort],
    ]);
  });

  it('count from the date in the Netherlands, also in the first hours of it', () => {
    const scholen = [{ naam: 'De Eerste', aanmelding: { ...EERSTE, termijnTot: '2026-12-06' } }];
    const shown = beside({ termijn: '2026-12-06' }, { scholen }, new Date('2026-11-29T23:30:00Z'));
    expect(shown[0]?.[1]).toBe('uiterlijk 6 december 2026, over 6 dagen');
  });

  it('are nothing in a case that is over, after a meeting, or for one that is off', () => {
    const scholen = [{ naam: 'De Eerste', aanmelding: EERSTE }];
    const overlegrondes = [
      { moment: '2026-11-29T08:00:00.000Z' },
      { moment: '2026-12-10T09:00:00.000Z', afgelastOp: '2026-11-28T09:00:00.000Z' },
    ];
    const inschrijving = { schoolId: '1', schoolNaam: 'De Eerste', startdatum: '2026-11-02' } as never;
    expect(beside({ inschrijving }, { scholen, overlegrondes })).toEqual([]);
    expect(termijnen({} as Hulpvraag, undefined, NU)).toEqual([]);
  });
});
