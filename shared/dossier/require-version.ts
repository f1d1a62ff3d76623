import { DomainError } from '#shared/kernel/errors.ts';

/**
 * Refuses a change of something that somebody else changed since the actor saw it. Both versions come from the ETag.
 */
export function requireVersion(gezien: number, huidig: number, view: () => unknown): void {
  if (gezien === huidig) return;
  const tekst =
    'Iemand anders heeft dit net gewijzigd. Uw tekst is niet opgeslagen en niet verloren: bekijk wat er is veranderd en sla daarna opnieuw op.';
  throw new DomainError('GEWIJZIGD', tekst, [], view());
}
