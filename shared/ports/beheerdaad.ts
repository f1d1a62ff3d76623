import type { Context } from '#shared/kernel/context.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { SamenwerkingsverbandId } from '#shared/model/ids.ts';
import type { Inzageregel } from '#shared/model/inzageregel.ts';
import type { Melding } from '#shared/model/melding.ts';
import type { Idempotentie } from './dossier-store.ts';

/**
 * What a change of accounts or organisations carries into its transaction. The change is written only while `door`
 * still is an active beheerder of the SWV, and never without its line in the log. Since nobody manages their own
 * account, and who is acting stays a beheerder by this condition, an SWV never loses its last one, whatever two
 * beheerders do at the same time.
 */
export interface Beheerdaad {
  readonly door: Actor;
  readonly regel: Inzageregel;
  readonly idempotentie?: Idempotentie | undefined;
}

/** Whom a change is told to in the same transaction, besides the SWV that makes it. */
export interface Bekendmaking {
  /** A line for the log of each other SWV that it concerns. */
  readonly elders: readonly { readonly samenwerkingsverbandId: SamenwerkingsverbandId; readonly regel: Inzageregel }[];
  readonly meldingen: readonly Melding[];
}

/**
 * The line about an account in the log of another SWV than the one that changes something. It names that SWV and nobody
 * of it: who works there is not this one's business.
 */
export function regelElders(
  context: Context,
  wat: { actie: string; doorSwv: string; gebruikerId: string },
): Inzageregel {
  return {
    id: context.nieuwId(),
    op: context.nu,
    actie: wat.actie,
    soort: 'GEWIJZIGD',
    object: { soort: 'account', id: wat.gebruikerId },
    resultaat: 'TOEGESTAAN',
    regel: 'ANDER_SWV',
    gebruikerId: '',
    naam: 'Ander samenwerkingsverband',
    organisatieId: wat.doorSwv,
    organisatieNaam: '',
    rollen: [],
    herkomst: '',
  };
}
