import type { registreerBijlage } from '#shared/contract/bijlagen.ts';
import { bijlagenTeksten as t } from '#web/teksten/bijlagen.ts';
import { ApiProblem, noConnection } from '#web/wire/problem.ts';
import type { AnswerOf } from '#web/wire/types.ts';

type Request = NonNullable<AnswerOf<typeof registreerBijlage>['upload']>;

/** SHA-256 of a file, in base64, as the presigned request fixes it. @throws DOMException when the file is gone. */
export async function sha256Of(file: File): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return btoa(String.fromCharCode(...digest));
}

/**
 * Sends the bytes straight to the storage, by the one request that was signed for them. Not by `fetch`, which does
 * not tell how far an upload is.
 * @throws ApiProblem when the connection was lost or the storage refused it.
 */
export function sendFile(
  request: Request,
  file: File,
  signal: AbortSignal,
  onProgress: (part: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open(request.method, request.url);
    for (const [name, value] of Object.entries(request.headers)) {
      // The browser sets the length itself, from the very bytes.
      if (name.toLowerCase() !== 'content-length') xhr.setRequestHeader(name, value);
    }
    xhr.upload.onprogress = ({ loaded }) => onProgress(file.size === 0 ? 0 : loaded / file.size);
    xhr.onload = () => (xhr.status < 300 ? resolve() : reject(refused(xhr.status)));
    xhr.onerror = () => reject(noConnection());
    xhr.onabort = () => reject(new DOMException('stopped', 'AbortError'));
    signal.addEventListener('abort', () => xhr.abort(), { once: true });
    if (signal.aborted) reject(new DOMException('stopped', 'AbortError'));
    else xhr.send(file);
  });
}

function refused(status: number): ApiProblem {
  return new ApiProblem({ status, code: 'OPSLAG_WEIGERT', title: t.titel, detail: t.opslagWeigert });
}
