/** A meeting with its invitees as it is planned: nothing is made before the last step. */

import { type Documentkeuze, GEEN_STUKKEN } from '#web/pages/hulpvraag/stukken.ts';
import { momentFromInput } from '#web/ui/dates.ts';
import { closesAfter, type Genodigde, geenGenodigde, wieBody } from './genodigde.ts';
import { type RondeInvoer, rondeBody } from './ronde-velden.tsx';

export const STAPPEN = ['WIE', 'WANNEER', 'STUKKEN', 'CONTROLE'] as const;
export type Stap = (typeof STAPPEN)[number];

/** Somebody on the list of who is invited. */
export interface Gekozen extends Genodigde {
  readonly id: string;
  /** The invitation has left. */
  readonly isUitgenodigd?: boolean;
}

export interface Plan extends RondeInvoer {
  readonly stap: Stap;
  readonly documenten: Documentkeuze;
  readonly genodigden: readonly Gekozen[];
  /** Who is being typed, and is not on the list yet. */
  readonly nieuw: Genodigde;
  /** Once the round was made: then only what is left is done. */
  readonly rondeId?: string;
}

export const LEEG_PLAN: Plan = {
  stap: 'WIE',
  moment: '',
  duurMinuten: '60',
  plaats: '',
  documenten: GEEN_STUKKEN,
  genodigden: [],
  nieuw: geenGenodigde(),
};

/** Puts who is being typed on the list. @throws ApiProblem at the field where something is missing. */
export function withNieuwe(plan: Plan): Plan {
  wieBody(plan.nieuw);
  const gekozen = { ...plan.nieuw, id: crypto.randomUUID() };
  return { ...plan, genodigden: [...plan.genodigden, gekozen], nieuw: geenGenodigde() };
}

/**
 * The plan with another moment or place. Who closes at the usual time after the meeting still does when the meeting
 * moves.
 */
export function withRonde(plan: Plan, changed: Partial<RondeInvoer>): Plan {
  const before = momentFromInput(plan.moment);
  const usual = before ? closesAfter(before) : '';
  const genodigden = plan.genodigden.map((one) =>
    one.opening.sluitOp === usual ? { ...one, opening: { ...one.opening, sluitOp: '' } } : one,
  );
  return { ...plan, ...changed, ...(changed.moment === undefined ? {} : { genodigden }) };
}

/** True when something was typed about somebody who is not on the list. */
export function isBezigMetIemand({ nieuw }: Plan): boolean {
  return nieuw.ouderId !== '' || nieuw.persoon !== undefined || nieuw.naam !== '' || nieuw.email !== '';
}

/**
 * The plan one step further; whoever was typed comes along, and who has no closing moment gets the usual one.
 * @throws ApiProblem at the field where something is missing.
 */
export function volgende(plan: Plan): Plan {
  if (plan.stap !== 'WIE') return { ...plan, stap: naast(plan.stap, 1) };
  const { moment } = rondeBody(plan);
  const met = isBezigMetIemand(plan) ? withNieuwe(plan) : plan;
  const genodigden = met.genodigden.map((one) =>
    one.opening.sluitOp ? one : { ...one, opening: { ...one.opening, sluitOp: closesAfter(moment) } },
  );
  return { ...met, genodigden, stap: genodigden.length > 0 ? 'WANNEER' : 'STUKKEN' };
}

/** The plan one step back. */
export function vorige(plan: Plan): Plan {
  const stap = naast(plan.stap, -1);
  return { ...plan, stap: stap === 'WANNEER' && plan.genodigden.length === 0 ? 'WIE' : stap };
}

function naast(stap: Stap, richting: 1 | -1): Stap {
  return STAPPEN[STAPPEN.indexOf(stap) + richting] ?? stap;
}

/** The plan without somebody who is not invited yet. */
export function without(plan: Plan, id: string): Plan {
  return { ...plan, genodigden: plan.genodigden.filter((one) => one.id !== id || one.isUitgenodigd) };
}

/** The plan with another value for one of the list. */
export function withGewijzigde(plan: Plan, id: string, changed: Partial<Gekozen>): Plan {
  return { ...plan, genodigden: plan.genodigden.map((one) => (one.id === id ? { ...one, ...changed } : one)) };
}
