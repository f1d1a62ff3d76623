import registreerBijlage from '#functions/api/bijlagen/registreer-bijlage.ts';
import geefZienswijze from '#functions/api/dossier/geef-zienswijze.ts';
import leesDossier from '#functions/api/dossier/lees-dossier.ts';
import nodigOuderUit from '#functions/api/dossier/nodig-ouder-uit.ts';
import schrijfAdvies from '#functions/api/dossier/schrijf-advies.ts';
import schrijfObservatie from '#functions/api/dossier/schrijf-observatie.ts';
import bewerkFormulier from '#functions/api/hulpvragen/bewerk-formulier.ts';
import leesHulpvraag from '#functions/api/hulpvragen/lees-hulpvraag.ts';
import maakHulpvraag from '#functions/api/hulpvragen/maak-hulpvraag.ts';
import wijzigStatus from '#functions/api/hulpvragen/wijzig-status.ts';
import maakRonde from '#functions/api/overleg/maak-ronde.ts';
import nodigUit from '#functions/api/overleg/nodig-uit.ts';
import geefSchoolreactie from '#functions/api/scholen/geef-schoolreactie.ts';
import geefToestemming from '#functions/api/scholen/geef-toestemming.ts';
import legAanmeldingVast from '#functions/api/scholen/leg-aanmelding-vast.ts';
import legToestemmingVast from '#functions/api/scholen/leg-toestemming-vast.ts';
import voegSchoolToe from '#functions/api/scholen/voeg-school-toe.ts';
import vraagSchool from '#functions/api/scholen/vraag-school.ts';
import { createApi } from '#functions/runtime/create-api.ts';
import type { BijlagenDeps, Deps, HulpvragenDeps, OverlegDeps } from '#functions/runtime/deps.ts';
import type { Endpoint } from '#functions/runtime/endpoint.ts';
import { logger } from '#functions/runtime/logger.ts';

/** Whatever the endpoints of the seed need. */
export type SeedDeps = BijlagenDeps & OverlegDeps & HulpvragenDeps;

/** What people of the seed do, and what they look at meanwhile. */
const ENDPOINTS: readonly Endpoint<SeedDeps>[] = [
  bewerkFormulier,
  geefSchoolreactie,
  geefToestemming,
  geefZienswijze,
  leesDossier,
  leesHulpvraag,
  legAanmeldingVast,
  legToestemmingVast,
  maakHulpvraag,
  maakRonde,
  nodigOuderUit,
  nodigUit,
  registreerBijlage,
  schrijfAdvies,
  schrijfObservatie,
  voegSchoolToe,
  vraagSchool,
  wijzigStatus,
];

/** Who acts, for which organisation. */
export interface Acting {
  readonly naam: string;
  readonly gebruikerId: string;
  readonly lidmaatschapId: string;
}

/** What a request answered. */
export interface Answered {
  readonly body: Record<string, unknown>;
  readonly etag: string | undefined;
}

/** A request that must work. @throws Error saying who, what and the answer. */
export type Ask = (wie: Acting, method: string, path: string, body?: unknown, ifMatch?: string) => Promise<Answered>;

/**
 * The API in this process, on the clock of the story: the same endpoints, parsed, decided and written as a request from
 * outside, so that weeks of history are made of what people could have done. Only who asks is taken for true: the
 * door that proves that knows no other day than today.
 */
export function ownApi(deps: SeedDeps & Deps): Ask {
  logger.setLogLevel('SILENT');
  const handler = createApi(ENDPOINTS, deps);
  return async (wie, method, path, body, ifMatch) => {
    const event = {
      version: '2.0',
      rawPath: path,
      requestContext: {
        http: { method, path, sourceIp: '127.0.0.1' },
        requestId: deps.newContext().nieuwId(),
        authorizer: { jwt: { claims: { sub: wie.gebruikerId } } },
      },
      headers: {
        'content-type': 'application/json',
        'kindbrug-lidmaatschap': wie.lidmaatschapId,
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      isBase64Encoded: false,
    };
    // Only what the runtime reads is there; the rest of a Lambda event and its context plays no part.
    const result = await handler(event as never, { getRemainingTimeInMillis: () => 30_000 } as never);
    const status = result.statusCode ?? 0;
    if (status >= 300) throw new Error(`${wie.naam}: ${method} ${path} → ${status} ${result.body ?? ''}`);
    const etag = result.headers?.etag;
    return {
      body: result.body ? (JSON.parse(result.body) as Record<string, unknown>) : {},
      etag: etag === undefined ? undefined : String(etag),
    };
  };
}
