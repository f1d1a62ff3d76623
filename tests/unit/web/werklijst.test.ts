/** What somebody chooses of the worklist: from the address and back, which rows, in which order. */

import { describe, expect, it } from 'vitest';
import type { Status } from '#shared/model/statussen.ts';
import { asHulpvraagId, asLidmaatschapId, asPlatformId } from '#tests/support/ids.ts';
import {
  chosenOf,
  type Keuze,
  KOLOMMEN,
  keuzeFrom,
  queryOf,
  sortedBy,
  termijnVan,
} from '#web/pages/hulpvragen/werklijst/keuze.ts';
import { daysWaiting, leeftijd, type Regel } from '#web/pages/hulpvragen/werklijst/regel.ts';

const NOW = new Date('2026-11-29T10:00:00Z');
const ALLES = keuzeFrom(new URLSearchParams());

function row(nummer: number, change: object = {}): Regel {
  return {
    hulpvraagId: asHulpvraagId(`h${nummer}`),
    platformId: asPlatformId('p1'),
    zaaknummer: `JK-2026-00000${nummer}`,
    kindNaam: 'Noor Verzonnen',
    kindAchternaam: 'Verzonnen',
    status: 'JK_BIJLAGEN_TOEGEVOEGD' satisfies Status,
    statusLabel: 'JK bijlagen toegevoegd',
    statusTekst: '',
    volgendeStap: 'Advies maken en bespreken',
    statusSinds: '2026-11-20T10:00:00Z',
    aanZet: ['JK_SPECIALIST'],
    wachtOpMij: true,
    voorschool: 'De Bedachte Kikker',
    voorschoolId: 'o1',
    specialist: { lidmaatschapId: asLidmaatschapId('l1'), naam: 'Joris Jeugd' },
    ...change,
  } as Regel;
}

const numbers = (rows: readonly Regel[]) => rows.map(({ zaaknummer }) => Number(zaaknummer.slice(-1)));

describe('what the address says of a list', () => {
  it('is the longest waiting first when it says nothing', () => {
    expect(ALLES).toMatchObject({ sorteer: 'wacht', isOmgekeerd: true, status: '', wacht: 0 });
    expect(queryOf(ALLES)).toEqual({ status: '', voorschool: '', van: '', termijn: '', wacht: '', sorteer: '' });
  });

  it('is told back as it was chosen, for every column in both orders', () => {
    for (const kolom of KOLOMMEN) {
      const once = sortedBy(ALLES, kolom);
      for (const keuze of [once, sortedBy(once, kolom)]) {
        const filtered: Keuze = { ...keuze, status: 'JK_AFGEWEZEN', van: 'niemand', termijn: 'week', wacht: 14 };
        const query = new URLSearchParams(queryOf(filtered) as Record<string, string>);
        expect(keuzeFrom(query)).toEqual(filtered);
      }
    }
  });

  it('counts as not chosen what it does not know', () => {
    const odd = new URLSearchParams('status=WEG&termijn=morgen&wacht=1.5&sorteer=constructor');
    expect(keuzeFrom(odd)).toEqual(ALLES);
  });
});

describe('the rows that are chosen', () => {
  const rows = [
    row(1, { status: 'JK_AFGEWEZEN', termijn: '2026-12-04' }),
    row(2, { voorschoolId: 'o2', voorschool: 'De Verzonnen Vlinder', statusSinds: '2026-10-20T10:00:00Z' }),
    row(3, { specialist: undefined, termijn: '2026-11-28' }),
    row(4, { termijn: '2027-01-09', statusSinds: '2026-11-29T09:00:00Z' }),
  ];

  it.each<[string, Partial<Keuze>, number[]]>([
    ['of one status', { status: 'JK_AFGEWEZEN' }, [1]],
    ['of one preschool', { voorschool: 'o2' }, [2]],
    ['of one JKspecialist', { van: 'l1' }, [2, 1, 4]],
    ['without a JKspecialist', { van: 'niemand' }, [3]],
    ['of which the term is over', { termijn: 'voorbij' }, [3]],
    ['of which the term ends within a week', { termijn: 'week' }, [1]],
    ['that wait longer than a week', { wacht: 7 }, [2, 1, 3]],
    ['that are both late and of nobody', { termijn: 'voorbij', van: 'niemand' }, [3]],
    ['that are not there', { status: 'CONCEPT' }, []],
  ])('are those %s', (_, change, expected) => {
    expect(numbers(chosenOf(rows, { ...ALLES, ...change }, NOW))).toEqual(expected);
  });
});

describe('the order of the rows', () => {
  const names = [
    row(1, { kindNaam: 'Sem van den Berg', kindAchternaam: 'Berg', termijn: '2026-12-10' }),
    row(2, { kindNaam: 'Anna Zeldenrust', kindAchternaam: 'Zeldenrust', specialist: undefined }),
    row(3, { kindNaam: 'Kai Aydın', kindAchternaam: 'Aydın', termijn: '2026-12-01', status: 'CONCEPT' }),
  ];

  it.each<[keyof typeof SORTED, number[], number[]]>([
    ['kind', [3, 1, 2], [2, 1, 3]],
    ['status', [3, 1, 2], [1, 2, 3]],
    ['termijn', [3, 1, 2], [1, 3, 2]],
    ['van', [1, 3, 2], [1, 3, 2]],
  ])('is by %s, and what has nothing to be sorted by comes last both ways', (sorteer, up, down) => {
    expect(numbers(chosenOf(names, { ...ALLES, sorteer, isOmgekeerd: false }, NOW))).toEqual(up);
    expect(numbers(chosenOf(names, { ...ALLES, sorteer, isOmgekeerd: true }, NOW))).toEqual(down);
  });

  const SORTED = { kind: 1, status: 1, termijn: 1, van: 1 };
});

describe('what a row tells of time', () => {
  it('counts whole days, and none for a clock that is behind', () => {
    expect(daysWaiting(row(1), NOW)).toBe(9);
    expect(daysWaiting(row(1, { statusSinds: '2026-11-29T12:00:00Z' }), NOW)).toBe(0);
  });

  it('gives the age in whole years, on the birthday itself too', () => {
    expect(leeftijd('2023-11-29', NOW)).toBe(3);
    expect(leeftijd('2023-11-30', NOW)).toBe(2);
    expect(leeftijd(undefined, NOW)).toBeUndefined();
  });

  it('judges a term by the day in the Netherlands, which begins an hour before that of UTC', () => {
    const late = new Date('2026-11-29T23:30:00Z');
    expect(termijnVan({ termijn: '2026-11-29' }, late)).toBe('voorbij');
    expect(termijnVan({ termijn: '2026-11-29' }, NOW)).toBe('week');
    expect(termijnVan({ termijn: '2026-12-06' }, NOW)).toBe('week');
    expect(termijnVan({ termijn: '2026-12-07' }, NOW)).toBeUndefined();
  });
});
