import { plaatsOntbreekt } from '#shared/bijlage/inzending.ts';
import { inschrijvingOntbreekt } from '#shared/hulpvraag/inschrijving-ontbreekt.ts';
import { type Gevraagd, OVERGANGEN } from '#shared/hulpvraag/overgangen.ts';
import { overnameOntbreekt } from '#shared/hulpvraag/overname-ontbreekt.ts';
import { findReversibleStap, needsTweedePersoon, terugstapOntbreekt } from '#shared/hulpvraag/zet-stap-terug.ts';
import type { Problem } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { STATUS, type Status } from '#shared/model/status.ts';
import { standVan, type VoorstelSoort } from '#shared/model/voorstel.ts';
import { rondeOntbreekt } from '#shared/overlegronde/overleg-guards.ts';
import { antwoordOntbreekt } from '#shared/school/antwoord-ontbreekt.ts';
import { schoolToevoegenOntbreekt } from '#shared/school/school-guards.ts';
import { type Handelrecht, isLeesrecht, type Leesrecht, RECHT_TEKST } from '#shared/toegang/rechten.ts';
import { schoolVan } from '#shared/toegang/relaties.ts';
import type { Toegang } from '#shared/toegang/toegang.ts';
import { toestemmingOntbreekt } from '#shared/toestemming/toestemming-guards.ts';
import { voordrachtOntbreekt } from '#shared/vernietiging/voordracht.ts';

/** Something that the actor may do next, from the same tables that decide it when it is done. */
export interface Actie {
  readonly actie: Handelrecht;
  readonly tekst: string;
  /** For a proposal: of what. */
  readonly soort?: VoorstelSoort;
  readonly naar?: Status;
  readonly naarLabel?: string;
  readonly vraagt?: readonly Gevraagd[];
  readonly mogelijk: boolean;
  readonly ontbreekt: readonly Problem[];
}

/**
 * What the rule of an action would refuse as the case stands, so that nobody fills in what cannot be sent. Where a
 * right stands for several things, of the first of them: to make a round, to add a school, to give a toestemming.
 */
const ONTBREEKT: Partial<Record<Handelrecht, (dossier: Dossier, actor: Actor, nu: Moment) => readonly Problem[]>> = {
  SCHOOLREACTIE_GEVEN: (dossier, actor) => antwoordOntbreekt(schoolVan(actor, dossier)),
  OVERDRACHT_OVERNEMEN: overnameOntbreekt,
  INSCHRIJVING_VASTLEGGEN: inschrijvingOntbreekt,
  BIJLAGE_TOEVOEGEN: (dossier, _, nu) => plaatsOntbreekt(dossier, nu),
  OVERLEG_BEHEREN: rondeOntbreekt,
  SCHOLEN_BEHEREN: schoolToevoegenOntbreekt,
  TOESTEMMING_GEVEN: toestemmingOntbreekt,
  TOESTEMMING_VASTLEGGEN: toestemmingOntbreekt,
  VERNIETIGING_VOORDRAGEN: (dossier, _, nu) => voordrachtOntbreekt(dossier, nu),
};

/** Everything the actor may do now, so that a client never has to know the rules. */
export function acties(dossier: Dossier, actor: Actor, toegang: Toegang, nu: Moment): readonly Actie[] {
  return [...toegang.rechten.keys()].flatMap((recht) => {
    if (isLeesrecht(recht)) return [];
    if (recht === 'STATUS_WIJZIGEN') return overgangActies(dossier, actor, nu);
    if (recht === 'TERUGSTAP_ZETTEN') return terugstapActie(dossier, actor, nu);
    // Each proposal is offered as the action that it stands for; each decision with the proposal (voorstel-view.ts).
    if (recht === 'VOORSTEL_DOEN' || recht === 'VOORSTEL_BEOORDELEN') return [];
    // With each removed bijlage (weggehaald-view.ts).
    if (recht === 'BIJLAGE_TERUGHALEN') return [];
    const ontbreekt = ONTBREEKT[recht]?.(dossier, actor, nu) ?? [];
    return [{ actie: recht, tekst: RECHT_TEKST[recht], mogelijk: ontbreekt.length === 0, ontbreekt }];
  });
}

/** The parts of the dossier that are open to read now. */
export function scopes(toegang: Toegang): readonly Leesrecht[] {
  return [...toegang.rechten.keys()].filter(isLeesrecht);
}

function overgangActies(dossier: Dossier, actor: Actor, nu: Moment): readonly Actie[] {
  const mijn = OVERGANGEN.filter(
    (one) => one.van === dossier.hulpvraag.status && one.door.some((rol) => actor.rollen.includes(rol)),
  );
  return mijn.map((one) => {
    const ontbreekt = one.ontbreekt(dossier, nu);
    return {
      actie: 'STATUS_WIJZIGEN',
      tekst: one.daad,
      naar: one.naar,
      naarLabel: STATUS[one.naar].label,
      vraagt: one.vraagt,
      mogelijk: ontbreekt.length === 0,
      ontbreekt,
    };
  });
}

/** Taking the last step back, or proposing it when that takes a second person by now. */
function terugstapActie(dossier: Dossier, actor: Actor, nu: Moment): readonly Actie[] {
  const terug = findReversibleStap(dossier);
  if (!terug || !actor.rollen.includes(terug.door)) return [];
  const metTweede = needsTweedePersoon(terug.stap, nu);
  const wachtAl = metTweede ? voorstelWacht(dossier, 'TERUGSTAP', nu) : [];
  const ontbreekt = [...wachtAl, ...terugstapOntbreekt(dossier, nu)];
  const label = STATUS[terug.naar].label;
  return [
    {
      actie: metTweede ? 'VOORSTEL_DOEN' : 'TERUGSTAP_ZETTEN',
      tekst: metTweede
        ? 'Vergissing: voorstellen om de laatste stap terug te draaien'
        : 'Vergissing: laatste stap terugdraaien',
      ...(metTweede ? { soort: 'TERUGSTAP' as const } : {}),
      naar: terug.naar,
      naarLabel: label,
      vraagt: ['OMSCHRIJVING'],
      mogelijk: ontbreekt.length === 0,
      ontbreekt,
    },
  ];
}

function voorstelWacht(dossier: Dossier, soort: VoorstelSoort, nu: Moment): readonly Problem[] {
  const wacht = dossier.voorstellen.some((one) => one.wat.soort === soort && standVan(one, nu) === 'OPEN');
  if (!wacht) return [];
  const tekst = 'Dit is al voorgesteld en wacht op een besluit van een ander.';
  return [{ code: 'AL_VOORGESTELD', tekst, plek: '/voorstellen' }];
}
