/**
 * Who reads each free text of a dossier, found by running the views, packages and lists that people get. For
 * docs/access.md, and for the test that asks of every text that is added who reads it.
 */
import { lijstBijlagen } from '#shared/contract/bijlagen.ts';
import { DossierView } from '#shared/contract/dossier-views.ts';
import { HulpvraagView } from '#shared/contract/hulpvraag-views.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor, Rol } from '#shared/model/gebruiker.ts';
import type { Statuswijziging } from '#shared/model/hulpvraag.ts';
import { STATUSSEN, type Status } from '#shared/model/status.ts';
import { compose } from '#shared/overdracht/pakketinhoud.ts';
import type { Relatie } from '#shared/toegang/rechten.ts';
import { TABEL } from '#shared/toegang/tabel.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';
import { viewDossier } from '#shared/views/dossier-view.ts';
import { viewHulpvraag } from '#shared/views/hulpvraag-view.ts';
import { viewVoorstellen } from '#shared/views/voorstel-view.ts';
import { viewWeggehaald } from '#shared/views/weggehaald-view.ts';
import { MENSEN, NU, PLATFORM, SWV, voorbeeldDossier } from './voorbeeld-dossier.ts';

/** Somebody who reads: in a relation, with what the dossier must hold for it. */
interface Lezer {
  readonly naam: string;
  readonly relatie: Relatie;
  readonly actor: Actor;
  readonly stand: (dossier: Dossier) => Dossier;
}

const asItIs = (dossier: Dossier) => dossier;

/** Somebody who has access of their own, and is at the table as well. */
function uitgenodigd(wie: keyof typeof MENSEN): (dossier: Dossier) => Dossier {
  return (dossier) => ({
    ...dossier,
    uitnodigingen: [
      ...dossier.uitnodigingen,
      ...dossier.uitnodigingen.map(({ besluit: _, ...one }) => ({
        ...one,
        id: MENSEN[wie].lidmaatschapId,
        persoon: MENSEN[wie],
      })),
    ],
  });
}

function withoutAntwoord(dossier: Dossier): Dossier {
  return { ...dossier, scholen: dossier.scholen.map(({ reactie: _, ...one }) => one) };
}

export const LEZERS: readonly Lezer[] = [
  { naam: 'SWV', relatie: 'SWV', actor: actorAs('swv', 'JK_SPECIALIST'), stand: asItIs },
  {
    naam: 'voorschool',
    relatie: 'VOORSCHOOL',
    actor: actorAs('voorschool', 'CONTACTPERSOON_VOORSCHOOL'),
    stand: asItIs,
  },
  {
    naam: 'voorschool, uitgenodigd',
    relatie: 'VOORSCHOOL',
    actor: actorAs('voorschool', 'CONTACTPERSOON_VOORSCHOOL'),
    stand: uitgenodigd('voorschool'),
  },
  { naam: 'ouder', relatie: 'OUDER', actor: actorAs('ouder', 'OUDER'), stand: asItIs },
  { naam: 'ouder, uitgenodigd', relatie: 'OUDER', actor: actorAs('ouder', 'OUDER'), stand: uitgenodigd('ouder') },
  {
    naam: 'ouder vóór het advies, uitgenodigd',
    relatie: 'OUDER_VOOR_ADVIES',
    actor: actorAs('ouder', 'OUDER'),
    stand: uitgenodigd('ouder'),
  },
  { naam: 'genodigde', relatie: 'GENODIGDE', actor: actorAs('genodigde', 'GENODIGDE'), stand: asItIs },
  { naam: 'school', relatie: 'SCHOOL', actor: actorAs('school', 'CONTACTPERSOON_SCHOOL'), stand: withoutAntwoord },
  {
    naam: 'school die nee zei',
    relatie: 'SCHOOL_AFGEWEZEN',
    actor: actorAs('school', 'CONTACTPERSOON_SCHOOL'),
    stand: asItIs,
  },
  {
    naam: 'school van plaatsing',
    relatie: 'SCHOOL_VAN_PLAATSING',
    actor: actorAs('school', 'CONTACTPERSOON_SCHOOL'),
    stand: withoutAntwoord,
  },
];

function actorAs(wie: keyof typeof MENSEN, rol: Rol): Actor {
  const { gebruikerId, lidmaatschapId, organisatieId } = MENSEN[wie];
  const platformIds = rol === 'JK_SPECIALIST' ? [PLATFORM] : [];
  return { gebruikerId, lidmaatschapId, organisatieId, samenwerkingsverbandId: SWV, rollen: [rol], platformIds };
}

/**
 * The statuses in which this reader has access by the relation, each with all that is sent to them then, as one text.
 */
function gelezenDoor({ actor, relatie, stand }: Lezer): ReadonlyMap<Status, string> {
  const statussen = STATUSSEN.filter((status) => TABEL[relatie][status].rechten.length > 0);
  return new Map(
    statussen.map((status) => [status, gelezenIn(status, actor, relatie, stand(withStatus(status, relatie)))]),
  );
}

/** A case that was stopped had come as far as the relation asks for. */
function withStatus(status: Status, relatie: Relatie): Dossier {
  const dossier = voorbeeldDossier();
  const van = relatie === 'OUDER_VOOR_ADVIES' ? 'JK_BIJLAGEN_TOEGEVOEGD' : 'JK_ONDERWIJSADVIES';
  const stop = dossier.statuswijzigingen.map((one): Statuswijziging => ({ ...one, van, naar: 'JK_INGETROKKEN' }));
  return {
    ...dossier,
    hulpvraag: { ...dossier.hulpvraag, status },
    statuswijzigingen: [...dossier.statuswijzigingen, ...(status === 'JK_INGETROKKEN' ? stop : [])],
  };
}

function gelezenIn(status: Status, actor: Actor, relatie: Relatie, dossier: Dossier): string {
  const toegang = decideToegang(actor, dossier, NU);
  if (!toegang.relaties.includes(relatie)) throw new Error(`The example does not make a ${relatie} in ${status}`);
  const mag = (recht: 'EXPORT_MAKEN' | 'OVERDRACHT_LEZEN' | 'VOORSTEL_DOEN') => toegang.rechten.has(recht);
  const school = dossier.scholen.find((one) => one.organisatieId === actor.organisatieId);
  return JSON.stringify([
    HulpvraagView.parse(viewHulpvraag(dossier, actor, toegang, NU)),
    DossierView.parse(viewDossier(dossier, actor, toegang, NU)),
    lijstBijlagen.response.parse({ items: [], ...viewWeggehaald({ dossier, toegang }, { actor, nu: NU }) }),
    mag('EXPORT_MAKEN') ? compose(dossier, { soort: 'EXPORT', actor, toegang, school }, NU) : {},
    mag('OVERDRACHT_LEZEN') ? compose(dossier, { soort: 'OVERDRACHT', actor, toegang, school }, NU) : {},
    mag('VOORSTEL_DOEN') ? viewVoorstellen(dossier, actor, toegang, NU) : {},
  ]);
}

/** The names of the free texts in the example, in the order in which they stand there. */
export function vrijeTeksten(): readonly string[] {
  const gevonden = JSON.stringify(voorbeeldDossier()).match(/"[a-z]+(\.[a-zA-Z]+)+"/g) ?? [];
  return [...new Set(gevonden.map((one) => one.slice(1, -1)))];
}

/** Per free text, what each reader may see of it: the numbers of the statuses in which they read it. */
export function leestabel(): readonly (readonly [string, ...string[]])[] {
  const gelezen = LEZERS.map(gelezenDoor);
  return vrijeTeksten().map((veld) => [veld, ...gelezen.map((per) => waar(veld, per))]);
}

/** "altijd" in every status in which this reader reads anything at all. */
function waar(veld: string, per: ReadonlyMap<Status, string>): string {
  const statussen = [...per].filter(([, tekst]) => new RegExp(`\\b${veld.replaceAll('.', '\\.')}\\b`).test(tekst));
  if (statussen.length === 0) return '–';
  if (statussen.length === per.size) return 'altijd';
  return statussen.map(([status]) => String(STATUSSEN.indexOf(status))).join(', ');
}
