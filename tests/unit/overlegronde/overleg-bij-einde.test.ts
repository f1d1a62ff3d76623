/**
 * Meetings of a case that closes: they are called off for everybody who was invited, and nobody hears of them
 * afterwards.
 */
import { describe, expect, test } from 'vitest';
import { wijzigStatus } from '#shared/hulpvraag/wijzig-status.ts';
import { zetStapTerug } from '#shared/hulpvraag/zet-stap-terug.ts';
import { addDays } from '#shared/kernel/dates.ts';
import { isOverleg } from '#shared/melding/one-per-persoon.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { bewerkRonde } from '#shared/overlegronde/bewerk-ronde.ts';
import { gelastAf } from '#shared/overlegronde/gelast-af.ts';
import { trekUitnodigingIn } from '#shared/overlegronde/trek-uitnodiging-in.ts';
import { aContext, anOverlegronde, anUitnodiging, CAST, NU } from '#tests/support/builders.ts';
import { codes, klaar, mogelijk, opdracht } from '#tests/support/stappen.ts';

const context = aContext();
const { specialist, genodigde } = CAST;

/** A meeting next week, of which the window opens only then; one that is over; one that was called off. */
const straks = anOverlegronde();
const voorbij = anOverlegronde({ moment: addDays(NU, -1) });
const afgelast = anOverlegronde({ afgelastOp: NU });
const dicht = { openingswijze: 'OP_TIJDSTIP', opentOp: addDays(NU, 6) } as const;
const uitnodiging = anUitnodiging({ rondeId: straks.id, ...dicht });
const overleg = {
  overlegrondes: [straks, voorbij, afgelast],
  uitnodigingen: [
    uitnodiging,
    anUitnodiging({ rondeId: voorbij.id }),
    anUitnodiging({ rondeId: afgelast.id }),
    anUitnodiging({ rondeId: straks.id, ingetrokkenOp: NU }, CAST.ouder2),
  ],
};
const overlegMails = (meldingen: ReturnType<typeof wijzigStatus>['meldingen']) =>
  meldingen.filter((one) => isOverleg(one.soort));

describe.each([
  ['JK_ADVIES_AFGEROND', 'ADVIES_AFGEROND'],
  ['JK_ONDERWIJSADVIES', 'JK_INGETROKKEN'],
] as const)('a case that goes from %s to %s', (van, naar) => {
  const dossier: Dossier = { ...mogelijk(van, naar), ...overleg };
  const gesloten = wijzigStatus(dossier, opdracht(van, naar), specialist.actor, context);

  test('calls off the meeting that is still to come, also for whom nothing was open yet, and does not say how the case ended', () => {
    expect(overlegMails(gesloten.meldingen)).toEqual([
      {
        soort: 'OVERLEG_GAAT_NIET_DOOR',
        doelgroep: 'GENODIGDE',
        aan: genodigde.persoon.gebruikerId,
        feiten: expect.objectContaining({ uitnodigingId: uitnodiging.id, volgnummer: uitnodiging.versie + 1 }),
      },
    ]);
  });

  test('invites again when the step is taken back, with a number that calendars accept', () => {
    const terug = zetStapTerug(gesloten.dossier, 'Vergissing.', specialist.actor, context);
    expect(overlegMails(terug.meldingen)).toMatchObject([
      { soort: 'OVERLEG_GAAT_DOOR', feiten: { uitnodigingId: uitnodiging.id, volgnummer: uitnodiging.versie + 2 } },
    ]);
  });

  test('tells nobody of a meeting any more', () => {
    const verplaatst = { ...straks, moment: addDays(NU, 9) };
    expect(codes(() => bewerkRonde(gesloten.dossier, straks.id, verplaatst, context))).toEqual([
      'HULPVRAAG_LOOPT_NIET',
    ]);
    expect(gelastAf(gesloten.dossier, straks.id, context).meldingen).toEqual([]);
    expect(trekUitnodigingIn(gesloten.dossier, uitnodiging.id, context).meldingen).toEqual([]);
  });
});

test('a step within a running case says nothing about meetings', () => {
  const dossier = { ...klaar('JK_BIJLAGEN_TOEGEVOEGD'), ...overleg };
  const stap = opdracht('JK_BIJLAGEN_TOEGEVOEGD', 'JK_ONDERWIJSADVIES');
  expect(overlegMails(wijzigStatus(dossier, stap, specialist.actor, context).meldingen)).toEqual([]);
});
