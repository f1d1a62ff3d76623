/**
 * What the Cedar policies need to know about one person and one case, taken from the plain data and not by way of
 * shared/toegang. Time becomes ranks, so that equal situations are equal values and a decision can be remembered.
 */

import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { OuderId, SchoolId } from '#shared/model/ids.ts';
import type { Uitnodiging } from '#shared/model/overlegronde.ts';
import type { SchoolVanVoorkeur } from '#shared/model/school.ts';
import type { Toestemming } from '#shared/model/toestemming.ts';

/** A stuk that somebody asks for. */
export interface Stuk {
  readonly soort: 'BIJLAGE' | 'OBSERVATIE' | 'ADVIES';
  readonly id: string;
}

export type Feiten = Readonly<Record<string, string | number | boolean | readonly string[] | object>>;

/** Calendar dates in the Netherlands, as YYYY-MM-DD. */
const NEDERLAND = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

const DAY_MS = 24 * 60 * 60 * 1000;

/** The actor as principal. */
export function actorFeiten(actor: Actor, { kop }: Dossier): Feiten {
  const zelfdeSwv = actor.samenwerkingsverbandId === kop.samenwerkingsverbandId;
  return {
    rollen: [...actor.rollen].sort(),
    zelfdeSwv,
    zelfdePlatform: zelfdeSwv && actor.platformIds.includes(kop.platformId),
  };
}

/** The hulpvraag as resource. */
export function hulpvraagFeiten(dossier: Dossier, nu: Moment): Feiten {
  const { status, statusSinds, inschrijving } = dossier.hulpvraag;
  // From the first school day, or from the closing when that came later. Only the order around the 90 days counts: so
  // few different values that a walk meets them all soon.
  const begin = Math.max(dagnummer(statusSinds), inschrijving ? Date.parse(inschrijving.startdatum) / DAY_MS : 0);
  return {
    status,
    dagen: dagnummer(nu) - begin <= 90 ? 0 : 91,
    bereikte3: bereikte3(dossier),
    gestoptAlsConcept: gestoptVanuit(dossier) === 'CONCEPT',
    weekVoorbij: weekVoorbij(dossier, nu),
  };
}

/** The status from which a hulpvraag was stopped; undefined for one that was not. */
function gestoptVanuit({ hulpvraag, statuswijzigingen }: Dossier): string | undefined {
  if (hulpvraag.status !== 'JK_INGETROKKEN') return undefined;
  return [...statuswijzigingen].reverse().find((one) => one.naar === 'JK_INGETROKKEN')?.van ?? undefined;
}

function weekVoorbij({ statuswijzigingen }: Dossier, nu: Moment): boolean {
  const laatste = statuswijzigingen[statuswijzigingen.length - 1];
  return laatste !== undefined && Date.parse(nu) - Date.parse(laatste.op) > 7 * DAY_MS;
}

/** Which day it is in the Netherlands, counted. */
function dagnummer(moment: Moment): number {
  return Date.parse(datumInNederland(moment)) / DAY_MS;
}

const datums = new Map<string, string>();

/** A walk asks for the same few moments millions of times. */
function datumInNederland(moment: Moment): string {
  const bekend = datums.get(moment);
  if (bekend !== undefined) return bekend;
  const datum = NEDERLAND.format(new Date(moment));
  datums.set(moment, datum);
  return datum;
}

/** 1 and 2 come before 3; 8 comes after it only when the hulpvraag had got that far. */
function bereikte3(dossier: Dossier): boolean {
  const voor3 = ['CONCEPT', 'JK_ONDERWIJSADVIES_AANVRAAG', 'JK_BIJLAGEN_TOEGEVOEGD'];
  const { status } = dossier.hulpvraag;
  if (status !== 'JK_INGETROKKEN') return !voor3.includes(status);
  const vanuit = gestoptVanuit(dossier);
  return vanuit !== undefined && !voor3.includes(vanuit);
}

/** A stuk as resource; undefined when the dossier has no such stuk. */
export function stukFeiten(stuk: Stuk, actor: Actor, dossier: Dossier, nu: Moment): Feiten | undefined {
  const basis = { ...hulpvraagFeiten(dossier, nu), soort: stuk.soort };
  switch (stuk.soort) {
    case 'BIJLAGE': {
      const bijlage = dossier.bijlagen.find((one) => one.id === stuk.id);
      if (!bijlage) return undefined;
      const { organisatieId, rol } = bijlage.toegevoegdDoor;
      // Ouders and invitees are members of the SWV; that does not make its bijlagen theirs.
      const eigen = organisatieId === actor.organisatieId && actor.rollen.includes(rol);
      const gecontroleerd = bijlage.stand === 'BESCHIKBAAR';
      const zichtbaarVoor = [...bijlage.zichtbaarVoor].sort();
      return { ...basis, zichtbaarVoor, nieuwsteZichtbaarVoor: zichtbaarVoor, eigen, gecontroleerd };
    }
    case 'OBSERVATIE': {
      const observatie = dossier.observaties.find((one) => one.id === stuk.id);
      if (!observatie) return undefined;
      let nieuwste = observatie;
      for (const one of dossier.observaties) if (one.vervangt === nieuwste.id) nieuwste = one;
      return {
        ...basis,
        zichtbaarVoor: [...observatie.zichtbaarVoor].sort(),
        nieuwsteZichtbaarVoor: [...nieuwste.zichtbaarVoor].sort(),
        eigen: false,
        gecontroleerd: true,
      };
    }
    case 'ADVIES':
      if (!dossier.adviezen.some((one) => one.id === stuk.id)) return undefined;
      return { ...basis, zichtbaarVoor: [], nieuwsteZichtbaarVoor: [], eigen: false, gecontroleerd: true };
  }
}

/** Every tie between the actor and the case, each as the context of one request. */
export function banden(actor: Actor, dossier: Dossier, nu: Moment, stuk?: Stuk): readonly Feiten[] {
  const basis = {
    nu: 0,
    vandaag: 0,
    isVoorschoolContact: dossier.hulpvraag.voorschoolContact.lidmaatschapId === actor.lidmaatschapId,
    ...ouderFeit(actor, dossier),
  };
  const uitnodigingen = dossier.uitnodigingen.filter((one) => isUitnodigingVoor(one, actor, dossier));
  const scholen = dossier.scholen.filter((one) => one.organisatieId === actor.organisatieId);
  return [
    basis,
    ...uitnodigingen.map((one) => ({ ...basis, ...uitnodigingFeit(one, dossier, nu, stuk) })),
    ...scholen.flatMap((school) =>
      dossier.toestemmingen
        .filter((one) => one.schoolId === school.id)
        .map((one) => ({ ...basis, ...schoolFeit(school, dossier), ...toestemmingFeit(one, dossier, nu, stuk) })),
    ),
  ];
}

/** Addressed to this person; as an ouder only as long as this is the account of that ouder. */
function isUitnodigingVoor({ persoon, ouderId }: Uitnodiging, actor: Actor, { ouders }: Dossier): boolean {
  if (persoon.lidmaatschapId !== actor.lidmaatschapId) return false;
  return (
    ouderId === undefined || ouders.some((one) => one.id === ouderId && one.lidmaatschapId === actor.lidmaatschapId)
  );
}

/**
 * The ouder that this person is: whose account this is, for whichever organisation; otherwise who was recognised by an
 * address. An ouder can be untied from an account.
 */
function ouderFeit(actor: Actor, dossier: Dossier) {
  const { gebruikerId, lidmaatschapId, adres } = actor;
  const eigen = dossier.ouders.filter(
    (one) => one.lidmaatschapId === lidmaatschapId || one.gebruikerId === gebruikerId,
  );
  if (eigen.some((one) => !one.gezag)) return { ouder: { gezag: false } };
  // An ouder met gezag acts with the lidmaatschap that was given to them, and with no other.
  if (eigen.length > 0)
    return eigen.some((one) => one.lidmaatschapId === lidmaatschapId) ? { ouder: { gezag: true } } : {};
  const herkend = dossier.ouders.filter(
    (one) => one.herkendeAccounts?.includes(gebruikerId) || (adres !== undefined && one.email === adres),
  );
  return herkend.length > 0 && !herkend.some((one) => one.gezag) ? { ouder: { gezag: false } } : {};
}

function uitnodigingFeit(uitnodiging: Uitnodiging, dossier: Dossier, nu: Moment, stuk?: Stuk) {
  const ronde = dossier.overlegrondes.find((one) => one.id === uitnodiging.rondeId);
  const { opentOp, sluitOp, ingetrokkenOp } = uitnodiging;
  const afgelastOp = ronde?.afgelastOp;
  const order = [...new Set([nu, opentOp, sluitOp, ingetrokkenOp, afgelastOp])]
    .filter((one) => one !== undefined)
    .sort();
  const rank = (name: string, moment: Moment | undefined) =>
    moment === undefined ? {} : { [name]: order.indexOf(moment) };
  return {
    nu: order.indexOf(nu),
    uitnodiging: {
      ...rank('opent', opentOp),
      ...rank('sluit', sluitOp),
      ...rank('ingetrokken', ingetrokkenOp),
      ...rank('afgelast', afgelastOp),
      besluit: uitnodiging.besluit !== undefined,
      gekozen: ronde !== undefined && isIn(stuk, ronde.documenten),
    },
  };
}

function schoolFeit(school: SchoolVanVoorkeur, dossier: Dossier) {
  const bezwaar = dossier.toestemmingen.some(
    (one) => one.schoolId === school.id && isOpenBezwaar(one) && heeftGezag(one.bezwaar?.ouderId, dossier),
  );
  const intrekking = dossier.ouders.some((ouder) => ouder.gezag && namTerug(ouder.id, school.id, dossier));
  return {
    school: {
      gevraagd: school.gevraagdOp !== undefined,
      afgewezen: school.reactie?.antwoord === 'AFGEWEZEN',
      bezwaar,
      intrekking,
      plaatsing: dossier.hulpvraag.inschrijving?.schoolId === school.id,
    },
  };
}

/** This ouder withdrew a toestemming for the school, and gave none since that still stands. */
function namTerug(ouderId: OuderId, schoolId: SchoolId, { toestemmingen }: Dossier): boolean {
  const eigen = toestemmingen.filter((one) => one.ouderId === ouderId && one.schoolId === schoolId);
  return eigen.some(({ intrekking }) => {
    if (intrekking === undefined) return false;
    return !eigen.some((one) => one.intrekking === undefined && one.gegevenOp >= intrekking.op);
  });
}

function toestemmingFeit(toestemming: Toestemming, dossier: Dossier, nu: Moment, stuk?: Stuk) {
  const { totEnMet } = toestemming;
  return {
    vandaag: 1,
    toestemming: {
      gezag: heeftGezag(toestemming.ouderId, dossier),
      ingetrokken: toestemming.intrekking !== undefined,
      bezwaar: isOpenBezwaar(toestemming),
      ...(totEnMet === undefined ? {} : { totEnMet: totEnMet < datumInNederland(nu) ? 0 : 1 }),
      dekt: isIn(stuk, toestemming.documenten),
    },
  };
}

function isOpenBezwaar({ bezwaar }: Toestemming): boolean {
  return bezwaar !== undefined && bezwaar.ingetrokkenOp === undefined;
}

function heeftGezag(ouderId: OuderId | undefined, dossier: Dossier): boolean {
  return dossier.ouders.some((ouder) => ouder.id === ouderId && ouder.gezag);
}

function isIn(stuk: Stuk | undefined, keuze: Toestemming['documenten']): boolean {
  if (!stuk) return false;
  return [...keuze.bijlageIds, ...keuze.observatieIds, ...keuze.adviesIds].includes(stuk.id);
}
