/**
 * How every request on a dossier runs: load (one Query), decide access from the state at this moment, apply a pure rule,
 * save (one transaction). Written once, so that no endpoint can forget a step.
 */

import type { Context } from '#shared/kernel/context.ts';
import { DomainError, notFound } from '#shared/kernel/errors.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { SignedInActor } from '#shared/model/gebruiker.ts';
import type { Inzageregel } from '#shared/model/inzageregel.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { requireOmvang } from '#shared/overlegronde/omvang.ts';
import type { DossierStore, Idempotentie } from '#shared/ports/dossier-store.ts';
import type { Recht } from '#shared/toegang/rechten.ts';
import { decideToegang, requireRecht, type Toegang } from '#shared/toegang/toegang.ts';
import { complete } from '#shared/vertrek/voltooi.ts';
import { retryOnConflict } from './retry-on-conflict.ts';
import { withVervallenUploads } from './vervallen-uploads.ts';
import { requireEigenWijziging } from './volg-hoofddossier.ts';

/** Who asks what, for access and for the log. */
export interface Verzoek {
  readonly actor: SignedInActor;
  readonly hulpvraagId: string;
  /** The operationId of the endpoint. */
  readonly actie: string;
  /** Where the request came from, for the inzageregel. */
  readonly herkomst: string;
  readonly idempotentie?: Idempotentie | undefined;
}

/** The dossier with what this actor may do in it. */
export interface Geopend {
  readonly dossier: Dossier;
  readonly toegang: Toegang;
}

/** What is needed to run a request. */
export interface DossierDeps {
  readonly dossiers: DossierStore;
  readonly newContext: () => Context;
}

/** What an inzageregel says was seen. */
export interface Gezien {
  readonly soort?: 'BEKEKEN' | 'GEDOWNLOAD' | 'GEWIJZIGD';
  readonly object?: { readonly soort: string; readonly id: string };
  /** The legal basis of a disclosure; computed from what was opened. */
  readonly grondslag?: (geopend: Geopend, nu: string) => string | undefined;
}

/**
 * Reads from a dossier, and logs it.
 * @throws DomainError NIET_GEVONDEN or GEEN_TOEGANG; a refusal on an existing dossier is logged too.
 */
export async function readDossier<T>(
  deps: DossierDeps,
  verzoek: Verzoek,
  recht: Recht,
  view: (geopend: Geopend, nu: string) => T | Promise<T>,
  gezien: Gezien = {},
): Promise<T> {
  const context = deps.newContext();
  const geopend = await open(deps, verzoek, context);
  try {
    const regel = requireRecht(geopend.toegang, recht);
    const answer = await view(geopend, context.nu);
    const grondslag = gezien.grondslag?.(geopend, context.nu);
    await deps.dossiers.log(geopend.dossier.kop.id, inzageregel(verzoek, context, { ...gezien, regel, grondslag }));
    return answer;
  } catch (error) {
    await logRefusal(deps, verzoek, geopend.dossier, context, error);
    throw error;
  }
}

/** What a change leaves: the dossier as it is now, what the actor may do in it now, and what was made. */
export interface Gewijzigd extends Geopend {
  readonly object: Uitkomst['object'];
  /** True when an earlier request with the same Idempotency-Key had done it already. */
  readonly herhaling: boolean;
}

/** A rule computes. One that is about two dossiers first reads the other one, anew with each try. */
export type Rule = (geopend: Geopend, context: Context) => Uitkomst | Promise<Uitkomst>;

/**
 * Changes a dossier by a pure rule. The rule may run more than once: it must not do anything but compute (or read).
 * @throws DomainError of the rule; NIET_GEVONDEN or GEEN_TOEGANG; TE_DRUK when others keep writing.
 */
export async function changeDossier(deps: DossierDeps, verzoek: Verzoek, recht: Recht, rule: Rule): Promise<Gewijzigd> {
  return retryOnConflict(() => tryChange(deps, verzoek, recht, rule));
}

async function tryChange(deps: DossierDeps, verzoek: Verzoek, recht: Recht, rule: Rule): Promise<Gewijzigd> {
  const context = deps.newContext();
  const [geopend, eerder] = await Promise.all([open(deps, verzoek, context), findEarlier(deps, verzoek)]);
  const { dossier } = geopend;
  try {
    // An earlier, equal request is answered from the state of now: what the actor lost since then stays lost.
    if (eerder) {
      requireRecht(geopend.toegang, 'STATUS_LEZEN');
      return { ...geopend, object: eerder, herhaling: true };
    }
    const regel = requireRecht(geopend.toegang, recht);
    const gevolg = complete(dossier, await rule(geopend, context), verzoek.actor.gebruikerId, context.nu);
    const uitkomst = withVervallenUploads(gevolg, context.nu);
    requireEigenWijziging(dossier, uitkomst.dossier);
    requireOmvang(dossier, uitkomst.dossier, context.nu);
    const na = {
      ...uitkomst,
      dossier: { ...uitkomst.dossier, kop: { ...uitkomst.dossier.kop, versie: dossier.kop.versie + 1 } },
    };
    await deps.dossiers.save({
      voor: dossier,
      uitkomst: na,
      inzageregel: inzageregel(verzoek, context, { regel, soort: 'GEWIJZIGD', object: uitkomst.object }),
      nu: context.nu,
      nieuwId: context.nieuwId,
      idempotentie: verzoek.idempotentie,
    });
    const toegang = decideToegang(verzoek.actor, na.dossier, context.nu);
    return { dossier: na.dossier, toegang, object: uitkomst.object, herhaling: false };
  } catch (error) {
    await logRefusal(deps, verzoek, dossier, context, error);
    throw error;
  }
}

async function open(deps: DossierDeps, verzoek: Verzoek, context: Context): Promise<Geopend> {
  const dossier = await deps.dossiers.load(verzoek.hulpvraagId);
  if (!dossier) throw notFound();
  return { dossier, toegang: decideToegang(verzoek.actor, dossier, context.nu) };
}

/** What an earlier request with this Idempotency-Key did. @throws DomainError SLEUTEL_HERGEBRUIKT for another request. */
export async function findEarlier(
  deps: { readonly dossiers: Pick<DossierStore, 'findUitgevoerd'> },
  verzoek: Pick<Verzoek, 'idempotentie'>,
): Promise<Uitkomst['object'] | undefined> {
  const { idempotentie } = verzoek;
  if (!idempotentie) return undefined;
  const earlier = await deps.dossiers.findUitgevoerd(idempotentie.gebruikerId, idempotentie.sleutel);
  if (earlier && earlier.hash !== idempotentie.hash) {
    throw new DomainError(
      'SLEUTEL_HERGEBRUIKT',
      'Laad de pagina opnieuw en probeer het nog eens. (Deze Idempotency-Key is al gebruikt voor iets anders.)',
    );
  }
  return earlier?.object;
}

async function logRefusal(
  deps: DossierDeps,
  verzoek: Verzoek,
  dossier: Dossier,
  context: Context,
  error: unknown,
): Promise<void> {
  if (!(error instanceof DomainError)) return;
  if (error.code !== 'GEEN_TOEGANG' && error.code !== 'NIET_GEVONDEN') return;
  await deps.dossiers.log(dossier.kop.id, inzageregel(verzoek, context, { regel: error.code, soort: 'GEWEIGERD' }));
}

/** One line of the log for a request. */
export function inzageregel(
  verzoek: Verzoek,
  context: Context,
  wat: {
    readonly regel: string;
    readonly soort?: Inzageregel['soort'];
    readonly object?: Inzageregel['object'];
    readonly grondslag?: string | undefined;
  },
): Inzageregel {
  const { actor } = verzoek;
  const soort = wat.soort ?? 'BEKEKEN';
  return {
    id: context.nieuwId(),
    op: context.nu,
    actie: verzoek.actie,
    soort,
    object: wat.object ?? { soort: 'hulpvraag', id: verzoek.hulpvraagId },
    resultaat: soort === 'GEWEIGERD' ? 'GEWEIGERD' : 'TOEGESTAAN',
    regel: wat.regel,
    ...(wat.grondslag === undefined ? {} : { grondslag: wat.grondslag }),
    gebruikerId: actor.gebruikerId,
    naam: actor.naam,
    organisatieId: actor.organisatieId,
    organisatieNaam: actor.organisatieNaam,
    rollen: [...actor.rollen],
    herkomst: verzoek.herkomst,
  };
}

/** Refuses a change of something that somebody else changed since the actor saw it. Both versions come from the ETag. */
export function requireVersion(gezien: number, huidig: number, view: () => unknown): void {
  if (gezien === huidig) return;
  const tekst =
    'Iemand anders heeft dit net gewijzigd. Uw tekst is niet opgeslagen en niet verloren: bekijk wat er is veranderd en sla daarna opnieuw op.';
  throw new DomainError('GEWIJZIGD', tekst, [], view());
}

/**
 * Opens a dossier for a right without changing anything yet: for endpoints that must look something up or invite somebody
 * first. The change itself decides again.
 */
export async function checkDossier(deps: DossierDeps, verzoek: Verzoek, recht: Recht): Promise<Geopend> {
  const context = deps.newContext();
  const geopend = await open(deps, verzoek, context);
  try {
    requireRecht(geopend.toegang, recht);
    return geopend;
  } catch (error) {
    await logRefusal(deps, verzoek, geopend.dossier, context, error);
    throw error;
  }
}
