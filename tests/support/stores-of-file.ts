/** The stores of dossiers and lists on a real table, for the tests of one file. */
import { beforeEach } from 'vitest';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import { createLijstStore } from '#shared/adapters/dynamodb/lijst-store.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { NU } from './builders.ts';
import { startTestDynamodb } from './dynamodb.ts';
import { later, ofFile } from './of-file.ts';
import { reloadDossier, saveUitkomst, storeDossier } from './stored-dossier.ts';

/**
 * A table of this file with its stores; lists are read at the moment NU. The calls of one test are not counted with
 * those of the next.
 */
export function storesOfFile() {
  const dynamodb = ofFile(startTestDynamodb);
  beforeEach(() => dynamodb.forget());
  const dossiers = later(() => createDossierStore(dynamodb.table));
  return {
    dynamodb,
    dossiers,
    lijsten: later(() => createLijstStore(dynamodb.table, () => NU)),
    /** Stores a new dossier, and gives it as it was stored. */
    store: (dossier: Dossier) => storeDossier(dossiers, dossier),
    /** Stores what a rule decided, and gives the dossier as it is then. */
    save: (voor: Dossier, uitkomst: Uitkomst) => saveUitkomst(dossiers, voor, uitkomst),
    /** The dossier as it is now. */
    reload: (dossier: Dossier) => reloadDossier(dossiers, dossier),
  };
}
