import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/kernel/dates.ts';
import { mayStillRead, promisesSomething } from '#shared/melding/may-still-read.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { aMelding } from '#tests/support/a-melding.ts';
import { aDossier, anOuder, anOverlegronde, anUitnodiging, CAST, NU } from '#tests/support/builders.ts';

const ronde = anOverlegronde();
const uitnodiging = anUitnodiging(
  { rondeId: ronde.id, ouderId: undefined, opentOp: addDays(NU, 2), sluitOp: addDays(NU, 3) },
  CAST.ouder,
);
const zaak = (ouder: Parameters<typeof anOuder>[0]): Dossier => {
  const van = anOuder(ouder);
  return aDossier({ ouders: [van], overlegrondes: [ronde], uitnodigingen: [{ ...uitnodiging, ouderId: van.id }] });
};
const melding = aMelding({
  soort: 'UITNODIGING',
  doelgroep: 'OUDER',
  aan: CAST.ouder.persoon.gebruikerId,
  feiten: { uitnodigingId: uitnodiging.id },
});
const mag = (dossier: Dossier, nu = NU) => mayStillRead(melding, [CAST.ouder.lidmaatschap], dossier, nu);

describe('an invitation that waits to be mailed', () => {
  it('goes out before its window opens, and not after it closed', () => {
    expect([mag(zaak({ gezag: true })), mag(zaak({ gezag: true }), addDays(NU, 4))]).toEqual([true, false]);
  });

  it('does not go out to an ouder whose gezag ended meanwhile: the dossier will not open for them', () => {
    expect(mag(zaak({ gezag: false }))).toBe(false);
  });

  it('does not go out to an account that is not that of the ouder any more', () => {
    const { lidmaatschapId } = CAST.ouder2.persoon;
    expect(mag(zaak({ gezag: true, lidmaatschapId }))).toBe(false);
  });

  it('does not go out to whom no lidmaatschap that counts is left', () => {
    expect(mayStillRead(melding, [], zaak({ gezag: true }), NU)).toBe(false);
  });
});

describe('news that somebody may not add any more', () => {
  it('promises nothing, so it reaches who has no access any more', () => {
    expect(promisesSomething(aMelding({ soort: 'UPLOAD_VERVALLEN' }))).toBe(false);
    expect(promisesSomething(aMelding({ soort: 'BIJLAGE_GEWEIGERD' }))).toBe(true);
  });
});
