import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Route } from '#shared/contract/route.ts';
import { camelCase, namesIn } from './names.ts';

/** Acts of the API that have no use case of their own, by operationId, with the reason: they only read. */
export const PLAIN_READS: Readonly<Record<string, string>> = {
  leesAdresboek: 'a page of the store of people',
  leesAgenda: 'reads a dossier; the appointment is a view',
  leesBijlageGrenzen: 'constants of the product',
  leesContact: 'a setting of the stage',
  leesDossier: 'reads a dossier and answers a view',
  leesHulpvraag: 'reads a dossier and answers a view',
  leesInzageregels: 'a page of the log',
  leesLogboek: 'a page of the log',
  leesLogboekVanDossier: 'a page of the log',
  leesMijnAccount: 'the account of who asks, as the store has it',
  leesOverdracht: 'reads a dossier and answers a view',
  leesVernietigingslijst: 'a page of the store of terms',
  leesVerloop: 'reads a dossier and answers a view',
  lijstAvgVerzoeken: 'a page of the store of requests',
  lijstBijlagen: 'reads a dossier and answers a view',
  lijstEigenAvgVerzoeken: 'a page of the store of requests',
  lijstHulpvragen: 'a page of the lists',
  lijstLeden: 'a page of the store of people',
  lijstMeldingen: 'a page of the store of mails',
  lijstOrganisaties: 'a page of the store of organisations',
  lijstOverlegrondes: 'a page of the lists',
  lijstPlatforms: 'the store of organisations',
  lijstVoorstellen: 'reads a dossier and answers a view',
  lijstWerkvoorraad: 'a page of the lists',
  lijstZaakmails: 'a page of the store of mails',
  telHulpvragen: 'a count of the lists',
};

/** The same for what is asked in a body, because a name must not stand in an address. */
export const READS_WITH_BODY: Readonly<Record<string, string>> = {
  vergelijkKind: 'children of one birth date in the lists',
  vergelijkZaak: 'children of one birth date in the lists',
  zoekHulpvragen: 'a page of the lists',
};

/**
 * The act that no endpoint answers: the contract itself is sent as a document, without a session and without a store.
 */
export const DOCUMENT = 'leesOpenApi';

const API = 'functions/api';

/** Every endpoint file, with the act that it is called after. */
export function endpointFiles(): readonly { readonly file: string; readonly act: string }[] {
  return readdirSync(API, { recursive: true, encoding: 'utf8' })
    .map((name) => `${API}/${name}`)
    .filter(
      (file) => file.endsWith('.ts') && /^export default (endpoint|changeEndpoint)\(/m.test(readFileSync(file, 'utf8')),
    )
    .map((file) => ({ file, act: camelCase(basename(file, '.ts')) }));
}

/** Where an act does not bear one name from its endpoint to its use case, each as a sentence that tells what to do. */
export function misnamedActs(routes: readonly Route[]): readonly string[] {
  const byAct = new Map(routes.map((route) => [route.operationId, route]));
  return endpointFiles().flatMap(({ file, act }): readonly string[] => {
    const route = byAct.get(act);
    if (!route) return [`${file}: there is no operationId ${act}. An endpoint is called after its act.`];
    if (act in READS_WITH_BODY) return [];
    if (act in PLAIN_READS)
      return route.method === 'GET' ? [] : [`${act} changes something, so it is no plain read: give it a use case.`];
    return findUseCase(file, act) ? [] : [explain(file, act)];
  });
}

/** Reads that are listed and are no act (any more). */
export function unknownReads(routes: readonly Route[]): readonly string[] {
  const acts = new Set(routes.map((route) => route.operationId));
  return [...Object.keys(PLAIN_READS), ...Object.keys(READS_WITH_BODY)].filter((act) => !acts.has(act));
}

/**
 * The file in shared that the endpoint takes its use case from: it bears the name of the endpoint, and so does the
 * function in it.
 */
function findUseCase(file: string, act: string): string | undefined {
  const name = basename(file);
  const used = [...readFileSync(file, 'utf8').matchAll(/'#(shared\/(?!contract\/)[^']+)'/g)].map(
    (found) => found[1] ?? '',
  );
  return used.find((path) => path.endsWith(`/${name}`) && existsSync(path) && isIn(path, act));
}

function isIn(path: string, act: string): boolean {
  return namesIn(path, readFileSync(path, 'utf8')).includes(act);
}

function explain(file: string, act: string): string {
  return (
    `${file}: its use case does not bear its name. Put the rule into shared/<subject>/${basename(file)} as ${act}, ` +
    'or, if it only reads a store, list it in scripts/house/acts.ts with the reason.'
  );
}
