import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import { invitePerson } from '#shared/gebruiker/invite-person.ts';
import { dateInNetherlands } from '#shared/kernel/dates.ts';
import { invalid } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { OrganisatieId } from '#shared/model/ids.ts';
import { askFunctie } from './ask-functie.ts';
import { type Beheer, type BeheerVerzoek, daadVan } from './beheer-deps.ts';
import { otherBeheerders } from './other-beheerders.ts';
import { requireActieveOrganisatie } from './require-organisatie.ts';
import { type Functie, findOverlap, needsTweede, requireFunctie, requireIemandAnders } from './rollen.ts';

/**
 * Invites somebody for an organisation; account and mail are made when there is no account yet. A JK or BEHEERDER role
 * opens nothing before a second beheerder confirmed it. The same again changes nothing, but for asking again what
 * nobody confirmed.
 */
export async function nodigLidUit(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  organisatieId: OrganisatieId,
  wie: Functie & { readonly naam: string; readonly email: string },
): Promise<Lidmaatschap> {
  const { actor } = verzoek;
  const organisatie = await requireActieveOrganisatie(deps, actor, organisatieId);
  requireFunctie(wie, organisatie.soort, await deps.organisaties.listPlatforms(actor.samenwerkingsverbandId));
  requireNietVoorbij(wie, deps.newContext().nu);
  const bekend = await deps.gebruikers.findByEmail(wie.email);
  if (bekend) requireIemandAnders(bekend.gebruiker.id, actor);
  const eerder = bekend && findOverlap(bekend, organisatieId, wie);
  if (eerder) return eerder.stand === 'WACHT_OP_BEVESTIGING' ? askFunctie(deps, verzoek, eerder, wie) : eerder;
  const isWachtend = needsTweede(wie, undefined);
  // Before anybody is mailed: without a second beheerder it could never be confirmed.
  if (isWachtend) await otherBeheerders(deps, actor, bekend?.gebruiker.id);
  const uitnodiging = {
    ...wie,
    ...(isWachtend ? { stand: 'WACHT_OP_BEVESTIGING' as const } : {}),
    organisatie: {
      organisatieId,
      organisatieNaam: organisatie.naam,
      organisatieSoort: organisatie.soort,
      samenwerkingsverbandId: actor.samenwerkingsverbandId,
    },
  };
  const lid = await retryOnConflict(() =>
    invitePerson(deps, uitnodiging, (made) => daadVan(verzoek, deps.newContext(), 'lidmaatschap', made.id)),
  );
  return isWachtend ? askFunctie(deps, verzoek, lid, wie) : lid;
}

function requireNietVoorbij({ totEnMet }: Functie, nu: Moment): void {
  if (totEnMet === undefined || totEnMet >= dateInNetherlands(nu)) return;
  throw invalid('/totEnMet', 'DATUM_VOORBIJ', 'De laatste dag is al voorbij. Kies vandaag of een dag die nog komt.');
}
