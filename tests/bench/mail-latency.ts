/** How long it takes from a change of status until its mails were handed to SES: stream, function, claim, request. */
import { v7 as uuidv7 } from 'uuid';
import { prepareClient } from '#local/client-build/prepare-client.ts';
import { type LocalCloud, startLocalCloud } from '#local/cloud/cloud.ts';
import type { UitgaandBericht } from '#local/cloud/mail/bericht.ts';
import { connectTable } from '#shared/adapters/dynamodb/client.ts';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import { createGebruikerStore } from '#shared/adapters/dynamodb/gebruiker-store.ts';
import { wijzigStatus } from '#shared/hulpvraag/wijzig-status.ts';
import type { DossierStore } from '#shared/ports/dossier-store.ts';
import { storeCast } from '#tests/support/api.ts';
import { aCast, aContext, aDossierIn, type Cast } from '#tests/support/builders.ts';
import { aChange, storeDossier } from '#tests/support/stored-dossier.ts';
import { printTable } from './table.ts';

const MELDINGEN = 1_000;

/** How many cases change at the same moment. */
const AT_ONCE = [1, 10] as const;

/** `npm run bench -- mail`. */
export async function benchMail(): Promise<void> {
  const cloud = await startLocalCloud({ clientDir: prepareClient() });
  try {
    const { urls, outputs, credentials } = cloud;
    const client = { endpoint: urls.dynamodb, region: outputs.region, credentials };
    const table = connectTable({ tableName: outputs.tableName, client });
    const cast = aCast();
    await storeCast(createGebruikerStore(table), cast);
    const rows = [['cases that change at the same moment', 'mails', 'median', 'p99', 'slowest']];
    for (const cases of AT_ONCE) {
      const times = await sendMany(createDossierStore(table), cast, watchHandovers(cloud), cases);
      rows.push([String(cases), String(times.length), ...[0.5, 0.99, 1].map((part) => `${at(times, part)} ms`)]);
    }
    printTable('From the transaction of a change until SES has the mail', rows);
    process.stdout.write('  each group of cases changes when the mails of the group before were handed over\n');
  } finally {
    await cloud.close();
  }
}

/** Tells of each melding the moment at which SES got it, in milliseconds since 1970. */
type Handovers = (meldingId: string) => Promise<number>;

function watchHandovers({ mail: { faults } }: LocalCloud): Handovers {
  const waiting = new Map<string, PromiseWithResolvers<number>>();
  const of = (id: string) => {
    const known = waiting.get(id) ?? Promise.withResolvers<number>();
    waiting.set(id, known);
    return known;
  };
  // A fault that looks at every mail and hits none.
  const match = ({ tags }: UitgaandBericht) => {
    of(tags.melding ?? '').resolve(Date.now());
    return false;
  };
  faults.next('delay', { match });
  return (id) => of(id).promise;
}

/** The times of all mails in milliseconds, shortest first. */
async function sendMany(dossiers: DossierStore, cast: Cast, handovers: Handovers, cases: number): Promise<number[]> {
  const times: number[] = [];
  while (times.length < MELDINGEN) {
    const group = await Promise.all(Array.from({ length: cases }, () => sendOne(dossiers, cast, handovers)));
    times.push(...group.flat());
  }
  return times.slice(0, MELDINGEN).sort((one, other) => one - other);
}

/** Changes the status of a new case, and waits for its mails. */
async function sendOne(dossiers: DossierStore, cast: Cast, handovers: Handovers): Promise<number[]> {
  const { ouders, bijlagen, adviezen, scholen, toestemmingen } = aDossierIn('JK_ADVIES_AFGEROND', {}, cast);
  const delen = { ouders, bijlagen, adviezen, scholen, toestemmingen };
  const voor = await storeDossier(dossiers, aDossierIn('JK_AANMELDEN_SCHOOL', delen, cast));
  const opdracht = { naar: 'JK_ADVIES_AFGEROND', omschrijving: '' } as const;
  const uitkomst = wijzigStatus(voor, opdracht, cast.specialist.actor, aContext());
  const ids: string[] = [];
  const nieuwId = () => {
    const id = uuidv7();
    ids.push(id);
    return id;
  };
  await dossiers.save(aChange(voor, uitkomst.dossier, { uitkomst, nieuwId }));
  const written = Date.now();
  const moments = await Promise.all(ids.map(handovers));
  return moments.map((moment) => moment - written);
}

function at(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
