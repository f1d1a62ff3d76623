/**
 * What lists show: a row per person (or school, or platform) and hulpvraag, written in the same transaction as the change.
 * A row exists only for somebody who may see the case; its vensters say from when until when, where time alone decides.
 *
 * A row holds nothing that changes without the list having to tell it: whatever is in it is written again for everybody
 * who has a row (docs/costs.md). When the form was last saved, for example, is told by the hulpvraag itself.
 */
import * as z from 'zod/mini';
import type { Dossier } from '#shared/dossier/dossier.ts';
import type { Actor } from '#shared/gebruiker/gebruiker.ts';
import { addDays } from '#shared/kernel/dates.ts';
import { DateSchema, IdSchema, MomentSchema } from '#shared/kernel/text.ts';
import { naamVan } from '#shared/kind/kind.ts';
import { type Betrokkene, betrokkenen, heeftToegang } from '#shared/melding/ontvangers.ts';
import { type SchoolVanVoorkeur, termijn } from '#shared/school/school.ts';
import type { Relatie } from '#shared/toegang/rechten.ts';
import { PLAATSING_DAGEN, schoolVan } from '#shared/toegang/relaties.ts';
import { bepaalToegang } from '#shared/toegang/toegang.ts';
import { zichtbareScholen } from '#shared/toegang/zichtbare-scholen.ts';
import { HulpvraagIdSchema } from './hulpvraag.ts';
import { AAN_ZET, type AanZet, AanZetSchema, isAfgesloten, StatusSchema } from './status.ts';

/** A list belongs to a lidmaatschap, to a school (all its contactpersonen) or to a platform (all its SWV staff). */
export const LijstEigenaarSchema = z.object({
  soort: z.enum(['LIDMAATSCHAP', 'ORGANISATIE', 'PLATFORM']),
  id: IdSchema,
});
export type LijstEigenaar = z.infer<typeof LijstEigenaarSchema>;

/** The three views of a list: what waits for me, what runs, what is done. */
export const WEERGAVEN = ['WACHT_OP_MIJ', 'LOPEND', 'AFGEROND'] as const;
export const WeergaveSchema = z.enum(WEERGAVEN);
export type Weergave = z.infer<typeof WeergaveSchema>;

export const LijstregelSchema = z.object({
  eigenaar: LijstEigenaarSchema,
  hulpvraagId: HulpvraagIdSchema,
  platformId: IdSchema,
  zaaknummer: z.string(),
  kindNaam: z.string(),
  kindAchternaam: z.string(),
  status: StatusSchema,
  statusSinds: MomentSchema,
  aanZet: z.array(AanZetSchema),
  weergave: WeergaveSchema,
  termijn: z.optional(DateSchema),
  vensters: z.array(z.object({ vanaf: z.optional(MomentSchema), tot: z.optional(MomentSchema) })),
});
export type Lijstregel = z.infer<typeof LijstregelSchema>;

/** True while the row may be shown. */
export function isZichtbaar(regel: Lijstregel, nu: string): boolean {
  return regel.vensters.some(
    ({ vanaf, tot }) => (vanaf === undefined || vanaf <= nu) && (tot === undefined || nu < tot),
  );
}

/** Every row that lists must hold for this hulpvraag, at the moment `nu`. */
export function lijstregels(dossier: Dossier, nu: string): readonly Lijstregel[] {
  const moments = boundaries(dossier, nu);
  const personal = betrokkenen(dossier).flatMap((one) => {
    const eigenaar = eigenaarVan(one, dossier);
    const lezer = eigenaar.soort === 'ORGANISATIE' ? alsSchool(one) : one;
    const vensters = vensterVan(lezer, dossier, moments, nu);
    const scholen = zichtbareScholen(lezer.actor, dossier, bepaalToegang(lezer.actor, dossier, nu));
    return vensters.length === 0 ? [] : [row(dossier, eigenaar, groepVan(one), vensters, scholen)];
  });
  const platform = row(dossier, { soort: 'PLATFORM', id: dossier.kop.platformId }, 'SWV', [{}], dossier.scholen);
  return [...new Map([...personal, platform].map((one) => [`${one.eigenaar.soort}#${one.eigenaar.id}`, one])).values()];
}

/**
 * Who acts next. In "JK aanmelden school" that is the SWV as soon as every school that was asked has answered.
 * @param scholen those that the reader may know of, so that nobody learns from it that another school was asked
 */
export function aanZet(dossier: Dossier, scholen: readonly SchoolVanVoorkeur[] = dossier.scholen): readonly AanZet[] {
  const { status } = dossier.hulpvraag;
  if (status !== 'JK_AANMELDEN_SCHOOL' || scholen.length === 0) return AAN_ZET[status];
  const open = scholen.some((one) => one.gevraagdOp && !one.reactie);
  return open ? AAN_ZET[status] : ['SWV'];
}

/** The group for which a relation acts. */
const GROEP: Partial<Record<Relatie, AanZet>> = {
  SWV: 'SWV',
  VOORSCHOOL: 'VOORSCHOOL',
  OUDER: 'OUDERS',
  SCHOOL: 'SCHOOL',
};

/** Whether this actor is among those who act now. A school that has answered is not any more. */
export function wachtOp(actor: Actor, relaties: readonly Relatie[], dossier: Dossier): boolean {
  const nu = aanZet(dossier);
  return relaties.some((relatie) => {
    const groep = GROEP[relatie];
    if (groep === undefined || !nu.includes(groep)) return false;
    return groep !== 'SCHOOL' || !schoolVan(actor, dossier)?.reactie;
  });
}

/** The first zorgplicht term of these schools that still runs, as a date. */
export function eersteTermijn({ hulpvraag }: Dossier, scholen: readonly SchoolVanVoorkeur[]): string | undefined {
  if (isAfgesloten(hulpvraag.status)) return undefined;
  return scholen.flatMap((one) => (one.aanmelding ? [termijn(one.aanmelding)] : [])).sort()[0];
}

function eigenaarVan(one: Betrokkene, dossier: Dossier): LijstEigenaar {
  if (
    one.doelgroep === 'SCHOOL' &&
    dossier.scholen.some((school) => school.organisatieId === one.persoon.organisatieId)
  ) {
    return { soort: 'ORGANISATIE', id: one.persoon.organisatieId };
  }
  return { soort: 'LIDMAATSCHAP', id: one.persoon.lidmaatschapId };
}

/** What the school as such may see: an invitation of its contactpersoon in person opens nothing for the colleagues. */
function alsSchool(one: Betrokkene): Betrokkene {
  return { ...one, actor: { ...one.actor, lidmaatschapId: one.persoon.organisatieId } };
}

function groepVan(one: Betrokkene): AanZet | undefined {
  const groepen: Partial<Record<Betrokkene['doelgroep'], AanZet>> = {
    VOORSCHOOL: 'VOORSCHOOL',
    JK: 'SWV',
    OUDER: 'OUDERS',
    SCHOOL: 'SCHOOL',
  };
  return groepen[one.doelgroep];
}

function row(
  dossier: Dossier,
  eigenaar: LijstEigenaar,
  groep: AanZet | undefined,
  vensters: Lijstregel['vensters'],
  scholen: readonly SchoolVanVoorkeur[],
): Lijstregel {
  const { hulpvraag, kind, kop } = dossier;
  const eerste = eersteTermijn(dossier, scholen);
  return {
    eigenaar,
    hulpvraagId: hulpvraag.id,
    platformId: kop.platformId,
    zaaknummer: hulpvraag.zaaknummer,
    kindNaam: naamVan(kind),
    kindAchternaam: kind.achternaam,
    status: hulpvraag.status,
    statusSinds: hulpvraag.statusSinds,
    aanZet: [...aanZet(dossier, scholen)],
    weergave: weergave(dossier, eigenaar, groep),
    ...(eerste ? { termijn: eerste } : {}),
    vensters,
  };
}

function weergave(dossier: Dossier, eigenaar: LijstEigenaar, groep: AanZet | undefined): Weergave {
  if (isAfgesloten(dossier.hulpvraag.status)) return 'AFGEROND';
  if (groep === undefined || !aanZet(dossier).includes(groep)) return 'LOPEND';
  const school =
    eigenaar.soort === 'ORGANISATIE' ? dossier.scholen.find((one) => one.organisatieId === eigenaar.id) : undefined;
  return school?.reactie ? 'LOPEND' : 'WACHT_OP_MIJ';
}

/** The moments after `nu` at which time alone can open or close something, in order. */
function boundaries(dossier: Dossier, nu: string): readonly string[] {
  const moments = [
    ...dossier.uitnodigingen.flatMap((one) => [one.opentOp, one.sluitOp]),
    ...dossier.toestemmingen.flatMap((one) => (one.totEnMet ? midnights(one.totEnMet) : [])),
    addDays(dossier.hulpvraag.statusSinds, PLAATSING_DAGEN),
  ];
  return [...new Set(moments.filter((moment): moment is string => moment !== undefined && moment > nu))].sort();
}

/** A Dutch day ends at 22:00 or 23:00 UTC; both are looked at, so that summer time needs no arithmetic. */
function midnights(date: string): readonly string[] {
  return [`${date}T22:00:00.000Z`, `${date}T23:00:00.000Z`];
}

function vensterVan(one: Betrokkene, dossier: Dossier, moments: readonly string[], nu: string): Lijstregel['vensters'] {
  const vensters: { vanaf?: string; tot?: string }[] = heeftToegang(one, dossier, nu) ? [{}] : [];
  for (const moment of moments) {
    const last = vensters.at(-1);
    const isOpen = last !== undefined && last.tot === undefined;
    const mag = heeftToegang(one, dossier, moment);
    if (isOpen && !mag) last.tot = moment;
    if (!isOpen && mag) vensters.push({ vanaf: moment });
  }
  return vensters;
}

/** The list of an actor: that of the school for its contactpersonen, otherwise that of the lidmaatschap. */
export function eigenLijst(actor: Actor): LijstEigenaar {
  if (actor.rollen.includes('CONTACTPERSOON_SCHOOL')) return { soort: 'ORGANISATIE', id: actor.organisatieId };
  return { soort: 'LIDMAATSCHAP', id: actor.lidmaatschapId };
}

/**
 * The rows that this actor may see now. A row is made for somebody who is named on the dossier; that SWV staff still work
 * for its platform is known only from who they are today.
 */
export function zichtbareRegels(actor: Actor, regels: readonly Lijstregel[]): readonly Lijstregel[] {
  const isJk = actor.rollen.some((rol) => rol === 'CONTACTPERSOON_JK' || rol === 'JK_SPECIALIST');
  return isJk ? regels.filter((regel) => actor.platformIds.includes(regel.platformId)) : regels;
}
