/**
 * What helps a case on. Without this a walk would seldom leave the first statuses, and what is rare would never work.
 */
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { isAfgesloten, type Status } from '#shared/model/status.ts';
import type { Voorstel } from '#shared/model/voorstel.ts';
import { isTerugTeHalen } from '#shared/model/weggehaald.ts';
import type { CastName } from '../cast.ts';
import type { Taak } from './wandeling.ts';

/** An action by somebody who would do it, or the work of a job. */
export type Verder = { readonly zet: string; readonly door: CastName } | { readonly taak: Taak };

const PAPIER = [
  { zet: 'legToestemmingVast', door: 'specialist' },
  { zet: 'legBezwaarVast', door: 'specialist' },
] as const;

const OUDERS = [
  { zet: 'geefToestemming', door: 'ouder' },
  { zet: 'geefToestemming', door: 'ouder2' },
  ...PAPIER,
] as const;

const TERUG = [
  { zet: 'zetStapTerug', door: 'specialist' },
  { zet: 'doeVoorstel', door: 'specialist' },
] as const;

/** What usually comes next in each status. */
export const VERDER: Readonly<Record<Status, readonly [Verder, ...Verder[]]>> = {
  CONCEPT: [{ zet: 'wijzigStatus', door: 'contactpersoonJk' }],
  JK_ONDERWIJSADVIES_AANVRAAG: [
    { zet: 'registreerBijlage', door: 'voorschool' },
    { zet: 'registreerBijlage', door: 'voorschool' },
    { zet: 'bewerkBetrokkenen', door: 'contactpersoonJk' },
    { zet: 'wijzigStatus', door: 'voorschool' },
    { zet: 'wijzigStatus', door: 'voorschool' },
  ],
  JK_BIJLAGEN_TOEGEVOEGD: [
    { zet: 'registreerBijlage', door: 'voorschool' },
    { zet: 'schrijfAdvies', door: 'specialist' },
    { zet: 'schrijfObservatie', door: 'specialist' },
    { zet: 'wijzigStatus', door: 'specialist' },
    { zet: 'wijzigStatus', door: 'specialist' },
  ],
  JK_ONDERWIJSADVIES: [
    { zet: 'registreerBijlage', door: 'specialist' },
    { zet: 'voegSchoolToe', door: 'specialist' },
    { zet: 'voegSchoolToe', door: 'specialist' },
    { zet: 'geefZienswijze', door: 'ouder' },
    ...OUDERS,
    { zet: 'wijzigStatus', door: 'specialist' },
    { zet: 'wijzigStatus', door: 'specialist' },
  ],
  JK_AANMELDEN_SCHOOL: [
    { zet: 'registreerBijlage', door: 'specialist' },
    { zet: 'voegSchoolToe', door: 'specialist' },
    { zet: 'vraagSchool', door: 'specialist' },
    { zet: 'geefSchoolreactie', door: 'school' },
    { zet: 'geefSchoolreactie', door: 'school2' },
    ...OUDERS,
    { zet: 'wijzigStatus', door: 'specialist' },
  ],
  JK_ADVIES_AFGEROND: [
    { zet: 'voegSchoolToe', door: 'specialist' },
    ...OUDERS,
    { zet: 'legInschrijvingVast', door: 'specialist' },
    { zet: 'wijzigStatus', door: 'specialist' },
  ],
  ADVIES_AFGEROND: [{ zet: 'neemOver', door: 'school' }, ...TERUG],
  JK_AFGEWEZEN: [{ zet: 'voegSchoolToe', door: 'specialist' }, ...OUDERS, { zet: 'wijzigStatus', door: 'specialist' }],
  JK_INGETROKKEN: [...TERUG],
};

/** What can be done with what is there: a group for each kind of thing that is. */
export function kansen(dossier: Dossier, nu: Moment): readonly (readonly Verder[])[] {
  const {
    kop,
    bijlagen,
    weggehaald,
    observaties,
    ouders,
    overlegrondes,
    uitnodigingen,
    toestemmingen,
    voorstellen,
    scholen,
  } = dossier;
  const { status } = dossier.hulpvraag;
  const bijScholen = status === 'JK_AANMELDEN_SCHOOL';
  const rondeKomt = overlegrondes.some((one) => !one.afgelastOp && one.moment > nu);
  /** Whether there is such a thing, what is done with it, and how many times as often when it is seldom there. */
  const kansen: readonly (readonly [boolean, readonly Verder[], number?])[] = [
    [bijlagen.some((one) => one.stand === 'WACHT_OP_UPLOAD'), [{ taak: 'ontvang' }], 3],
    [bijlagen.some((one) => one.stand === 'WORDT_GECONTROLEERD'), [{ taak: 'keur goed' }, { taak: 'weiger' }], 4],
    [bijlagen.length > 2, alsSpecialist('verwijderBijlage', 'bewerkBijlage')],
    [weggehaald.some((one) => isTerugTeHalen(one, nu)), alsSpecialist('haalBijlageTerug')],
    [observaties.length > 0, alsSpecialist('bewerkObservatie')],
    [bijlagen.every((one) => one.stand !== 'WACHT_OP_UPLOAD'), alsSpecialist('registreerBijlage')],
    [!rondeKomt && !isAfgesloten(status) && status !== 'CONCEPT', alsSpecialist('maakRonde')],
    [rondeKomt, alsSpecialist('nodigUit', 'nodigUit', 'bewerkRonde', 'nodigUit', 'gelastAf', 'nodigUit')],
    [
      uitnodigingen.some((one) => !one.ingetrokkenOp && one.sluitOp > nu),
      alsSpecialist(
        'wijzigVenster',
        'sluitNu',
        'wijzigVenster',
        'trekUitnodigingIn',
        'wijzigVenster',
        'trekUitnodigingIn',
      ),
      9,
    ],
    [
      toestemmingen.some((one) => !one.intrekking && !one.bezwaar),
      [
        { zet: 'maakBezwaar', door: 'ouder' },
        { zet: 'maakBezwaar', door: 'ouder2' },
        { zet: 'trekToestemmingIn', door: 'ouder' },
        ...alsSpecialist('legIntrekkingVast', 'legBezwaarVast'),
      ],
    ],
    [
      toestemmingen.some((one) => one.bezwaar && !one.bezwaar.ingetrokkenOp),
      [
        { zet: 'trekBezwaarIn', door: 'ouder' },
        { zet: 'trekBezwaarIn', door: 'ouder2' },
        ...alsSpecialist('legBezwaarintrekkingVast', 'legBezwaarintrekkingVast'),
      ],
      5,
    ],
    [voorstellen.every((one) => one.besluit), alsSpecialist('doeVoorstel')],
    [
      status === 'JK_BIJLAGEN_TOEGEVOEGD' && !kop.samengevoegd && !voorstellen.some(isSamenvoegen),
      alsSpecialist('doeVoorstel (samenvoegen)'),
    ],
    [voorstellen.some(isSamenvoegen), [{ zet: 'keurVoorstelGoed (samenvoegen)', door: 'contactpersoonJk' }], 2],
    [rondeKomt && ouders.every((one) => one.gezag), alsSpecialist('bewerkOuder (gezag)')],
    [rondeKomt && ouders.some((one) => !one.gezag), alsSpecialist('doeVoorstel (ouder zonder gezag)'), 16],
    [
      voorstellen.some((one) => !one.besluit),
      [
        { zet: 'keurVoorstelGoed', door: 'contactpersoonJk' },
        { zet: 'keurVoorstelGoed', door: 'contactpersoonJk' },
        { zet: 'keurVoorstelAf', door: 'contactpersoonJk' },
        ...alsSpecialist('trekVoorstelIn'),
      ],
    ],
    [
      scholen.some((one) => one.gevraagdOp),
      alsSpecialist(
        'trekVraagIn',
        'legAanmeldingVast',
        'corrigeerAanmelding',
        'corrigeerAanmelding',
        'wijzigSchoolcontact',
      ),
    ],
    [scholen.some((one) => one.aanmelding), alsSpecialist('corrigeerAanmelding')],
    [
      bijScholen && scholen.some((one) => one.gevraagdOp && !one.reactie),
      [...alsSpecialist('legSchoolreactieVast'), { zet: 'geefSchoolreactie', door: 'school' }],
    ],
    [bijScholen && scholen.some((one) => !one.gevraagdOp), alsSpecialist('vraagSchool'), 5],
  ];
  return kansen.flatMap(([is, wat, keer = 1]) => (is ? Array.from({ length: keer }, () => wat) : []));
}

function isSamenvoegen({ wat, besluit }: Voorstel): boolean {
  return wat.soort === 'SAMENVOEGEN' && !besluit;
}

function alsSpecialist(...zetten: readonly string[]): readonly Verder[] {
  return zetten.map((zet) => ({ zet, door: 'specialist' }));
}
