/**
 * What happens to a file between its upload and the moment that people can read it. Two events tell of every upload:
 * that it is there, and what the malware scan found. They may come twice, late, in the other order, for a bijlage that
 * was removed meanwhile, or for a second upload through the same request; only the first version that was checked ever
 * counts.
 */

import { changeOnBehalf, type Namens } from '#shared/dossier/change-as-system.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { parseSleutel, sleutelVan } from '#shared/model/sleutel.ts';
import type { BijlageJobDeps, OntvangenVersie, Rij } from './bijlage-job.ts';
import { acceptBijlage, inzendersVan, lapseBijlage, refuseBijlage, startControle } from './check-bijlage.ts';
import { checkInhoud } from './check-inhoud.ts';
import { hasRij } from './has-rij.ts';
import { makeVoorbeeld } from './make-voorbeeld.ts';
import { saveCleaned } from './save-cleaned.ts';

/** What came of an event, for the log. */
export type Verwerking = 'IN_CONTROLE' | 'BESCHIKBAAR' | 'GEWEIGERD' | 'ZONDER_RIJ' | 'ANDERE_VERSIE' | 'AL_VERWERKT';

/** A file arrived: its size, checksum and real kind are checked against what was announced. */
export async function processUpload(deps: BijlageJobDeps, ontvangen: OntvangenVersie): Promise<Verwerking> {
  const rij = await findRij(deps, ontvangen.key);
  if (!rij) return clearWithoutRij(deps, ontvangen.key);
  const { stand, incomingVersie } = rij.bijlage;
  if (stand === 'WORDT_GECONTROLEERD' && incomingVersie === ontvangen.versie) return 'AL_VERWERKT';
  if (stand !== 'WACHT_OP_UPLOAD') return clearVersie(deps, ontvangen, rij);
  return checkStored(deps, ontvangen, rij);
}

/** The malware scan of a version ended. Only the one result that says it is safe makes a file readable. */
export async function processScan(
  deps: BijlageJobDeps,
  ontvangen: OntvangenVersie,
  resultaat: string,
): Promise<Verwerking> {
  const rij = await takeInControle(deps, ontvangen);
  if (!rij) return clearWithoutRij(deps, ontvangen.key);
  const { stand, incomingVersie } = rij.bijlage;
  // A run that was cut off while it made the picture to look at.
  if (stand === 'BESCHIKBAAR' && incomingVersie === ontvangen.versie) await makeVoorbeeld(deps, ontvangen, rij);
  // Refused while it was being copied, by a run that died before it removed the copy.
  if (stand === 'GEWEIGERD') await deps.opslag.deleteClean(ontvangen.key);
  if (stand !== 'WORDT_GECONTROLEERD' || incomingVersie !== ontvangen.versie) return clearVersie(deps, ontvangen, rij);
  if (resultaat === 'NO_THREATS_FOUND') return makeBeschikbaar(deps, ontvangen, rij);
  const reden = resultaat === 'THREATS_FOUND' ? 'SCHADELIJK' : 'NIET_TE_CONTROLEREN';
  return refuseVersie(deps, ontvangen, rij, { reden, vanuit: 'WORDT_GECONTROLEERD' });
}

/** The row, after the check of the content if the scan was faster than that. */
async function takeInControle(deps: BijlageJobDeps, ontvangen: OntvangenVersie): Promise<Rij | undefined> {
  const rij = await findRij(deps, ontvangen.key);
  if (rij?.bijlage.stand !== 'WACHT_OP_UPLOAD') return rij;
  await checkStored(deps, ontvangen, rij);
  return findRij(deps, ontvangen.key);
}

async function findRij(deps: BijlageJobDeps, key: string): Promise<Rij | undefined> {
  const ids = parseSleutel(key);
  if (!ids) return undefined;
  const rijen = await deps.bijlagen.listByDossier(ids.dossierId);
  const rij = rijen.find((one) => one.bijlage.id === ids.bijlageId);
  return rij && { ...rij, sleutel: sleutelVan(ids.dossierId, ids.bijlageId) };
}

async function checkStored(deps: BijlageJobDeps, ontvangen: OntvangenVersie, rij: Rij): Promise<Verwerking> {
  const { hulpvraagId, bijlage } = rij;
  const { key, versie } = ontvangen;
  const grootte = await deps.opslag.sizeOfIncoming(key, versie);
  if (grootte === undefined) return 'AL_VERWERKT';
  const bytes = grootte === bijlage.grootte ? await deps.opslag.readIncoming(key, versie) : new Uint8Array();
  if (bytes === undefined) return 'AL_VERWERKT';
  const oordeel = await checkInhoud(bytes, bijlage, deps.report);
  if ('reden' in oordeel) return refuseVersie(deps, ontvangen, rij, { ...oordeel, vanuit: 'WACHT_OP_UPLOAD' });
  const na = await changeRij(deps, { hulpvraagId, actie: 'upload-received' }, bijlage.id, (dossier) =>
    startControle(dossier, bijlage.id, versie, oordeel.mediatype),
  );
  const nu = na?.bijlagen.find((one) => one.id === bijlage.id);
  if (!nu) return clearWithoutRij(deps, key);
  if (nu.incomingVersie === versie) return 'IN_CONTROLE';
  return clearVersie(deps, ontvangen, { ...rij, bijlage: nu });
}

async function makeBeschikbaar(deps: BijlageJobDeps, ontvangen: OntvangenVersie, rij: Rij): Promise<Verwerking> {
  const { hulpvraagId, bijlage } = rij;
  const bewaard = await saveCleaned(deps, ontvangen, rij);
  if (!bewaard) {
    // Gone although its row still waits: the same event at the same time finished it, or nobody can check it any more.
    const nu = await findRij(deps, ontvangen.key);
    if (nu?.bijlage.stand !== 'WORDT_GECONTROLEERD') return 'AL_VERWERKT';
    return refuseVersie(deps, ontvangen, rij, { reden: 'NIET_TE_CONTROLEREN', vanuit: 'WORDT_GECONTROLEERD' });
  }
  const na = await changeRij(deps, { hulpvraagId, actie: 'scan-result' }, bijlage.id, (dossier) =>
    acceptBijlage(dossier, bijlage.id, ontvangen.versie, bewaard),
  );
  const goed = na?.bijlagen.find((one) => one.id === bijlage.id);
  const stand = goed?.stand;
  // Removed or refused while it was being copied: then the copy goes too. One that another run made readable, and that
  // somebody removed since, can be brought back.
  const isWeggehaald = na !== undefined && stand === undefined && hasRij(na, bijlage.id);
  if (stand === 'BESCHIKBAAR') await makeVoorbeeld(deps, ontvangen, { ...rij, bijlage: goed ?? bijlage });
  else if (!isWeggehaald) await deps.opslag.deleteClean(ontvangen.key);
  await deps.opslag.deleteIncoming(ontvangen.key);
  if (stand === undefined) return 'ZONDER_RIJ';
  return stand === 'BESCHIKBAAR' ? 'BESCHIKBAAR' : 'GEWEIGERD';
}

/**
 * What a check decides holds while whoever sent the file may add; after that the file is refused for that reason,
 * whatever was found.
 */
function changeRij(
  deps: BijlageJobDeps,
  taak: Parameters<typeof changeOnBehalf>[1],
  bijlageId: string,
  rule: Namens['rule'],
): Promise<Dossier | undefined> {
  return changeOnBehalf(deps, taak, {
    wie: (dossier) => inzendersVan(dossier, bijlageId),
    rule,
    zonderRecht: (dossier) => lapseBijlage(dossier, bijlageId),
  });
}

/** Row first, bytes after: when the function dies in between, the same event again removes the bytes. */
async function refuseVersie(
  deps: BijlageJobDeps,
  ontvangen: OntvangenVersie,
  rij: Rij,
  weigering: Omit<Parameters<typeof refuseBijlage>[2], 'versie'>,
): Promise<Verwerking> {
  const { hulpvraagId, bijlage } = rij;
  const { versie } = ontvangen;
  const actie = weigering.vanuit === 'WACHT_OP_UPLOAD' ? 'upload-received' : 'scan-result';
  const na = await changeRij(deps, { hulpvraagId, actie }, bijlage.id, (dossier, { nu }) =>
    refuseBijlage(dossier, bijlage.id, { ...weigering, versie }, nu),
  );
  const nu = na?.bijlagen.find((one) => one.id === bijlage.id);
  if (!nu) return clearWithoutRij(deps, ontvangen.key);
  return clearVersie(deps, ontvangen, { ...rij, bijlage: nu });
}

async function clearWithoutRij(deps: BijlageJobDeps, key: string): Promise<Verwerking> {
  await deps.opslag.deleteIncoming(key);
  return 'ZONDER_RIJ';
}

/** A version that does not count (any more): its bytes go, and those of no other version that does. */
async function clearVersie(deps: BijlageJobDeps, { key, versie }: OntvangenVersie, rij: Rij): Promise<Verwerking> {
  const { stand, incomingVersie } = rij.bijlage;
  if (stand === 'GEWEIGERD') {
    await deps.opslag.deleteIncoming(key);
    return 'GEWEIGERD';
  }
  if (stand === 'WORDT_GECONTROLEERD' && incomingVersie === versie) return 'AL_VERWERKT';
  await deps.opslag.deleteIncoming(key, versie);
  return stand === 'BESCHIKBAAR' && incomingVersie === versie ? 'AL_VERWERKT' : 'ANDERE_VERSIE';
}
