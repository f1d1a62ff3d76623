/**
 * What the checks of a received file do to its row. Each step starts from one stand, and answers undefined when the row
 * is gone or has moved on: so events may come twice, late or in another order.
 */

import type { Opdrachtgever } from '#shared/dossier/still-counts.ts';
import { refuseVervallen } from '#shared/dossier/vervallen-uploads.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { betrokkenen, hasToegang, specialistVan } from '#shared/melding/ontvangers.ts';
import type { Bijlage, Mediatype, Weigerreden } from '#shared/model/bijlage.ts';
import { type Dossier, replaceById } from '#shared/model/dossier.ts';
import type { NieuweMelding } from '#shared/model/melding.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { passendeNaam } from './bestandsnaam.ts';

/**
 * The content of this version is a file of this kind; now it waits for the malware scan. The kind that was announced
 * and the name are made right, and the row keeps the name under which it came, so that its sender knows it again.
 */
export function startControle(
  dossier: Dossier,
  bijlageId: string,
  versie: string,
  mediatype: Mediatype,
): Uitkomst | undefined {
  const bijlage = find(dossier, bijlageId);
  if (bijlage?.stand !== 'WACHT_OP_UPLOAD') return undefined;
  const bestandsnaam = passendeNaam(bijlage.bestandsnaam, mediatype);
  const anders = bestandsnaam === bijlage.bestandsnaam ? {} : { bestandsnaam, gekozenNaam: bijlage.bestandsnaam };
  return changeBijlage(dossier, {
    ...bijlage,
    ...anders,
    mediatype,
    stand: 'WORDT_GECONTROLEERD',
    incomingVersie: versie,
  });
}

/** This version was found safe and has been copied to clean: from now on it can be read. */
export function acceptBijlage(
  dossier: Dossier,
  bijlageId: string,
  versie: string,
  bewaard: Pick<Bijlage, 'opgeslagen' | 'geschoond'> = {},
): Uitkomst | undefined {
  const bijlage = find(dossier, bijlageId);
  if (bijlage?.stand !== 'WORDT_GECONTROLEERD' || bijlage.incomingVersie !== versie) return undefined;
  return changeBijlage(dossier, { ...bijlage, ...bewaard, stand: 'BESCHIKBAAR' });
}

/**
 * Whether there is a picture to look at; also of one that was removed meanwhile, for when it comes back. Undefined when
 * the file is gone, or that was said already.
 */
export function recordVoorbeeld(
  dossier: Dossier,
  bijlageId: string,
  voorbeeld: NonNullable<Bijlage['voorbeeld']>,
): Uitkomst | undefined {
  const weg = dossier.weggehaald.find((one) => one.id === bijlageId);
  const bijlage = find(dossier, bijlageId) ?? weg;
  if (bijlage?.stand !== 'BESCHIKBAAR' || bijlage.voorbeeld !== undefined) return undefined;
  if (weg) {
    const weggehaald = replaceById(dossier.weggehaald, { ...weg, voorbeeld });
    return silent({ ...dossier, weggehaald }, 'bijlage', bijlageId);
  }
  return changeBijlage(dossier, { ...bijlage, voorbeeld });
}

/** What a refusal is about. */
export interface Weigering {
  readonly reden: Weigerreden;
  /** The stand in which this reason may still decide. */
  readonly vanuit: 'WACHT_OP_UPLOAD' | 'WORDT_GECONTROLEERD';
  /** The version that was judged; absent when nothing was. */
  readonly versie?: string | undefined;
}

/** Refuses the file. Its bytes must go; the row stays, and says why. */
export function refuseBijlage(
  dossier: Dossier,
  bijlageId: string,
  { reden, vanuit, versie }: Weigering,
  nu: Moment,
): Uitkomst | undefined {
  const bijlage = find(dossier, bijlageId);
  if (bijlage?.stand !== vanuit) return undefined;
  if (vanuit === 'WORDT_GECONTROLEERD' && versie !== undefined && bijlage.incomingVersie !== versie) return undefined;
  const geweigerd: Bijlage = { ...bijlage, stand: 'GEWEIGERD', weigerreden: reden };
  return { ...changeBijlage(dossier, geweigerd), meldingen: meldingenOver(dossier, geweigerd, nu) };
}

/** Refuses the file because who sent it may not add any more. Undefined when its row is gone or has moved on. */
export function lapseBijlage(dossier: Dossier, bijlageId: string): Uitkomst | undefined {
  const na = refuseVervallen(dossier, bijlageId);
  return na.dossier === dossier ? undefined : { ...na, object: { soort: 'bijlage', id: bijlageId } };
}

/** For whom a file is taken in: everybody who could send it. */
export function inzendersVan(dossier: Dossier, bijlageId: string): readonly Opdrachtgever[] {
  const bijlage = find(dossier, bijlageId);
  return bijlage ? (bijlage.inzenders ?? [bijlage.toegevoegdDoor]) : [];
}

function find(dossier: Dossier, bijlageId: string): Bijlage | undefined {
  return dossier.bijlagen.find((one) => one.id === bijlageId);
}

function changeBijlage(dossier: Dossier, bijlage: Bijlage): Uitkomst {
  return silent({ ...dossier, bijlagen: replaceById(dossier.bijlagen, bijlage) }, 'bijlage', bijlage.id);
}

/**
 * Who is told that a file was refused: whoever added it, if still allowed in, and the JKspecialist. Nobody about an
 * upload that never came: whoever closed the window knows, and the list says so. [decided]
 */
function meldingenOver(dossier: Dossier, bijlage: Bijlage, nu: Moment): readonly NieuweMelding[] {
  if (bijlage.weigerreden === 'NIET_ONTVANGEN') return [];
  const { gebruikerId, organisatieId } = bijlage.toegevoegdDoor;
  const uploader = betrokkenen(dossier).find((one) => one.persoon.gebruikerId === gebruikerId);
  const isSwv = organisatieId === dossier.kop.samenwerkingsverbandId;
  const soort = 'BIJLAGE_GEWEIGERD';
  const meldingen = new Map<string, NieuweMelding>();
  if (isSwv) meldingen.set(gebruikerId, { soort, doelgroep: 'JK', aan: gebruikerId });
  else if (uploader && hasToegang(uploader, dossier, nu)) {
    meldingen.set(gebruikerId, { soort, doelgroep: uploader.doelgroep, aan: gebruikerId });
  }
  const specialist = specialistVan(dossier).gebruikerId;
  if (!meldingen.has(specialist)) meldingen.set(specialist, { soort, doelgroep: 'JK', aan: specialist });
  return [...meldingen.values()];
}
