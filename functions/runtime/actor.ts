import type { APIGatewayProxyEventV2WithJWTAuthorizer as ApiEvent } from 'aws-lambda';
import type { Route } from '#shared/contract/route.ts';
import { adresvorm } from '#shared/kernel/adresvorm.ts';
import { dateInNetherlands } from '#shared/kernel/dates.ts';
import { DomainError, invalid } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { actorOf, countsOn, type Gebruiker, type Lidmaatschap, type SignedInActor } from '#shared/model/gebruiker.ts';
import { noId } from '#shared/model/ids.ts';
import type { Deps } from './deps.ts';

/** The header that names the lidmaatschap the person works for ("kies organisatie"). */
export const LIDMAATSCHAP_HEADER = 'kindbrug-lidmaatschap';

/**
 * Who makes this request, and for which organisation. The authorizer has verified the token; whether the person and the
 * lidmaatschap still count is read from the table at every request, so blocked means blocked from the next request on.
 * @throws DomainError NIET_AANGEMELD, GEEN_TOEGANG
 */
export async function resolveActor(deps: Deps, event: ApiEvent, route: Route): Promise<SignedInActor> {
  if (route.public) return NOBODY;
  const gebruikerId = String(event.requestContext.authorizer?.jwt?.claims?.sub ?? '');
  const account = gebruikerId === '' ? undefined : await deps.gebruikers.load(gebruikerId);
  if (!account)
    throw new DomainError('NIET_AANGEMELD', 'U bent niet ingelogd, of uw account bestaat niet meer. Log opnieuw in.');
  if (account.gebruiker.stand !== 'ACTIEF')
    throw new DomainError(
      'GEEN_TOEGANG',
      'Uw account is geblokkeerd: u kunt nu niet verder. Bel uw samenwerkingsverband.',
    );
  requireNewSession(account.gebruiker, event);
  if (route.recht === 'EIGEN_ACCOUNT')
    return anyLidmaatschap(account.gebruiker.id, account.gebruiker.naam, account.lidmaatschappen);
  const lidmaatschap = chosen(account.lidmaatschappen, event.headers[LIDMAATSCHAP_HEADER], deps.newContext().nu);
  return { ...actorOf(lidmaatschap), adres: adresvorm(account.gebruiker.email) };
}

/** By the second in which the person signed in, which is as exact as the token tells it. */
function requireNewSession({ sessiesVanaf }: Gebruiker, event: ApiEvent): void {
  if (sessiesVanaf === undefined) return;
  const signedIn = Number(event.requestContext.authorizer?.jwt?.claims?.auth_time);
  if (signedIn >= Math.floor(Date.parse(sessiesVanaf) / 1000)) return;
  throw new DomainError('NIET_AANGEMELD', 'Uw account is gewijzigd. Log opnieuw in.');
}

function chosen(lidmaatschappen: readonly Lidmaatschap[], id: string | undefined, nu: Moment): Lidmaatschap {
  if (id === undefined) {
    throw invalid(`/${LIDMAATSCHAP_HEADER}`, 'ORGANISATIE_KIEZEN', 'Kies eerst voor welke organisatie u werkt.');
  }
  const lidmaatschap = lidmaatschappen.find((one) => one.id === id);
  if (lidmaatschap && countsOn(lidmaatschap, dateInNetherlands(nu))) return lidmaatschap;
  throw new DomainError(
    'GEEN_TOEGANG',
    'U werkt niet (meer) voor deze organisatie in Kindbrug. Kies een andere organisatie.',
  );
}

/** For the own account no organisation has been chosen yet: the person, without any role of use. */
function anyLidmaatschap(gebruikerId: string, naam: string, lidmaatschappen: readonly Lidmaatschap[]): SignedInActor {
  const first = lidmaatschappen[0];
  const empty = { ...NOBODY, gebruikerId, naam, rollen: ['GENODIGDE'] as const };
  return first ? { ...empty, samenwerkingsverbandId: first.samenwerkingsverbandId } : empty;
}

const NOBODY: SignedInActor = {
  gebruikerId: '',
  lidmaatschapId: noId(''),
  organisatieId: noId(''),
  samenwerkingsverbandId: noId(''),
  rollen: [],
  platformIds: [],
  naam: '',
  organisatieNaam: '',
};
