import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readableDate } from '#shared/kernel/dates.ts';
import { DatumSchema } from '#shared/kernel/text.ts';
import { compose, type Pakketinhoud } from '#shared/overdracht/pakketinhoud.ts';
import { writeSamenvatting } from '#shared/overdracht/samenvatting.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import {
  aBijlage,
  aDocumentkeuze,
  aDossierIn,
  anAanmelding,
  anObservatie,
  anOnderwijsadvies,
  anOverlegronde,
  anUitnodiging,
  aSchool,
  aStatuswijziging,
  aToestemming,
  aZienswijze,
  CAST,
  daderOf,
  NU,
} from '#tests/support/builders.ts';
import { asLidmaatschapId, asOrganisatieId, idOf } from '#tests/support/ids.ts';
import { textOfPages } from '#tests/support/pdf-text.ts';

function contentOf(dossier: ReturnType<typeof aDossierIn>): Pakketinhoud {
  const toegang = decideToegang(CAST.specialist.actor, dossier, NU);
  return compose(dossier, { soort: 'EXPORT', actor: CAST.specialist.actor, toegang }, NU);
}

async function summaryOf(inhoud: Pakketinhoud): Promise<readonly string[]> {
  return textOfPages(await writeSamenvatting(inhoud));
}

describe('the summary', () => {
  it.each(['Şeyma', 'Łukasz', 'Nguyễn', 'محمد', '李明', '👧🏽', 'a\u0301\u0328', 'O’Brien – “Zoë”', 'ሰላም'])(
    'names a child called %s, with every letter',
    async (voornaam) => {
      const [pagina = ''] = await summaryOf(contentOf(aDossierIn('JK_ONDERWIJSADVIES', { kind: { voornaam } })));
      expect(pagina).toContain('Voornaam');
      expect(pagina).not.toContain('[?]');
    },
  );

  it('goes on to the next page, also with a word that is longer than a line', async () => {
    const observaties = [anObservatie({ tekst: 'woord '.repeat(2000) }), anObservatie({ tekst: 'x'.repeat(5000) })];
    const pages = await summaryOf(contentOf(aDossierIn('JK_ONDERWIJSADVIES', { observaties })));
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.join('').match(/x/g)?.length).toBeGreaterThanOrEqual(5000);
    expect(pages.at(-1)).toContain(`pagina ${pages.length} van ${pages.length}`);
  });
});

/** A dossier in which every part and every field of a package is filled, each text with a marker of its own. */
function fullDossier() {
  const base = aDossierIn('JK_AFGEWEZEN');
  const [school] = base.scholen;
  const [ouder] = base.ouders;
  const observatie = anObservatie({ tekst: 'merk-observatie' });
  const advies = anOnderwijsadvies({ advies: 'merk-advies', afspraken: 'merk-afspraken' });
  const bijlage = aBijlage({ bestandsnaam: 'merk-bijlage.pdf' });
  const ronde = anOverlegronde({ plaats: 'merk-plaats', afgelastOp: '2026-11-20T10:00:00.000Z' });
  const documenten = aDocumentkeuze({
    bijlageIds: [bijlage.id],
    observatieIds: [observatie.id],
    adviesIds: [advies.id],
  });
  return {
    ...base,
    hulpvraag: {
      ...base.hulpvraag,
      formulier: {
        vraag: 'merk-vraag',
        sterkeKanten: 'merk-sterk',
        zorgen: 'merk-zorgen',
        ingezetteHulp: 'merk-hulp',
        wensOuders: 'merk-wens',
      },
      inschrijving: {
        schoolId: idOf(school),
        organisatieId: school?.organisatieId ?? asOrganisatieId(),
        schoolNaam: 'merk-plaatsing',
        startdatum: '2027-03-02' as const,
        vastgelegdOp: NU,
      },
    },
    observaties: [observatie],
    adviezen: [...base.adviezen, advies],
    bijlagen: [...base.bijlagen, bijlage],
    zienswijzen: [aZienswijze({ ouderId: idOf(ouder), tekst: 'merk-zienswijze' })],
    overlegrondes: [ronde],
    uitnodigingen: [
      anUitnodiging({ rondeId: ronde.id, naam: 'merk-genodigde', functie: 'merk-functie', aanwezig: false }),
    ],
    scholen: [
      ...base.scholen,
      aSchool(
        {
          naam: 'merk-school',
          volgorde: 7,
          gevraagdOp: '2026-11-03T10:00:00.000Z' as const,
          aanmelding: anAanmelding({ ontvangenOp: '2026-11-04' }),
          reactie: {
            antwoord: 'AFGEWEZEN',
            redencode: 'GEEN_PLAATS',
            toelichting: 'merk-toelichting',
            op: '2026-11-05T10:00:00.000Z' as const,
            door: daderOf(CAST.school2),
          },
        },
        CAST.school2,
      ),
    ],
    toestemmingen: [...base.toestemmingen, aToestemming({ schoolId: idOf(school), ouderId: idOf(ouder), documenten })],
    voorstellen: [
      {
        id: uuidv7(),
        wat: { soort: 'TERUGSTAP' as const, statuswijzigingId: uuidv7() },
        reden: 'merk-voorstelreden',
        door: daderOf(CAST.specialist),
        naam: 'merk-voorsteller',
        lidmaatschapId: asLidmaatschapId(),
        op: '2026-11-06T10:00:00.000Z' as const,
        geldigTot: '2026-11-20T10:00:00.000Z' as const,
        besluit: {
          uitkomst: 'GOEDGEKEURD' as const,
          reden: 'merk-besluit',
          op: '2026-11-07T10:00:00.000Z' as const,
          door: daderOf(CAST.contactpersoonJk),
          naam: 'merk-beslisser',
        },
        versie: 2,
      },
    ],
    statuswijzigingen: [aStatuswijziging({ omschrijving: 'merk-omschrijving' })],
  };
}

/** Fields of dossier.json that only machines read. Everything else must stand in the PDF in words. */
const VOOR_MACHINES =
  /^(schema\..*|soort|status\.code|.*\.id|.*\.sha256|.*\.mediatype|.*\.grootte|bijlagen\.\d+\.documentsoort|verloop\.\d+\.status|verstrekkingen\.\d+\.soort|verstrekkingen\.\d+\.grondslagen\.\d+\.grondslag)$/;

/** A code or a yes or no, as people read it. */
const IN_WORDEN: Readonly<Record<string, string>> = {
  AFGEWEZEN: 'nee gezegd',
  AKKOORD: 'ja gezegd',
  GEEN_PLAATS: 'er is geen plaats',
  ONDERSTEUNING_NIET_HAALBAAR: 'de school kan de hulp niet geven die nodig is',
  OUDER: 'ouder',
  GOEDGEKEURD: 'goedgekeurd',
};

function inWords(path: string, value: unknown, inhoud: Pakketinhoud): string {
  if (path.endsWith('.gezag')) return value ? 'met gezag' : 'zonder gezag';
  if (path.endsWith('.aanwezig')) return value ? 'was erbij' : 'was er niet bij';
  if (path.includes('.documenten.')) return documentName(String(value), inhoud);
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}(T.*Z)?$/.test(text)) return readableDate(z.parse(DatumSchema, text.slice(0, 10)));
  return IN_WORDEN[text] ?? text;
}

function documentName(id: string, { adviezen, observaties, bijlagen }: Pakketinhoud): string {
  const advies = adviezen.find((one) => one.id === id);
  if (advies) return `Onderwijsadvies, versie ${advies.versie}`;
  const observatie = observaties.find((one) => one.id === id);
  if (observatie) return `Observatie van ${readableDate(observatie.datum)}`;
  return bijlagen.find((one) => one.id === id)?.bestand ?? id;
}

function leavesOf(value: unknown, path = ''): readonly (readonly [path: string, value: unknown])[] {
  if (value === null || typeof value !== 'object') return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, path === '' ? key : `${path}.${key}`));
}

describe('the summary and dossier.json tell the same', () => {
  it('in every field that people read, also the newest', async () => {
    const inhoud = contentOf(fullDossier());
    // A value breaks off at the end of a line; what counts is that all of it is there.
    const pdf = (await summaryOf(inhoud)).join(' ').replaceAll(/\s+/g, '');
    const leaves = leavesOf(JSON.parse(JSON.stringify(inhoud)));
    const missing = leaves.filter(
      ([path, value]) =>
        !VOOR_MACHINES.test(path) && !pdf.includes(inWords(path, value, inhoud).replaceAll(/\s+/g, '')),
    );
    expect(missing).toEqual([]);
    expect(leaves.length).toBeGreaterThan(100);
  });

  it('in what is not in it: of a text that its reader may not have, neither holds a word', async () => {
    const dossier = fullDossier();
    const toegang = decideToegang(CAST.voorschool.actor, dossier, NU);
    const inhoud = compose(dossier, { soort: 'EXPORT', actor: CAST.voorschool.actor, toegang }, NU);
    const json = JSON.stringify(inhoud);
    const pdf = (await summaryOf(inhoud)).join(' ');
    for (const merk of ['merk-zienswijze', 'merk-observatie']) {
      expect(json).not.toContain(merk);
      expect(pdf).not.toContain(merk);
    }
  });

  it('fills every field that a package can have', () => {
    // A field that this dossier leaves empty would be compared with nothing.
    const inhoud = contentOf(fullDossier());
    const names = Object.keys(inhoud);
    expect(names).toEqual(
      expect.arrayContaining([
        'kind',
        'inschrijving',
        'aanvraag',
        'verloop',
        'ouders',
        'zienswijzen',
        'overlegrondes',
        'scholen',
        'voorstellen',
      ]),
    );
    const empty = Object.entries(inhoud).filter(([, value]) => Array.isArray(value) && value.length === 0);
    expect(empty).toEqual([]);
  });
});
