/** When time alone makes a list say something else: then its rows are written again. */

import { describe, expect, test } from 'vitest';
import { addDays, afterDutchDay, dayOf, momentAt } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { SchoolId } from '#shared/model/ids.ts';
import { lijstOmslag } from '#shared/views/lijst-omslag.ts';
import { lijstregels } from '#shared/views/lijstregels.ts';
import { CAST, NU } from '#tests/support/builders.ts';
import { AKKOORD, consent, EERSTE, klaar, TWEEDE } from '#tests/support/stappen.ts';

const dag = (dagen: number) => dayOf(addDays(NU, dagen));
const tot = (schoolId: SchoolId, dagen: number) => ({ ...consent(schoolId), totEnMet: dag(dagen) });
const gevraagd = { scholen: [{ ...EERSTE, gevraagdOp: NU }] };
const vanaf = (dossier: Dossier) => lijstOmslag(dossier, NU)?.vanaf;

/** What the list of the specialist says at a moment. */
function zegt(dossier: Dossier, nu: Moment) {
  const regel = lijstregels(dossier, nu).find((one) => one.eigenaar.id === CAST.specialist.persoon.lidmaatschapId);
  return { aanZet: regel?.aanZet, weergave: regel?.weergave };
}

describe('a toestemming until a date', () => {
  const dossier = klaar('JK_AANMELDEN_SCHOOL', { ...gevraagd, toestemmingen: [tot(EERSTE.id, 3)] });

  test('makes the rows stale at the end of that Dutch day, and not before', () => {
    const op = afterDutchDay(dag(3));
    expect(lijstOmslag(dossier, NU)).toEqual({
      samenwerkingsverbandId: dossier.kop.samenwerkingsverbandId,
      hulpvraagId: dossier.hulpvraag.id,
      vanaf: op,
    });
    const net = momentAt(Date.parse(op) - 1);
    expect(zegt(dossier, NU)).toEqual({ aanZet: ['SCHOOL'], weergave: 'LOPEND' });
    expect(zegt(dossier, net)).toEqual(zegt(dossier, NU));
    expect(zegt(dossier, op)).toEqual({ aanZet: ['JK_SPECIALIST'], weergave: 'WACHT_OP_MIJ' });
    expect(lijstOmslag(dossier, op)).toBeUndefined();
  });

  test.each<[string, Dossier, string | undefined]>([
    ['without a date', klaar('JK_AANMELDEN_SCHOOL', gevraagd), undefined],
    [
      'for a school that has answered',
      { ...dossier, scholen: [{ ...EERSTE, gevraagdOp: NU, reactie: AKKOORD }] },
      undefined,
    ],
    [
      'while another toestemming goes on',
      { ...dossier, toestemmingen: [tot(EERSTE.id, 3), consent(EERSTE.id)] },
      undefined,
    ],
    [
      'of two, at the last',
      { ...dossier, toestemmingen: [tot(EERSTE.id, 3), tot(EERSTE.id, 5)] },
      afterDutchDay(dag(5)),
    ],
    [
      'of two schools, when the first of them sees only itself',
      {
        ...dossier,
        scholen: [
          { ...EERSTE, gevraagdOp: NU },
          { ...TWEEDE, gevraagdOp: NU },
        ],
        toestemmingen: [tot(EERSTE.id, 3), tot(TWEEDE.id, 5)],
      },
      afterDutchDay(dag(5)),
    ],
    [
      'in a status in which no school acts',
      { ...dossier, hulpvraag: { ...dossier.hulpvraag, status: 'JK_ONDERWIJSADVIES' } },
      undefined,
    ],
    [
      'in a case that is closed',
      { ...dossier, hulpvraag: { ...dossier.hulpvraag, status: 'ADVIES_AFGEROND' } },
      undefined,
    ],
  ])('%s', (_, one, op) => {
    expect(vanaf(one)).toBe(op);
  });
});
