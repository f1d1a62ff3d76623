import type { StatusOpdracht } from '#shared/hulpvraag/overgangen.ts';
import type { MensenVoornemen } from '#shared/hulpvraag/try-mensen.ts';
import type { Context } from '#shared/kernel/context.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Documentkeuze } from '#shared/model/documentkeuze.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { HulpvraagId, OuderId, SchoolId } from '#shared/model/ids.ts';
import type { RondeOpdracht } from '#shared/overlegronde/maak-ronde.ts';

/** A change that somebody considers. */
export type Voornemen =
  | { readonly soort: 'STATUSWIJZIGING'; readonly statuswijziging: StatusOpdracht }
  | { readonly soort: 'TERUGSTAP' }
  /** The approval of what a colleague proposed. */
  | { readonly soort: 'VOORSTEL'; readonly voorstelId: string }
  /** To join the dossier of that hulpvraag to this one, as it is proposed. */
  | { readonly soort: 'SAMENVOEGEN'; readonly hulpvraagId: HulpvraagId }
  | { readonly soort: 'TOESTEMMING'; readonly schoolId: SchoolId; readonly documenten: Documentkeuze }
  | {
      readonly soort: 'TOESTEMMING_VASTLEGGEN';
      readonly schoolId: SchoolId;
      readonly documenten: Documentkeuze;
      readonly ouderId: OuderId;
      readonly bijlageId: string;
    }
  | { readonly soort: 'INTREKKING'; readonly toestemmingId: string }
  | {
      readonly soort: 'BIJLAGE_WIJZIGEN';
      readonly bijlageId: string;
      readonly zichtbaarVoor: readonly ('VOORSCHOOL' | 'OUDERS')[];
    }
  | { readonly soort: 'BIJLAGE_VERWIJDEREN' | 'BIJLAGE_TERUGHALEN'; readonly bijlageId: string }
  | { readonly soort: 'SCHOOL_VRAGEN'; readonly schoolId: SchoolId }
  | { readonly soort: 'VRAAG_INTREKKEN'; readonly schoolId: SchoolId }
  | ({ readonly soort: 'UITNODIGING'; readonly rondeId: string } & Venster)
  /** Somebody who is invited to a round that is not made yet. */
  | ({ readonly soort: 'OVERLEG_PLANNEN'; readonly ronde: Omit<RondeOpdracht, 'plaats'> } & Venster)
  | MensenVoornemen;

/** With the other dossier, for what is about two (samenvoeging/load-andere.ts). */
export type ContextVanVoorbeeld = Context & { readonly andere?: readonly Dossier[] };

/** From when until when the dossier is open for whoever is invited. */
export interface Venster {
  readonly opentOp: Moment;
  readonly sluitOp: Moment;
}

/**
 * From when until when what is considered opens something: of an invitation its window, also of one that is only
 * proposed.
 */
export function tijdVan(voor: Dossier, na: Dossier, voornemen: Voornemen, nu: Moment) {
  const bekend = new Set(voor.uitnodigingen.map(({ id }) => id));
  const nieuw = na.uitnodigingen.find(({ id }) => !bekend.has(id));
  const opentOp = ('opentOp' in voornemen && voornemen.opentOp) || nieuw?.opentOp || nu;
  return { vanaf: opentOp > nu ? opentOp : nu, ...(nieuw ? { tot: nieuw.sluitOp } : {}) };
}

/**
 * What changes when something that is there already opens or closes; that of a new invitation is known by its window.
 */
export function isVanVenster({ soort }: Voornemen): boolean {
  return soort === 'VENSTER_WIJZIGEN' || soort === 'RONDE_WIJZIGEN';
}
