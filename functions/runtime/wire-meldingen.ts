/** The real dependencies of the functions that send mail, from their environment. Made once per Lambda, at start-up. */

import { setTimeout } from 'node:timers/promises';
import type { Table } from '#shared/adapters/dynamodb/client.ts';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import { createGebruikerStore } from '#shared/adapters/dynamodb/gebruiker-store.ts';
import { createMeldingStore } from '#shared/adapters/dynamodb/melding-store.ts';
import { createOrganisatieStore } from '#shared/adapters/dynamodb/organisatie-store.ts';
import { listSamenwerkingsverbanden } from '#shared/adapters/dynamodb/swv-list.ts';
import { createSesMailer } from '#shared/adapters/ses/mailer.ts';
import { momentAt } from '#shared/kernel/dates.ts';
import type { SamenwerkingsverbandId } from '#shared/model/ids.ts';
import type { MeldingStore } from '#shared/ports/melding-store.ts';
import type { AccountmailDeps } from '#shared/verzending/process-accountmail.ts';
import type { VerzendDeps } from '#shared/verzending/send-melding.ts';
import { VERZENDREGELS } from '#shared/verzending/verzendstand.ts';
import { readEnvironment } from './environment.ts';
import { report } from './logger.ts';
import { openTable } from './wire.ts';

/** What the job that sends what is still waiting needs. */
export interface RetryDeps extends VerzendDeps {
  /** The ids of every SWV of this deployment. */
  readonly listSamenwerkingsverbanden: () => Promise<readonly SamenwerkingsverbandId[]>;
}

export function createVerzendDeps(): VerzendDeps {
  return sendDeps(openTable());
}

export function createRetryDeps(): RetryDeps {
  const table = openTable();
  return { ...sendDeps(table), listSamenwerkingsverbanden: () => listSamenwerkingsverbanden(table) };
}

/** What the function needs that writes down what became of mails, and sends none. */
export interface MailEventDeps extends AccountmailDeps {
  readonly meldingen: MeldingStore;
}

export function createMailEventDeps(): MailEventDeps {
  const table = openTable();
  return {
    meldingen: createMeldingStore(table),
    gebruikers: createGebruikerStore(table),
    pause: (milliseconds) => setTimeout(milliseconds),
  };
}

function sendDeps(table: Table): VerzendDeps {
  const settings = readEnvironment('MAIL_FROM', 'MAIL_CONFIGURATION_SET', 'WEB_ORIGIN');
  return {
    meldingen: createMeldingStore(table),
    gebruikers: createGebruikerStore(table),
    dossiers: createDossierStore(table),
    organisaties: createOrganisatieStore(table),
    mailer: createSesMailer({ from: settings.MAIL_FROM, configurationSet: settings.MAIL_CONFIGURATION_SET, report }),
    mailInstellingen: { webOrigin: settings.WEB_ORIGIN, afzender: settings.MAIL_FROM },
    regels: VERZENDREGELS,
    now: () => momentAt(Date.now()),
    report,
  };
}
