/** The way of a hulpvraag as a line, drawn as it happened. */
import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/kernel/dates.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { STATUSSEN, type Status } from '#shared/model/status.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { viewHulpvraag } from '#shared/views/hulpvraag-view.ts';
import { aDossierIn, anAanmelding, aSchool, aStatuswijziging, CAST, NU } from '#tests/support/builders.ts';
import { actorVan, type Lezernaam } from '#tests/support/koppen.ts';
import { AFGEWEZEN, AKKOORD } from '#tests/support/stappen.ts';

const op = (dagen: number) => addDays(NU, -dagen);
const stap = (van: Status | null, naar: Status, dagen: number, soort: 'OVERGANG' | 'TERUGSTAP' = 'OVERGANG') =>
  aStatuswijziging({ van, naar, soort, op: op(dagen) });

const TOT_ADVIES = [
  stap(null, 'CONCEPT', 41),
  stap('CONCEPT', 'JK_ONDERWIJSADVIES_AANVRAAG', 40),
  stap('JK_ONDERWIJSADVIES_AANVRAAG', 'JK_BIJLAGEN_TOEGEVOEGD', 30),
  stap('JK_BIJLAGEN_TOEGEVOEGD', 'JK_ONDERWIJSADVIES', 20),
];
const NAAR_SCHOOL = stap('JK_ONDERWIJSADVIES', 'JK_AANMELDEN_SCHOOL', 15);
const EEN = aSchool({ gevraagdOp: op(15) });
const TWEE = aSchool({ volgorde: 2 }, CAST.school2);
const nee = { ...EEN, reactie: { ...AFGEWEZEN, op: op(10) } };

function weg(dossier: Dossier, wie: Lezernaam = 'specialist') {
  const actor = actorVan(wie);
  return viewHulpvraag(dossier, actor, decideToegang(actor, dossier, NU), NU).weg;
}

/** As people read it: what, whose, and how far. */
function lijn(dossier: Dossier, wie?: Lezernaam): readonly string[] {
  const letter = { [EEN.naam]: 'A', [TWEE.naam]: 'B', [`${EEN.naam} en ${TWEE.naam}`]: 'A+B' };
  return (weg(dossier, wie) ?? []).map(({ soort, stand, school }) =>
    [soort, school && letter[school], stand !== 'GEDAAN' && stand.toLowerCase()].filter(Boolean).join(' '),
  );
}

const STRAKS = ['ANTWOORD straks', 'START straks'];
const EERST = ['AANVRAAG', 'DOCUMENTEN', 'ADVIES'];

describe('the way of a hulpvraag', () => {
  test.each<readonly [string, Dossier, readonly string[]]>([
    [
      'a concept has all before it',
      aDossierIn('CONCEPT', { statuswijzigingen: [] }),
      ['AANVRAAG nu', 'DOCUMENTEN straks', 'ADVIES straks', 'SCHOOL_GEVRAAGD straks', ...STRAKS],
    ],
    [
      'what was sent back stands in it, and is done again',
      aDossierIn('JK_ONDERWIJSADVIES_AANVRAAG', {
        statuswijzigingen: [
          ...TOT_ADVIES.slice(0, 3),
          stap('JK_BIJLAGEN_TOEGEVOEGD', 'JK_ONDERWIJSADVIES_AANVRAAG', 25),
        ],
      }),
      [
        'AANVRAAG',
        'DOCUMENTEN',
        'TERUGGESTUURD',
        'DOCUMENTEN nu',
        'ADVIES straks',
        'SCHOOL_GEVRAAGD straks',
        ...STRAKS,
      ],
    ],
    [
      'a step that was taken back does not stand in it',
      aDossierIn('JK_BIJLAGEN_TOEGEVOEGD', {
        statuswijzigingen: [...TOT_ADVIES, stap('JK_ONDERWIJSADVIES', 'JK_BIJLAGEN_TOEGEVOEGD', 18, 'TERUGSTAP')],
      }),
      ['AANVRAAG', 'DOCUMENTEN', 'ADVIES nu', 'SCHOOL_GEVRAAGD straks', ...STRAKS],
    ],
    [
      'a school that looks is named where it is',
      aDossierIn('JK_AANMELDEN_SCHOOL', { statuswijzigingen: [...TOT_ADVIES, NAAR_SCHOOL], scholen: [EEN] }),
      [...EERST, 'SCHOOL_GEVRAAGD A', 'ANTWOORD A nu', 'START straks'],
    ],
    [
      'two schools that were asked in one go are one point',
      aDossierIn('JK_AANMELDEN_SCHOOL', {
        statuswijzigingen: [...TOT_ADVIES, NAAR_SCHOOL],
        scholen: [EEN, { ...TWEE, gevraagdOp: op(15) }],
      }),
      [...EERST, 'SCHOOL_GEVRAAGD A+B', 'ANTWOORD A+B nu', 'START straks'],
    ],
    [
      'a refusal of one of two is drawn while the other looks',
      aDossierIn('JK_AANMELDEN_SCHOOL', {
        statuswijzigingen: [...TOT_ADVIES, NAAR_SCHOOL],
        scholen: [nee, { ...TWEE, gevraagdOp: op(12) }],
      }),
      [...EERST, 'SCHOOL_GEVRAAGD A', 'SCHOOL_GEVRAAGD B', 'SCHOOL_NEE A', 'ANTWOORD B nu', 'START straks'],
    ],
    [
      'after a no another school is looked for',
      aDossierIn('JK_AFGEWEZEN', {
        statuswijzigingen: [...TOT_ADVIES, NAAR_SCHOOL, stap('JK_AANMELDEN_SCHOOL', 'JK_AFGEWEZEN', 9)],
        scholen: [nee, TWEE],
      }),
      [...EERST, 'SCHOOL_GEVRAAGD A', 'SCHOOL_NEE A', 'ANDERE_SCHOOL nu', ...STRAKS],
    ],
    [
      'a second school after a refusal, a yes, and a place that fell through',
      aDossierIn('JK_AANMELDEN_SCHOOL', {
        statuswijzigingen: [
          ...TOT_ADVIES,
          NAAR_SCHOOL,
          stap('JK_AANMELDEN_SCHOOL', 'JK_AFGEWEZEN', 9),
          stap('JK_AFGEWEZEN', 'JK_AANMELDEN_SCHOOL', 8),
          stap('JK_AANMELDEN_SCHOOL', 'JK_ADVIES_AFGEROND', 6),
          stap('JK_ADVIES_AFGEROND', 'JK_AANMELDEN_SCHOOL', 3),
        ],
        scholen: [
          {
            ...EEN,
            gevraagdOp: op(3),
            eerdereVragen: [{ gevraagdOp: op(15), reactie: nee.reactie, tot: op(3), einde: 'OPNIEUW_GEVRAAGD' }],
          },
          { ...TWEE, gevraagdOp: op(8), reactie: { ...AKKOORD, op: op(7) } },
        ],
      }),
      [
        ...EERST,
        'SCHOOL_GEVRAAGD A',
        'SCHOOL_NEE A',
        'SCHOOL_GEVRAAGD B',
        'SCHOOL_JA B',
        'PLEK_VERVALT',
        'SCHOOL_GEVRAAGD A',
        'ANTWOORD A nu',
        'START straks',
      ],
    ],
    [
      'an ask that was taken back is told; one that was a step back is not',
      aDossierIn('JK_AANMELDEN_SCHOOL', {
        statuswijzigingen: [...TOT_ADVIES, NAAR_SCHOOL],
        scholen: [
          EEN,
          {
            ...TWEE,
            eerdereVragen: [
              { gevraagdOp: op(14), tot: op(13), einde: 'STAP_TERUG' },
              { gevraagdOp: op(12), tot: op(11), einde: 'INGETROKKEN' },
            ],
          },
        ],
      }),
      [...EERST, 'SCHOOL_GEVRAAGD A', 'SCHOOL_GEVRAAGD B', 'VRAAG_INGETROKKEN B', 'ANTWOORD A nu', 'START straks'],
    ],
    [
      'what was stopped has nothing before it',
      aDossierIn('JK_INGETROKKEN', {
        statuswijzigingen: [...TOT_ADVIES, stap('JK_ONDERWIJSADVIES', 'JK_INGETROKKEN', 5)],
        scholen: [],
      }),
      [...EERST, 'GESTOPT'],
    ],
  ])('%s', (_, dossier, verwacht) => {
    expect(lijn(dossier)).toEqual(verwacht);
  });

  test('in every status that runs there is one place where it is', () => {
    const nu = STATUSSEN.map((status) => weg(aDossierIn(status))?.filter(({ stand }) => stand === 'NU').length);
    expect(nu).toEqual([1, 1, 1, 1, 1, 1, 0, 1, 0]);
  });

  test('what comes has a day only where a term says so', () => {
    const zonder = weg(aDossierIn('JK_AANMELDEN_SCHOOL'))?.filter(({ stand }) => stand !== 'GEDAAN') ?? [];
    expect(zonder.filter(({ uiterlijk, vanaf }) => uiterlijk || vanaf)).toEqual([]);
    const aanmelding = anAanmelding();
    const met = weg(aDossierIn('JK_AANMELDEN_SCHOOL', { scholen: [{ ...EEN, aanmelding }] }));
    expect(met?.find(({ soort }) => soort === 'ANTWOORD')?.uiterlijk).toBe(aanmelding.termijnTot);
    const klaar = weg(
      aDossierIn('ADVIES_AFGEROND', { statuswijzigingen: [stap('JK_ADVIES_AFGEROND', 'ADVIES_AFGEROND', 1)] }),
    );
    expect(klaar?.find(({ soort }) => soort === 'START')?.vanaf).toBe('2027-03-01');
  });

  test('a school and an invitee, who may not know the case, get no way', () => {
    const dossier = aDossierIn('JK_AANMELDEN_SCHOOL');
    expect([weg(dossier, 'school'), weg(dossier, 'genodigde')]).toEqual([undefined, undefined]);
    expect(weg(dossier, 'ouder')).toEqual(weg(dossier, 'specialist'));
  });
});
