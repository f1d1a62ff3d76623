import { expect, test } from 'vitest';
import { STATUSSEN, type Status } from '#shared/model/status.ts';
import { overlegregels } from '#shared/overlegronde/overlegregel.ts';
import { aDossier, anOuder, anOverlegronde, anUitnodiging, NU } from '#tests/support/builders.ts';

/** Whether invitees see their meeting on their list in this status. A new status needs a decision here. */
const OP_DE_LIJST: Record<Status, boolean> = {
  CONCEPT: false,
  JK_ONDERWIJSADVIES_AANVRAAG: true,
  JK_BIJLAGEN_TOEGEVOEGD: true,
  JK_ONDERWIJSADVIES: true,
  JK_AANMELDEN_SCHOOL: true,
  JK_ADVIES_AFGEROND: true,
  ADVIES_AFGEROND: false,
  JK_AFGEWEZEN: true,
  JK_INGETROKKEN: false,
};

test.each(STATUSSEN)('in %s a meeting is on the list of its invitees only while it can open something', (status) => {
  const ronde = anOverlegronde();
  const dossier = aDossier({ status, overlegrondes: [ronde], uitnodigingen: [anUitnodiging({ rondeId: ronde.id })] });
  expect(overlegregels(dossier)).toHaveLength(OP_DE_LIJST[status] ? 1 : 0);
});

test('an ouder zonder gezag has no meeting on the list, an ouder met gezag has', () => {
  const ronde = anOverlegronde();
  const ouder = anOuder();
  const uitnodigingen = [anUitnodiging({ rondeId: ronde.id, soort: 'OUDER', ouderId: ouder.id })];
  const dossier = aDossier({ overlegrondes: [ronde], uitnodigingen, ouders: [ouder] });
  expect(overlegregels(dossier)).toHaveLength(1);
  expect(overlegregels({ ...dossier, ouders: [{ ...ouder, gezag: false }] })).toEqual([]);
});

test('a meeting that was called off, and an invitation that was withdrawn, are not on the list', () => {
  const [off, on] = [anOverlegronde({ afgelastOp: NU }), anOverlegronde()];
  const uitnodigingen = [anUitnodiging({ rondeId: off.id }), anUitnodiging({ rondeId: on.id, ingetrokkenOp: NU })];
  expect(overlegregels(aDossier({ overlegrondes: [off, on], uitnodigingen }))).toEqual([]);
});

test('a meeting that opens by hand has no opening moment yet', () => {
  const ronde = anOverlegronde();
  const { opentOp: _, ...closed } = anUitnodiging({ rondeId: ronde.id, openingswijze: 'HANDMATIG' });
  const [regel] = overlegregels(aDossier({ overlegrondes: [ronde], uitnodigingen: [closed] }));
  expect(regel).toMatchObject({ rondeId: ronde.id, moment: ronde.moment });
  expect(regel).not.toHaveProperty('opentOp');
});
