import type { WeggehaaldeBijlage } from '#shared/model/weggehaald.ts';
import { aBijlage, CAST, daderOf, NU } from './builders.ts';

/** A bijlage that the preschool removed just now. */
export function aWeggehaalde(overrides: Partial<WeggehaaldeBijlage> = {}, op = NU): WeggehaaldeBijlage {
  const { naam, organisatieNaam } = CAST.voorschool.persoon;
  const door = { ...daderOf(CAST.voorschool), naam, organisatieNaam };
  return { ...aBijlage(), weggehaald: { op, door }, ...overrides };
}
