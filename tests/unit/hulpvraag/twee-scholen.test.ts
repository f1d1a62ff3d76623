/** Two schools van voorkeur, at the same time or one after the other. */

import { describe, expect, test } from 'vitest';
import { wijzigStatus } from '#shared/hulpvraag/wijzig-status.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { SchoolId } from '#shared/model/ids.ts';
import { vraagSchool } from '#shared/school/vraag-school.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { aContext, CAST, NU } from '#tests/support/builders.ts';
import { AFGEWEZEN, BIJLAGE, consent, EERSTE, klaar, mogelijk, opdracht, TWEEDE } from '#tests/support/stappen.ts';

const context = aContext();
const { specialist } = CAST;

describe('two schools', () => {
  const naarScholen = (schoolIds: readonly SchoolId[]) =>
    wijzigStatus(
      klaar('JK_ONDERWIJSADVIES'),
      { naar: 'JK_AANMELDEN_SCHOOL', omschrijving: '', schoolIds },
      specialist.actor,
      context,
    );
  const leest = (lid: typeof CAST.school, dossier: Dossier) =>
    decideToegang(lid.actor, dossier, NU).leesbaar.bijlageIds.has(BIJLAGE.id);

  test('can be asked at the same time; both read and both are mailed', () => {
    const { dossier, meldingen } = naarScholen([EERSTE.id, TWEEDE.id]);
    expect(dossier.statuswijzigingen.at(-1)?.gevraagdeScholen).toEqual([EERSTE.id, TWEEDE.id]);
    expect([CAST.school, CAST.school2].map((lid) => leest(lid, dossier))).toEqual([true, true]);
    expect(meldingen.filter((one) => one.doelgroep === 'SCHOOL')).toHaveLength(2);
  });

  test('can be asked one after the other; the second reads only from then', () => {
    const { dossier } = naarScholen([EERSTE.id]);
    expect(leest(CAST.school2, dossier)).toBe(false);
    expect(leest(CAST.school2, vraagSchool(dossier, TWEEDE.id, context).dossier)).toBe(true);
  });

  test('after the first refused, the second is asked; the first goes on reading until the end', () => {
    const van = mogelijk('JK_AFGEWEZEN', 'JK_AANMELDEN_SCHOOL');
    const { dossier } = wijzigStatus(van, opdracht('JK_AFGEWEZEN', 'JK_AANMELDEN_SCHOOL'), specialist.actor, context);
    expect([CAST.school, CAST.school2].map((lid) => leest(lid, dossier))).toEqual([true, true]);
    const klaarDaarmee = { ...dossier, hulpvraag: { ...dossier.hulpvraag, status: 'ADVIES_AFGEROND' as const } };
    expect(leest(CAST.school, klaarDaarmee)).toBe(false);
  });

  test('a school whose toestemming ended does not hold up the others', () => {
    const scholen = [
      { ...EERSTE, gevraagdOp: NU, reactie: AFGEWEZEN },
      { ...TWEEDE, gevraagdOp: NU },
    ];
    const dossier = klaar('JK_AANMELDEN_SCHOOL', { scholen, toestemmingen: [consent(EERSTE.id)] });
    const stap = opdracht('JK_AANMELDEN_SCHOOL', 'JK_AFGEWEZEN');
    expect(wijzigStatus(dossier, stap, specialist.actor, context).dossier.hulpvraag.status).toBe('JK_AFGEWEZEN');
  });
});
