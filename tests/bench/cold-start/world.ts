import '#tests/support/function-settings.ts';
import { createSendMelding } from '#functions/streams/send-melding.ts';
import { createMeldingStore } from '#shared/adapters/dynamodb/melding-store.ts';
import { createOrganisatieStore } from '#shared/adapters/dynamodb/organisatie-store.ts';
import { createSesMailer } from '#shared/adapters/ses/mailer.ts';
import { addDays, momentAt } from '#shared/kernel/dates.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Melding } from '#shared/model/melding.ts';
import { VERZENDREGELS } from '#shared/verzending/verzendstand.ts';
import { aMelding } from '#tests/support/a-melding.ts';
import { storeCast } from '#tests/support/api.ts';
import { startBijlagenCloud } from '#tests/support/bijlagen-cloud.ts';
import { aCast, aDossierIn, anOrganisatie, type DossierOverrides } from '#tests/support/builders.ts';
import { aMailStandIn } from '#tests/support/mail-stand-in.ts';
import { busEvent, streamEvent } from '#tests/support/melding-world.ts';
import { noReport } from '#tests/support/reports.ts';
import { storeDossier } from '#tests/support/stored-dossier.ts';

export type World = Awaited<ReturnType<typeof startWorld>>;

const MAIL = { from: 'meldingen@kindbrug.example', configurationSet: 'meldingen' };
const WEB_ORIGIN = 'https://dossier.kindbrug.example';

/** One SWV with its people on a real table, buckets and mail: what the functions that are measured work on. */
export async function startWorld() {
  const [cloud, mail] = await Promise.all([startBijlagenCloud(), aMailStandIn({ now: () => new Date() })]);
  const { dossiers, gebruikers } = cloud.deps;
  const cast = aCast();
  const { samenwerkingsverbandId: swv } = cast;
  await storeCast(gebruikers, cast);
  const organisaties = createOrganisatieStore(cloud.table);
  await organisaties.save(anOrganisatie({ id: swv, samenwerkingsverbandId: swv, soort: 'SAMENWERKINGSVERBAND' }));
  const meldingen = createMeldingStore(cloud.table);
  const { region, credentials } = mail.settings;
  const mailer = createSesMailer({
    ...MAIL,
    report: noReport,
    client: { endpoint: mail.mail.url, region, credentials },
  });
  const send = createSendMelding({
    meldingen,
    gebruikers,
    dossiers,
    organisaties,
    mailer,
    mailInstellingen: { webOrigin: WEB_ORIGIN, afzender: MAIL.from },
    regels: VERZENDREGELS,
    now: () => momentAt(Date.now()),
    report: noReport,
  });

  return {
    cloud,
    cast,
    environment: {
      ...cloud.environment,
      AWS_ENDPOINT_URL_SESV2: mail.mail.url,
      USER_POOL_ID: 'eu-central-1_BENCH0000',
      MAIL_FROM: MAIL.from,
      MAIL_CONFIGURATION_SET: MAIL.configurationSet,
      WEB_ORIGIN,
    },
    aDossier: (status: Parameters<typeof aDossierIn>[0], overrides: DossierOverrides = {}): Promise<Dossier> =>
      storeDossier(dossiers, aDossierIn(status, overrides, cast)),
    /** One mail that waits since an hour. */
    async aWaitingMelding(): Promise<Melding> {
      const aangemaaktOp = addDays(momentAt(Date.now()), -1 / 24);
      const { hulpvraag } = await storeDossier(dossiers, aDossierIn('JK_ONDERWIJSADVIES_AANVRAAG', {}, cast));
      const aan = cast.voorschool.persoon.gebruikerId;
      const melding = aMelding({ aan, hulpvraagId: hulpvraag.id, samenwerkingsverbandId: swv, aangemaaktOp });
      await meldingen.add(melding);
      return melding;
    },
    /** Sends a melding, and gives the last that the mail service told of it. */
    async sendAndHear(melding: Melding) {
      mail.events.splice(0);
      await send(streamEvent([melding]));
      const last = mail.events.at(-1);
      if (!last) throw new Error('The mail service told nothing');
      return busEvent(last);
    },
    async close() {
      await Promise.all([cloud.close(), mail.close()]);
    },
  };
}
