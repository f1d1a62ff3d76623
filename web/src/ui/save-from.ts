import { algemeen } from '#web/teksten/algemeen.ts';
import { ApiProblem, noConnection } from '#web/wire/problem.ts';

/**
 * Gets a file from an address that works for a minute, and lets the browser save it. Not by going to the address: a
 * refusal would take the place of the page, and the address would be left in the history.
 * @throws ApiProblem when there was no connection, or the address does not work any more.
 */
export async function saveFrom(url: string): Promise<void> {
  const { blob, headers } = await getFrom(url);
  save(blob, nameIn(headers.get('content-disposition') ?? ''));
}

/**
 * What an address that works for a minute gives.
 * @throws ApiProblem when there was no connection, or the address does not work any more.
 */
export async function getFrom(url: string, signal?: AbortSignal) {
  const options = { cache: 'no-store', credentials: 'omit', ...(signal && { signal }) } as const;
  const lost = () => {
    // Whoever stopped it knows; else fetch fails without telling why: there was no answer.
    throw noConnection();
  };
  const response = await fetch(url, options).catch(lost);
  if (!response.ok) {
    throw new ApiProblem({
      status: response.status,
      code: 'DOWNLOAD_GEWEIGERD',
      title: algemeen.downloadGeweigerd,
      detail: algemeen.downloadGeweigerdUitleg,
    });
  }
  return { blob: await response.blob().catch(lost), headers: response.headers };
}

/** Saves a text that was answered itself, under a name. */
export function saveText(text: string, name: string, type: string): void {
  save(new Blob([text], { type }), name);
}

/** How long a saved file stays in memory, in ms: until the browser has begun to write it. */
const KEEP_MS = 60_000;

/** Lets the browser save what is in memory, under a name. */
export function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}

/** The name that the storage gives it; `filename*` holds every letter. */
function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename="([^"]*)"/i.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : (plain ?? '');
}
