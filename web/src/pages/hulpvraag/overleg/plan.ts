/** A meeting with its invitees as it is planned: nothing is made before the second screen. */
import { type Documentkeuze, GEEN_STUKKEN } from '#web/pages/hulpvraag/stukken.ts';
import { overlegTeksten as t } from '#web/teksten/overleg.ts';
import { momentFromInput } from '#web/ui/dates.ts';
import { problemAt } from '#web/wire/problem.ts';
import { closesAfter, type Genodigde, geenGenodigde, wieBody } from './genodigde.ts';
import { type Opening, openingBody } from './opening-velden.tsx';
import { type RondeInvoer, rondeBody } from './ronde-velden.tsx';

/** Somebody on the list of who is invited. */
export interface Gekozen extends Omit<Genodigde, 'opening'> {
  readonly id: string;
  /** Where it is not as for everybody. */
  readonly opening: Partial<Opening>;
  /** The invitation has left. */
  readonly isUitgenodigd?: boolean;
}

export interface Plan extends RondeInvoer {
  /** The second screen: what it does. */
  readonly isControle: boolean;
  readonly documenten: Documentkeuze;
  /** For everybody of whom nothing else was chosen. Without a closing moment: the usual one. */
  readonly opening: Pick<Opening, 'openingswijze' | 'opentOp'> & { readonly sluitOp?: string };
  readonly genodigden: readonly Gekozen[];
  /** Who is being typed, and is not on the list yet. */
  readonly nieuw?: Genodigde | undefined;
  /** Once the round was made: then only what is left is done. */
  readonly rondeId?: string;
}

export const LEEG_PLAN: Plan = {
  isControle: false,
  moment: '',
  duurMinuten: '60',
  plaats: '',
  documenten: GEEN_STUKKEN,
  opening: { openingswijze: 'BIJ_AANVANG', opentOp: '' },
  genodigden: [],
};

/** From when until when this one reads: their own choice, or that for everybody. Nobody: that for everybody. */
export function openingVan({ moment: typed, opening }: Plan, own: Partial<Opening> = {}): Opening {
  const moment = momentFromInput(typed);
  return { ...opening, ...own, sluitOp: own.sluitOp ?? opening.sluitOp ?? (moment ? closesAfter(moment) : '') };
}

/** Somebody of the list, as they are invited. */
export function genodigdeVan(plan: Plan, { id: _, isUitgenodigd: __, ...one }: Gekozen): Genodigde {
  return { ...one, opening: openingVan(plan, one.opening) };
}

/** Where the fields of somebody stand in the form. */
export function prefixVan({ id }: Pick<Gekozen, 'id'>): string {
  return `/genodigden/${id}`;
}

/** Under which id somebody stands on the list, so that nobody is there twice. */
export function idVan({ soort, ouderId, persoon }: Omit<Genodigde, 'opening'>): string {
  if (soort === 'OUDER') return ouderId;
  return persoon?.gebruikerId ?? crypto.randomUUID();
}

/** Puts who is being typed on the list. @throws ApiProblem at the field where something is missing. */
export function withNieuwe(plan: Plan): Plan {
  const { nieuw } = plan;
  if (!nieuw) return plan;
  wieBody(nieuw);
  const id = idVan(nieuw);
  if (plan.genodigden.some((one) => one.id === id)) throw problemAt('/wie', t.alOpDeLijst);
  return withGenodigde({ ...plan, nieuw: undefined }, { ...nieuw, id, opening: {} });
}

/** The plan with one more on the list. */
export function withGenodigde(plan: Plan, one: Gekozen): Plan {
  return { ...plan, genodigden: [...plan.genodigden, one] };
}

/** True when something was typed about somebody who is not on the list. */
function isBezigMetIemand({ nieuw }: Plan): boolean {
  return nieuw !== undefined && (nieuw.persoon !== undefined || nieuw.naam !== '' || nieuw.email !== '');
}

/**
 * The plan on its second screen; whoever was typed comes along.
 * @throws ApiProblem at the field where something is missing.
 */
export function nagekeken(plan: Plan): Plan {
  rondeBody(plan);
  const met = isBezigMetIemand(plan) ? withNieuwe(plan) : plan;
  for (const one of met.genodigden) openingBody(openingVan(met, one.opening), prefixVan(one));
  return { ...met, nieuw: undefined, isControle: true };
}

/** The plan without somebody who is not invited yet. */
export function without(plan: Plan, id: string): Plan {
  return { ...plan, genodigden: plan.genodigden.filter((one) => one.id !== id || one.isUitgenodigd) };
}

/** The plan with another value for one of the list. */
export function withGewijzigde(plan: Plan, id: string, changed: Partial<Gekozen>): Plan {
  return { ...plan, genodigden: plan.genodigden.map((one) => (one.id === id ? { ...one, ...changed } : one)) };
}

/** Somebody to type, who has an account or gets one. */
export function nieuweGenodigde(): Genodigde {
  return { ...geenGenodigde(), soort: 'ACCOUNT' };
}
