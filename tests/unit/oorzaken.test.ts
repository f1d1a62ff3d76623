/** A failure that is gone on after is reported by its class, and a catch that does not look at its error says why. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSesMailer } from '#shared/adapters/ses/mailer.ts';
import { type WaarschuwDeps, warnAll } from '#shared/school/warn-all.ts';
import { destroyGoedgekeurde, type VernietigDeps } from '#shared/vernietiging/destroy-goedgekeurde.ts';
import { drainCase, type VerzendDeps } from '#shared/verzending/send-melding.ts';
import { VERZENDREGELS } from '#shared/verzending/verzendstand.ts';
import { aMelding } from '#tests/support/a-melding.ts';
import { aContext, aGebruiker, CAST, NU } from '#tests/support/builders.ts';
import { aReport } from '#tests/support/reports.ts';

const ROOT = join(import.meta.dirname, '../..');
const HULPVRAAG = '018f0000-0000-7000-8000-000000000001.1';

class Stuk extends Error {
  override name = 'Stuk';
}
const kapot = async () => {
  throw new Stuk('a message that may quote what somebody typed');
};

describe('what goes on after a failure reports its class and never its message', () => {
  test('as a warning of the zorgplicht does', async () => {
    const { report, reported } = aReport();
    const termijnen = { listZorgplicht: async () => ({ items: [{ hulpvraagId: HULPVRAAG, schoolId: 'school' }] }) };
    const deps = {
      dossiers: { load: kapot },
      termijnen,
      listSamenwerkingsverbanden: async () => ['swv'],
      newContext: aContext,
      report,
    } as unknown as WaarschuwDeps;
    expect(await warnAll(deps)).toEqual({ bekeken: 1, mislukt: [HULPVRAAG] });
    expect(reported).toEqual([['zorgplicht not warned', 'Stuk', { hulpvraagId: HULPVRAAG }]]);
  });

  test('as a destruction does', async () => {
    const { report, reported } = aReport();
    const deps = {
      dossiers: { load: kapot },
      termijnen: { listTeVernietigen: async () => ({ items: [{ hulpvraagId: HULPVRAAG }] }) },
      listSamenwerkingsverbanden: async () => ['swv'],
      newContext: aContext,
      report,
    } as unknown as VernietigDeps;
    expect((await destroyGoedgekeurde(deps)).mislukt).toEqual([HULPVRAAG]);
    expect(reported).toEqual([['hulpvraag not destroyed', 'Stuk', { hulpvraagId: HULPVRAAG }]]);
  });

  test('as a mail does that SES does not take', async () => {
    const { report, reported } = aReport();
    const client = {
      endpoint: 'http://127.0.0.1:9',
      region: 'eu-central-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    };
    const mailer = createSesMailer({ from: 'a@kindbrug.example', configurationSet: 'meldingen', client, report });
    const mail = { naar: 'b@kindbrug.example', onderwerp: 'x', text: 'x', html: 'x', meldingId: 'm', reeks: 'r' };
    expect(await mailer.send(mail)).toBe('STORING');
    expect(reported).toEqual([['mail not taken', 'Error', { meldingId: 'm', aanname: 'STORING' }]]);
  });

  test('as a melding without a text does', async () => {
    const { report, reported } = aReport();
    const { gebruikerId } = CAST.specialist.persoon;
    // Of no hulpvraag, so that no dossier is asked for.
    const { hulpvraagId: _, ...melding } = aMelding({ soort: 'AVG_VERZOEK', doelgroep: 'JK', aan: gebruikerId });
    const lid = { ...CAST.specialist.lidmaatschap };
    let open: unknown = melding;
    const deps = {
      meldingen: {
        firstOpen: async () => (open ? { melding } : undefined),
        replace: async () => {
          open = undefined;
          return true;
        },
      },
      gebruikers: { load: async () => ({ gebruiker: aGebruiker({ id: gebruikerId }), lidmaatschappen: [lid] }) },
      dossiers: { load: async () => undefined },
      organisaties: { load: async () => undefined },
      mailer: { send: kapot },
      mailInstellingen: {
        get webOrigin(): string {
          throw new Stuk('a text of somebody');
        },
      },
      regels: VERZENDREGELS,
      now: () => NU,
      report,
    } as unknown as VerzendDeps;
    await drainCase(deps, 'reeks', '2999-01-01T00:00:00.000Z');
    expect(reported).toEqual([['no text for a melding', 'Stuk', { meldingId: melding.id, soort: 'AVG_VERZOEK' }]]);
  });
});

/** Where a catch has no error to look at: `catch {`, and handlers of a promise without a parameter. */
const ZONDER_FOUT = /\bcatch \{|\.catch\(\(\) ?=>|^\s*\(\) => (?:undefined|setFailed|false|null|\{\})/;

function sources(dir: string): readonly string[] {
  return readdirSync(join(ROOT, dir), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(dir, name).replaceAll('\\', '/'));
}

/** The lines of a file where a cause is dropped and nobody says why: on the line, the two before or the one after. */
function zonderReden(source: string): readonly string[] {
  const lines = source.split('\n');
  return lines.filter((line, at) => {
    if (!ZONDER_FOUT.test(line) || /^\s*(\*|\/\/)/.test(line)) return false;
    return ![lines[at - 2], lines[at - 1], line, lines[at + 1]].some((near) => /(^|\s)\/\/ /.test(near ?? ''));
  });
}

describe('a catch looks at its error, or says why not', () => {
  test.each(['shared', 'functions', 'infra', 'web/src', 'scripts'])('everywhere in %s', (dir) => {
    const found = sources(dir).flatMap((file) =>
      zonderReden(readFileSync(join(ROOT, file), 'utf8')).map((line) => `${file}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });

  test('one without a reason is found, one with a reason is not', () => {
    expect(zonderReden('try {\n  f();\n} catch {\n  return false;\n}')).toHaveLength(1);
    expect(zonderReden('try {\n  f();\n} catch {\n  // Gone already.\n  return false;\n}')).toEqual([]);
    expect(zonderReden('f().catch(() => undefined);')).toHaveLength(1);
    expect(zonderReden('// A picture only.\nf().catch(() => undefined);')).toEqual([]);
    expect(zonderReden('f().then(\n  g,\n  () => undefined,\n);')).toHaveLength(1);
  });
});
