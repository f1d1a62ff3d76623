import { describe, expect, test } from 'vitest';
import { addDays, readableMoment } from '#shared/kernel/dates.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import { decideToegang, requireRecht } from '#shared/toegang/toegang.ts';
import { aDossierIn, anOverlegronde, anUitnodiging, CAST, NU } from '#tests/support/builders.ts';

const ronde = anOverlegronde({ moment: addDays(NU, 6) });

function weigering(uitnodiging: Parameters<typeof anUitnodiging>[0], overrides = {}) {
  const dossier = {
    ...aDossierIn('JK_BIJLAGEN_TOEGEVOEGD'),
    overlegrondes: [ronde],
    uitnodigingen: [anUitnodiging({ rondeId: ronde.id, ...uitnodiging })],
    ...overrides,
  };
  try {
    requireRecht(decideToegang(CAST.genodigde.actor, dossier, NU), 'STATUS_LEZEN');
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('It was not refused');
}

describe('an invitee who follows the link early', () => {
  test('reads when it opens, and nothing else', () => {
    const opentOp = addDays(NU, 5);
    const { code, message, problems } = weigering({ openingswijze: 'OP_TIJDSTIP', opentOp, sluitOp: addDays(NU, 7) });
    const tekst = `U bent uitgenodigd voor een overleg. De documenten gaan voor u open op ${readableMoment(opentOp)}.`;

    expect([code, message, problems]).toEqual([
      'GEEN_TOEGANG',
      tekst,
      [{ code: 'NOG_NIET_OPEN', tekst, vanaf: opentOp }],
    ]);
  });

  test('reads that somebody opens it by hand, when that is so', () => {
    const { message, problems } = weigering({
      openingswijze: 'HANDMATIG',
      opentOp: undefined,
      sluitOp: addDays(NU, 7),
    });

    expect(message).toContain('als het samenwerkingsverband ze openzet');
    expect(problems[0]?.vanaf).toBeUndefined();
  });

  test.each([
    ['whose window is over', { opentOp: addDays(NU, -3), sluitOp: addDays(NU, -1) }],
    ['whose invitation was taken back', { opentOp: addDays(NU, 5), sluitOp: addDays(NU, 7), ingetrokkenOp: NU }],
  ])('but not one %s', (_, uitnodiging) => {
    const { message, problems } = weigering(uitnodiging);

    expect(message).not.toContain('uitgenodigd');
    expect(problems).toEqual([]);
  });
});
