import { describe, expect, test } from 'vitest';
import { momentAt } from '#shared/kernel/dates.ts';
import type { Datum, Moment } from '#shared/kernel/text.ts';
import { beschikbaarTot } from '#shared/overdracht/plaatsing.ts';
import { verstrekkingen } from '#shared/overdracht/verstrekkingen.ts';
import { laatsteLeesdag } from '#shared/toegang/plaatsing-termijn.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { lijstregels } from '#shared/views/lijstregels.ts';
import { aDossierIn } from '#tests/support/builders.ts';
import { CAST } from '#tests/support/cast.ts';

/** First school day, moment of closing, last day on which the school reads, and the moment at which it stops. */
const GEVALLEN = [
  [
    'the child goes to school later',
    '2027-03-01',
    '2026-10-05T09:00:00.000Z',
    '2027-05-30',
    '2027-05-30T22:00:00.000Z',
  ],
  ['it went the same day', '2026-10-05', '2026-10-05T09:00:00.000Z', '2027-01-03', '2027-01-03T23:00:00.000Z'],
  ['it was there already', '2026-08-24', '2026-10-05T09:00:00.000Z', '2027-01-03', '2027-01-03T23:00:00.000Z'],
  ['closed late in the evening', '2026-08-24', '2026-10-05T22:30:00.000Z', '2027-01-04', '2027-01-04T23:00:00.000Z'],
] as const;

function gesloten(startdatum: Datum, statusSinds: Moment) {
  const dossier = aDossierIn('ADVIES_AFGEROND', { hulpvraag: { statusSinds } });
  const { inschrijving } = dossier.hulpvraag;
  if (!inschrijving) throw new Error('A case that is closed with a place has an enrolment');
  const hulpvraag = { ...dossier.hulpvraag, inschrijving: { ...inschrijving, startdatum } };
  return { ...dossier, hulpvraag };
}

const before = (moment: Moment) => momentAt(Date.parse(moment) - 1);

describe('the school of placement reads until 90 days after the first school day', () => {
  test.each(GEVALLEN)('counted to the day: %s', (_, startdatum, afgerondOp, laatste, tot) => {
    const dossier = gesloten(startdatum, afgerondOp);
    const mag = (nu: Moment) => decideToegang(CAST.school.actor, dossier, nu).rechten.has('OVERDRACHT_LEZEN');

    expect(laatsteLeesdag({ startdatum }, afgerondOp)).toBe(laatste);
    expect([mag(before(tot)), mag(tot)]).toEqual([true, false]);
    expect(beschikbaarTot(dossier)).toBe(tot);
  });

  test.each(GEVALLEN)(
    'and the account of disclosures and the list end then too: %s',
    (_, start, afgerondOp, __, tot) => {
      const dossier = gesloten(start, afgerondOp);
      const aanSchool = verstrekkingen(dossier, afgerondOp).filter((one) => one.soort === 'SCHOOL');
      const row = lijstregels(dossier, afgerondOp).find((one) => one.eigenaar.soort === 'ORGANISATIE');

      expect(aanSchool.map((one) => one.tot)).toEqual([tot]);
      expect(row?.vensters).toEqual([{ tot }]);
    },
  );
});
