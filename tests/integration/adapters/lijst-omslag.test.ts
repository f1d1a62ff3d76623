/**
 * What time alone makes of a list is written: who acts next once a toestemming has lapsed, though nobody changed
 * anything.
 */

import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { createSettleLijsten } from '#functions/schedules/settle-lijsten.ts';
import { lijstomslagPk } from '#shared/adapters/dynamodb/keys.ts';
import { createLijstomslagStore } from '#shared/adapters/dynamodb/lijst-omslag-store.ts';
import { createLijstStore } from '#shared/adapters/dynamodb/lijst-store.ts';
import { queryAll } from '#shared/adapters/dynamodb/query.ts';
import { rebuildLists } from '#shared/adapters/dynamodb/rebuild-lists.ts';
import { addDays, afterDutchDay, dayOf, momentAt } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { silent } from '#shared/model/uitkomst.ts';
import { trekToestemmingIn } from '#shared/toestemming/trek-toestemming-in.ts';
import type { Weergave } from '#shared/views/lijstregel.ts';
import { aCast, aContext, aDossierIn, anOuder, aSchool, aToestemming, type Cast, NU } from '#tests/support/builders.ts';
import { aChange, saveUitkomst, storeDossier } from '#tests/support/stored-dossier.ts';
import { storesOfFile } from '#tests/support/stores-of-file.ts';

const { dynamodb, dossiers } = storesOfFile();

const DAG = dayOf(addDays(NU, 3));
const VERVALT = afterDutchDay(DAG);
/** When the job runs: within a quarter of an hour. */
const DAARNA = momentAt(Date.parse(VERVALT) + 600_000);

/** A case at a school that was asked, under a toestemming until a day. */
async function aCase(totEnMet = DAG): Promise<{ readonly cast: Cast; readonly dossier: Dossier }> {
  const cast = aCast();
  const ouder = anOuder({}, cast.ouder);
  const school = { ...aSchool({}, cast.school), gevraagdOp: NU };
  const toestemming = { ...aToestemming({ schoolId: school.id, ouderId: ouder.id }), totEnMet };
  const over = { ouders: [ouder], scholen: [school], toestemmingen: [toestemming] };
  return { cast, dossier: await storeDossier(dossiers, aDossierIn('JK_AANMELDEN_SCHOOL', over, cast)) };
}

const run = (cast: Cast, nu: Moment) =>
  createSettleLijsten({
    omslagen: createLijstomslagStore(dynamodb.table),
    listSamenwerkingsverbanden: async () => [cast.samenwerkingsverbandId],
    newContext: () => aContext(nu),
  })();

/** What the list of the specialist, and the werkvoorraad of the platform, say at a moment. */
async function lists({ specialist, platformId }: Cast, nu: Moment) {
  const store = createLijstStore(dynamodb.table, () => nu);
  const own = { soort: 'LIDMAATSCHAP', id: specialist.persoon.lidmaatschapId } as const;
  const view = async (weergave: Weergave) =>
    (await store.listWeergave(own, weergave, {})).items.map(({ aanZet }) => aanZet.join());
  const { items } = await store.listByStatus(platformId, 'JK_AANMELDEN_SCHOOL', {});
  return {
    wacht: await view('WACHT_OP_MIJ'),
    loopt: await view('LOPEND'),
    platform: items.map(({ aanZet }) => aanZet.join()),
  };
}

const due = ({ samenwerkingsverbandId }: Cast) => queryAll(dynamodb.table, lijstomslagPk(samenwerkingsverbandId));

const SCHOOL = { wacht: [], loopt: ['SCHOOL'], platform: ['SCHOOL'] };
const SPECIALIST = { wacht: ['JK_SPECIALIST'], loopt: [], platform: ['JK_SPECIALIST'] };

describe('a toestemming that lapses by its date', () => {
  it('puts the case among what waits for the specialist, in the first quarter of an hour, and is done then', async () => {
    const { cast, dossier } = await aCase();
    expect(await lists(cast, NU)).toEqual(SCHOOL);
    await run(cast, addDays(NU, 1));
    expect(await lists(cast, addDays(NU, 1))).toEqual(SCHOOL);
    await run(cast, DAARNA);
    expect(await lists(cast, DAARNA)).toEqual(SPECIALIST);
    expect(await due(cast)).toEqual([]);
    // It is no change: whoever loaded the dossier before can still save.
    await saveUitkomst(dossiers, dossier, silent(dossier, 'hulpvraag', dossier.hulpvraag.id));
  });

  it('does so too when somebody changed something else in between', async () => {
    const { cast, dossier } = await aCase();
    await dossiers.save({ ...aChange(dossier, dossier), nu: DAARNA });
    await run(cast, DAARNA);
    expect(await lists(cast, DAARNA)).toEqual(SPECIALIST);
  });

  it('is not waited for once it was withdrawn, or the case is gone', async () => {
    const { cast, dossier } = await aCase();
    const id = dossier.toestemmingen[0]?.id ?? '';
    await saveUitkomst(dossiers, dossier, trekToestemmingIn(dossier, id, '', cast.ouder.actor, aContext()));
    expect(await due(cast)).toEqual([]);
    const gone = await aCase();
    for (const { pk, sk } of await queryAll(dynamodb.table, `DOSSIER#${gone.dossier.kop.id}`)) {
      await dynamodb.table.documents.send(new DeleteCommand({ TableName: dynamodb.table.name, Key: { pk, sk } }));
    }
    await run(gone.cast, DAARNA);
    expect(await due(gone.cast)).toEqual([]);
  });

  it('is followed from when lists were written again, in a case from before this was kept', async () => {
    const { cast } = await aCase();
    for (const { pk, sk } of await due(cast)) {
      await dynamodb.table.documents.send(new DeleteCommand({ TableName: dynamodb.table.name, Key: { pk, sk } }));
    }
    await rebuildLists(dynamodb.table, () => NU);
    await run(cast, DAARNA);
    expect(await lists(cast, DAARNA)).toEqual(SPECIALIST);
  });
});
