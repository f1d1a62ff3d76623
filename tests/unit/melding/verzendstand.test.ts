import { describe, expect, it } from 'vitest';
import { momentAt } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Melding } from '#shared/model/melding.ts';
import {
  afterAccountmail,
  afterMailbericht,
  afterStoring,
  asAfgedaan,
  asGeclaimd,
  asMislukt,
  asOpnieuwAangeboden,
  asTeruggegeven,
  asVerzonden,
  needsAandacht,
  VERZENDREGELS,
  type VolgendeStap,
  volgendeStap,
} from '#shared/verzending/verzendstand.ts';
import { aMelding } from '#tests/support/a-melding.ts';
import { NU } from '#tests/support/cast.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const later = (milliseconds: number, from = NU) => momentAt(Date.parse(from) + milliseconds);

describe('what may be done with an open melding', () => {
  const claimed = asGeclaimd(aMelding(), NU, VERZENDREGELS);
  const paused = afterStoring(claimed, NU, VERZENDREGELS);
  const cases: [string, Melding, Moment, VolgendeStap][] = [
    ['a new one is sent', aMelding(), NU, 'VERSTUREN'],
    ['a claimed one is left alone', claimed, later(MINUTE - 1), 'WACHTEN'],
    ['a pause is kept', paused, later(MINUTE - 1), 'WACHTEN'],
    ['after the pause it is sent', paused, later(MINUTE), 'VERSTUREN'],
    ['an ended claim waits for events that may be on their way', claimed, later(MINUTE), 'WACHTEN'],
    ['until the last moment', claimed, later(6 * MINUTE - 1), 'WACHTEN'],
    ['without an event people are told, and it is not sent again', claimed, later(6 * MINUTE), 'OPGEVEN'],
  ];

  it.each(cases)('%s', (_, melding, nu, expected) => {
    expect(volgendeStap(melding, nu, VERZENDREGELS)).toBe(expected);
  });
});

describe('the states of a melding', () => {
  it('a person may offer a failed one again, as if it were new', () => {
    const failed = asMislukt(asGeclaimd(aMelding({ pogingen: 4 }), NU, VERZENDREGELS), 'UITKOMST_ONBEKEND');

    expect(asOpnieuwAangeboden(failed, NU)).toEqual({
      ...failed,
      stand: 'WACHT',
      pogingen: 0,
      fout: undefined,
      opnieuwOp: NU,
    });
  });

  it('a busy mail service is not counted as a failure', () => {
    const back = asTeruggegeven(asGeclaimd(aMelding({ pogingen: 4 }), NU, VERZENDREGELS));

    expect(back).toMatchObject({ stand: 'WACHT', pogingen: 4 });
    expect(back).not.toHaveProperty('leaseTot');
  });

  it('failures are tried again with growing pauses, and in the end people are told', () => {
    const pauses: number[] = [];
    let melding = aMelding();
    while (melding.stand !== 'MISLUKT') {
      melding = afterStoring(asGeclaimd({ ...melding, stand: 'WACHT' }, NU, VERZENDREGELS), NU, VERZENDREGELS);
      if (melding.leaseTot) pauses.push((Date.parse(melding.leaseTot) - Date.parse(NU)) / MINUTE);
    }

    expect(pauses).toEqual([1, 4, 16, 64]);
    expect(melding).toMatchObject({ fout: 'MAILDIENST_NIET_BEREIKBAAR', pogingen: 5 });
  });

  it('what is sent stays sent, with its first moment, and forgets an earlier doubt', () => {
    const doubted = asMislukt(asGeclaimd(aMelding(), NU, VERZENDREGELS), 'UITKOMST_ONBEKEND');
    const sent = asVerzonden(doubted, later(MINUTE));

    expect(sent).toMatchObject({ stand: 'VERZONDEN', verzondenOp: later(MINUTE) });
    expect(sent).not.toHaveProperty('fout');
    expect(asVerzonden(sent, later(2 * MINUTE))).toBe(sent);
  });
});

describe('what the mail service tells', () => {
  it.each([
    ['BEZORGD', false],
    ['TERUGGEKOMEN', true],
    ['KLACHT', true],
    ['GEWEIGERD', true],
  ] as const)('%s proves that it was sent; people are told: %s', (bezorging, isShown) => {
    const na = afterMailbericht(asGeclaimd(aMelding(), NU, VERZENDREGELS), NU, bezorging);

    expect(na).toMatchObject({ stand: 'VERZONDEN', bezorging });
    expect(needsAandacht(na)).toBe(isShown);
  });

  it('ends the same in whatever order it is told', () => {
    const told = (...events: Parameters<typeof afterMailbericht>[2][]) =>
      events.reduce((melding, event) => afterMailbericht(melding, NU, event), aMelding()).bezorging;

    expect(told(undefined, 'BEZORGD', 'KLACHT')).toBe('KLACHT');
    expect(told('KLACHT', 'BEZORGD', undefined)).toBe('KLACHT');
    expect(told('TERUGGEKOMEN', 'BEZORGD')).toBe(told('BEZORGD', 'TERUGGEKOMEN'));
  });

  it('changes nothing when it tells what was known', () => {
    const known = afterMailbericht(aMelding(), NU, 'BEZORGD');

    expect(afterMailbericht(known, later(MINUTE), 'BEZORGD')).toBe(known);
  });
});

describe('the row of an account', () => {
  const row = aMelding({ soort: 'ACCOUNTMAIL', stand: 'VERZONDEN', verzondenOp: NU, bezorging: 'TERUGGEKOMEN' });
  const told = (melding: Melding, op: Moment, bezorging?: Melding['bezorging']) => {
    const na = afterAccountmail(melding, op, bezorging);
    return { isShown: needsAandacht(na), isChanged: na !== melding };
  };

  it.each<[string, number, Melding['bezorging'], boolean, boolean]>([
    ['an earlier mail that arrived changes nothing', -MINUTE, 'BEZORGD', true, false],
    ['the same news twice changes nothing', 0, 'TERUGGEKOMEN', true, false],
    ['better news of the same mail changes nothing', 0, 'BEZORGD', true, false],
    ['worse news of the same mail is kept', 0, 'KLACHT', true, true],
    ['a later mail that went out takes it off the list', MINUTE, undefined, false, true],
    ['a later mail that arrived takes it off the list', MINUTE, 'BEZORGD', false, true],
    ['a later mail that came back keeps it there', MINUTE, 'TERUGGEKOMEN', true, true],
  ])('%s', (_, since, bezorging, isShown, isChanged) => {
    expect(told(row, later(since), bezorging)).toEqual({ isShown, isChanged });
  });

  it('is done with when it was sent again, whatever is still told of the mail before', () => {
    const done = asAfgedaan(row, later(MINUTE));
    expect(needsAandacht(done)).toBe(false);
    expect(told(done, NU, 'KLACHT')).toEqual({ isShown: false, isChanged: false });
    expect(told(done, later(MINUTE), 'TERUGGEKOMEN')).toEqual({ isShown: true, isChanged: true });
  });
});
