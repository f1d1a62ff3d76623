import type { Context } from '#shared/kernel/context.ts';
import { addDays } from '#shared/kernel/dates.ts';
import { DomainError, type Problem, refuse } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { hasToegang } from '#shared/melding/ontvangers.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor, Dader, Rol } from '#shared/model/gebruiker.ts';
import type { Statuswijziging } from '#shared/model/hulpvraag.ts';
import type { NieuweMelding } from '#shared/model/melding.ts';
import { isAfgesloten, type Status } from '#shared/model/status.ts';
import { daderVan, type Uitkomst, withHulpvraag } from '#shared/model/uitkomst.ts';
import { overlegMeldingen } from '#shared/overlegronde/overleg-bij-einde.ts';
import { reverseVragen } from '#shared/school/vraag.ts';
import { isDue } from '#shared/vernietiging/bewaartermijn.ts';
import { toegangsverschillen } from '#shared/vertrek/verschil.ts';
import { VOORWAARDEN } from './overgangen.ts';

/** For how long one person may take a step back, in days; after that it takes two (shared/voorstel). [decided] */
export const TERUGSTAP_DAGEN = 7;

/** Who takes steps back. */
const TERUGSTAP_ROL: Rol = 'JK_SPECIALIST';

/** The step that can be taken back now: the last one, only once, and by the JKspecialist, whoever took it. */
export function findReversibleStap(
  dossier: Dossier,
): { readonly stap: Statuswijziging; readonly naar: Status; readonly door: Rol } | undefined {
  const stap = dossier.statuswijzigingen.at(-1);
  if (!stap || stap.soort === 'TERUGSTAP' || stap.van === null) return undefined;
  return { stap, naar: stap.van, door: TERUGSTAP_ROL };
}

/** @throws DomainError STAND_VAN_ZAKEN when there is no step to take back. */
export function requireTerugTeDraaien(dossier: Dossier): NonNullable<ReturnType<typeof findReversibleStap>> {
  const stap = findReversibleStap(dossier);
  if (stap) return stap;
  const tekst = 'Er is geen stap om terug te draaien. Alleen de laatste stap kan terug, en maar één keer.';
  throw refuse([{ code: 'GEEN_STAP_TERUG', tekst, plek: '/statuswijzigingen' }]);
}

/** True when the step was taken so long ago that a second person must approve taking it back. */
export function needsTweedePersoon({ op }: Pick<Statuswijziging, 'op'>, nu: Moment): boolean {
  return addDays(op, TERUGSTAP_DAGEN) < nu;
}

/**
 * Everything that stands in the way of taking this step back, whoever does it: a hulpvraag does not come back into a
 * status into which it could not step forward as things stand now.
 */
export function terugstapOntbreekt(dossier: Dossier, nu: Moment): readonly Problem[] {
  const terug = findReversibleStap(dossier);
  if (!terug) return [];
  return [
    ...vernietigingGoedgekeurd(dossier, nu),
    ...findOtherRunning(dossier),
    ...isSamengevoegd(dossier),
    ...VOORWAARDEN[terug.naar](restoreBefore(dossier, terug, nu), nu),
  ];
}

/**
 * Takes the last step back, with a reason, alone: within 7 days.
 * @throws DomainError STAND_VAN_ZAKEN when there is no step to take back, when a guard of the status does not hold, or
 *   when it takes a second person by now; GEEN_TOEGANG for another role.
 */
export function zetStapTerug(dossier: Dossier, reden: string, actor: Actor, context: Context): Uitkomst {
  const { stap, door } = requireTerugTeDraaien(dossier);
  if (!actor.rollen.includes(door)) {
    throw new DomainError('GEEN_TOEGANG', 'Deze stap kan alleen iemand met een andere rol terugdraaien.');
  }
  if (needsTweedePersoon(stap, context.nu)) {
    const tekst = `Deze stap is meer dan ${TERUGSTAP_DAGEN} dagen geleden gezet. Doe een voorstel: een tweede persoon van het samenwerkingsverband moet dit goedkeuren.`;
    throw refuse([{ code: 'TWEEDE_PERSOON_NODIG', tekst, plek: '/voorstellen' }]);
  }
  return reverseStap(dossier, { reden, door: daderVan(actor, door) }, context);
}

/**
 * Why a step goes back, and by whom: the one who did it or proposed it, and the second person if there had to be one.
 */
export interface Terugstap {
  readonly reden: string;
  readonly door: Dader;
  readonly goedgekeurdDoor?: Dader;
}

/**
 * Takes the last step back. Access is computed from the state, so restoring the state restores exactly what the step
 * took away, for the present people; what schools were asked and answered under the step is kept, and counts no more.
 * @throws DomainError STAND_VAN_ZAKEN
 */
export function reverseStap(dossier: Dossier, { reden, ...wie }: Terugstap, context: Context): Uitkomst {
  const terug = requireTerugTeDraaien(dossier);
  const ontbreekt = terugstapOntbreekt(dossier, context.nu);
  if (ontbreekt.length > 0) throw refuse(ontbreekt);
  const regel: Statuswijziging = {
    id: context.nieuwId(),
    soort: 'TERUGSTAP',
    van: dossier.hulpvraag.status,
    naar: terug.naar,
    omschrijving: reden,
    op: context.nu,
    ...wie,
    gevraagdeScholen: [],
  };
  const na: Dossier = {
    ...restoreBefore(dossier, terug, context.nu),
    statuswijzigingen: [...dossier.statuswijzigingen, regel],
  };
  return {
    dossier: na,
    meldingen: [...meldingen(dossier, na, context.nu), ...overlegMeldingen(dossier, na, context.nu)],
    object: { soort: 'statuswijziging', id: regel.id },
  };
}

/** The dossier as it was before the step, apart from the line of history that says so. */
function restoreBefore(
  dossier: Dossier,
  { stap, naar }: NonNullable<ReturnType<typeof findReversibleStap>>,
  nu: Moment,
): Dossier {
  return {
    // A hulpvraag that runs again is not up for destruction any more.
    ...withHulpvraag(withoutVoordracht(dossier), nu, {
      status: naar,
      statusSinds: nu,
      ...(stap.vervallenInschrijving ? { inschrijving: stap.vervallenInschrijving } : {}),
    }),
    scholen: reverseVragen(dossier.scholen, stap, nu),
  };
}

function withoutVoordracht(dossier: Dossier): Dossier {
  const { vernietiging: _, nooitGedeeld: __, ...hulpvraag } = dossier.hulpvraag;
  return { ...dossier, hulpvraag };
}

function vernietigingGoedgekeurd({ hulpvraag }: Dossier, nu: Moment): readonly Problem[] {
  if (!hulpvraag.vernietiging?.goedgekeurdOp && !isDue(hulpvraag, nu)) return [];
  const tekst = hulpvraag.vernietiging
    ? 'De vernietiging van dit dossier is goedgekeurd. De laatste stap kan niet meer terug.'
    : 'Deze hulpvraag wordt vannacht vernietigd. De laatste stap kan niet meer terug.';
  return [{ code: 'VERNIETIGING_GOEDGEKEURD', tekst }];
}

/**
 * One hulpvraag of a child runs at a time (maak-hulpvraag.ts). One that runs already makes no second one by going back
 * a step.
 */
function findOtherRunning({ hulpvraag, andereHulpvragen }: Dossier): readonly Problem[] {
  if (!isAfgesloten(hulpvraag.status) || andereHulpvragen.every((one) => isAfgesloten(one.status))) return [];
  const tekst =
    'Er loopt een andere hulpvraag voor dit kind, dus deze kan niet weer gaan lopen. Werk in die andere hulpvraag verder, of rond die eerst af.';
  return [{ code: 'HULPVRAAG_LOOPT', tekst }];
}

/** A dossier that was joined to another one has closed hulpvragen only: what goes on for the child, goes on there. */
function isSamengevoegd({ kop: { samengevoegdMet } }: Dossier): readonly Problem[] {
  if (!samengevoegdMet) return [];
  const tekst = `Dit dossier is samengevoegd met ${samengevoegdMet.zaaknummer}. Deze hulpvraag blijft daarom gesloten. Ga verder in het andere dossier.`;
  return [{ code: 'SAMENGEVOEGD', tekst }];
}

/**
 * Those whose access changes are told (domain.md); somebody who has none left reads that the case moved on without
 * them.
 */
function meldingen(voor: Dossier, na: Dossier, nu: Moment): readonly NieuweMelding[] {
  return toegangsverschillen(voor, na, nu).map(({ betrokkene }) => ({
    soort: 'TERUGSTAP',
    doelgroep: betrokkene.doelgroep,
    aan: betrokkene.persoon.gebruikerId,
    ...(hasToegang(betrokkene, na, nu) ? { status: na.hulpvraag.status } : {}),
  }));
}
