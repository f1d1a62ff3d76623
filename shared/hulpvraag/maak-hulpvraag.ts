import type { Context } from '#shared/kernel/context.ts';
import { type Problem, requireNothing } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { requireGeboortedatum } from '#shared/kind/geboortedatum.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { type Actor, type Lidmaatschap, personOf } from '#shared/model/gebruiker.ts';
import type { Formulier, Hulpvraag } from '#shared/model/hulpvraag.ts';
import {
  type HulpvraagId,
  hulpvraagIdIn,
  newId,
  type OuderId,
  type PlatformId,
  splitHulpvraagId,
} from '#shared/model/ids.ts';
import type { Kind, Ouder } from '#shared/model/kind.ts';
import { isAfgesloten } from '#shared/model/status.ts';
import { daderVan, type Uitkomst } from '#shared/model/uitkomst.ts';
import { isDue } from '#shared/vernietiging/bewaartermijn.ts';

const LEEG_FORMULIER: Formulier = { vraag: '', sterkeKanten: '', zorgen: '', ingezetteHulp: '', wensOuders: '' };

/** What is needed for a new hulpvraag; people as lidmaatschappen that were looked up. */
export interface NieuweHulpvraag {
  readonly zaaknummer: string;
  readonly platformId: PlatformId;
  readonly voorschoolContact: Lidmaatschap;
  readonly contactpersoonJk: Lidmaatschap;
  readonly jkSpecialist?: Lidmaatschap | undefined;
  readonly kind: Omit<Kind, 'versie'>;
  readonly ouders: readonly Omit<Ouder, 'id' | 'versie'>[];
  /** Why a dossier is made although there is one that is likely of this child. */
  readonly tochAanmaken?: { readonly reden: string } | undefined;
}

/**
 * A new dossier with its first hulpvraag, as Concept: nobody is told and only SWV staff of the platform sees it.
 * @throws DomainError ONGELDIGE_INVOER for a date of birth that cannot be right.
 */
export function maakHulpvraag(gegevens: NieuweHulpvraag, actor: Actor, context: Context): Uitkomst {
  requireGeboortedatum(gegevens.kind.geboortedatum, '/kind/geboortedatum', context.nu);
  const dossierId = context.nieuwId();
  const { tochAanmaken } = gegevens;
  const hulpvraag = newHulpvraag(hulpvraagIdIn(dossierId, 1), gegevens, context);
  const dossier: Dossier = {
    kop: {
      id: dossierId,
      samenwerkingsverbandId: actor.samenwerkingsverbandId,
      platformId: gegevens.platformId,
      versie: 1,
      laatsteVolgnummer: 1,
      aangemaaktOp: context.nu,
      ...(tochAanmaken
        ? { tochAangemaakt: { reden: tochAanmaken.reden, door: daderVan(actor, 'CONTACTPERSOON_JK') } }
        : {}),
    },
    kind: { ...gegevens.kind, versie: 1 },
    ouders: gegevens.ouders.map((ouder) => ({ ...ouder, id: newId<OuderId>(context), versie: 1 })),
    hulpvraag,
    andereHulpvragen: [],
    statuswijzigingen: [eersteRegel(actor, context)],
    ...LEEG,
  };
  // The log says that it was made in spite of a likeness; why may be about another family, and stays in the dossier for
  // the SWV.
  const soort = tochAanmaken ? 'tweede dossier' : 'hulpvraag';
  return { dossier, meldingen: [], object: { soort, id: hulpvraag.id } };
}

/**
 * A further hulpvraag for a child that has a dossier already; child and ouders stay as they are.
 * @throws DomainError STAND_VAN_ZAKEN in a dossier that follows another one; while another hulpvraag of this child
 *   still runs; or when the dossier is about to be destroyed with child, parents and log: the job of the night decides
 *   by what it read that nothing will need them.
 */
export function makeVervolgHulpvraag(
  bestaand: Dossier,
  gegevens: NieuweHulpvraag,
  actor: Actor,
  context: Context,
): Uitkomst {
  requireNothing(vervolgOntbreekt(bestaand, context.nu));
  const eerdere = alleHulpvragen(bestaand);
  const nummers = eerdere.map((one) => splitHulpvraagId(one.id).volgnummer);
  // Not counted: numbers of hulpvragen that were destroyed stay in use, in the record of the destruction and in logs.
  const laatsteVolgnummer = Math.max(bestaand.kop.laatsteVolgnummer ?? 0, ...nummers) + 1;
  const hulpvraag = newHulpvraag(hulpvraagIdIn(bestaand.kop.id, laatsteVolgnummer), gegevens, context);
  const dossier: Dossier = {
    ...bestaand,
    kop: { ...bestaand.kop, laatsteVolgnummer },
    hulpvraag,
    andereHulpvragen: eerdere,
    statuswijzigingen: [eersteRegel(actor, context)],
    ...LEEG,
  };
  return { dossier, meldingen: [], object: { soort: 'hulpvraag', id: hulpvraag.id } };
}

/** Why no further hulpvraag can be made for this child now, in this dossier; empty when one can. */
export function vervolgOntbreekt(bestaand: Dossier, nu: Moment): readonly Problem[] {
  const { samengevoegdMet } = bestaand.kop;
  if (samengevoegdMet) {
    const tekst = `Dit dossier is samengevoegd met ${samengevoegdMet.zaaknummer}. Maak de nieuwe hulpvraag daar.`;
    return [{ code: 'SAMENGEVOEGD', tekst, plek: '/dossierId' }];
  }
  const eerdere = alleHulpvragen(bestaand);
  if (eerdere.some((one) => !isAfgesloten(one.status))) {
    const tekst = 'Er loopt al een hulpvraag voor dit kind. Werk daarin verder, of rond die eerst af.';
    return [{ code: 'HULPVRAAG_LOOPT', tekst, plek: '/dossierId' }];
  }
  if (eerdere.every((one) => one.vernietiging?.goedgekeurdOp !== undefined || isDue(one, nu))) {
    const tekst =
      'De vernietiging van dit dossier is goedgekeurd: het verdwijnt. Maak voor dit kind een nieuw dossier.';
    return [{ code: 'VERNIETIGING_GOEDGEKEURD', tekst, plek: '/dossierId' }];
  }
  return [];
}

function alleHulpvragen({ hulpvraag, andereHulpvragen }: Dossier): readonly Hulpvraag[] {
  return [hulpvraag, ...andereHulpvragen];
}

const LEEG = {
  bijlagen: [],
  weggehaald: [],
  observaties: [],
  adviezen: [],
  zienswijzen: [],
  overlegrondes: [],
  uitnodigingen: [],
  scholen: [],
  toestemmingen: [],
  voorstellen: [],
} as const;

function newHulpvraag(id: HulpvraagId, gegevens: NieuweHulpvraag, context: Context): Hulpvraag {
  const { zaaknummer, voorschoolContact, contactpersoonJk, jkSpecialist } = gegevens;
  return {
    id,
    zaaknummer,
    status: 'CONCEPT',
    statusSinds: context.nu,
    versie: 1,
    formulier: LEEG_FORMULIER,
    voorschoolContact: personOf(voorschoolContact),
    contactpersoonJk: personOf(contactpersoonJk),
    ...(jkSpecialist ? { jkSpecialist: personOf(jkSpecialist) } : {}),
    aangemaaktOp: context.nu,
    gewijzigdOp: context.nu,
  };
}

function eersteRegel(actor: Actor, context: Context): Dossier['statuswijzigingen'][number] {
  return {
    id: context.nieuwId(),
    soort: 'OVERGANG',
    van: null,
    naar: 'CONCEPT',
    omschrijving: '',
    op: context.nu,
    door: daderVan(actor, 'CONTACTPERSOON_JK'),
    gevraagdeScholen: [],
  };
}
