import { processUpload } from '#shared/bijlage/process-upload.ts';
import { addDaysToDate, dateInNetherlands, momentAt } from '#shared/kernel/dates.ts';
import { termijnVanaf } from '#shared/model/school.ts';
import { draagVernietigingVoor } from '#shared/vernietiging/draag-vernietiging-voor.ts';
import { keurVernietigingGoed } from '#shared/vernietiging/keur-vernietiging-goed.ts';
import { storyOf } from '#tests/support/bijlagen-story.ts';
import { aContext, aSchool, aStatuswijziging, type Castlid } from '#tests/support/builders.ts';
import { aPdf } from '#tests/support/files.ts';
import { streamEvent } from '#tests/support/melding-world.ts';
import { saveUitkomst } from '#tests/support/stored-dossier.ts';
import type { World } from './world.ts';

/** Makes an event that has not been handled before, with everything in place that it is about. */
export type EventMaker = () => Promise<unknown>;

/** A first event for every function, by its name: what people and services ask of it most. */
export async function firstEvents(world: World): Promise<Readonly<Record<string, EventMaker>>> {
  const { cast, cloud } = world;
  const { specialist, voorschool, school, beheerder } = cast;
  const advies = await world.aDossier('JK_ONDERWIJSADVIES');
  const ended = await world.aDossier('ADVIES_AFGEROND');
  await aTermThatEnds();
  await cloud.putStray('clean', 'verdwaald/bestand');
  const get = (lid: Castlid, route: string, parameters: Parameters = {}): EventMaker => {
    const event = apiEvent(lid, 'GET', route, parameters);
    return () => Promise.resolve(event);
  };
  const hulpvraagId = advies.hulpvraag.id;
  return {
    'api-account': get(specialist, '/v1/mijn-account'),
    'api-hulpvragen': get(specialist, '/v1/hulpvragen'),
    'api-dossier': get(specialist, '/v1/hulpvragen/{hulpvraagId}/dossier', { hulpvraagId }),
    'api-bijlagen': get(specialist, '/v1/hulpvragen/{hulpvraagId}/bijlagen', { hulpvraagId }),
    'api-overleg': get(specialist, '/v1/overlegrondes'),
    'api-scholen': async () => {
      const { hulpvraag } = await world.aDossier('JK_ONDERWIJSADVIES');
      const { gebruikerId, lidmaatschapId } = cast.school2.persoon;
      const body = { contact: { gebruikerId, lidmaatschapId } };
      const route = '/v1/hulpvragen/{hulpvraagId}/scholen-van-voorkeur';
      return apiEvent(specialist, 'POST', route, { hulpvraagId: hulpvraag.id }, body);
    },
    'api-overdracht': get(school, '/v1/hulpvragen/{hulpvraagId}/overdracht', { hulpvraagId: ended.hulpvraag.id }),
    'api-beheer': get(beheerder, '/v1/platforms'),
    'api-toezicht': get(specialist, '/v1/avg-verzoeken'),
    'api-openapi': get(specialist, '/v1/openapi.json'),
    'shape-token': () =>
      Promise.resolve({ version: '2', triggerSource: 'TokenGeneration_Authentication', response: {} }),
    'send-melding': async () => streamEvent([await world.aWaitingMelding()]),
    'upload-received': async () => objectCreated(await anUpload()),
    'scan-result': async () => {
      const version = await anUpload();
      await processUpload(cloud.deps, version);
      return scanned(version);
    },
    'mail-event': async () => world.sendAndHear(await world.aWaitingMelding()),
    'retry-meldingen': async () => {
      await world.aWaitingMelding();
      return {};
    },
    'warn-zorgplicht': () => Promise.resolve({}),
    'settle-diensten': () => Promise.resolve({}),
    'reconcile-bijlagen': () => Promise.resolve({}),
    'destroy-dossiers': async () => {
      await anApprovedDossier();
      return {};
    },
  };

  async function anUpload() {
    const dossier = await world.aDossier('JK_ONDERWIJSADVIES_AANVRAAG');
    return (await storyOf(cloud, dossier.hulpvraag.id).upload(voorschool, await aPdf())).version;
  }

  /** Made once, as what the jobs find stays: each time another one would make every run longer than the one before. */
  async function aTermThatEnds(): Promise<void> {
    const ontvangenOp = addDaysToDate(dateInNetherlands(momentAt(Date.now())), -40);
    const aanmelding = { ontvangenOp, termijnTot: termijnVanaf(ontvangenOp), vastgelegdOp: aContext().nu };
    await world.aDossier('JK_AANMELDEN_SCHOOL', {
      scholen: [aSchool({ gevraagdOp: aContext().nu, aanmelding }, school)],
      toestemmingen: [],
    });
  }

  /** A hulpvraag that ended long ago, and of which two people agreed that it goes. */
  async function anApprovedDossier(): Promise<void> {
    const dossier = await world.aDossier('ADVIES_AFGEROND', {
      hulpvraag: { statusSinds: '2020-01-01T09:00:00.000Z' },
      statuswijzigingen: [aStatuswijziging({ van: 'JK_ADVIES_AFGEROND', naar: 'ADVIES_AFGEROND' })],
    });
    const { dossiers } = cloud.deps;
    const proposed = await saveUitkomst(
      dossiers,
      dossier,
      draagVernietigingVoor(dossier, specialist.actor, aContext()),
    );
    await saveUitkomst(dossiers, proposed, keurVernietigingGoed(proposed, cast.contactpersoonJk.actor, aContext()));
  }
}

type Parameters = Readonly<Record<string, string>>;

/** What API Gateway hands over after its authorizer. */
function apiEvent({ lidmaatschap }: Castlid, method: string, route: string, parameters: Parameters, body?: unknown) {
  const path = route.replace(/\{(\w+)\}/g, (_, name: string) => parameters[name] ?? '');
  return {
    version: '2.0',
    routeKey: `${method} ${route}`,
    rawPath: path,
    pathParameters: parameters,
    requestContext: {
      http: { method, path, sourceIp: '192.0.2.1' },
      requestId: 'bench',
      authorizer: { jwt: { claims: { sub: lidmaatschap.gebruikerId } } },
    },
    headers: { 'content-type': 'application/json', 'kindbrug-lidmaatschap': lidmaatschap.id },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  };
}

interface Version {
  readonly key: string;
  readonly versie: string;
}

function objectCreated({ key, versie }: Version) {
  return { source: 'aws.s3', 'detail-type': 'Object Created', detail: { object: { key, 'version-id': versie } } };
}

function scanned({ key, versie }: Version) {
  const detail = {
    s3ObjectDetails: { objectKey: key, versionId: versie },
    scanResultDetails: { scanResultStatus: 'NO_THREATS_FOUND' },
  };
  return { source: 'aws.guardduty', 'detail-type': 'GuardDuty Malware Protection Object Scan Result', detail };
}
