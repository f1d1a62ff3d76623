/**
 * What a beheerder sees before somebody's access ends or opens: how many cases it concerns and what closes in each, by
 * number only. The very rules run that will do it (vertrek/buiten-dienst.ts), nothing is written, and nothing of a case
 * is shown: a beheerder reads no dossier.
 */

import { processDienstwissel } from '#shared/dienst/buiten-dienst.ts';
import { dienstberichten } from '#shared/dienst/dienstbericht.ts';
import { withVervallenUploads } from '#shared/dossier/vervallen-uploads.ts';
import type { Context } from '#shared/kernel/context.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { LEDENGROEPEN, type Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { HulpvraagId, LidmaatschapId, OrganisatieId } from '#shared/model/ids.ts';
import type { DienstStore } from '#shared/ports/dienst-store.ts';
import type { DossierStore } from '#shared/ports/dossier-store.ts';
import { complete } from '#shared/vertrek/complete.ts';
import { allMembers, type Beheer, type BeheerVerzoek } from './beheer-deps.ts';
import { requireLid, withFunctie } from './lid-functie.ts';
import { requireAccount } from './require-account.ts';
import { requireOrganisatie } from './require-organisatie.ts';
import type { Functie } from './rollen.ts';
import { verzoekgevolgen } from './verzoekgevolgen.ts';

/** A change that a beheerder considers. */
export type Beheervoornemen =
  | {
      readonly soort: 'LID_BLOKKEREN' | 'LID_DEBLOKKEREN';
      readonly gebruikerId: string;
      readonly lidmaatschapId: LidmaatschapId;
    }
  | ({
      readonly soort: 'LID_WIJZIGEN';
      readonly gebruikerId: string;
      readonly lidmaatschapId: LidmaatschapId;
    } & Functie)
  | {
      readonly soort: 'ACCOUNT_BLOKKEREN' | 'ACCOUNT_DEBLOKKEREN' | 'ACCOUNT_VERWIJDEREN';
      readonly gebruikerId: string;
    }
  | { readonly soort: 'ORGANISATIE_NIET_ACTIEF'; readonly organisatieId: OrganisatieId }
  /** To confirm what another beheerder asked. */
  | { readonly soort: 'ACCOUNTVERZOEK'; readonly verzoekId: string };

export interface GevolgenDeps extends Beheer {
  readonly diensten: DienstStore;
  readonly zaken: Pick<DossierStore, 'load'>;
}

/** What closes in one case. Numbers only. */
export interface Zaakgevolg {
  readonly zaaknummer: string;
  readonly uitnodigingen: number;
  readonly bestanden: number;
  /** How many colleagues are mailed about it. */
  readonly mails: number;
}

export interface Wissel {
  readonly voor: Lidmaatschap;
  readonly na: Lidmaatschap;
}

/** More are not gone through for a preview; whoever stands on so many cases is told that there are more. */
const MAX_ZAKEN = 200;
const TEGELIJK = 10;

/** @throws DomainError NIET_GEVONDEN for what is not of this SWV */
export async function toonBeheergevolgen(deps: GevolgenDeps, verzoek: BeheerVerzoek, voornemen: Beheervoornemen) {
  const context = deps.newContext();
  if (voornemen.soort === 'ACCOUNTVERZOEK') {
    const { wissels, ...gevolgen } = await verzoekgevolgen(deps, verzoek.actor, voornemen.verzoekId, context.nu);
    return { ...(await zaakgevolgen(deps, wissels, context)), ...gevolgen };
  }
  const wissels = await wisselsVan(deps, verzoek, voornemen);
  const verteld = wissels.filter(({ voor, na }) => dienstberichten(voor, na, context).length > 0);
  return {
    mensen: new Set(verteld.map(({ voor }) => voor.gebruikerId)).size,
    ...(await zaakgevolgen(deps, wissels, context)),
  };
}

async function zaakgevolgen(deps: GevolgenDeps, wissels: readonly Wissel[], context: Context) {
  const perZaak = new Map<HulpvraagId, Wissel[]>();
  for (const wissel of wissels) {
    for (const { hulpvraagId } of await deps.diensten.listZaken(wissel.voor)) {
      perZaak.set(hulpvraagId, [...(perZaak.get(hulpvraagId) ?? []), wissel]);
    }
  }
  const gekozen = [...perZaak].slice(0, MAX_ZAKEN);
  const zaken: Zaakgevolg[] = [];
  for (let start = 0; start < gekozen.length; start += TEGELIJK) {
    const deel = gekozen.slice(start, start + TEGELIJK);
    const dossiers = await Promise.all(deel.map(([hulpvraagId]) => deps.zaken.load(hulpvraagId)));
    zaken.push(...deel.flatMap(([, wie], index) => gevolgVoor(dossiers[index], wie, context)));
  }
  return {
    zaken: zaken.toSorted((one, other) => one.zaaknummer.localeCompare(other.zaaknummer)),
    volledig: perZaak.size <= MAX_ZAKEN,
  };
}

function gevolgVoor(dossier: Dossier | undefined, wissels: readonly Wissel[], context: Context): readonly Zaakgevolg[] {
  if (!dossier) return [];
  let na = dossier;
  const mails = new Set<string>();
  for (const { na: lid } of wissels) {
    const uitkomst = processDienstwissel(na, { lid, houden: false, waarnemers: [] }, context);
    if (!uitkomst) continue;
    const heel = withVervallenUploads(complete(na, uitkomst, undefined, context.nu), context.nu);
    for (const { aan } of heel.meldingen) mails.add(aan);
    na = heel.dossier;
  }
  if (na === dossier) return [];
  return [
    {
      zaaknummer: dossier.hulpvraag.zaaknummer,
      uitnodigingen: addUp(dossier.uitnodigingen, na.uitnodigingen, (one) => one.ingetrokkenOp !== undefined),
      bestanden: addUp(dossier.bijlagen, na.bijlagen, (one) => one.stand === 'GEWEIGERD'),
      mails: mails.size,
    },
  ];
}

function addUp<T>(voor: readonly T[], na: readonly T[], is: (one: T) => boolean): number {
  return na.filter(is).length - voor.filter(is).length;
}

async function wisselsVan(
  deps: GevolgenDeps,
  { actor }: BeheerVerzoek,
  voornemen: Exclude<Beheervoornemen, { soort: 'ACCOUNTVERZOEK' }>,
): Promise<readonly Wissel[]> {
  switch (voornemen.soort) {
    case 'LID_BLOKKEREN':
    case 'LID_DEBLOKKEREN': {
      const stand = voornemen.soort === 'LID_BLOKKEREN' ? 'GEBLOKKEERD' : 'ACTIEF';
      const voor = await requireLid(deps, actor, voornemen);
      return [{ voor, na: { ...voor, stand } }];
    }
    case 'LID_WIJZIGEN': {
      const voor = await requireLid(deps, actor, voornemen);
      return [{ voor, na: withFunctie(voor, voornemen) }];
    }
    case 'ACCOUNT_BLOKKEREN':
    case 'ACCOUNT_VERWIJDEREN':
    case 'ACCOUNT_DEBLOKKEREN': {
      const { lidmaatschappen } = await requireAccount(deps, actor, voornemen.gebruikerId);
      return lidmaatschappen.map((voor) => ({ voor, na: afterAccount(voor, voornemen.soort) }));
    }
    case 'ORGANISATIE_NIET_ACTIEF': {
      const { id } = await requireOrganisatie(deps, actor, voornemen.organisatieId);
      const leden = await Promise.all(LEDENGROEPEN.map((groep) => allMembers(deps.gebruikers, id, groep)));
      return leden
        .flat()
        .map((voor) => ({ voor, na: voor.stand === 'ACTIEF' ? { ...voor, stand: 'GEBLOKKEERD' } : voor }));
    }
  }
}

function afterAccount(
  voor: Lidmaatschap,
  soort: 'ACCOUNT_BLOKKEREN' | 'ACCOUNT_DEBLOKKEREN' | 'ACCOUNT_VERWIJDEREN',
): Lidmaatschap {
  const { accountGeblokkeerd: _, ...lid } = voor;
  if (soort === 'ACCOUNT_DEBLOKKEREN') return lid;
  return soort === 'ACCOUNT_VERWIJDEREN' ? { ...lid, stand: 'VERWIJDERD' } : { ...lid, accountGeblokkeerd: true };
}
