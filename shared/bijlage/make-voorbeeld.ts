import { changeAsSystem } from '#shared/dossier/change-as-system.ts';
import { voorbeeldVan } from '#shared/model/sleutel.ts';
import type { BijlageJobDeps, OntvangenVersie, Rij } from './bijlage-job.ts';
import { recordVoorbeeld } from './check-bijlage.ts';
import { hasRij } from './has-rij.ts';

/**
 * Makes a JPEG of a HEIC that can be read already. What cannot be decoded is kept and downloaded as it is: nothing here
 * may fail the file itself. A run that is cut off is done again by the same event; the upload stays until then.
 */
export async function makeVoorbeeld(deps: BijlageJobDeps, { key, versie }: OntvangenVersie, rij: Rij): Promise<void> {
  const { bijlage, sleutel, hulpvraagId } = rij;
  if (bijlage.mediatype !== 'image/heic' || bijlage.voorbeeld !== undefined) return;
  const bytes = await deps.opslag.readIncoming(key, versie);
  if (!bytes) return;
  const jpeg = await decode(deps, bytes, bijlage.id);
  const bestand = { bestandsnaam: `${bijlage.bestandsnaam}.jpg`, mediatype: 'image/jpeg' } as const;
  if (jpeg) await deps.opslag.writeClean(voorbeeldVan(sleutel), jpeg, bestand);
  const na = await changeAsSystem(deps, { hulpvraagId, actie: 'maak-voorbeeld' }, (dossier) =>
    recordVoorbeeld(dossier, bijlage.id, jpeg ? 'GEMAAKT' : 'KAN_NIET'),
  );
  // Gone for good while the picture was made: then it goes too.
  if (!na || !hasRij(na, bijlage.id)) await deps.opslag.deleteClean(sleutel);
}

async function decode({ report }: BijlageJobDeps, bytes: Uint8Array, bijlageId: string) {
  const { convertHeicToJpeg } = await import('#shared/bijlage/beeld/heic-to-jpeg.ts');
  try {
    return await convertHeicToJpeg(bytes);
  } catch (error) {
    report('no picture of a HEIC', error, { bijlageId });
    return undefined;
  }
}
