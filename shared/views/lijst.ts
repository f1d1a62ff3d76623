/**
 * What lists show: a row per person (or school, or platform) and hulpvraag, written in the same transaction as the change.
 * A row exists only for somebody who may see the case; its vensters say from when until when, where time alone decides.
 *
 * A row holds nothing that changes without the list having to tell it: whatever is in it is written again for everybody
 * who has a row (docs/costs.md). When the form was last saved, for example, is told by the hulpvraag itself.
 */
import * as z from 'zod/mini';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { DateSchema, IdSchema, MomentSchema } from '#shared/kernel/text.ts';
import { asSplitNaam, naamVan } from '#shared/kind/naam.ts';
import { type Betrokkene, betrokkenen, opensFor } from '#shared/melding/ontvangers.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { type Actor, type Persoonverwijzing, type Rol, RolSchema } from '#shared/model/gebruiker.ts';
import { HulpvraagIdSchema, isBuitenDienst } from '#shared/model/hulpvraag.ts';
import { type SchoolVanVoorkeur, termijn } from '#shared/model/school.ts';
import { type AanZet, AanZetSchema, isAfgesloten, STATUS, StatusSchema } from '#shared/model/status.ts';
import { plaatsingTot } from '#shared/toegang/plaatsing-termijn.ts';
import type { Relatie } from '#shared/toegang/rechten.ts';
import { geldigeToestemmingen, isOuderZonderGezag, schoolVan } from '#shared/toegang/relaties.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { zichtbareScholen } from '#shared/toegang/zichtbare-scholen.ts';

/** A list belongs to a lidmaatschap, to a school (all its contactpersonen) or to a platform (all its SWV staff). */
export const LijstEigenaarSchema = lazyObject(() => ({
  soort: z.enum(['LIDMAATSCHAP', 'ORGANISATIE', 'PLATFORM']),
  id: IdSchema,
}));
export type LijstEigenaar = z.infer<typeof LijstEigenaarSchema>;

/** The three views of a list: what waits for me, what runs, what is done. */
export const WEERGAVEN = ['WACHT_OP_MIJ', 'LOPEND', 'AFGEROND'] as const;
export const WeergaveSchema = z.enum(WEERGAVEN);
export type Weergave = z.infer<typeof WeergaveSchema>;

export const LijstregelSchema = lazyObject(() => ({
  eigenaar: LijstEigenaarSchema,
  hulpvraagId: HulpvraagIdSchema,
  platformId: IdSchema,
  zaaknummer: z.string(),
  kindNaam: z.string(),
  /** The main part of the last name, with which `kindNaam` ends, or the only name: lists by name are in its order. */
  kindAchternaam: z.string(),
  /** Who asked, in the lists of the SWV: by it a case is found that has no name yet. */
  voorschool: z.optional(z.string()),
  status: StatusSchema,
  statusSinds: MomentSchema,
  aanZet: z.array(AanZetSchema),
  weergave: WeergaveSchema,
  termijn: z.optional(DateSchema),
  /** As what the owner has the row; a platform has its rows in no role. */
  rol: z.optional(RolSchema),
  /** Accounts of ouders zonder gezag, who work for the school or the platform whose list this is. */
  nietVoor: z.optional(z.array(IdSchema)),
  vensters: z.array(z.object({ vanaf: z.optional(MomentSchema), tot: z.optional(MomentSchema) })),
}));
export type Lijstregel = z.infer<typeof LijstregelSchema>;

/** True while the row may be shown to this reader of the list. */
export function isZichtbaar(regel: Lijstregel, lezer: Lijstlezer, nu: string): boolean {
  return (
    isVoor(regel, lezer) &&
    regel.vensters.some(({ vanaf, tot }) => (vanaf === undefined || vanaf <= nu) && (tot === undefined || nu < tot))
  );
}

/** A row is made for somebody in a role; that they still have it, and still work for the platform, shows only when they ask. */
function isVoor({ rol, platformId, nietVoor }: Lijstregel, { als }: Lijstlezer): boolean {
  if (als && nietVoor?.includes(als.gebruikerId)) return false;
  if (!als || rol === undefined || rol === 'GENODIGDE') return true;
  if (!isJk([rol])) return als.rollen.includes(rol);
  return isJk(als.rollen) && als.platformIds.includes(platformId);
}

function isJk(rollen: readonly Rol[]): boolean {
  return rollen.some((rol) => rol === 'CONTACTPERSOON_JK' || rol === 'JK_SPECIALIST');
}

/** Every row that lists must hold for this hulpvraag, at the moment `nu`. */
export function lijstregels(dossier: Dossier, nu: string): readonly Lijstregel[] {
  const moments = boundaries(dossier, nu);
  const rows = betrokkenen(dossier).flatMap((one): readonly Lijstregel[] => {
    const school = schoolVanPersoon(one, dossier);
    const metSchool = (moment: string) => school !== undefined && opensFor(school, dossier, moment);
    const inPersoon = asGenodigde(one);
    return [
      ...(school && one.doelgroep === 'SCHOOL'
        ? rowFor(dossier, school, { soort: 'ORGANISATIE', id: school.persoon.organisatieId }, moments, nu, metSchool)
        : []),
      // While their school has the case in its list, it is there for its contactpersonen already.
      ...rowFor(
        dossier,
        school ? inPersoon : one,
        { soort: 'LIDMAATSCHAP', id: one.persoon.lidmaatschapId },
        moments,
        nu,
        (moment) => opensFor(school ? inPersoon : one, dossier, moment) && !metSchool(moment),
      ),
    ];
  });
  const platform = row(
    dossier,
    { soort: 'PLATFORM', id: dossier.kop.platformId },
    undefined,
    [{}],
    dossier.scholen,
    nu,
  );
  return [...new Map([...rows, platform].map((one) => [`${one.eigenaar.soort}#${one.eigenaar.id}`, one])).values()];
}

/** The row of one reader; none when it would never be shown. */
function rowFor(
  dossier: Dossier,
  lezer: Betrokkene,
  eigenaar: LijstEigenaar,
  moments: readonly string[],
  nu: string,
  mag: (moment: string) => boolean,
): readonly Lijstregel[] {
  const vensters = vensterVan(mag, moments, nu);
  if (vensters.length === 0) return [];
  const scholen = zichtbareScholen(lezer.actor, dossier, decideToegang(lezer.actor, dossier, nu));
  return [row(dossier, eigenaar, lezer, vensters, scholen, nu)];
}

/**
 * Who acts next: those of the status who *can*. A school that has answered, or that may not read any more, is not waited for, nor are ouders when none has
 * gezag; then it is the JKspecialist who must see to it.
 * @param scholen those that the reader may know of, so that nobody learns from it that another school was asked
 */
export function aanZet(
  dossier: Dossier,
  nu: string,
  scholen: readonly SchoolVanVoorkeur[] = dossier.scholen,
): readonly AanZet[] {
  const kan = STATUS[dossier.hulpvraag.status].aanZet.filter((groep) => canDoSomething(groep, dossier, scholen, nu));
  return kan.length > 0 ? kan : ['JK_SPECIALIST'];
}

function canDoSomething(groep: AanZet, dossier: Dossier, scholen: readonly SchoolVanVoorkeur[], nu: string): boolean {
  const isErNog = ({ lidmaatschapId = '' }: { readonly lidmaatschapId?: string | undefined }) =>
    !isBuitenDienst(dossier.hulpvraag, lidmaatschapId);
  switch (groep) {
    case 'SCHOOL':
      // Who may know of no school is not told that none can answer.
      return scholen.length === 0 || scholen.some((one) => canAnswer(one, dossier, nu));
    case 'VOORSCHOOL':
      return (
        isErNog(dossier.hulpvraag.voorschoolContact) &&
        !isOuderZonderGezag(dossier.hulpvraag.voorschoolContact, dossier)
      );
    case 'OUDERS':
      return dossier.ouders.some((ouder) => ouder.gezag && isErNog(ouder));
    default:
      return true;
  }
}

function canAnswer(school: SchoolVanVoorkeur, dossier: Dossier, nu: string): boolean {
  return school.gevraagdOp !== undefined && !school.reactie && geldigeToestemmingen(school, dossier, nu).length > 0;
}

/** The groups for which an actor in a relation acts. */
function groepenIn(relatie: Relatie, { rollen }: Actor, dossier: Dossier): readonly AanZet[] {
  const groepen: Partial<Record<Relatie, readonly AanZet[]>> = {
    SWV: jkGroepen(rollen, dossier),
    VOORSCHOOL: ['VOORSCHOOL'],
    OUDER: ['OUDERS'],
    SCHOOL: ['SCHOOL'],
  };
  return groepen[relatie] ?? [];
}

/** As long as a case has no JKspecialist who works here, its contactpersoon JK must see to it that one comes. */
function jkGroepen(rollen: readonly Rol[], { hulpvraag }: Dossier): readonly AanZet[] {
  const isContact = rollen.includes('CONTACTPERSOON_JK');
  const { jkSpecialist } = hulpvraag;
  const isSpecialistEr = jkSpecialist !== undefined && !isBuitenDienst(hulpvraag, jkSpecialist.lidmaatschapId);
  return [
    ...(isContact ? (['CONTACTPERSOON_JK'] as const) : []),
    ...(rollen.includes('JK_SPECIALIST') || (isContact && !isSpecialistEr) ? (['JK_SPECIALIST'] as const) : []),
  ];
}

/** Whether this actor is among those who act now. A school that has answered is not any more. */
export function waitsFor(actor: Actor, relaties: readonly Relatie[], dossier: Dossier, nu: string): boolean {
  const aan = aanZet(dossier, nu);
  return relaties.some((relatie) => {
    if (!groepenIn(relatie, actor, dossier).some((groep) => aan.includes(groep))) return false;
    return relatie !== 'SCHOOL' || !schoolVan(actor, dossier)?.reactie;
  });
}

/** The first zorgplicht term of these schools that still runs, as a date. */
export function eersteTermijn({ hulpvraag }: Dossier, scholen: readonly SchoolVanVoorkeur[]): string | undefined {
  if (isAfgesloten(hulpvraag.status)) return undefined;
  return scholen.flatMap((one) => (one.aanmelding ? [termijn(one.aanmelding)] : [])).sort()[0];
}

/**
 * The school of voorkeur that this person works for, as somebody who reads: without any lidmaatschap, because an invitation in
 * person opens nothing for the colleagues.
 */
function schoolVanPersoon({ persoon, actor }: Betrokkene, { scholen }: Dossier): Betrokkene | undefined {
  const { organisatieId } = persoon;
  if (!scholen.some((one) => one.organisatieId === organisatieId)) return undefined;
  const school = {
    ...actor,
    gebruikerId: organisatieId,
    lidmaatschapId: organisatieId,
    rollen: ['CONTACTPERSOON_SCHOOL'] as const,
  };
  return { doelgroep: 'SCHOOL', persoon, actor: school };
}

/** What somebody may see by an invitation in person, and nothing else. */
function asGenodigde(one: Betrokkene): Betrokkene {
  return { ...one, doelgroep: 'GENODIGDE', actor: { ...one.actor, rollen: ['GENODIGDE'] } };
}

/** The groups for which somebody acts by what they are on this case. */
function groepenVan({ doelgroep, persoon }: Betrokkene, dossier: Dossier): readonly AanZet[] {
  const { hulpvraag } = dossier;
  const is = (other: Persoonverwijzing | undefined) => other?.lidmaatschapId === persoon.lidmaatschapId;
  const groepen: Partial<Record<Betrokkene['doelgroep'], readonly AanZet[]>> = {
    VOORSCHOOL: ['VOORSCHOOL'],
    JK: jkGroepen(
      [
        ...(is(hulpvraag.contactpersoonJk) ? (['CONTACTPERSOON_JK'] as const) : []),
        ...(is(hulpvraag.jkSpecialist) ? (['JK_SPECIALIST'] as const) : []),
      ],
      dossier,
    ),
    OUDER: ['OUDERS'],
    SCHOOL: ['SCHOOL'],
  };
  return groepen[doelgroep] ?? [];
}

/** The work of a platform is that of all its SWV staff. */
const PLATFORM: readonly AanZet[] = ['CONTACTPERSOON_JK', 'JK_SPECIALIST'];

function row(
  dossier: Dossier,
  eigenaar: LijstEigenaar,
  lezer: Betrokkene | undefined,
  vensters: Lijstregel['vensters'],
  scholen: readonly SchoolVanVoorkeur[],
  nu: string,
): Lijstregel {
  const { hulpvraag, kind, kop } = dossier;
  const eerste = eersteTermijn(dossier, scholen);
  return {
    eigenaar,
    hulpvraagId: hulpvraag.id,
    platformId: kop.platformId,
    zaaknummer: hulpvraag.zaaknummer,
    kindNaam: naamVan(kind),
    kindAchternaam: asSplitNaam(kind).achternaam || naamVan(kind),
    ...(lezer === undefined || lezer.doelgroep === 'JK'
      ? { voorschool: hulpvraag.voorschoolContact.organisatieNaam }
      : {}),
    status: hulpvraag.status,
    statusSinds: hulpvraag.statusSinds,
    aanZet: [...aanZet(dossier, nu, scholen)],
    weergave: weergave(dossier, eigenaar, lezer ? groepenVan(lezer, dossier) : PLATFORM, nu),
    ...(lezer?.actor.rollen[0] ? { rol: lezer.actor.rollen[0] } : {}),
    ...(eerste ? { termijn: eerste } : {}),
    ...hideFrom(dossier, eigenaar),
    vensters,
  };
}

/** A list that several people read must not tell the one among them who is an ouder zonder gezag. */
function hideFrom(dossier: Dossier, { soort }: LijstEigenaar): Pick<Lijstregel, 'nietVoor'> {
  return soort === 'LIDMAATSCHAP' ? {} : hideFromZonderGezag(dossier);
}

/** The accounts of ouders zonder gezag, for what several people read; none is left out. */
export function hideFromZonderGezag({ ouders }: Dossier): Pick<Lijstregel, 'nietVoor'> {
  const accounts = ouders
    .filter((ouder) => !ouder.gezag)
    .flatMap(({ gebruikerId, herkendeAccounts = [] }) => [...(gebruikerId ? [gebruikerId] : []), ...herkendeAccounts]);
  return accounts.length > 0 ? { nietVoor: [...new Set(accounts)] } : {};
}

function weergave(dossier: Dossier, eigenaar: LijstEigenaar, groepen: readonly AanZet[], nu: string): Weergave {
  if (isAfgesloten(dossier.hulpvraag.status)) return 'AFGEROND';
  const aan = aanZet(dossier, nu);
  if (!groepen.some((groep) => aan.includes(groep))) return 'LOPEND';
  const school =
    eigenaar.soort === 'ORGANISATIE' ? dossier.scholen.find((one) => one.organisatieId === eigenaar.id) : undefined;
  return school?.reactie ? 'LOPEND' : 'WACHT_OP_MIJ';
}

/** The moments after `nu` at which time alone can open or close something, in order. */
function boundaries(dossier: Dossier, nu: string): readonly string[] {
  const { inschrijving, statusSinds } = dossier.hulpvraag;
  const moments = [
    ...dossier.uitnodigingen.flatMap((one) => [one.opentOp, one.sluitOp]),
    ...dossier.toestemmingen.flatMap((one) => (one.totEnMet ? midnights(one.totEnMet) : [])),
    ...(inschrijving ? [plaatsingTot(inschrijving, statusSinds)] : []),
  ];
  return [...new Set(moments.filter((moment): moment is string => moment !== undefined && moment > nu))].sort();
}

/** A Dutch day ends at 22:00 or 23:00 UTC; both are looked at, so that summer time needs no arithmetic. */
function midnights(date: string): readonly string[] {
  return [`${date}T22:00:00.000Z`, `${date}T23:00:00.000Z`];
}

function vensterVan(mag: (moment: string) => boolean, moments: readonly string[], nu: string): Lijstregel['vensters'] {
  const vensters: { vanaf?: string; tot?: string }[] = mag(nu) ? [{}] : [];
  for (const moment of moments) {
    const last = vensters.at(-1);
    const isOpen = last !== undefined && last.tot === undefined;
    const open = mag(moment);
    if (isOpen && !open) last.tot = moment;
    if (!isOpen && open) vensters.push({ vanaf: moment });
  }
  return vensters;
}

/** Whose list is read, and what of it. */
export interface Lijstlezer extends LijstEigenaar {
  /** The list that is read after it, as if it were one. */
  readonly ook?: LijstEigenaar;
  /** What the reader is today; rows that were made for what they were are hidden. */
  readonly als?: Pick<Actor, 'gebruikerId' | 'rollen' | 'platformIds'>;
}

/**
 * What an actor reads: the list of the lidmaatschap. Contactpersonen of a school read that of their school, and then what they
 * were invited to in person.
 */
export function eigenLijst(actor: Actor): Lijstlezer {
  const eigen = { soort: 'LIDMAATSCHAP', id: actor.lidmaatschapId } as const;
  if (!actor.rollen.includes('CONTACTPERSOON_SCHOOL')) return { ...eigen, als: actor };
  return { soort: 'ORGANISATIE', id: actor.organisatieId, ook: eigen, als: actor };
}

/** The lists of a reader, in the order in which they are read. */
export function lijstenVan({ soort, id, ook }: Lijstlezer): readonly LijstEigenaar[] {
  return ook ? [{ soort, id }, ook] : [{ soort, id }];
}
