/** The place of a meeting is free text and may be somebody's home: it is read after login and sent to nobody. */
import { expect, test } from 'vitest';
import { bewerkRonde } from '#shared/overlegronde/bewerk-ronde.ts';
import { gelastAf } from '#shared/overlegronde/gelast-af.ts';
import { nodigUit } from '#shared/overlegronde/nodig-uit.ts';
import { afspraakVan } from '#shared/overlegronde/overleg-melding.ts';
import { OverlegregelSchema, overlegregels } from '#shared/overlegronde/overlegregel.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { renderAfspraak } from '#shared/verzending/afspraak.ts';
import { aContext, aDossier, anOverlegronde, CAST, NU } from '#tests/support/builders.ts';

const THUIS = 'thuis, Verzonnenlaan 4';
const { persoon, actor } = CAST.genodigde;
const ronde = anOverlegronde({ plaats: THUIS });
const opdracht = {
  persoon,
  soort: 'EXTERN',
  functie: '',
  openingswijze: 'NU',
  sluitOp: '2027-01-01T00:00:00.000Z',
} as const;
const uitgenodigd = nodigUit(aDossier({ overlegrondes: [ronde] }), ronde.id, opdracht, aContext());
const { dossier } = uitgenodigd;

test('no mail of an invitation, a change or a cancellation holds it', () => {
  const elders = { ...ronde, plaats: 'bij oma, Verzonnenlaan 6' };
  const uitkomsten = [
    uitgenodigd,
    bewerkRonde(dossier, ronde.id, elders, aContext()),
    gelastAf(dossier, ronde.id, aContext()),
  ];
  const meldingen = uitkomsten.flatMap((one) => one.meldingen);
  expect(meldingen.map((one) => one.soort)).toEqual(['UITNODIGING', 'UITNODIGING_GEWIJZIGD', 'OVERLEG_GAAT_NIET_DOOR']);
  expect(JSON.stringify(meldingen)).not.toContain('Verzonnenlaan');
});

test('the appointment that is downloaded does not hold it either, because calendars are shared', () => {
  const [uitnodiging] = dossier.uitnodigingen;
  const afspraak = afspraakVan(dossier, uitnodiging?.id ?? '', actor, decideToegang(actor, dossier, NU));
  const ics = renderAfspraak({ ...afspraak, afzender: 'meldingen@kindbrug.example' });
  expect(ics).toContain('BEGIN:VEVENT');
  expect(ics).not.toContain('Verzonnenlaan');
});

test('an invitee reads it in the own list, also before the dossier opens', () => {
  const dicht = { ...dossier, uitnodigingen: dossier.uitnodigingen.map((one) => ({ ...one, opentOp: ronde.moment })) };
  expect(overlegregels(dicht)).toMatchObject([{ plaats: THUIS }]);
});

test('a row that was written before it was told there stays readable', () => {
  const [{ plaats: _, ...eerder } = { plaats: '' }] = overlegregels(dossier);
  expect(OverlegregelSchema.parse(eerder).plaats).toBe('');
});
