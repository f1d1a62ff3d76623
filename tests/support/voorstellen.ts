/**
 * What takes two people, asked at the endpoints: proposing, approving and the rest, for a case that is read again each
 * time.
 */
import './function-settings.ts';
import { dossierEndpoints } from '#functions/api/dossier/index.ts';
import { meldingPk } from '#shared/adapters/dynamodb/keys.ts';
import { queryAll } from '#shared/adapters/dynamodb/query.ts';
import { addDays, momentAt } from '#shared/kernel/dates.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { type Answer, apiClient } from './api.ts';
import type { Castlid } from './cast.ts';
import type { HulpvragenWorld } from './hulpvragen-world.ts';
import { reloadDossier } from './stored-dossier.ts';

/** The status of an answer, and the code of its first refusal. */
export const codes = ({ status, body }: Answer): unknown => [
  status,
  (body.errors as { code: string }[] | undefined)?.[0]?.code,
];

/** The address of a case. */
export const pad = (dossier: Dossier) => `/v1/hulpvragen/${dossier.hulpvraag.id}`;

interface Voorstelregel {
  readonly stand: string;
  readonly tekst: string;
  readonly magBeoordelen: boolean;
}

/** @param of the world when it is there, and who proposes and approves when nobody is named */
export function voorstellenVan(
  of: () => { readonly world: HulpvragenWorld; readonly van: Castlid; readonly door: Castlid },
) {
  const now = (dossier: Dossier) => reloadDossier(of().world.deps.dossiers, dossier);
  const etag = async (dossier: Dossier) => ({ 'if-match': `"${(await now(dossier)).hulpvraag.versie}"` });
  return {
    now,
    etag,

    async propose(dossier: Dossier, body: object, by: Castlid = of().van) {
      const wat = { reden: 'Verzonnen reden.', ...body };
      return of().world.call<{ id: string }>(by, 'POST', `${pad(dossier)}/voorstellen`, wat, await etag(dossier));
    },

    async approve(dossier: Dossier, id: string, by: Castlid = of().door, headers: Record<string, string> = {}) {
      const path = `${pad(dossier)}/voorstellen/${id}/goedkeuringen`;
      return of().world.call(by, 'POST', path, undefined, { ...(await etag(dossier)), ...headers });
    },

    reject: (dossier: Dossier, id: string, by: Castlid = of().door) =>
      of().world.call(by, 'POST', `${pad(dossier)}/voorstellen/${id}/afwijzingen`, { reden: 'Nee.' }),

    withdraw: (dossier: Dossier, id: string, by: Castlid) =>
      of().world.call(by, 'POST', `${pad(dossier)}/voorstellen/${id}/intrekkingen`),

    async list(dossier: Dossier, by: Castlid = of().door) {
      const path = `${pad(dossier)}/voorstellen`;
      return (await of().world.call<{ items: Voorstelregel[] }>(by, 'GET', path)).body.items;
    },

    /** Of every mail about the case, what about and to whom. */
    async mails(dossier: Dossier) {
      const rows = await queryAll(of().world.dynamodb.table, meldingPk(dossier.hulpvraag.id));
      return rows.map(({ soort, aan }) => [soort, aan]);
    },

    /** The endpoints so many days from now. */
    later(dagen: number) {
      const { deps } = of().world;
      const nu = addDays(momentAt(Date.now()), dagen);
      return apiClient(dossierEndpoints, { ...deps, newContext: () => ({ ...deps.newContext(), nu }) });
    },
  };
}
