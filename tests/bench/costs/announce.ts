/** An upload in its two halves, so that each can be measured. */
import { sha256Base64, type UploadFile } from '#local/client/files.ts';
import type { Player } from '#local/client/player.ts';

/** An upload that was announced: the one request with which it may be sent. */
export interface Announced {
  readonly id: string;
  readonly url: string;
  readonly headers: Record<string, string>;
}

export async function announce(
  player: Player,
  hulpvraagId: string,
  file: UploadFile,
  documentsoort: string,
): Promise<Announced> {
  const { bytes, bestandsnaam, mediatype } = file;
  const { body } = await player.must('POST', `/v1/hulpvragen/${hulpvraagId}/bijlagen`, {
    bestandsnaam,
    mediatype,
    grootte: bytes.length,
    sha256: sha256Base64(bytes),
    documentsoort,
  });
  return { id: String(body.id), ...(body.upload as { url: string; headers: Record<string, string> }) };
}

/** Sends the bytes straight to the storage, as the browser does. */
export async function send({ url, headers }: Announced, file: UploadFile): Promise<void> {
  const response = await fetch(url, { method: 'PUT', headers, body: Buffer.from(file.bytes) });
  if (!response.ok) throw new Error(`The upload was refused: ${response.status} ${await response.text()}`);
}
