/** What people do with files, in one call each: for tests that are about something else in between. */

import { processScan, processUpload } from '#shared/bijlage/process-upload.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Bijlage } from '#shared/model/bijlage.ts';
import type { BijlagenCloud } from './bijlagen-cloud.ts';
import type { Castlid } from './cast.ts';
import { sha256 } from './files.ts';

/** A row as the API gives it. */
export interface BijlageAnswer {
  readonly id: string;
  readonly stand: Bijlage['stand'];
  readonly weigerreden?: string;
  readonly weigertekst?: string;
  readonly bestandsnaam: string;
  readonly zichtbaarVoor: readonly string[];
  readonly magVerwijderen: boolean;
  readonly upload?: {
    readonly url: string;
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly verlooptOp: Moment;
  };
}

/** The body with which a browser announces these bytes. */
export function announcement(bytes: Uint8Array, overrides: object = {}) {
  return {
    bestandsnaam: 'verslag.pdf',
    mediatype: 'application/pdf',
    grootte: bytes.byteLength,
    sha256: sha256(bytes),
    documentsoort: 'VERSLAG',
    ...overrides,
  };
}

/** Everything for one hulpvraag. */
export function storyOf(cloud: BijlagenCloud, hulpvraagId: string) {
  const base = `/v1/hulpvragen/${hulpvraagId}/bijlagen`;
  const [dossierId = ''] = hulpvraagId.split('.');
  const { call, deps } = cloud;

  async function register(lid: Castlid, bytes: Uint8Array, overrides: object = {}): Promise<BijlageAnswer> {
    const { status, body } = await call<BijlageAnswer>(lid, 'POST', base, announcement(bytes, overrides));
    if (status !== 201) throw new Error(`Refused: ${JSON.stringify(body)}`);
    return body;
  }

  async function send(row: BijlageAnswer, bytes: Uint8Array, headers: Record<string, string> = {}) {
    if (!row.upload) throw new Error('There is no upload to make');
    const { url, method } = row.upload;
    const answer = await fetch(url, {
      method,
      headers: { ...row.upload.headers, ...headers },
      body: Uint8Array.from(bytes),
    });
    return { status: answer.status, text: await answer.text() };
  }

  return {
    base,
    register,
    send,
    keyOf: (row: { readonly id: string }) => `${dossierId}/${row.id}`,
    /** Announces and uploads; gives the row and the version that S3 made. */
    async upload(lid: Castlid, bytes: Uint8Array, overrides: object = {}) {
      const row = await register(lid, bytes, overrides);
      cloud.takeEvents();
      const { status, text } = await send(row, bytes);
      if (status !== 200) throw new Error(text);
      const [version] = cloud.takeEvents();
      if (!version) throw new Error('S3 told nothing');
      return { row, version };
    },
    /** Announces, uploads, and delivers both events in the usual order. */
    async add(lid: Castlid, bytes: Uint8Array, overrides: object = {}, scan = 'NO_THREATS_FOUND') {
      const { row, version } = await this.upload(lid, bytes, overrides);
      await processUpload(deps, version);
      await processScan(deps, version, scan);
      return { row, version };
    },
    async list(lid: Castlid): Promise<readonly BijlageAnswer[]> {
      const { body } = await call<{ items: readonly BijlageAnswer[] }>(lid, 'GET', base);
      return body.items;
    },
    async find(lid: Castlid, row: { readonly id: string }): Promise<BijlageAnswer | undefined> {
      return (await this.list(lid)).find((one) => one.id === row.id);
    },
    download: (lid: Castlid, row: { readonly id: string }, body: object = {}) =>
      call<{ url: string; weergave: string; verlooptOp: Moment; errors?: { code: string }[] }>(
        lid,
        'POST',
        `${base}/${row.id}/downloads`,
        body,
      ),
    remove: (lid: Castlid, row: { readonly id: string }) => call(lid, 'DELETE', `${base}/${row.id}`),
    /** What the list tells was removed; undefined for whoever is told nothing. */
    async weggehaald(lid: Castlid): Promise<readonly { readonly id: string }[] | undefined> {
      const { body } = await call<{ weggehaald?: readonly { readonly id: string }[] }>(lid, 'GET', base);
      return body.weggehaald;
    },
    bringBack: (lid: Castlid, row: { readonly id: string }) =>
      call<BijlageAnswer>(lid, 'POST', `${base}/${row.id}/terughalingen`),
  };
}
