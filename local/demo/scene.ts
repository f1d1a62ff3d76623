import { createBijlageStore } from '#shared/adapters/dynamodb/bijlage-store.ts';
import { connectTable } from '#shared/adapters/dynamodb/client.ts';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import { createGebruikerStore } from '#shared/adapters/dynamodb/gebruiker-store.ts';
import { createInzageStore } from '#shared/adapters/dynamodb/inzage-store.ts';
import { createLijstStore } from '#shared/adapters/dynamodb/lijst-store.ts';
import { createLimietStore } from '#shared/adapters/dynamodb/limiet-store.ts';
import { createMeldingStore } from '#shared/adapters/dynamodb/melding-store.ts';
import { createOrganisatieStore } from '#shared/adapters/dynamodb/organisatie-store.ts';
import { createBestandsopslag } from '#shared/adapters/s3/bestandsopslag.ts';
import { connectS3 } from '#shared/adapters/s3/client.ts';
import { addDays } from '#shared/kernel/dates.ts';
import type { Report } from '#shared/kernel/report.ts';
import type { HulpvraagId } from '#shared/model/ids.ts';
import type { GebruikerStore } from '#shared/ports/gebruiker-store.ts';
import type { Mailer } from '#shared/verzending/mailer.ts';
import { drainCase, type VerzendDeps } from '#shared/verzending/send-melding.ts';
import { VERZENDREGELS } from '#shared/verzending/verzendstand.ts';
import type { LocalCloud } from '../cloud/cloud.ts';
import { type AtHand, atHand, type Sent } from './at-hand.ts';
import type { DemoClock } from './clock.ts';
import { type Ask, ownApi } from './own-api.ts';
import { connectTo } from './reach.ts';

/** Where the cases of the seed are played: the real rules and stores, on the clock of the story. */
export interface Scene {
  readonly clock: DemoClock;
  readonly ask: Ask;
  readonly gebruikers: GebruikerStore;
  /** Takes in a file that was announced. */
  takeIn(sent: Sent): Promise<void>;
  /** Sends the mails of a case that wait, dated by the clock. */
  sendMails(hulpvraagId: HulpvraagId): Promise<void>;
}

/** What of a local cloud the seed reaches. */
export type SeededCloud = Pick<LocalCloud, 'urls' | 'outputs' | 'credentials' | 'mail' | 'stream'>;

export function openScene(cloud: SeededCloud, clock: DemoClock): Scene {
  const { urls, outputs, credentials, mail } = cloud;
  const { region, tableName } = outputs;
  const table = connectTable({ tableName, client: { region, credentials, endpoint: urls.dynamodb } });
  const newContext = () => clock.context();
  const gebruikers = createGebruikerStore(table);
  const stores = { dossiers: createDossierStore(table), gebruikers, newContext };
  const files = openFiles(cloud);
  const bijlagen = { ...stores, bijlagen: createBijlageStore(table), report: complain };
  const verzending: VerzendDeps = {
    ...stores,
    meldingen: createMeldingStore(table),
    organisaties: createOrganisatieStore(table),
    mailer: mailerInto(mail, outputs.mailFrom, clock),
    mailInstellingen: { webOrigin: urls.api, afzender: outputs.mailFrom },
    regels: VERZENDREGELS,
    now: () => clock.nu,
    report: complain,
  };
  const ask = ownApi({
    ...stores,
    lijsten: createLijstStore(table),
    inzage: createInzageStore(table),
    limieten: createLimietStore(table),
    accounts: connectTo(cloud).accounts,
    afzender: outputs.mailFrom,
    opslag: files.opslag,
  });
  return {
    clock,
    gebruikers,
    // An invitation is mailed by the user pool itself.
    ask: (...asked) => inThePast(mail, clock, () => ask(...asked)),
    takeIn: (sent) => files.takeIn(bijlagen, sent),
    sendMails: async (hulpvraagId) => void (await drainCase(verzending, hulpvraagId, addDays(clock.nu, 1))),
  };
}

function openFiles({ urls, outputs, credentials }: SeededCloud): AtHand {
  const { region, incomingBucket: incoming, cleanBucket: clean } = outputs;
  const s3 = connectS3({ region, credentials, endpoint: urls.s3, forcePathStyle: true });
  return atHand(createBestandsopslag({ s3, incoming, clean }));
}

/** Puts a mail into the mailbox itself: what SES would tell of it afterwards has no place in a story of weeks ago. */
function mailerInto(mail: LocalCloud['mail'], from: string, clock: DemoClock): Mailer {
  return {
    async send({ naar, onderwerp, text, html, ics }) {
      const type = `text/calendar; charset=utf-8; method=${ics?.methode}`;
      const bijlagen = ics ? [{ naam: 'overleg.ics', type, inhoud: Buffer.from(ics.inhoud, 'utf8') }] : [];
      await inThePast(mail, clock, () =>
        mail.deliver({ to: naar, subject: onderwerp, text, html, from: `Kindbrug <${from}>`, bijlagen }),
      );
      return 'AANGENOMEN';
    },
  };
}

/** Dates by the clock of the story what comes into the mailbox meanwhile. */
export async function inThePast<T>(mail: LocalCloud['mail'], clock: DemoClock, act: () => Promise<T>): Promise<T> {
  mail.dateBy(() => clock.now());
  try {
    return await act();
  } finally {
    mail.dateBy();
  }
}

/** In the seed nothing goes wrong in silence. */
const complain: Report = (what, cause, ids = {}) => {
  if (what === 'file refused') return;
  throw new Error(`The seed: ${what} ${JSON.stringify(ids)}`, { cause });
};
