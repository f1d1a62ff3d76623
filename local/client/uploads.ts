import { sha256Base64, type UploadFile } from './files.ts';
import { waitFor } from './mailbox.ts';
import type { Player } from './player.ts';

/** Announces a file and sends it straight to the storage, as the browser does. Returns its id. */
export async function upload(
  player: Player,
  hulpvraagId: string,
  file: UploadFile,
  documentsoort: string,
): Promise<string> {
  const { body } = await player.must('POST', `/v1/hulpvragen/${hulpvraagId}/bijlagen`, {
    bestandsnaam: file.bestandsnaam,
    mediatype: file.mediatype,
    grootte: file.bytes.length,
    sha256: sha256Base64(file.bytes),
    documentsoort,
  });
  const request = body.upload as { url: string; headers: Record<string, string> };
  const response = await fetch(request.url, { method: 'PUT', headers: request.headers, body: Buffer.from(file.bytes) });
  if (!response.ok) throw new Error(`The upload was refused: ${response.status} ${await response.text()}`);
  return String(body.id);
}

interface BijlageRow {
  readonly id: string;
  readonly stand: string;
  readonly weigertekst?: string;
  readonly teBekijken: boolean;
  readonly opmerkingen: readonly string[];
}

/** The bijlagen that this player sees. */
export async function bijlagen(player: Player, hulpvraagId: string): Promise<readonly BijlageRow[]> {
  const { body } = await player.must('GET', `/v1/hulpvragen/${hulpvraagId}/bijlagen`);
  return body.items as BijlageRow[];
}

/** Waits until a bijlage was checked: BESCHIKBAAR or GEWEIGERD. */
export async function checked(player: Player, hulpvraagId: string, id: string): Promise<BijlageRow> {
  const all = await waitFor(
    () => bijlagen(player, hulpvraagId),
    (rows) => rows.some((row) => row.id === id && (row.stand === 'BESCHIKBAAR' || row.stand === 'GEWEIGERD')),
    'the check of an upload',
  );
  const row = all.find((one) => one.id === id);
  if (!row) throw new Error('The bijlage is gone');
  return row;
}

/** The address from which a bijlage can be read for a minute. */
export async function downloadUrl(
  player: Player,
  hulpvraagId: string,
  id: string,
  weergave: 'DOWNLOAD' | 'VOORBEELD' = 'DOWNLOAD',
): Promise<string> {
  const path = `/v1/hulpvragen/${hulpvraagId}/bijlagen/${id}/downloads`;
  const { body } = await player.must('POST', path, { weergave });
  return String(body.url);
}
