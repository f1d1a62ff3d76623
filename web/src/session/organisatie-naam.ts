import { organisatieTeksten as t } from '#web/teksten/organisatie.ts';
import type { Lidmaatschap } from './session.ts';

/**
 * For whom somebody works, in words: a parent belongs to no organisation but to the samenwerkingsverband that invited
 * them.
 */
export function organisatieNaam({ organisatieNaam, samenwerkingsverbandNaam, plaats }: Lidmaatschap): string {
  const naam = organisatieNaam || samenwerkingsverbandNaam || t.zonderNaam;
  return plaats ? `${naam}, ${plaats}` : naam;
}

/** The samenwerkingsverband of a choice, where two choices have the same name otherwise. */
export function isAtSamenwerkingsverband(one: Lidmaatschap, all: readonly Lidmaatschap[]): string | undefined {
  const isDouble = all.some((other) => other.id !== one.id && organisatieNaam(other) === organisatieNaam(one));
  return isDouble && one.samenwerkingsverbandNaam !== organisatieNaam(one) ? one.samenwerkingsverbandNaam : undefined;
}
