import { later } from '#shared/kernel/dates.ts';
import { invalid } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Persoonverwijzing } from '#shared/model/gebruiker.ts';
import type { OuderId } from '#shared/model/ids.ts';
import type { Openingswijze, Overlegronde, Uitnodiging } from '#shared/model/overlegronde.ts';

/** Whom to invite, and when the dossier is open for them. */
export interface UitnodigingOpdracht {
  readonly persoon: Persoonverwijzing;
  readonly soort: Uitnodiging['soort'];
  readonly functie: string;
  readonly ouderId?: OuderId | undefined;
  /** Of two people, for an ouder zonder gezag (ouder-zonder-gezag.ts). */
  readonly besluit?: Uitnodiging['besluit'];
  readonly openingswijze: Openingswijze;
  /** For OP_TIJDSTIP. */
  readonly opentOp?: Moment | undefined;
  readonly sluitOp: Moment;
}

/** When the dossier is open for somebody, as it is asked. */
export type Venster = Pick<UitnodigingOpdracht, 'openingswijze' | 'opentOp' | 'sluitOp'>;

/** The same as moments. @throws DomainError ONGELDIGE_INVOER for a closing before the opening. */
export function vensterVoor(ronde: Overlegronde, opdracht: Venster, nu: Moment) {
  const { sluitOp } = opdracht;
  switch (opdracht.openingswijze) {
    case 'NU':
      return requireVenster({ opentOp: nu, sluitOp }, nu);
    case 'HANDMATIG':
      return requireVenster({ sluitOp }, nu);
    case 'BIJ_AANVANG':
      return requireVenster({ opentOp: ronde.moment, sluitOp }, nu);
    case 'NA_AFLOOP':
      return requireVenster({ opentOp: einde(ronde), sluitOp }, nu);
    case 'OP_TIJDSTIP':
      if (!opdracht.opentOp) throw invalid('/opentOp', 'OPENING_ONTBREEKT', 'Kies vanaf wanneer het dossier open is.');
      return requireVenster({ opentOp: opdracht.opentOp, sluitOp }, nu);
  }
}

/** @throws DomainError ONGELDIGE_INVOER for a closing before the opening. */
export function requireVenster<T extends { readonly opentOp?: Moment; readonly sluitOp: Moment }>(
  venster: T,
  nu: Moment,
): T {
  if (venster.sluitOp <= (venster.opentOp ?? nu)) {
    throw invalid(
      '/sluitOp',
      'SLUIT_VOOR_OPENING',
      'Het dossier moet later sluiten dan het opent. Kies een later moment om te sluiten.',
    );
  }
  return venster;
}

/** When a round is over. */
export function einde(ronde: Pick<Overlegronde, 'moment' | 'duurMinuten'>): Moment {
  return later(ronde.moment, ronde.duurMinuten * 60_000);
}
