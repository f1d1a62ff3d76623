/** Writing dossiers through the store as a request does, without a rule and without a person. */
import type { Dossier } from '#shared/model/dossier.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import type { DossierStore, Opslag } from '#shared/ports/dossier-store.ts';
import { aContext, anInzageregel } from './builders.ts';

/** What a request hands to the store, for a change from one value of the dossier to another. */
export function aChange(voor: Dossier, na: Dossier, extra: Partial<Omit<Opslag, 'voor'>> = {}): Opslag {
  const uitkomst = extra.uitkomst ?? silent(na, 'hulpvraag', na.hulpvraag.id);
  return { ...aCreation(na), ...extra, voor, uitkomst: { ...uitkomst, dossier: na } };
}

/** What a request hands to the store for a new dossier. */
export function aCreation(dossier: Dossier): Omit<Opslag, 'voor'> {
  const uitkomst = silent(dossier, 'hulpvraag', dossier.hulpvraag.id);
  return { uitkomst, inzageregel: anInzageregel(), ...aContext() };
}

/** Stores a new dossier, and gives it as it was stored. */
export async function storeDossier(dossiers: DossierStore, dossier: Dossier): Promise<Dossier> {
  await dossiers.create(aCreation(dossier));
  return reloadDossier(dossiers, dossier);
}

/** Stores what a rule decided, and gives the dossier as it is then. */
export async function saveUitkomst(dossiers: DossierStore, voor: Dossier, uitkomst: Uitkomst): Promise<Dossier> {
  await dossiers.save(aChange(voor, uitkomst.dossier, { uitkomst }));
  return reloadDossier(dossiers, voor);
}

/** The dossier as it is now. */
export async function reloadDossier(dossiers: DossierStore, dossier: Dossier): Promise<Dossier> {
  const found = await dossiers.load(dossier.hulpvraag.id);
  if (!found) throw new Error('The dossier is not there');
  return found;
}
