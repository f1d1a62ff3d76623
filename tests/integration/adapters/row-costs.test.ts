/** What a change writes to lists: nothing that the list does not tell. */
import type { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import { wijzigStatus } from '#shared/hulpvraag/wijzig-status.ts';
import { addDays } from '#shared/kernel/dates.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { silent, type Uitkomst, withHulpvraag } from '#shared/model/uitkomst.ts';
import { aCast, aContext, aDossierIn, aFormulier, NU } from '#tests/support/builders.ts';
import { saveUitkomst, storeDossier } from '#tests/support/stored-dossier.ts';
import { storesOfFile } from '#tests/support/stores-of-file.ts';

const { dynamodb } = storesOfFile();

/** The types of the items that the transaction of a change writes, in order of name. */
async function writtenBy(dossier: Dossier, rule: (voor: Dossier) => Uitkomst): Promise<readonly string[]> {
  const voor = await storeDossier(createDossierStore(dynamodb.table), dossier);
  const table = dynamodb.connect();
  const types: string[] = [];
  table.documents.middlewareStack.add((next) => (args) => {
    const { TransactItems = [] } = args.input as TransactWriteCommand['input'];
    for (const { Put, Update } of TransactItems) types.push(String(Put?.Item?.type ?? typeOfKey(Update?.Key)));
    return next(args);
  });
  await saveUitkomst(createDossierStore(table), voor, rule(voor));
  return types.sort();
}

/** An item that is changed is named by its key only. */
function typeOfKey({ pk, sk }: Readonly<Record<string, unknown>> = {}): string {
  if (String(pk).startsWith('TELLING#')) return 'TELLING';
  return String(sk).split('#')[2] ?? String(sk);
}

test('saving the form writes the form, its version and the log, and no list', async () => {
  const cast = aCast();
  const edit = (voor: Dossier) =>
    silent(withHulpvraag(voor, addDays(NU, 1), { formulier: aFormulier({ zorgen: 'Anders' }) }), 'hulpvraag', 'x');
  const dossier = aDossierIn('JK_ONDERWIJSADVIES_AANVRAAG', {}, cast);
  expect(await writtenBy(dossier, edit)).toEqual(['FORMULIER', 'HULPVRAAG', 'INZAGEREGEL', 'KOP']);
});

test('a change of status writes one row per owner, no word by which a row is found, and not the form', async () => {
  const cast = aCast();
  const opdracht = { naar: 'JK_ONDERWIJSADVIES_AANVRAAG', omschrijving: 'Er ontbreekt iets' } as const;
  const change = (voor: Dossier) => wijzigStatus(voor, opdracht, cast.specialist.actor, aContext());
  const written = await writtenBy(aDossierIn('JK_BIJLAGEN_TOEGEVOEGD', {}, cast), change);
  // The preschool, the specialist, the contactpersoon JK and the platform; the preschool is told.
  expect(written).toEqual([
    'HULPVRAAG',
    'INZAGEREGEL',
    'KOP',
    ...Array.from({ length: 4 }, () => 'LIJSTREGEL'),
    'MELDING',
    'STATUS',
    'TELLING',
    'TELLING',
  ]);
});
