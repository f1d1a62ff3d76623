import type { Documentkeuze } from '#shared/dossier/documentkeuze.ts';
import { requireStukken } from '#shared/dossier/documentkeuze-check.ts';
import { type Dossier, replaceById } from '#shared/dossier/dossier.ts';
import { daderVan, type Uitkomst } from '#shared/dossier/uitkomst.ts';
import type { Actor, Dader } from '#shared/gebruiker/gebruiker.ts';
import { isAfgesloten } from '#shared/hulpvraag/status.ts';
import type { Context } from '#shared/kernel/context.ts';
import { dateInNetherlands } from '#shared/kernel/dates.ts';
import { invalid, notFound, refuse } from '#shared/kernel/errors.ts';
import type { Ouder } from '#shared/kind/kind.ts';
import type { NieuweMelding } from '#shared/melding/melding.ts';
import { specialistVan } from '#shared/melding/ontvangers.ts';
import { ouderVan } from '#shared/toegang/relaties.ts';
import { isGeldig, type Toestemming } from './toestemming.ts';

/** What an ouder chooses: which school, which stukken, until when. */
export interface ToestemmingOpdracht {
  readonly schoolId: string;
  readonly documenten: Documentkeuze;
  readonly totEnMet?: string | undefined;
}

/** Consent given by the ouder in person. @throws DomainError for an unknown school or stuk, or a date in the past. */
export function geefToestemming(
  dossier: Dossier,
  opdracht: ToestemmingOpdracht,
  actor: Actor,
  context: Context,
): Uitkomst {
  const ouder = requireOuder(actor, dossier);
  return addToestemming(dossier, opdracht, ouder.id, daderVan(actor, 'OUDER'), undefined, context);
}

/** Consent on paper, recorded by the SWV: the signed form must be attached and checked. */
export function legToestemmingVast(
  dossier: Dossier,
  opdracht: ToestemmingOpdracht & { readonly ouderId: string; readonly bijlageId: string },
  actor: Actor,
  context: Context,
): Uitkomst {
  const ouder = dossier.ouders.find((one) => one.id === opdracht.ouderId && one.gezag);
  if (!ouder) throw invalid('/ouderId', 'OUDER_ZONDER_GEZAG', 'Alleen een ouder met gezag kan toestemming geven.');
  const form = dossier.bijlagen.find((one) => one.id === opdracht.bijlageId);
  if (form?.documentsoort !== 'TOESTEMMING_SCHOOL' || form.stand !== 'BESCHIKBAAR') {
    const tekst =
      'Voeg eerst het ondertekende toestemmingsformulier toe als bijlage en wacht tot het is gecontroleerd.';
    throw refuse([{ code: 'TOESTEMMINGSFORMULIER_ONTBREEKT', tekst, plek: '/bijlageId' }]);
  }
  return addToestemming(
    dossier,
    opdracht,
    ouder.id,
    daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK'),
    form.id,
    context,
  );
}

function addToestemming(
  dossier: Dossier,
  opdracht: ToestemmingOpdracht,
  ouderId: string,
  door: Dader,
  bijlageId: string | undefined,
  context: Context,
): Uitkomst {
  if (isAfgesloten(dossier.hulpvraag.status)) {
    throw refuse([
      { code: 'HULPVRAAG_AFGESLOTEN', tekst: 'Deze hulpvraag is afgesloten. Toestemming geven kan niet meer.' },
    ]);
  }
  if (!dossier.scholen.some((one) => one.id === opdracht.schoolId)) {
    throw invalid(
      '/schoolId',
      'SCHOOL_ONBEKEND',
      'Deze school staat niet bij de scholen van voorkeur. Vraag de JKspecialist om de school toe te voegen.',
    );
  }
  if (opdracht.totEnMet !== undefined && opdracht.totEnMet < dateInNetherlands(context.nu)) {
    throw invalid('/totEnMet', 'DATUM_VOORBIJ', 'De einddatum ligt in het verleden. Kies vandaag of een latere dag.');
  }
  requireStukken(opdracht.documenten, dossier);
  const toestemming: Toestemming = {
    id: context.nieuwId(),
    schoolId: opdracht.schoolId,
    ouderId,
    documenten: opdracht.documenten,
    gegevenOp: context.nu,
    ...(opdracht.totEnMet === undefined ? {} : { totEnMet: opdracht.totEnMet }),
    vastgelegdDoor: door,
    ...(bijlageId === undefined ? {} : { bijlageId }),
    versie: 1,
  };
  const na = { ...dossier, toestemmingen: [...dossier.toestemmingen, toestemming] };
  return {
    dossier: na,
    meldingen: [aanSpecialist(na, 'TOESTEMMING_GEVEN')],
    object: { soort: 'toestemming', id: toestemming.id },
  };
}

/** Withdraws a consent: the school's access ends with this change. Any ouder met gezag may withdraw their own. */
export function trekToestemmingIn(
  dossier: Dossier,
  toestemmingId: string,
  reden: string,
  actor: Actor,
  context: Context,
): Uitkomst {
  const ouder = requireOuder(actor, dossier);
  const toestemming = requireToestemming(dossier, toestemmingId);
  if (toestemming.ouderId !== ouder.id) {
    const tekst =
      'Deze toestemming gaf de andere ouder. U kunt wel bezwaar maken; dan kan de school er meteen niet meer bij.';
    throw refuse([{ code: 'TOESTEMMING_VAN_ANDER', tekst }]);
  }
  return withdraw(dossier, toestemming, { ouderId: ouder.id, reden, door: daderVan(actor, 'OUDER') }, context);
}

/** A withdrawal on paper or by telephone, recorded by the SWV for the ouder who gave it. */
export function legIntrekkingVast(
  dossier: Dossier,
  toestemmingId: string,
  reden: string,
  actor: Actor,
  context: Context,
): Uitkomst {
  const toestemming = requireToestemming(dossier, toestemmingId);
  const door = daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK');
  return withdraw(dossier, toestemming, { ouderId: toestemming.ouderId, reden, door }, context);
}

function withdraw(
  dossier: Dossier,
  toestemming: Toestemming,
  wie: { readonly ouderId: string; readonly reden: string; readonly door: Dader },
  context: Context,
): Uitkomst {
  if (toestemming.intrekking) {
    throw refuse([{ code: 'AL_INGETROKKEN', tekst: 'Deze toestemming is al ingetrokken.' }]);
  }
  const changed = { ...toestemming, intrekking: { ...wie, op: context.nu }, versie: toestemming.versie + 1 };
  return changedToestemming(dossier, changed, 'TOESTEMMING_INGETROKKEN');
}

/** Objection by another ouder met gezag: freezes the school's access with this change. */
export function maakBezwaar(
  dossier: Dossier,
  toestemmingId: string,
  reden: string,
  actor: Actor,
  context: Context,
): Uitkomst {
  const ouder = requireOuder(actor, dossier);
  const toestemming = requireToestemming(dossier, toestemmingId);
  if (toestemming.ouderId === ouder.id) {
    throw refuse([{ code: 'EIGEN_TOESTEMMING', tekst: 'Deze toestemming gaf u zelf. U kunt die intrekken.' }]);
  }
  if (!isGeldig(toestemming, context.nu)) {
    throw refuse([{ code: 'TOESTEMMING_GELDT_NIET', tekst: 'Deze toestemming geldt al niet meer.' }]);
  }
  const changed = {
    ...toestemming,
    bezwaar: { ouderId: ouder.id, op: context.nu, reden },
    versie: toestemming.versie + 1,
  };
  return changedToestemming(dossier, changed, 'BEZWAAR');
}

/** The ouder who objected takes the objection back; the consent counts again. */
export function trekBezwaarIn(dossier: Dossier, toestemmingId: string, actor: Actor, context: Context): Uitkomst {
  const ouder = requireOuder(actor, dossier);
  const toestemming = requireToestemming(dossier, toestemmingId);
  const { bezwaar } = toestemming;
  if (!bezwaar || bezwaar.ingetrokkenOp || bezwaar.ouderId !== ouder.id) {
    throw refuse([{ code: 'GEEN_BEZWAAR', tekst: 'U heeft bij deze toestemming geen bezwaar open staan.' }]);
  }
  const changed = {
    ...toestemming,
    bezwaar: { ...bezwaar, ingetrokkenOp: context.nu },
    versie: toestemming.versie + 1,
  };
  return changedToestemming(dossier, changed, 'TOESTEMMING_GEVEN');
}

function changedToestemming(dossier: Dossier, changed: Toestemming, soort: NieuweMelding['soort']): Uitkomst {
  const na = { ...dossier, toestemmingen: replaceById(dossier.toestemmingen, changed) };
  return { dossier: na, meldingen: [aanSpecialist(na, soort)], object: { soort: 'toestemming', id: changed.id } };
}

/** The school is not mailed about a withdrawal: it has no access any more, and a mail about the case is a disclosure. */
function aanSpecialist(dossier: Dossier, soort: NieuweMelding['soort']): NieuweMelding {
  return { soort, doelgroep: 'JK', aan: specialistVan(dossier).gebruikerId, status: dossier.hulpvraag.status };
}

function requireOuder(actor: Actor, dossier: Dossier): Ouder {
  const ouder = ouderVan(actor, dossier);
  if (!ouder) throw notFound();
  return ouder;
}

function requireToestemming(dossier: Dossier, id: string): Toestemming {
  const toestemming = dossier.toestemmingen.find((one) => one.id === id);
  if (!toestemming) throw notFound();
  return toestemming;
}
