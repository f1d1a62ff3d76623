/** What schools were asked and answered: nothing is lost, and a step back takes back all of its time with the schools. */
import { describe, expect, test } from 'vitest';
import type { Dossier } from '#shared/dossier/dossier.ts';
import type { Status } from '#shared/hulpvraag/status.ts';
import { wijzigStatus } from '#shared/hulpvraag/wijzig-status.ts';
import { zetStapTerug } from '#shared/hulpvraag/zet-stap-terug.ts';
import { geefSchoolreactie, vraagSchool } from '#shared/school/school-rules.ts';
import { bepaalToegang } from '#shared/toegang/toegang.ts';
import { aContext, CAST, type Castlid, NU } from '#tests/support/builders.ts';
import { AFGEWEZEN, EERSTE, klaar, TWEEDE } from '#tests/support/stappen.ts';

const context = aContext();
const { specialist, school, school2 } = CAST;

const naar = (dossier: Dossier, status: Status, ...schoolIds: readonly string[]) =>
  wijzigStatus(dossier, { naar: status, omschrijving: 'Uitleg.', schoolIds }, specialist.actor, context);
const naarScholen = (dossier: Dossier, ...schoolIds: readonly string[]) =>
  naar(dossier, 'JK_AANMELDEN_SCHOOL', ...schoolIds).dossier;
const terug = (dossier: Dossier) => zetStapTerug(dossier, 'Te vroeg.', specialist.actor, context).dossier;
const vraag = (dossier: Dossier, id: string) => vraagSchool(dossier, id, context).dossier;
const wijsAf = (dossier: Dossier, lid: Castlid, id: string, toelichting: string) =>
  geefSchoolreactie(dossier, id, { ...AFGEWEZEN, toelichting }, lid.actor, context).dossier;
const leest = (dossier: Dossier, lid: Castlid) => bepaalToegang(lid.actor, dossier, NU).rechten.has('STUKKEN_LEZEN');
const eerste = (dossier: Dossier) => dossier.scholen.find((one) => one.id === EERSTE.id);

describe('a step back to before the schools', () => {
  test('leaves the way open again, also when the only school had answered', () => {
    const alleen = klaar('JK_ONDERWIJSADVIES', { scholen: [EERSTE] });
    const beantwoord = wijsAf(naarScholen(alleen, EERSTE.id), school, EERSTE.id, 'De groep is vol.');
    const opnieuw = naarScholen(terug(beantwoord), EERSTE.id);
    expect(eerste(opnieuw)).toMatchObject({ gevraagdOp: NU });
    expect(eerste(opnieuw)).not.toHaveProperty('reactie');
    expect(eerste(opnieuw)?.eerdereVragen).toMatchObject([{ reactie: { toelichting: 'De groep is vol.' } }]);
  });

  test('takes back a school that was asked later on, too: the next time only schools that are chosen read and are mailed', () => {
    const samen = vraag(naarScholen(klaar('JK_ONDERWIJSADVIES'), EERSTE.id), TWEEDE.id);
    expect(leest(samen, school2)).toBe(true);
    const opnieuw = naar(terug(samen), 'JK_AANMELDEN_SCHOOL', EERSTE.id);
    expect([school, school2].map((lid) => leest(opnieuw.dossier, lid))).toEqual([true, false]);
    expect(opnieuw.meldingen.filter((one) => one.aan === school2.persoon.gebruikerId)).toEqual([]);
  });
});

describe('a school that is asked once more after it refused', () => {
  const afgewezen = wijsAf(naarScholen(klaar('JK_ONDERWIJSADVIES'), EERSTE.id), school, EERSTE.id, 'Nu nog niet.');
  const opnieuw = vraag(afgewezen, EERSTE.id);

  test('can answer again, and what it said first is kept', () => {
    const tweede = wijsAf(opnieuw, school, EERSTE.id, 'Toch niet.');
    expect(eerste(tweede)).toMatchObject({ reactie: { toelichting: 'Toch niet.' } });
    expect(eerste(tweede)?.eerdereVragen).toEqual([
      expect.objectContaining({
        einde: 'OPNIEUW_GEVRAAGD',
        reactie: expect.objectContaining({ toelichting: 'Nu nog niet.', redencode: 'GEEN_PLAATS', op: NU }),
      }),
    ]);
  });

  test('gets its first answer back when the step under which it was asked again is taken back', () => {
    const verder = naarScholen(naar(afgewezen, 'JK_AFGEWEZEN').dossier, TWEEDE.id);
    const daarna = terug(vraag(verder, EERSTE.id));
    expect(eerste(daarna)).toMatchObject({ gevraagdOp: NU, reactie: { toelichting: 'Nu nog niet.' } });
    expect(eerste(daarna)?.eerdereVragen).toMatchObject([{ einde: 'STAP_TERUG' }]);
    expect([school, school2].map((lid) => leest(daarna, lid))).toEqual([true, false]);
  });

  test('is not asked at all any more when all of that was under one step', () => {
    const daarna = terug(opnieuw);
    expect(eerste(daarna)).not.toHaveProperty('gevraagdOp');
    expect(eerste(daarna)?.eerdereVragen).toMatchObject([{ einde: 'OPNIEUW_GEVRAAGD' }, { einde: 'STAP_TERUG' }]);
  });

  test('does not get back an answer from before an earlier step back', () => {
    const daarna = terug(naarScholen(terug(opnieuw), EERSTE.id));
    expect(eerste(daarna)).not.toHaveProperty('reactie');
  });
});
