/**
 * The second statement of the access rules: asks the Cedar policies beside this file, which were written from the
 * domain rules alone. For tests only; the product decides with shared/toegang.
 */

import { readFileSync } from 'node:fs';
import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { Status } from '#shared/model/status.ts';
import type { Recht } from '#shared/toegang/rechten.ts';
import { actorFeiten, banden, type Feiten, hulpvraagFeiten, type Stuk, stukFeiten } from './feiten.ts';

export type { Stuk } from './feiten.ts';

/** What the rules speak of, about a case as a whole. */
export type Actie =
  | 'zieZaak'
  | 'leesHulpvraag'
  | 'leesDossier'
  | 'leesPakket'
  | 'leesStukken'
  | 'leesUitnodiging'
  | 'zieWieKeek'
  | 'exporteer'
  | 'bewerkFormulier'
  | 'voegBijlageToe'
  | 'behandel'
  | 'haalTerug'
  | 'beheerToestemming'
  | 'geefZienswijze'
  | 'vraagInzage'
  | 'zetStatus'
  | 'stapTerug'
  | 'keurVoorstelGoed'
  | 'antwoord'
  | 'neemOver';

export const POLICIES = readFileSync(new URL('./toegang.cedar', import.meta.url), 'utf8');
export const SCHEMA = readFileSync(new URL('./toegang.cedarschema', import.meta.url), 'utf8');
const POLICY_SET = 'kindbrug';

/** The policies as Cedar judges them: every mistake in them, none when they are well formed and fit the schema. */
export function policyErrors(): readonly string[] {
  const answer = cedar.validate({ schema: SCHEMA, policies: { staticPolicies: POLICIES } });
  if (answer.type === 'failure') return answer.errors.map((one) => one.message);
  return [...answer.validationErrors, ...answer.validationWarnings].map(
    (one) => `${one.policyId}: ${one.error.message}`,
  );
}

const parsed = cedar.preparsePolicySet(POLICY_SET, { staticPolicies: POLICIES });
if (parsed.type === 'failure') throw new Error(parsed.errors.map((one) => one.message).join('\n'));

/**
 * What was decided in each situation, by action. Two levels, because the first key is long and is looked up once for
 * many actions.
 */
const remembered = new Map<string, Map<string, boolean>>();

/** How many different situations were decided so far. */
export function decided(): number {
  return [...remembered.values()].reduce((sum, one) => sum + one.size, 0);
}

/** What the domain rules say about one person, one case and one moment. */
export interface Oordeel {
  /** May this person do this in the case? `naar` goes with zetStatus. */
  readonly mag: (actie: Actie, naar?: Status) => boolean;
  /** The same for what a recht of the product stands for. */
  readonly magRecht: (recht: Recht) => boolean;
  /** May this person know of a stuk and read it (`leesStuk`), or get its bytes (`leesBestand`)? */
  readonly magStuk: (stuk: Stuk, actie?: 'leesStuk' | 'leesBestand') => boolean;
}

/** Judges by the domain rules: what any of the ties allows is allowed. */
export function oordeelOver(actor: Actor, dossier: Dossier, nu: Moment): Oordeel {
  const wie = actorFeiten(actor, dossier);
  const wat = hulpvraagFeiten(dossier, nu);
  const zaak = banden(actor, dossier, nu);
  const key = JSON.stringify([wie, wat]);
  const situaties = zaak.map((band) => situatie(key + JSON.stringify(band)));
  const mag: Oordeel['mag'] = (actie, naar) =>
    zaak.some((band, index) =>
      remember(situaties[index], `${actie} ${naar ?? ''}`, () =>
        askCedar(wie, actie, 'Hulpvraag', wat, naar === undefined ? band : { ...band, naar }),
      ),
    );
  return {
    mag,
    magRecht: (recht) =>
      ACTIES_VAN_RECHT[recht].some((actie) => mag(actie, actie === 'zetStatus' ? 'JK_BIJLAGEN_TOEGEVOEGD' : undefined)),
    magStuk: (stuk, actie = 'leesStuk') => {
      const feiten = stukFeiten(stuk, actor, dossier, nu);
      if (!feiten) return false;
      const stukKey = JSON.stringify([wie, feiten]);
      return banden(actor, dossier, nu, stuk).some((band) =>
        remember(situatie(stukKey + JSON.stringify(band)), actie, () => askCedar(wie, actie, 'Stuk', feiten, band)),
      );
    },
  };
}

function situatie(key: string): Map<string, boolean> {
  const bekend = remembered.get(key);
  if (bekend) return bekend;
  const nieuw = new Map<string, boolean>();
  remembered.set(key, nieuw);
  return nieuw;
}

/** Equal situations are asked once. */
function remember(besluiten: Map<string, boolean> | undefined, key: string, ask: () => boolean): boolean {
  const known = besluiten?.get(key);
  if (known !== undefined) return known;
  const answer = ask();
  besluiten?.set(key, answer);
  return answer;
}

/** The rechten of the product, each as what the domain rules speak of. A recht that is added must be placed here. */
const ACTIES_VAN_RECHT: Readonly<Record<Recht, readonly Actie[]>> = {
  STATUS_LEZEN: ['zieZaak'],
  KIND_LEZEN: ['zieZaak'],
  HULPVRAAG_LEZEN: ['leesHulpvraag'],
  STUKKEN_LEZEN: ['leesStukken'],
  DOSSIER_LEZEN: ['leesDossier'],
  FORMULIER_BEWERKEN: ['bewerkFormulier'],
  BIJLAGE_TOEVOEGEN: ['voegBijlageToe'],
  BIJLAGE_VERWIJDEREN: ['voegBijlageToe'],
  BIJLAGE_BEHEREN: ['behandel'],
  BIJLAGE_TERUGHALEN: ['haalTerug'],
  STATUS_WIJZIGEN: ['behandel', 'zetStatus'],
  TERUGSTAP_ZETTEN: ['behandel'],
  VOORSTEL_DOEN: ['behandel'],
  VOORSTEL_BEOORDELEN: ['behandel'],
  KIND_BEWERKEN: ['behandel'],
  BETROKKENEN_BEWERKEN: ['behandel'],
  OBSERVATIE_BEWERKEN: ['behandel'],
  ADVIES_BEWERKEN: ['behandel'],
  OVERLEG_BEHEREN: ['behandel'],
  OVERLEG_LEZEN: ['leesUitnodiging'],
  SCHOLEN_BEHEREN: ['behandel'],
  INSCHRIJVING_VASTLEGGEN: ['behandel'],
  SCHOOLREACTIE_GEVEN: ['antwoord'],
  TOESTEMMING_VASTLEGGEN: ['behandel'],
  NAMENS_OUDER_VASTLEGGEN: ['behandel'],
  TOESTEMMING_GEVEN: ['beheerToestemming'],
  ZIENSWIJZE_GEVEN: ['geefZienswijze'],
  INZAGE_BEKIJKEN: ['zieWieKeek'],
  AVG_VERZOEK_DOEN: ['vraagInzage'],
  OVERDRACHT_LEZEN: ['leesPakket'],
  OVERDRACHT_OVERNEMEN: ['neemOver'],
  EXPORT_MAKEN: ['exporteer'],
  VERNIETIGING_VOORDRAGEN: ['behandel'],
};

function askCedar(wie: Feiten, actie: string, soort: string, wat: Feiten, band: Feiten): boolean {
  const principal = { type: 'Lidmaatschap', id: 'actor' };
  const resource = { type: soort, id: 'wat' };
  const action = { type: 'Action', id: actie };
  const groep = GROEPEN[actie];
  const answer = cedar.statefulIsAuthorized({
    principal,
    action,
    resource,
    context: asJson(band),
    preparsedPolicySetId: POLICY_SET,
    entities: [
      { uid: principal, attrs: asJson(wie), parents: [] },
      { uid: resource, attrs: asJson(wat), parents: [] },
      { uid: action, attrs: {}, parents: groep === undefined ? [] : [{ type: 'Action', id: groep }] },
    ],
  });
  if (answer.type === 'failure') throw new Error(answer.errors.map((one) => one.message).join('\n'));
  const { decision, diagnostics } = answer.response;
  if (diagnostics.errors.length > 0) throw new Error(diagnostics.errors.map((one) => one.error.message).join('\n'));
  return decision === 'allow';
}

/** The group of each action, from the schema: `action a, b in [groep]`. */
const GROEPEN: Readonly<Record<string, string>> = Object.fromEntries(
  [...SCHEMA.matchAll(/^action ([\w, ]+) in \[(\w+)\]/gm)].flatMap(([, names = '', groep = '']) =>
    names.split(', ').map((name) => [name, groep]),
  ),
);

function asJson(feiten: Feiten): Record<string, cedar.CedarValueJson> {
  return JSON.parse(JSON.stringify(feiten));
}
