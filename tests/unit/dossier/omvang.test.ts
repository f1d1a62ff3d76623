import { expect, test } from 'vitest';
import { addDays } from '#shared/kernel/dates.ts';
import { MAX_OMVANG, omvang, requireOmvang } from '#shared/overlegronde/omvang.ts';
import { aCast, aDossier, anOverlegronde, anUitnodiging, aSchool, CAST, NU } from '#tests/support/builders.ts';

const ronde = anOverlegronde();
const full = (aantal: number) =>
  aDossier({
    overlegrondes: [ronde],
    uitnodigingen: Array.from({ length: aantal }, () => anUitnodiging({ rondeId: ronde.id }, aCast().genodigde)),
  });
const TE_VEEL = expect.objectContaining({ code: 'STAND_VAN_ZAKEN' });

test('a case takes people in until it is full', () => {
  const most = Math.floor((MAX_OMVANG - omvang(full(0), NU)) / 3);
  expect(() => requireOmvang(full(0), full(most), NU)).not.toThrow();
  expect(() => requireOmvang(full(most), full(most + 1), NU)).toThrow(TE_VEEL);
  const school = { ...full(most), scholen: [aSchool()] };
  expect(() => requireOmvang(full(most), school, NU)).toThrow(TE_VEEL);
});

test('a change that brings in nobody is never refused, however full the case is', () => {
  expect(() => requireOmvang(full(60), full(60), NU)).not.toThrow();
  expect(() => requireOmvang(full(60), full(59), NU)).not.toThrow();
});

test('a person counts once at however many meetings, each meeting to come once more; who is not invited any more does not count', () => {
  const one = full(1);
  const [uitnodiging] = one.uitnodigingen;
  if (!uitnodiging) throw new Error('nobody invited');
  const [voorbij, komend] = [anOverlegronde({ moment: addDays(NU, -1) }), anOverlegronde()];
  const also = (andere: typeof ronde) => ({
    ...one,
    overlegrondes: [ronde, andere],
    uitnodigingen: [uitnodiging, { ...uitnodiging, id: NU, rondeId: andere.id }],
  });
  expect(omvang(also(voorbij), NU)).toBe(omvang(one, NU));
  expect(omvang(also(komend), NU)).toBe(omvang(one, NU) + 1);
  const gone = { ...one, uitnodigingen: [{ ...uitnodiging, ingetrokkenOp: NU }] };
  for (const dossier of [gone, { ...one, overlegrondes: [{ ...ronde, afgelastOp: NU }] }]) {
    expect(omvang(dossier, NU)).toBe(omvang(full(0), NU));
  }
  expect(omvang(one, addDays(NU, 15))).toBe(omvang(full(0), NU));
});

test('a parent counts once, with or without an account, invited or not', () => {
  const voorbij = anOverlegronde({ moment: addDays(NU, -1) });
  const base = aDossier({ overlegrondes: [voorbij] });
  const invited = { ...base, uitnodigingen: [anUitnodiging({ rondeId: voorbij.id }, CAST.ouder)] };
  expect(omvang(invited, NU)).toBe(omvang(base, NU));
});
