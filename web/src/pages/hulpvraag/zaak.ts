import type { leesDossier } from '#shared/contract/dossier.ts';
import type { leesHulpvraag } from '#shared/contract/hulpvragen.ts';
import type { Loaded } from '#web/api/use-data.ts';
import type { AnswerOf } from '#web/wire/types.ts';

export type Hulpvraag = AnswerOf<typeof leesHulpvraag>;
export type Dossier = AnswerOf<typeof leesDossier>;
export type Actie = Hulpvraag['acties'][number];

/** What every part of the page of one hulpvraag works with. */
export interface Zaak {
  readonly hulpvraag: Hulpvraag;
  /** The version of the hulpvraag, for a change of form, status or people. */
  readonly etag: string;
  /** The dossier, loaded once for all parts: people, stukken, rounds, schools and toestemmingen that are open now. */
  readonly dossier: Loaded<Dossier>;
  /** After a change: loads hulpvraag and dossier again. What the person may see may have changed with it. */
  reload(): void;
}

/** The actie with this name, when this person may do it now; the API decided that. */
export function actieVan(hulpvraag: Hulpvraag, actie: Actie['actie']): Actie | undefined {
  return hulpvraag.acties.find((one) => one.actie === actie);
}

/** Whether this part of the dossier is open to this person now. */
export function hasScope(hulpvraag: Hulpvraag, scope: Hulpvraag['scopes'][number]): boolean {
  return hulpvraag.scopes.includes(scope);
}

/** Taking the last step back, alone or by a proposal. */
export function isTerugstap({ actie, soort }: Actie): boolean {
  return actie === 'TERUGSTAP_ZETTEN' || (actie === 'VOORSTEL_DOEN' && soort === 'TERUGSTAP');
}

/** The changes of status that this person may think of now, possible or not yet, in the order of the process. */
export function statusActies(hulpvraag: Hulpvraag): readonly Actie[] {
  return hulpvraag.acties.filter((one) => one.actie === 'STATUS_WIJZIGEN' || isTerugstap(one));
}
export type Ouder = NonNullable<Dossier['ouders']>[number];
export type RondeView = NonNullable<Dossier['overlegrondes']>[number];
export type Uitnodiging = RondeView['uitnodigingen'][number];
export type School = NonNullable<Dossier['scholen']>[number];
export type Toestemming = NonNullable<Dossier['toestemmingen']>[number];
export type Voorstel = NonNullable<Dossier['voorstellen']>[number];
