/** What only the lists of the SWV tell: by it they are sorted and filtered. */
import { describe, expect, test } from 'vitest';
import { lijstregels } from '#shared/views/lijstregels.ts';
import { CAST, NU } from '#tests/support/builders.ts';
import { consent, EERSTE, klaar } from '#tests/support/stappen.ts';

const dossier = klaar('JK_AANMELDEN_SCHOOL', {
  scholen: [{ ...EERSTE, gevraagdOp: NU }],
  toestemmingen: [consent(EERSTE.id)],
});
const VAN_SWV = ['voorschool', 'voorschoolId', 'geboortedatum', 'specialist'];

describe('a row of a list', () => {
  const rows = lijstregels(dossier, NU);
  const isSwv = ({ soort, id }: { soort: string; id: string }) =>
    soort === 'PLATFORM' ||
    id === CAST.specialist.persoon.lidmaatschapId ||
    id === CAST.contactpersoonJk.persoon.lidmaatschapId;

  test('of the SWV tells how old the child is, which preschool asked and whose case it is', () => {
    const ofSwv = rows.filter(({ eigenaar }) => isSwv(eigenaar));
    expect(ofSwv.length).toBeGreaterThanOrEqual(2);
    for (const row of ofSwv) {
      expect(row).toMatchObject({
        voorschool: CAST.voorschool.persoon.organisatieNaam,
        voorschoolId: CAST.voorschool.persoon.organisatieId,
        geboortedatum: dossier.kind.geboortedatum,
        specialist: { lidmaatschapId: CAST.specialist.persoon.lidmaatschapId, naam: CAST.specialist.persoon.naam },
      });
    }
  });

  test('of anybody else does not', () => {
    const ofOthers = rows.filter(({ eigenaar }) => !isSwv(eigenaar));
    expect(ofOthers.length).toBeGreaterThanOrEqual(2);
    for (const row of ofOthers) for (const naam of VAN_SWV) expect(row).not.toHaveProperty(naam);
  });
});
