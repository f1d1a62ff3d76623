import { type Problem, refuse } from '#shared/kernel/errors.ts';
import type { Documentkeuze } from './documentkeuze.ts';
import type { Dossier } from './dossier.ts';

/**
 * Only stukken of this hulpvraag can be shared, and only files that were checked.
 * @throws DomainError STAND_VAN_ZAKEN naming each place that does not fit.
 */
export function requireStukken(keuze: Documentkeuze, dossier: Dossier): void {
  const bijlagen = dossier.bijlagen.filter((one) => one.stand === 'BESCHIKBAAR');
  const problems = [
    ...unknown(keuze.bijlageIds, bijlagen, 'bijlageIds'),
    ...unknown(keuze.observatieIds, dossier.observaties, 'observatieIds'),
    ...unknown(keuze.adviesIds, dossier.adviezen, 'adviesIds'),
  ];
  if (problems.length > 0) throw refuse(problems);
}

function unknown(
  chosen: readonly string[],
  present: readonly { readonly id: string }[],
  name: string,
): readonly Problem[] {
  const tekst = 'Dit stuk hoort niet bij deze hulpvraag, of is nog niet gecontroleerd. Kies het opnieuw uit de lijst.';
  return chosen.flatMap((id, index) =>
    present.some((one) => one.id === id)
      ? []
      : [{ code: 'STUK_ONBEKEND', tekst, plek: `/documenten/${name}/${index}` }],
  );
}
