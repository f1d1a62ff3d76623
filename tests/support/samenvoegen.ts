/** Two dossiers of one child, and everything that is in the table. */

import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { v7 as uuidv7 } from 'uuid';
import type { Dossier } from '#shared/model/dossier.ts';
import { hulpvraagIdIn } from '#shared/model/ids.ts';
import {
  aBijlage,
  aDocumentkeuze,
  aDossierIn,
  aHulpvraag,
  anObservatie,
  anOnderwijsadvies,
  anOuder,
  anOverlegronde,
  anUitnodiging,
  aStatuswijziging,
  aToestemming,
  aZienswijze,
} from './builders.ts';
import type { Castlid } from './cast.ts';
import type { HulpvragenWorld } from './hulpvragen-world.ts';
import { aCreation } from './stored-dossier.ts';
import { voorstellenVan } from './voorstellen.ts';

export type Row = Readonly<Record<string, unknown>>;

/** By which a row is found. */
export const key = (row: Row) => `${row.pk} ${row.sk}`;

/**
 * Two dossiers of one child: one that runs, and one with two closed hulpvragen, full of papers and with an ouder who is
 * only there.
 */
export async function twoDossiers({ cast, deps, store }: HulpvragenWorld) {
  const kind = { voornaam: `Dubbel${uuidv7().slice(-6)}`, achternaam: 'Bedacht', geboortedatum: '2023-03-14' } as const;
  const zaaknummer = (nr: number) => `JK-2026-${String(nr).padStart(6, '0')}`;
  const hoofd = await store(
    aDossierIn('JK_AANMELDEN_SCHOOL', { kind, hulpvraag: { zaaknummer: zaaknummer(11) } }, cast),
  );
  const vader = anOuder({}, cast.ouder);
  const moeder = anOuder({}, cast.ouder2);
  const full = (nr: number): Partial<Dossier> => {
    const bijlagen = [aBijlage({ bestandsnaam: `een-${nr}.pdf` }), aBijlage({ bestandsnaam: `twee-${nr}.pdf` })];
    const advies = anOnderwijsadvies();
    const ronde = anOverlegronde();
    const gesloten = { rondeId: ronde.id, ingetrokkenOp: '2026-10-06T00:00:00.000Z' } as const;
    return {
      ouders: [vader, moeder],
      bijlagen,
      adviezen: [advies],
      observaties: [anObservatie(), anObservatie()],
      zienswijzen: [aZienswijze({ ouderId: moeder.id })],
      overlegrondes: [ronde],
      uitnodigingen: [
        anUitnodiging(gesloten, cast.genodigde),
        anUitnodiging({ ...gesloten, soort: 'OUDER', ouderId: moeder.id }, cast.ouder2),
      ],
      toestemmingen: [aToestemming({ ouderId: moeder.id, documenten: aDocumentkeuze({ adviesIds: [advies.id] }) })],
      statuswijzigingen: [aStatuswijziging(), aStatuswijziging({ naar: 'ADVIES_AFGEROND', van: 'JK_ADVIES_AFGEROND' })],
    };
  };
  const eerste = await store(
    aDossierIn('ADVIES_AFGEROND', { kind, ...full(1), hulpvraag: { zaaknummer: zaaknummer(21) } }, cast),
  );
  const tweedeHulpvraag = aHulpvraag(
    { id: hulpvraagIdIn(eerste.kop.id, 2), zaaknummer: zaaknummer(22), status: 'JK_INGETROKKEN' },
    cast,
  );
  const tweede: Dossier = {
    ...eerste,
    ...full(2),
    hulpvraag: tweedeHulpvraag,
    andereHulpvragen: [eerste.hulpvraag],
    scholen: [],
  };
  await deps.dossiers.create({ ...aCreation(tweede), voor: eerste });
  const alle = await deps.dossiers.loadAlle(eerste.kop.id);
  const [, nogEen] = alle;
  if (alle.length !== 2 || !nogEen) throw new Error('The second dossier has two hulpvragen');
  return { hoofd, eerste, tweede: nogEen, moeder, vader, kind };
}

/** Every row of the table, by its key. How often somebody asked is counted also when nothing comes of it. */
export async function everything({ dynamodb }: HulpvragenWorld): Promise<ReadonlyMap<string, Row>> {
  const { table } = dynamodb;
  const rows: Row[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.documents.send(new ScanCommand({ TableName: table.name, ExclusiveStartKey: from }));
    rows.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  const kept = rows.filter(({ type }) => type !== 'LIMIET');
  return new Map(kept.map((row) => [key(row), row]));
}

/** Why the dossiers of these tests are joined. */
export const REDEN = 'Twee keer gemaakt (verzonnen).';

/** Proposing and approving, at the endpoints, that a dossier is joined. */
export function samenvoegenVan(world: () => HulpvragenWorld) {
  const { now, propose, approve } = voorstellenVan(() => ({
    world: world(),
    van: world().cast.specialist,
    door: world().cast.contactpersoonJk,
  }));
  return {
    now,

    async propose(hoofd: Dossier, ander: Dossier): Promise<string> {
      const body = { soort: 'SAMENVOEGEN', hulpvraagId: ander.hulpvraag.id, reden: REDEN };
      const { status, body: made } = await propose(hoofd, body);
      if (status !== 201) throw new Error(`The proposal was answered with ${status}`);
      return made.id;
    },

    approve: (hoofd: Dossier, voorstelId: string, als?: Castlid, idem = uuidv7()) =>
      approve(hoofd, voorstelId, als, { 'idempotency-key': idem }),
  };
}
