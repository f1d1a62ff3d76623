import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOverleg } from '#shared/melding/one-per-persoon.ts';
import {
  DoelgroepSchema,
  type Melding,
  type MeldingFeiten,
  type MeldingSoort,
  MeldingSoortSchema,
} from '#shared/model/melding.ts';
import { STATUS, STATUSSEN } from '#shared/model/status.ts';
import type { Mail } from '#shared/verzending/mail.ts';
import { renderMelding } from '#shared/verzending/render-melding.ts';
import { aMelding } from '#tests/support/a-melding.ts';
import { asSwvId } from '#tests/support/ids.ts';

const SETTINGS = { webOrigin: 'https://dossier.kindbrug.example', afzender: 'meldingen@kindbrug.example' };
const SOORTEN = MeldingSoortSchema.options;
const DOELGROEPEN = DoelgroepSchema.options;

const everyMelding = fc.record({
  soort: fc.constantFrom(...SOORTEN),
  doelgroep: fc.constantFrom(...DOELGROEPEN),
  status: fc.constantFrom(...STATUSSEN),
});

/** A word that no text of ours holds. */
const SCHOOL = 'Marqueschool';
const FACTS: MeldingFeiten = {
  schoolNaam: SCHOOL,
  startdatum: '2031-03-04',
  moment: '2032-05-06T12:00:00.000Z',
  duurMinuten: 45,
  termijn: '2033-07-08',
  uitnodigingId: '019a1b2c-3d4e-7f50-8a6b-0c1d2e3f4a5b',
  volgnummer: 7,
};

const all = ({ onderwerp, text, html, ics }: Mail) => [onderwerp, text, html, ics?.inhoud ?? ''].join('\n');
const isEndOfCase = ({ soort, status }: Melding) => soort === 'STATUS' && status === 'ADVIES_AFGEROND';

describe('the mail of a melding', () => {
  it('exists for every soort, doelgroep and status, in plain text and in HTML, with the link', async () => {
    for (const soort of SOORTEN)
      for (const doelgroep of DOELGROEPEN)
        for (const status of STATUSSEN) {
          const mail = await renderMelding(aMelding({ soort, doelgroep, status }), SETTINGS);
          expect(mail.onderwerp).toMatch(/^(Hulpvraag JK-2026-000123|Kindbrug): .{5,50}$/);
          expect(mail.text).toMatch(
            /(Log in om verder te gaan|Naar uw hulpvragen): https:\/\/dossier\.kindbrug\.example\/#\//,
          );
          expect(mail.text).toContain('Bel ');
          expect(mail.text + mail.html).not.toMatch(/undefined|null|\[object/);
        }
  });

  it('says what changed, what is asked, until when, where, and whom to call', async () => {
    const melding = aMelding();
    const mail = await renderMelding(melding, SETTINGS, '012 345 67 89');

    expect(mail.onderwerp).toBe('Hulpvraag JK-2026-000123: documenten gevraagd');
    expect(mail.text.split('\n')).toEqual([
      'Hulpvraag JK-2026-000123 · status: JK onderwijsadvies aanvraag',
      'Er staat een hulpvraag voor u klaar.',
      'Voeg de documenten toe, in ieder geval het formulier met de handtekening van de ouders. Klik daarna op “Aanvraag insturen”.',
      'Er is geen vaste datum. Hoe eerder de documenten er zijn, hoe eerder we kunnen helpen.',
      `Log in om verder te gaan: https://dossier.kindbrug.example/#/hulpvragen/${melding.hulpvraagId}`,
      '',
      'Vragen? Bel het samenwerkingsverband: 012 345 67 89. Noem het nummer van de hulpvraag, geen namen.',
      '',
      'Dit is een automatische mail van Kindbrug. U kunt deze mail niet beantwoorden.',
    ]);
  });

  it('names the status by its exact label', async () => {
    for (const status of STATUSSEN) {
      expect((await renderMelding(aMelding({ status }), SETTINGS)).text).toContain(`status: ${STATUS[status].label}\n`);
    }
  });

  it('says the same in HTML as in plain text', async () => {
    await fc.assert(
      fc.asyncProperty(everyMelding, async (kind) => {
        const { text, html } = await renderMelding(aMelding({ ...kind, feiten: FACTS }), SETTINGS);
        const read = html.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
        const lines = text.split('\n').filter((line) => line !== '' && !/^(Log in om|Naar uw hulp)/.test(line));
        return lines.every((line) => read.includes(line));
      }),
    );
  });
});

describe('a mail carries no content', () => {
  it('holds only what is allowed: school and start date, at the end of a case only', async () => {
    await fc.assert(
      fc.asyncProperty(everyMelding, async (kind) => {
        const melding = aMelding({ ...kind, feiten: FACTS });
        const mail = await renderMelding(melding, SETTINGS);
        expect(all(mail).includes(SCHOOL)).toBe(isEndOfCase(melding));
        expect(all(mail).includes('4 maart 2031')).toBe(isEndOfCase(melding));
      }),
    );
  });

  it('takes nothing over from a melding but the facts: every other text in it may change without changing the mail', async () => {
    await fc.assert(
      fc.asyncProperty(everyMelding, fc.uuid({ version: 7 }), fc.uuid({ version: 7 }), async (kind, id, aan) => {
        const melding = aMelding({ ...kind, feiten: FACTS });
        const other = { ...melding, id, aan, samenwerkingsverbandId: asSwvId(aan), fout: 'Merkfout', pogingen: 3 };
        expect(await renderMelding(other, SETTINGS)).toEqual(await renderMelding(melding, SETTINGS));
      }),
    );
  });

  it('has no link but ours, with ids only, and fetches nothing', async () => {
    await fc.assert(
      fc.asyncProperty(everyMelding, async (kind) => {
        const { text, html } = await renderMelding(aMelding({ ...kind, feiten: FACTS }), SETTINGS);
        const links = `${text}\n${html}`.match(/https?:\/\/[^\s"<]+/g) ?? [];
        for (const link of links) {
          expect(link).toMatch(/^https:\/\/dossier\.kindbrug\.example\/#\/(hulpvragen(\/[0-9a-f.-]+)?|account)$/);
        }
        expect(html).not.toMatch(/<(img|link|script|iframe|video|object|form)|url\(|@import|src=/i);
      }),
    );
  });

  it('shows a school name as text, whatever is in it', async () => {
    const feiten = { schoolNaam: '<img src=x onerror=alert(1)> & "De Berk"', startdatum: '2027-03-01' } as const;
    const { html } = await renderMelding(aMelding({ status: 'ADVIES_AFGEROND', feiten }), SETTINGS);

    expect(html).not.toContain('<img');
    expect(html).toContain('&#60;img');
  });
});

describe('the end of a case', () => {
  const feiten = { schoolNaam: 'De Berk', startdatum: '2027-03-01' } as const;
  const text = async (doelgroep: Melding['doelgroep'], status: Melding['status']) =>
    (await renderMelding(aMelding({ doelgroep, status, feiten }), SETTINGS)).text;

  it('is told with the date and the school, and to the preschool that it is closed for them', async () => {
    expect(await text('VOORSCHOOL', 'ADVIES_AFGEROND')).toContain('Het kind gaat vanaf 1 maart 2027 naar De Berk.');
    expect(await text('VOORSCHOOL', 'ADVIES_AFGEROND')).toContain('Voor u is de hulpvraag afgesloten');
  });

  it('differs from "JK advies afgerond", in which no school is named', async () => {
    expect(await text('OUDER', 'JK_ADVIES_AFGEROND')).not.toContain('De Berk');
  });

  it('does not link the preschool to a case that would be refused', async () => {
    for (const status of ['ADVIES_AFGEROND', 'JK_INGETROKKEN'] as const) {
      expect(await text('VOORSCHOOL', status)).toMatch(/\/#\/hulpvragen\n/);
    }
  });
});

describe('an invitation', () => {
  const ics = async (soort: MeldingSoort, feiten: MeldingFeiten = FACTS) =>
    (await renderMelding(aMelding({ soort, doelgroep: 'GENODIGDE', feiten }), SETTINGS)).ics;

  it('is an appointment with the case number as its title, and keeps its UID when it changes', async () => {
    const lines = (await ics('UITNODIGING_GEWIJZIGD'))?.inhoud.split('\r\n');

    expect(lines).toEqual(
      expect.arrayContaining([
        'METHOD:REQUEST',
        'UID:019a1b2c-3d4e-7f50-8a6b-0c1d2e3f4a5b@kindbrug',
        'SEQUENCE:7',
        'SUMMARY:JK-2026-000123',
        'DTSTART:20320506T120000Z',
        'DTEND:20320506T124500Z',
        'DESCRIPTION:De plaats van het overleg ziet u na het inloggen in Kindbrug.',
        'STATUS:CONFIRMED',
      ]),
    );
  });

  it('is taken back with CANCEL', async () => {
    const cancelled = await ics('UITNODIGING_VERVALLEN');

    expect(cancelled?.methode).toBe('CANCEL');
    expect(cancelled?.inhoud).toContain('METHOD:CANCEL\r\n');
    expect(cancelled?.inhoud).toContain('STATUS:CANCELLED\r\n');
  });

  it('says the moment in Dutch time in the mail itself', async () => {
    const { text } = await renderMelding(aMelding({ soort: 'UITNODIGING', feiten: FACTS }), SETTINGS);

    expect(text).toContain('U bent uitgenodigd voor een overleg op donderdag 6 mei 2032 om 14:00 uur.');
  });

  it('goes with no other mail, and not without a moment', async () => {
    const others = SOORTEN.filter((soort) => !isOverleg(soort));

    expect(await Promise.all(others.map((soort) => ics(soort)))).toEqual(others.map(() => undefined));
    expect(await ics('UITNODIGING', {})).toBeUndefined();
  });
});
