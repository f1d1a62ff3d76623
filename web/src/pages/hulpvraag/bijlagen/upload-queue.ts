import { signal } from '@preact/signals';
import type * as contract from '#shared/contract/bijlagen.ts';
import { registreerBijlage, vernieuwUpload, verwijderBijlage } from '#web/api/bijlagen.ts';
import { watchUnsaved } from '#web/drafts/unsaved.ts';
import { ended, session } from '#web/session/session.ts';
import { bijlagenTeksten as t } from '#web/teksten/bijlagen.ts';
import type { HulpvraagId } from '#web/wire/ids.ts';
import { ApiProblem, toProblem } from '#web/wire/problem.ts';
import type { AnswerOf, SentTo } from '#web/wire/types.ts';
import { sendFile, sha256Of } from './send-file.ts';

type Announcement = SentTo<typeof contract.registreerBijlage>;
type Announced = AnswerOf<typeof contract.registreerBijlage>;
export type Documentsoort = Announcement['documentsoort'];

/** A file that was chosen here and is not stored yet. */
export interface Upload {
  readonly id: string;
  readonly hulpvraagId: HulpvraagId;
  readonly file: File;
  /** The name under which it is sent. */
  readonly naam: string;
  /** What may be a BSN in the name that the file has, and is left out of the one above. */
  readonly nummers: readonly string[];
  readonly mediatype: Announcement['mediatype'];
  readonly documentsoort: Documentsoort;
  /** KEUZE: chosen, not sent. A file that arrived leaves this list: the server knows it then. */
  readonly stand: 'KEUZE' | 'WACHT' | 'BEZIG' | 'STOPT' | 'MISLUKT';
  /** From 0 to 1. */
  readonly progress: number;
  /** Why it was not sent, in Dutch. */
  readonly reden?: string;
  /** Who the document says made it. Shown to whoever adds it, and sent nowhere. */
  readonly makers?: readonly string[];
  /** Known to the server since its announcement. */
  readonly bijlageId?: string;
}

/** Of all cases, in memory: choosing and sending go on while somebody looks at another tab or page. */
export const uploads = signal<readonly Upload[]>([]);

/** Bijlagen that arrived from here: the server may need a moment to see that. */
export const arrived = new Set<string>();

const running = new Map<string, AbortController>();
const keys = new Map<string, string>();
let owner = '';

/** How many files travel at once: more only makes each of them slower. */
const AT_ONCE = 2;

watchUnsaved(() => uploads.peek().length > 0);
// What one person chose is not for the next one on the same machine; the same person finds it again after signing in.
session.subscribe((now) => {
  if (!now && ended.peek() === 'UITGELOGD') forgetUploads();
  const who = now?.account?.gebruikerId;
  if (!who) return;
  if (owner && owner !== who) forgetUploads();
  owner = who;
});

/** Forgets everything that was chosen, and stops what is being sent. */
function forgetUploads(): void {
  for (const abort of running.values()) abort.abort();
  uploads.value = [];
}

/** Adds chosen files; nothing is sent by this. */
export function chooseFiles(chosen: readonly Omit<Upload, 'id' | 'stand' | 'progress'>[]): void {
  const added = chosen.map((one) => ({ ...one, id: crypto.randomUUID(), stand: 'KEUZE' as const, progress: 0 }));
  uploads.value = [...uploads.peek(), ...added];
  for (const one of added) void findMakers(one);
}

/** Puts another file in the place of one that was not sent yet. */
export function replaceFile(id: string, file: Pick<Upload, 'file' | 'naam' | 'nummers' | 'mediatype'>): void {
  change(id, { ...file, makers: [] });
  const one = find(id);
  if (one) void findMakers(one);
}

/** A document that cannot be read names nobody; what is wrong with it is said after it arrived. */
async function findMakers({ id, file, mediatype }: Upload): Promise<void> {
  try {
    const { makersVan } = await import('./maker-van.ts');
    const makers = await makersVan({ file, mediatype });
    if (find(id)?.file === file) change(id, { makers });
  } catch (error) {
    console.info('no makers read', error instanceof Error ? error.name : 'unknown');
  }
}

/** Says what kind of document a chosen file is. */
export function setDocumentsoort(id: string, documentsoort: Documentsoort): void {
  change(id, { documentsoort });
}

/** Sends these files, a few at a time; one that fails never holds up another. */
export function startUploads(ids: readonly string[]): void {
  for (const id of ids) change(id, { stand: 'WACHT', progress: 0 });
  next();
}

/** Stops the sending of a file, removes what the server knew of it, and then takes it out of the list. */
export async function cancelUpload(id: string): Promise<void> {
  running.get(id)?.abort();
  const one = find(id);
  if (!one?.bijlageId && !(one && keys.has(keyName(one)))) return drop(id);
  change(id, { stand: 'STOPT' });
  try {
    await removeFromServer(one);
  } catch (error) {
    const { status } = toProblem(error);
    if (status !== 404) return change(id, { stand: 'MISLUKT', reden: t.nietVerwijderd });
  }
  drop(id);
}

/**
 * Removes what the server may have made of this file. When the answer to its announcement has not come (stopped before,
 * or lost) the announcement is repeated under its own key: that tells which bijlage it is, and never makes a second
 * one.
 */
async function removeFromServer(one: Upload): Promise<void> {
  const bijlageId = one.bijlageId ?? (await announcedId(one));
  if (bijlageId === undefined) return;
  const params = { hulpvraagId: one.hulpvraagId, bijlageId };
  await verwijderBijlage({ params });
}

/** Answers after which the API made nothing; after others it may have. */
const REFUSED: readonly number[] = [400, 403, 404, 409];

/** The bijlage that was made of an announcement; nothing when the API refused it. */
async function announcedId(one: Upload): Promise<string | undefined> {
  try {
    return (await announceFile(one)).id;
  } catch (error) {
    if (REFUSED.includes(toProblem(error).status)) return undefined;
    throw error;
  }
}

function next(): void {
  const free = AT_ONCE - running.size;
  const waiting = uploads.peek().filter(({ stand, id }) => stand === 'WACHT' && !running.has(id));
  for (const one of waiting.slice(0, Math.max(free, 0))) void run(one);
}

async function run(one: Upload): Promise<void> {
  const abort = new AbortController();
  running.set(one.id, abort);
  change(one.id, { stand: 'BEZIG', progress: 0 });
  try {
    const announced = await announceFile(one, abort.signal);
    change(one.id, { bijlageId: announced.id });
    if (announced.upload) {
      await sendFile(announced.upload, one.file, abort.signal, (progress) => change(one.id, { progress }));
    }
    arrived.add(announced.id);
    drop(one.id);
  } catch (error) {
    if (abort.signal.aborted) return;
    // Only the answer of the storage was lost: the bytes arrived, and the list tells what the check makes of them.
    if (hasArrivedBefore(error)) drop(one.id);
    else change(one.id, { stand: 'MISLUKT', reden: reasonOf(error) });
  } finally {
    running.delete(one.id);
    next();
  }
}

/** What the API says of an upload that it got already: being checked, good, or refused by the check. */
const ARRIVED: readonly string[] = ['UPLOAD_WORDT_GECONTROLEERD', 'UPLOAD_BESCHIKBAAR', 'UPLOAD_GEWEIGERD'];

function hasArrivedBefore(error: unknown): boolean {
  const { status, errors } = toProblem(error);
  return status === 409 && errors.some(({ code }) => ARRIVED.includes(code));
}

/** Tells the API what comes, once: a repeated attempt asks for a new address for the same bijlage. */
async function announceFile(one: Upload, signal?: AbortSignal): Promise<Announced> {
  const { hulpvraagId, bijlageId, file, naam, mediatype, documentsoort } = one;
  if (bijlageId) {
    const { body } = await vernieuwUpload({ params: { hulpvraagId, bijlageId }, ...(signal ? { signal } : {}) });
    return body;
  }
  const sha256 = await sha256Of(file);
  const { body } = await registreerBijlage({
    params: { hulpvraagId },
    idempotencyKey: keyOf(one),
    ...(signal ? { signal } : {}),
    body: { bestandsnaam: naam, mediatype, grootte: file.size, sha256, documentsoort },
  });
  return body;
}

/** The same file and kind are announced once, also when the answer was lost. */
function keyOf(one: Upload): string {
  const name = keyName(one);
  const key = keys.get(name) ?? crypto.randomUUID();
  keys.set(name, key);
  return key;
}

function keyName({ id, documentsoort }: Upload): string {
  return `${id}/${documentsoort}`;
}

function reasonOf(error: unknown): string {
  if (error instanceof DOMException && error.name === 'NotReadableError') return t.onleesbaar;
  const problem = toProblem(error);
  if (problem instanceof ApiProblem && problem.code === 'GEEN_VERBINDING') return t.geenVerbinding;
  return problem.errors.map(({ tekst }) => tekst).join(' ') || problem.message;
}

function find(id: string): Upload | undefined {
  return uploads.peek().find((one) => one.id === id);
}

function change(id: string, fields: Partial<Upload>): void {
  uploads.value = uploads.peek().map((one) => (one.id === id ? { ...one, ...fields } : one));
}

function drop(id: string): void {
  uploads.value = uploads.peek().filter((one) => one.id !== id);
}
