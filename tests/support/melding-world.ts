/**
 * Everything around a melding, for fault injection: a real DynamoDB, the mail stand-in behind the real SES client, the
 * real handlers, and a clock that the test moves. A process is one run of a handler; it can be made to die at a point.
 */

import { momentAt } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { HulpvraagId, SamenwerkingsverbandId } from '#shared/model/ids.ts';
import { asHulpvraagId, asSwvId } from './ids.ts';
import '#tests/support/function-settings.ts';
import { v7 as uuidv7 } from 'uuid';
import { createMailEvent } from '#functions/events/mail-event.ts';
import type { BusEvent, StreamAnswer, StreamEvent } from '#functions/runtime/triggers.ts';
import { createRetryMeldingen } from '#functions/schedules/retry-meldingen.ts';
import { createSendMelding } from '#functions/streams/send-melding.ts';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import { createGebruikerStore } from '#shared/adapters/dynamodb/gebruiker-store.ts';
import { createMeldingStore } from '#shared/adapters/dynamodb/melding-store.ts';
import { createOrganisatieStore } from '#shared/adapters/dynamodb/organisatie-store.ts';
import { createSesMailer } from '#shared/adapters/ses/mailer.ts';
import type { Melding } from '#shared/model/melding.ts';
import { type MeldingStore, reeksVan } from '#shared/ports/melding-store.ts';
import type { VerzendDeps } from '#shared/verzending/send-melding.ts';
import { VERZENDREGELS } from '#shared/verzending/verzendstand.ts';
import { aMelding } from './a-melding.ts';
import { aDossierIn } from './builders.ts';
import { aCast, aGebruiker, type Cast } from './cast.ts';
import { startTestDynamodb, type TestDynamodb } from './dynamodb.ts';
import { aMailStandIn, CREDENTIALS, type InboxMail, type MailStandIn } from './mail-stand-in.ts';
import { noReport } from './reports.ts';

/** Where a process may die. */
export const CRASH_POINTS = ['before claim', 'after claim', 'after send', 'after mark'] as const;
export type CrashPoint = (typeof CRASH_POINTS)[number];

/** The people of the cast who have an account. */
const LEZERS = ['voorschool', 'specialist', 'ouder', 'school'] as const;
type Lezer = (typeof LEZERS)[number];

export interface MeldingWorld {
  readonly dynamodb: TestDynamodb;
  readonly mail: MailStandIn;
  readonly cast: Cast;
  readonly meldingen: MeldingStore;
  now(): Moment;
  advance(milliseconds: number): void;
  /** What a process works with; it dies at the first moment it reaches `crash`. */
  deps(crash?: CrashPoint): VerzendDeps;
  /** The stream delivers news of these meldingen, in this order. */
  stream(meldingen: readonly Melding[], deps?: VerzendDeps): Promise<StreamAnswer>;
  /** The schedule runs for one SWV. */
  retry(samenwerkingsverbandId: SamenwerkingsverbandId): Promise<void>;
  /** Takes the events that the mail service published since the last time. */
  takeEvents(): BusEvent[];
  /** Hands events over, each twice: EventBridge delivers at least once. */
  deliver(events: readonly BusEvent[]): Promise<void>;
  /** The melding as it is stored now. */
  stored(melding: Melding): Promise<Melding | undefined>;
  /** The ids that people of its SWV see as not (yet) delivered. */
  undelivered(melding: Melding): Promise<string[]>;
  /** The mails of these meldingen, oldest first. */
  sent(...meldingen: readonly Melding[]): Promise<InboxMail[]>;
  /** Empties the mailbox, so that reading it stays quick. */
  forgetMails(): Promise<void>;
  close(): Promise<void>;
}

export async function aMeldingWorld(): Promise<MeldingWorld> {
  const [dynamodb, mail] = await Promise.all([startTestDynamodb(), aMailStandIn()]);
  const { table } = dynamodb;
  const cast = aCast();
  const gebruikers = createGebruikerStore(table);
  const meldingen = createMeldingStore(table);
  const stored = createDossierStore(table);
  const organisaties = createOrganisatieStore(table);
  // A melding about a case that a test did not store is about one that everybody in it may see.
  const dossiers = {
    load: async (id: HulpvraagId) =>
      (await stored.load(id)) ?? aDossierIn('JK_AANMELDEN_SCHOOL', { hulpvraag: { id } }, cast),
  };
  for (const name of LEZERS) {
    const { lidmaatschap } = cast[name];
    const email = `${lidmaatschap.id}@voorbeeld.example`;
    const gebruiker = aGebruiker({ id: lidmaatschap.gebruikerId, email });
    await gebruikers.create({ gebruiker, lidmaatschappen: [lidmaatschap] });
  }
  let clock = Date.parse('2026-10-05T09:00:00.000Z');
  const now = () => momentAt(clock);
  const client = { endpoint: mail.mail.url, region: mail.settings.region, credentials: CREDENTIALS };
  const mailer = createSesMailer({
    from: 'meldingen@kindbrug.example',
    configurationSet: 'meldingen',
    client,
    report: noReport,
  });

  function deps(crash?: CrashPoint): VerzendDeps {
    const mailInstellingen = { webOrigin: 'https://dossier.kindbrug.example', afzender: 'meldingen@kindbrug.example' };
    return mortal(
      {
        meldingen,
        gebruikers,
        dossiers,
        organisaties,
        mailer,
        mailInstellingen,
        regels: VERZENDREGELS,
        now,
        report: noReport,
      },
      crash,
    );
  }

  return {
    dynamodb,
    mail,
    cast,
    meldingen,
    now,
    advance: (milliseconds) => {
      clock += milliseconds;
    },
    deps,
    stream: (about, used = deps()) => createSendMelding(used)(streamEvent(about)),
    retry: (swv) => createRetryMeldingen({ ...deps(), listSamenwerkingsverbanden: async () => [swv] })(),
    takeEvents: () => mail.events.splice(0).map(busEvent),
    async deliver(events) {
      const handler = createMailEvent({ meldingen, gebruikers, pause: async () => {} });
      for (const event of [...events, ...events]) await handler(event);
    },
    stored: async (melding) => (await meldingen.find(reeksVan(melding), melding.id))?.melding,
    async undelivered({ samenwerkingsverbandId: swv }) {
      return (await meldingen.listUndelivered(swv, {})).items.map(({ id }) => id);
    },
    async sent(...about) {
      const ids = about.map(({ id }) => id);
      const mails = await mail.inbox();
      return mails.filter(({ tags }) => ids.includes(tags.melding ?? '')).reverse();
    },
    async forgetMails() {
      await fetch(`${mail.mail.url}/berichten`, { method: 'DELETE' });
    },
    async close() {
      await Promise.all([dynamodb.close(), mail.close()]);
    },
  };
}

/** A case with one melding for each of these people, written as a change writes them. */
export async function aCase<P extends readonly Lezer[]>(
  world: MeldingWorld,
  people: readonly [...P],
  swv = asSwvId(),
): Promise<{ [I in keyof P]: Melding }> {
  const hulpvraagId = asHulpvraagId();
  const meldingen = people.map((name) =>
    aMelding({
      hulpvraagId,
      samenwerkingsverbandId: swv,
      aan: world.cast[name].persoon.gebruikerId,
      aangemaaktOp: world.now(),
    }),
  );
  for (const melding of meldingen) await world.meldingen.add(melding);
  return meldingen as { [I in keyof P]: Melding };
}

/** The records of a stream; a sequence number says which melding it is about. */
export function streamEvent(meldingen: readonly Melding[]): StreamEvent {
  return {
    Records: meldingen.map((melding) => ({
      eventName: 'INSERT',
      dynamodb: {
        Keys: { pk: { S: `MELDING#${reeksVan(melding)}` }, sk: { S: melding.id } },
        SequenceNumber: melding.id,
      },
    })),
  };
}

/** As EventBridge passes on what the mail service published. */
export function busEvent({ detailType, detail, resources }: MailStandIn['events'][number]): BusEvent {
  const envelope = { version: '0', id: uuidv7(), account: '000000000000', time: '', region: 'eu-central-1' };
  return { ...envelope, source: 'aws.ses', 'detail-type': detailType, resources: [...resources], detail };
}

class Died extends Error {}

/** A process that dies when it reaches the point, and does nothing after that. */
function mortal(deps: VerzendDeps, crash: CrashPoint | undefined): VerzendDeps {
  let isDead = false;
  const die = (): never => {
    isDead = true;
    throw new Died();
  };
  const alive = () => {
    if (isDead) throw new Died();
  };
  return {
    ...deps,
    gebruikers: {
      load(id) {
        alive();
        return deps.gebruikers.load(id);
      },
    },
    meldingen: {
      ...deps.meldingen,
      firstOpen(reeks) {
        alive();
        return deps.meldingen.firstOpen(reeks);
      },
      async replace(voor, na) {
        alive();
        if (crash === 'before claim' && na.stand === 'BEZIG') die();
        const isWritten = await deps.meldingen.replace(voor, na);
        if (crash === 'after claim' && na.stand === 'BEZIG') die();
        if (crash === 'after mark' && na.stand === 'VERZONDEN') die();
        return isWritten;
      },
    },
    mailer: {
      async send(mail) {
        alive();
        const aanname = await deps.mailer.send(mail);
        if (crash === 'after send') die();
        return aanname;
      },
    },
  };
}
