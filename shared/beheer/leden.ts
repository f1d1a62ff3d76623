/** Lidmaatschappen: who works for which organisation of the SWV, in which roles. */
import { requireVersion } from '#shared/dossier/require-version.ts';
import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import { invitePerson } from '#shared/gebruiker/invite-person.ts';
import { dateInNetherlands } from '#shared/kernel/dates.ts';
import { invalid, refuse } from '#shared/kernel/errors.ts';
import { countsOn, groepVan, type Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { Dienstgevolg } from '#shared/ports/gebruiker-store.ts';
import { doeAccountverzoek, isRolGevraagd, otherBeheerders } from './accountverzoek.ts';
import { type Beheer, type BeheerVerzoek, daadVan } from './beheer-deps.ts';
import { type LidRef, requireLid, saveLid, withFunctie } from './lid-functie.ts';
import { requireActieveOrganisatie } from './organisaties.ts';
import { type Functie, findOverlap, needsTweede, requireFunctie, requireIemandAnders } from './rollen.ts';

/**
 * Invites somebody for an organisation; account and mail are made when there is no account yet. A JK or BEHEERDER role opens
 * nothing before a second beheerder confirmed it. The same again changes nothing, but for asking again what nobody confirmed.
 */
export async function nodigLidUit(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  organisatieId: string,
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

/** Asks a second beheerder for these roles, unless that was asked already; the lidmaatschap stays what it is until then. */
async function askFunctie(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  lid: Lidmaatschap,
  { rollen, platformIds, totEnMet }: Functie,
): Promise<Lidmaatschap> {
  if (lid.stand === 'WACHT_OP_BEVESTIGING' && (await isRolGevraagd(deps, verzoek.actor, lid.id))) return lid;
  const functie = { rollen: [...rollen], platformIds: [...platformIds], ...(totEnMet ? { totEnMet } : {}) };
  const wat = { soort: 'ROLLEN', lidmaatschapId: lid.id, gezien: lid.versie, ...functie } as const;
  await doeAccountverzoek(deps, verzoek, { gebruikerId: lid.gebruikerId, wat, reden: '' });
  return lid;
}

/**
 * Changes what somebody does for an organisation, and until when. What gives a JK or BEHEERDER role or a platform more waits
 * for a second beheerder: the answer is then the lidmaatschap as it still is.
 */
export async function bewerkLid(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  wie: LidRef,
  gezien: number,
  functie: Functie,
): Promise<Lidmaatschap> {
  const { actor } = verzoek;
  requireIemandAnders(wie.gebruikerId, actor);
  const platforms = await deps.organisaties.listPlatforms(actor.samenwerkingsverbandId);
  return retryOnConflict(async () => {
    const lid = await requireLid(deps, actor, wie);
    requireVersion(gezien, lid.versie, () => lid);
    if (groepVan(lid) === 'BIJ_DOSSIER') throw refuseOfDossier();
    requireFunctie(functie, lid.organisatieSoort, platforms);
    const telt = countsOn(lid, dateInNetherlands(deps.newContext().nu)) ? lid : undefined;
    if (needsTweede(functie, telt)) return askFunctie(deps, verzoek, lid, functie);
    if (lid.stand === 'WACHT_OP_BEVESTIGING') throw refuseWaiting();
    return saveLid(deps, verzoek, lid, withFunctie(lid, functie));
  });
}

/**
 * Blocks one lidmaatschap: refused at the next request that is made for it. What stays open for this person in cases is closed
 * (vertrek/dienst.ts), unless the invitations are kept for when they are back.
 */
export async function blokkeerLid(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  wie: LidRef,
  gevolg: Dienstgevolg = 'SLUITEN',
): Promise<Lidmaatschap> {
  requireIemandAnders(wie.gebruikerId, verzoek.actor);
  return setStand(deps, verzoek, wie, 'GEBLOKKEERD', gevolg);
}

/** Ends the block of a lidmaatschap, unless its organisation is not active. */
export async function deblokkeerLid(deps: Beheer, verzoek: BeheerVerzoek, wie: LidRef): Promise<Lidmaatschap> {
  requireIemandAnders(wie.gebruikerId, verzoek.actor);
  const { organisatieId } = await requireLid(deps, verzoek.actor, wie);
  await requireActieveOrganisatie(deps, verzoek.actor, organisatieId);
  return setStand(deps, verzoek, wie, 'ACTIEF');
}

function setStand(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  wie: LidRef,
  stand: 'ACTIEF' | 'GEBLOKKEERD',
  gevolg?: Dienstgevolg,
): Promise<Lidmaatschap> {
  return retryOnConflict(async () => {
    const lid = await requireLid(deps, verzoek.actor, wie);
    if (lid.stand === 'WACHT_OP_BEVESTIGING') throw refuseWaiting();
    return lid.stand === stand ? lid : saveLid(deps, verzoek, lid, { ...lid, stand }, gevolg);
  });
}

function requireNietVoorbij({ totEnMet }: Functie, nu: string): void {
  if (totEnMet === undefined || totEnMet >= dateInNetherlands(nu)) return;
  throw invalid('/totEnMet', 'DATUM_VOORBIJ', 'De laatste dag is al voorbij. Kies vandaag of een dag die nog komt.');
}

function refuseWaiting() {
  const tekst = 'Hier wacht nog een verzoek op een andere beheerder. Die kan het goedkeuren; afkeuren kunt u ook zelf.';
  return refuse([{ code: 'WACHT_OP_BEVESTIGING', tekst }]);
}

function refuseOfDossier() {
  const tekst =
    'Deze persoon is ouder of genodigde bij een dossier. De rol volgt uit dat dossier; hier kunt u alleen blokkeren.';
  return refuse([{ code: 'HOORT_BIJ_DOSSIER', tekst }]);
}
