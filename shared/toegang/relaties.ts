import { isZelfdeAdres } from '#shared/kernel/adresvorm.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor, Rol } from '#shared/model/gebruiker.ts';
import type { OuderId } from '#shared/model/ids.ts';
import type { Ouder } from '#shared/model/kind.ts';
import { isOoitGeopend, isOpen, type Overlegronde, type Uitnodiging } from '#shared/model/overlegronde.ts';
import type { SchoolVanVoorkeur } from '#shared/model/school.ts';
import { isLopend, STATUS, type Status } from '#shared/model/status.ts';
import { isGeldig, openBezwaar, openIntrekking, type Toestemming } from '#shared/model/toestemming.ts';
import { plaatsingTot } from './plaatsing-termijn.ts';
import type { Relatie } from './rechten.ts';
import { hasRechtIn } from './tabel.ts';

/** The statuses in which an ouder met gezag reads along without being invited: 3 and everything after it. */
const VANAF_ADVIES = hasRechtIn('OUDER', 'DOSSIER_LEZEN');

/** Every relation of the actor to the dossier at the moment `nu`. None: a stranger. */
export function relatiesVan(actor: Actor, dossier: Dossier, nu: Moment): readonly Relatie[] {
  if (actor.samenwerkingsverbandId !== dossier.kop.samenwerkingsverbandId) return [];
  // In whatever role: what such an ouder sees was decided by two people, invitation by invitation.
  if (isOuderZonderGezag(actor, dossier)) return openUitnodigingen(actor, dossier, nu).length > 0 ? ['GENODIGDE'] : [];
  return [
    ...(isSwv(actor, dossier) ? (['SWV'] as const) : []),
    ...(isVoorschool(actor, dossier) ? (['VOORSCHOOL'] as const) : []),
    ...(openUitnodigingen(actor, dossier, nu).length > 0 ? (['GENODIGDE'] as const) : []),
    ...ouderRelatie(actor, dossier, nu),
    ...schoolRelaties(actor, dossier, nu),
  ];
}

function hasRol(actor: Actor, ...rollen: readonly Rol[]): boolean {
  return rollen.some((rol) => actor.rollen.includes(rol));
}

function isSwv(actor: Actor, dossier: Dossier): boolean {
  return hasRol(actor, 'CONTACTPERSOON_JK', 'JK_SPECIALIST') && actor.platformIds.includes(dossier.kop.platformId);
}

function isVoorschool(actor: Actor, dossier: Dossier): boolean {
  const contact = dossier.hulpvraag.voorschoolContact;
  return hasRol(actor, 'CONTACTPERSOON_VOORSCHOOL') && contact.lidmaatschapId === actor.lidmaatschapId;
}

/** An invitation with its round. */
interface MetRonde {
  readonly uitnodiging: Uitnodiging;
  readonly ronde: Overlegronde;
}

/**
 * The invitations, with their rounds, that are open for this actor now. An ouder zonder gezag has only those that two
 * people decided about.
 */
export function openUitnodigingen(actor: Actor, dossier: Dossier, nu: Moment): readonly MetRonde[] {
  return uitnodigingenVan(actor, dossier).filter(({ uitnodiging, ronde }) => isOpen(uitnodiging, ronde, nu));
}

/**
 * When the stukken open for an actor for whom nothing is open yet: the first moment, or `HANDMATIG` while somebody
 * still has to open them. Undefined for whoever has nothing to come.
 */
export function opensFor(actor: Actor, dossier: Dossier, nu: Moment): Moment | 'HANDMATIG' | undefined {
  if (actor.samenwerkingsverbandId !== dossier.kop.samenwerkingsverbandId) return undefined;
  if (!isLopend(dossier.hulpvraag.status)) return undefined;
  const komend = uitnodigingenVan(actor, dossier).filter(
    ({ uitnodiging: { ingetrokkenOp, sluitOp, opentOp }, ronde }) =>
      !ronde.afgelastOp && !ingetrokkenOp && nu < sluitOp && (opentOp === undefined || nu < opentOp),
  );
  const momenten = komend.flatMap(({ uitnodiging }) => uitnodiging.opentOp ?? []).sort();
  return momenten[0] ?? (komend.length > 0 ? 'HANDMATIG' : undefined);
}

function uitnodigingenVan(actor: Actor, dossier: Dossier): readonly MetRonde[] {
  return dossier.uitnodigingen.flatMap((uitnodiging) => {
    if (uitnodiging.persoon.lidmaatschapId !== actor.lidmaatschapId) return [];
    const ronde = dossier.overlegrondes.find((one) => one.id === uitnodiging.rondeId);
    const magErbij =
      countsUitnodiging(uitnodiging, dossier) && (uitnodiging.besluit || !isOuderZonderGezag(actor, dossier));
    return ronde && magErbij ? [{ uitnodiging, ronde }] : [];
  });
}

/**
 * False for an invitation that opens nothing, whatever its window: as an ouder, to an account that is not that ouder's
 * any more (also in other hulpvragen of the child), or of an ouder zonder gezag about whom nobody decided.
 */
export function countsUitnodiging(uitnodiging: Uitnodiging, dossier: Pick<Dossier, 'ouders'>): boolean {
  const { ouderId, persoon } = uitnodiging;
  const ouder = dossier.ouders.find((one) => one.id === ouderId);
  if (ouderId !== undefined && ouder?.lidmaatschapId !== persoon.lidmaatschapId) return false;
  return !isVanOuderZonderGezag(uitnodiging, dossier);
}

/**
 * True for whoever has to be at this meeting, whether or not anything is open for them now: they may know where it is,
 * which may be somebody's home.
 */
export function isUitgenodigd(
  { lidmaatschapId }: Pick<Actor, 'lidmaatschapId'>,
  rondeId: string,
  dossier: Pick<Dossier, 'ouders' | 'uitnodigingen'>,
): boolean {
  const uitnodigingen = dossier.uitnodigingen.filter((one) => one.rondeId === rondeId && !one.ingetrokkenOp);
  return uitnodigingen.some((one) => one.persoon.lidmaatschapId === lidmaatschapId && countsUitnodiging(one, dossier));
}

/**
 * True for the invitation of an ouder zonder gezag about whom nobody decided: as that ouder, or of that person in
 * another role.
 */
export function isVanOuderZonderGezag(
  { ouderId, persoon, besluit }: Uitnodiging,
  dossier: Pick<Dossier, 'ouders'>,
): boolean {
  if (besluit !== undefined) return false;
  const ouder = dossier.ouders.find((one) => one.id === ouderId);
  return (ouder !== undefined && !ouder.gezag) || isOuderZonderGezag(persoon, dossier);
}

function isAccountVan(
  ouder: Ouder,
  { gebruikerId, lidmaatschapId }: Pick<Actor, 'gebruikerId' | 'lidmaatschapId'>,
): boolean {
  return ouder.lidmaatschapId === lidmaatschapId || ouder.gebruikerId === gebruikerId;
}

/**
 * True for an ouder of this child without gezag, for whichever organisation and in whatever role this person works:
 * known by the account, by an account that was recognised as theirs, or by the address with which they signed in. An
 * account that is tied to an ouder met gezag is that ouder's, though the other one may have given the same address.
 */
export function isOuderZonderGezag(wie: Persoon, { ouders }: Pick<Dossier, 'ouders'>): boolean {
  const gekoppeld = ouders.filter((ouder) => isAccountVan(ouder, wie));
  if (gekoppeld.length > 0) return gekoppeld.some((ouder) => !ouder.gezag);
  const herkend = ouders.filter(
    ({ herkendeAccounts, email }) => herkendeAccounts?.includes(wie.gebruikerId) || isZelfdeAdres(email, wie.adres),
  );
  return herkend.length > 0 && herkend.every((ouder) => !ouder.gezag);
}

type Persoon = Pick<Actor, 'gebruikerId' | 'lidmaatschapId' | 'adres'>;

/** The ouder met gezag that this actor is, if any. */
export function ouderVan(actor: Actor, dossier: Dossier): Ouder | undefined {
  if (!hasRol(actor, 'OUDER')) return undefined;
  return dossier.ouders.find((ouder) => ouder.gezag && ouder.lidmaatschapId === actor.lidmaatschapId);
}

function ouderRelatie(actor: Actor, dossier: Dossier, nu: Moment): readonly Relatie[] {
  const ouder = ouderVan(actor, dossier);
  if (!ouder) return [];
  const status = statusVoorIntrekking(dossier);
  if (STATUS[status].isVerborgen) return [];
  if (VANAF_ADVIES.includes(status)) return ['OUDER'];
  const geopend = dossier.uitnodigingen.some((uitnodiging) => {
    const ronde = dossier.overlegrondes.find((one) => one.id === uitnodiging.rondeId);
    const isVanAccount = uitnodiging.persoon.lidmaatschapId === ouder.lidmaatschapId;
    return isVanAccount && ronde !== undefined && isOoitGeopend(uitnodiging, ronde, nu);
  });
  return geopend ? ['OUDER_VOOR_ADVIES'] : [];
}

/** The status, or for a withdrawn hulpvraag the status it was withdrawn from. */
function statusVoorIntrekking(dossier: Dossier): Status {
  const { status } = dossier.hulpvraag;
  if (status !== 'JK_INGETROKKEN') return status;
  const intrekking = dossier.statuswijzigingen.findLast((one) => one.naar === 'JK_INGETROKKEN');
  // A history that does not say from where opens no more than a request that was just told.
  return intrekking?.van ?? 'JK_ONDERWIJSADVIES_AANVRAAG';
}

/** What stops all sharing with a school, whatever toestemming stands. */
export interface Stillegging {
  readonly door: 'BEZWAAR' | 'INTREKKING';
  readonly ouderId: OuderId;
  readonly op: Moment;
}

/**
 * The open objection, or the withdrawal by an ouder who has not agreed again, that stops the sharing with a school now:
 * of an ouder met gezag, whatever the other one allows. Disagreement stops the sharing (domain.md); giving the same
 * consent once more does not get round it.
 */
export function stilleggingVan(
  { id }: Pick<SchoolVanVoorkeur, 'id'>,
  { ouders, toestemmingen }: Pick<Dossier, 'ouders' | 'toestemmingen'>,
): Stillegging | undefined {
  const voorSchool = toestemmingen.filter((one) => one.schoolId === id);
  return ouders
    .filter((ouder) => ouder.gezag)
    .flatMap(({ id: ouderId }): readonly Stillegging[] => {
      const bezwaar = voorSchool.map(openBezwaar).find((one) => one?.ouderId === ouderId);
      const intrekking = openIntrekking(ouderId, voorSchool);
      return [
        ...(bezwaar ? [{ door: 'BEZWAAR' as const, ouderId, op: bezwaar.op }] : []),
        ...(intrekking ? [{ door: 'INTREKKING' as const, ouderId, op: intrekking.op }] : []),
      ];
    })[0];
}

/** The consents that count now for a school of the dossier: none while something stops the sharing with it. */
export function geldigeToestemmingen(
  { id }: Pick<SchoolVanVoorkeur, 'id'>,
  dossier: Dossier,
  nu: Moment,
): readonly Toestemming[] {
  const gezag = new Set(dossier.ouders.filter((ouder) => ouder.gezag).map((ouder) => ouder.id));
  const voorSchool = dossier.toestemmingen.filter((one) => one.schoolId === id);
  if (stilleggingVan({ id }, dossier)) return [];
  return voorSchool.filter((one) => gezag.has(one.ouderId) && isGeldig(one, nu));
}

/** The school van voorkeur for which this actor speaks, if any. */
export function schoolVan(actor: Actor, dossier: Dossier): SchoolVanVoorkeur | undefined {
  if (!hasRol(actor, 'CONTACTPERSOON_SCHOOL')) return undefined;
  return dossier.scholen.find((school) => school.organisatieId === actor.organisatieId);
}

function schoolRelaties(actor: Actor, dossier: Dossier, nu: Moment): readonly Relatie[] {
  const school = schoolVan(actor, dossier);
  if (!school?.gevraagdOp || geldigeToestemmingen(school, dossier, nu).length === 0) return [];
  const { inschrijving, status, statusSinds } = dossier.hulpvraag;
  if (status === 'ADVIES_AFGEROND' && inschrijving?.schoolId === school.id) {
    return nu < plaatsingTot(inschrijving, statusSinds) ? ['SCHOOL_VAN_PLAATSING'] : [];
  }
  return school.reactie?.antwoord === 'AFGEWEZEN' ? ['SCHOOL_AFGEWEZEN'] : ['SCHOOL'];
}

/**
 * True when the actor knows, or was told, that this case exists: such a person gets "no access" instead of "not found".
 * A named preschool contact is told from status 1, an invitee by the invitation, a school when it was asked.
 */
export function knowsZaak(actor: Actor, dossier: Dossier, nu: Moment): boolean {
  if (actor.samenwerkingsverbandId !== dossier.kop.samenwerkingsverbandId) return false;
  if (relatiesVan(actor, dossier, nu).some((relatie) => relatie === 'SWV')) return true;
  // Also a Concept that was stopped: nobody outside the SWV is told that there was one.
  if (STATUS[statusVoorIntrekking(dossier)].isVerborgen) return false;
  const uitgenodigd = dossier.uitnodigingen.filter((one) => one.persoon.lidmaatschapId === actor.lidmaatschapId);
  if (isOuderZonderGezag(actor, dossier)) return uitgenodigd.some((one) => one.besluit !== undefined);
  return (
    isVoorschool(actor, dossier) ||
    uitgenodigd.some((one) => countsUitnodiging(one, dossier)) ||
    schoolVan(actor, dossier)?.gevraagdOp !== undefined ||
    ouderRelatie(actor, dossier, nu).length > 0
  );
}
